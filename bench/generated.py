"""Networks to measure on: two countries, regions and sectors in them, hubs, and a border effect."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Ints = NDArray[np.int64]
Draw = Callable[[Ints], Ints]
REGIONS, SECTORS = (7, 5), 20
SECOND_COUNTRY = 0.45
OVER_BORDER, CLOSED_OVER_BORDER = 0.08, 0.15
SAME_BLOCK, SAME_REGION = 0.45, 0.8
CLOSURE = 0.25


@dataclass(frozen=True)
class Generated:
    """Ties (m, 2), each pair once, and what the nodes are."""

    ties: Ints
    country: Ints
    region: Ints
    sector: Ints

    @property
    def n(self) -> int:
        """The number of nodes."""
        return self.country.size


def generate(n: int, m: int, seed: int = 7) -> Generated:
    """Return `m` ties among `n` nodes.

    How often a node is drawn follows a Pareto law; of the ties 8 % lead over the border, the others
    stay mostly in the same region and sector; the last quarter closes open triads.
    """
    generator = np.random.default_rng(seed)
    country = (generator.random(n) < SECOND_COUNTRY).astype(np.int64)
    region = np.where(
        country == 0, generator.integers(0, REGIONS[0], n), generator.integers(7, 12, n)
    )
    weights = 1 / np.arange(1, SECTORS + 1) ** 0.7
    sector = generator.choice(SECTORS, n, p=weights / weights.sum())
    pull = generator.pareto(1.6, n) + 0.4
    pull = np.minimum(pull, 0.12 * np.sqrt(pull.sum()))
    blocks = [region * SECTORS + sector, region, country]
    draws = [_drawing(generator, pull, block) for block in blocks]
    ties = np.empty((0, 2), np.int64)
    base = int(m * (1 - CLOSURE))
    while len(ties) < base:
        more = _ties(generator, pull, blocks, draws, int((base - len(ties)) * 1.15) + 10)
        ties = _distinct(np.vstack([ties, more]), n)
    ties = ties[generator.permutation(len(ties))[:base]]
    while len(ties) < m:
        ties = _distinct(np.vstack([ties, _closing(generator, ties, country, m - len(ties))]), n)
    return Generated(ties[:m], country, region, sector)


def _drawing(generator: np.random.Generator, pull: NDArray[np.float64], block: Ints) -> Draw:
    """Return a function that draws for each given node one of its own block."""
    order = np.argsort(block, kind="stable")
    total = np.cumsum(pull[order])
    sizes = np.bincount(block)
    last = np.cumsum(sizes)
    high = np.r_[0.0, total][last]
    low = np.r_[0.0, total][last - sizes]

    def draw(nodes: Ints) -> Ints:
        of = block[nodes]
        at = low[of] + generator.random(nodes.size) * (high[of] - low[of])
        return order[np.minimum(np.searchsorted(total, at), total.size - 1)]

    return draw


def _ties(
    generator: np.random.Generator,
    pull: NDArray[np.float64],
    blocks: list[Ints],
    draws: list[Draw],
    k: int,
) -> Ints:
    first = np.searchsorted(np.cumsum(pull), generator.random(k) * pull.sum())
    first = np.minimum(first, pull.size - 1)
    kind = generator.random(k)
    second = np.where(
        kind < SAME_BLOCK,
        draws[0](first),
        np.where(kind < SAME_REGION, draws[1](first), draws[2](first)),
    )
    across = generator.random(k) < OVER_BORDER
    opposite = np.array([np.flatnonzero(blocks[2] == 1 - one)[:1] for one in (0, 1)]).ravel()
    second[across] = draws[2](opposite[blocks[2][first[across]]])
    return np.column_stack([first, second])


def _closing(generator: np.random.Generator, ties: Ints, country: Ints, missing: int) -> Ints:
    n = country.size
    ends = np.r_[ties, ties[:, ::-1]]
    matrix = sparse.csr_matrix((np.ones(len(ends), np.int8), (ends[:, 0], ends[:, 1])), (n, n))
    degree = np.diff(matrix.indptr)
    middle = generator.integers(0, n, 4 * missing + 40)
    middle = middle[degree[middle] > 1][: int(1.3 * missing) + 10]
    a, b = (
        matrix.indices[
            matrix.indptr[middle] + (generator.random(middle.size) * degree[middle]).astype(int)
        ]
        for _ in range(2)
    )
    keep = (country[a] == country[b]) | (generator.random(a.size) < CLOSED_OVER_BORDER)
    return np.column_stack([a[keep], b[keep]]).astype(np.int64)


def _distinct(ties: Ints, n: int) -> Ints:
    """Leave out ties of a node to itself and all but the first of each pair."""
    ties = ties[ties[:, 0] != ties[:, 1]]
    key = ties.min(1) * n + ties.max(1)
    return ties[np.sort(np.unique(key, return_index=True)[1])]
