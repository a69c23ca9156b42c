"""Closeness, PageRank, HITS: published figures, igraph's on real networks, networkx, and laws."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.centrality import closeness, harmonic, hits, pagerank
from mosty.graph.analysis.faces import of_networkx
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError

REAL = ["flo_marriage", "flo_business", "karate", "ht_advice", "ceos_clubs"]
Example = Callable[[str], tuple[Network, list[str], Any]]
Real = Callable[[str], tuple[Network, list[str]]]


def random(seed: int, *, directed: bool, n: int = 40, p: float = 0.06) -> "nx.Graph[int]":
    """Return a random graph with weights, some of it not connected."""
    graph = nx.gnp_random_graph(n, p, seed=seed, directed=directed)
    generator = np.random.default_rng(seed)
    for a, b in graph.edges:
        graph[a][b]["weight"] = generator.uniform(0.1, 3)
    return graph


def weighted(case: Any) -> tuple[Network, list[str]]:
    """Return the network of a published example whose edges have weights."""
    graph = nx.DiGraph() if case["graph"]["directed"] else nx.Graph()
    graph.add_weighted_edges_from(case["graph"]["weighted_edges"])
    return of_networkx(graph)


def case(golden: Callable[[str], Any], name: str) -> Any:
    """Return one of the published examples."""
    return next(one for one in golden("measures.json") if one["id"] == name)


def column(golden: Callable[[str], Any], name: str, measure: str) -> list[float]:
    """Return what igraph has for a real network; R's NA is NaN."""
    rows = golden(f"graphs/{name}_metrics_igraph135.csv")
    return [float(row[measure].replace("NA", "nan")) for row in rows]


def test_closeness_along_a_path(example: Example) -> None:
    network, names, entry = example("gds_closeness")
    assert closeness(network) == pytest.approx([entry["expected"][one] for one in names])


@pytest.mark.parametrize("name", REAL)
def test_closeness_of_real_networks_as_igraph_has_it(
    golden: Callable[[str], Any], real: Real, name: str
) -> None:
    """R's igraph gives one over the sum of the distances, and nothing where nobody is reached."""
    network, _ = real(name)
    found, improved = closeness(network), closeness(network, improved=True)
    expected = np.array(column(golden, name, "closeness"))
    known = found > 0
    assert np.isnan(expected[~known]).all()
    reached = improved[known] / found[known] * (network.n - 1)
    assert found[known] / reached == pytest.approx(expected[known], rel=1e-9)


@pytest.mark.parametrize("name", REAL)
def test_pagerank_of_real_networks_as_igraph_has_it(
    golden: Callable[[str], Any], real: Real, name: str
) -> None:
    network, _ = real(name)
    assert pagerank(network) == pytest.approx(column(golden, name, "pagerank"), abs=1e-9)


@pytest.mark.parametrize("name", ["gds_pagerank", "gds_pagerank_weighted"])
def test_published_pagerank(golden: Callable[[str], Any], name: str) -> None:
    """Theirs would add up to n, but stop after 20 rounds: .85^20 of it is still under way."""
    entry = case(golden, name)
    network, names = weighted(entry)
    if name == "gds_pagerank":
        network = Network.of(network.n, network.sources(), network.ends, directed=True)
    missing = pagerank(network) * network.n - [entry["expected"][one] for one in names]
    assert missing.min() > 0
    assert missing.sum() == pytest.approx(network.n * 0.85**20, rel=1e-6)


def test_pagerank_where_one_node_leads_nowhere(example: Example) -> None:
    network, names, entry = example("langville_meyer_pagerank")
    found = pagerank(network, damping=0.9)
    assert found == pytest.approx([entry["expected"][one] for one in names], abs=1e-6)


def test_published_hits(example: Example) -> None:
    network, names, entry = example("langville_meyer_hits")
    hub, authority = hits(network)
    expected = np.array([entry["expected"][one] for one in names])
    assert authority == pytest.approx(expected[:, 0], abs=1e-5)
    assert hub == pytest.approx(expected[:, 1], abs=1e-5)


