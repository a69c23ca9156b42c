"""Trees with chances: they learn, repeat, explain, and can be kept."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.errors import AnalysisError


def examples(seed: int, n: int = 3000) -> tuple[pl.DataFrame, np.ndarray]:
    """Rows of which a third depends on `a`, not on `b`."""
    generator = np.random.default_rng(seed)
    a, b = generator.standard_normal((2, n))
    return pl.DataFrame({"a": a, "b": b}), generator.random(n) < 1 / (1 + np.exp(1.5 - 2 * a))


@pytest.fixture(scope="module")
def forest() -> Forest:
    return Forest.grow(*examples(1)).calibrated(*examples(2))


def test_its_chances_are_those_of_what_it_has_not_seen(forest: Forest) -> None:
    table, true = examples(3, 20_000)
    chance = forest.chances(table)
    for low in (0.05, 0.3, 0.6):
        some = (chance >= low) & (chance < low + 0.2)
        assert true[some].mean() == pytest.approx(chance[some].mean(), abs=0.06)
    assert chance.min() > 0


def test_it_says_what_spoke_for_a_score(forest: Forest) -> None:
    table, _ = examples(3, 50)
    found = forest.contributions(table)
    assert found.columns == ["a", "b"]
    assert found["a"].abs().mean() > 5 * found["b"].abs().mean()


def test_the_same_examples_grow_the_same_trees(forest: Forest, tmp_path: Path) -> None:
    table, _ = examples(4)
    again = Forest.grow(*examples(1)).calibrated(*examples(2))
    forest.save(tmp_path / "trees.txt")
    kept = Forest.load(tmp_path / "trees.txt")
    for other in (again, kept):
        assert np.array_equal(other.scores(table), forest.scores(table))
        assert np.array_equal(other.chances(table), forest.chances(table))
    assert np.array_equal(forest.scores(table.select("b", "a")), forest.scores(table))


def test_nothing_to_learn_and_nothing_to_score(forest: Forest) -> None:
    table, true = examples(1, 10)
    with pytest.raises(AnalysisError, match="nothing to learn"):
        Forest.grow(table, np.zeros(10))
    assert forest.chances(table[:0]).size == 0
    assert np.isfinite(Forest.grow(table, true).chances(table)).all()
