"""How many are at which distance, compiled."""

import numpy as np
from numba import njit, prange

from mosty.graph.analysis.network import Ints, Nodes

_CHUNKS = 8


@njit(parallel=True, cache=True)
def levels(starts: Ints, ends: Nodes, sources: Ints, most: int) -> Ints:
    """Return how many nodes are 0, 1, … steps from each source, (k, most + 1).

    Those farther than `most` steps count as that far.
    """
    n = starts.size - 1
    found = np.zeros((sources.size, most + 1), np.int64)
    for chunk in prange(_CHUNKS):
        distance, queue = np.full(n, -1, np.int32), np.empty(n, np.int32)
        for i in range(chunk, sources.size, _CHUNKS):
            queue[0], distance[sources[i]] = sources[i], 0
            first, last = 0, 1
            while first < last:
                v = queue[first]
                first += 1
                found[i, min(distance[v], most)] += 1
                for k in range(starts[v], starts[v + 1]):
                    if distance[ends[k]] < 0:
                        distance[ends[k]] = distance[v] + 1
                        queue[last] = ends[k]
                        last += 1
            for j in range(last):
                distance[queue[j]] = -1
    return found
