"""Shortest paths between sampled pairs, searched from both ends, compiled."""

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Ints, Nodes

CHUNKS = 8
Marks = NDArray[np.int32]


@njit(cache=True, nogil=True)
def _grow(
    starts: Ints,
    ends: Nodes,
    queue: Nodes,
    first: int,
    last: int,
    level: int,
    distance: Marks,
    paths: Floats,
    other: Marks,
    onward: Ints,
) -> tuple[int, int, bool]:
    """Reach the next level; return where it ends, how many ties leave it, and whether it met."""
    at, work = last, 0
    met = False
    for i in range(first, last):
        u = queue[i]
        for k in range(starts[u], starts[u + 1]):
            w = ends[k]
            if distance[w] < 0:
                distance[w] = level + 1
                paths[w] = paths[u]
                queue[at] = w
                at += 1
                work += int(onward[w + 1] - onward[w])
                met = met or bool(other[w] >= 0)
            elif distance[w] == level + 1:
                paths[w] += paths[u]
    return at, work, met


@njit(cache=True, nogil=True)
def _back(
    starts: Ints,
    ends: Nodes,
    onward: Ints,
    nexts: Nodes,
    queue: Nodes,
    high: int,
    distance: Marks,
    paths: Floats,
    share: Floats,
    top: int,
    out: Floats,
    squares: Floats,
) -> None:
    """Pass each node's share of the pair's paths on to those before it, and write it down.

    A level is left from its nodes that have a share, over all their ties (`starts`, `ends`); or,
    where a hub among them has more ties than the whole level before, from there (`onward`,
    `nexts`): so it costs no more than the search did.
    """
    while high:
        d = distance[queue[high - 1]]
        low = high
        behind = 0
        while low and distance[queue[low - 1]] == d:
            low -= 1
            w = queue[low]
            if share[w] > 0.0:
                behind += starts[w + 1] - starts[w]
                if 0 < d < top:
                    out[w] += share[w]
                    squares[w] += share[w] * share[w]
        ahead, lower = behind, low
        if behind > low:  # there may be less to look at from below
            ahead = 0
            while lower and distance[queue[lower - 1]] == d - 1:
                lower -= 1
                ahead += onward[queue[lower] + 1] - onward[queue[lower]]
        if ahead < behind:
            for i in range(lower, low):
                v = queue[i]
                for k in range(onward[v], onward[v + 1]):
                    w = nexts[k]
                    if distance[w] == d and share[w] > 0.0:
                        share[v] += share[w] / paths[w] * paths[v]
        elif d:
            for i in range(low, high):
                w = queue[i]
                if share[w] > 0.0:
                    part = share[w] / paths[w]
                    for k in range(starts[w], starts[w + 1]):
                        v = ends[k]
                        if distance[v] == d - 1:
                            share[v] += part * paths[v]
        for i in range(low, high):
            share[queue[i]] = 0.0
        high = low


@njit(cache=True, nogil=True)
def _pair(
    starts: Ints,
    ends: Nodes,
    back_starts: Ints,
    back_ends: Nodes,
    s: int,
    t: int,
    queue: NDArray[np.int32],
    distance: Marks,
    paths: Floats,
    share: Floats,
    out: Floats,
    squares: Floats,
) -> None:
    """Add each node's share of the shortest paths from s to t, and its square."""
    for side, root in enumerate((s, t)):
        queue[side, 0] = root
        distance[side, root] = 0
        paths[side, root] = 1.0
    first, last = np.zeros(2, np.int64), np.ones(2, np.int64)
    level, work = np.zeros(2, np.int64), np.zeros(2, np.int64)
    work[0] = starts[s + 1] - starts[s]
    work[1] = back_starts[t + 1] - back_starts[t]
    met, side = False, 0
    while not met and first[0] < last[0] and first[1] < last[1]:
        side = 0 if work[0] <= work[1] else 1
        a, b = (starts, ends) if side == 0 else (back_starts, back_ends)
        end, work[side], met = _grow(
            a,
            b,
            queue[side],
            first[side],
            last[side],
            level[side],
            distance[side],
            paths[side],
            distance[1 - side],
            a,
        )
        first[side], last[side] = last[side], end
        level[side] += 1
    if met:
        total = 0.0
        for i in range(first[side], last[side]):
            w = queue[side, i]
            if distance[1 - side, w] >= 0:
                total += paths[0, w] * paths[1, w]
        for i in range(first[side], last[side]):
            w = queue[side, i]
            if distance[1 - side, w] >= 0:
                mine = paths[0, w] * paths[1, w] / total
                share[0, w] = share[1, w] = mine
                if level[0] and level[1]:  # else the two met in s or t itself
                    out[w] += mine
                    squares[w] += mine * mine
        for way, a, b, c, d in (
            (0, back_starts, back_ends, starts, ends),
            (1, starts, ends, back_starts, back_ends),
        ):
            _back(
                a,
                b,
                c,
                d,
                queue[way],
                last[way],
                distance[way],
                paths[way],
                share[way],
                level[way],
                out,
                squares,
            )
    for side in range(2):
        for i in range(last[side]):
            distance[side, queue[side, i]] = -1


@njit(parallel=True, cache=True)
def shares(
    starts: Ints,
    ends: Nodes,
    back_starts: Ints,
    back_ends: Nodes,
    sources: Nodes,
    targets: Nodes,
) -> Floats:
    """Return Σ and Σ of squares of the nodes' shares over the pairs, (2, n).

    The pairs are dealt out in a fixed number of parts, so that the sums do not depend on how many
    threads there are.
    """
    n = starts.size - 1
    found = np.zeros((CHUNKS, 2, n))
    for chunk in prange(CHUNKS):
        queue = np.empty((2, n), np.int32)
        distance = np.full((2, n), -1, np.int32)
        paths, share = np.zeros((2, n)), np.zeros((2, n))
        for i in range(chunk, sources.size, CHUNKS):
            _pair(
                starts,
                ends,
                back_starts,
                back_ends,
                sources[i],
                targets[i],
                queue,
                distance,
                paths,
                share,
                found[chunk, 0],
                found[chunk, 1],
            )
    total: Floats = found.sum(0)
    return total
