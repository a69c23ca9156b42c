"""Betweenness: on how many shortest paths a node lies; of all pairs, or of pairs over the border.

Ties count as steps of length 1; weights are not looked at. Eight sources are searched at once, a
bit of a byte each (MS-BFS: Then et al., VLDB 2014), and what Brandes' algorithm adds up on the way
back (Brandes, J. Math. Sociology 2001) is added for the eight together. Time O(n m / 8) at best,
memory O(n) per thread.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse.csgraph import reverse_cuthill_mckee

from mosty.graph.analysis.kernels.betweenness import BITS, accumulate
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.errors import AnalysisError


def betweenness(network: Network, *, normalised: bool = False) -> Floats:
    """Return the betweenness of each node, shape (n,).

    Each pair of other nodes counts once in an undirected network and both ways in a directed one,
    with the share of its shortest paths that the node lies on. `normalised` divides by the number
    of pairs: (n-1)(n-2)/2, or (n-1)(n-2) if directed.

    Source: Freeman, Sociometry 1977; Brandes 2001.
    """
    everybody = np.arange(network.n)
    found = subset_betweenness(network, everybody, everybody)
    if not network.directed:
        found /= 2
    return found / max(pairs(network), 1) if normalised else found


def pairs(network: Network) -> float:
    """Return how many pairs a node can lie between."""
    return (network.n - 1) * (network.n - 2) / (1 if network.directed else 2)


def subset_betweenness(network: Network, sources: ArrayLike, targets: ArrayLike) -> Floats:
    """Return for each node its share of the shortest paths from `sources` to `targets`, (n,).

    Every ordered pair (s, t) counts once: networkx and igraph give half of it for an undirected
    network.

    Raises:
        AnalysisError: a source or a target is no node.

    """
    mask = np.zeros(network.n)
    mask[_nodes(network, targets)] = 1
    return _run(network, _nodes(network, sources), mask)


def cross_border_betweenness(
    network: Network, country: ArrayLike, ordered: tuple[int, int] | None = None
) -> Floats:
    """Return the betweenness of each node for pairs whose ends lie in different countries, (n,).

    `country` is a code for each node, negative where it is not known: such a node starts and ends
    no pair, but may lie between. With `ordered` only pairs from the one country to the other count.
    Each pair counts once (both ways in a directed network). Not normalised.
    """
    codes = np.asarray(country)
    if codes.shape != (network.n,):
        raise AnalysisError(f"There are {network.n} nodes, but {codes.size} countries.")
    if ordered:
        first, second = (np.flatnonzero(codes == one) for one in ordered)
        return subset_betweenness(network, first, second)
    known, counts = np.unique(codes[codes >= 0], return_counts=True)
    total = np.zeros(network.n)
    later = codes >= 0
    for code in known[np.argsort(counts, kind="stable")]:
        # Of an undirected pair one end is enough: search from the smaller country.
        if not network.directed:
            later &= codes != code
        mask = (later & (codes != code)).astype(np.float64)
        if mask.any():
            total += _run(network, np.flatnonzero(codes == code), mask)
    return total


def _nodes(network: Network, given: ArrayLike) -> Ints:
    found = np.unique(np.asarray(given, np.int64))
    if found.size and not (found[0] >= 0 and found[-1] < network.n):
        raise AnalysisError(f"A source or target is none of the network's {network.n} nodes.")
    return found


def _run(network: Network, sources: Ints, mask: Floats) -> Floats:
    if not network.n or not sources.size:
        return np.zeros(network.n)
    place = near(network)
    moved = Network.of(network.n, place[network.sources()], place[network.ends], directed=True)
    back = moved.reversed if network.directed else moved
    there = np.empty(network.n)
    there[place] = mask
    ordered = np.sort(place[sources])
    found = accumulate(moved.starts, moved.ends, back.starts, back.ends, ordered, there, BITS)
    return np.asarray(found[place])


def near(network: Network) -> Nodes:
    """Return a rank that puts neighbours near each other.

    Sources next to each other then share their frontiers, and nodes their place in the cache.
    """
    if not network.n:
        return np.empty(0, np.int32)
    order = reverse_cuthill_mckee(network.undirected.matrix, symmetric_mode=True)
    rank = np.empty(network.n, np.int32)
    rank[order] = np.arange(network.n, dtype=np.int32)
    return rank
