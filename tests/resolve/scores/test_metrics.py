"""Precision, recall and F1 of scored pairs, and the threshold that suits a half best."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.resolve.profile import Profile
from mosty.resolve.scores.labels import Half, Pair
from mosty.resolve.scores.metrics import Decisions, Figures


def half(*pairs: tuple[str, str, bool], missed: int = 0) -> Half:
    return Half(
        tuple(Pair(Profile(a, (a,)), Profile(b, (b,)), same) for a, b, same in pairs), missed
    )


def decisions(*scored: tuple[float, bool], missed: int = 0) -> Decisions:
    pairs = half(
        *((f"l{at}", f"r{at}", same) for at, (_, same) in enumerate(scored)), missed=missed
    )
    return Decisions.of(pairs, [score for score, _ in scored], one_answer=False)


def test_figures_of_a_small_case() -> None:
    found = Figures(found=4, right=3, true=6)
    assert (found.precision, found.recall, found.f1) == (0.75, 0.5, 0.6)


def test_finding_nothing_is_never_wrong_and_never_complete() -> None:
    found = Figures(found=0, right=0, true=6)
    assert (found.precision, found.recall, found.f1) == (1.0, 0.0, 0.0)


def test_where_nothing_is_to_be_found_finding_nothing_is_perfect() -> None:
    assert Figures(0, 0, 0).f1 == 1.0


def test_pairs_that_blocking_lost_are_misses() -> None:
    found = decisions((0.9, True), (0.1, False), missed=1).at(0.5)
    assert found == Figures(found=1, right=1, true=2)


def test_a_score_on_the_threshold_is_a_match() -> None:
    assert decisions((0.5, True)).at(0.5).found == 1


def test_the_best_threshold_is_halfway_to_the_next_score() -> None:
    scored = decisions((0.9, True), (0.8, True), (0.4, False), (0.3, False))
    assert scored.best_threshold() == pytest.approx(0.6)


def test_the_lowest_score_may_be_the_best_threshold() -> None:
    assert decisions((0.9, True), (0.8, True)).best_threshold() == pytest.approx(0.8)


def test_where_nothing_is_true_nothing_should_be_found() -> None:
    assert decisions((0.9, False)).best_threshold() == math.inf


def test_with_one_answer_only_the_best_counts_and_any_true_one_is_right() -> None:
    pairs = half(("a", "x", True), ("a", "y", False), ("a", "z", True), ("b", "x", False), missed=1)
    found = Decisions.of(pairs, [0.6, 0.8, 0.9, 0.7], one_answer=True).at(0.5)
    assert found == Figures(found=2, right=1, true=2)


SCORED = st.lists(
    st.tuples(st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), st.booleans()), min_size=1
)


@given(SCORED, st.integers(0, 3))
def test_no_threshold_is_better_than_the_best(
    scored: list[tuple[float, bool]], missed: int
) -> None:
    all_ = decisions(*scored, missed=missed)
    best = all_.at(all_.best_threshold()).f1
    assert best >= max(all_.at(threshold).f1 for threshold in (-1, 0, 0.2, 0.4, 0.6, 0.8, 1))


@given(SCORED, st.floats(0, 1), st.floats(0, 1))
def test_a_lower_threshold_never_finds_less(
    scored: list[tuple[float, bool]], one: float, other: float
) -> None:
    all_ = decisions(*scored)
    assert all_.at(min(one, other)).recall >= all_.at(max(one, other)).recall


@given(SCORED)
def test_order_of_the_pairs_makes_no_difference(scored: list[tuple[float, bool]]) -> None:
    one, other = decisions(*scored), decisions(*reversed(scored))
    assert one.best_threshold() == other.best_threshold()
    assert one.at(0.5) == other.at(0.5)
