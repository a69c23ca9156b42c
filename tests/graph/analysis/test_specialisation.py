"""Specialisation: worked by hand, and laws."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mosty.graph.analysis.specialisation import (
    complementarity,
    complexity,
    location_quotients,
    proximity,
    relatedness_density,
    specialised,
)
from mosty.graph.errors import AnalysisError

# Regions: a coal town, a port, a capital, a farm district; activities: mining, steel, trade, law.
AMOUNTS = np.array([[30, 20, 10, 0], [0, 10, 40, 10], [5, 20, 50, 45], [0, 0, 9, 1]], float)


def random(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).poisson(3, (8, 6)).astype(float)


def test_a_location_quotient_by_hand() -> None:
    """30 of the coal town's 60 are in mining, as are 35 of all 250."""
    assert location_quotients(AMOUNTS)[0, 0] == pytest.approx((30 / 60) / (35 / 250))


def test_who_is_specialised() -> None:
    expected = [[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    assert specialised(AMOUNTS).tolist() == expected


def test_proximity_by_hand() -> None:
    """Mining and steel always come together; trade is with neither."""
    near = proximity(AMOUNTS)
    assert near[0].tolist() == [1, 1, 0, 0]
    assert np.diag(near).tolist() == [1, 1, 1, 1]


def test_density_calls_for_what_goes_with_what_is_there() -> None:
    """A region with steel alone lacks mining, to which steel is related."""
    amounts = np.vstack([AMOUNTS, [0, 50, 0, 0]])
    assert relatedness_density(amounts)[4, 0] == 1
    assert complementarity(amounts, 0, 4).tolist() == [1, 0, 0, 0]
    assert complementarity(amounts, 4, 0).tolist() == [0, 0, 0, 0]


@given(seed=st.integers(0, 500))
@example(seed=6)  # all regions are equally diverse: nothing to take the sign from
def test_complexity_is_standardised_and_goes_with_diversity(seed: int) -> None:
    amounts = random(seed)
    found = complexity(amounts)
    known = ~np.isnan(found.regions)
    diversity = specialised(amounts).sum(1)[known]
    assert found.regions[known].mean() == pytest.approx(0, abs=1e-9)
    assert np.nanstd(found.activities) == pytest.approx(1)
    if diversity.std():
        assert np.corrcoef(found.regions[known], diversity)[0, 1] >= 0


@given(seed=st.integers(0, 500))
def test_complexity_is_a_fixed_point_of_the_averages(seed: int) -> None:
    """Averaging regions over their activities and back only stretches the index."""
    amounts = random(seed)
    has = specialised(amounts)
    if (has.sum(0) == 0).any() or (has.sum(1) == 0).any():
        return
    found = complexity(amounts)
    again = has @ (has.T @ found.regions / has.sum(0)) / has.sum(1)
    assert abs(np.corrcoef(again, found.regions)[0, 1]) == pytest.approx(1)


@given(seed=st.integers(0, 500))
def test_ranges(seed: int) -> None:
    amounts = random(seed)
    near, density = proximity(amounts), relatedness_density(amounts)
    assert np.array_equal(near, near.T)
    assert near.min() >= 0
    assert near.max() <= 1
    assert density.min() >= 0
    assert density.max() <= 1 + 1e-12


def test_nothing_gives_nothing() -> None:
    empty = np.zeros((4, 3))
    assert np.isnan(location_quotients(empty)).all()
    assert not relatedness_density(empty).any()
    with pytest.raises(AnalysisError, match="at least three"):
        complexity(empty)


def test_what_is_no_table() -> None:
    with pytest.raises(AnalysisError, match="regions and activities"):
        location_quotients([1.0, 2.0])
    with pytest.raises(AnalysisError, match="negative"):
        location_quotients([[1.0, -2.0]])
