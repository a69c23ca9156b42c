"""What the network says of a pair of nodes: as if the two were not tied, whether they are or not.

All values are symmetric, local to a component, and the same under any numbering of the nodes.
"""

import numpy as np
import polars as pl
from numpy.typing import ArrayLike

from mosty.graph.analysis.kernels.pairs import overlaps, walks
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.structure import clustering, components
from mosty.graph.errors import AnalysisError

STEPS = 24
_WALKS = (2, 3, 4, 5, 6, 8, 12, 16, 20, 24)
_PATHS = (3, 4)
_DAMPING = (0.5, 0.85, 0.98)


def structural(network: Network, pairs: ArrayLike) -> pl.DataFrame:
    """Return a row for each of the pairs, (p, 2), of what speaks for or against a tie.

    All the pairs' own ties are taken out of the network first, so a pair's features say nothing of
    whether it, or another of the pairs, is tied. Ties count, not their weights or directions.

    - `shared` neighbours, by themselves and as `resource_allocation` (Σ 1/d; Zhou, Lü and Zhang,
      Eur. Phys. J. B 2009), `adamic_adar` (Σ 1/ln d; 2003), `local_clustering` (Σ of theirs; Wu et
      al., Physica A 2016), `jaccard`, over the smaller degree (`overlap`), and over the product of
      degrees (`by_chance`; Leicht, Holme and Newman, Phys. Rev. E 2006);
    - `paths_3`, `paths_4`: walks of that length, the terms of Katz's index (Psychometrika 1953);
    - `walk_k`: entries of the k-th power of D^-½ A D^-½. One of even length is the inner product of
      where walkers from either end are after half the steps: an embedding by diffusion, exact;
    - `rank_…`: personalised PageRank, by damping: between the two symmetrically, as seen from the
      end that sees the other less and more, and over what degree lets expect;
    - `steps` on the shortest way, 25 if there is none of up to 24, and whether one component holds
      both (`together`);
    - the smaller and the larger of the ends' degree, clustering, mean degree of neighbours, and
      size of component.

    Time O(m) for each node that is the busier end of a pair, and the degrees of all.

    Raises:
        AnalysisError: a pair names no node, or one node twice.

    """
    ends = np.asarray(pairs, np.int64).reshape(-1, 2)
    _check(network.n, ends)
    rest = without(network, ends)
    a, b = np.sort(ends, axis=1).T
    degree = rest.degrees.astype(np.float64)
    low, high = np.minimum(degree[a], degree[b]), np.maximum(degree[a], degree[b])
    closed = clustering(rest)
    walked = _walked(rest, ends, over(1, np.sqrt(degree), 0), STEPS)
    paths = _walked(rest, ends, np.ones(rest.n), max(_PATHS))
    of = components(rest).of
    size = np.bincount(of, minlength=1)[of].astype(np.float64)
    mean = over(rest.matrix.astype(bool) @ degree, degree, 0)
    reached = walked > 0
    found = {
        **_common(rest, a, b, degree, closed),
        "preferential": low * high,
        **{f"paths_{k}": paths[k - 1] for k in _PATHS},
        **{f"walk_{k}": walked[k - 1] for k in _WALKS},
        **_ranks(walked, low, high),
        "steps": np.where(reached.any(axis=0), reached.argmax(axis=0) + 1.0, STEPS + 1.0),
        "together": (of[a] == of[b]).astype(np.float64),
        **_sides("degree", degree, a, b),
        **_sides("clustering", closed, a, b),
        **_sides("neighbours_degree", mean, a, b),
        **_sides("component", size, a, b),
    }
    return pl.DataFrame(found)


def without(network: Network, pairs: Ints) -> Network:
    """Return the network, undirected and each tie of weight 1, without the ties of some pairs."""
    both = network.undirected
    low, high = np.sort(pairs, axis=1).T
    a, b = both.sources().astype(np.int64), both.ends.astype(np.int64)
    gone = np.isin(np.minimum(a, b) * both.n + np.maximum(a, b), low * both.n + high)
    starts = np.r_[0, np.cumsum(np.bincount(a[~gone], minlength=both.n))].astype(np.int64)
    return Network(starts, both.ends[~gone], np.ones(starts[-1]))


def _check(n: int, pairs: Ints) -> None:
    if pairs.size and not (pairs.min() >= 0 and pairs.max() < n):
        raise AnalysisError(f"A pair names a node that is none of the {n:,} (0 to {n - 1:,}).")
    if (pairs[:, 0] == pairs[:, 1]).any():
        raise AnalysisError("A pair needs two nodes; one of those given names the same node twice.")


def _walked(network: Network, pairs: Ints, scale: Floats, steps: int) -> Floats:
    """Return what `walks` finds for each pair, (steps, p), from the end that is in more pairs."""
    often = np.bincount(pairs.ravel(), minlength=network.n)
    a, b = np.sort(pairs, axis=1).T
    swap = often[b] > often[a]
    source, target = np.where(swap, b, a), np.where(swap, a, b)
    order = np.argsort(source, kind="stable")
    sources, first = np.unique(source[order], return_index=True)
    first = np.r_[first, source.size].astype(np.int64)
    found = np.empty((steps, source.size))
    found[:, order] = walks(
        network.starts, network.ends, scale, sources, first, target[order], steps
    )
    return found


def _common(
    network: Network, a: Ints, b: Ints, degree: Floats, closed: Floats
) -> dict[str, Floats]:
    several = np.log(np.maximum(degree, 2))  # a common neighbour has two neighbours at least
    values = np.stack([np.ones(network.n), over(1, degree, 0), 1 / several, closed])
    shared, allocation, adamic, local = overlaps(network.starts, network.ends, values, a, b)
    return {
        "shared": shared,
        "resource_allocation": allocation,
        "adamic_adar": adamic,
        "local_clustering": local,
        "jaccard": over(shared, degree[a] + degree[b] - shared, 0),
        "overlap": over(shared, np.minimum(degree[a], degree[b]), 0),
        "by_chance": over(shared, degree[a] * degree[b], 0),
    }


def _ranks(walked: Floats, low: Floats, high: Floats) -> dict[str, Floats]:
    """Return personalised PageRank of several dampings, up to a factor (1 − damping)."""
    found: dict[str, Floats] = {}
    uneven = np.sqrt(over(high, low, 1))
    for damping in _DAMPING:
        rank = damping ** np.arange(1, STEPS + 1) @ walked
        name = f"rank_{damping * 100:.0f}"
        found |= {
            name: rank,
            f"{name}_less": rank / uneven,
            f"{name}_more": rank * uneven,
            f"{name}_volume": rank * np.sqrt(low * high),
            f"{name}_by_chance": over(rank, np.sqrt(low * high), 0),
        }
    return found


def _sides(name: str, values: Floats, a: Ints, b: Ints) -> dict[str, Floats]:
    return {
        f"{name}_less": np.minimum(values[a], values[b]),
        f"{name}_more": np.maximum(values[a], values[b]),
    }
