"""Communities: groups with more ties inside than chance would give, and those over the border."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numba import get_num_threads
from numpy.typing import ArrayLike

from mosty.graph.analysis.groups import codes
from mosty.graph.analysis.kernels.leiden import divide
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.errors import AnalysisError

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Communities:
    """The best of several divisions into communities, and how far the others agree.

    `of[i]` is the community of node i, (n,), the largest community being 0; `modularity` is its
    quality. `agreement` is the mean adjusted Rand index with the other runs; `stability`, (n,), is
    how far a node's community is the same in them: the mean Jaccard index, 0 to 1.
    """

    of: Nodes
    modularity: float
    agreement: float
    stability: Floats
    seeds: tuple[int, ...]


def communities(
    network: Network, *, resolution: float = 1.0, seeds: Sequence[int] = range(5)
) -> Communities:
    """Divide the nodes by the Leiden algorithm, once for each seed, by modularity.

    Directions are not looked at, weights are. A run is three rounds of the algorithm: more gain
    less than another seed does. Communities that only one run finds are noise: look at `agreement`
    and `stability` before naming one. Time about O(m log n) a run, memory O(m); the runs share the
    processor's cores.

    Source: Traag, Waltman and van Eck, Scientific Reports 9 (2019) 5233, but that a node joins the
    part where it gains most, not one drawn at random, and that the second round begins a little
    before the end of the first; Hubert and
    Arabie, J. Classification 1985 (Rand index).
    """
    if not seeds:
        raise AnalysisError("Communities need at least one seed.")
    both = network.undirected
    with ThreadPoolExecutor(get_num_threads()) as pool:
        runs = [*pool.map(lambda seed: leiden(both, resolution, seed), seeds)]
    quality = [modularity(network, one, resolution) for one in runs]
    best = int(np.argmax(quality))
    others = [one for number, one in enumerate(runs) if number != best]
    agreement = [adjusted_rand(runs[best], one) for one in others]
    same = [jaccard(runs[best], one) for one in others]
    return Communities(
        runs[best],
        quality[best],
        float(np.mean(agreement)) if others else float("nan"),
        np.mean(same, axis=0) if others else np.full(network.n, np.nan),
        tuple(seeds),
    )


def leiden(network: Network, resolution: float = 1.0, seed: int = 0) -> Nodes:
    """Return each node's community, (n,), of one run; the same seed gives the same."""
    both = network.undirected
    return _by_size(divide(both.starts, both.ends, both.weights, resolution, seed, ROUNDS))


def modularity(network: Network, of: ArrayLike, resolution: float = 1.0) -> float:
    """Return Σ_c (w_c / w − r (d_c / 2w)²) of the weights inside and at the communities.

    r is the resolution. NaN without ties. Source: Newman and Girvan, Phys. Rev. E 69 (2004) 026113.
    """
    both, code = network.undirected, codes(network, of)
    total = both.weights.sum()
    if not total:
        return float("nan")
    inside = both.weights[code[both.sources()] == code[both.ends]].sum()
    strength = np.bincount(code[both.sources()], both.weights)
    return float(inside / total - resolution * ((strength / total) ** 2).sum())


def adjusted_rand(one: Nodes, other: Nodes) -> float:
    """Return how far two divisions agree on pairs of nodes: 1 wholly, 0 as by chance."""
    both, a, b = (_pairs(sizes) for sizes in _tables(one, other))
    chance = a * b / max(_pairs(np.array([one.size])), 1)
    return float((both - chance) / ((a + b) / 2 - chance)) if a + b != 2 * chance else 1.0


def jaccard(one: Nodes, other: Nodes) -> Floats:
    """Return for each node how far its two communities are the same: shared over all members."""
    _, a, b = _tables(one, other)
    _, at, common = np.unique(_cells(one, other), return_inverse=True, return_counts=True)
    shared = common[at]
    return np.asarray(shared / (a[one] + b[other] - shared))


@dataclass(frozen=True, slots=True)
class Spanning:
    """What each community holds of each country, one row a community.

    `members` (k, c) counts its nodes; `inside` and `across` (k,) are its ties within one country
    and over the border; `balance` (k,) is the chance that two of its nodes, drawn at random with
    replacement, are of different countries (Gini–Simpson): 0 if all are of one.
    """

    members: Ints
    inside: Ints
    across: Ints
    balance: Floats


def spanning(network: Network, of: ArrayLike, country: ArrayLike) -> Spanning:
    """Return which communities span the border; `country` are codes from 0 up, (n,)."""
    code, lands = codes(network, of), codes(network, country)
    k, c = int(code.max(initial=-1)) + 1, int(lands.max(initial=-1)) + 1
    members = np.bincount(code.astype(np.int64) * c + lands, minlength=k * c).reshape(k, c)
    both = network.undirected
    a, b = both.sources(), both.ends
    within = (a < b) & (code[a] == code[b])
    abroad = lands[a] != lands[b]
    share = members / np.maximum(members.sum(1, keepdims=True), 1)
    return Spanning(
        members,
        np.bincount(code[a][within & ~abroad], minlength=k),
        np.bincount(code[a][within & abroad], minlength=k),
        np.where(members.sum(1) > 0, 1 - (share**2).sum(1), np.nan),
    )


def _by_size(of: Nodes) -> Nodes:
    """Give the communities new numbers, the largest first; of equal ones the order stays."""
    order = np.argsort(-np.bincount(of), kind="stable")
    rank = np.empty(order.size, np.int32)
    rank[order] = np.arange(order.size, dtype=np.int32)
    return rank[of]


def _cells(one: Nodes, other: Nodes) -> Ints:
    return one.astype(np.int64) * (int(other.max(initial=0)) + 1) + other


def _tables(one: Nodes, other: Nodes) -> tuple[Ints, Ints, Ints]:
    """Return the sizes of what both share, and of either's parts."""
    return (
        np.unique(_cells(one, other), return_counts=True)[1],
        np.bincount(one),
        np.bincount(other),
    )


def _pairs(sizes: Ints) -> float:
    return float((sizes.astype(np.float64) * (sizes - 1)).sum() / 2)
