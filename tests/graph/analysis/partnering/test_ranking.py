"""How good scores and chances are: by hand, and by definition."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.partnering.ranking import (
    auc,
    brier,
    hits,
    mean_reciprocal_rank,
    places,
    reliability,
)


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=40))
def test_auc_is_how_often_a_true_one_scores_higher(cases: list[tuple[int, bool]]) -> None:
    above = [score for score, true in cases if true]
    below = [score for score, true in cases if not true]
    found = auc([score for score, _ in cases], [true for _, true in cases])
    wins = [(x > y) + (x == y) / 2 for x in above for y in below]
    assert found == pytest.approx(np.mean(wins) if wins else np.nan, nan_ok=True)


def test_places_among_the_others_of_the_same_group() -> None:
    score = [9, 5, 7, 5, 1, 3, 4]
    true = [0, 1, 0, 0, 1, 1, 0]
    group = [1, 1, 1, 1, 1, 8, 8]
    found = places(score, true, group)
    assert found.tolist() == [3.5, 4, 2]
    assert mean_reciprocal_rank(found) == pytest.approx((1 / 3.5 + 1 / 4 + 1 / 2) / 3)
    assert hits(found, 3) == pytest.approx(1 / 3)
    assert np.isnan(hits(places([], [], [])))


def test_chances_that_hold_are_reliable() -> None:
    generator = np.random.default_rng(5)
    chance = generator.uniform(0, 1, 20_000).round(2)
    true = generator.random(chance.size) < chance
    found = reliability(chance, true)
    assert found["count"].sum() == chance.size
    assert found["said"].to_list() == pytest.approx(found["true"].to_list(), abs=0.02)
    assert found["said"].is_sorted()
    assert brier(chance, true) == pytest.approx(np.mean(chance * (1 - chance)), abs=0.01)
    assert brier([0, 1], [False, True]) == 0
