"""Structural holes, compiled."""

import numpy as np
from numba import njit, prange

from mosty.graph.analysis.network import Floats, Ints, Nodes

_CHUNKS = 64


@njit(parallel=True, cache=True)
def walk(starts: Ints, ends: Nodes, weights: Floats, total: Floats, largest: Floats) -> Floats:
    """Return constraint, effective size and hierarchy, shape (3, n)."""
    n = starts.size - 1
    found = np.full((3, n), np.nan)
    for chunk in prange(_CHUNKS):
        direct, both = np.zeros(n), np.zeros(n)
        for i in range(chunk, n, _CHUNKS):
            if total[i] == 0.0:
                continue
            first, last = starts[i], starts[i + 1]
            for k in range(first, last):
                direct[ends[k]] = weights[k] / total[i]
                both[ends[k]] = direct[ends[k]]
            redundant = 0.0
            for k in range(first, last):
                q = ends[k]
                if direct[q] > 0.0:
                    for j in range(starts[q], starts[q + 1]):
                        both[ends[j]] += direct[q] * weights[j] / total[q]
                        redundant += direct[ends[j]] * weights[j] / largest[q]
            size, constraint, entropy = 0, 0.0, 0.0
            for k in range(first, last):
                if direct[ends[k]] > 0.0:
                    one = both[ends[k]] ** 2
                    size += 1
                    constraint += one
                    entropy += one * np.log(one)
            found[0, i] = constraint
            found[1, i] = size - redundant
            # Σ (c/mean) ln(c/mean) / (size ln size), with mean = constraint / size.
            found[2, i] = 1.0
            if size > 1:
                spread = entropy / constraint - np.log(constraint / size)
                found[2, i] = spread / np.log(size)
            for k in range(first, last):
                q = ends[k]
                direct[q] = both[q] = 0.0
                for j in range(starts[q], starts[q + 1]):
                    both[ends[j]] = 0.0
    return found
