"""What has changed between two snapshots: who came and went, which ties, which communities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mosty.graph.analysis.network import Nodes
from mosty.graph.analysis.snapshot import Snapshot

SAME = 0.5
Event = Literal["continues", "splits", "merges", "ends", "begins"]


@dataclass(frozen=True, slots=True)
class Change:
    """Pairs of one kind of tie: how many are new, gone, and still there."""

    gained: int
    lost: int
    kept: int


@dataclass(frozen=True, slots=True)
class Evolution:
    """Ids of the actors that came and went, in order, and the pairs of each kind of tie.

    `across` counts only pairs whose ends lie in two countries that are known, at either time.
    """

    came: list[str]
    went: list[str]
    ties: dict[str, Change]
    across: dict[str, Change]


def evolution(before: Snapshot, after: Snapshot) -> Evolution:
    """Compare two snapshots by the actors' ids; a pair with several ties of a kind counts once."""
    kinds = sorted({*before.ties, *after.ties})
    number = {one: at for at, one in enumerate(sorted({*before.ids, *after.ids}))}
    keys = [{kind: _pairs(one, kind, number) for kind in kinds} for one in (before, after)]
    return Evolution(
        sorted({*after.ids} - {*before.ids}),
        sorted({*before.ids} - {*after.ids}),
        {kind: _change(keys[0][kind][0], keys[1][kind][0]) for kind in kinds},
        {kind: _change(keys[0][kind][1], keys[1][kind][1]) for kind in kinds},
    )


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a community: its number before and after, and how alike they are.

    `before` or `after` is -1 where there is none; `overlap` is their Jaccard index among the actors
    that are there at both times.
    """

    event: Event
    before: int
    after: int
    overlap: float


def fates(
    before: Snapshot, of_before: Nodes, after: Snapshot, of_after: Nodes, same: float = SAME
) -> list[Fate]:
    """Match communities of two dates (Palla et al., Nature 446 (2007) 664; Greene et al. 2010).

    Two communities are one that *continues* if their Jaccard index is above `same`, which at .5 or
    more only one pair can be. Otherwise one of which the larger part went into one other *merges*
    into it; one of which no part is that large *splits*; one whose actors are all gone *ends*; and
    one to which none of these leads *begins*.
    """
    shared = sorted({*before.ids} & {*after.ids})
    a, b = of_before[before.numbers(shared)], of_after[after.numbers(shared)]
    table = np.zeros((int(of_before.max(initial=-1)) + 1, int(of_after.max(initial=-1)) + 1), int)
    np.add.at(table, (a, b), 1)
    found = [_fate(table, one, same) for one in range(table.shape[0])]
    reached = {one.after for one in found}
    new = [Fate("begins", -1, one, 0.0) for one in range(table.shape[1]) if one not in reached]
    return found + new


def _fate(table: NDArray[np.int64], one: int, same: float) -> Fate:
    row = table[one]
    if not row.any():
        return Fate("ends", one, -1, 0.0)
    overlap = row / (row.sum() + table.sum(0) - row)
    best = int(np.argmax(overlap))
    if overlap[best] > same:
        return Fate("continues", one, best, float(overlap[best]))
    main = int(np.argmax(row))
    if 2 * row[main] > row.sum():
        return Fate("merges", one, main, float(overlap[main]))
    return Fate("splits", one, -1, float(overlap[main]))


def _pairs(
    snapshot: Snapshot, kind: str, number: Mapping[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a key for each pair of a kind, and for each that lies over the border."""
    if kind not in snapshot.ties:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    one, at = snapshot.ties[kind], _numbers(snapshot.ids, number)
    keys = at[one.sources] << 32 | at[one.targets]
    country = snapshot.codes("country").of
    a, b = country[one.sources], country[one.targets]
    return np.unique(keys), np.unique(keys[(a >= 0) & (b >= 0) & (a != b)])


def _numbers(ids: Iterable[str], number: Mapping[str, int]) -> NDArray[np.int64]:
    return np.array([number[one] for one in ids], np.int64)


def _change(before: NDArray[np.int64], after: NDArray[np.int64]) -> Change:
    kept = np.intersect1d(before, after, assume_unique=True).size
    return Change(after.size - kept, before.size - kept, kept)
