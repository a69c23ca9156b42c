"""Components, cut points, cores, triangles: published figures, networkx, and laws."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.faces import of_networkx
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.structure import (
    articulation_points,
    bridges,
    clustering,
    components,
    core_numbers,
    density,
    triangles,
)

Example = Callable[[str], tuple[Network, list[str], Any]]
REAL = ["flo_marriage", "flo_business", "karate", "ht_advice", "ceos_clubs"]


def random(seed: int, *, directed: bool = False, n: int = 40, p: float = 0.05) -> "nx.Graph[int]":
    """Return a sparse random graph."""
    return nx.gnp_random_graph(n, p, seed=seed, directed=directed)


def test_published_articulation_points_and_bridges(example: Example) -> None:
    network, names, entry = example("gds_articulation_points")
    assert [names[one] for one in articulation_points(network)] == sorted(entry["expected"])
    for name in ("gds_bridges", "nx_single_bridge"):
        network, names, entry = example(name)
        found = [sorted(names[one] for one in pair) for pair in bridges(network)]
        assert found == [sorted(map(str, pair)) for pair in entry["expected"]]


def test_published_cores(example: Example) -> None:
    network, names, entry = example("batagelj_zaversnik_cores")
    found = dict(zip(names, core_numbers(network).tolist(), strict=True))
    assert found == {one: entry["expected"][one] for one in names}


def test_published_triangles(example: Example) -> None:
    network, names, entry = example("gds_triangles")
    assert triangles(network).tolist() == [entry["expected"][one] for one in names]
    network, names, entry = example("gds_lcc")
    assert clustering(network) == pytest.approx([entry["expected"][one] for one in names])


@pytest.mark.parametrize("name", ["flo_marriage", "flo_business", "karate", "ceos_clubs"])
def test_cores_of_real_networks_as_igraph_has_them(
    golden: Callable[[str], Any], real: Callable[[str], tuple[Network, list[str]]], name: str
) -> None:
    network, _ = real(name)
    rows = golden(f"graphs/{name}_metrics_igraph135.csv")
    assert core_numbers(network).tolist() == [int(row["coreness"]) for row in rows]


@given(seed=st.integers(0, 10_000), p=st.sampled_from([0.02, 0.05, 0.1, 0.3]))
def test_as_networkx_has_them(seed: int, p: float) -> None:
    graph = random(seed, p=p)
    network, _ = of_networkx(graph)
    assert articulation_points(network).tolist() == sorted(nx.articulation_points(graph))
    assert bridges(network).tolist() == sorted(sorted(one) for one in nx.bridges(graph))
    assert core_numbers(network).tolist() == [*nx.core_number(graph).values()]
    assert triangles(network).tolist() == [*nx.triangles(graph).values()]
    assert clustering(network) == pytest.approx([*nx.clustering(graph).values()])
    assert density(network) == pytest.approx(nx.density(graph))
    parts = sorted(map(len, nx.connected_components(graph)), reverse=True)
    assert components(network).sizes.tolist() == parts


@given(seed=st.integers(0, 10_000))
def test_directions_matter_for_strong_components_and_density_only(seed: int) -> None:
    graph = random(seed, directed=True)
    network, _ = of_networkx(graph)
    strong = components(network, strong=True)
    parts = [{*np.flatnonzero(strong.of == one).tolist()} for one in range(strong.sizes.size)]
    assert sorted(map(sorted, parts)) == sorted(
        map(sorted, nx.strongly_connected_components(graph))
    )
    both = network.undirected
    assert bridges(network).tolist() == bridges(both).tolist()
    assert core_numbers(network).tolist() == core_numbers(both).tolist()
    assert density(network) == pytest.approx(nx.density(graph))


@given(seed=st.integers(0, 10_000))
def test_they_follow_the_nodes_when_they_are_renamed(seed: int) -> None:
    network, _ = of_networkx(random(seed))
    order = np.random.default_rng(seed).permutation(network.n)
    renamed = Network.of(network.n, order[network.sources()], order[network.ends])
    assert sorted(order[articulation_points(network)]) == articulation_points(renamed).tolist()
    assert np.array_equal(core_numbers(renamed)[order], core_numbers(network))
    assert np.array_equal(triangles(renamed)[order], triangles(network))
    assert np.array_equal(components(renamed).sizes, components(network).sizes)


def test_the_largest_component_comes_first_and_then_that_of_the_lowest_node() -> None:
    found = components(Network.of(6, [1, 3, 4], [2, 4, 5]))
    assert found.of.tolist() == [2, 1, 1, 0, 0, 0]
    assert found.sizes.tolist() == [3, 2, 1]


def test_a_path_of_100_000_is_no_trouble() -> None:
    network = Network.of(100_000, np.arange(99_999), np.arange(1, 100_000))
    assert articulation_points(network).size == 99_998
    assert bridges(network).shape == (99_999, 2)


def test_a_million_isolates_are_no_trouble() -> None:
    network = Network.of(1_000_000, [], [])
    assert components(network).sizes.size == 1_000_000
    assert articulation_points(network).size == bridges(network).size == 0
    assert core_numbers(network).max() == triangles(network).max() == 0


@pytest.mark.parametrize("n", [0, 1])
def test_nobody_or_one_alone(n: int) -> None:
    network = Network.of(n, [], [])
    assert np.isnan(density(network))
    assert components(network).sizes.tolist() == [1] * n
    assert core_numbers(network).tolist() == triangles(network).tolist() == [0] * n
