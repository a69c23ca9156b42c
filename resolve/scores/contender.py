"""Whoever scores a set's pairs: Mosty, or what a user would pick instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mosty.resolve.scores.labels import LabelSet, Pair

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Scored:
    """A score for every pair of either half, the higher the more alike."""

    tune: Scores
    held: Scores


class Contender(Protocol):
    """Scores the pairs of a set; may learn from the labels of its `tune` half, and only those."""

    @property
    def name(self) -> str:
        """Return what the table calls it."""
        ...

    def score(self, labels: LabelSet) -> Scored:
        """Return the scores."""
        ...


@dataclass(frozen=True)
class Names:
    """All pairs of names of pairs of profiles, for who knows one name only."""

    left: list[str]
    right: list[str]
    pair: list[int]
    """The position of the pair of profiles."""

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> "Names":
        """Return every combination of the two profiles' names."""
        found = [
            (left, right, at)
            for at, pair in enumerate(pairs)
            for left in pair.left.names or ("",)
            for right in pair.right.names or ("",)
        ]
        left, right, at = zip(*found, strict=True) if found else ((), (), ())
        return cls(list(left), list(right), list(at))

    def best(self, scores: Scores, count: int) -> Scores:
        """Return for each of `count` pairs of profiles the best score of its pairs of names."""
        best = np.full(count, -np.inf)
        np.maximum.at(best, self.pair, scores)
        return best
