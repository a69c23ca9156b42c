"""Which actors a report is about, and what it cannot be about."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from mosty.graph.errors import AnalysisError
from mosty.report.material import Material
from mosty.report.scope import OTHERS, Scope, part
from mosty.report.words import Words

WORDS = Words("en")


def test_a_region_holds_all_that_lies_in_it(scope: Callable[..., Scope]) -> None:
    some = scope("en", "DED", "CZ04")
    assert {one[:3] for one in some.now.actors["nuts"]} <= {"DED", "CZ0"}
    assert {one[:4] for one in some.now.actors["nuts"] if one.startswith("CZ")} == {"CZ04"}


def test_ties_are_within_go_out_or_are_elsewhere(
    scope: Callable[..., Scope], material: Material
) -> None:
    some = scope("en", "DED", "CZ04")
    whole = material.now.network()
    inside = np.isin(material.now.ids, some.now.ids)
    ends = inside[whole.sources()].astype(int) + inside[whole.ends]
    assert some.network.m == (ends == 2).sum() // 2
    assert some.outward == (ends == 1).sum() // 2


def test_supplies_lead_to_the_same_actors(scope: Callable[..., Scope], material: Material) -> None:
    some = scope("en", "DED", "CZ04")
    row = some.supplies.row(0, named=True)
    ends = some.now.ids[row["actor"]], some.now.ids[row["customer"]]
    whole = material.content.supplies
    ids = np.array(material.now.ids)
    assert ends in set(zip(ids[whole["actor"]], ids[whole["customer"]], strict=True))
    assert (some.network.matrix[row["actor"], row["customer"]]) > 0


def test_the_digest_goes_with_all_that_is_reported(material: Material) -> None:
    renamed = replace(material, regions=material.regions | {"DED": {"": "Saxony"}})
    assert replace(material).digest == material.digest != renamed.digest
    less = replace(material.content, supplies=material.content.supplies.head(5))
    assert replace(material, content=less).digest != material.digest


def test_sides_pool_small_countries(material: Material) -> None:
    actors = material.now.actors
    many = [None, *(f"X{one}" for one in "ABCDEFGHIJ")]
    country = [many[at % 11] if at < 40 else one for at, one in enumerate(actors["country"])]
    now = replace(material.now, actors=actors.with_columns(country=pl.Series(country)))
    sides = Scope.of(replace(material, now=now), (), WORDS).sides
    assert len(sides.labels) == 7
    assert sides.labels[-2:] == [OTHERS, ""]
    assert (np.bincount(sides.of) > 0).all()


def test_a_part_of_everything_is_the_same(material: Material) -> None:
    assert part(material.now, np.ones(material.now.n, bool)) is material.now


@pytest.mark.parametrize(
    ("regions", "said"),
    [
        (["DEDX"], r"no NUTS region 'DEDX'.*Is it one of DED"),
        (["XX9"], "no NUTS region 'XX9'"),
        (["DE1"], "There are no actors in DE1 on 2026-01-01"),
        (["DED"], "A border has two sides, but all .* actors in DED lie in DE"),
    ],
)
def test_what_cannot_be_reported_is_said(material: Material, regions: list[str], said: str) -> None:
    with pytest.raises(AnalysisError, match=said):
        Scope.of(material, regions, WORDS)


def test_one_country_only_is_said(alone: Material) -> None:
    with pytest.raises(AnalysisError, match="all 1,000 actors lie in DE"):
        Scope.of(alone, (), WORDS)


def test_an_empty_graph_is_said(material: Material) -> None:
    nothing = part(material.now, np.zeros(material.now.n, bool))
    with pytest.raises(AnalysisError, match="There are no actors on 2026-01-01: load sources"):
        Scope.of(replace(material, now=nothing, before=None), (), WORDS)
