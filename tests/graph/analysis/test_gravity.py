"""The gravity model: what was put in comes out, and what cannot be told is said."""

from collections.abc import Mapping

import numpy as np
import pytest

from mosty.graph.analysis.gravity import Gravity, gravity
from mosty.graph.errors import AnalysisError

N = 24
ORIGIN, DESTINATION = np.nonzero(~np.eye(N, dtype=bool))
PAIR = np.minimum(ORIGIN, DESTINATION) * N + np.maximum(ORIGIN, DESTINATION)
EFFECTS = {"log distance": -0.8, "border": -1.2}


def region(seed: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the ties between regions on a map of three countries, and the covariates."""
    generator = np.random.default_rng(seed)
    x, y = generator.random((2, N)) * 300
    apart = np.hypot(x[ORIGIN] - x[DESTINATION], y[ORIGIN] - y[DESTINATION])
    given = {
        "log distance": np.log(apart + 5),
        "border": (ORIGIN % 3 != DESTINATION % 3).astype(float),
    }
    size = generator.normal(0, 1, N)
    log = 4 + size[ORIGIN] + size[DESTINATION]
    log += sum(effect * given[name] for name, effect in EFFECTS.items())
    return generator.poisson(np.exp(log) * generator.gamma(4, 0.25, log.size)), given


def fitted(ties: np.ndarray, given: Mapping[str, np.ndarray]) -> Gravity:
    return gravity(ties, ORIGIN, DESTINATION, given, cluster=PAIR)


def test_the_intervals_hold_what_was_put_in() -> None:
    """Nineteen times of twenty, in the long run: here at least 33 of 40."""
    held = dict.fromkeys(EFFECTS, 0)
    for seed in range(40):
        found = fitted(*region(seed))
        for name, effect in EFFECTS.items():
            low, high = found.intervals[name]
            held[name] += low < effect < high
    assert min(held.values()) >= 33


def test_the_expected_ties_add_up_for_every_region() -> None:
    ties, given = region(1)
    found = fitted(ties, given)
    for side in (ORIGIN, DESTINATION):
        assert np.bincount(side, found.expected) == pytest.approx(np.bincount(side, ties), rel=1e-6)


def test_as_a_generalised_linear_model_with_a_dummy_for_each_region() -> None:
    """Newton's method on the full design."""
    ties, given = region(2)
    dummies = np.hstack([np.eye(N)[ORIGIN], np.eye(N)[DESTINATION][:, 1:]])
    design = np.column_stack([*given.values(), dummies])
    beta = np.zeros(design.shape[1])
    beta[2 : 2 + N] = np.log(ties.mean())
    for _ in range(60):
        mean = np.exp(design @ beta)
        information = design.T @ (design * mean[:, None])
        beta += np.linalg.lstsq(information, design.T @ (ties - mean), rcond=None)[0]
    assert [*fitted(ties, given).coefficients.values()] == pytest.approx(beta[:2], abs=1e-7)


def test_a_region_without_ties_says_nothing() -> None:
    ties, given = region(3)
    ties[(ORIGIN == 5) | (DESTINATION == 5)] = 0
    found = fitted(ties, given)
    assert (found.pairs, found.dropped) == ((N - 1) * (N - 2), 2 * (N - 1))
    others = (ORIGIN != 5) & (DESTINATION != 5)
    left = {name: one[others] for name, one in given.items()}
    again = gravity(ties[others], ORIGIN[others], DESTINATION[others], left, PAIR[others])
    assert found.coefficients == pytest.approx(again.coefficients)


def test_what_cannot_be_told_is_said() -> None:
    ties, given = region(4)
    with pytest.raises(AnalysisError, match="told apart"):
        fitted(ties, given | {"log distance in miles": given["log distance"] - np.log(1.609)})
    with pytest.raises(AnalysisError, match="over a border"):
        fitted(np.where(given["border"] > 0, 0, ties), given)
    with pytest.raises(AnalysisError, match="no ties"):
        fitted(np.zeros(ties.size), given)
    with pytest.raises(AnalysisError, match="all covariates"):
        gravity(ties[1:], ORIGIN, DESTINATION, given)
