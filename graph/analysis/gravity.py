"""The border effect by itself: a gravity model of the ties between regions.

The expected number of ties from region i to region j is exp(a_i + b_j + β·x_ij): an effect of its
own for each origin and destination, which takes in all that makes a region large or open, and
covariates of the pair: log distance, a border between, a common language. Fitted by Poisson
pseudo-maximum likelihood (Santos Silva and Tenreyro, Rev. Econ. Stat. 2006), which bears pairs
without ties, by iteratively reweighted least squares with the effects swept out (Correia, Guimarães
and Zylkin, Stata Journal 2020).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.errors import AnalysisError

_ROUNDS = 200
_SWEEPS = 10_000
_CLOSE = 1e-10
_TINY = 1e-300
_FAR = 60.0  # in logs: a factor of 10^26
_Z = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Gravity:
    """Coefficients by the covariates' names, with robust standard errors and 95 % intervals.

    exp(coefficient) is the factor on the number of ties. `expected` (p,) goes with the pairs given;
    0 for those of a region without any tie, which say nothing (`dropped` of them).
    """

    coefficients: dict[str, float]
    errors: dict[str, float]
    intervals: dict[str, tuple[float, float]]
    expected: Floats
    pairs: int
    dropped: int


def gravity(
    ties: ArrayLike,
    origin: ArrayLike,
    destination: ArrayLike,
    covariates: Mapping[str, ArrayLike],
    cluster: ArrayLike | None = None,
) -> Gravity:
    """Fit the model to pairs of regions, each array of shape (p,).

    `origin` and `destination` are codes from 0 up. The errors bear any variance (a sandwich); with
    `cluster` (codes), also any correlation within a cluster, such as the two ways of a pair.

    Raises:
        AnalysisError: the arrays differ in length, there are no ties, or a covariate can't be told
            apart from the others and the regions' own effects, or from the pairs without ties.

    """
    y = np.asarray(ties, np.float64)
    x = np.column_stack([np.asarray(one, np.float64) for one in covariates.values()])
    i, j = np.asarray(origin, np.int64), np.asarray(destination, np.int64)
    if not (y.shape == i.shape == j.shape == x.shape[:1]):
        raise AnalysisError("A pair of regions needs ties, origin, destination and all covariates.")
    used = _informative(y, i, j)
    if not used.any():
        raise AnalysisError("There are no ties between these regions: no effect can be estimated.")
    groups = np.arange(y.size) if cluster is None else np.asarray(cluster, np.int64)
    pairs = _Pairs(y[used], x[used], i[used], j[used])
    beta, mean, swept = _fit(pairs, [*covariates])
    deviation = np.sqrt(np.diag(_covariance(swept, pairs.ties - mean, mean, groups[used])))
    expected = np.zeros(y.size)
    expected[used] = mean
    found = list(zip(covariates, beta.tolist(), deviation.tolist(), strict=True))
    return Gravity(
        coefficients={name: b for name, b, _ in found},
        errors={name: e for name, _, e in found},
        intervals={name: (b - _Z * e, b + _Z * e) for name, b, e in found},
        expected=expected,
        pairs=int(used.sum()),
        dropped=int((~used).sum()),
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The pairs that say something."""

    ties: Floats
    covariates: Floats
    origin: Ints
    destination: Ints

    def sweep(self, columns: Floats, weights: Floats) -> Floats:
        """Take the weighted means of every origin and destination out of columns, (p, k)."""
        swept = columns.copy()
        for _ in range(_SWEEPS):
            before = swept.copy()
            for of in (self.origin, self.destination):
                total = np.bincount(of, weights)
                for one in range(swept.shape[1]):
                    mean = np.bincount(of, weights * swept[:, one]) / np.maximum(total, _TINY)
                    swept[:, one] -= mean[of]
            if np.abs(swept - before).max(initial=0) < _CLOSE * (1 + np.abs(columns).max()):
                break
        return swept


def _informative(y: Floats, i: Ints, j: Ints) -> NDArray[np.bool_]:
    """Return which pairs are of an origin and a destination that have ties."""
    used = np.ones(y.size, np.bool_)
    while True:
        out, into = np.bincount(i, y * used), np.bincount(j, y * used)
        left: NDArray[np.bool_] = used & (out[i] > 0) & (into[j] > 0)
        if np.array_equal(left, used):
            return used
        used = left


def _fit(pairs: _Pairs, names: list[str]) -> tuple[Floats, Floats, Floats]:
    """Return the coefficients, the expected ties, and the covariates with the effects swept out."""
    _told_apart(pairs, names)
    y, mean = pairs.ties, (pairs.ties + pairs.ties.mean()) / 2
    linear, deviance = np.log(mean), np.inf
    beta = x = pairs.covariates
    for _ in range(_ROUNDS):
        working = linear + (y - mean) / mean
        swept = pairs.sweep(np.column_stack([working, pairs.covariates]), mean)
        z, x = swept[:, 0], swept[:, 1:]
        weighted = x * mean[:, None]
        beta = np.linalg.lstsq(weighted.T @ x, weighted.T @ z, rcond=None)[0]
        linear = working - (z - x @ beta)
        mean = np.exp(np.clip(linear, -_FAR, _FAR))
        before, deviance = deviance, float(_deviance(y, mean))
        if abs(before - deviance) < _CLOSE * (1 + deviance):
            break
    return beta, mean, x


def _told_apart(pairs: _Pairs, names: list[str]) -> None:
    """Refuse covariates that cannot be estimated."""
    swept = pairs.sweep(pairs.covariates, np.ones(pairs.ties.size))
    values = np.linalg.svd(swept, compute_uv=False)
    if values.size and values[-1] < 1e-8 * max(float(values[0]), 1.0):
        raise AnalysisError(
            f"{', '.join(names)}: one of these can't be told apart from the others or from the "
            f"regions' own effects. Leave one out, or take in more regions."
        )
    tied = pairs.covariates[pairs.ties > 0]
    for name, all_, some in zip(names, pairs.covariates.T, tied.T, strict=True):
        if np.ptp(some) == 0 < np.ptp(all_):
            raise AnalysisError(
                f"{name!r} is the same for all pairs with ties (none leads over a border, say): "
                f"how much it hinders ties can't be estimated."
            )


def _deviance(y: Floats, mean: Floats) -> Floats:
    ratio = np.log(np.where(y > 0, y / mean, 1.0))
    return np.asarray(2 * np.sum(y * ratio - (y - mean)))


def _covariance(swept: Floats, residual: Floats, mean: Floats, groups: Ints) -> Floats:
    """Return the sandwich, with the scores summed within groups (White 1980; Liang, Zeger 1986)."""
    bread = np.linalg.inv(swept.T @ (swept * mean[:, None]))
    group = np.unique(groups, return_inverse=True)[1]
    columns = (swept * residual[:, None]).T
    scores = np.column_stack([np.bincount(group, one) for one in columns])
    count = scores.shape[0]
    found: Floats = bread @ (scores.T @ scores) @ bread * count / max(count - 1, 1)
    return found
