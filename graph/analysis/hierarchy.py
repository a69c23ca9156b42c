"""Cells merged up the trees of NUTS and NACE until they can speak.

Few ties are to be expected between one district's makers of machines and another's makers of cars.
So cells that expect too few are put together with their neighbours in the trees, level by level:
divisions of a section, then districts of a larger region, up to a country and all sectors. Only
what is expected decides who is put together, never what was observed, so that the false discovery
rate holds. What speaks for itself stays by itself: "the rest of C in DED2" is then left without it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.border import by_region_and_sector
from mosty.graph.analysis.expected import SPEAKS, Judged, judged
from mosty.graph.analysis.groups import codes
from mosty.graph.analysis.network import Floats, Ints, Network, Nodes
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Codes

LEVELS = ((5, 3), (5, 1), (4, 1), (3, 1), (2, 1), (2, 0))
"""So many characters of a NUTS and of a NACE code, level by level."""
_FINEST = 2_000  # cells of which every pair is looked at
_ROUNDS = 500

Keys = NDArray[np.str_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Judged):
    """Cells (c,) of merged ones, the level of `LEVELS` first, then by their codes.

    `codes` (c, 2) are NUTS and NACE of a cell, (c, 4) of a pair of cells, cut off at the cell's
    level: an empty NACE code means all sectors. `parts` is how many of the finest cells it is made
    of, `whole` whether these are all with its codes; else it is the rest of them. `of` says for
    each of the finest cells, whose codes are `finest`, in which it is.
    """

    codes: Keys
    level: Ints
    parts: Ints
    whole: NDArray[np.bool_]
    finest: Keys
    of: Ints


def regions_and_sectors(
    network: Network, country: ArrayLike, region: Codes, sector: Codes, rate: float = 0.05
) -> Merged:
    """Test each region's sectors as `border.by_region_and_sector` does, merged till they speak."""
    region, sector = _cut(region, LEVELS[0][0]), _cut(sector, LEVELS[0][1])
    fine = by_region_and_sector(network, country, region.of, sector.of)
    names = _names(region, fine.row, sector, fine.column)
    return merged(names, fine.exposure, fine.observed, fine.expected, rate)


def pairs(
    network: Network, country: ArrayLike, region: Codes, sector: Codes, rate: float = 0.05
) -> Merged:
    """Test ties over the border between a region's sector and another's, merged till they speak.

    What is expected follows from how many ties over the border either end has, how many there are
    between the two regions, and how many between the two sectors (quasi-independence among the ties
    over the border): a closed region, a long way, and sectors that don't deal with each other are
    no findings. Exposed are the ties over the border of that end which has fewer.

    Starts from the finest level with at most 2,000 cells that have ties over the border.
    """
    of = codes(network, country)
    both = network.undirected
    crosses = of[both.sources()] != of[both.ends]
    a, b = both.sources()[crosses], both.ends[crosses]
    rows, columns, cell = _grid(region, sector, a)
    used, first = np.unique(cell[a], return_index=True)
    at = a[first]  # an actor of each cell
    x, y = np.searchsorted(used, cell[a]), np.searchsorted(used, cell[b])
    seen = np.bincount(x * used.size + y, minlength=used.size**2).reshape(used.size, used.size)
    expected = _quasi_independent(seen.astype(float), rows.of[at], columns.of[at])
    one, other = np.nonzero(np.triu(expected))
    names = _names(rows, rows.of[at], columns, columns.of[at])
    swap = _order(names[one], names[other])
    one, other = np.where(swap, other, one), np.where(swap, one, other)
    ends = seen.sum(1).astype(float)
    return merged(
        np.concatenate([names[one], names[other]], axis=1),
        np.minimum(ends[one], ends[other]),
        seen[one, other].astype(float),
        expected[one, other],
        rate,
    )


def merged(
    finest: Keys, exposure: Floats, observed: Floats, expected: Floats, rate: float = 0.05
) -> Merged:
    """Merge the finest cells, (c, 2) or (c, 4) codes of NUTS and NACE, and judge what comes out."""
    keys = [_shortened(finest, *level) for level in LEVELS]
    numbers = [np.unique(one, axis=0, return_inverse=True)[1].ravel() for one in keys]
    level = _levels(numbers, expected, _enough(numbers, expected, rate))
    chosen = np.stack(numbers)[level, np.arange(level.size)] if level.size else level
    both, first, of, parts = np.unique(
        np.stack([level, chosen], 1), axis=0, return_index=True, return_inverse=True,
        return_counts=True,
    )  # fmt: skip
    of = of.ravel()
    sums = [
        np.bincount(of, one, len(both)).astype(np.float64) for one in (exposure, observed, expected)
    ]
    known = judged(sums[0], sums[1], sums[2], rate)
    every = [np.bincount(one) for one in numbers]
    return Merged(
        codes=np.array([keys[one][at] for one, at in zip(both[:, 0], first, strict=True)]).reshape(
            -1, finest.shape[1]
        ),
        level=both[:, 0],
        parts=parts,
        whole=np.array([every[one][at] == n for (one, at), n in zip(both, parts, strict=True)]),
        finest=finest,
        of=of,
        **{one.name: getattr(known, one.name) for one in fields(Judged)},
    )


