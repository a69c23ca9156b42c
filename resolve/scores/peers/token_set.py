"""Plain rapidfuzz: how alike two names' sets of words are."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils

from mosty.resolve.scores.contender import Names, Scored, Scores
from mosty.resolve.scores.labels import LabelSet, Pair


class TokenSet:
    """`token_set_ratio` of the two most alike names, from 0 to 100; nothing else is looked at."""

    name = "rapidfuzz token_set_ratio"

    def score(self, labels: LabelSet) -> Scored:
        """Return the ratios."""
        return Scored(self._pairs(labels.tune.pairs), self._pairs(labels.held.pairs))

    def _pairs(self, pairs: Sequence[Pair]) -> Scores:
        names = Names.of(pairs)
        ratios = process.cpdist(
            names.left, names.right, scorer=fuzz.token_set_ratio, processor=utils.default_process
        )
        return names.best(np.asarray(ratios, dtype=np.float64), len(pairs))
