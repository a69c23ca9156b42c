"""The cheapest paths from one node to another, none of which comes by a node twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.kernels.paths import cheapest_path, costs_to
from mosty.graph.analysis.network import Floats, Network
from mosty.graph.errors import AnalysisError


@dataclass(frozen=True, slots=True, order=True)
class Path:
    """What a path costs, and its nodes from the first to the last."""

    cost: float
    nodes: tuple[int, ...]


def cheapest(network: Network, costs: ArrayLike, source: int, target: int) -> Iterator[Path]:
    """Yield the loop-free paths from `source` to `target`, the cheapest first, as they are asked.

    `costs` are of the network's ties as they stand in `ends`, (n,) of them, from 0 up; a tie of
    infinite cost is none. Paths that cost the same come in no order that means anything, but always
    in the same. Each path costs a search for every step of the one before; a search knows the
    costs ahead and so hardly looks aside: milliseconds for 250,000 ties.

    Source: Yen, Management Science 1971; Lawler, Management Science 1972.

    Raises:
        AnalysisError: an end is no node, the ends are the same, or a cost is negative or missing.

    """
    given = np.asarray(costs, np.float64)
    _check(network, given, source, target)
    back = network.matrix
    back.data = given
    back = back.T.tocsr()
    ahead = costs_to(back.indptr.astype(np.int64), back.indices.astype(np.int32), back.data, target)
    yield from _Search(network, given, ahead, target).paths(source)


@dataclass(frozen=True, slots=True)
class _Search:
    network: Network
    costs: Floats
    ahead: Floats
    target: int

    def paths(self, source: int) -> Iterator[Path]:
        """Yield the paths: each, and the best that leave it after any of its steps."""
        waiting: list[tuple[float, tuple[int, ...], int]] = []
        known: dict[tuple[int, ...], list[int]] = {}  # the steps taken after each beginning
        self._add(waiting, known, (source,))
        while waiting:
            cost, nodes, left_at = heappop(waiting)
            yield Path(cost, nodes)
            for at in range(left_at, len(nodes) - 1):
                known.setdefault(nodes[: at + 1], []).append(nodes[at + 1])
            for at in range(left_at, len(nodes) - 1):
                self._add(waiting, known, nodes[: at + 1])

    def _add(
        self,
        waiting: list[tuple[float, tuple[int, ...], int]],
        known: dict[tuple[int, ...], list[int]],
        begun: tuple[int, ...],
    ) -> None:
        """Put the cheapest path with this beginning and a new step after it among the waiting."""
        closed = np.zeros(self.network.n, np.bool_)
        closed[[*begun]] = True
        shut = np.array(known.get(begun, []), np.int32)
        rest = cheapest_path(
            self.network.starts, self.network.ends, self.costs, self.ahead, begun[-1], self.target,
            closed, shut,
        )  # fmt: skip
        if rest.size:
            nodes = begun[:-1] + tuple(rest.tolist())
            heappush(waiting, (self._cost(nodes), nodes, len(begun) - 1))

    def _cost(self, nodes: tuple[int, ...]) -> float:
        total = 0.0
        for v, w in pairwise(nodes):
            first, last = self.network.starts[v : v + 2]
            total += self.costs[first + np.searchsorted(self.network.ends[first:last], w)]
        return round(float(total), 12)  # so that the order of adding does not tell paths apart


def _check(network: Network, costs: Floats, source: int, target: int) -> None:
    if costs.shape != network.ends.shape:
        raise AnalysisError(f"There are {network.ends.size} ties, but {costs.size} costs.")
    if costs.size and not costs.min() >= 0:
        raise AnalysisError("A step's cost is negative or missing: costs are numbers from 0 up.")
    if not (0 <= source < network.n and 0 <= target < network.n):
        raise AnalysisError(f"A path's end is none of the network's {network.n:,} nodes.")
    if source == target:
        raise AnalysisError("A path leads from one node to another, not to itself.")
