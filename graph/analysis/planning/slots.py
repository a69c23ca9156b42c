"""Pairs put into slots, so that nobody meets two at once: an edge colouring.

A pair that finds no slot free for both is let in by turning round a chain of meetings in two slots
(Kempe). Pairs between two groups always fit into as many slots as the busiest has meetings (König
1916), whatever the order; among more groups, or where some are not always there, a few may not.
"""

from collections.abc import Iterable

import numpy as np

from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.topic import Booleans

FREE, AWAY = -1, -2


class Slots:
    """Who meets whom in which slot: `of[pair]` is the slot, or FREE."""

    def __init__(self, pairs: Ints, available: Booleans, tables: int) -> None:
        """Begin with an empty plan: `available` is (participants, slots)."""
        self.pairs = [(int(a), int(b)) for a, b in pairs]
        self.busy = np.where(available, FREE, AWAY).tolist()
        self.of = [FREE] * len(self.pairs)
        self.load = [0] * available.shape[1]
        self.tables = tables

    def fill(self, order: Iterable[int]) -> None:
        """Put pairs into slots, then even the slots out until none needs more than all tables.

        What does not fit is left FREE; the last in `order` are left out first.
        """
        rank = {pair: at for at, pair in enumerate(order)}
        for pair in rank:
            if not self._put(pair):
                self._squeeze(pair)
        for slot in range(len(self.load)):
            while self.load[slot] > self.tables and self._relieve(slot):
                pass
            here = sorted((pair for pair in rank if self.of[pair] == slot), key=rank.__getitem__)
            for pair in here[self.tables :]:
                self._move(pair, FREE)

    def add(self, pair: int) -> bool:
        """Put a pair into a slot that is free for both and has a table; say whether there is."""
        return self._put(pair, self.tables)

    def meetings(self, participant: int) -> int:
        """Return how many meetings somebody has."""
        return sum(one >= 0 for one in self.busy[participant])

    def _put(self, pair: int, below: int | None = None) -> bool:
        a, b = self.pairs[pair]
        both = [
            slot
            for slot, (one, other) in enumerate(zip(self.busy[a], self.busy[b], strict=True))
            if one == other == FREE and (below is None or self.load[slot] < below)
        ]
        if both:
            self._move(pair, min(both, key=self.load.__getitem__))
        return bool(both)

    def _squeeze(self, pair: int) -> None:
        """Make a slot that is free for one of the two free for the other as well."""
        a, b = self.pairs[pair]
        for one in self._free(a):
            for other in self._free(b):
                chain, end = self._chain(b, one, other)
                if chain and end != a:
                    self._turn(chain, one, other)
                    self._move(pair, one)
                    return

    def _free(self, participant: int) -> list[int]:
        return [slot for slot, what in enumerate(self.busy[participant]) if what == FREE]

    def _chain(self, start: int, slot: int, other: int) -> tuple[list[int], int]:
        """Follow meetings in two slots by turns; none if somebody at its end is away."""
        chain: list[int] = []
        at = start
        while (pair := self.busy[at][slot]) >= 0:
            chain.append(pair)
            a, b = self.pairs[pair]
            at = b if at == a else a
            slot, other = other, slot
        return ([], at) if self.busy[at][slot] == AWAY else (chain, at)

    def _turn(self, chain: list[int], slot: int, other: int) -> None:
        was = [self.of[pair] for pair in chain]
        for pair in chain:
            self._move(pair, FREE)
        for pair, before in zip(chain, was, strict=True):
            self._move(pair, other if before == slot else slot)

    def _relieve(self, slot: int) -> bool:
        """Move one meeting more out of a slot than into it; say whether there was a way."""
        for other in sorted(range(len(self.load)), key=self.load.__getitem__):
            if self.load[other] >= min(self.tables, self.load[slot] - 1):
                return False
            for start, what in enumerate(self.busy):
                if what[slot] >= 0 and what[other] == FREE:
                    chain, _ = self._chain(start, slot, other)
                    if len(chain) % 2:
                        self._turn(chain, slot, other)
                        return True
        return False

    def _move(self, pair: int, slot: int) -> None:
        before = self.of[pair]
        for one in self.pairs[pair]:
            if before >= 0:
                self.busy[one][before] = FREE
            if slot >= 0:
                self.busy[one][slot] = pair
        if before >= 0:
            self.load[before] -= 1
        if slot >= 0:
            self.load[slot] += 1
        self.of[pair] = slot
