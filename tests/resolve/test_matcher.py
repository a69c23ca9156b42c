"""What is one organisation to the matcher, what isn't, and that it says why."""

import logging
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile

MATCHER = Matcher.standard()
WORDS = st.sampled_from(
    [
        "Nordlicht",
        "Institut",
        "für",
        "Textil",
        "Dresden",
        "GmbH",
        "AG",
        "Praha",
        "e.V.",
        "IFT",
        "2",
        "Söhne",
    ]
)
PROFILES = st.builds(
    Profile,
    id=st.just("x"),
    names=st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=2).map(tuple),
    town=st.sampled_from(("", "Dresden", "Görlitz")),
    country=st.sampled_from(("", "DE", "CZ")),
    identifiers=st.sampled_from(((), ("lei:1",), ("lei:2", "vat:3"))),
)


def probability(left: str, right: str, town: str = "", other: str = "") -> float:
    """Return the probability of two names, both in `town` or the right one in `other`."""
    a = Profile("a", (left,), country="DE", town=town)
    b = Profile("b", (right,), country="DE", town=other or town)
    return MATCHER.compare([a], [b])[0].probability


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Technische Universität Dresden", "Technická univerzita v Drážďanech"),
        ("Technische Universität Dresden", "Dresden University of Technology"),
        ("Nordlicht Maschinenbau GmbH", "NORDLICHT MASCHINENBAU"),
        ("Nordlicht Maschinenbau GmbH & Co. KG", "Nordlicht-Maschinenbau"),
        ("Rockbühne Dresden e.V.", "Rock Bühne Dresden"),
    ],
)
def test_names_of_one_organisation_in_its_town(left: str, right: str) -> None:
    assert probability(left, right, "Dresden") > 0.5


def test_a_town_is_the_same_in_every_language() -> None:
    same = probability("Nordlicht Textil", "Nordlicht Textil", "Görlitz", "Zhořelec")
    assert same == probability("Nordlicht Textil", "Nordlicht Textil", "Görlitz")
    assert same > probability("Nordlicht Textil", "Nordlicht Textil", "Görlitz", "Leipzig")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('Kleingartenverein "Am Steinberg" e.V.', 'Kleingartenverein "Am Flughafen" e.V.'),
        ("Technische Universität Dresden", "Hochschule für Musik Dresden"),
        ("Nordlicht GmbH", "Abendstern GmbH"),
    ],
)
def test_common_words_make_no_match(left: str, right: str) -> None:
    assert probability(left, right, "Dresden") < MATCHER.thresholds.merge


def test_identifiers_outweigh_names() -> None:
    left = Profile("a", ("Nordlicht Maschinenbau GmbH",), "DE", "Dresden", identifiers=("lei:1",))
    renamed = Profile("b", ("Abendstern Technik AG",), "DE", "Dresden", identifiers=("lei:1",))
    namesake = replace(left, id="c", identifiers=("lei:2",))
    same, other = MATCHER.compare([left, left], [renamed, namesake])
    assert same.probability > 0.5
    assert other.probability < MATCHER.thresholds.merge


@settings(deadline=None)
@given(PROFILES, PROFILES)
def test_either_side_may_come_first(left: Profile, right: Profile) -> None:
    [one] = MATCHER.compare([left], [right])
    [other] = MATCHER.compare([right], [left])
    assert one.probability == pytest.approx(other.probability, abs=0.05)


@settings(deadline=None)
@given(PROFILES, PROFILES)
def test_the_reasons_add_up(left: Profile, right: Profile) -> None:
    [match] = MATCHER.compare([left], [right])
    [alone] = MATCHER.compare([Profile("a", ("x",))], [Profile("b", ("y",))])
    prior = _bits(alone.probability) - sum(one.weight for one in alone.reasons)
    assert _bits(match.probability) == pytest.approx(
        prior + sum(one.weight for one in match.reasons), abs=1e-3
    )


def _bits(probability: float) -> float:
    return math.log2(probability / (1 - probability))


def test_reasons_show_what_was_compared() -> None:
    left = Profile("a", ("ABC", "Nordlicht Textil"), town="Görlitz")
    right = Profile("b", ("Nordlicht Textil AG",), town="Zhořelec")
    reasons = {one.feature: one for one in MATCHER.compare([left], [right])[0].reasons}
    assert reasons["words"].left == "Nordlicht Textil"
    assert (reasons["town"].level, reasons["town"].right) == ("the same", "Zhořelec")


def test_pairs_are_found_within_and_between_lists() -> None:
    left = [Profile(f"l{n}", (f"Nordlicht {n}",), "DE", "Dresden") for n in range(20)]
    left.append(Profile("lx", ("Sternwarte Abendrot gGmbH",), "DE", "Zittau"))
    right = [Profile("rx", ("Sternwarte Abendrot",), "DE", "Zittau")]
    assert [(m.left, m.right) for m in MATCHER.between(left, right, 0.5)] == [("lx", "rx")]
    found = {(m.left, m.right) for m in MATCHER.within([*left, *right], 0.5)}
    assert ("lx", "rx") in found


def test_what_blocking_leaves_out_is_said(caplog: pytest.LogCaptureFixture) -> None:
    crowd = [Profile(f"p{n}", ("Abendstern",), "DE") for n in range(80)]
    matcher = Matcher.standard()
    with caplog.at_level(logging.INFO, "mosty.resolve.matcher"):
        assert not list(matcher.within(crowd, 0.0))
    assert "left out" in caplog.text
    assert matcher.pairs_left_out >= 80 * 79 // 2


def test_lists_of_different_length_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="2 profiles cannot be compared with 1"):
        MATCHER.compare([Profile("a", ()), Profile("b", ())], [Profile("c", ())])


@pytest.mark.parametrize(
    ("left", "right", "in_short"),
    [
        ("TUC", "Technisches Uhrenmuseum Chemnitz e.V.", True),
        ("Fraunhofer", "Fraunhofer IKS", True),
        ("Technische Universität Chemnitz", "Technická univerzita v Chemnitz", False),
        ("Škoda Auto a.s.", "SKODA AUTO", False),
    ],
)
def test_a_short_name_alone_needs_a_person(left: str, right: str, in_short: bool) -> None:  # noqa: FBT001
    """Other organisations of the town may have the same initials, or the same first word."""
    sides = [
        Profile(id=name, names=(name,), country="DE", town="Chemnitz") for name in (left, right)
    ]
    (match,) = MATCHER.compare(sides[:1], sides[1:])
    assert match.in_short is in_short
    assert MATCHER.thresholds.sure(replace(match, probability=1.0)) is not in_short


def test_a_short_name_with_the_same_website_is_enough() -> None:
    names = ("TUC", "Technische Universität Chemnitz")
    sides = [
        Profile(id=name, names=(name,), country="DE", town="Chemnitz", website="tu-chemnitz.de")
        for name in names
    ]
    (match,) = MATCHER.compare(sides[:1], sides[1:])
    assert not match.in_short
