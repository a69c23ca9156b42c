"""Mixing by group: published figures, small networks by hand, laws."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.mixing import assortativity, ei_index, ei_test, mixing
from mosty.graph.analysis.network import Network

# Two triangles, 0-1-2 and 3-4-5, with the tie 2-3 between them.
ENDS = ([0, 0, 1, 3, 3, 4, 2], [1, 2, 2, 4, 5, 5, 3])
GROUPS = [0, 0, 0, 1, 1, 1]


def test_newmans_couples(golden: Callable[[str], Any]) -> None:
    cases = {one["id"]: one for one in golden("measures.json")}
    case = cases["newman2003_mixing_assortativity"]
    found = assortativity(np.array(case["graph"]["mixing_matrix"]))
    assert found == pytest.approx(case["expected"], abs=case["tolerance"])


def test_an_attribute_with_four_values(
    example: Callable[[str], tuple[Network, list[str], Any]],
) -> None:
    network, names, case = example("attr_assortativity_undirected")
    values = [case["graph"]["attr"][one] for one in names]
    groups = np.unique(values, return_inverse=True)[1]
    assert assortativity(mixing(network, groups)) == pytest.approx(case["expected"])


def test_a_tie_between_groups_stands_half_in_either_cell() -> None:
    undirected = mixing(Network.of(6, *ENDS), GROUPS)
    assert undirected.tolist() == [[3, 0.5], [0.5, 3]]
    directed = mixing(Network.of(6, *ENDS, directed=True), GROUPS)
    assert directed.tolist() == [[3, 1], [0, 3]]


@pytest.mark.parametrize("directed", [False, True])
def test_the_index_of_two_triangles_with_a_bridge(*, directed: bool) -> None:
    found = ei_index(Network.of(6, *ENDS, directed=directed), GROUPS)
    assert found.whole == pytest.approx((1 - 6) / 7)
    assert found.group == pytest.approx([(1 - 3) / 4] * 2)
    assert found.node == pytest.approx([-1, -1, -1 / 3, -1 / 3, -1, -1])


def test_without_ties_there_is_no_index() -> None:
    found = ei_index(Network.of(2, [], []), [0, 1])
    assert np.isnan([found.whole, *found.group, *found.node]).all()
    assert np.isnan(assortativity(mixing(Network.of(2, [], []), [0, 1])))


def test_two_separate_worlds_are_no_chance() -> None:
    a, b = np.triu_indices(12, 1)
    apart = np.arange(24) >= 12
    network = Network.of(24, np.r_[a, a + 12], np.r_[b, b + 12])
    found = ei_test(network, apart.astype(int), rounds=500)
    assert found.observed == -1
    assert found.p == pytest.approx(1 / 501)
    assert found.mean > -0.2


def test_what_the_strata_explain_is_no_finding() -> None:
    """The groups are the strata: there is nothing left to deal out."""
    network = Network.of(6, *ENDS)
    found = ei_test(network, GROUPS, strata=GROUPS, rounds=50)
    assert (found.p, found.deviation) == (1, 0)


@given(seed=st.integers(0, 500), directed=st.booleans())
def test_the_mixing_matrix_adds_up_to_the_ties(seed: int, *, directed: bool) -> None:
    generator = np.random.default_rng(seed)
    a, b = generator.integers(0, 15, (2, 40))
    network = Network.of(15, a, b, directed=directed)
    groups = generator.integers(0, 4, 15)
    table = mixing(network, groups)
    assert table.sum() == network.m
    inside = np.trace(table)
    assert ei_index(network, groups).whole == pytest.approx(1 - 2 * inside / network.m)
