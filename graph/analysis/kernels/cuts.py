"""Articulation points, bridges, and what falls apart without a node: one depth-first search."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Ints, Nodes


@njit(cache=True, nogil=True)
def search(starts: Ints, ends: Nodes, gone: Nodes) -> tuple[Nodes, Nodes, Ints]:
    """Search an undirected network depth first, without the nodes that are marked in `gone`.

    Return the parent of each bridge's far end (n,), else -1; how many parts a node's removal makes
    of its component, less one (n,): -1 for an isolated node, 0 for one whose removal splits
    nothing; and how many connected pairs its removal would cost (n,), its own among them.
    """
    n = starts.size - 1
    order, low = np.zeros(n, np.int32), np.zeros(n, np.int32)
    parent = np.full(n, -1, np.int32)
    bridge = np.full(n, -1, np.int32)
    split = np.zeros(n, np.int32)
    size = np.zeros(n, np.int32)
    apart, lost = np.zeros(n, np.int64), np.zeros(n, np.int64)
    at = starts[:-1].copy()
    stack, found = np.empty(n, np.int32), np.empty(n, np.int32)
    for root in range(n):
        if order[root] or gone[root]:
            continue
        stack[0], depth, count = root, 1, 1
        order[root] = low[root] = 1
        found[0] = root
        while depth:
            v = stack[depth - 1]
            if at[v] < starts[v + 1]:
                w = ends[at[v]]
                at[v] += 1
                if gone[w]:
                    continue
                if order[w] == 0:
                    parent[w] = v
                    found[count] = w
                    count += 1
                    order[w] = low[w] = count
                    stack[depth] = w
                    depth += 1
                elif w != parent[v] and order[w] < low[v]:
                    low[v] = order[w]
            else:
                depth -= 1
                size[v] += 1
                if depth:
                    p = parent[v]
                    size[p] += size[v]
                    low[p] = min(low[p], low[v])
                    if low[v] >= order[p]:
                        split[p] += 1
                        apart[p] += size[v]
                        lost[p] += np.int64(size[v]) * (size[v] - 1) // 2
                    if low[v] > order[p]:
                        bridge[v] = p
        split[root] -= 1
        for i in range(count):
            v = found[i]
            rest = count - 1 - apart[v]
            lost[v] += rest * (rest - 1) // 2
            lost[v] = np.int64(count) * (count - 1) // 2 - lost[v]
    return bridge, split, lost
