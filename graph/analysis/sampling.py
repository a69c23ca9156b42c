"""Betweenness from sampled pairs, with an error bound that is stated.

Each sample is a pair of nodes; the search starts from both ends and so sees little of the network
(Borassi and Natale, KADABRA, ESA 2016). A node's score of a pair is the share of the pair's
shortest paths that it lies on, from 0 to 1 (Riondato and Upfal, ABRA, KDD 2016); the mean over
pairs estimates its betweenness divided by the number of pairs.

The bound. With probability 1 − δ *every* node's true value lies in its interval. A node's interval
holds all p with r · KL(mean ‖ p) ≤ ln(2/δ_v), by Chernoff's bound for scores from 0 to 1 (Hoeffding
1963, theorem 1), where the δ_v add up to δ. A first small sample says which nodes are high: these
get more of δ, as in KADABRA; that sample is not used again. If the width asked for is not reached,
a fifth is drawn on top; the look number k spends δ/(k(k+1)), so that looking again is paid for.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.kernels.sampling import shares
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.errors import AnalysisError

FIRST = 4_096
MORE = 1.2


@dataclass(frozen=True, slots=True)
class Precision:
    """No value is off by more than `epsilon`, with probability 1 − `delta`; and the seed."""

    epsilon: float = 0.002
    delta: float = 0.05
    seed: int = 0

    def __post_init__(self) -> None:
        """Check both."""
        if not (0 < self.epsilon < 1 and 0 < self.delta < 1):
            raise AnalysisError(
                f"An error of {self.epsilon} with probability {self.delta} was asked for: both lie "
                f"between 0 and 1, such as .002 and .05."
            )


USUAL = Precision()


@dataclass(frozen=True, slots=True)
class Sampled:
    """Betweenness divided by the number of pairs, each (n,), and how sure it is.

    With probability 1 − `delta` all true values lie from `low` to `high` at once; no interval
    reaches farther than `epsilon` from its `value`. `samples` pairs were drawn, of `pairs`.
    """

    value: Floats
    low: Floats
    high: Floats
    epsilon: float
    delta: float
    samples: int
    pairs: float


def sampled_betweenness(network: Network, precision: Precision = USUAL) -> Sampled:
    """Estimate `betweenness(network)` over the pairs: n(n−1), or half of it if undirected.

    `normalised` there leaves out the pairs that end in the node itself; here all nodes are measured
    against the same pairs.
    """
    return _sample(network, _Pairs(np.arange(network.n), None), precision)


def sampled_cross_border_betweenness(
    network: Network,
    country: ArrayLike,
    precision: Precision = USUAL,
    ordered: tuple[int, int] | None = None,
) -> Sampled:
    """Estimate `cross_border_betweenness` over the number of pairs with ends in two countries.

    `country` and `ordered` are as there. The largest value in a region is often below .01, so that
    an ε of .01 says nothing.
    """
    codes = np.asarray(country, np.int64)
    if codes.shape != (network.n,):
        raise AnalysisError(f"There are {network.n} nodes, but {codes.size} countries.")
    return _sample(network, _Pairs(codes, ordered), precision)


class _Pairs:
    """Ordered pairs of nodes of different groups, all equally likely."""

    def __init__(self, groups: Ints, ordered: tuple[int, int] | None) -> None:
        self.ordered = ordered
        known = np.isin(groups, ordered) if ordered else groups >= 0
        nodes = np.flatnonzero(known)
        self.nodes = nodes[np.argsort(groups[nodes], kind="stable")]
        _, self.first, sizes = np.unique(groups[self.nodes], return_index=True, return_counts=True)
        self.sizes = sizes.astype(np.int64)
        mine = self.sizes * (self.nodes.size - self.sizes)
        if ordered:
            mine[np.unique(groups[self.nodes]) != ordered[0]] = 0
        self.total = np.cumsum(mine)
        self.count = int(self.total[-1]) if mine.size else 0

    def draw(self, generator: np.random.Generator, k: int) -> tuple[Nodes, Nodes]:
        """Return the first and the last nodes of k pairs."""
        pick = generator.integers(0, self.count, k)
        group = np.searchsorted(self.total, pick, side="right")
        source = self.first[group] + generator.integers(0, self.sizes[group])
        target = generator.integers(0, self.nodes.size - self.sizes[group])
        target += np.where(target >= self.first[group], self.sizes[group], 0)
        return self.nodes[source].astype(np.int32), self.nodes[target].astype(np.int32)


def _sample(network: Network, pairs: _Pairs, precision: Precision) -> Sampled:
    if not pairs.count:
        nothing = np.zeros(network.n)
        return Sampled(nothing, nothing, nothing, 0.0, precision.delta, 0, 0)
    generator = np.random.default_rng(precision.seed)
    guess = _sum(network, pairs, generator, FIRST) / FIRST
    worth, needed = _spend(guess, precision)
    drawn, total, look = 0, np.zeros(network.n), 0
    while True:
        more, look = needed - drawn, look + 1
        total += _sum(network, pairs, generator, more)
        drawn, needed = needed, int(needed * MORE) + 1
        value = total / drawn
        low, high = _interval(value, np.log(2 * look * (look + 1) / worth) / drawn)
        width = float(max((value - low).max(), (high - value).max()))
        if width <= precision.epsilon:
            number = pairs.count / (1 if network.directed or pairs.ordered else 2)
            return Sampled(value, low, high, width, precision.delta, drawn, number)


def _sum(network: Network, pairs: _Pairs, generator: np.random.Generator, k: int) -> Floats:
    back = network.reversed
    drawn = pairs.draw(generator, k)
    found = shares(network.starts, network.ends, back.starts, back.ends, *drawn)
    return np.asarray(found[0])


def _spend(guess: Floats, precision: Precision) -> tuple[Floats, int]:
    """Return δ_v, which add up to δ, and how many pairs make all intervals about ε wide.

    Half of δ goes to all nodes alike, half where the guess is high: to v as exp(−c / guess_v), with
    the least c for which that is no more than there is.
    """
    epsilon, delta = precision.epsilon, precision.delta
    careful = guess + np.sqrt(guess / FIRST) + 1 / FIRST
    low, high = 0.0, 100.0
    for _ in range(60):
        c = (low + high) / 2
        low, high = (c, high) if np.exp(-c / careful).sum() > delta / 4 else (low, c)
    worth = np.exp(-high / careful) + (delta / 2) / guess.size
    worth *= delta / worth.sum()
    needed = np.log(4 / worth) * np.maximum(2 * guess / epsilon**2, 1 / epsilon)
    return worth, int(needed.max()) + 1


def _interval(value: Floats, bound: Floats) -> tuple[Floats, Floats]:
    """Return the least and the largest p with KL(value ‖ p) ≤ bound, by bisection."""
    ends = []
    for side in (np.zeros_like(value), np.ones_like(value)):
        near, far = value.copy(), side
        for _ in range(50):
            middle = (near + far) / 2
            inside = _divergence(value, middle) <= bound
            near, far = np.where(inside, middle, near), np.where(inside, far, middle)
        ends.append(far)  # the far side: an interval must not be cut short
    return ends[0], ends[1]


def _divergence(value: Floats, p: Floats) -> Floats:
    """Return KL(value ‖ p) of two coins."""
    with np.errstate(divide="ignore", invalid="ignore"):
        heads = np.where(value > 0, value * np.log(value / p), 0.0)
        tails = np.where(value < 1, (1 - value) * np.log((1 - value) / (1 - p)), 0.0)
    return np.where((p <= 0) & (value <= 0), 0.0, heads + tails)
