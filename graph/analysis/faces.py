"""Networks and results as networkx has them: graphs in, graphs and dictionaries out."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Concatenate, ParamSpec

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Snapshot

P = ParamSpec("P")


def to_networkx(
    of: Network | Snapshot,
    nodes: Sequence[Hashable] | None = None,
    kinds: Iterable[str] | None = None,
    *,
    directed: bool = False,
) -> "nx.Graph[Any]":
    """Return a `Graph` or `DiGraph` with the weights as `weight`.

    Of a snapshot the nodes are the actors' ids with what is known of them as attributes, and
    `kinds` and `directed` choose the ties as in `Snapshot.network`. Of a network the nodes are
    `nodes`, or else its numbers.
    """
    if isinstance(of, Snapshot):
        graph = to_networkx(of.network(kinds, directed=directed), of.ids)
        for row in of.actors.iter_rows(named=True):
            known = {name: value for name, value in row.items() if value is not None}
            graph.nodes[known.pop("id")].update(known)
        return graph
    names = range(of.n) if nodes is None else nodes
    graph = nx.DiGraph() if of.directed else nx.Graph()
    graph.add_nodes_from(names)
    once = np.ones(of.ends.size, bool) if of.directed else of.sources() < of.ends
    ends = zip(of.sources()[once].tolist(), of.ends[once].tolist(), strict=True)
    weights = of.weights[once].tolist()
    graph.add_weighted_edges_from(
        (names[a], names[b], weight) for (a, b), weight in zip(ends, weights, strict=True)
    )
    return graph


def of_networkx(graph: "nx.Graph[Any]", weight: str = "weight") -> tuple[Network, list[Any]]:
    """Return a graph's network, and its nodes in the order of the network's numbers.

    Parallel edges of a multigraph become one, with the sum of their weights; an edge without the
    attribute `weight` weighs 1.
    """
    nodes = [*graph]
    at = {node: number for number, node in enumerate(nodes)}
    edges = [*graph.edges(data=weight, default=1.0)]
    return Network.of(
        len(nodes),
        [at[a] for a, _, _ in edges],
        [at[b] for _, b, _ in edges],
        [float(value) for _, _, value in edges],
        directed=graph.is_directed(),
    ), nodes


def measured(
    graph: "nx.Graph[Any]",
    measure: Callable[Concatenate[Network, P], NDArray[Any]],
    *arguments: P.args,
    **named: P.kwargs,
) -> dict[Any, Any]:
    """Return a measure of a networkx graph as a dictionary by node, as networkx's own have it.

    `measured(graph, betweenness, normalised=True)`; arguments that are arrays over the nodes follow
    the order of the graph's nodes.
    """
    network, nodes = of_networkx(graph)
    return dict(zip(nodes, measure(network, *arguments, **named).tolist(), strict=True))
