"""The shortest way from a node back to itself, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def shortest_circles(starts: Ints, ends: Nodes, part: Nodes, longest: int) -> Nodes:
    """Return a shortest circle through each node, (n, longest), padded with -1.

    A row is empty where none has up to `longest` nodes. Circles stay in their strong component.
    """
    n = starts.size - 1
    found = np.full((n, longest), -1, np.int32)
    before, depth = np.full(n, -1, np.int32), np.full(n, -1, np.int32)
    queue = np.empty(n, np.int32)
    for root in range(n):
        queue[0], depth[root] = root, 0
        first, last, closing = 0, 1, -1
        while first < last and closing < 0:
            v = queue[first]
            first += 1
            if depth[v] >= longest:
                break
            for k in range(starts[v], starts[v + 1]):
                w = ends[k]
                if w == root:
                    closing = v
                    break
                if depth[w] < 0 and part[w] == part[root] and depth[v] + 1 < longest:
                    depth[w], before[w] = depth[v] + 1, v
                    queue[last] = w
                    last += 1
        at = closing
        while at >= 0:
            found[root, depth[at]] = at
            at = before[at] if at != root else -1
        for i in range(last):
            depth[queue[i]] = -1
    return found
