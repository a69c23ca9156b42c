"""Gould–Fernandez roles: whom a broker stands between (Gould and Fernandez 1989).

A node v brokers a pair (a, b) where a → v → b and there is no arc a → b. By the groups of the three
(a country, a sector, a type) it does so in one of five roles, named as in UCINET:

| role           | groups of a, v, b | R's sna |
|----------------|-------------------|---------|
| coordinator    | A A A             | `w_I`   |
| consultant     | B A B             | `w_O`   |
| representative | A A B             | `b_IO`  |
| gatekeeper     | B A A             | `b_OI`  |
| liaison        | B A C             | `b_O`   |

Arcs count; an undirected tie counts as an arc each way, so that there each pair counts twice.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.groups import codes
from mosty.graph.analysis.kernels.brokerage import roles
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.ratios import over

ROLES = ("coordinator", "consultant", "representative", "gatekeeper", "liaison")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What chance would give, each (n, 5): mean, standard deviation, and z of what was observed.

    z is NaN where the deviation is 0.
    """

    mean: Floats
    deviation: Floats
    z: Floats


def brokerage(network: Network, groups: ArrayLike) -> Ints:
    """Return how often each node has each of `ROLES`, shape (n, 5).

    `groups` are codes from 0 up, one for each node. Time O(Σ_v Σ_{b: v→b} d_b), memory O(n) per
    thread.

    Raises:
        AnalysisError: there are not as many codes as nodes, or one is negative.

    """
    of = codes(network, groups)
    back = network.reversed
    return np.asarray(roles(network.starts, network.ends, back.starts, back.ends, of))


def permuted(
    network: Network, groups: ArrayLike, rounds: int = 1_000, seed: int = 0
) -> Expectation:
    """Return what the roles are when the groups are dealt out anew at random, `rounds` times.

    The ties stay, and the groups' sizes: it tells roles that come from where the groups sit in the
    network from those that any node of that degree has.
    """
    of = codes(network, groups)
    observed = brokerage(network, of)
    generator = np.random.default_rng(seed)
    mean, squares = np.zeros(observed.shape), np.zeros(observed.shape)
    for done in range(1, rounds + 1):
        found = brokerage(network, generator.permutation(of))
        change = found - mean  # Welford, Technometrics 1962
        mean += change / done
        squares += change * (found - mean)
    return _expectation(observed, mean, np.sqrt(squares / max(rounds - 1, 1)))


def bernoulli(network: Network, groups: ArrayLike) -> Expectation:
    """Return what the roles are in a random network of the same density and groups.

    Each arc is there with probability d, the density, whatever the others: the null of Gould and
    Fernandez, and of R's sna. With p = d²(1 − d) the mean is p for each pair that could be
    brokered; pairs that share one end have covariance d³(1 − d)² − p².
    """
    of = codes(network, groups)
    n, arcs = network.n, network.ends.size
    density = arcs / (n * (n - 1)) if n > 1 else 0.0
    triads, sharing = _possible(of)
    p = density**2 * (1 - density)
    variance = triads * p * (1 - p) + sharing * (density**3 * (1 - density) ** 2 - p**2)
    return _expectation(brokerage(network, of), triads * p, np.sqrt(variance))


def _expectation(observed: Ints, mean: Floats, deviation: Floats) -> Expectation:
    return Expectation(mean, deviation, over(observed - mean, deviation))


def _possible(of: Nodes) -> tuple[Floats, Floats]:
    """Return for each node and role how many pairs (a, b) there are, and how many share an end."""
    n = of.size
    sizes = np.bincount(of).astype(np.float64)
    own = sizes[of]
    mine, others = own - 1, n - own
    squares, cubes = (sizes**2).sum() - own**2, (sizes**3).sum() - own**3
    # Of k pairs with the same first end k (k − 1) ordered couples share it; likewise the last end.
    same = squares - others  # Σ over the other groups of n_g (n_g − 1)
    triads = np.column_stack(
        [mine * (mine - 1), same, mine * others, others * mine, others**2 - squares]
    )
    inside = mine * (mine - 1) * (mine - 2)
    across = mine * others * (others - 1) + others * mine * (mine - 1)
    between = others**3 - 2 * others * squares + cubes - (others**2 - squares)
    consult = cubes - 3 * squares + 2 * others  # Σ n_g (n_g − 1)(n_g − 2)
    sharing = np.column_stack([2 * inside, 2 * consult, across, across, 2 * between])
    return triads, sharing
