"""Betweenness from eight sources at once, compiled.

A search keeps for every node a byte: bit l says that source l has reached it. A level is a list of
(node, byte) entries; a node stands once in it for all sources that reach it at that distance.
"""

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Ints, Nodes

LANES = 8
PARTS = 8
BITS: Floats = (np.arange(1 << LANES)[:, None] >> np.arange(LANES) & 1).astype(np.float64)
Bytes = NDArray[np.uint8]


@njit(cache=True, fastmath=True, nogil=True)
def _forward(
    starts: Ints,
    ends: Nodes,
    batch: Nodes,
    bits: Floats,
    seen: Bytes,
    front: Bytes,
    paths: Floats,
    nodes: Nodes,
    lanes: Bytes,
    levels: Ints,
) -> int:
    """Search from the batch; fill paths, and levels of (nodes, lanes); return their number."""
    at = 0
    for lane in range(batch.size):
        source = batch[lane]
        if front[source] == 0:
            nodes[at] = source
            at += 1
        front[source] |= np.uint8(1 << lane)
        seen[source] |= np.uint8(1 << lane)
        paths[source, lane] = 1.0
    for i in range(at):
        lanes[i] = front[nodes[i]]
        front[nodes[i]] = 0
    levels[0], levels[1], depth = 0, at, 1
    mine = np.empty(8)
    while levels[depth] > levels[depth - 1]:
        end = at
        for i in range(levels[depth - 1], end):
            node, here = nodes[i], lanes[i]
            for lane in range(8):
                mine[lane] = paths[node, lane]
            for k in range(starts[node], starts[node + 1]):
                other = ends[k]
                new = here & ~seen[other]
                if new:
                    if front[other] == 0:
                        nodes[at] = other
                        at += 1
                    front[other] |= new
                    for lane in range(8):
                        paths[other, lane] += mine[lane] * bits[new, lane]
        for i in range(end, at):
            node = nodes[i]
            lanes[i] = front[node]
            seen[node] |= front[node]
            front[node] = 0
        depth += 1
        levels[depth] = at
    return depth - 1


@njit(cache=True, fastmath=True, nogil=True)
def _backward(
    starts: Ints,
    ends: Nodes,
    mask: Floats,
    bits: Floats,
    front: Bytes,
    paths: Floats,
    share: Floats,
    nodes: Nodes,
    lanes: Bytes,
    levels: Ints,
    depth: int,
    out: Floats,
) -> None:
    """Add the shares of paths to `out`, from the farthest level back; `starts` lead backwards.

    `share` adds up (target + dependency) / paths of the nodes after; times a node's own paths that
    is its dependency, so that a tie costs no look at the paths of the node it leads to.
    """
    ratio = np.empty(8)
    for level in range(depth - 1, 0, -1):
        first, last = levels[level - 1], levels[level]
        for i in range(first, last):
            front[nodes[i]] = lanes[i]
        for i in range(last, levels[level + 1]):
            node, here = nodes[i], lanes[i]
            total, some = 0.0, mask[node]
            for lane in range(8):
                ratio[lane] = share[node, lane] * bits[here, lane]
                total += ratio[lane] * paths[node, lane]
                some += ratio[lane]
            out[node] += total
            if mask[node] != 0.0:
                for lane in range(8):
                    bit = bits[here, lane]
                    ratio[lane] += mask[node] * bit / (paths[node, lane] + 1.0 - bit)
            if some != 0.0:
                for k in range(starts[node], starts[node + 1]):
                    before = ends[k]
                    common = here & front[before]
                    if common:
                        for lane in range(8):
                            share[before, lane] += ratio[lane] * bits[common, lane]
        for i in range(first, last):
            front[nodes[i]] = 0


@njit(parallel=True, cache=True)
def accumulate(
    starts: Ints,
    ends: Nodes,
    back_starts: Ints,
    back_ends: Nodes,
    sources: Nodes,
    mask: Floats,
    bits: Floats,
) -> Floats:
    """Return the shares, (n,).

    The batches are dealt out in a fixed number of parts, so that the sums do not depend, in their
    last digits, on how many threads there are.
    """
    n = starts.size - 1
    batches = (sources.size + 7) // 8
    parts = min(PARTS, batches)
    out = np.zeros((parts, n))
    for part in prange(parts):
        seen = np.zeros(n, np.uint8)
        front = np.zeros(n, np.uint8)
        paths = np.zeros((n, 8))
        share = np.zeros((n, 8))
        nodes = np.empty(n * 8 + 8, np.int32)
        lanes = np.empty(n * 8 + 8, np.uint8)
        levels = np.zeros(n + 3, np.int64)
        for one in range(part, batches, parts):
            batch = sources[one * 8 : one * 8 + 8]
            depth = _forward(starts, ends, batch, bits, seen, front, paths, nodes, lanes, levels)
            _backward(
                back_starts,
                back_ends,
                mask,
                bits,
                front,
                paths,
                share,
                nodes,
                lanes,
                levels,
                depth,
                out[part],
            )
            for i in range(levels[depth]):
                node = nodes[i]
                seen[node] = 0
                for lane in range(8):
                    paths[node, lane] = 0.0
                    share[node, lane] = 0.0
    total: Floats = out.sum(0)
    return total
