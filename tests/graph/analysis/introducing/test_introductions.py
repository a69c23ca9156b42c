"""Introductions: a small region by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.introducing.introductions import Introductions, titles
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.errors import AnalysisError

NAMES = ["Adler", "Bauer", "Cihla", "Dub", "Ela", "Fern", "Gast"]
SNAPSHOT = Snapshot.build(
    pl.DataFrame({"id": NAMES, "country": ["DE", "DE", "CZ", "CZ", "DE", "DE", None]}),
    {
        "SUPPLIES": Ties.of([0, 2], [1, 3]),
        "COOPERATES_WITH": Ties.of([1, 0], [2, 4]),
        "MEMBER_OF": Ties.of([3], [4]),
    },
    date(2026, 1, 1),
)


@pytest.fixture
def search(content: Callable[..., Content]) -> Introductions:
    """Adler supplies Bauer, who cooperates with Cihla, who supplies Dub; Ela knows both ends."""
    made = content(
        supplies=[{"actor": 0, "customer": 1, "product": "pumps", "since": date(2019, 5, 1)}],
        since=[{"actor": 2, "other": 1, "kind": "COOPERATES_WITH", "since": date(2026, 1, 1)}],
        parts=[{"actor": one, "project": "p"} for one in (0, 1)],
        projects=[{"project": "p", "acronym": "H2", "start": date(2020, 1, 1)}],
    )
    topics = {"actor": [2], "other": [1], "topic": ["hydrogen"], "strength": [None]}
    return Introductions.of(SNAPSHOT, replace(made, cooperations=pl.DataFrame(topics)))


def test_the_ways_from_adler_to_dub(search: Introductions) -> None:
    found = search.between(0, 3)
    assert [one.nodes for one in found] == [(0, 1, 2, 3), (0, 4, 3)]
    _, through_ela = found
    assert through_ela.chance == pytest.approx(0.3 * 0.5 / (1 + 2 / 50))
    assert [step.chance for step in through_ela.steps] == pytest.approx([0.3, 0.5])


def test_who_brokers_is_where_it_crosses(search: Introductions) -> None:
    first, second = search.between(0, 3)
    assert first.brokers == (1, 2)
    assert [step.abroad for step in first.steps] == [False, True, False]
    assert second.brokers == (4,)


def test_each_step_says_what_ties_the_two(search: Introductions) -> None:
    names = titles(search.content)
    way = search.between(3, 0)[0]
    told = [[one.says("en", names) for one in step.ties] for step in way.steps]
    assert told == [
        ["buys from"],
        ["cooperates with (hydrogen, 2026–)"],
        ["buys from (pumps, 2019–)", "partners in projects: 1 (H2, 2020–)"],
    ]


def test_both_directions_are_the_same_ways(search: Introductions) -> None:
    there, back = search.between(0, 3), search.between(3, 0)
    assert [one.nodes for one in there] == [one.nodes[::-1] for one in back]


def test_nobody_leads_out_of_a_component(search: Introductions) -> None:
    assert not search.between(0, 5)
    assert search.reach(0).tolist() == [0, 1, 2, 3, 4]
    assert search.reach(5).tolist() == [5]


def test_ways_may_have_to_differ(content: Callable[..., Content]) -> None:
    """Two ways by 1, one of them on by 3; one way by 2."""
    ties = Ties.of([0, 1, 0, 2, 1, 3], [1, 4, 2, 4, 3, 4])
    snapshot = Snapshot.build(pl.DataFrame({"id": [*"abcde"]}), {"SUPPLIES": ties})
    search = Introductions.of(snapshot, content())
    nodes = [one.nodes for one in search.between(0, 4)]
    assert {*nodes} == {(0, 1, 4), (0, 2, 4), (0, 1, 3, 4)}
    assert {one.nodes for one in search.between(0, 4, shared=0)} == {(0, 1, 4), (0, 2, 4)}


def test_a_way_that_differs_by_a_hub_says_so(content: Callable[..., Content]) -> None:
    """0 and 1 share the partner 2 and the chamber 3, which has sixty members."""
    members = [0, 1, *range(4, 62)]
    ties = {
        "SUPPLIES": Ties.of([0, 2], [2, 1]),
        "MEMBER_OF": Ties.of(members, np.full(60, 3)),
    }
    snapshot = Snapshot.build(pl.DataFrame({"id": [f"{one:02}" for one in range(62)]}), ties)
    first, second = Introductions.of(snapshot, content()).between(0, 1)
    assert first.nodes == (0, 2, 1)
    assert (second.nodes, second.like, second.other, second.hub) == ((0, 3, 1), 0, 3, True)


def test_a_star_of_65_000(content: Callable[..., Content]) -> None:
    star = Ties.of(np.arange(1, 65_001), np.zeros(65_000))
    ids = pl.DataFrame({"id": [f"{one:05}" for one in range(65_001)]})
    (only,) = Introductions.of(Snapshot.build(ids, {"MEMBER_OF": star}), content()).between(1, 2)
    assert only.nodes == (1, 0, 2)
    assert only.chance == pytest.approx(0.25 / (1 + 65_000 / 50))


def test_what_is_wrong_is_said(search: Introductions) -> None:
    with pytest.raises(AnalysisError, match="give two actors"):
        search.between(1, 1)
    with pytest.raises(AnalysisError, match="none of the network's"):
        search.between(1, 99)
    with pytest.raises(AnalysisError, match="from 0 to 1"):
        search.between(0, 1, shared=2)
