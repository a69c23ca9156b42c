"""Communities by the Leiden algorithm, compiled (Traag et al., Scientific Reports 9 (2019) 5233).

A node of strength k gains w − k p K by joining a community to which it has ties of weight w and
whose strength is K; p is the resolution over the sum of all strengths.
"""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Floats, Ints, Nodes

_SLIGHT = 1e-10  # a gain below this share of a node's strength is rounding, and could go round
_FINER = 2


@njit(cache=True, nogil=True)
def _move(
    starts: Ints, ends: Nodes, weights: Floats, strength: Floats, of: Nodes, p: float, order: Nodes
) -> int:
    """Move nodes to the community where they gain most, until none does; return how many are left.

    First all nodes wait in a queue, in the order given; whoever moves calls its neighbours back.
    """
    n = starts.size - 1
    total, near = np.zeros(n), np.zeros(n)
    size, met, empty = np.zeros(n, np.int32), np.empty(n, np.int32), np.empty(n, np.int32)
    for v in range(n):
        total[of[v]] += strength[v]
        size[of[v]] += 1
    free = 0
    for c in range(n):
        if size[c] == 0:
            empty[free] = c
            free += 1
    queue, waits = order.copy(), np.ones(n, np.bool_)
    first, waiting = 0, n
    while waiting:
        v = queue[first]
        first = first + 1 if first + 1 < n else 0
        waiting -= 1
        waits[v] = False
        mine, k, m = of[v], strength[v], 0
        for e in range(starts[v], starts[v + 1]):
            c = of[ends[e]]
            if near[c] == 0.0:
                met[m] = c
                m += 1
            near[c] += weights[e]
        total[mine] -= k
        size[mine] -= 1
        best, most = mine, near[mine] - k * p * total[mine] + _SLIGHT * k
        for i in range(m):
            c = met[i]
            gain = near[c] - k * p * total[c]
            near[c] = 0.0
            if gain > most:
                best, most = c, gain
        if most < 0.0 and size[mine] and free:
            free -= 1
            best = empty[free]
        total[best] += k
        size[best] += 1
        if best != mine:
            of[v] = best
            if size[mine] == 0:
                empty[free] = mine
                free += 1
            for e in range(starts[v], starts[v + 1]):
                u = ends[e]
                if not waits[u] and of[u] != best:
                    waits[u] = True
                    last = first + waiting
                    queue[last if last < n else last - n] = u
                    waiting += 1
    return n - free


@njit(cache=True, nogil=True)
def _refine(
    starts: Ints, ends: Nodes, weights: Floats, strength: Floats, of: Nodes, p: float, order: Nodes
) -> Nodes:
    """Divide each community into well-connected parts; a part has the number of one of its nodes.

    A node that is still alone joins the part where it gains most. Both must be well tied to the
    rest of their community.
    """
    n = starts.size - 1
    whole, near, met = np.zeros(n), np.zeros(n), np.empty(n, np.int32)
    inside = np.zeros(n)
    for v in range(n):
        whole[of[v]] += strength[v]
        for e in range(starts[v], starts[v + 1]):
            if of[ends[e]] == of[v]:
                inside[v] += weights[e]
    part, alone = np.arange(n, dtype=np.int32), np.ones(n, np.bool_)
    total, cut = strength.copy(), inside.copy()
    for v in order:
        k, rest = strength[v], whole[of[v]]
        if not alone[v] or inside[v] < k * p * (rest - k):
            continue
        m = 0
        for e in range(starts[v], starts[v + 1]):
            u = ends[e]
            if of[u] == of[v]:
                if near[part[u]] == 0.0:
                    met[m] = part[u]
                    m += 1
                near[part[u]] += weights[e]
        best, most, tied = v, 0.0, 0.0
        for i in range(m):
            c = met[i]
            gain = near[c] - k * p * total[c]
            if gain > most and cut[c] >= total[c] * p * (rest - total[c]):
                best, most, tied = c, gain, near[c]
            near[c] = 0.0
        if best != v:
            part[v] = best
            alone[v] = alone[best] = False
            total[best] += k
            cut[best] += inside[v] - 2 * tied
    return part


