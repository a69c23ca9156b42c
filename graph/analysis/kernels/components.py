"""Connected components, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def label(starts: Ints, ends: Nodes) -> Nodes:
    """Give the components numbers, of an undirected network in the order of their lowest nodes."""
    n = starts.size - 1
    of, queue = np.full(n, -1, np.int32), np.empty(n, np.int32)
    count = 0
    for root in range(n):
        if of[root] >= 0:
            continue
        of[root], queue[0] = count, root
        at, end = 0, 1
        while at < end:
            v = queue[at]
            at += 1
            for k in range(starts[v], starts[v + 1]):
                if of[ends[k]] < 0:
                    of[ends[k]] = count
                    queue[end] = ends[k]
                    end += 1
        count += 1
    return of
