"""To networkx and back."""

from datetime import date

import networkx as nx
import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis import to_networkx
from mosty.graph.analysis.betweenness import betweenness
from mosty.graph.analysis.faces import measured, of_networkx
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties


@given(seed=st.integers(0, 1_000), directed=st.booleans())
def test_a_graph_comes_back(seed: int, *, directed: bool) -> None:
    graph = nx.gnp_random_graph(12, 0.2, seed=seed, directed=directed)
    graph = nx.relabel_nodes(graph, {one: f"n{one}" for one in graph})
    generator = np.random.default_rng(seed)
    for a, b in graph.edges:
        graph[a][b]["weight"] = generator.uniform(0.1, 3)
    network, nodes = of_networkx(graph)
    assert nx.utils.graphs_equal(to_networkx(network, nodes), graph)


def test_parallel_edges_add_up() -> None:
    graph = nx.MultiDiGraph([(1, 2), (1, 2), (2, 1)])
    found = to_networkx(*of_networkx(graph))
    assert [*found.edges(data="weight")] == [(1, 2, 2), (2, 1, 1)]


def test_a_snapshot_has_ids_and_what_is_known() -> None:
    frame = pl.DataFrame({"id": ["b", "a"], "country": ["DE", None], "latitude": [51.0, None]})
    ties = {"SUPPLIES": Ties.of([0, 0], [1, 1]), "COOPERATES_WITH": Ties.of([0], [1], [0.5])}
    snapshot = Snapshot.build(frame, ties, date(2026, 1, 1))
    found = to_networkx(snapshot, kinds=["SUPPLIES"], directed=True)
    assert [*found.edges(data="weight")] == [("b", "a", 2)]
    assert dict(found.nodes(data=True)) == {"a": {}, "b": {"country": "DE", "latitude": 51.0}}
    assert to_networkx(snapshot)["a"]["b"]["weight"] == 2.5


def test_a_measure_of_a_graph_is_a_dictionary() -> None:
    graph = nx.path_graph(["x", "y", "z"])
    assert measured(graph, betweenness) == {"x": 0, "y": 1, "z": 0}
    assert measured(graph, betweenness, normalised=True) == pytest.approx(
        nx.betweenness_centrality(graph)
    )
