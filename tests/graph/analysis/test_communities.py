"""Leiden communities, how stable they are, and which span the border."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.communities import (
    adjusted_rand,
    communities,
    jaccard,
    leiden,
    modularity,
    spanning,
)
from mosty.graph.analysis.faces import of_networkx
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError

TWO_CLIQUES = "two_K5_bridge_modularity"


@pytest.fixture(scope="session")
def case(golden: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return a published example by its id."""
    return lambda name: next(one for one in golden("measures.json") if one["id"] == name)


def test_published_communities(case: Callable[[str], Any]) -> None:
    entry = case("gds_leiden_unweighted")
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, 1) for a, b, _ in entry["graph"]["weighted_edges"])
    graph["Mark"]["Michael"]["weight"] = 2
    network, names = of_networkx(graph)
    found = communities(network)
    parts = [sorted(np.array(names)[found.of == one].tolist()) for one in range(2)]
    assert sorted(parts) == sorted(entry["expected"])
    assert (found.agreement, found.stability.tolist()) == (1, [1] * 6)


def test_published_modularity(example: Callable[..., Any]) -> None:
    network, names, entry = example("gds_louvain_modularity")
    first = {"Alice", "Bridget", "Charles"}
    of = [int(one not in first) for one in names]
    assert modularity(network, of) == pytest.approx(entry["expected"], abs=1e-9)
    network, names, entry = example(TWO_CLIQUES)
    of = [int(int(one) >= 5) for one in names]
    assert modularity(network, of) == pytest.approx(entry["expected"], abs=1e-3)


@given(seed=st.integers(0, 1_000))
def test_modularity_with_weights_is_networkx_s(seed: int) -> None:
    graph = nx.gnp_random_graph(20, 0.2, seed=seed)
    generator = np.random.default_rng(seed)
    for a, b in graph.edges:
        graph[a][b]["weight"] = generator.uniform(0.1, 3)
    of = generator.integers(0, 3, 20)
    network, _ = of_networkx(graph)
    parts = [{*np.flatnonzero(of == one).tolist()} for one in range(3)]
    expected = nx.community.modularity(graph, parts, resolution=0.7)
    assert modularity(network, of, 0.7) == pytest.approx(expected)


def test_a_seed_gives_the_same_every_time_and_the_largest_comes_first() -> None:
    network, _ = of_networkx(nx.karate_club_graph())
    first = leiden(network, seed=3)
    assert np.array_equal(first, leiden(network, seed=3))
    sizes = np.bincount(first)
    assert sizes.tolist() == sorted(sizes, reverse=True)
    assert communities(network).modularity == pytest.approx(0.4449, abs=1e-4)


@given(seed=st.integers(0, 1_000))
def test_agreement_does_not_depend_on_the_numbers_of_communities(seed: int) -> None:
    generator = np.random.default_rng(seed)
    one, other = generator.integers(0, 4, (2, 30)).astype(np.int32)
    names = generator.permutation(4).astype(np.int32)
    assert adjusted_rand(one, names[one]) == pytest.approx(1)
    assert jaccard(one, names[one]).tolist() == [1] * 30
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand(other, names[one]))
    slowly = [
        len({*np.flatnonzero(one == one[i])} & {*np.flatnonzero(other == other[i])})
        / len({*np.flatnonzero(one == one[i])} | {*np.flatnonzero(other == other[i])})
        for i in range(30)
    ]
    assert jaccard(one, other) == pytest.approx(slowly)


def test_communities_that_span_the_border() -> None:
    """A triangle over the border, a pair within one country, and a tie between the two."""
    network = Network.of(5, [0, 1, 0, 3, 2], [1, 2, 2, 4, 3])
    found = spanning(network, [0, 0, 0, 1, 1], [0, 0, 1, 1, 1])
    assert found.members.tolist() == [[2, 1], [0, 2]]
    assert (found.inside.tolist(), found.across.tolist()) == ([1, 1], [2, 0])
    assert found.balance == pytest.approx([4 / 9, 0])


@st.composite
def weighted(draw: st.DrawFn) -> Network:
    """Return a small network of any shape, with weights."""
    n = draw(st.integers(2, 40))
    generator = np.random.default_rng(draw(st.integers(0, 1_000)))
    m = draw(st.integers(1, 3 * n))
    ends = generator.integers(0, n, (2, m))
    return Network.of(n, *ends, generator.integers(0, 4, m) / 2)


@given(network=weighted(), resolution=st.sampled_from([0.5, 1.0, 2.0]), seed=st.integers(0, 9))
def test_communities_hang_together_and_are_better_than_one_of_all(
    network: Network, resolution: float, seed: int
) -> None:
    of = leiden(network, resolution, seed)
    graph = nx.from_scipy_sparse_array(network.matrix)
    for one in range(of.max() + 1):
        assert nx.is_connected(graph.subgraph(np.flatnonzero(of == one)))
    together = modularity(network, np.zeros(network.n, int), resolution)
    assert not modularity(network, of, resolution) < together - 1e-9


@pytest.mark.parametrize("graph", [nx.karate_club_graph(), nx.les_miserables_graph()])
def test_communities_are_as_good_as_those_of_twenty_louvain_runs(graph: "nx.Graph[Any]") -> None:
    louvain = max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=one))
        for one in range(20)
    )
    network, _ = of_networkx(graph)
    assert communities(network, seeds=range(20)).modularity >= louvain - 1e-9


def test_without_ties_everybody_is_alone() -> None:
    assert communities(Network.of(3, [], [])).of.tolist() == [0, 1, 2]
    assert communities(Network.of(0, [], [])).of.size == 0
    assert np.isnan(modularity(Network.of(2, [], []), [0, 1]))


def test_a_seed_is_needed() -> None:
    with pytest.raises(AnalysisError, match="at least one seed"):
        communities(Network.of(2, [0], [1]), seeds=[])
