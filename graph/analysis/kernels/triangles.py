"""Triangles, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def upward(starts: Ints, ends: Nodes) -> tuple[Ints, Ints]:
    """Return the entries of `ends` that lead to a node of a higher degree, as rows of a CSR."""
    n = starts.size - 1
    up = np.zeros(n + 1, np.int64)
    kept = np.empty(ends.size // 2, np.int64)
    at = 0
    for v in range(n):
        mine = starts[v + 1] - starts[v]
        for k in range(starts[v], starts[v + 1]):
            w = ends[k]
            other = starts[w + 1] - starts[w]
            if other > mine or (other == mine and w > v):
                kept[at] = k
                at += 1
        up[v + 1] = at
    return up, kept


@njit(cache=True, nogil=True)
def count(starts: Ints, ends: Nodes) -> Ints:
    """Return in how many triangles each node of an undirected network stands, (n,).

    Time O(m^1.5): a node has at most √(2m) neighbours of a degree no less than its own (Chiba and
    Nishizeki, SIAM J. Computing 1985).
    """
    n = starts.size - 1
    up, entries = upward(starts, ends)
    kept = ends[entries]
    found, seen = np.zeros(n, np.int64), np.full(n, -1, np.int32)
    for v in range(n):
        for k in range(up[v], up[v + 1]):
            seen[kept[k]] = v
        here = 0
        for k in range(up[v], up[v + 1]):
            u = kept[k]
            there = 0
            for j in range(up[u], up[u + 1]):
                if seen[kept[j]] == v:
                    there += 1
                    found[kept[j]] += 1
            here += there
            found[u] += there
        found[v] += here
    return found
