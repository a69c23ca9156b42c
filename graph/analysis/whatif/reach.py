"""How far apart the nodes of a network are: exactly, or from a sample with its error."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.kernels.reach import levels
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.errors import AnalysisError

_MOST = 63  # steps; a network that is larger across counts its farthest pairs as that far
_SURE = 1.96


@dataclass(frozen=True, slots=True)
class Reach:
    """Steps between pairs of nodes.

    `mean` and `ninety` are of the pairs that reach each other: the mean distance, and the distance
    within which 90 % of them are. `efficiency` is the mean of 1/distance over all pairs, 0 for
    those that don't. The errors are half the width of 95 % intervals, 0 if no pair was left out.
    """

    mean: float
    mean_error: float
    ninety: float
    efficiency: float
    efficiency_error: float


def reach(network: Network, sources: ArrayLike | None = None) -> Reach:
    """Measure the distances from `sources`, by default from all nodes, to all others.

    Directions don't matter. `sources` must be drawn at random from the nodes that have ties, for
    the estimates and errors to hold; the others need no search and are left out. Time O(k m). All
    are NaN below two nodes. Source: Latora and Marchiori, Phys. Rev. Lett. 87 (2001) 198701
    (efficiency).

    Raises:
        AnalysisError: a source is no node.

    """
    both = network.undirected
    some: Ints = np.arange(network.n) if sources is None else np.asarray(sources, np.int64)
    if some.size and not (some.min() >= 0 and some.max() < network.n):
        raise AnalysisError(f"A source is none of the network's {network.n:,} nodes.")
    if network.n < 2:  # noqa: PLR2004
        return Reach(*[float("nan")] * 5)
    tied = int((both.degrees > 0).sum())
    some = some[both.degrees[some] > 0]
    if not some.size:
        return Reach(float("nan"), 0.0, float("nan"), 0.0, 0.0)
    counts = levels(both.starts, both.ends, some, _MOST)[:, 1:].astype(np.float64)
    steps = np.arange(1, _MOST + 1)
    pairs, far, near = counts.sum(1), counts @ steps, counts @ (1 / steps)
    mean = float(far.sum() / pairs.sum())
    within = np.cumsum(counts.sum(0)) / pairs.sum()
    near *= tied / (network.n * (network.n - 1))
    return Reach(
        mean,
        _error((far - mean * pairs) / pairs.mean(), tied),
        float(steps[np.argmax(within >= 0.9 - 1e-12)]),
        float(near.mean()),
        _error(near, tied),
    )


def _error(values: Floats, n: int) -> float:
    """Return the error of a mean of values drawn from n without putting back."""
    if values.size < 2:  # noqa: PLR2004
        return float("nan")
    left_out = max(0.0, 1 - values.size / n)
    return float(_SURE * values.std(ddof=1) * np.sqrt(left_out / values.size))
