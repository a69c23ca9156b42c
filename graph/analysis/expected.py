"""Ties observed against expected, cell by cell, once what explains them all is taken out.

A cell is a pair of a row and a column: a region and a sector, or the sectors of the two ends. Some
of its `exposure` (all tie ends of the cell) is `observed` (those that lead over the border). What
is expected is the exposure times a factor of the row and one of the column, fitted to the sums of
every row and column: so a border that is hard for all, a region far from it, and a sector that
stays at home are no findings; only what is particular to the cell is.

The factors are found by iterative proportional fitting (Deming and Stephan, Ann. Math. Stat. 1940),
which is the maximum of a Poisson likelihood with these effects. Ties of one actor come together, so
counts spread more than Poisson's: the spread is estimated from the cells and widens every interval.
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special, stats

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.ratios import over
from mosty.graph.errors import AnalysisError

SPEAKS = 5.0
"""Expected ties below which a cell cannot speak: there are too few to tell."""
VERDICTS = ("too few to tell", "as expected", "gap", "surplus")
_ROUNDS = 1_000
_MEDIAN = 0.4549  # of chi-square with one degree of freedom


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Counts against what was expected, (c,).

    `ratio` is observed over expected, `low` and `high` its 95 % interval; `p` is two-sided, `q` is
    p after Benjamini and Hochberg (J. R. Stat. Soc. B 1995) over the cells that can speak, NaN for
    the others. `verdict` is a position in `VERDICTS`. `spread` is the variance of a cell over its
    mean, at least 1.
    """

    exposure: Floats
    observed: Floats
    expected: Floats
    ratio: Floats
    low: Floats
    high: Floats
    p: Floats
    q: Floats
    verdict: Ints
    spread: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells(Judged):
    """One value per cell with exposure, shape (c,), in the order of rows, then columns."""

    row: Ints
    column: Ints


def cells(exposure: ArrayLike, observed: ArrayLike, rate: float = 0.05) -> Cells:
    """Compare two tables (r, c) of counts; cells without exposure are left out. O(r c) a round.

    `rate` is the share of false findings that is borne among those found; see `judged`.

    Raises:
        AnalysisError: the tables differ in shape, hold what is no count, or more is observed than
            was exposed.

    """
    of, seen = np.asarray(exposure, np.float64), np.asarray(observed, np.float64)
    if of.ndim != 2 or of.shape != seen.shape:  # noqa: PLR2004
        raise AnalysisError(
            f"Two tables of one shape are compared, not {of.shape} and {seen.shape}."
        )
    if of.size and not (np.isfinite(of).all() and seen.min() >= 0 and (seen <= of).all()):
        raise AnalysisError("What is observed must be counts from 0 up, and within the exposure.")
    row, column = np.nonzero(of)
    known = judged(of[row, column], seen[row, column], _fitted(of, seen)[row, column], rate)
    return Cells(row=row, column=column, **{one: getattr(known, one) for one in _JUDGED})


def judged(exposure: Floats, count: Floats, expected: Floats, rate: float = 0.05) -> Judged:
    """Say of counts whether they are as expected, (c,) each.

    A cell is a gap or a surplus if its q is below the rate. It can speak if it expects `SPEAKS`
    ties, and enough to be found a gap among so many cells if it had none at all (Tarone, Biometrics
    1990; Gilbert, Appl. Statist. 2005, for the false discovery rate).
    """
    spread = _spread(count[expected >= SPEAKS], expected[expected >= SPEAKS])
    p = _two_sided(count, expected, spread)
    speaks = _speaks(expected, spread, rate)
    q = np.full(p.shape, np.nan)
    if speaks.any():
        q[speaks] = stats.false_discovery_control(p[speaks])
    found = np.where(q < rate, np.where(count < expected, 2, 3), 1)
    low, high = _interval(count, expected, spread)
    return Judged(
        exposure=exposure,
        observed=count,
        expected=expected,
        ratio=over(count, expected, 0),
        low=low,
        high=high,
        p=p,
        q=q,
        verdict=np.where(speaks, found, 0),
        spread=spread,
    )


_JUDGED = tuple(one.name for one in fields(Judged))


def _speaks(expected: Floats, spread: float, rate: float) -> NDArray[np.bool_]:
    """Return which cells could be found gaps at all."""
    least = 2 * np.exp(-expected / spread)  # the p of none at all
    many = expected >= SPEAKS
    tests = np.arange(1, max(int(many.sum()), 1) + 1)
    could = np.searchsorted(np.sort(least[many]), rate / tests, side="right")
    counted = tests[int(np.argmax(could <= tests))]
    speaks: NDArray[np.bool_] = many & (least <= rate / counted)
    return speaks


def _fitted(exposure: Floats, observed: Floats) -> Floats:
    """Return the table with observed's sums of rows and columns."""
    rows, columns = observed.sum(1), observed.sum(0)
    down, across = np.ones(exposure.shape[0]), np.ones(exposure.shape[1])
    for _ in range(_ROUNDS):
        down = over(rows, exposure @ across, 0)
        before, across = across, over(columns, down @ exposure, 0)
        if np.allclose(before, across, rtol=1e-10, atol=0):
            break
    fitted: Floats = exposure * down[:, None] * across if exposure.size else exposure
    return fitted


def _spread(observed: Floats, expected: Floats) -> float:
    """Return variance over mean: by the median, which a few gaps don't move."""
    if not observed.size:
        return 1.0
    return max(1.0, float(np.median((observed - expected) ** 2 / expected)) / _MEDIAN)


def _two_sided(observed: Floats, expected: Floats, spread: float) -> Floats:
    """Return twice the smaller tail of a Poisson count whose unit is the spread."""
    count, mean = observed / spread, np.maximum(expected, 1e-300) / spread
    low = special.gammaincc(count + 1, mean)
    high = np.where(count > 0, special.gammainc(np.maximum(count, 1e-300), mean), 1.0)
    return np.asarray(np.minimum(1.0, 2 * np.minimum(low, high)))


def _interval(observed: Floats, expected: Floats, spread: float) -> tuple[Floats, Floats]:
    """Return the 95 % interval of observed over expected (Garwood, Biometrika 1936), widened."""
    count = observed / spread
    low = np.where(count > 0, stats.chi2.ppf(0.025, 2 * count) / 2, 0.0)
    high = np.asarray(stats.chi2.ppf(0.975, 2 * (count + 1)) / 2)
    scale = expected / spread
    return over(low, scale, 0), over(high, scale, np.inf)
