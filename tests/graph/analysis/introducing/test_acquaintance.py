"""How well actors know each other: worked by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.introducing.acquaintance import Acquaintance, Costs, usual
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import KINDS, Ties
from mosty.graph.errors import AnalysisError

ON = date(2026, 1, 1)


def region(ties: dict[str, list[tuple[int, int]]], n: int = 4) -> Snapshot:
    """Actors a, b, c, … and the ties between them."""
    return Snapshot.build(
        pl.DataFrame({"id": [*"abcdefghijkl"[:n]]}),
        {kind: Ties.of(*np.array(ends).T) for kind, ends in ties.items()},
        ON,
    )


def chance(of: Acquaintance, a: int, b: int) -> float:
    """Return the chance of a tie."""
    first, last = of.network.starts[a : a + 2]
    return float(of.chances[first:last][of.network.ends[first:last] == b].sum())


def test_every_kind_has_a_cost_and_its_reason() -> None:
    assert {*usual().kinds} == {*KINDS}
    assert all(one.reason.endswith(".") for one in usual().kinds.values())


def test_several_ties_know_each_other_better(content: Callable[..., Content]) -> None:
    found = Acquaintance.of(region({"SUPPLIES": [(0, 1)], "OWNS": [(1, 0), (2, 1)]}), content())
    assert chance(found, 1, 2) == chance(found, 2, 1) == pytest.approx(0.5)
    assert chance(found, 0, 1) == pytest.approx(1 - 0.5 * 0.5)


def test_a_cooperation_halves_with_its_half_life(content: Callable[..., Content]) -> None:
    """b–a stands since five years, b–c since an unknown day, which counts as five; c–d is new."""
    made = content(
        since=[
            {"actor": 1, "other": 0, "kind": "COOPERATES_WITH", "since": date(2021, 1, 1)},
            {"actor": 2, "other": 3, "kind": "COOPERATES_WITH", "since": ON},
        ]
    )
    snapshot = region({"COOPERATES_WITH": [(0, 1), (1, 2), (2, 3)]})
    found = Acquaintance.of(snapshot, made)
    assert chance(found, 0, 1) == pytest.approx(0.3, abs=0.001)
    assert chance(found, 1, 2) == pytest.approx(0.3)
    assert chance(found, 2, 3) == pytest.approx(0.6)
    slow = usual().model_copy(update={"half_life": 1e9})
    assert chance(Acquaintance.of(snapshot, made, slow), 0, 1) == pytest.approx(0.6)


def test_a_close_cooperation_counts_more_than_a_loose_one(
    content: Callable[..., Content],
) -> None:
    """a–b is close, b–c loose, of c–d nothing is known."""
    close = pl.DataFrame(
        {"actor": [1, 1], "other": [0, 2], "topic": ["hydrogen", None], "strength": [1.0, 0.0]},
        schema_overrides={"actor": pl.Int32, "other": pl.Int32},
    )
    ties = region({"COOPERATES_WITH": [(0, 1), (1, 2), (2, 3)]})
    found = Acquaintance.of(ties, replace(content(), cooperations=close))
    assert chance(found, 0, 1) == pytest.approx(0.45)
    assert chance(found, 1, 2) == pytest.approx(0.15)
    assert chance(found, 2, 3) == pytest.approx(0.3)


def test_a_project_fades_from_its_end_and_thins_with_its_partners(
    content: Callable[..., Content],
) -> None:
    """Of a project of three that still runs, and one of two that ended five years ago."""
    parts = [("p", 0), ("p", 1), ("p", 2), ("q", 2), ("q", 3), ("q", 3)]
    made = content(
        parts=[{"project": project, "actor": actor} for project, actor in parts],
        projects=[
            {"project": "p", "start": date(2020, 1, 1), "end": date(2027, 1, 1)},
            {"project": "q", "start": date(2015, 1, 1), "end": date(2021, 1, 1)},
        ],
    )
    found = Acquaintance.of(region({}), made)
    assert chance(found, 0, 1) == pytest.approx(0.6 / 2**0.5)
    assert chance(found, 2, 3) == pytest.approx(0.3, abs=0.001)
    assert chance(found, 0, 3) == 0


def test_a_hub_passes_on_less(content: Callable[..., Content]) -> None:
    found = Acquaintance.of(region({"MEMBER_OF": [(1, 0), (2, 0), (3, 0)]}), content())
    assert found.passes == pytest.approx([1 / (1 + 3 / 50)] + [1 / (1 + 1 / 50)] * 3)
    assert found.costs[:3] == pytest.approx(-np.log(0.5 / 1.06))


def test_nobody_is_tied(content: Callable[..., Content]) -> None:
    assert Acquaintance.of(region({}, 0), content()).network.n == 0
    assert Acquaintance.of(region({}), content()).network.m == 0


@pytest.mark.parametrize(
    "text", ["kinds: 3", "- a", "half_life: -1", "kinds: {X: {chance: 2}}", ":"]
)
def test_costs_that_cannot_be_used_are_refused(text: str) -> None:
    with pytest.raises(AnalysisError, match="cannot be used"):
        Costs.read(text)
