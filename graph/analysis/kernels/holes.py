"""Structural holes, compiled: what two contacts share is found triangle by triangle."""

import numpy as np
from numba import njit

from mosty.graph.analysis.kernels.triangles import upward
from mosty.graph.analysis.network import Floats, Ints, Nodes


@njit(cache=True, nogil=True)
def _opposite(starts: Ints, ends: Nodes) -> Ints:
    """Return for each entry of `ends` where the same tie stands at its other node."""
    at = starts[:-1].copy()
    found = np.empty(ends.size, np.int64)
    for v in range(starts.size - 1):
        for k in range(starts[v], starts[v + 1]):
            found[k] = at[ends[k]]
            at[ends[k]] += 1
    return found


@njit(cache=True, nogil=True)
def _shared(starts: Ints, ends: Nodes, part: Floats, likeness: Floats) -> tuple[Floats, Floats]:
    """Return Σ_q p_iq p_qj for each entry (i, j), and Σ_jq p_iq m_jq for each node i.

    Each triangle is met once, from its node of the lowest degree (Chiba and Nishizeki 1985).
    """
    n = starts.size - 1
    back = _opposite(starts, ends)
    up, kept = upward(starts, ends)
    through, redundant = np.zeros(ends.size), np.zeros(n)
    entry = np.full(n, -1, np.int64)
    for v in range(n):
        for i in range(up[v], up[v + 1]):
            entry[ends[kept[i]]] = kept[i]
        for i in range(up[v], up[v + 1]):
            vu = kept[i]
            u, uv = ends[vu], back[vu]
            for j in range(up[u], up[u + 1]):
                uw = kept[j]
                w = ends[uw]
                vw = entry[w]
                if vw < 0:
                    continue
                wu, wv = back[uw], back[vw]
                through[vu] += part[vw] * part[wu]
                through[vw] += part[vu] * part[uw]
                through[uv] += part[uw] * part[wv]
                through[uw] += part[uv] * part[vw]
                through[wv] += part[wu] * part[uv]
                through[wu] += part[wv] * part[vu]
                redundant[v] += part[vw] * likeness[uw] + part[vu] * likeness[wu]
                redundant[u] += part[uw] * likeness[vw] + part[uv] * likeness[wv]
                redundant[w] += part[wu] * likeness[vu] + part[wv] * likeness[uv]
        for i in range(up[v], up[v + 1]):
            entry[ends[kept[i]]] = -1
    return through, redundant


@njit(cache=True, nogil=True)
def walk(starts: Ints, ends: Nodes, weights: Floats) -> Floats:
    """Return constraint, effective size and hierarchy, shape (3, n)."""
    n = starts.size - 1
    part, likeness = np.zeros(ends.size), np.zeros(ends.size)
    for i in range(n):
        total, largest = 0.0, 0.0
        for k in range(starts[i], starts[i + 1]):
            total += weights[k]
            largest = max(largest, weights[k])
        if total > 0.0:
            for k in range(starts[i], starts[i + 1]):
                part[k] = weights[k] / total
                likeness[k] = weights[k] / largest
    through, redundant = _shared(starts, ends, part, likeness)
    found = np.full((3, n), np.nan)
    for i in range(n):
        size, constraint, entropy = 0, 0.0, 0.0
        for k in range(starts[i], starts[i + 1]):
            if part[k] > 0.0:
                one = (part[k] + through[k]) ** 2
                size += 1
                constraint += one
                entropy += one * np.log(one)
        if size:
            found[0, i] = constraint
            found[1, i] = size - redundant[i]
            # Σ (c/mean) ln(c/mean) / (size ln size), with mean = constraint / size.
            found[2, i] = 1.0
            if size > 1:
                spread = entropy / constraint - np.log(constraint / size)
                found[2, i] = spread / np.log(size)
    return found
