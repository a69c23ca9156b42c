"""How good scores and chances are, given what came about."""

import numpy as np
import polars as pl
from numpy.typing import ArrayLike
from scipy.stats import rankdata

from mosty.graph.analysis.network import Floats


def auc(score: ArrayLike, true: ArrayLike) -> float:
    """Return how often one that is true scores higher than one that isn't; half for equal ones.

    NaN where all are true or none is. Source: Hanley and McNeil, Radiology 1982.
    """
    is_true = np.asarray(true, bool)
    above, below = int(is_true.sum()), int((~is_true).sum())
    if not above or not below:
        return float("nan")
    ranks = rankdata(np.asarray(score, np.float64))
    return float((ranks[is_true].sum() - above * (above + 1) / 2) / (above * below))


def places(score: ArrayLike, true: ArrayLike, group: ArrayLike) -> Floats:
    """Return the place of each that is true among those of its group that are not, from 1 up.

    Of equal scores half stand before it. Groups are any integers.
    """
    is_true, of = np.asarray(true, bool), np.asarray(group, np.int64)
    _, of = np.unique(of, return_inverse=True)
    # Ranks of the scores leave room for the groups beside them, in one sorted array of both.
    level = np.unique(np.asarray(score, np.float64), return_inverse=True)[1]
    key = of * (level.max(initial=0) + 1) + level
    others = np.sort(key[~is_true])
    mine = key[is_true]
    end = np.searchsorted(np.sort(of[~is_true]), of[is_true], side="right")
    before = end - np.searchsorted(others, mine, side="right")
    equal = np.searchsorted(others, mine, side="right") - np.searchsorted(others, mine)
    found: Floats = 1 + before + equal / 2
    return found


def mean_reciprocal_rank(place: Floats) -> float:
    """Return the mean of 1/place; NaN for none."""
    return float(np.mean(1 / place)) if place.size else float("nan")


def hits(place: Floats, first: int = 10) -> float:
    """Return the share that stands among the `first`; NaN for none."""
    return float(np.mean(place <= first)) if place.size else float("nan")


def brier(chance: ArrayLike, true: ArrayLike) -> float:
    """Return the mean squared error of chances (Brier, Monthly Weather Review 1950)."""
    return float(np.mean((np.asarray(chance) - np.asarray(true, np.float64)) ** 2))


def reliability(chance: ArrayLike, true: ArrayLike, bins: int = 5) -> pl.DataFrame:
    """Return for bins of chances from low to high: count, mean chance said, share that is true.

    The bins hold about equally many of what is true: bins of equal counts would hold next to none
    of rare events. What has the same chance stays in one bin.
    """
    frame = pl.DataFrame(
        {"said": np.asarray(chance, np.float64), "true": np.asarray(true, np.float64)}
    )
    levels = frame.group_by("said").agg(pl.len().alias("count"), pl.col("true").sum()).sort("said")
    done = pl.col("true").cum_sum() - pl.col("true") / 2
    part = (done / pl.max_horizontal(pl.col("true").sum(), 1) * bins).floor()
    return (
        levels.group_by(part.alias("bin"), maintain_order=True)
        .agg(
            pl.col("count").sum(),
            ((pl.col("said") * pl.col("count")).sum() / pl.col("count").sum()).alias("said"),
            (pl.col("true").sum() / pl.col("count").sum()).alias("true"),
        )
        .drop("bin")
    )
