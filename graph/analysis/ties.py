"""Ties of one kind as arrays, and which kinds there are."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.kinds import ARCS, EDGES, KINDS
from mosty.graph.analysis.network import Floats, Nodes

__all__ = ["ARCS", "EDGES", "KINDS", "Ties", "shared"]


@dataclass(frozen=True, eq=False)
class Ties:
    """Ties of one kind: the numbers of the actors at both ends, (m,), and a weight each, (m,)."""

    sources: Nodes
    targets: Nodes
    weights: Floats

    @classmethod
    def of(cls, sources: ArrayLike, targets: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Take ties in any order and sort them; without weights each weighs 1."""
        a, b = np.asarray(sources, np.int32), np.asarray(targets, np.int32)
        given = np.ones(a.size) if weights is None else np.asarray(weights, np.float64)
        if not a.size or given.min() == given.max():  # then numbers sort many times as fast as rows
            both = np.sort(a.astype(np.int64) << 32 | b)
            return cls((both >> 32).astype(np.int32), (both & 0x7FFFFFFF).astype(np.int32), given)
        order = np.lexsort((given, b, a))
        return cls(a[order], b[order], given[order])

    def where(self, rows: NDArray[np.bool_], number: Nodes) -> "Ties":
        """Return some of the ties, (m,), whose ends get new numbers, (n,) in ascending order."""
        return Ties(number[self.sources[rows]], number[self.targets[rows]], self.weights[rows])


def shared(members: ArrayLike, of: ArrayLike, worth: ArrayLike | None = None) -> Ties:
    """Return the ties between those who are in the same project, weighing 1/(n−1) per project.

    `members[i]` takes part in project `of[i]`; who stands in one twice counts once. Of pairs in
    several projects the weights are added up. With `worth` project p weighs `worth[p]` instead.
    """
    pairs = np.unique(
        np.column_stack([np.asarray(of), np.asarray(members)]).astype(np.int64), axis=0
    )
    _, first, sizes = np.unique(pairs[:, 0], return_index=True, return_counts=True)
    a, b, weights = [], [], []
    for size in np.unique(sizes[sizes > 1]):
        at = first[sizes == size]
        rows = pairs[at[:, None] + np.arange(size), 1]
        left, right = np.triu_indices(size, 1)
        a.append(rows[:, left].ravel())
        b.append(rows[:, right].ravel())
        each = np.full(at.size, 1 / (size - 1))
        if worth is not None:
            each = np.asarray(worth, np.float64)[pairs[at, 0]]
        weights.append(np.repeat(each, left.size))
    if not a:
        return Ties.of([], [])
    key, at = np.unique(np.concatenate(a) << 32 | np.concatenate(b), return_inverse=True)
    return Ties.of(key >> 32, key & 0xFFFFFFFF, np.bincount(at, np.concatenate(weights)))
