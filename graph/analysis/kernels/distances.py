"""Distances from many sources at once, a bit each, compiled (MS-BFS: Then et al., VLDB 2014)."""

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Ints, Nodes

WORDS = 8
LANES = 64 * WORDS
_PULL = 12  # a level with more than a 12th of the ties is read from the nodes not yet reached
Bits = NDArray[np.uint64]


@njit(inline="always")
def _ones(x: np.uint64) -> int:
    """Count the bits; LLVM knows the idiom and makes one instruction of it."""
    x -= (x >> np.uint64(1)) & np.uint64(0x5555555555555555)
    x = (x & np.uint64(0x3333333333333333)) + ((x >> np.uint64(2)) & np.uint64(0x3333333333333333))
    x = (x + (x >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((x * np.uint64(0x0101010101010101)) >> np.uint64(56))


@njit(cache=True, nogil=True)
def _search(
    starts: Ints,
    ends: Nodes,
    back_starts: Ints,
    back_ends: Nodes,
    batch: Nodes,
    seen: Bits,
    front: Bits,
    new: Bits,
    into: Floats,
) -> None:
    """Search along the ties from each of the batch; add to what each node is told, (3, n)."""
    n = starts.size - 1
    seen[:] = 0
    front[:] = 0
    new[:] = 0
    active, reached = np.empty(n, np.int32), np.empty(n, np.int32)
    full = np.zeros(WORDS, np.uint64)
    marked = np.zeros(n, np.bool_)
    k = 0
    for lane in range(batch.size):
        source, bit = batch[lane], np.uint64(1) << np.uint64(lane % 64)
        full[lane // 64] |= bit
        seen[source, lane // 64] |= bit
        front[source, lane // 64] |= bit
        if not marked[source]:
            marked[source] = True
            active[k] = source
            k += 1
    for i in range(k):
        marked[active[i]] = False
    distance = 0
    while k:
        distance += 1
        work = 0
        for i in range(k):
            work += starts[active[i] + 1] - starts[active[i]]
        found = 0
        if work * _PULL > ends.size:
            for w in range(n):
                open_ = False
                for word in range(WORDS):
                    open_ = open_ or seen[w, word] != full[word]
                if open_ and back_starts[w + 1] > back_starts[w]:
                    for j in range(back_starts[w], back_starts[w + 1]):
                        v = back_ends[j]
                        for word in range(WORDS):
                            new[w, word] |= front[v, word]
                    some = np.uint64(0)
                    for word in range(WORDS):
                        new[w, word] &= ~seen[w, word]
                        some |= new[w, word]
                    if some:
                        reached[found] = w
                        found += 1
        else:
            for i in range(k):
                v = active[i]
                for j in range(starts[v], starts[v + 1]):
                    w = ends[j]
                    some = np.uint64(0)
                    for word in range(WORDS):
                        bits = front[v, word] & ~seen[w, word]
                        some |= bits
                        new[w, word] |= bits
                    if some and not marked[w]:
                        marked[w] = True
                        reached[found] = w
                        found += 1
        for i in range(k):
            for word in range(WORDS):
                front[active[i], word] = 0
        for i in range(found):
            w = reached[i]
            marked[w] = False
            how_many = 0
            for word in range(WORDS):
                bits = new[w, word]
                seen[w, word] |= bits
                front[w, word] = bits
                new[w, word] = 0
                how_many += _ones(bits)
            into[0, w] += how_many
            into[1, w] += how_many * distance
            into[2, w] += how_many / distance
        active, reached = reached, active
        k = found


_CHUNKS = 8


@njit(parallel=True, cache=True)
def sums(starts: Ints, ends: Nodes, back_starts: Ints, back_ends: Nodes, sources: Nodes) -> Floats:
    """Return for each node how many sources reach it, Σ d and Σ 1/d of their distances, (3, n)."""
    n = starts.size - 1
    found = np.zeros((_CHUNKS, 3, n))
    batches = (sources.size + LANES - 1) // LANES
    for chunk in prange(_CHUNKS):
        if chunk < batches:
            seen = np.empty((n, WORDS), np.uint64)
            front = np.empty((n, WORDS), np.uint64)
            new = np.empty((n, WORDS), np.uint64)
            for one in range(chunk, batches, _CHUNKS):
                batch = sources[one * LANES : (one + 1) * LANES]
                _search(starts, ends, back_starts, back_ends, batch, seen, front, new, found[chunk])
    total: Floats = found.sum(0)
    return total
