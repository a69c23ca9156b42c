"""Gould–Fernandez roles, compiled."""

import numpy as np
from numba import njit, prange

from mosty.graph.analysis.network import Ints, Nodes

_CHUNKS = 64


@njit(parallel=True, cache=True)
def roles(starts: Ints, ends: Nodes, back_starts: Ints, back_ends: Nodes, groups: Nodes) -> Ints:
    """Count all a → v → b by role, then take back those with an arc a → b."""
    n = starts.size - 1
    found = np.zeros((n, 5), np.int64)
    kinds = groups.max() + 1 if n else 0
    for chunk in prange(_CHUNKS):
        into = np.full(n, -1, np.int64)
        from_group, to_group = np.zeros(kinds, np.int64), np.zeros(kinds, np.int64)
        for v in range(chunk, n, _CHUNKS):
            mine = groups[v]
            for k in range(back_starts[v], back_starts[v + 1]):
                into[back_ends[k]] = v
                from_group[groups[back_ends[k]]] += 1
            mutual_in, mutual_out = 0, 0
            for k in range(starts[v], starts[v + 1]):
                b = ends[k]
                to_group[groups[b]] += 1
                if into[b] == v:
                    mutual_in += groups[b] == mine
                    mutual_out += groups[b] != mine
            in_same, out_same = from_group[mine], to_group[mine]
            in_other = back_starts[v + 1] - back_starts[v] - in_same
            out_other = starts[v + 1] - starts[v] - out_same
            paired = 0
            for k in range(back_starts[v], back_starts[v + 1]):
                one = groups[back_ends[k]]
                if one != mine:
                    paired += from_group[one] * to_group[one]
                from_group[one] = 0
            coordinator = in_same * out_same - mutual_in
            consultant = paired - mutual_out
            representative = in_same * out_other
            gatekeeper = in_other * out_same
            liaison = in_other * out_other - paired
            for k in range(starts[v], starts[v + 1]):
                b = ends[k]
                to_group[groups[b]] = 0
                for j in range(back_starts[b], back_starts[b + 1]):
                    a = back_ends[j]
                    if into[a] == v:
                        if groups[a] == mine:
                            if groups[b] == mine:
                                coordinator -= 1
                            else:
                                representative -= 1
                        elif groups[b] == mine:
                            gatekeeper -= 1
                        elif groups[a] == groups[b]:
                            consultant -= 1
                        else:
                            liaison -= 1
            found[v, 0], found[v, 1], found[v, 2] = coordinator, consultant, representative
            found[v, 3], found[v, 4] = gatekeeper, liaison
    return found
