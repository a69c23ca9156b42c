"""Precision, recall and F1 of scored pairs, and the threshold that suits a half best."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.resolve.scores.labels import Half, Pair


@dataclass(frozen=True, slots=True)
class Figures:
    """How many pairs were found, how many of them are right, and how many there are to find."""

    found: int
    right: int
    true: int

    @property
    def precision(self) -> float:
        """Return the share of right ones among those found; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the true ones that was found; 1 where there are none."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall: 2 right / (found + true)."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


@dataclass(frozen=True)
class Decisions:
    """What is decided on: scores (higher is more alike), and which of them belong to true pairs.

    Both have one element a decision; `true` is how many right decisions there are to make, those
    that blocking lost among them.
    """

    scores: NDArray[np.float64]
    same: NDArray[np.bool_]
    true: int

    @classmethod
    def of(cls, half: Half, scores: ArrayLike, *, one_answer: bool) -> "Decisions":
        """Return the decisions on a half's pairs, one score each."""
        given = np.asarray(scores, dtype=np.float64)
        same = np.fromiter((pair.same for pair in half.pairs), dtype=np.bool_, count=len(given))
        if not one_answer:
            return cls(given, same, int(same.sum()) + half.missed)
        answerable = len({pair.left.id for pair in half.pairs if pair.same})
        kept = _best_answers(half.pairs, given)
        return cls(given[kept], same[kept], answerable + half.missed)

    def at(self, threshold: float) -> Figures:
        """Return the figures when every score of at least `threshold` is taken as a match."""
        found = self.scores >= threshold
        return Figures(int(found.sum()), int((found & self.same).sum()), self.true)

    def best_threshold(self) -> float:
        """Return the threshold of the highest F1, halfway down to the next lower score.

        Of several, the highest threshold. Infinity where finding nothing is best.
        """
        values, at = np.unique(-self.scores, return_inverse=True)
        found = np.cumsum(np.bincount(at, minlength=len(values)))
        right = np.cumsum(np.bincount(at, weights=self.same, minlength=len(values)))
        if not right.any():
            return np.inf
        best = int(np.argmax(2 * right / (found + self.true)))
        below = -values[best + 1] if best + 1 < len(values) else -values[best]
        return float((below - values[best]) / 2)


def _best_answers(pairs: Sequence[Pair], scores: NDArray[np.float64]) -> list[int]:
    """Return the position of each left profile's best pair; the first of several."""
    best: dict[str, int] = {}
    for at, pair in enumerate(pairs):
        if pair.left.id not in best or scores[at] > scores[best[pair.left.id]]:
            best[pair.left.id] = at
    return list(best.values())
