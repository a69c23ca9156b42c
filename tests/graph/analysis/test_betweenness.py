"""Betweenness: published figures, networkx on random networks, and laws."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.betweenness import (
    betweenness,
    cross_border_betweenness,
    subset_betweenness,
)
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError

RAW = ["gds_betweenness_directed", "gds_betweenness_undirected"]
SUBSETS = [
    "subset_betweenness_P5",
    "subset_betweenness_P5_multi_target",
    "subset_betweenness_box",
    "subset_betweenness_box_and_path",
]
ENDS = ("sources", "targets")
REAL = ["flo_marriage", "flo_business", "karate", "ht_advice", "ceos_clubs"]


def random(seed: int, *, directed: bool, n: int = 50) -> Network:
    """Return a sparse random network, some of it not connected."""
    graph = nx.gnp_random_graph(n, 2.5 / n, seed=seed, directed=directed)
    a, b = np.array(graph.edges).reshape(-1, 2).T
    return Network.of(n, a, b, directed=directed)


@pytest.mark.parametrize("name", RAW)
def test_published_examples(
    example: Callable[[str], tuple[Network, list[str], Any]], name: str
) -> None:
    network, names, case = example(name)
    expected = [case["expected"][one] for one in names]
    assert betweenness(network) == pytest.approx(expected, abs=1e-9)


def test_the_florentine_families(
    example: Callable[[str], tuple[Network, list[str], Any]],
) -> None:
    network, names, case = example("padgett_florentine_betweenness")
    expected = [case["expected"][one] for one in names]
    assert betweenness(network, normalised=True) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize("name", REAL)
def test_real_networks_as_igraph_has_them(
    golden: Callable[[str], Any], real: Callable[[str], tuple[Network, list[str]]], name: str
) -> None:
    network, _ = real(name)
    expected = [float(row["betweenness"]) for row in golden(f"graphs/{name}_metrics_igraph135.csv")]
    assert betweenness(network) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("name", SUBSETS)
def test_subsets_are_twice_what_networkx_gives(
    example: Callable[[str], tuple[Network, list[str], Any]], name: str
) -> None:
    network, names, case = example(name)
    sources, targets = ([names.index(str(one)) for one in case["graph"][end]] for end in ENDS)
    expected = [2 * case["expected"][one] for one in names]
    assert subset_betweenness(network, sources, targets) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_pairs_over_the_border_are_the_subsets_of_all_pairs_of_countries(
    seed: int, *, directed: bool
) -> None:
    network = random(seed, directed=directed)
    country = np.random.default_rng(seed).integers(-1, 3, network.n)
    of = [np.flatnonzero(country == one) for one in range(3)]
    pairs = [(a, b) for a in range(3) for b in range(3) if a != b]
    expected = sum(subset_betweenness(network, of[a], of[b]) for a, b in pairs)
    found = cross_border_betweenness(network, country)
    assert found == pytest.approx(expected / (1 if directed else 2), abs=1e-9)
    ordered = cross_border_betweenness(network, country, (0, 1))
    assert ordered == pytest.approx(subset_betweenness(network, of[0], of[1]), abs=1e-9)


@given(seed=st.integers(0, 1_000), directed=st.booleans())
def test_the_sum_is_what_the_distances_leave(seed: int, *, directed: bool) -> None:
    """A path of length d has d - 1 nodes between its ends."""
    network = random(seed, directed=directed, n=20)
    graph = nx.from_scipy_sparse_array(
        network.matrix, create_using=nx.DiGraph if directed else nx.Graph
    )
    inner = sum(
        distance - 1
        for _, found in nx.all_pairs_shortest_path_length(graph)
        for distance in found.values()
        if distance
    )
    assert betweenness(network).sum() == pytest.approx(inner / (1 if directed else 2), abs=1e-9)


@given(seed=st.integers(0, 1_000), directed=st.booleans())
def test_it_follows_the_nodes_when_they_are_renamed(seed: int, *, directed: bool) -> None:
    network = random(seed, directed=directed, n=20)
    order = np.random.default_rng(seed).permutation(20)
    renamed = Network.of(20, order[network.sources()], order[network.ends], directed=directed)
    assert betweenness(renamed)[order] == pytest.approx(betweenness(network), abs=1e-9)


def test_a_star_of_65_000_is_no_trouble() -> None:
    """Every pair of leaves meets in the middle; here from eight of them."""
    network = Network.of(65_001, np.zeros(65_000, int), np.arange(1, 65_001))
    found = subset_betweenness(network, np.arange(1, 9), np.arange(1, 65_001))
    assert found[0] == 8 * 64_999
    assert found[1:].sum() == 0


@pytest.mark.parametrize("n", [0, 1, 5])
def test_without_ties_nobody_lies_between(n: int) -> None:
    network = Network.of(n, [], [])
    assert betweenness(network).tolist() == [0] * n
    assert cross_border_betweenness(network, np.zeros(n, int)).tolist() == [0] * n


def test_what_does_not_fit_is_named() -> None:
    network = Network.of(3, [0], [1])
    with pytest.raises(AnalysisError, match="none of the network's 3"):
        subset_betweenness(network, [0], [3])
    with pytest.raises(AnalysisError, match="3 nodes, but 2 countries"):
        cross_border_betweenness(network, [0, 1])