def test_hits_of_length_one(example: Example) -> None:
    network, names, entry = example("gds_hits")
    expected = np.array([entry["expected"][one] for one in names])
    for found, wanted in zip(hits(network), (expected[:, 1], expected[:, 0]), strict=True):
        assert found / np.linalg.norm(found) == pytest.approx(wanted, abs=5e-3)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_as_networkx_has_them(seed: int, *, directed: bool) -> None:
    """networkx's distances lead to a node, ours away from it."""
    graph = random(seed, directed=directed)
    network, _ = of_networkx(graph)
    turned = graph.reverse() if isinstance(graph, nx.DiGraph) else graph
    assert closeness(network, improved=True) == pytest.approx(
        [*nx.closeness_centrality(turned).values()]
    )
    assert harmonic(network) == pytest.approx([*nx.harmonic_centrality(turned).values()])
    ranks = nx.pagerank(graph, tol=1e-15, max_iter=10_000)
    assert pagerank(network) == pytest.approx([*ranks.values()], abs=1e-11)
    start = dict.fromkeys(graph, 0) | {3: 1, 5: 2}
    ranks = nx.pagerank(graph, personalization=start, tol=1e-15, max_iter=10_000)
    assert pagerank(network, restart=[*start.values()]) == pytest.approx(
        [*ranks.values()], abs=1e-11
    )


@pytest.mark.parametrize("directed", [False, True])
def test_hits_of_a_larger_network_as_networkx_has_it(*, directed: bool) -> None:
    graph = random(4, directed=directed, n=100, p=0.1)
    network, _ = of_networkx(graph)
    for found, wanted in zip(hits(network), nx.hits(graph), strict=True):
        assert found == pytest.approx([*wanted.values()], abs=1e-9)


@given(seed=st.integers(0, 1_000), directed=st.booleans())
def test_they_follow_the_nodes_when_they_are_renamed(seed: int, *, directed: bool) -> None:
    network, _ = of_networkx(random(seed, directed=directed, n=20))
    order = np.random.default_rng(seed).permutation(20)
    renamed = Network.of(
        20, order[network.sources()], order[network.ends], network.weights, directed=directed
    )
    for measure in (closeness, harmonic, pagerank, lambda one: hits(one)[1]):
        assert measure(renamed)[order] == pytest.approx(measure(network), abs=1e-9)


@given(seed=st.integers(0, 1_000))
def test_another_component_does_not_change_closeness(seed: int) -> None:
    network, _ = of_networkx(random(seed, directed=True, n=20))
    a, b = network.sources(), network.ends
    double = Network.of(45, np.r_[a, a + 20], np.r_[b, b + 20], directed=True)
    assert closeness(double) == pytest.approx(
        np.r_[closeness(network), closeness(network), [0] * 5]
    )
    assert harmonic(double)[:20] == pytest.approx(harmonic(network))


def test_distances_are_right_beyond_one_word_of_sources_and_along_a_path() -> None:
    network = Network.of(1_500, np.arange(1_499), np.arange(1, 1_500))
    places = np.arange(1_500)
    total = places * (places + 1) / 2 + (1_499 - places) * (1_500 - places) / 2
    assert closeness(network) == pytest.approx(1_499 / total)


@pytest.mark.parametrize("n", [0, 1, 5])
def test_without_ties_all_are_alike(n: int) -> None:
    network = Network.of(n, [], [])
    assert closeness(network).tolist() == harmonic(network).tolist() == [0] * n
    assert pagerank(network) == pytest.approx([1 / n] * n if n else [])
    assert hits(network)[0].tolist() == [0] * n


@pytest.mark.parametrize("restart", [[1], [0, 0, 0], [-1, 1, 1]])
def test_a_restart_must_fit(restart: list[float]) -> None:
    with pytest.raises(AnalysisError, match="needs 3 weights"):
        pagerank(Network.of(3, [0], [1]), restart=restart)
