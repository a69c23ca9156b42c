"""Close open triangles: partners of a partner become partners.

Left alone, closing would blur the region's laws, for a partner's partner is further away and more
often abroad. So the closing ties are drawn class by class (over the border or not, distance, linked
sectors or not) in the shares that the kernel's own ties have: triangles are added, the border
effect, the distance decay and the sector mixing stay as asked.
"""

import numpy as np

from mosty.ingest.demo.companies import Companies
from mosty.ingest.demo.kernel import linked
from mosty.ingest.demo.pairs import abroad, ends, keys, thinned
from mosty.ingest.demo.reference import Floats, Ints, towns

_BANDS_KM = (0.5, 20.0, 40.0, 60.0, 80.0, 120.0, 180.0)
_CLASSES = 4 * (len(_BANDS_KM) + 1)
_ROUNDS = 12


class Neighbours:
    """The partners of every company, one after the other."""

    def __init__(self, pairs: Ints, count: int) -> None:
        """Index the pairs by both ends."""
        one, other = ends(pairs, count)
        near, far = np.concatenate([one, other]), np.concatenate([other, one])
        order = np.argsort(near, kind="stable")
        self.owner, self.partner = near[order], far[order]
        self.first = np.searchsorted(self.owner, np.arange(count + 1))

    def any(self, company: Ints, random: np.random.Generator) -> Ints:
        """Return a random partner of each company; every company given must have one."""
        first = self.first[company]
        degree = self.first[company + 1] - first
        return self.partner[first + (random.random(len(company)) * degree).astype(np.int64)]

    def wedges(self, count: int, random: np.random.Generator) -> tuple[Ints, Ints]:
        """Return the outer ends of `count` paths of two ties, hubs in the middle most often."""
        tie = (random.random(count) * len(self.owner)).astype(np.int64)
        return self.partner[tie], self.any(self.owner[tie], random)


def closing(base: Ints, firms: Companies, wanted: int, random: np.random.Generator) -> Ints:
    """Return up to `wanted` pairs, not in `base`, that share a partner in it."""
    count = len(firms)
    neighbours = Neighbours(base, count)
    quota = np.bincount(_classes(base, firms), minlength=_CLASSES) / len(base) * wanted
    found = np.empty(0, np.int64)
    for _ in range(_ROUNDS):
        if len(found) >= 0.99 * wanted:
            break
        one, other = neighbours.wedges(2 * wanted, random)
        fresh = np.setdiff1d(keys(one, other, count), base, assume_unique=True)
        found = _within(np.union1d(found, fresh), firms, quota, random)
    return thinned(found, wanted, random)


def _classes(pairs: Ints, firms: Companies) -> Ints:
    one, other = ends(pairs, len(firms))
    band = np.digitize(towns().distances()[firms.town[one], firms.town[other]], _BANDS_KM)
    chain = linked()[firms.sector[one], firms.sector[other]]
    numbers: Ints = 4 * band + 2 * abroad(pairs, firms) + chain
    return numbers


def _within(pairs: Ints, firms: Companies, quota: Floats, random: np.random.Generator) -> Ints:
    """Return the pairs, drawn evenly, until each class has its quota."""
    mixed = pairs[np.argsort(random.random(len(pairs)))]
    classes = _classes(mixed, firms)
    order = np.argsort(classes, kind="stable")
    sizes = np.bincount(classes, minlength=_CLASSES)
    rank = np.arange(len(mixed)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.sort(mixed[order][rank < np.ceil(quota)[classes[order]]])
