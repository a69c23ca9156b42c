"""The labelled sets, on invented samples of their formats and on the real files."""

import csv
from collections import Counter
from collections.abc import Callable
from math import comb
from pathlib import Path
from typing import TypeAlias

import pytest

from mosty.graph.errors import SourceError
from mosty.resolve.profile import Profile
from mosty.resolve.scores import affiliations, name_pairs, offeneregister, ror, senzing
from mosty.resolve.scores.affiliations import affiliation
from mosty.resolve.scores.labels import Half, LabelSet
from mosty.resolve.scores.sets import SETS, load

Reader: TypeAlias = Callable[[str], LabelSet]


def profiles(half: Half) -> dict[str, Profile]:
    return {one.id: one for pair in half.pairs for one in (pair.left, pair.right)}


def true(labels: LabelSet) -> int:
    """How many true pairs there are, those that blocking lost among them."""
    halves = (labels.tune, labels.held)
    return sum(sum(pair.same for pair in half.pairs) + half.missed for half in halves)


def column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


@pytest.mark.parametrize("name", SETS)
def test_no_record_to_be_resolved_is_in_both_halves(name: str, sample: Path) -> None:
    labels = load(name, sample)
    left = [{pair.left.id for pair in half.pairs} for half in (labels.tune, labels.held)]
    assert left[0]
    assert left[1]
    assert not left[0] & left[1]


@pytest.mark.parametrize("name", SETS)
def test_no_organisation_is_the_answer_in_both_halves(name: str, real_set: Reader) -> None:
    labels = real_set(name)
    answers = [
        {one.id for pair in half.pairs if pair.same for one in (pair.left, pair.right)}
        for half in (labels.tune, labels.held)
    ]
    assert not answers[0] & answers[1]


@pytest.mark.parametrize("name", SETS)
def test_a_pair_is_asked_once_and_never_of_a_record_with_itself(
    name: str, real_set: Reader
) -> None:
    for half in (real_set(name).tune, real_set(name).held):
        asked = {frozenset((pair.left.id, pair.right.id)) for pair in half.pairs}
        assert len(asked) == len(half.pairs)
        assert all(len(pair) == 2 for pair in asked)


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_the_same_each_time(name: str, sample: Path) -> None:
    assert load(name, sample) == load(name, sample)


@pytest.mark.parametrize("name", SETS)
def test_a_folder_without_the_labels_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        load(name, tmp_path)


def test_ror_misses_no_true_pair_and_gives_nothing_away(real: Path, real_set: Reader) -> None:
    labels = real_set(ror.NAME)
    sizes = Counter(column(real / f"{ror.NAME}.csv", "ror_id")).values()
    assert true(labels) == sum(comb(size, 2) for size in sizes) == 7147
    assert labels.tune.missed == labels.held.missed == 0
    assert not any(one.website or one.identifiers for one in profiles(labels.held).values())


def test_every_previous_name_has_one_current_name(real: Path, real_set: Reader) -> None:
    labels = real_set(offeneregister.NAME)
    firms = column(real / f"{offeneregister.NAME}.csv", "company_number")
    assert true(labels) == len(firms)


def test_name_pairs_are_of_organisations_only(real_set: Reader, sample: Path) -> None:
    labels = real_set(name_pairs.NAME)
    assert len(labels.tune.pairs) + len(labels.held.pairs) == 145
    found = load(name_pairs.NAME, sample)
    names = {one.names[0] for half in (found.tune, found.held) for one in profiles(half).values()}
    assert "Erika Muster" not in names


def test_an_affiliation_whose_organisation_is_not_at_hand_has_no_right_answer(
    real: Path, real_set: Reader
) -> None:
    labels = real_set(affiliations.NAME)
    halves = (labels.tune, labels.held)
    answered = sum(len({pair.left.id for pair in half.pairs if pair.same}) for half in halves)
    given = column(real / f"{affiliations.NAME}.csv", "original_affiliation")
    assert labels.one_answer
    assert answered + sum(half.missed for half in halves) == 91 < len(given)


def test_an_affiliation_is_known_by_its_parts_too() -> None:
    found = affiliation("1", "Lab 3#N#Glass Institute, Liberec, Czech Republic#TAB#")
    assert found.names[0] == "Lab 3 Glass Institute, Liberec, Czech Republic"
    assert found.names[1:] == ("Lab 3 Glass Institute", "Liberec", "Czech Republic")
    assert found.country == "CZ"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Physics, Munich, Federal Republic of Germany", "DE"),
        ("Physics, Oxford, U.K.", "GB"),
        ("State University, Boston MA 02215 USA", "US"),
        ("Institute, Beijing, P.R. China", "CN"),
        ("Laboratory, Palo Alto, CA", ""),
        ("Sand", ""),
    ],
)
def test_an_affiliations_country_is_read_from_its_end(text: str, country: str) -> None:
    assert affiliation("1", text).country == country


def test_senzing_gives_all_that_a_profile_can_hold(sample: Path) -> None:
    labels = load(senzing.NAME, sample)
    found = profiles(labels.held) | profiles(labels.tune)
    erika, glass, watched = found["customers:1"], found["customers:3"], found["watchlist:6"]
    assert (erika.names, erika.kind, erika.founded) == (("Erika Muster",), "Person", "1982-04-12")
    assert (erika.address, erika.town, erika.postcode) == ("1 Oak Lane", "Springfield", "12345")
    assert (glass.identifiers, glass.country) == (("ein:us-12-345",), "DE")
    assert found["reference:4"].names == ("Glass Works Ltd", "GW")
    assert (watched.names, watched.founded) == ((), "1931-02-04")
    assert watched.identifiers == ("passport:ca-555",)


def test_senzing_asks_every_pair_of_a_half(real: Path, real_set: Reader) -> None:
    labels = real_set(senzing.NAME)
    sizes = Counter(column(real / "senzing/actual_truthset_key.csv", "CLUSTER_ID")).values()
    assert true(labels) == sum(comb(size, 2) for size in sizes) == 108
