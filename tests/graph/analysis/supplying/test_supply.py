"""Supply chains: small ones by hand, and a slow simulation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.supplying.supply import Supplies
from mosty.graph.errors import AnalysisError

NAN = np.nan


def slowly(supplies: Supplies, actor: int, tiers: int, lost: float) -> list[int]:
    """Let one actor fail, the plain way."""
    failed, counts = {actor}, []
    for _ in range(tiers):
        gone = np.isin(supplies.supplier, [*failed])
        missing = np.bincount(supplies.input, gone * supplies.share, len(supplies.customer))
        failed |= {*supplies.customer[missing >= lost - 1e-9].tolist()}
        counts.append(len(failed) - 1)
    return counts


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([NAN, NAN], [0.5, 0.5]),
        ([80, NAN], [0.8, 0.2]),
        ([60, 60], [0.5, 0.5]),
        ([30, 10], [0.75, 0.25]),
        ([0, 0], [0.5, 0.5]),
        ([120, NAN], [1, 0]),
    ],
)
def test_shares_sum_to_one(shares: list[float], expected: list[float]) -> None:
    supplies = Supplies.of(3, [0, 1], [2, 2], [0, 0], shares)
    assert supplies.share == pytest.approx(expected)


def test_concentration_and_single_sources() -> None:
    """Actor 3 buys steel of two, at 80 and 20 per cent, and paint of one."""
    supplies = Supplies.of(4, [0, 1, 2], [3, 3, 3], [0, 0, 1], [80, 20, NAN])
    assert supplies.concentration() == pytest.approx([0.68, 1])
    assert supplies.suppliers.tolist() == [2, 1]


def test_parallel_supplies_add_up_and_loops_are_left_out() -> None:
    supplies = Supplies.of(3, [0, 0, 1, 2], [2, 2, 2, 2], [0, 0, 0, 0], [20, 30, NAN, 10])
    assert supplies.supplier.tolist() == [0, 1]
    assert supplies.share == pytest.approx([0.5, 0.5])
    assert supplies.loops == 1


def test_a_chain_breaks_tier_by_tier() -> None:
    chain = Supplies.of(5, [0, 1, 2, 3], [1, 2, 3, 4], [0, 0, 0, 0])
    assert chain.failures(tiers=4)[0].tolist() == [1, 2, 3, 4]
    assert chain.failures(tiers=2)[0].tolist() == [1, 2]
    assert chain.failures()[4].tolist() == [0, 0, 0]


def test_a_second_source_stops_it_unless_too_much_is_lost() -> None:
    two = Supplies.of(4, [0, 1, 2], [2, 2, 3], [0, 0, 0], [70, 30, NAN])
    assert two.failures()[0].tolist() == [0, 0, 0]
    assert two.failures(lost=0.6)[0].tolist() == [1, 2, 2]


def test_a_circle_ends() -> None:
    circle = Supplies.of(3, [0, 1, 2], [1, 2, 0], [0, 0, 0])
    assert circle.failures(tiers=5)[0].tolist() == [1, 2, 2, 2, 2]


@given(seed=st.integers(0, 1_000), lost=st.sampled_from([0.3, 0.5, 1.0]))
def test_failures_as_simulated_the_plain_way(seed: int, lost: float) -> None:
    generator = np.random.default_rng(seed)
    a, b = generator.integers(0, 12, (2, 25))
    shares = np.where(generator.random(25) < 0.5, NAN, generator.integers(1, 100, 25))
    supplies = Supplies.of(12, a, b, generator.integers(0, 3, 25), shares)
    found = supplies.failures(tiers=3, lost=lost)
    assert found.tolist() == [slowly(supplies, actor, 3, lost) for actor in range(12)]


@given(seed=st.integers(0, 1_000), lost=st.sampled_from([0.3, 1.0]))
def test_who_falls_with_one_actor_is_how_many_fail(seed: int, lost: float) -> None:
    generator = np.random.default_rng(seed)
    a, b = generator.integers(0, 12, (2, 25))
    supplies = Supplies.of(12, a, b, generator.integers(0, 3, 25))
    counted = np.arange(0, 12, 2)
    counts, among = supplies.failures(3, lost), supplies.failures(3, lost, counted)
    for actor in range(12):
        tier = supplies.fallen([actor], 3, lost)
        assert [int(((tier > 0) & (tier <= one)).sum()) for one in (1, 2, 3)] == [*counts[actor]]
        assert int((tier[counted] > 0).sum()) == among[actor, 2]


def test_two_who_fail_together_take_down_what_neither_does_alone() -> None:
    two = Supplies.of(4, [0, 1, 2], [2, 2, 3], [0, 0, 0])
    assert two.fallen([0, 1]).tolist() == [0, 0, 1, 2]
    assert two.fallen([0]).tolist() == [0, -1, -1, -1]
    assert two.fallen([]).tolist() == [-1] * 4


def test_nothing_and_what_is_wrong() -> None:
    assert Supplies.of(2, [], [], []).failures().tolist() == [[0, 0, 0]] * 2
    assert Supplies.of(2, [], [], []).concentration().size == 0
    with pytest.raises(AnalysisError, match="none of the 2"):
        Supplies.of(2, [0], [2], [0])
    with pytest.raises(AnalysisError, match="negative"):
        Supplies.of(2, [0], [1], [0], [-1])
    with pytest.raises(AnalysisError, match="1 tier"):
        Supplies.of(2, [0], [1], [0]).failures(lost=0)
