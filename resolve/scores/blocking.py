"""The candidate pairs that everybody scores: the nearest by shared letters, weighted by rarity.

Generous on purpose, and the same for all: no peer's own blocking decides what it is asked.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from mosty.ingest.text import words
from mosty.resolve.profile import Profile

NEAREST = 20


def nearest(
    left: Sequence[Profile], right: Sequence[Profile], count: int = NEAREST
) -> Iterator[tuple[int, int]]:
    """Yield for each left profile the positions of the `count` right ones nearest to it.

    Near are two profiles by their two nearest names: the cosine of their runs of three letters,
    each weighted by the log of how few right names have it. One that shares nothing is no
    candidate; ties go to the first.
    """
    index = _Index(right)
    for at, profile in enumerate(left):
        yield from ((at, int(one)) for one in index.nearest(profile, count))


class _Index:
    """The runs of three letters of profiles' names."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        names = [(at, _grams(name)) for at, one in enumerate(profiles) for name in one.names]
        self._profiles = len(profiles)
        self._owner = np.array([at for at, _ in names], dtype=np.intp)
        having: dict[str, list[int]] = defaultdict(list)
        for at, (_, grams) in enumerate(names):
            for gram in grams:
                having[gram].append(at)
        self._having = {gram: np.array(at, dtype=np.intp) for gram, at in having.items()}
        self._weight = {gram: np.log1p(len(names) / len(at)) for gram, at in having.items()}
        self._length = np.array([self._norm(grams) for _, grams in names])

    def nearest(self, profile: Profile, count: int) -> NDArray[np.intp]:
        """Return the positions of the nearest profiles, the nearest first."""
        best = np.zeros(self._profiles)
        for name in profile.names:
            np.maximum.at(best, self._owner, self._cosines(_grams(name)))
        order = np.argsort(-best, kind="stable")[:count]
        return order[best[order] > 0]

    def _cosines(self, grams: list[str]) -> NDArray[np.float64]:
        shared = np.zeros(len(self._owner))
        for gram in grams:
            if gram in self._having:
                shared[self._having[gram]] += self._weight[gram] ** 2
        cosines: NDArray[np.float64] = shared / self._length / (self._norm(grams) or 1.0)
        return cosines

    def _norm(self, grams: list[str]) -> float:
        return float(sum(self._weight.get(gram, 0.0) ** 2 for gram in grams) ** 0.5)


def _grams(name: str) -> list[str]:
    """Return the runs of three letters, in order; a space stands at either end."""
    text = f" {' '.join(words(name)) or name} "
    return sorted({text[at : at + 3] for at in range(len(text) - 2)})
