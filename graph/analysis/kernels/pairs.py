"""What lies between the two nodes of many pairs, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Floats, Ints, Nodes

LANES = 8


@njit(cache=True, nogil=True)
def overlaps(starts: Ints, ends: Nodes, values: Floats, a: Ints, b: Ints) -> Floats:
    """Return for each pair the sums of `values` (k, n) over the neighbours of both, (k, p).

    Time O(p d log D), d and D the smaller and the larger number of neighbours.
    """
    found = np.zeros((values.shape[0], a.size))
    for p in range(a.size):
        u, v = a[p], b[p]
        if starts[u + 1] - starts[u] > starts[v + 1] - starts[v]:
            u, v = v, u
        low, last = starts[v], starts[v + 1]
        for j in range(starts[u], starts[u + 1]):
            w, high = ends[j], last
            while low < high:
                middle = (low + high) // 2
                if ends[middle] < w:
                    low = middle + 1
                else:
                    high = middle
            if low < last and ends[low] == w:
                for k in range(values.shape[0]):
                    found[k, p] += values[k, w]
    return found


@njit(cache=True, nogil=True)
def walks(
    starts: Ints,
    ends: Nodes,
    scale: Floats,
    sources: Ints,
    first: Ints,
    targets: Ints,
    steps: int,
) -> Floats:
    """Return entries of the powers 1 to `steps` of S A S, S with `scale` (n,) on its diagonal.

    Source s goes with `targets[first[s]:first[s + 1]]`; the result is (steps, targets). Some
    sources at a time walk in lanes side by side. Time O(steps m sources).
    """
    n = starts.size - 1
    found = np.zeros((steps, targets.size))
    x, y = np.zeros((n, LANES)), np.zeros((n, LANES))
    total = np.zeros(LANES)
    for batch in range(0, sources.size, LANES):
        width = min(LANES, sources.size - batch)
        x[:] = 0.0
        for lane in range(width):
            x[sources[batch + lane], lane] = scale[sources[batch + lane]]
        for step in range(steps):
            for v in range(n):
                total[:] = 0.0
                for j in range(starts[v], starts[v + 1]):
                    w = ends[j]
                    for lane in range(LANES):
                        total[lane] += x[w, lane]
                square = scale[v] * scale[v]
                for lane in range(LANES):
                    y[v, lane] = total[lane] * square
            x, y = y, x
            for lane in range(width):
                for p in range(first[batch + lane], first[batch + lane + 1]):
                    if scale[targets[p]] > 0.0:
                        found[step, p] = x[targets[p], lane] / scale[targets[p]]
    return found
