"""Spark says what the measures in memory say, on the same saved snapshot."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis import centrality, structure
from mosty.graph.analysis import mixing as matrices
from mosty.graph.analysis.communities import leiden, modularity
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.errors import AnalysisError

pytest.importorskip("pyspark", reason="pyspark is not installed: `make spark` runs these tests")
if not shutil.which("java"):
    pytest.skip("Spark needs Java 17 or newer, and there is no `java`", allow_module_level=True)

from pyspark.sql import SparkSession

from mosty.graph.analysis import spark

N, TIES = 600, 1_700


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Spark on two cores of this machine."""
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "1g")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.codegen.wholeStage", "false")  # takes longer than so few rows do
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.warehouse.dir", tmp_path_factory.mktemp("warehouse"))
        .getOrCreate()
    )
    yield session
    session.stop()


def drawn(seed: int = 0) -> Snapshot:
    """Actors of which some are unknown, with hubs, loops, parallel ties, NaN weights, isolates."""
    chance = np.random.default_rng(seed)
    nuts = chance.choice(["DED2", "DED4", "CZ042", "CZ05", "PL", None], N)
    actors = pl.DataFrame(
        {
            "id": [f"x:{one:04}" for one in chance.permutation(N)],
            "country": [None if one is None else str(one)[:2] for one in nuts],
            "nuts": [None if one is None else str(one) for one in nuts],
            "nace": [str(one) for one in chance.choice(["C28", "C10", "J62", "J"], N)],
        }
    )
    ties = {}
    for kind in ("SUPPLIES", "OWNS", "COOPERATES_WITH", "PARTICIPATES_IN"):
        ends = (N * 0.8 * chance.random((2, TIES // 4)) ** 2).astype(int)
        weights = chance.choice([1.0, 1.0, 0.25, np.nan], TIES // 4)
        ties[kind] = Ties.of(*ends, weights if kind == "PARTICIPATES_IN" else None)
    return Snapshot.build(actors, ties)


@pytest.fixture(scope="module")
def ours() -> Snapshot:
    return drawn()


@pytest.fixture(scope="module")
def folder(ours: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshot") / "sample"
    ours.save(place)
    return place


@pytest.fixture(scope="module")
def theirs(session: Any, folder: Path) -> spark.Snapshot:
    return spark.Snapshot.load(session, str(folder))


@pytest.fixture(scope="module", params=[False, True], ids=["undirected", "directed"])
def both(
    request: pytest.FixtureRequest, ours: Snapshot, theirs: spark.Snapshot
) -> tuple[Network, spark.Network]:
    return ours.network(directed=request.param), theirs.network(directed=request.param)


@pytest.fixture(scope="module")
def plain(ours: Snapshot, theirs: spark.Snapshot) -> tuple[Network, spark.Network]:
    return ours.network(), theirs.network()


def column(found: Any, name: str) -> Any:
    """Return a column of a table in the order of its numbers, which must be all."""
    table = found.orderBy("number").toArrow()
    assert table["number"].to_pylist() == [*range(table.num_rows)]
    return table[name].to_numpy()


def firsts(of: Any) -> Any:
    """Name the parts by their lowest node."""
    _, first, at = np.unique(of, return_index=True, return_inverse=True)
    return first[at]


def laid(session: Any, place: Path, n: int, ties: list[tuple[int, int]]) -> spark.Snapshot:
    """Save and load `n` actors and their ties."""
    actors = pl.DataFrame(
        {
            "id": [f"x:{one:06}" for one in range(n)],
            "country": ["DE", "CZ"] * (n // 2) + ["DE"] * (n % 2),
        }
    )
    a, b = np.array(ties, int).reshape(-1, 2).T
    Snapshot.build(actors, {"COOPERATES_WITH": Ties.of(a, b)}).save(place)
    return spark.Snapshot.load(session, str(place))


def test_ties_are_the_same(both: tuple[Network, spark.Network]) -> None:
    network, table = both
    found = table.arcs().orderBy("source", "target").toArrow()
    assert np.array_equal(found["source"], network.sources())
    assert np.array_equal(found["target"], network.ends)
    assert np.allclose(found["weight"], network.weights, rtol=1e-12)


def test_kinds_are_chosen_alike(ours: Snapshot, theirs: spark.Snapshot) -> None:
    kinds = ["OWNS", "COOPERATES_WITH"]
    assert theirs.network(kinds).ties.count() == ours.network(kinds).m
    with pytest.raises(AnalysisError, match="no ties of kind LIKES"):
        theirs.network(["LIKES"])


def test_components_are_the_same(both: tuple[Network, spark.Network]) -> None:
    network, table = both
    parts = structure.components(network)
    found = spark.components(table)
    assert np.array_equal(column(found, "first"), firsts(parts.of))
    assert np.array_equal(column(found, "size"), parts.sizes[parts.of])


def test_a_long_path_in_any_order_is_one_component(session: Any, tmp_path: Path) -> None:
    order = np.random.default_rng(1).permutation(400).tolist()
    found = spark.components(laid(session, tmp_path / "path", 400, [*pairwise(order)]).network())
    assert found.select("first", "size").distinct().collect() == [(0, 400)]


def test_triangles_are_the_same(both: tuple[Network, spark.Network]) -> None:
    network, table = both
    found = column(spark.triangles(table), "triangles")
    assert found.sum() > 300
    assert np.array_equal(found, structure.triangles(network))


def test_degrees_are_the_same(both: tuple[Network, spark.Network]) -> None:
    network, table = both
    found = spark.degrees(table)
    assert np.array_equal(column(found, "degree"), network.degrees)
    strength = np.asarray(network.matrix.sum(axis=1)).ravel()
    assert np.allclose(column(found, "strength"), strength, rtol=1e-12)


def test_pagerank_is_the_same_to_nine_digits(both: tuple[Network, spark.Network]) -> None:
    network, table = both
    found = column(spark.pagerank(table, damping=0.6, tolerance=1e-12), "rank")
    expected = centrality.pagerank(network, damping=0.6, tolerance=1e-14)
    assert np.allclose(found, expected, rtol=1e-9, atol=0)


def test_a_coarse_pagerank_is_as_near_as_it_says(plain: tuple[Network, spark.Network]) -> None:
    network, table = plain
    found = column(spark.pagerank(table, tolerance=1e-3), "rank")
    assert np.abs(found - centrality.pagerank(network)).sum() < 1e-3 * 0.85 / 0.15
    with pytest.raises(AnalysisError, match="did not settle in 2 rounds"):
        spark.pagerank(table, rounds=2)


def test_mixing_is_the_same(
    both: tuple[Network, spark.Network], ours: Snapshot, theirs: spark.Snapshot
) -> None:
    """By region and sector at once: the pairs of pairs."""
    network, table = both
    nuts, nace = ours.codes("nuts", 4).complete(), ours.codes("nace", 1).complete()
    of = nuts.of * len(nace.labels) + nace.of
    expected = matrices.mixing(network, of)
    names = [(one, other) for one in nuts.labels for other in nace.labels]
    found = spark.mixing(table, theirs.groups({"nuts": 4, "nace": 1}))
    rows = {
        ((row.from_nuts, row.from_nace), (row.to_nuts, row.to_nace)): row.ties
        for row in found.collect()
    }
    assert rows == {
        (names[a], names[b]): expected[a, b] for a, b in zip(*expected.nonzero(), strict=True)
    }


def test_the_ei_index_is_the_same(
    both: tuple[Network, spark.Network], ours: Snapshot, theirs: spark.Snapshot
) -> None:
    network, table = both
    country = ours.codes("country").complete()
    expected = matrices.ei_index(network, country.of)
    found = spark.ei_index(table, theirs.groups({"country": None}))
    assert found.whole == pytest.approx(expected.whole, rel=1e-12)
    index = found.node.orderBy("number").toArrow()["index"].to_pylist()
    assert np.allclose(np.array(index, float), expected.node, rtol=1e-12, equal_nan=True)
    groups = {row.group: row["index"] for row in found.group.collect()}
    assert groups == pytest.approx(dict(zip(country.labels, expected.group, strict=True)))


def shared(network: Network, country: Any, hub: int) -> dict[tuple[int, int], tuple[float, float]]:
    """Return what networkx says of each untied pair over the border; `hub` has no part in it."""
    both = network.undirected
    graph = nx.Graph()
    graph.add_nodes_from(range(both.n))
    graph.add_edges_from(zip(both.sources().tolist(), both.ends.tolist(), strict=True))
    pairs = [
        (a, b)
        for a, b in nx.non_edges(graph)
        if country[a] != country[b] and min(country[a], country[b]) >= 0
    ]
    middle = {n: d for n, d in graph.degree if d <= hub}
    found = {}
    for a, b in pairs:
        degrees = [middle[one] for one in nx.common_neighbors(graph, a, b) if one in middle]
        if degrees:
            found[min(a, b), max(a, b)] = sum(1 / d for d in degrees), sum(1 / np.log(degrees))
    if hub >= both.n:
        several = [*found]
        ra = nx.resource_allocation_index(graph, several)
        assert {(a, b): s for a, b, s in ra} == pytest.approx({k: v[0] for k, v in found.items()})
    return found


@pytest.mark.parametrize("hub", [20, N])
def test_candidates_are_those_of_networkx(
    hub: int, both: tuple[Network, spark.Network], ours: Snapshot, theirs: spark.Snapshot
) -> None:
    network, table = both
    expected = shared(network, ours.codes("country").of, hub)
    found = spark.candidates(table, theirs.groups({"country": None}), top=N, hub=hub)
    rows = {(one.number, one.other): one for one in found.pairs.collect()}
    assert rows.keys() == expected.keys() | {(b, a) for a, b in expected}
    for (a, b), (allocation, adamic) in expected.items():
        assert rows[a, b].resource_allocation == pytest.approx(allocation, rel=1e-9)
        assert rows[b, a].adamic_adar == pytest.approx(adamic, rel=1e-9)
    assert found.hubs == (network.undirected.degrees > hub).sum()
    assert bool(found.hubs) == (hub < N)


def test_the_best_candidates_come_first(
    plain: tuple[Network, spark.Network], theirs: spark.Snapshot
) -> None:
    groups = theirs.groups({"country": None})
    every = spark.candidates(plain[1], groups, top=N).pairs.toArrow()
    few = spark.candidates(plain[1], groups, top=3).pairs.toArrow()
    best = (
        pl.DataFrame(pl.from_arrow(every))
        .sort(pl.col("resource_allocation").round(12), -pl.col("other"), descending=True)
        .group_by("number")
        .head(3)
        .select("number", "other")
    )
    assert {*best.iter_rows()} == {
        *zip(few["number"].to_pylist(), few["other"].to_pylist(), strict=True)
    }


def test_label_propagation_is_as_it_is_defined(session: Any, tmp_path: Path) -> None:
    """It ends where each node has a label that most of its neighbours have."""
    graph = nx.planted_partition_graph(5, 16, 0.6, 0.01, seed=1)
    network = Network.of(80, *np.array(graph.edges).T)
    table = laid(session, tmp_path / "planted", 80, [*graph.edges]).network()
    found = column(spark.labels(table), "first")
    assert np.array_equal(found, propagated(network, 0))
    for node in graph:
        votes = np.bincount(found[[*graph[node]]])
        assert votes[found[node]] == votes.max()
    assert modularity(network, found.astype(np.int32)) > 0.95 * modularity(network, leiden(network))


def propagated(network: Network, seed: int, rounds: int = 100) -> Any:
    """Return the labels that the definition gives, by the lowest node that has them."""
    both_ways = network.undirected
    to, source = both_ways.sources().astype(np.int64), both_ways.ends
    label = np.arange(network.n)
    for turn in range(seed * rounds, seed * rounds + rounds):
        pair, votes = np.unique(to * network.n + label[source], return_counts=True)
        node, said = np.divmod(pair, network.n)
        chance = hashed(hashed(hashed(np.uint64(42), turn), node), said).view(np.int64)
        own = said == label[node]
        order = np.lexsort((chance, own, votes, node))
        last = order[np.append(np.diff(node[order]) > 0, True)]
        moves = hashed(hashed(np.uint64(42), turn), node[last]).view(np.int64) % 2 == 0
        settled = own[last].all()
        label[node[last[moves]]] = said[last[moves]]
        if settled:
            break
    return firsts(label)


def hashed(seed: Any, value: Any) -> Any:
    """Return Spark's xxhash64 of 64-bit numbers (XXH64 of eight bytes)."""
    p1, p2, p3, p4, p5 = (
        np.uint64(one)
        for one in (
            0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
            0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5,
        )
    )  # fmt: skip

    def turned(one: Any, by: int) -> Any:
        return one << np.uint64(by) | one >> np.uint64(64 - by)

    given = np.atleast_1d(np.asarray(value, np.uint64))
    one = np.atleast_1d(seed) + p5 + np.uint64(8)
    one = turned(one ^ turned(given * p2, 31) * p1, 27) * p1 + p4
    one = (one ^ one >> np.uint64(33)) * p2
    one = (one ^ one >> np.uint64(29)) * p3
    return one ^ one >> np.uint64(32)


def test_two_sides_do_not_swap_labels_for_ever(session: Any, tmp_path: Path) -> None:
    ties = [(a, b) for a in range(4) for b in range(4, 8)]
    found = spark.labels(laid(session, tmp_path / "sides", 8, ties).network())
    assert found.select("first", "size").distinct().collect() == [(0, 8)]


@pytest.mark.parametrize("n", [0, 3])
def test_without_ties_every_measure_is_defined(session: Any, tmp_path: Path, n: int) -> None:
    snapshot = laid(session, tmp_path / "none", n, [])
    network, groups = snapshot.network(), snapshot.groups({"country": None})
    assert column(spark.components(network), "size").tolist() == [1] * n
    assert column(spark.labels(network), "first").tolist() == [*range(n)]
    assert column(spark.pagerank(network), "rank").tolist() == pytest.approx([1 / max(n, 1)] * n)
    assert column(spark.degrees(network), "degree").tolist() == [0] * n
    assert column(spark.triangles(network), "triangles").tolist() == [0] * n
    assert spark.mixing(network, groups).isEmpty()
    assert spark.ei_index(network, groups).whole is None
    assert spark.candidates(network, groups).pairs.isEmpty()


def test_weights_below_zero_are_refused(session: Any, ours: Snapshot, tmp_path: Path) -> None:
    broken = Snapshot(ours.actors, {"OWNS": Ties.of([0], [1], [-1.0])}, ours.on)
    broken.save(tmp_path / "broken")
    with pytest.raises(AnalysisError, match="negative or infinite"):
        spark.Snapshot.load(session, str(tmp_path / "broken")).network()


def test_actors_in_several_files_are_refused(session: Any, folder: Path, tmp_path: Path) -> None:
    actors = session.read.parquet(str(folder / "actors.parquet"))
    actors.repartition(2).write.parquet(str(tmp_path / "actors.parquet"))
    with pytest.raises(AnalysisError, match="several files"):
        spark.Snapshot.load(session, str(tmp_path))


def test_the_command_writes_ids(folder: Path, ours: Snapshot, tmp_path: Path) -> None:
    """In a process of its own, with checkpoints on disk."""
    options = "--master local[1] --driver-memory 1g --conf spark.ui.enabled=false --conf"
    submit = f"{options} spark.checkpoint.dir={tmp_path / 'c'} pyspark-shell"
    done = subprocess.run(
        [
            sys.executable, "-m", "mosty.graph.analysis.spark", folder, "candidates",
            "-o", tmp_path / "out", "--kind", "SUPPLIES", "--hub", "30", "--top", "2",
        ],
        env={**os.environ, "PYSPARK_SUBMIT_ARGS": submit, "SPARK_LOCAL_IP": "127.0.0.1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "actors of more than 30 ties do not count as shared contacts." in done.stderr
    rows = pl.read_parquet(tmp_path / "out/*.parquet")
    assert f"{rows.height:,} rows" in done.stderr
    country = dict(ours.actors.select("id", "country").iter_rows())
    assert rows.height
    assert all(country[a] != country[b] for a, b in rows.select("number", "other").iter_rows())
    assert rows["place"].max() == 2
