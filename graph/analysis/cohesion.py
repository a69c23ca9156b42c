"""Core and periphery: few who are tied to each other and to all the rest, who are not."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.network import Floats, Network
from mosty.graph.analysis.ratios import over

ROUNDS, SETTLED = 1_000, 1e-12


@dataclass(frozen=True, slots=True)
class CorePeriphery:
    """How near the core each node is, and who is in it, each (n,); directions are not looked at.

    - `coreness` is the continuous model: the c for which c_i c_j comes nearest to the ties a_ij in
      least squares off the diagonal; of length 1. `fit` is the correlation of the two.
    - `core` is the discrete model: the nodes that are in a core for which the fewest pairs are
      wrong (untied in the core, tied in the periphery); pairs of the two don't count. `core_fit`
      is the correlation with that ideal, of the pairs that count. NaN where nothing varies.
    """

    coreness: Floats
    fit: float
    core: np.ndarray[tuple[int], np.dtype[np.bool_]]
    core_fit: float


def core_periphery(network: Network) -> CorePeriphery:
    """Fit both models of Borgatti and Everett (Social Networks 21 (1999) 375–395).

    The continuous one by minimum residuals (Boyd et al., Social Networks 32 (2010) 125–137), on
    the ties' presence; the discrete one exactly: an optimal core is made of the nodes of the
    highest degree (Lip, arXiv:1102.5511). Time O(m) a round, some tens of them, memory O(n).
    """
    both = network.undirected
    coreness = _minimum_residual(both)
    core = _highest(both)
    return CorePeriphery(coreness, _fit(both, coreness), core, _ideal_fit(both, core))


def _minimum_residual(both: Network) -> Floats:
    tied = np.flatnonzero(both.degrees)  # of the others the coreness is 0
    matrix = both.matrix[tied][:, tied]
    matrix.data = np.ones(matrix.nnz)
    degrees = both.degrees[tied]
    c = degrees / max(float(np.linalg.norm(degrees)), 1)
    for _ in range(ROUNDS):
        squares = c @ c - c**2
        new = over(matrix @ c, squares, 0)
        new = (new + c) / 2  # half a step: a full one swings between two values in a star
        if np.abs(new - c).max(initial=0) <= SETTLED * max(new.max(initial=0), 1e-300):
            break
        c = new
    length = float(np.linalg.norm(c))
    found = np.zeros(both.n)
    found[tied] = c / length if length else c
    return found


def _fit(both: Network, c: Floats) -> float:
    """Return the correlation of a_ij and c_i c_j over all pairs i < j, without making them."""
    n = both.n * (both.n - 1) / 2
    if not n:
        return float("nan")
    ties = both.ends.size / 2
    ideal = (c.sum() ** 2 - c @ c) / 2
    square = ((c @ c) ** 2 - (c**4).sum()) / 2
    together = float(c[both.sources()] @ c[both.ends]) / 2
    return _correlation(n, ties, ideal, square, together)


def _correlation(n: float, x: float, y: float, yy: float, xy: float) -> float:
    """Return the correlation from sums over n pairs, of which x are 0 or 1."""
    spread = (x - x * x / n) * (yy - y * y / n)
    return float((xy - x * y / n) / np.sqrt(spread)) if spread > 0 else float("nan")


def _highest(both: Network) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    order = np.lexsort((np.arange(both.n), -both.degrees))
    # A core of the k first has k(k−1)/2 − inside untied pairs; outside stay m − Σ degree + inside.
    k = np.arange(1, both.n + 1)
    wrong = k * (k - 1) // 2 - np.cumsum(both.degrees[order])
    core = np.zeros(both.n, bool)
    if both.n and wrong.min() < 0:
        core[order[: int(np.argmin(wrong)) + 1]] = True
    return core


def _ideal_fit(both: Network, core: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float:
    k, rest = int(core.sum()), int((~core).sum())
    inner, outer = k * (k - 1) / 2, rest * (rest - 1) / 2
    a, b = core[both.sources()], core[both.ends]
    ties_in, ties_out = (a & b).sum() / 2, (~a & ~b).sum() / 2
    ties = ties_in + ties_out
    if not inner + outer:
        return float("nan")
    return _correlation(inner + outer, ties, inner, inner, ties_in)
