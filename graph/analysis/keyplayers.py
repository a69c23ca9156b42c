"""Groups of nodes that count together: whom to ask, and without whom it falls apart.

Directions are looked at by group betweenness only.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.kernels.cuts import search
from mosty.graph.analysis.kernels.keyplayers import cover, met
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.structure import components
from mosty.graph.errors import AnalysisError

Bools = NDArray[np.bool_]


def group_betweenness(
    network: Network, group: ArrayLike, country: ArrayLike | None = None
) -> float:
    """Return how many pairs outside the group depend on it: Σ share of paths that meet it.

    Each pair of nodes outside the group counts once (both ways in a directed network); with
    `country` (n,) only pairs of two countries that are known (not negative). Not normalised. Time
    O(n m), memory O(n) per thread.

    Source: Everett and Borgatti, J. Mathematical Sociology 1999.

    Raises:
        AnalysisError: a member is no node.

    """
    inside = np.zeros(network.n, np.int32)
    inside[_members(network, group)] = 1
    outside = inside == 0
    if country is None:
        found = _met(network, outside, inside, outside)
    else:
        codes = np.asarray(country)
        found = 0.0
        for one in np.unique(codes[codes >= 0]):
            other = outside & (codes >= 0) & (codes != one)
            found += _met(network, outside & (codes == one), inside, other)
    return found if network.directed else found / 2


def fragmentation(network: Network, without: ArrayLike = ()) -> float:
    """Return which share of the pairs of remaining nodes cannot reach each other: 0 to 1.

    1 − Σ s(s−1) / n(n−1) over the components' sizes s when the nodes `without` are gone; NaN below
    two remaining nodes. Source: Borgatti, Comput. Math. Organ. Theory 2006, equation 4.
    """
    stay = np.ones(network.n, bool)
    stay[_members(network, without)] = False
    n = int(stay.sum())
    both = network.undirected
    matrix = both.matrix[stay][:, stay].tocoo()
    sizes = components(Network.of(n, matrix.row, matrix.col)).sizes
    return 1 - float((sizes * (sizes - 1)).sum()) / (n * (n - 1)) if n > 1 else float("nan")


@dataclass(frozen=True, slots=True)
class KeyPlayers:
    """The nodes in the order they were chosen, (k,), and what the first i + 1 do together, (k,)."""

    nodes: Ints
    value: Floats


def disrupting(network: Network, k: int) -> KeyPlayers:
    """Choose k nodes without whom the network is most fragmented (KPP-Neg), one after the other.

    `value` is the fragmentation of what remains. Each step takes the node that leaves the fewest
    connected pairs, of equal ones the lowest. Time O(k (n + m)). Greedy: not always the best set.
    """
    both = network.undirected
    gone = np.zeros(network.n, np.int32)
    sizes = components(network).sizes
    chosen: list[int] = []
    value: list[float] = []
    together = int((sizes * (sizes - 1) // 2).sum())
    for _ in range(_some(network, k)):
        _, _, lost = search(both.starts, both.ends, gone)
        best = int(np.argmax(np.where(gone == 1, -1, lost)))
        gone[best] = 1
        together -= int(lost[best])
        remaining = network.n - len(chosen) - 1
        chosen.append(best)
        pairs = remaining * (remaining - 1) / 2
        value.append(1 - together / pairs if pairs else float("nan"))
    return KeyPlayers(np.array(chosen, np.int64), np.array(value, np.float64))


def reaching(network: Network, k: int, steps: int = 1) -> KeyPlayers:
    """Choose k nodes who reach the most others within some steps (KPP-Pos, m-reach).

    `value` is the share of all nodes that are among them or within `steps` of them. Each step takes
    the node that adds most, of equal ones the lowest; so they reach at least 63 % of what the best
    k do (Nemhauser et al. 1978). Source: Borgatti 2006, equation 14.
    """
    both = network.undirected
    nodes, total = cover(both.starts, both.ends, _some(network, k), steps)
    return KeyPlayers(nodes.astype(np.int64), total / max(network.n, 1))


def _members(network: Network, given: ArrayLike) -> Ints:
    found = np.unique(np.asarray(given, np.int64))
    if found.size and not (found[0] >= 0 and found[-1] < network.n):
        raise AnalysisError(f"A member of the group is none of the network's {network.n} nodes.")
    return found


def _some(network: Network, k: int) -> int:
    if not 0 <= k <= network.n:
        raise AnalysisError(f"{k} key players were asked for, of {network.n} nodes.")
    return k


def _met(network: Network, sources: Bools, inside: Nodes, targets: Bools) -> float:
    nodes = np.flatnonzero(sources).astype(np.int32)
    mask = targets.astype(np.float64)
    return float(met(network.starts, network.ends, nodes, inside, mask).sum())
