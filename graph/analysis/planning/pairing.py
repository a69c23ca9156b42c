"""Which pairs should meet: as much weight as possible, so many meetings each and in all.

A maximum-weight b-matching. Where the participants come from two countries only, its linear
programme has whole solutions (Schrijver, Combinatorial Optimization (2003), ch. 21), so that HiGHS
finds the best at once; among more countries it branches.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from mosty.graph.analysis.network import Floats, Ints

_NODES = 200
"""How often the search may branch: a limit that, unlike seconds, is the same each time."""


@dataclass(frozen=True, eq=False)
class Pairing:
    """Pairs (m, 2) of participants a < b, those of most weight first.

    No schedule that serves as many has more weight than `bound`. `servable` is how many of the
    wanted least meetings can be had, over all participants.
    """

    pairs: Ints
    bound: float
    servable: int


def paired(weights: Floats, least: Ints, most: Ints, total: int) -> Pairing:
    """Choose pairs of positive weight: as many of the least meetings as can be had, then the best.

    `weights` is (p, p) and symmetric; `least` and `most` (p,) bound each participant's meetings,
    `total` all of them.
    """
    edges = np.argwhere(np.triu(weights, 1) > 0)
    worth = weights[edges[:, 0], edges[:, 1]]
    p, m = weights.shape[0], len(edges)
    if not m or total < 1:
        return Pairing(edges[:0], 0.0, 0)
    meets = sparse.csr_matrix(
        (np.ones(2 * m), (edges.T.ravel(), np.tile(np.arange(m), 2))), shape=(p, m)
    )
    nobody = sparse.csr_matrix((p, p))
    limits = [
        LinearConstraint(sparse.hstack([meets, nobody]), ub=most),
        LinearConstraint(sparse.hstack([meets, -sparse.eye(p)]), lb=0),
        LinearConstraint(np.r_[np.ones(m), np.zeros(p)], ub=total),
    ]
    ranges = Bounds(0, np.r_[np.ones(m), least])
    whole = np.r_[np.ones(m), np.zeros(p)]
    served = np.r_[np.zeros(m), np.ones(p)]
    first = _best(served, whole, ranges, limits)
    servable = round(-first.fun)
    limits.append(LinearConstraint(served, lb=servable))
    best = _best(np.r_[worth, np.zeros(p)], whole, ranges, limits)
    found = first.x if best.x is None else best.x
    chosen = np.flatnonzero(found[:m] > 1 / 2)
    order = np.lexsort((chosen, -worth[chosen]))
    return Pairing(edges[chosen[order]], -best.mip_dual_bound, servable)


def _best(value: Floats, whole: Floats, ranges: Bounds, limits: list[LinearConstraint]) -> Any:  # noqa: ANN401
    """Maximise; None is possible in scipy's types only."""
    return milp(
        -value,
        integrality=whole.astype(np.int64),
        bounds=ranges,
        constraints=limits,
        options={"node_limit": _NODES, "mip_rel_gap": 0.0},
    )