def _levels(numbers: Sequence[Ints], expected: Floats, enough: float) -> Ints:
    """Return for each cell the first level at which what is left there expects enough."""
    level = np.full(expected.size, len(numbers) - 1)
    open_ = np.ones(expected.size, bool)
    for at, one in enumerate(numbers[:-1]):
        total = np.bincount(one, expected * open_)[one] if one.size else expected
        speaks = open_ & (total >= enough)
        level[speaks] = at
        open_ &= ~speaks
    return level


def _enough(numbers: Sequence[Ints], expected: Floats, rate: float) -> float:
    """Return what a cell must expect to be found among the others if it had no ties at all."""
    level = _levels(numbers, expected, SPEAKS)
    cells = {(int(at), int(numbers[at][i])) for i, at in enumerate(level)}
    return max(SPEAKS, float(np.log(2 * max(len(cells), 1) / rate)))


def _quasi_independent(seen: Floats, row: Nodes, column: Nodes) -> Floats:
    """Return what is expected between cells, (c, c), given their sums, rows' and columns'.

    By iterative proportional fitting; O(r² s + r s²) a round.
    """
    r, s = int(row.max(initial=-1)) + 1, int(column.max(initial=-1)) + 1
    one, other = np.nonzero(seen)
    count = seen[one, other]
    places, kinds, sums = np.zeros((r, r)), np.zeros((s, s)), np.zeros((r, s))
    np.add.at(places, (row[one], row[other]), count)
    np.add.at(kinds, (column[one], column[other]), count)
    np.add.at(sums, (row[one], column[one]), count)
    by_place, by_kind = np.minimum(places, 1.0), np.minimum(kinds, 1.0)
    pull = np.sqrt(sums / max(np.sqrt(count.sum()), 1.0))
    for _ in range(_ROUNDS):
        by_place = over(places, pull @ by_kind @ pull.T, 0)
        by_kind = over(kinds, pull.T @ by_place @ pull, 0)
        scale = np.sqrt(over(sums, pull * (by_place @ pull @ by_kind), 0))
        pull = pull * scale
        if np.abs(scale[sums > 0] - 1).max(initial=0) < 1e-8:  # noqa: PLR2004
            break
    of = pull[row, column]
    fitted: Floats = of[:, None] * of * by_place[row][:, row] * by_kind[column][:, column]
    return fitted


def _grid(region: Codes, sector: Codes, at: Nodes) -> tuple[Codes, Codes, Ints]:
    """Return codes and each actor's cell: at the finest level with few enough of them in use."""
    cuts = [(_cut(region, place), _cut(sector, kind)) for place, kind in LEVELS]
    grids = [
        (rows, columns, rows.of.astype(np.int64) * len(columns.labels) + columns.of)
        for rows, columns in cuts
    ]
    fits = (one for one in grids if np.unique(one[2][at]).size <= _FINEST)
    return next(fits, grids[-1])


def _cut(known: Codes, length: int) -> Codes:
    """Return the codes cut off after so many characters."""
    labels, of = np.unique([one[:length] for one in known.labels], return_inverse=True)
    return Codes(of.astype(np.int32)[known.of], labels.tolist())


def _names(region: Codes, row: Ints | Nodes, sector: Codes, column: Ints | Nodes) -> Keys:
    return np.stack([np.array(region.labels)[row], np.array(sector.labels)[column]], axis=1)


def _order(one: Keys, other: Keys) -> NDArray[np.bool_]:
    """Return where the other's codes come first."""
    swap: NDArray[np.bool_] = (other[:, 0] < one[:, 0]) | (
        (other[:, 0] == one[:, 0]) & (other[:, 1] < one[:, 1])
    )
    return swap


def _shortened(names: Keys, place: int, kind: int) -> Keys:
    """Return the codes of each end cut off at a level."""
    lengths = [place, kind] * (names.shape[1] // 2)
    return np.stack([_head(one, k) for one, k in zip(names.T, lengths, strict=True)], axis=1)


def _head(texts: Keys, length: int) -> Keys:
    return texts.astype(f"<U{length}") if length else np.full(texts.shape, "")
