"""PageRank, compiled: Gauss–Seidel sweeps, which need half the rounds of a power iteration."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Floats, Ints, Nodes


@njit(cache=True, nogil=True)
def sweep(
    starts: Ints,
    ends: Nodes,
    weights: Floats,
    given: Floats,
    damping: float,
    restart: Floats,
    tolerance: float,
    rounds: int,
) -> tuple[Floats, int]:
    """Return the ranks and how many sweeps it took; `starts` lead to the nodes that give.

    `given` is the sum of weights that a node divides its rank by; where it is 0 the rank goes where
    the restarts go. `weights` may be empty: then all weigh 1.
    """
    n = starts.size - 1
    rank, part, one = restart.copy(), np.zeros(n), np.zeros(n)
    dangling, lost = 0.0, 0.0
    for v in range(n):
        if given[v] > 0.0:
            one[v] = 1.0 / given[v]
            part[v] = rank[v] * one[v]
        else:
            dangling += rank[v]
    for done in range(1, rounds + 1):
        change = 0.0
        for v in range(n):
            got = 0.0
            if weights.size:
                for k in range(starts[v], starts[v + 1]):
                    got += part[ends[k]] * weights[k]
            else:
                for k in range(starts[v], starts[v + 1]):
                    got += part[ends[k]]
            new = (1 - damping + damping * dangling) * restart[v] + damping * got
            change += abs(new - rank[v])
            if given[v] > 0.0:
                part[v] = new * one[v]
            else:
                # Kahan's sum: the rounding of 100,000 small steps would keep it from settling.
                step = new - rank[v] - lost
                total = dangling + step
                lost = total - dangling - step
                dangling = total
            rank[v] = new
        if change < tolerance:
            return rank / rank.sum(), done
    return rank / rank.sum(), rounds + 1
