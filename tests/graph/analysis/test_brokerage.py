"""Gould–Fernandez roles: the figures of R's sna, a slow count, and laws."""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.brokerage import bernoulli, brokerage, permuted
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError

CASES = [
    "cograph_doc_example",
    "itinerant_121",
    "representative_112",
    "closed_triad_no_broker",
    "mutual_dyad",
    "rgraph60_seed42_5groups",
]


def random(seed: int, n: int = 14) -> tuple[Network, np.ndarray]:
    """Return a random directed network and three groups."""
    generator = np.random.default_rng(seed)
    a, b = np.nonzero(generator.random((n, n)) < 0.2)
    return Network.of(n, a, b, directed=True), generator.integers(0, 3, n)


def slowly(network: Network, groups: np.ndarray) -> np.ndarray:
    """Count by the definition."""
    arcs = network.matrix.toarray() > 0
    found = np.zeros((network.n, 5), int)
    for a, v, b in permutations(range(network.n), 3):
        if arcs[a, v] and arcs[v, b] and not arcs[a, b]:
            same_a, same_b = groups[a] == groups[v], groups[b] == groups[v]
            other = 1 if groups[a] == groups[b] else 4
            role = (0 if same_b else 2) if same_a else (3 if same_b else other)
            found[v, role] += 1
    return found


def table(case: dict[str, Any], name: str) -> np.ndarray:
    """Return sna's table without its last column, the total."""
    return np.array([[np.nan if x is None else x for x in row[:5]] for row in case[name]], float)


@pytest.mark.parametrize("name", CASES)
def test_as_sna_has_them(golden: Callable[[str], Any], name: str) -> None:
    case = next(one for one in golden("brokerage_sna.json") if one["id"] == name)
    a, b = np.array(case["edges"]).reshape(-1, 2).T
    network = Network.of(case["n"], a, b, directed=True)
    groups = np.unique(case["classes"], return_inverse=True)[1]
    found = bernoulli(network, groups)
    assert np.array_equal(brokerage(network, groups), table(case, "raw_nli"))
    assert found.mean == pytest.approx(table(case, "exp_nli"), abs=1e-9)
    assert found.deviation == pytest.approx(table(case, "sd_nli"), abs=1e-9)
    assert found.z == pytest.approx(table(case, "z_nli"), abs=1e-9, nan_ok=True)


def test_the_advice_network_by_department(
    golden: Callable[[str], Any], real: Callable[[str], tuple[Network, list[str]]]
) -> None:
    network, _ = real("ht_advice")
    groups = [int(row["dept"]) for row in golden("graphs/ht_advice_nodes.csv")]
    rows = golden("graphs/ht_advice_brokerage_by_dept_sna27.csv")
    expected = [[int(row[one]) for one in ("w_I", "w_O", "b_IO", "b_OI", "b_O")] for row in rows]
    assert brokerage(network, groups).tolist() == expected


@given(seed=st.integers(0, 10_000))
def test_as_counted_by_the_definition(seed: int) -> None:
    network, groups = random(seed)
    assert np.array_equal(brokerage(network, groups), slowly(network, groups))


@given(seed=st.integers(0, 10_000))
def test_the_roles_add_up_to_the_open_paths_whatever_the_groups(seed: int) -> None:
    network, groups = random(seed)
    in_one = brokerage(network, np.zeros(network.n, int))
    assert np.array_equal(brokerage(network, groups).sum(1), in_one[:, 0])


@given(seed=st.integers(0, 10_000))
def test_turning_every_arc_round_swaps_gatekeepers_and_representatives(seed: int) -> None:
    network, groups = random(seed)
    turned = brokerage(network.reversed, groups)
    assert np.array_equal(turned[:, [0, 1, 3, 2, 4]], brokerage(network, groups))


def test_dealing_the_groups_out_anew_keeps_the_sum_and_the_seed() -> None:
    network, groups = random(3)
    found = permuted(network, groups, rounds=200, seed=5)
    total = brokerage(network, groups).sum(1)
    assert found.mean.sum(1) == pytest.approx(total)
    assert np.array_equal(found.mean, permuted(network, groups, rounds=200, seed=5).mean)


def test_groups_must_fit() -> None:
    network, groups = random(1)
    with pytest.raises(AnalysisError, match="14 nodes, but 13 groups"):
        brokerage(network, groups[1:])
    with pytest.raises(AnalysisError, match="negative"):
        brokerage(network, groups - 1)
