"""Sets of nodes: the paths that meet one, and how many nodes are near one; compiled."""

import numpy as np
from numba import njit, prange

from mosty.graph.analysis.network import Floats, Ints, Nodes

_CHUNKS = 8


@njit(cache=True, nogil=True)
def _met(
    starts: Ints,
    ends: Nodes,
    source: int,
    inside: Nodes,
    mask: Floats,
    distance: Nodes,
    paths: Floats,
    free: Floats,
    queue: Nodes,
) -> float:
    """Return Σ over the targets of the share of shortest paths that meet the set."""
    queue[0], distance[source], paths[source], free[source] = source, 0, 1.0, 1.0
    at, end, total = 0, 1, 0.0
    while at < end:
        v = queue[at]
        at += 1
        if inside[v]:
            free[v] = 0.0
        elif v != source:
            total += float(mask[v] * (1.0 - free[v] / paths[v]))
        for k in range(starts[v], starts[v + 1]):
            w = ends[k]
            if distance[w] < 0:
                distance[w] = distance[v] + 1
                paths[w], free[w] = paths[v], free[v]
                queue[end] = w
                end += 1
            elif distance[w] == distance[v] + 1:
                paths[w] += paths[v]
                free[w] += free[v]
    for i in range(end):
        distance[queue[i]] = -1
    return total


@njit(parallel=True, cache=True)
def met(starts: Ints, ends: Nodes, sources: Nodes, inside: Nodes, mask: Floats) -> Floats:
    """Return the same for each source, (k,)."""
    n = starts.size - 1
    found = np.zeros(sources.size)
    for chunk in prange(_CHUNKS):
        distance, queue = np.full(n, -1, np.int32), np.empty(n, np.int32)
        paths, free = np.empty(n), np.empty(n)
        for i in range(chunk, sources.size, _CHUNKS):
            found[i] = _met(starts, ends, sources[i], inside, mask, distance, paths, free, queue)
    return found


@njit(cache=True, nogil=True)
def near(
    starts: Ints, ends: Nodes, source: int, steps: int, known: Nodes, queue: Nodes, mark: Nodes
) -> tuple[int, int]:
    """List the nodes within some steps in `queue`; return how many were not known, and all."""
    queue[0], mark[source] = source, 1
    first, last, fresh = 0, 1, int(known[source] == 0)
    for _ in range(steps):
        end = last
        for i in range(first, last):
            for k in range(starts[queue[i]], starts[queue[i] + 1]):
                w = ends[k]
                if mark[w] == 0:
                    mark[w] = 1
                    queue[end] = w
                    end += 1
                    fresh += int(known[w] == 0)
        first, last = last, end
    for i in range(last):
        mark[queue[i]] = 0
    return fresh, last


@njit(cache=True, nogil=True)
def cover(starts: Ints, ends: Nodes, k: int, steps: int) -> tuple[Nodes, Ints]:
    """Choose k nodes, each the one that reaches most who are not yet reached; also how many.

    A gain only ever shrinks, so that of old gains in order only the first few are looked at anew
    (Minoux 1978). Of equal gains the lowest node's counts.
    """
    n = starts.size - 1
    known, mark = np.zeros(n, np.int32), np.zeros(n, np.int32)
    queue = np.empty(n, np.int32)
    gain = np.empty(n, np.int64)
    chosen, total = np.empty(k, np.int32), np.empty(k, np.int64)
    for v in range(n):
        gain[v], _ = near(starts, ends, v, steps, known, queue, mark)
    order = np.argsort(-gain, kind="mergesort")
    have = 0
    for one in range(k):
        best, most = -1, -1
        for i in range(n):
            v = order[i]
            if gain[v] < most:
                break
            if gain[v] >= 0:
                gain[v], _ = near(starts, ends, v, steps, known, queue, mark)
                if gain[v] > most or (gain[v] == most and v < best):
                    best, most = v, gain[v]
        _, last = near(starts, ends, best, steps, known, queue, mark)
        for i in range(last):
            known[queue[i]] = 1
        have += most
        gain[best] = -1
        chosen[one], total[one] = best, have
        order = order[np.argsort(-gain[order], kind="mergesort")]
    return chosen, total
