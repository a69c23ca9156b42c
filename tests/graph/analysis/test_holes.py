"""Structural holes: published figures, and networkx where it follows the definition."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from mosty.graph.analysis.holes import holes
from mosty.graph.analysis.network import Network


def weighted(seed: int, *, directed: bool, n: int = 40) -> "nx.Graph[int]":
    """Return a random network with weights."""
    graph = nx.gnp_random_graph(n, 0.1, seed=seed, directed=directed)
    generator = np.random.default_rng(seed)
    for a, b in graph.edges:
        graph[a][b]["weight"] = generator.uniform(0.1, 3)
    return graph


def of(graph: "nx.Graph[int]") -> Network:
    """Return networkx's graph over 0 to n-1."""
    a, b, weights = np.array([*graph.edges(data="weight")]).T
    return Network.of(len(graph), a, b, weights, directed=graph.is_directed())


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("burt_constraint_undirected", "constraint"),
        ("burt_constraint_directed", "constraint"),
        ("burt_effective_size_undirected", "effective_size"),
    ],
)
def test_published_examples(
    example: Callable[[str], tuple[Network, list[str], Any]], name: str, measure: str
) -> None:
    network, names, case = example(name)
    found = dict(zip(names, getattr(holes(network), measure), strict=True))
    for node, value in case["expected"].items():
        assert found[node] == pytest.approx(value, abs=case["tolerance"])


@pytest.mark.parametrize("name", ["flo_marriage", "karate", "ht_advice", "ceos_clubs"])
def test_constraint_of_real_networks_as_igraph_has_it(
    golden: Callable[[str], Any], real: Callable[[str], tuple[Network, list[str]]], name: str
) -> None:
    """R's NA and NaN stand for a node without contacts."""
    network, _ = real(name)
    rows = golden(f"graphs/{name}_metrics_igraph135.csv")
    expected = [float(row["constraint_burt"].replace("NA", "nan")) for row in rows]
    assert holes(network).constraint == pytest.approx(expected, rel=1e-9, nan_ok=True)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_weights_and_directions_follow_the_definition(seed: int, *, directed: bool) -> None:
    """`nodes=list(graph)` takes networkx off its short cut, which is wrong here."""
    graph = weighted(seed, directed=directed)
    found = holes(of(graph))
    sizes = nx.effective_size(graph, nodes=[*graph], weight="weight")
    constraints = nx.constraint(graph, weight="weight")
    # networkx has no value for a node that only receives; it has contacts all the same.
    known = [one for one in graph if not np.isnan(sizes[one])]
    assert found.effective_size[known] == pytest.approx([sizes[one] for one in known])
    assert found.constraint[known] == pytest.approx([constraints[one] for one in known])


def test_a_star_has_all_holes_and_a_clique_none() -> None:
    star = holes(Network.of(5, [0] * 4, [1, 2, 3, 4]))
    assert star.effective_size[0] == 4
    assert star.efficiency[0] == 1
    assert star.constraint[0] == pytest.approx(1 / 4)
    a, b = np.triu_indices(5, 1)
    clique = holes(Network.of(5, a, b))
    assert clique.effective_size == pytest.approx([1] * 5)


def test_hierarchy_is_none_among_equals_and_whole_with_one_contact() -> None:
    found = holes(Network.of(5, [0] * 4, [1, 2, 3, 4])).hierarchy
    assert found == pytest.approx([0, 1, 1, 1, 1])


def test_hierarchy_lies_between_none_and_whole() -> None:
    found = holes(of(weighted(7, directed=False))).hierarchy
    assert np.all((found >= -1e-12) & (found <= 1 + 1e-12) | np.isnan(found))


def test_a_node_without_contacts_has_no_value() -> None:
    found = holes(Network.of(3, [0], [1]))
    assert np.isnan([found.constraint[2], found.effective_size[2], found.efficiency[2]]).all()