@njit(cache=True, nogil=True)
def _numbered(of: Nodes) -> tuple[Nodes, int]:
    """Give what is there numbers from 0, in the order of the first nodes."""
    number, found = np.full(of.max() + 1 if of.size else 0, -1, np.int32), np.empty_like(of)
    count = 0
    for v in range(of.size):
        if number[of[v]] < 0:
            number[of[v]] = count
            count += 1
        found[v] = number[of[v]]
    return found, count


@njit(cache=True, nogil=True)
def _merge(
    starts: Ints, ends: Nodes, weights: Floats, strength: Floats, part: Nodes, count: int
) -> tuple[Ints, Nodes, Floats, Floats]:
    """Make each part a node; ties within one are left out."""
    n = starts.size - 1
    first, members = np.zeros(count + 1, np.int64), np.empty(n, np.int32)
    total = np.zeros(count)
    for v in range(n):
        first[part[v] + 1] += 1
        total[part[v]] += strength[v]
    for c in range(count):
        first[c + 1] += first[c]
    at = first[:-1].copy()
    for v in range(n):
        members[at[part[v]]] = v
        at[part[v]] += 1
    rows, to, heavy = np.zeros(count + 1, np.int64), np.empty(ends.size, np.int32), weights.copy()
    near, met = np.zeros(count), np.empty(count, np.int32)
    have = 0
    for c in range(count):
        m = 0
        for i in range(first[c], first[c + 1]):
            v = members[i]
            for e in range(starts[v], starts[v + 1]):
                other = part[ends[e]]
                if other != c and weights[e] > 0.0:
                    if near[other] == 0.0:
                        met[m] = other
                        m += 1
                    near[other] += weights[e]
        for i in range(m):
            to[have], heavy[have] = met[i], near[met[i]]
            near[met[i]] = 0.0
            have += 1
        rows[c + 1] = have
    return rows, to[:have].copy(), heavy[:have].copy(), total


@njit(cache=True, nogil=True)
def divide(
    starts: Ints, ends: Nodes, weights: Floats, resolution: float, seed: int, rounds: int
) -> Nodes:
    """Return each node's community, numbered in the order of their first nodes.

    A round begins with what the last one found; the second with the parts that the first had
    _FINER mergers before its end. What was then merged too early falls apart, since the nodes have
    moved meanwhile: in a network of twelve regions two pairs of them stuck together, which cost
    2 % of modularity (compare Rotta and Noack, ACM J. Experimental Algorithmics 16 (2011)).
    """
    np.random.seed(seed)  # noqa: NPY002  (compiled: a state of its own for each thread)
    n = starts.size - 1
    strength = np.zeros(n)
    for v in range(n):
        for e in range(starts[v], starts[v + 1]):
            strength[v] += weights[e]
    p = resolution / max(strength.sum(), 1e-300)
    found = np.arange(n, dtype=np.int32)
    for one in range(rounds):
        node, of = np.arange(n, dtype=np.int32), found
        rows, to, heavy, strong = starts, ends, weights, strength
        levels = [node]
        while True:
            size = rows.size - 1
            order = np.random.permutation(size).astype(np.int32)  # noqa: NPY002
            if _move(rows, to, heavy, strong, of, p, order) == size:
                break
            part, count = _numbered(_refine(rows, to, heavy, strong, of, p, order))
            if count == size:
                part, count = _numbered(of)
            above = np.empty(count, np.int32)
            for v in range(size):
                above[part[v]] = of[v]
            of, _ = _numbered(above)
            rows, to, heavy, strong = _merge(rows, to, heavy, strong, part, count)
            node = part[node]
            levels.append(node)
        found = of[node]
        if one == 0 and rounds > 1 and len(levels) > _FINER:
            found = levels[-1 - _FINER].copy()
    return _numbered(found)[0]
