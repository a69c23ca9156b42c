"""Groups that count together: by definition on small networks."""

from collections.abc import Callable
from itertools import combinations, permutations
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.graph.analysis.betweenness import betweenness, cross_border_betweenness
from mosty.graph.analysis.faces import of_networkx
from mosty.graph.analysis.keyplayers import (
    disrupting,
    fragmentation,
    group_betweenness,
    reaching,
)
from mosty.graph.analysis.network import Network
from mosty.graph.errors import AnalysisError


def random(seed: int, *, directed: bool = False, n: int = 16) -> "nx.Graph[int]":
    """Return a sparse random graph."""
    return nx.gnp_random_graph(n, 0.15, seed=seed, directed=directed)


def slowly(graph: "nx.Graph[int]", group: set[int], country: np.ndarray | None) -> float:
    """Add up the shares by the definition, over ordered pairs."""
    total = 0.0
    for s, t in permutations({*graph} - group, 2):
        apart = country is None or (min(country[s], country[t]) >= 0 and country[s] != country[t])
        if apart and nx.has_path(graph, s, t):
            paths = [*nx.all_shortest_paths(graph, s, t)]
            total += sum(bool(group & {*path}) for path in paths) / len(paths)
    return total


@settings(max_examples=30)
@given(seed=st.integers(0, 1_000), directed=st.booleans(), over_border=st.booleans())
def test_group_betweenness_by_the_definition(
    seed: int, *, directed: bool, over_border: bool
) -> None:
    """networkx is right for undirected graphs only."""
    graph = random(seed, directed=directed)
    network, _ = of_networkx(graph)
    generator = np.random.default_rng(seed)
    group = generator.choice(16, 3, replace=False)
    country = generator.integers(-1, 3, 16) if over_border else None
    expected = slowly(graph, {*group.tolist()}, country) / (1 if directed else 2)
    assert group_betweenness(network, group, country) == pytest.approx(expected)


def test_published_group_betweenness(golden: Callable[[str], Any]) -> None:
    case = next(one for one in golden("measures.json") if one["id"] == "group_betweenness_P5")
    a, b = np.array(case["graph"]["edges"]).T
    found = group_betweenness(Network.of(5, a, b), case["graph"]["group"])
    assert found == case["expected"]


@given(seed=st.integers(0, 1_000), directed=st.booleans())
def test_a_group_of_one_has_its_betweenness(seed: int, *, directed: bool) -> None:
    network, _ = of_networkx(random(seed, directed=directed))
    country = np.random.default_rng(seed).integers(0, 2, network.n)
    assert group_betweenness(network, [3]) == pytest.approx(betweenness(network)[3])
    over = cross_border_betweenness(network, country)[3]
    assert group_betweenness(network, [3], country) == pytest.approx(over)


@given(seed=st.integers(0, 1_000))
def test_fragmentation_is_the_share_of_pairs_that_are_apart(seed: int) -> None:
    graph = random(seed)
    network, _ = of_networkx(graph)
    gone = np.random.default_rng(seed).choice(16, 2, replace=False).tolist()
    graph.remove_nodes_from(gone)
    pairs = [*combinations(graph, 2)]
    apart = sum(not nx.has_path(graph, a, b) for a, b in pairs) / len(pairs)
    assert fragmentation(network, gone) == pytest.approx(apart)


@given(seed=st.integers(0, 1_000))
def test_each_step_of_disruption_is_the_best_one(seed: int) -> None:
    network, _ = of_networkx(random(seed))
    found = disrupting(network, 3)
    for step in range(3):
        before = found.nodes[:step].tolist()
        choices = [fragmentation(network, [*before, one]) for one in range(16) if one not in before]
        assert found.value[step] == pytest.approx(max(choices))
        assert fragmentation(network, found.nodes[: step + 1]) == pytest.approx(found.value[step])


@given(seed=st.integers(0, 1_000), steps=st.integers(1, 3))
def test_each_step_of_reach_is_the_best_one(seed: int, steps: int) -> None:
    graph = random(seed)
    network, _ = of_networkx(graph)
    near = [{*nx.single_source_shortest_path_length(graph, one, steps)} for one in graph]
    found, covered = reaching(network, 4, steps), set[int]()
    for node, value in zip(found.nodes, found.value, strict=True):
        best = max(len(covered | one) for one in near)
        covered |= near[node]
        assert len(covered) == best
        assert value == pytest.approx(best / 16)


def test_the_middle_of_a_star_is_the_key_player() -> None:
    network = Network.of(6, [0] * 5, [1, 2, 3, 4, 5])
    assert disrupting(network, 1).nodes.tolist() == [0]
    assert disrupting(network, 1).value.tolist() == [1]
    assert reaching(network, 1).value.tolist() == [1]
    assert group_betweenness(network, [0]) == 10


def test_nobody_is_a_group_too() -> None:
    network = Network.of(3, [0], [1])
    assert group_betweenness(network, []) == 0
    assert disrupting(network, 0).nodes.size == reaching(network, 0).nodes.size == 0
    assert np.isnan(fragmentation(network, [0, 1]))
    assert np.isnan(fragmentation(Network.of(0, [], [])))


def test_what_does_not_fit_is_named() -> None:
    network = Network.of(3, [0], [1])
    with pytest.raises(AnalysisError, match="none of the network's 3"):
        group_betweenness(network, [3])
    with pytest.raises(AnalysisError, match="4 key players"):
        disrupting(network, 4)
