"""What-if: scenarios on a small region by hand, and the laws they keep."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.betweenness import cross_border_betweenness
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties, shared
from mosty.graph.analysis.whatif.reach import reach
from mosty.graph.analysis.whatif.resilience import WhatIf, failures, sampled, what_if
from mosty.graph.analysis.whatif.scenario import World
from mosty.graph.errors import AnalysisError, UnknownNode

ACTORS = pl.DataFrame(
    {
        "id": [*"abcdefz"],
        "country": ["DE", "DE", "DE", "CZ", "CZ", "CZ", None],
        "nuts": ["DED21", "DED2C", "DE600", "CZ042", "CZ042", "CZ051", None],
        "nace": ["C28", "C28.1", "C25", "C28", None, None, None],
    }
)
A, B, C, D, E, F, Z = range(7)


@pytest.fixture
def world(content: Callable[..., Content]) -> World:
    """a, b, c at home; d, e, f over the border; c–d is the only crossing but for a project of a, e.

    z is the cluster of a and b. d supplies c with gears, c supplies a and b; f supplies nobody.
    """
    parts = [("p", A), ("p", E), ("q", D), ("q", E), ("q", F)]
    snapshot = Snapshot.build(
        ACTORS,
        {
            "COOPERATES_WITH": Ties.of([A, B], [B, C]),
            "MEMBER_OF": Ties.of([A, B], [Z, Z]),
            "PARTICIPATES_IN": shared([x for _, x in parts], ["pq".index(p) for p, _ in parts]),
            "SUPPLIES": Ties.of([D, C, C], [C, A, B]),
        },
        date(2026, 1, 1),
    )
    supplies = [(D, C, "gears"), (C, A, "drives"), (C, B, "drives")]
    made = content(
        parts=[{"project": project, "actor": one} for project, one in parts],
        projects=[
            {"project": "p", "programme": "interreg"},
            {"project": "q", "programme": "h2020"},
        ],
        supplies=[
            dict(zip(("actor", "customer", "product"), row, strict=True)) for row in supplies
        ],
    )
    return World.of(snapshot, made)


def values(found: WhatIf) -> dict[str, tuple[float, float]]:
    """The measures by name."""
    return {one.measure: (one.before, one.after) for one in found.measures}


def same(one: World, other: World) -> bool:
    """Whether two worlds hold the same."""
    return (
        one.snapshot.digest == other.snapshot.digest
        and one.supplies.equals(other.supplies)
        and one.parts.equals(other.parts)
    )


def test_removing_nothing_changes_nothing(world: World) -> None:
    found = what_if(world, [])
    assert all(before == after or before != before for before, after in values(found).values())  # noqa: PLR0124
    assert (found.gone, found.new, found.cut_off) == ((), (), ())
    assert found.bridging.select(pl.col("before") == pl.col("after")).to_series().all()
    assert found.failing.is_empty()
    snapshot = world.snapshot
    bridging = cross_border_betweenness(snapshot.network(), snapshot.codes("country").of)
    assert found.bridging.sort("id")["before"].to_list() == pytest.approx(bridging.tolist())


def test_a_world_before_by_hand(world: World) -> None:
    before = {name: value for name, (value, _) in values(what_if(world, [])).items()}
    assert before["actors"] == 7
    assert before["tied pairs"] == 10  # a-b b-c a-z b-z a-e d-e d-f e-f c-d a-c
    assert before["tied pairs over a border"] == 2
    assert before["share in the largest component"] == 1
    assert before["inputs of a single source"] == before["inputs"] == 3


def test_without_an_actor(world: World) -> None:
    """Without c nothing reaches a and b any more."""
    found = what_if(world, [{"without": "c"}])
    assert found.gone == ("c",)
    assert values(found)["actors"] == (7, 6)
    assert values(found)["tied pairs over a border"] == (2, 1)
    assert found.failing.rows() == [("a", 1), ("b", 1)]
    assert values(found)["customers who fail"] == (0, 2)


def test_failures_run_on_to_later_tiers(world: World) -> None:
    found = what_if(world, [{"without": "d"}])
    assert found.failing.rows() == [("c", 1), ("a", 2), ("b", 2)]


def test_without_a_border(world: World) -> None:
    found = what_if(world, [{"without": "border:DE-CZ"}])
    assert values(found)["tied pairs over a border"] == (2, 0)
    assert found.gone == ()
    assert found.cut_off == ("d", "e", "f")
    assert found.failing.rows() == [("c", 1), ("a", 2), ("b", 2)]
    two = what_if(world, [{"without": "border:DED2-CZ04"}])
    assert values(two)["tied pairs over a border"] == (2, 1)  # c is in DE6


@pytest.mark.parametrize(
    ("what", "gone"),
    [
        ("region:DED2", "ab"), ("region:CZ", "def"), ("sector:C28", "abd"), ("cluster:z", "ab"),
    ],
)  # fmt: skip
def test_groups(world: World, what: str, gone: str) -> None:
    after = world.changed([{"without": what}])
    assert {*world.snapshot.ids} - {*after.snapshot.ids} == {*gone}


def test_without_a_programme(world: World) -> None:
    """The project of a and e was its only one; the partners of q stay tied."""
    for code in ("programme:interreg",):
        after = world.changed([{"without": code}])
        ties = after.snapshot.ties["PARTICIPATES_IN"]
        assert [*zip(ties.sources, ties.targets, strict=True)] == [(D, E), (D, F), (E, F)]
        assert ties.weights == pytest.approx(0.5)
    both = world.changed([{"without": "d"}, {"without": "programme:h2020"}])
    assert both.snapshot.ties["PARTICIPATES_IN"].sources.size == 1
    with pytest.raises(AnalysisError, match="Known programmes: h2020, interreg"):
        world.changed([{"without": "programme:x"}])


def test_removing_and_adding_back_gives_the_same(world: World) -> None:
    gone = world.changed([{"without": {"tie": ["b", "c"]}}])
    assert gone.snapshot.network().m == 9
    back = [
        {"with": {"tie": ["c", "b", "COOPERATES_WITH"]}},
        {"with": {"tie": ["c", "b", "SUPPLIES"]}, "product": "drives"},
    ]
    assert same(gone.changed(back), world)
    assert same(world.changed([*back, {"without": {"tie": ["b", "c"]}}]), gone)


@given(order=st.permutations(["a", "c", "region:CZ05", "border:DE-CZ", "programme:interreg"]))
def test_what_is_taken_away_may_be_taken_in_any_order(order: list[str]) -> None:
    snapshot = Snapshot.build(
        ACTORS, {"PARTICIPATES_IN": shared([A, B, C, D, A, F], [0, 0, 0, 0, 1, 1])}
    )
    columns = {"project": [*"ppppqq"], "actor": [A, B, C, D, A, F], "programme": ["interreg"] * 6}
    parts = pl.DataFrame(columns, schema_overrides={"actor": pl.Int32})
    supplies = pl.DataFrame(schema={"actor": pl.Int32, "customer": pl.Int32, "product": pl.String,
                                    "share": pl.Float64})  # fmt: skip
    world = World(
        snapshot, supplies, parts.with_columns(pl.len().over("project").alias("partners"))
    )
    after = world.changed([{"without": one} for one in order])
    assert after.snapshot.ids == [*"bdez"]
    assert not after.snapshot.network().m


def test_a_new_supplier_saves_the_customer(world: World) -> None:
    """d is gone, but f supplies c with gears instead."""
    saved = [{"with": {"tie": ["f", "c", "SUPPLIES"]}, "product": "gears"}, {"without": "d"}]
    assert failures(world, world.changed(saved)).is_empty()
    other = [{"with": {"tie": ["f", "c", "SUPPLIES"]}, "product": "paint"}, {"without": "d"}]
    assert failures(world, world.changed(other))["id"].to_list() == ["c", "a", "b"]


def test_a_new_cluster(world: World) -> None:
    found = what_if(world, [{"with": {"cluster": "Bridge", "members": ["a", "d", "f"]}}])
    assert found.new == ("new:Bridge",)
    assert values(found)["actors"] == (7, 8)
    after = world.changed([{"with": {"cluster": "Bridge", "members": ["a", "d", "f"]}}])
    new = after.snapshot.actors.row(int(after.snapshot.numbers(["new:Bridge"])[0]), named=True)
    assert (new["type"], new["country"]) == ("Cluster", "CZ")
    assert after.snapshot.ids.index("z") == 7
    members = after.snapshot.ties["MEMBER_OF"]
    assert {*zip(members.sources.tolist(), members.targets.tolist(), strict=True)} == {
        (A, 7), (B, 7), (A, 6), (D, 6), (F, 6)
    }  # fmt: skip
    old = world.changed([{"with": {"cluster": "z", "members": ["d"]}}])
    assert old.snapshot.n == 7
    assert old.snapshot.ties["MEMBER_OF"].sources.tolist() == [A, B, D]


@pytest.mark.parametrize(
    "change",
    [
        {}, {"without": 3}, {"with": "a"}, {"with": {"tie": ["a", "b"]}}, {"without": "sector:Z"},
        {"with": {"tie": ["a", "b", "LIKES"]}}, {"with": {"tie": ["a", "a", "OWNS"]}},
        {"without": "region:FR"}, {"with": {"cluster": "x", "members": []}}, {"off": "a"},
        {"with": {"tie": ["a", "b", "OWNS"]}, "colour": "red"},
    ],
)  # fmt: skip
def test_what_is_no_change_is_refused(world: World, change: dict[str, Any]) -> None:
    with pytest.raises(AnalysisError):
        world.changed([change])


@pytest.mark.parametrize("what", ["x", "cluster:x", {"tie": ["a", "x"]}])
def test_unknown_actors_are_refused(world: World, what: object) -> None:
    with pytest.raises(UnknownNode):
        world.changed([{"without": what}])


def test_nobody_is_left(content: Callable[..., Content]) -> None:
    alone = World.of(Snapshot.build(ACTORS.head(1), {}), content())
    found = values(what_if(alone, [{"without": "a"}]))
    assert found["actors"] == (1, 0)
    assert np.isnan(found["mean distance"]).all()


def test_two_hundred_thousand_isolates(content: Callable[..., Content]) -> None:
    n = 200_000
    ids = pl.Series([f"{one:06}" for one in range(n)])
    actors = pl.DataFrame({"id": ids, "country": ["DE", "CZ"] * (n // 2)})
    crowd = World.of(Snapshot.build(actors, {"OWNS": Ties.of([0, 1], [1, 2])}), content())
    found = values(what_if(crowd, [{"without": "000001"}]))
    assert found["actors without ties"] == (n - 3, n - 1)
    assert found["mean distance"] == (pytest.approx(4 / 3), pytest.approx(np.nan, nan_ok=True))


def test_reach_of_a_path_by_hand() -> None:
    """Distances 1, 1, 2 each way: mean 4/3, efficiency (1 + 1 + .5) / 3."""
    found = reach(Network.of(3, [0, 1], [1, 2]))
    assert (found.mean, found.ninety) == (pytest.approx(4 / 3), 2)
    assert found.efficiency == pytest.approx(2.5 / 3)
    assert (found.mean_error, found.efficiency_error) == (0, 0)
    assert reach(Network.of(3, [], [])).efficiency == 0
    with pytest.raises(AnalysisError, match="none of the network's 3"):
        reach(Network.of(3, [0], [1]), [3])


def test_the_stated_error_of_sampled_distances_holds() -> None:
    generator = np.random.default_rng(5)
    network = Network.of(800, *generator.integers(0, 400, (2, 900)))
    true = reach(network)
    tied = np.flatnonzero(network.degrees)
    within = [
        (abs(one.mean - true.mean) <= one.mean_error)
        + (abs(one.efficiency - true.efficiency) <= one.efficiency_error)
        for one in (reach(network, generator.permutation(tied)[:40]) for _ in range(100))
    ]
    assert sum(within) / 200 > 0.88


def test_two_snapshots_draw_the_same_actors() -> None:
    ids = [f"{one:04}" for one in range(2_000)]
    whole = Snapshot.build(pl.DataFrame({"id": ids}), {})
    most = Snapshot.build(pl.DataFrame({"id": ids[10:]}), {})
    ring = [
        Network.of(one.n, np.arange(one.n), np.roll(np.arange(one.n), 1)) for one in (whole, most)
    ]
    drawn = [
        {one.ids[at] for at in sampled(one, ties, 100)}
        for one, ties in zip((whole, most), ring, strict=True)
    ]
    assert len(drawn[0]) == len(drawn[1]) == 100
    assert len(drawn[0] & drawn[1]) > 95
    assert sampled(whole, ring[0], 5_000).size == 2_000
    assert sampled(whole, Network.of(2_000, [3], [5]), 100).tolist() == [3, 5]
