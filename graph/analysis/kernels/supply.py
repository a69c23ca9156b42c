"""Failures handed down supply chains, compiled."""

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Ints

Bools = NDArray[np.bool_]
_CHUNKS = 64
NEARLY = 1e-9  # shares that sum to 1 but for rounding


@njit(parallel=True, cache=True)
def cascades(
    starts: Ints,
    inputs: Ints,
    shares: Floats,
    customers: Ints,
    counted: Bools,
    tiers: int,
    lost: float,
) -> Ints:
    """Return how many fail within 1, 2, … tiers of each actor, (n, tiers), itself left out.

    Only those are counted whom `counted` (n,) marks.
    """
    n = starts.size - 1
    found = np.zeros((n, tiers), np.int64)
    for chunk in prange(_CHUNKS):
        missing = np.zeros(customers.size)
        failed = np.zeros(n, np.bool_)
        queue = np.empty(n, np.int64)
        for actor in range(chunk, n, _CHUNKS):
            queue[0], failed[actor] = actor, True
            first, last, hit = 0, 1, 0
            for tier in range(tiers):
                end = last
                for i in range(first, end):
                    for k in range(starts[queue[i]], starts[queue[i] + 1]):
                        missing[inputs[k]] += shares[k]
                        customer = customers[inputs[k]]
                        if missing[inputs[k]] >= lost - NEARLY and not failed[customer]:
                            failed[customer] = True
                            queue[last] = customer
                            last += 1
                            hit += int(counted[customer])
                first = end
                found[actor, tier] = hit
            # What failed in the last tier has handed nothing on.
            for i in range(first):
                for k in range(starts[queue[i]], starts[queue[i] + 1]):
                    missing[inputs[k]] = 0.0
            for i in range(last):
                failed[queue[i]] = False
    return found
