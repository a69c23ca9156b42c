"""The matcher: which profiles are one organisation, how probably, and why."""

import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from mosty.resolve.blocking import Candidates, candidates
from mosty.resolve.columns import Bytes, Columns, Ints, Scores
from mosty.resolve.kernel import FEATURES, levels, room
from mosty.resolve.match import Match, Reason
from mosty.resolve.model import Model, Thresholds, standard
from mosty.resolve.profile import Profile
from mosty.resolve.segments import texts
from mosty.resolve.table import columns
from mosty.resolve.texts import compared

_BATCH, _THREADS = 100_000, 8
_log = logging.getLogger(__name__)


class Matcher:
    """Compares profiles by a model.

    `keys_left_out` says how many words or facts the last `within` or `between` made no pairs of,
    because too many profiles share them, and `pairs_left_out` how many pairs those would have
    been; pairs that share something rarer, too, were compared nevertheless.
    """

    def __init__(self, model: Model) -> None:
        """Take a model."""
        self._model = model
        self.keys_left_out = self.pairs_left_out = 0

    @classmethod
    def standard(cls) -> "Matcher":
        """Return the matcher of the shipped model."""
        return cls(standard())

    @property
    def thresholds(self) -> Thresholds:
        """The probabilities from which pairs are merged, and from which they are reviewed."""
        return self._model.thresholds

    def compare(self, left: Sequence[Profile], right: Sequence[Profile]) -> list[Match]:
        """Return the match of each left profile with the right one of the same place.

        Raises:
            ValueError: the two are not equally long.

        """
        if len(left) != len(right):
            raise ValueError(f"{len(left)} profiles cannot be compared with {len(right)} by pairs.")
        rows = np.arange(len(left))
        found, named, bits = self._levels(columns(left), columns(right), rows, rows)
        return [
            self._match(a, b, *of_pair)
            for a, b, *of_pair in zip(left, right, found, named, bits, strict=True)
        ]

    def levels(self, left: Sequence[Profile], right: Sequence[Profile]) -> Bytes:
        """Return how far pairs of profiles agree: pairs x features, as numbers of levels."""
        rows = np.arange(len(left))
        return self._levels(columns(left), columns(right), rows, rows)[0]

    def score(self, table: Columns, left: Ints, right: Ints) -> Scores:
        """Return the probabilities of pairs, given as rows of `columns(profiles)`."""
        bits = [bits for *_, bits in self._in_parts(table, left, right)]
        return 1 / (1 + np.exp2(-np.concatenate(bits))) if bits else np.empty(0)

    def within(self, profiles: Sequence[Profile], at_least: float) -> Iterator[Match]:
        """Yield the pairs among the profiles of a probability of `at_least`."""
        table = columns(profiles)
        yield from self._scored(profiles, table, candidates(table), at_least)

    def between(
        self, left: Sequence[Profile], right: Sequence[Profile], at_least: float
    ) -> Iterator[Match]:
        """Yield the pairs of a left and a right profile of a probability of `at_least`."""
        profiles = [*left, *right]
        table = columns(profiles)
        yield from self._scored(profiles, table, candidates(table, len(left)), at_least)

    def _scored(
        self, profiles: Sequence[Profile], table: Columns, found: Candidates, at_least: float
    ) -> Iterator[Match]:
        self.keys_left_out = found.keys_left_out
        self.pairs_left_out = found.pairs_left_out
        if found.keys_left_out:
            _log.info(
                "%d keys that too many of %d profiles share were left out: %d pairs were not"
                " compared for their sake alone.",
                found.keys_left_out,
                len(profiles),
                found.pairs_left_out,
            )
        least = _bits(at_least)
        for left, right, agreed, named, bits in self._in_parts(table, found.left, found.right):
            for at in np.flatnonzero(bits >= least):
                a, b = profiles[left[at]], profiles[right[at]]
                yield self._match(a, b, agreed[at], named[at], bits[at])

    def _in_parts(
        self, table: Columns, left: Ints, right: Ints
    ) -> Iterator[tuple[Ints, Ints, Bytes, Ints, Scores]]:
        """Yield parts of the pairs with what `_levels` finds, by as many threads as help."""
        parts = [
            (left[at : at + _BATCH], right[at : at + _BATCH]) for at in range(0, len(left), _BATCH)
        ]
        with ThreadPoolExecutor(min(os.cpu_count() or 1, _THREADS)) as pool:
            for start in range(0, len(parts), _THREADS):
                few = parts[start : start + _THREADS]
                found = pool.map(lambda part: self._levels(table, table, *part), few)
                for part, levels_ in zip(few, found, strict=True):
                    yield *part, *levels_

    def _levels(
        self, left: Columns, right: Columns, rows: Ints, others: Ints
    ) -> tuple[Bytes, Ints, Scores]:
        """Return levels, the numbers of the names compared best, and the log2 odds."""
        found = np.zeros((len(rows), FEATURES), np.uint8)
        named = np.zeros((len(rows), 2), np.int64)
        odds = np.zeros(len(rows))
        model = self._model
        levels(left, right, rows, others, model.weights, model.prior, found, named, odds, room())
        return found, named, odds

    def _match(
        self, left: Profile, right: Profile, found: Bytes, named: Ints, bits: float
    ) -> Match:
        model = self._model
        names = texts(left)[named[0]], texts(right)[named[1]]
        reasons = tuple(
            Reason(name, labels[level], float(weight[level]), *compared(name, left, right, names))
            for name, labels, weight, level in zip(
                model.names, model.labels, model.weights, found, strict=True
            )
            if weight[level]
        )
        return Match(left.id, right.id, _probability(bits), reasons)


def _probability(bits: float) -> float:
    return float(1 / (1 + 2.0 ** min(max(-bits, -1000.0), 1000.0)))


def _bits(probability: float) -> float:
    if probability <= 0:
        return -np.inf
    return float(np.log2(probability / (1 - probability))) if probability < 1 else np.inf
