"""Observed against expected: laws of the fit, and how often it cries wolf."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.expected import VERDICTS, cells
from mosty.graph.errors import AnalysisError

GAP, SURPLUS, SILENT = (VERDICTS.index(one) for one in ("gap", "surplus", "too few to tell"))


def drawn(seed: int, gap: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Return exposure and counts; cell (3, 4) has `gap` times what it should have."""
    generator = np.random.default_rng(seed)
    exposure = generator.integers(50, 400, (12, 15)).astype(float)
    rate = generator.uniform(0.05, 0.2, 12)[:, None] * generator.uniform(0.5, 1.5, 15)
    rate[3, 4] *= gap
    return exposure, generator.binomial(exposure.astype(int), rate).astype(float)


@given(seed=st.integers(0, 1_000))
def test_the_expected_has_the_sums_of_the_observed(seed: int) -> None:
    exposure, observed = drawn(seed)
    found = cells(exposure, observed)
    rows = np.bincount(found.row, found.expected)
    columns = np.bincount(found.column, found.expected)
    assert rows == pytest.approx(observed.sum(1), rel=1e-6)
    assert columns == pytest.approx(observed.sum(0), rel=1e-6)


def test_where_there_is_nothing_to_find_little_is_found() -> None:
    """200 tables: at a rate of 5 % at most one in twenty may have a finding; here with a margin."""
    findings = [np.isin(cells(*drawn(seed)).verdict, (GAP, SURPLUS)).any() for seed in range(200)]
    assert sum(findings) <= 14


def test_a_gap_is_found_and_its_interval_is_below_one() -> None:
    found = [cells(*drawn(seed, gap=0.1)) for seed in range(20)]
    claims = [(one, (one.row == 3) & (one.column == 4) & (one.verdict == GAP)) for one in found]
    assert sum(claim.any() for _, claim in claims) >= 14
    assert all((one.high[claim] < 1).all() for one, claim in claims)


def test_small_cells_say_so() -> None:
    found = cells([[20, 20], [20, 20]], [[1, 1], [1, 1]])
    assert found.verdict.tolist() == [SILENT] * 4
    assert np.isnan(found.q).all()


def test_empty_cells_are_left_out() -> None:
    found = cells([[100, 0], [100, 100]], [[10, 0], [10, 10]])
    assert list(zip(found.row, found.column, strict=True)) == [(0, 0), (1, 0), (1, 1)]


def test_nothing_observed_is_no_trouble() -> None:
    found = cells(np.full((3, 3), 10), np.zeros((3, 3)))
    assert found.expected.tolist() == [0] * 9
    assert found.verdict.tolist() == [SILENT] * 9


@pytest.mark.parametrize(
    ("exposure", "observed", "word"),
    [
        ([[1, 2]], [[1], [2]], "one shape"),
        ([[1, 2]], [[2, 2]], "within the exposure"),
        ([[1, 2]], [[-1, 2]], "from 0 up"),
    ],
)
def test_what_are_no_counts(
    exposure: list[list[int]], observed: list[list[int]], word: str
) -> None:
    with pytest.raises(AnalysisError, match=word):
        cells(exposure, observed)
