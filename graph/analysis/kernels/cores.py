"""Core numbers, compiled (Batagelj and Zaversnik, arXiv cs/0310049)."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def peel(starts: Ints, ends: Nodes) -> Nodes:
    """Take away the node of the least degree, again and again; return the degree it then had."""
    n = starts.size - 1
    core, place, nodes = np.empty(n, np.int32), np.empty(n, np.int32), np.empty(n, np.int32)
    most = 0
    for v in range(n):
        core[v] = starts[v + 1] - starts[v]
        most = max(most, core[v])
    first = np.zeros(most + 2, np.int32)
    for v in range(n):
        first[core[v] + 1] += 1
    for d in range(1, most + 2):
        first[d] += first[d - 1]
    here = first.copy()
    for v in range(n):
        place[v] = here[core[v]]
        nodes[place[v]] = v
        here[core[v]] += 1
    for i in range(n):
        v = nodes[i]
        for k in range(starts[v], starts[v + 1]):
            w = ends[k]
            if core[w] > core[v]:
                # Move w to the front of its degree's block, then shorten the block.
                d, spot = core[w], place[w]
                front = max(first[d], i + 1)
                u = nodes[front]
                nodes[front], nodes[spot] = w, u
                place[w], place[u] = front, spot
                first[d] = front + 1
                core[w] -= 1
    return core
