"""Shortest paths by cost, guided by what is still to come; compiled."""

from heapq import heappop, heappush

import numpy as np
from numba import njit
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Ints, Nodes

Bools = NDArray[np.bool_]


@njit(cache=True, nogil=True)
def costs_to(starts: Ints, ends: Nodes, costs: Floats, target: int) -> Floats:
    """Return what each node's cheapest path to the target costs, (n,), of the arcs turned round."""
    cheapest = np.full(starts.size - 1, np.inf)
    cheapest[target] = 0.0
    heap = [(0.0, np.int64(target))]
    while heap:
        cost, v = heappop(heap)
        if cost > cheapest[v]:
            continue
        for k in range(starts[v], starts[v + 1]):
            w = ends[k]
            if cost + costs[k] < cheapest[w]:
                cheapest[w] = cost + costs[k]
                heappush(heap, (float(cheapest[w]), np.int64(w)))
    return cheapest


@njit(cache=True, nogil=True)
def cheapest_path(
    starts: Ints,
    ends: Nodes,
    costs: Floats,
    ahead: Floats,
    source: int,
    target: int,
    closed: Bools,
    shut: Nodes,
) -> Nodes:
    """Return the nodes of the cheapest path from source to target; none where there is none.

    It enters no node that is `closed` and does not begin with a step to one of `shut`. `ahead` are
    the costs to the target if nothing were closed (A*: Hart, Nilsson and Raphael 1968).
    """
    n = starts.size - 1
    cost = np.full(n, np.inf)
    before = np.full(n, -1, np.int32)
    cost[source] = 0.0
    heap = [(ahead[source], np.int64(source))]
    while heap:
        total, v = heappop(heap)
        if v == target:
            break
        if total > cost[v] + ahead[v]:
            continue
        for k in range(starts[v], starts[v + 1]):
            w = ends[k]
            if closed[w] or w == source or not cost[v] + costs[k] < cost[w]:
                continue
            if ahead[w] == np.inf or (v == source and (shut == w).any()):
                continue
            cost[w] = cost[v] + costs[k]
            before[w] = v
            heappush(heap, (cost[w] + ahead[w], np.int64(w)))
    if before[target] < 0:
        return np.empty(0, np.int32)
    path = [np.int32(target)]
    while path[-1] != source:
        path.append(before[path[-1]])
    return np.array(path[::-1], np.int32)
