"""Affiliations as papers print them, looked up among the organisations of ROR."""

import re
from ast import literal_eval
from collections import defaultdict
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from mosty.ingest.countries import country
from mosty.ingest.text import words
from mosty.resolve.profile import Profile
from mosty.resolve.scores.blocking import nearest
from mosty.resolve.scores.labels import (
    HALVES,
    Half,
    HalfName,
    LabelSet,
    Pair,
    components,
    half_of,
    open_labels,
    rows,
)

NAME = "s2aff_affiliations_2021"
ROR = Path("../sources/ror/ror_v2_DE_CZ_PL_BE_NL.json")
_NOISE = re.compile(r"#(N|TAB|R)#|[\[\]]")
_SHORT = {"uk", "us"}
_CUT = re.compile(r"[,;]\s*")

Affiliation: TypeAlias = tuple[Profile, set[str]]


def load(folder: Path) -> LabelSet:
    """Read the affiliations and the part of ROR that is at hand.

    An affiliation is known by its whole text and by what stands between its commas; its country is
    read from the end. One whose organisation is not in the part of ROR has no right answer. An
    organisation may be the answer in one half only; as a wrong answer it may be met in both.
    """
    organisations = _organisations(open_labels(folder / ROR))
    known = {one.id for one in organisations}
    given = list(rows(folder / f"{NAME}.csv"))
    labels = [set(literal_eval(row["labels"])) for row in given]
    group = components(labels)
    halves: dict[HalfName, list[Affiliation]] = defaultdict(list)
    for number, (row, ids) in enumerate(zip(given, labels, strict=True), 1):
        profile = affiliation(f"{NAME}:{number}", row["original_affiliation"])
        halves[half_of(group[min(ids)])].append((profile, ids & known))
    tune, held = (_half(halves[half], organisations) for half in HALVES)
    return LabelSet(NAME, tune, held, one_answer=True)


def affiliation(id_: str, text: str) -> Profile:
    """Return the profile of an affiliation's text."""
    whole = " ".join(_NOISE.sub(" ", text).split()).strip(" .,;")
    parts = [part.strip(" .") for part in _CUT.split(whole)]
    names = dict.fromkeys([whole, *(part for part in parts if len(part) > 1)])
    return Profile(id=id_, names=tuple(names), country=_country(whole))


def _country(text: str) -> str:
    """Return the country that a text ends with, if any; two letters at an end are a state's."""
    end = words(text.replace(".", ""))[-4:]
    names = (" ".join(end[at:]) for at in range(len(end)))
    found = (country(name) for name in names if len(name) > 2 or name in _SHORT)  # noqa: PLR2004
    return next(filter(None, found), "")


def _organisations(path: Path) -> list[Profile]:
    return [_organisation(one) for one in orjson.loads(path.read_bytes())]


def _organisation(record: dict[str, Any]) -> Profile:
    place = record["locations"][0]["geonames_details"] if record["locations"] else {}
    named = sorted(record["names"], key=lambda one: "ror_display" not in one["types"])
    return Profile(
        id=record["id"],
        names=tuple(dict.fromkeys(one["value"] for one in named)),
        country=place.get("country_code") or "",
        town=place.get("name") or "",
    )


def _half(affiliations: list[Affiliation], organisations: list[Profile]) -> Half:
    found = nearest([profile for profile, _ in affiliations], organisations)
    pairs = tuple(
        Pair(affiliations[a][0], organisations[b], same=organisations[b].id in affiliations[a][1])
        for a, b in found
    )
    reached = {pair.left.id for pair in pairs if pair.same}
    answerable = sum(bool(ids) for _, ids in affiliations)
    return Half(pairs, missed=answerable - len(reached))
