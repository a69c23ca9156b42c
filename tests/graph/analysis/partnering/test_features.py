"""Features of pairs: published indices, dense arithmetic, and laws; above all, nothing leaks."""

import networkx as nx
import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.graph.analysis.network import Network
from mosty.graph.analysis.partnering.features import STEPS, structural, without
from mosty.graph.errors import AnalysisError


def random(seed: int, n: int = 30, p: float = 0.12) -> tuple[Network, "nx.Graph[int]"]:
    graph = nx.gnp_random_graph(n, p, seed=seed)
    a, b = np.array([*graph.edges], np.int64).reshape(-1, 2).T
    return Network.of(n, a, b), graph


def some(seed: int, n: int = 30, k: int = 40) -> np.ndarray:
    drawn = np.random.default_rng(seed).integers(0, n, (k, 2))
    return drawn[drawn[:, 0] != drawn[:, 1]]


def same(a: pl.DataFrame, b: pl.DataFrame) -> None:
    assert a.columns == b.columns
    assert a.to_numpy() == pytest.approx(b.to_numpy(), rel=1e-9, abs=1e-12)


def test_indices_as_networkx_has_them() -> None:
    network, graph = random(1)
    pairs = [*nx.non_edges(graph)]
    found = structural(network, pairs)
    for name, index in (
        ("resource_allocation", nx.resource_allocation_index),
        ("adamic_adar", nx.adamic_adar_index),
        ("jaccard", nx.jaccard_coefficient),
        ("preferential", nx.preferential_attachment),
    ):
        expected = [value for *_, value in index(graph, pairs)]
        assert found[name].to_list() == pytest.approx(expected), name


def test_walks_as_powers_of_the_matrix() -> None:
    network, _ = random(2)
    pairs = some(2)
    found = structural(network, pairs)
    matrix = without(network, pairs).matrix.toarray()
    scale = np.diag(1 / np.sqrt(np.maximum(matrix.sum(0), 1)))
    a, b = pairs.T
    for k in (2, 5, 24):
        power = np.linalg.matrix_power(scale @ matrix @ scale, k)
        assert found[f"walk_{k}"].to_list() == pytest.approx(power[a, b].tolist())
    assert found["paths_3"].to_list() == np.linalg.matrix_power(matrix, 3)[a, b].tolist()
    steps = dict(nx.all_pairs_shortest_path_length(nx.from_numpy_array(matrix)))
    expected = [steps[int(x)].get(int(y), STEPS + 1) for x, y in pairs]
    assert found["steps"].to_list() == expected


@given(seed=st.integers(0, 200))
@settings(max_examples=20)
def test_a_pair_s_own_tie_makes_no_difference(seed: int) -> None:
    """Neither does it whether any other of the pairs is tied."""
    network, graph = random(seed)
    pairs = some(seed)
    tied = graph.copy()
    tied.add_edges_from(pairs.tolist())
    untied = graph.copy()
    untied.remove_edges_from(pairs.tolist())
    expected = structural(network, pairs)
    for other in (tied, untied):
        a, b = np.array([*other.edges], np.int64).reshape(-1, 2).T
        same(structural(Network.of(network.n, a, b), pairs), expected)


@given(seed=st.integers(0, 200))
@settings(max_examples=20)
def test_numbering_order_and_what_is_elsewhere_make_no_difference(seed: int) -> None:
    network, graph = random(seed)
    pairs = some(seed)
    expected = structural(network, pairs)
    same(structural(network, pairs[:, ::-1]), expected)
    order = np.random.default_rng(seed).permutation(len(pairs))
    same(structural(network, pairs[order]), expected[order])
    number = np.random.default_rng(seed).permutation(network.n)
    a, b = number[np.array([*graph.edges], np.int64).reshape(-1, 2)].T
    same(structural(Network.of(network.n, a, b), number[pairs]), expected)
    beside = Network.of(2 * network.n, np.r_[a, a + network.n], np.r_[b, b + network.n])
    same(structural(beside, number[pairs] + network.n), expected)


def test_directions_and_weights_do_not_count() -> None:
    a, b = [0, 1, 2, 0], [1, 2, 3, 3]
    plain = structural(Network.of(5, a, b), [[0, 2], [1, 4]])
    same(structural(Network.of(5, a, b, [2, 3, 4, 5], directed=True), [[0, 2], [1, 4]]), plain)
    assert plain["together"].to_list() == [1, 0]


def test_nothing_and_nonsense() -> None:
    assert structural(Network.of(0, [], []), []).height == 0
    empty = structural(Network.of(3, [], []), [[0, 1]])
    assert not empty.drop("steps", "component_less", "component_more").to_numpy().any()
    with pytest.raises(AnalysisError, match="none of the 3"):
        structural(Network.of(3, [], []), [[0, 3]])
    with pytest.raises(AnalysisError, match="same node twice"):
        structural(Network.of(3, [], []), [[1, 1]])
