"""How the network hangs together: components, density, what falls apart, cores, triangles.

Directions are not looked at, except by `density` and by strong components.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from mosty.graph.analysis.kernels.components import label
from mosty.graph.analysis.kernels.cores import peel
from mosty.graph.analysis.kernels.cuts import search
from mosty.graph.analysis.kernels.triangles import count
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.ratios import over


@dataclass(frozen=True, slots=True)
class Components:
    """`of[i]` is the component of node i, (n,); `sizes` are theirs, the largest first."""

    of: Nodes
    sizes: Ints


def density(network: Network) -> float:
    """Return the ties over the possible ones: n(n−1) arcs, or n(n−1)/2 edges; NaN if n < 2."""
    possible = network.n * (network.n - 1) / (1 if network.directed else 2)
    return network.m / possible if possible else float("nan")


def components(network: Network, *, strong: bool = False) -> Components:
    """Return the parts in which all reach each other, `strong` along arcs only.

    Of parts of one size that with the lowest node comes first. Time O(n + m). Source: Pearce,
    Information Processing Letters 2016 (strong).
    """
    if strong and network.directed:
        _, labels = connected_components(network.matrix, connection="strong")
        _, first, at = np.unique(labels, return_index=True, return_inverse=True)
        of = np.argsort(np.argsort(first))[at].astype(np.int32)
    else:
        both = network.undirected
        of = label(both.starts, both.ends)
    sizes = np.bincount(of)
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty(order.size, np.int32)
    rank[order] = np.arange(order.size, dtype=np.int32)
    return Components(rank[of], sizes[order].astype(np.int64))


def articulation_points(network: Network) -> Ints:
    """Return the nodes whose removal splits their component, in ascending order.

    Time O(n + m), memory O(n). Source: Hopcroft and Tarjan, Comm. ACM 1973.
    """
    _, split, _ = _search(network)
    return np.flatnonzero(split > 0)


def bridges(network: Network) -> Ints:
    """Return the ties whose removal splits their component, (k, 2), each and all in order.

    Two arcs of opposite direction count as one tie, which they are between two nodes.
    """
    parent, _, _ = _search(network)
    far = np.flatnonzero(parent >= 0)
    found = np.sort(np.column_stack([parent[far].astype(np.int64), far]), axis=1)
    return found[np.lexsort((found[:, 1], found[:, 0]))]


def core_numbers(network: Network) -> Nodes:
    """Return for each node the largest k such that it is in the k-core, (n,).

    The k-core is what remains when nodes of fewer than k neighbours are taken away, again and
    again. Time O(n + m). Source: Seidman, Social Networks 1983; Batagelj and Zaversnik 2003.
    """
    both = network.undirected
    return np.asarray(peel(both.starts, both.ends))


def triangles(network: Network) -> Ints:
    """Return in how many triangles each node stands, (n,). Time O(m^1.5)."""
    both = network.undirected
    return np.asarray(count(both.starts, both.ends))


def clustering(network: Network) -> Floats:
    """Return which share of a node's pairs of neighbours are tied, (n,); 0 below two neighbours.

    Source: Watts and Strogatz, Nature 1998.
    """
    degree = network.undirected.degrees.astype(np.float64)
    pairs = degree * (degree - 1) / 2
    return over(triangles(network), pairs, 0)


def _search(network: Network) -> tuple[Nodes, Nodes, Ints]:
    both = network.undirected
    return search(both.starts, both.ends, np.zeros(network.n, np.int32))
