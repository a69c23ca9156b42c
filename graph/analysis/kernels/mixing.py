"""Ties counted by the groups at their ends, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def table(starts: Ints, ends: Nodes, of: Nodes, kinds: int) -> Ints:
    """Return how many entries of `ends` lead from group to group, (kinds, kinds)."""
    found = np.zeros((kinds, kinds), np.int64)
    for v in range(starts.size - 1):
        mine = of[v]
        for k in range(starts[v], starts[v + 1]):
            found[mine, of[ends[k]]] += 1
    return found
