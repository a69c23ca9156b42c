"""Core and periphery: where it is plain to see, and against the slow definition."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.cohesion import core_periphery
from mosty.graph.analysis.faces import of_networkx
from mosty.graph.analysis.network import Network


def ideal() -> Network:
    """Return a clique of four, to which twelve others are tied who are not tied to each other."""
    ties = [
        *combinations(range(4), 2),
        *((one, 4 + other) for one in range(4) for other in range(12)),
    ]
    a, b = np.array(ties).T
    return Network.of(16, a, b)


def wrong(network: Network, core: set[int]) -> int:
    """Count the pairs that are untied in the core or tied in the periphery."""
    tied = network.matrix.toarray() > 0
    inner = sum(not tied[a, b] for a, b in combinations(sorted(core), 2))
    return inner + sum(tied[a, b] for a, b in combinations({*range(network.n)} - core, 2))


def test_a_perfect_core_is_found() -> None:
    found = core_periphery(ideal())
    assert np.flatnonzero(found.core).tolist() == [0, 1, 2, 3]
    assert found.core_fit == pytest.approx(1)
    assert found.coreness[:4].min() > 1.5 * found.coreness[4:].max()


@given(seed=st.integers(0, 1_000))
def test_no_other_core_has_fewer_wrong_pairs(seed: int) -> None:
    network, _ = of_networkx(nx.gnp_random_graph(8, 0.4, seed=seed))
    found = {*np.flatnonzero(core_periphery(network).core).tolist()}
    every = ({*one} for k in range(9) for one in combinations(range(8), k))
    assert wrong(network, found) == min(wrong(network, one) for one in every)


@given(seed=st.integers(0, 1_000))
def test_the_fit_is_the_correlation_over_all_pairs(seed: int) -> None:
    network, _ = of_networkx(nx.gnp_random_graph(12, 0.4, seed=seed))
    found = core_periphery(network)
    upper = np.triu_indices(12, 1)
    tied = (network.matrix.toarray() > 0)[upper]
    expected = np.corrcoef(tied, np.outer(found.coreness, found.coreness)[upper])[0, 1]
    assert found.fit == pytest.approx(expected)


@given(seed=st.integers(0, 1_000))
def test_no_small_change_brings_coreness_nearer(seed: int) -> None:
    network, _ = of_networkx(nx.gnp_random_graph(12, 0.5, seed=seed))
    tied = network.matrix.toarray() > 0
    upper = np.triu_indices(12, 1)

    def error(c: np.ndarray) -> float:
        products = np.outer(c, c)[upper]
        scale = products @ tied[upper] / (products @ products)
        return float(((tied[upper] - scale * products) ** 2).sum())

    found = core_periphery(network).coreness
    generator = np.random.default_rng(seed)
    for _ in range(20):
        other = np.maximum(found + generator.normal(0, 1e-3, 12), 0)
        assert error(found) <= error(other) + 1e-9


def test_a_star_settles() -> None:
    found = core_periphery(Network.of(65_001, np.zeros(65_000, int), np.arange(1, 65_001)))
    assert found.coreness[0] > 100 * found.coreness[1]
    assert np.all(found.coreness[1:] == found.coreness[1])


@pytest.mark.parametrize("n", [0, 1, 4])
def test_without_ties_there_is_no_core(n: int) -> None:
    found = core_periphery(Network.of(n, [], []))
    assert not found.core.any()
    assert found.coreness.tolist() == [0] * n
    assert np.isnan(found.fit)
