"""Who is tied to whom by group: mixing matrices, assortativity, and the E–I index.

Every tie counts once (its weight is not looked at): an arc at its source's row and its target's
column, an undirected tie half in either place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.groups import codes
from mosty.graph.analysis.kernels.mixing import table
from mosty.graph.analysis.network import Floats, Network, Nodes
from mosty.graph.analysis.ratios import over


def mixing(network: Network, groups: ArrayLike) -> Floats:
    """Return the number of ties from group to group, shape (k, k).

    `groups` are codes from 0 to k-1, one for each node. Symmetric for an undirected network, where
    a tie between two groups stands half in each of its two cells. The sum is the number of ties.

    Source: Newman, Phys. Rev. E 67 (2003) 026126.
    """
    of = codes(network, groups)
    kinds = int(of.max(initial=-1)) + 1
    found = table(network.starts, network.ends, of, kinds).astype(np.float64)
    return found if network.directed else found / 2


def assortativity(mixed: Floats) -> float:
    """Return how far ties stay in their group: 1 wholly, 0 as by chance, of a mixing matrix.

    (Σ e_ii − Σ a_i b_i) / (1 − Σ a_i b_i) of the shares e, their row sums a and column sums b;
    NaN without ties, or where all are of one group. Source: Newman 2003, equation 2.
    """
    total = mixed.sum()
    if not total:
        return float("nan")
    share = mixed / total
    chance = float(share.sum(0) @ share.sum(1))
    return (float(np.trace(share)) - chance) / (1 - chance) if chance < 1 else float("nan")


@dataclass(frozen=True, slots=True)
class EIIndex:
    """(E − I) / (E + I) of ties that leave a group (E) and stay in it (I): −1 to 1.

    `whole` is of all ties, `group` (k,) of the ties that touch a group, `node` (n,) of a node's
    ties; NaN without any. Source: Krackhardt and Stern, Social Psychology Quarterly 1988.
    """

    whole: float
    group: Floats
    node: Floats


@dataclass(frozen=True, slots=True)
class Permutation:
    """How unusual the whole network's index is if the groups are dealt out at random.

    `mean` and `deviation` are of the random indices; `p` is the share of them, the observed one
    included, that lie as far from the mean or farther (two-sided).
    """

    observed: float
    mean: float
    deviation: float
    p: float


def ei_index(network: Network, groups: ArrayLike) -> EIIndex:
    """Return the E–I index of the network, its groups and its nodes; directions don't matter.

    Two arcs between the same pair are two ties.
    """
    of = codes(network, groups)
    source, target = network.sources(), network.ends
    leaves = of[source] != of[target]
    # An undirected tie stands at both its ends, so that here its source has seen both.
    sides = (source, target) if network.directed else (source,)
    node = _counted(sides, leaves, network.n)
    group = _counted([of[side] for side in sides], leaves, int(of.max(initial=-1)) + 1)
    group[1] /= 2  # a tie inside a group has both its ends there
    whole = np.array([leaves.sum(), (~leaves).sum()], np.float64)
    return EIIndex(float(_index(whole)), _index(group), _index(node))


def ei_test(
    network: Network,
    groups: ArrayLike,
    strata: ArrayLike | None = None,
    rounds: int = 1_000,
    seed: int = 0,
) -> Permutation:
    """Test the whole network's E–I index by permutation: the ties stay, the groups change places.

    With `strata` (a code for each node) groups change places only within a stratum: with types for
    strata, what comes of the types alone is no finding. Time O(rounds m).
    """
    of = codes(network, groups)
    within = codes(network, np.zeros(network.n, int) if strata is None else strata)
    generator = np.random.default_rng(seed)
    observed = ei_index(network, of).whole
    source, target = network.sources(), network.ends
    found = np.empty(rounds)
    for one in range(rounds):
        dealt = _dealt(of, within, generator)
        found[one] = 2 * np.mean(dealt[source] != dealt[target]) - 1 if source.size else np.nan
    mean = float(found.mean())
    far = np.abs(found - mean) >= abs(observed - mean) - 1e-12
    return Permutation(
        observed, mean, float(found.std(ddof=1)), float((far.sum() + 1) / (rounds + 1))
    )


def _counted(sides: Sequence[Nodes], leaves: NDArray[np.bool_], size: int) -> Floats:
    """Return how many ties leave and how many stay, (2, size)."""
    kinds = (leaves, ~leaves)
    return np.array(
        [sum(np.bincount(side[kind], minlength=size) for side in sides) for kind in kinds],
        np.float64,
    )


def _index(counts: Floats) -> Floats:
    external, internal = counts
    return over(external - internal, external + internal)


def _dealt(of: Nodes, within: Nodes, generator: np.random.Generator) -> Nodes:
    """Return the groups after they changed places at random within each stratum."""
    order = np.lexsort((generator.random(of.size), within))
    home = np.argsort(within, kind="stable")
    dealt = np.empty_like(of)
    dealt[home] = of[order]
    return dealt
