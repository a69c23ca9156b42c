"""Mosty's side."""

import numpy as np

from mosty.resolve.match import Match
from mosty.resolve.matcher import Matcher
from mosty.resolve.scores.contender import Scored, Scores
from mosty.resolve.scores.labels import Half, LabelSet


class Mosty:
    """Mosty's matcher, as `mosty resolve` uses it."""

    name = "Mosty"

    def __init__(self) -> None:
        """Take the standard model."""
        self.matcher = Matcher.standard()

    def score(self, labels: LabelSet) -> Scored:
        """Return the probabilities."""
        return Scored(self._half(labels.tune), self._half(labels.held))

    def sure(self, half: Half) -> Scores:
        """Return the probabilities of what would be merged without a person, 0 for all others."""
        sure = self.matcher.thresholds.sure
        return np.array([one.probability * sure(one) for one in self._matches(half)])

    def _half(self, half: Half) -> Scores:
        return np.array([one.probability for one in self._matches(half)])

    def _matches(self, half: Half) -> list[Match]:
        return self.matcher.compare(
            [pair.left for pair in half.pairs], [pair.right for pair in half.pairs]
        )
