"""Who is tied to whom, as arrays: the network that every measure works on."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from mosty.graph.errors import AnalysisError

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Nodes = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes 0 to n-1 and their ties in compressed sparse rows (CSR).

    The neighbours of node i are `ends[starts[i]:starts[i + 1]]`, in ascending order, with `weights`
    beside them. An undirected tie stands at both of its nodes; of a directed network the rows hold
    the arcs that leave a node. Build one with `of`.
    """

    starts: Ints
    ends: Nodes
    weights: Floats
    directed: bool = False
    loops: int = 0
    """How many ties of a node to itself were left out."""

    @classmethod
    def of(
        cls,
        n: int,
        sources: ArrayLike,
        targets: ArrayLike,
        weights: ArrayLike | None = None,
        *,
        directed: bool = False,
    ) -> "Network":
        """Build a network of `n` nodes from the two ends of each tie.

        Parallel ties become one with the sum of their weights; an undirected tie may be given from
        either end, and counts as parallel if it is given from both. A weight that is missing (NaN)
        counts as 1. Ties of a node to itself are left out and counted.

        Raises:
            AnalysisError: an end is no node, or a weight is negative or infinite.

        """
        a, b = np.asarray(sources, np.int64), np.asarray(targets, np.int64)
        given = np.ones(a.size) if weights is None else np.asarray(weights, np.float64)
        given = np.where(np.isnan(given), 1.0, given)
        _check(n, a, b, given)
        self = a == b
        a, b, given = a[~self], b[~self], given[~self]
        if not directed:
            a, b, given = np.r_[a, b], np.r_[b, a], np.r_[given, given]
        matrix = sparse.csr_matrix((given, (a, b)), shape=(n, n))
        return cls._from(matrix, directed=directed, loops=int(self.sum()))

    @classmethod
    def _from(cls, matrix: Any, *, directed: bool, loops: int = 0) -> "Network":  # noqa: ANN401
        """Take over a sparse matrix: scipy has no types."""
        matrix.sum_duplicates()
        starts = matrix.indptr.astype(np.int64)
        ends = matrix.indices.astype(np.int32)
        return cls(starts, ends, matrix.data, directed, loops)

    @property
    def n(self) -> int:
        """The number of nodes."""
        return self.starts.size - 1

    @property
    def m(self) -> int:
        """The number of ties: arcs of a directed network, edges of an undirected one."""
        return self.ends.size if self.directed else self.ends.size // 2

    @property
    def matrix(self) -> Any:  # noqa: ANN401  (scipy has no types)
        """The same as a sparse matrix (n, n), which shares the arrays."""
        return sparse.csr_matrix((self.weights, self.ends, self.starts), shape=(self.n, self.n))

    @cached_property
    def degrees(self) -> Ints:
        """How many neighbours each node has: out-neighbours in a directed network."""
        return np.diff(self.starts)

    @cached_property
    def reversed(self) -> "Network":
        """The network with every arc turned round; an undirected one is its own."""
        if not self.directed:
            return self
        return self._from(self.matrix.T.tocsr(), directed=True)

    @cached_property
    def undirected(self) -> "Network":
        """The network without directions: each pair's weight is the sum of both arcs."""
        if not self.directed:
            return self
        return self._from((self.matrix + self.matrix.T).tocsr(), directed=False)

    def sources(self) -> Nodes:
        """Return the row of every entry of `ends`, the other end of each tie."""
        return np.repeat(np.arange(self.n, dtype=np.int32), self.degrees)

    def within(self, keep: NDArray[np.bool_]) -> "Network":
        """Return the network with the ties among some nodes only; all nodes stay."""
        if keep.all():
            return self
        a, b, weights = self._among(keep)
        return Network.of(self.n, a, b, weights, directed=self.directed)

    def among(self, keep: NDArray[np.bool_]) -> "Network":
        """Return the network of some nodes only, which get new numbers in their order."""
        number = np.cumsum(keep, dtype=np.int64) - 1
        a, b, weights = self._among(keep)
        return Network.of(int(keep.sum()), number[a], number[b], weights, directed=self.directed)

    def _among(self, keep: NDArray[np.bool_]) -> tuple[Nodes, Nodes, Floats]:
        """Return both ends and the weight of each tie among some nodes, once."""
        source, end = self.sources(), self.ends
        both = keep[source] & keep[end]
        if not self.directed:
            both &= source < end
        return source[both], end[both], self.weights[both]


def _check(n: int, a: Ints, b: Ints, weights: Floats) -> None:
    if a.shape != b.shape or a.shape != weights.shape:
        raise AnalysisError(
            f"Each tie needs two ends and a weight; there are {a.size} sources, {b.size} targets "
            f"and {weights.size} weights."
        )
    if a.size and not (min(a.min(), b.min()) >= 0 and max(a.max(), b.max()) < n):
        raise AnalysisError(f"A tie leads to a node that is none of the {n:,} (0 to {n - 1:,}).")
    if weights.size and not (weights.min() >= 0 and np.isfinite(weights.max())):
        raise AnalysisError(
            "A tie's weight is negative or infinite: the measures are defined for weights from 0 "
            "up. Mend the weights or leave them out (then each tie counts 1)."
        )
