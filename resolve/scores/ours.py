"""Mosty's side."""

import numpy as np

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

    def _half(self, half: Half) -> Scores:
        matches = self.matcher.compare(
            [pair.left for pair in half.pairs], [pair.right for pair in half.pairs]
        )
        return np.array([match.probability for match in matches])
