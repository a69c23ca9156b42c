"""Ties as arrays."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError

TIES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0, 5)), max_size=30)


def dense(ties: list[tuple[int, int, float]], *, directed: bool) -> np.ndarray:
    """Return the matrix of weights, the slow way."""
    matrix = np.zeros((8, 8))
    for a, b, weight in ties:
        if a != b:
            matrix[a, b] += weight
            if not directed:
                matrix[b, a] += weight
    return matrix


@given(ties=TIES, directed=st.booleans())
def test_the_rows_hold_each_pair_once_with_the_sum_of_its_weights(
    ties: list[tuple[int, int, float]], *, directed: bool
) -> None:
    a, b, weights = np.array(ties, float).reshape(-1, 3).T
    network = Network.of(8, a, b, weights, directed=directed)
    expected = dense(ties, directed=directed)
    assert np.allclose(network.matrix.toarray(), expected)
    assert np.allclose(network.reversed.matrix.toarray(), expected.T)
    both = expected + expected.T if directed else expected
    assert np.allclose(network.undirected.matrix.toarray(), both)
    assert network.loops == sum(a == b for a, b, _ in ties)
    assert network.m == len(
        {(a, b) if directed else frozenset((a, b)) for a, b, _ in ties if a != b}
    )


def test_a_network_may_be_empty() -> None:
    network = Network.of(0, [], [])
    assert (network.n, network.m) == (0, 0)


def test_a_missing_weight_counts_one() -> None:
    assert Network.of(2, [0], [1], [np.nan]).weights.tolist() == [1, 1]


@pytest.mark.parametrize(
    ("ends", "weights", "word"),
    [
        (([0], [2]), None, "none of the 2"),
        (([-1], [0]), None, "none of the 2"),
        (([0], [1]), [-1.0], "negative"),
        (([0], [1]), [np.inf], "infinite"),
        (([0, 1], [1]), None, "two ends"),
    ],
)
def test_what_is_no_tie_is_named(
    ends: tuple[list[int], list[int]], weights: list[float] | None, word: str
) -> None:
    with pytest.raises(AnalysisError, match=word):
        Network.of(2, *ends, weights)
