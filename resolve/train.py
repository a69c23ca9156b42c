"""Learn the model's weights from labelled pairs and write it as a Splink settings document.

The weights of a Fellegi-Sunter model add up. Estimated one by one they count twice what two
features say alike; so they are learned together, as a logistic regression on the levels, kept small
and, between neighbouring levels, close. u is how often a level occurs among pairs that don't match,
m follows from u and the weight.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mosty.resolve.features import CODES, Feature, features

Matrix = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]
SMALL, CLOSE = 0.5, 2.0  # penalties on a weight, and on the difference of two neighbours
BELIEF = 4.0  # the penalty on leaving a weight that was believed
_LIKELY = 1e-4  # a level's share of pairs at least


@dataclass(frozen=True)
class Labelled:
    """Pairs of one task: levels (pairs x features), whether they match, and what each counts."""

    levels: Bytes
    same: npt.NDArray[np.bool_]
    weight: float = 1.0


def fit(sets: Sequence[Labelled]) -> tuple[list[Matrix], list[float]]:
    """Return each feature's weights by level (nats) and each set's own prior (log odds)."""
    rows, same, counts, owner = _patterns(sets)
    design, places = _design(rows, owner, len(sets))
    penalty = _penalty(places, design.shape[1])
    beta = believed = _believed(places, design.shape[1])
    for _ in range(15):
        odds = design @ beta
        likely = 1 / (1 + np.exp(-odds))
        slope = design.T @ (counts * (likely - same)) + penalty @ (beta - believed)
        curve = design.T @ (design * (counts * likely * (1 - likely))[:, None]) + penalty
        step = np.linalg.solve(curve + 1e-9 * np.eye(len(beta)), slope)
        beta = beta - step * min(1.0, 5 / (np.abs(step).max() + 1e-12))
        if np.abs(step).max() < 1e-3:  # noqa: PLR2004
            break
    return [beta[where] for where in places], [float(one) for one in beta[-len(sets) :]]


def _patterns(
    sets: Sequence[Labelled],
) -> tuple[npt.NDArray[np.uint8], Matrix, Matrix, npt.NDArray[np.int64]]:
    """Return the different rows of levels and labels, how much each counts, and its set."""
    found = []
    for number, one in enumerate(sets):
        rows = np.column_stack([one.levels, one.same.astype(np.uint8)])
        unique, counts = np.unique(rows, axis=0, return_counts=True)
        found.append((unique, counts * one.weight, np.full(len(unique), number)))
    table: Bytes = np.concatenate([one[0] for one in found]).astype(np.uint8)
    amount: Matrix = np.concatenate([one[1] for one in found]).astype(np.float64)
    owner: npt.NDArray[np.int64] = np.concatenate([one[2] for one in found]).astype(np.int64)
    return table[:, :-1], table[:, -1].astype(np.float64), amount, owner


def _design(
    rows: npt.NDArray[np.uint8], owner: npt.NDArray[np.int64], sets: int
) -> tuple[Matrix, list[slice]]:
    """Return a column for each level of each feature and for each set; null levels are 0."""
    parts, places, at = [], [], 0
    for number, feature in enumerate(features()):
        part = np.eye(len(feature.levels))[rows[:, number]]
        if feature.null:
            part[:, 0] = 0
        parts.append(part)
        places.append(slice(at, at + part.shape[1]))
        at += part.shape[1]
    return np.concatenate([*parts, np.eye(sets)[owner]], axis=1), places


def _believed(places: Sequence[slice], size: int) -> Matrix:
    """Return the weights (nats) that the labels have to speak against."""
    found = np.zeros(size)
    for where, feature in zip(places, features(), strict=True):
        if feature.prior:
            found[where] = np.multiply(feature.prior, np.log(2))
    return found


def _penalty(places: Sequence[slice], size: int) -> Matrix:
    matrix = np.zeros((size, size))
    for where, feature in zip(places, features(), strict=True):
        count = len(feature.levels)
        block = (BELIEF if feature.prior else SMALL) * np.eye(count)
        if not feature.null:
            width = feature.width
            for i in range(count):
                for j in (i + 1, i + width):
                    if j < count and (j != i + 1 or j % width or width == 1):
                        block[i, i] += CLOSE
                        block[j, j] += CLOSE
                        block[i, j] -= CLOSE
                        block[j, i] -= CLOSE
        matrix[where, where] = block
    return matrix


def document(
    weights: Sequence[Matrix], prior: float, others: Bytes, thresholds: Mapping[str, float]
) -> dict[str, Any]:
    """Return a Splink settings document.

    `prior` is the log odds of a candidate pair, `others` the levels of pairs that don't match. Of
    a feature that every pair has, m sums to 1, and the prior makes up for it. Of one that may be
    missing, m and u are small enough for both to be probabilities; what is left is for pairs of
    which it isn't known.
    """
    comparisons = []
    for number, (feature, weight) in enumerate(zip(features(), weights, strict=True)):
        said = slice(int(feature.null), None)
        share = np.bincount(others[:, number], minlength=len(feature.levels)).astype(float)
        u = np.maximum(share / max(share[said].sum(), 1), _LIKELY)
        m = u * np.exp(weight)
        total = m[said].sum()
        if feature.null:  # may be missing, so the prior cannot make up for it
            u /= max(total, u[said].sum())
        else:
            u /= u[said].sum()
            prior += float(np.log((u * np.exp(weight)).sum()))
            weight = weight - np.log((u * np.exp(weight)).sum())  # noqa: PLW2901
        comparisons.append(_comparison(number, feature, u * np.exp(weight), u))
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "id",
        "probability_two_random_records_match": 1 / (1 + math.exp(-prior)),
        "comparisons": comparisons,
        "thresholds": dict(thresholds),
    }


def _comparison(number: int, feature: Feature, m: Matrix, u: Matrix) -> dict[str, Any]:
    levels = [
        {
            "sql_condition": f"substr(agreement(profile_l, profile_r), {number + 1}, 1)"
            f" = '{CODES[level]}'",
            "label_for_charts": label,
            **(
                {"is_null_level": True}
                if feature.null and level == 0
                else {"m_probability": float(m[level]), "u_probability": float(u[level])}
            ),
        }
        for level, label in enumerate(feature.levels)
    ]
    return {"output_column_name": feature.name.replace(" ", "_"), "comparison_levels": levels}
