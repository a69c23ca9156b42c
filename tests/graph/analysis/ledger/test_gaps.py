"""Missing ties: laws that hold for any snapshot, and what each kind of evidence is worth."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.ledger.gaps import Gap, Wanted, gaps
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties

ON = date(2026, 6, 1)
PLACES = {"DE": (51.0, 13.7), "CZ": (50.7, 14.0), "PL": (51.1, 15.0)}
Make = Callable[..., Content]


def snapshot(
    countries: str, ties: list[tuple[int, int]], kind: str = "COOPERATES_WITH", prefix: str = "x"
) -> Snapshot:
    """Return actors, each of the country of its letter (D, C, P, ?), and their ties."""
    known = {"D": "DE", "C": "CZ", "P": "PL", "?": None}
    code = [known[one] for one in countries]
    actors = pl.DataFrame(
        {
            "id": [f"{prefix}{at:03}" for at in range(len(code))],
            "name": [f"{chr(65 + at % 26)}{at} works" for at in range(len(code))],
            "country": code,
            "nuts": [one and f"{one}041"[:5] for one in code],
            "nace": [f"C{10 + at % 3}" for at in range(len(code))],
            "latitude": [PLACES[one][0] if one else None for one in code],
            "longitude": [PLACES[one][1] if one else None for one in code],
        }
    )
    ends = [list(end) for end in zip(*ties, strict=True)] if ties else [[], []]
    return Snapshot.build(actors, {kind: Ties.of(*ends)}, ON)


def only(found: list[Gap]) -> Gap:
    (one,) = found
    return one


@st.composite
def networks(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    countries = draw(st.text("DCP?", min_size=2, max_size=14))
    node = st.integers(0, len(countries) - 1)
    pairs = st.tuples(node, node).filter(lambda pair: pair[0] != pair[1])
    return countries, draw(st.lists(pairs, max_size=30))


@given(networks())
@hypothesis(max_examples=60)
def test_no_gap_is_a_tie_or_within_a_country(
    content: Make, made: tuple[str, list[tuple[int, int]]]
) -> None:
    one = snapshot(*made)
    tied = {frozenset((one.ids[a], one.ids[b])) for a, b in made[1]}
    countries = dict(zip(one.ids, one.actors["country"], strict=True))
    for gap in gaps(one, content(), Wanted(each=99, alike=99)):
        assert frozenset((gap.left, gap.right)) not in tied
        assert gap.left < gap.right
        assert None not in {countries[gap.left], countries[gap.right]}
        assert countries[gap.left] != countries[gap.right]
        assert gap.score == pytest.approx(sum(one.points for one in gap.reasons))


@given(networks(), st.randoms(use_true_random=False))
@hypothesis(max_examples=40)
def test_the_order_of_the_input_does_not_matter(
    content: Make, made: tuple[str, list[tuple[int, int]]], random: Any
) -> None:
    """Rows in another order, ties given from their other ends: the very same ledger."""
    countries, ties = made
    one = snapshot(countries, ties)
    order = [*range(len(countries))]
    random.shuffle(order)
    number = {old: new for new, old in enumerate(order)}
    turned = [(number[b], number[a]) for a, b in reversed(ties)]
    ends = [list(end) for end in zip(*turned, strict=True)] if turned else [[], []]
    other = Snapshot.build(one.actors[order], {"COOPERATES_WITH": Ties.of(*ends)}, ON)
    assert gaps(one, content()) == gaps(other, content())


@given(networks(), st.randoms(use_true_random=False))
@hypothesis(max_examples=40)
def test_other_ids_change_no_scores(
    content: Make, made: tuple[str, list[tuple[int, int]]], random: Any
) -> None:
    countries, ties = made
    order = [*range(len(countries))]
    random.shuffle(order)
    every = Wanted(top=999, each=999, alike=999)
    one = snapshot(countries, ties)
    renamed = one.actors.with_columns(pl.Series("id", [f"y{at:03}" for at in order]))
    ends = [list(end) for end in zip(*ties, strict=True)] if ties else [[], []]
    other = Snapshot.build(renamed, {"COOPERATES_WITH": Ties.of(*ends)}, ON)
    scores = [
        [round(gap.score, 6) for gap in gaps(each, content(), every)] for each in (one, other)
    ]
    assert scores[0] == scores[1]


def test_shared_partners_are_told_and_can_introduce(content: Make) -> None:
    one = snapshot("DDC", [(0, 1), (1, 2)])
    gap = only(gaps(one, content()))
    assert (gap.left, gap.right) == ("x000", "x002")
    said = {reason.evidence.kind: reason.evidence for reason in gap.reasons}
    assert said["shared_partners"].about == ("x001",)
    assert said["open_triads"].value == 1
    assert said["distance"].value == pytest.approx(39.5, abs=0.5)


def test_a_large_consortium_in_common_is_one_partner_not_many(content: Make) -> None:
    """Two ends of a shared project of 21 against two ends of one cooperation."""
    project = [(0, at) for at in range(2, 12)] + [(1, at) for at in range(2, 12)]
    ends = [list(end) for end in zip(*project, strict=True)]
    actors = snapshot("DC" + "P" * 10, []).actors
    large = Snapshot.build(
        actors, {"PARTICIPATES_IN": Ties.of(ends[0], ends[1], np.full(len(project), 1 / 20))}, ON
    )
    small = snapshot("DCP", [(0, 2), (1, 2)])
    points = [
        next(
            reason.points
            for reason in only(gaps(each, content(), Wanted(("DE",), ("CZ",)))).reasons
            if reason.evidence.kind == "shared_partners"
        )
        for each in (large, small)
    ]
    assert points[0] < points[1]


def test_parts_of_one_owner_and_one_house_are_no_gaps(content: Make) -> None:
    assert not gaps(snapshot("DDC", [(1, 0), (1, 2)], "OWNS"), content())
    one = snapshot("DPC", [(0, 1), (1, 2)])
    names = pl.Series("name", ["Adler GmbH", "Borek", "Adler s.r.o."])
    assert not gaps(Snapshot.build(one.actors.with_columns(names), one.ties, ON), content())


def test_topics_are_shared_in_any_language(content: Make) -> None:
    """Nobody is tied: the titles of their projects name hydrogen in German and Czech."""
    both = content(
        parts=[{"actor": 0, "project": "p"}, {"actor": 1, "project": "q"}],
        projects=[
            {"project": "p", "name": "Grüner Wasserstoff für Zittau"},
            {"project": "q", "name": "Vodíková mobilita"},
        ],
    )
    gap = only(gaps(snapshot("DC", []), both))
    said = {reason.evidence.kind: reason.evidence.about for reason in gap.reasons}
    assert said["shared_topics"] == ("hydrogen",)


def test_a_stand_at_the_same_fair_is_no_topic(content: Make) -> None:
    fair = {"name": "Biotechnica 2015, 06.10. - 08.10.2015, Hannover"}
    both = content(
        parts=[{"actor": at, "project": f"p{at}"} for at in (0, 1)],
        projects=[{"project": f"p{at}"} | fair for at in (0, 1)],
    )
    assert gaps(snapshot("DC", []), both) == []


def test_by_a_topic_alone_an_actor_is_suggested_once(content: Make) -> None:
    both = content(topics=[{"actor": at, "topic": "t"} for at in range(6)])
    found = gaps(snapshot("DDDCCC", []), both)
    assert len({end for one in found for end in (one.left, one.right)}) == 2 * len(found) == 6


def test_an_offer_that_meets_a_request_is_a_gap(content: Make) -> None:
    product = {"name": "carbon fabrics", "classification": "CPV 19243000"}
    both = content(
        listings=[
            {"actor": 0, "listing": "offer", "wanted": False} | product,
            {"actor": 1, "listing": "request", "wanted": True} | product,
        ]
    )
    gap = only(gaps(snapshot("DC", []), both))
    assert gap.reasons[0].evidence.kind == "offer_meets_request"
    assert gap.reasons[0].evidence.about == ("offer", "request")
    assert gap.reasons[0].points == 25


def test_sides_and_limits(content: Make) -> None:
    star = snapshot("P" + "D" * 5 + "C" * 5, [(0, at) for at in range(1, 11)])
    found = gaps(star, content(), Wanted(("DE",), ("CZ",), each=1))
    assert len(found) == 2  # not more than two by the same partner
    assert len(gaps(star, content(), Wanted(("DE",), ("CZ",), each=1, alike=9))) == 5
    assert len(gaps(star, content(), Wanted(("DE0",), ("CZ",), top=3, alike=9))) == 3
    assert not gaps(star, content(), Wanted(("DE",), ("PL",)))


def test_known_ones_stay_and_decided_ones_make_room(content: Make) -> None:
    star = snapshot("P" + "D" * 3 + "C" * 3, [(0, at) for at in range(1, 7)])
    first, second = ((one.left, one.right) for one in gaps(star, content(), Wanted(top=2, alike=9)))
    without = gaps(star, content(), Wanted(top=2, alike=9, without=(first,)))
    assert first not in {(one.left, one.right) for one in without}
    assert len(without) == 2
    last = ("x003", "x006")
    again = gaps(star, content(), Wanted(top=1, again=(last, second)))
    assert {(one.left, one.right) for one in again} >= {last, second}


@pytest.mark.parametrize("countries", ["", "D", "DDD", "???", "DCP"])
def test_where_nothing_is_missing(content: Make, countries: str) -> None:
    assert gaps(snapshot(countries, []), content()) == []


def test_a_star_of_many_is_no_trouble(content: Make) -> None:
    """A hub that all deal with makes nobody alike, and no quadratic search."""
    n = 65_000
    actors = pl.DataFrame(
        {"id": [f"{at:05}" for at in range(n)], "country": ["DE", "CZ"] * (n // 2)}
    )
    star = Ties.of(np.zeros(n - 1, int), np.arange(1, n))
    assert gaps(Snapshot.build(actors, {"SUPPLIES": star}, ON), content()) == []
