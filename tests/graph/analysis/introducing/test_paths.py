"""The cheapest paths, beside networkx's."""

from itertools import islice, pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.introducing.paths import cheapest
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError


def test_the_example_of_yen() -> None:
    """The six nodes of the algorithm's usual example, C to H: 5, 7 and 8."""
    names = "CDEFGH"
    arcs = ["CD3", "CE2", "DF4", "ED1", "EF2", "EG3", "FG2", "FH1", "GH2"]
    a, b = ([names.index(one[i]) for one in arcs] for i in (0, 1))
    network = Network.of(6, a, b, [float(one[2]) for one in arcs], directed=True)
    found = islice(cheapest(network, network.weights, 0, 5), 3)
    told = [("".join(names[one] for one in path.nodes), path.cost) for path in found]
    assert told[0] == ("CEFH", 5)
    assert told[1] == ("CEGH", 7)
    assert told[2][1] == 8


@given(seed=st.integers(0, 10_000), directed=st.booleans(), whole=st.booleans())
def test_as_networkx_finds_them(seed: int, *, directed: bool, whole: bool) -> None:
    generator = np.random.default_rng(seed)
    n, m = 8, 16
    costs = generator.integers(0, 4, m) if whole else generator.random(m)
    network = Network.of(n, *generator.integers(0, n, (2, m)), costs, directed=directed)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    ties = zip(network.sources().tolist(), network.ends.tolist(), network.weights, strict=True)
    graph.add_weighted_edges_from(ties)
    found = [*cheapest(network, network.weights, 0, n - 1)]
    expected = sorted(
        (nx.path_weight(graph, one, "weight"), tuple(one))
        for one in nx.all_simple_paths(graph, 0, n - 1)
    )
    assert [one.cost for one in found] == pytest.approx([cost for cost, _ in expected])
    assert sorted(one.nodes for one in found) == sorted(nodes for _, nodes in expected)
    first = nx.shortest_simple_paths(graph, 0, n - 1, "weight") if expected else []
    for mine, theirs in zip(found[:5], first, strict=False):
        assert mine.cost == pytest.approx(nx.path_weight(graph, theirs, "weight"))


def test_each_is_a_path_without_loops() -> None:
    generator = np.random.default_rng(3)
    network = Network.of(300, *generator.integers(0, 300, (2, 1_500)))
    ties = {*zip(network.sources().tolist(), network.ends.tolist(), strict=True)}
    found = [*islice(cheapest(network, generator.random(network.ends.size), 5, 7), 100)]
    assert len({one.nodes for one in found}) == 100
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    for one in found:
        assert len({*one.nodes}) == len(one.nodes)
        assert all(pair in ties for pair in pairwise(one.nodes))


def test_a_star_of_65_000() -> None:
    network = Network.of(65_001, np.zeros(65_000, int), np.arange(1, 65_001))
    assert [one.nodes for one in cheapest(network, network.weights, 1, 2)] == [(1, 0, 2)]


def test_what_cannot_be_reached_has_no_path_and_infinite_costs_are_no_ties() -> None:
    network = Network.of(4, [0, 2], [1, 3])
    assert not [*cheapest(network, network.weights, 0, 3)]
    assert not [*cheapest(network, np.full(4, np.inf), 0, 1)]


@pytest.mark.parametrize(
    ("costs", "ends", "said"),
    [
        ([1.0, -1.0], (0, 1), "negative"),
        ([1.0, np.nan], (0, 1), "missing"),
        ([1.0], (0, 1), "1 costs"),
        ([1.0, 1.0], (0, 0), "not to itself"),
        ([1.0, 1.0], (0, 2), "none of the network's 2"),
    ],
)
def test_what_is_wrong_is_said(costs: list[float], ends: tuple[int, int], said: str) -> None:
    network = Network.of(2, [0], [1])
    with pytest.raises(AnalysisError, match=said):
        next(cheapest(network, costs, *ends))
