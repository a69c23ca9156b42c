"""Unordered pairs of companies as one number each: smaller * count + larger."""

import numpy as np

from mosty.ingest.demo.companies import Companies
from mosty.ingest.demo.kernel import Kernel
from mosty.ingest.demo.reference import Bools, Ints

_ROUNDS = 20


def keys(one: Ints, other: Ints, count: int) -> Ints:
    """Return the pairs' numbers, sorted, each once, without pairs of a company with itself."""
    apart = one != other
    one, other = one[apart], other[apart]
    return np.unique(np.minimum(one, other) * count + np.maximum(one, other))


def ends(pairs: Ints, count: int) -> tuple[Ints, Ints]:
    """Return the smaller and the larger company of each pair."""
    one, other = np.divmod(pairs, count)
    return one, other


def abroad(pairs: Ints, firms: Companies) -> Bools:
    """Return which pairs are of two countries."""
    one, other = ends(pairs, len(firms))
    crosses: Bools = firms.country[one] != firms.country[other]
    return crosses


def thinned(pairs: Ints, wanted: int, random: np.random.Generator) -> Ints:
    """Return `wanted` of the pairs, drawn evenly, still sorted; all where there are fewer."""
    if len(pairs) <= wanted:
        return pairs
    return np.sort(pairs[np.argsort(random.random(len(pairs)))[:wanted]])


def drawn(odds: Kernel, count: int, wanted: int, random: np.random.Generator) -> Ints:
    """Return `wanted` different pairs by the kernel's odds; fewer where it has no more to give."""
    found = np.empty(0, np.int64)
    for _ in range(_ROUNDS):
        if len(found) >= wanted:
            break
        more = keys(*odds.draw(int(1.1 * (wanted - len(found))) + 16, random), count)
        found = np.union1d(found, more)
    return thinned(found, wanted, random)
