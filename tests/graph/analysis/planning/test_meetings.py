"""Meetings without clashes, of most weight, nobody left out if at all possible."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.planning.meetings import Room, Schedule, schedule
from mosty.graph.errors import AnalysisError


def weights_of(participants: int, countries: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    country = rng.integers(0, countries, participants)
    found = np.triu(rng.integers(0, 5, (participants, participants)), 1)
    return np.where(country[:, None] != country, found + found.T, 0).astype(np.float64)


@st.composite
def events(draw: st.DrawFn, most: int, slots: int) -> tuple[np.ndarray, Room, np.ndarray]:
    participants = draw(st.integers(2, most))
    weights = weights_of(participants, draw(st.integers(2, 4)), draw(st.integers(0, 10**6)))
    if not weights.any():
        weights[0, 1] = weights[1, 0] = 1
    room = Room(
        draw(st.integers(1, slots)),
        draw(st.integers(1, most)),
        least=draw(st.integers(0, 1)),
        most=draw(st.sampled_from([None, 1, 2])),
    )
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    return weights, room, rng.random((participants, room.slots)) < draw(st.sampled_from([0.6, 1]))


def follows_the_rules(found: Schedule, weights: np.ndarray, room: Room, there: np.ndarray) -> None:
    pairs = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert len({*pairs}) == len(pairs)
    assert (found.first < found.second).all()
    assert (weights[found.first, found.second] > 0).all()
    for slot in range(room.slots):
        here = found.slot == slot
        sitting = np.r_[found.first[here], found.second[here]]
        assert np.unique(sitting).size == sitting.size, "somebody meets two at once"
        assert there[sitting, slot].all()
        tables = found.table[here]
        assert np.unique(tables).size == tables.size
        assert tables.size <= room.tables
        assert not tables.size or (tables.min() >= 1 and tables.max() <= room.tables)
    have = np.bincount(np.r_[found.first, found.second], minlength=len(weights))
    assert room.most is None or have.max(initial=0) <= room.most
    assert found.value == pytest.approx(weights[found.first, found.second].sum())


@given(events(12, 5))
def test_no_clash_no_table_too_many_nobody_called_who_is_away(
    event: tuple[np.ndarray, Room, np.ndarray],
) -> None:
    weights, room, there = event
    found = schedule(weights, room, there)
    follows_the_rules(found, weights, room, there)
    assert found.served <= found.servable
    assert found.served < found.servable or found.value <= found.bound + 1e-6


@given(events(5, 2))
def test_as_good_as_the_best_of_all_schedules(event: tuple[np.ndarray, Room, np.ndarray]) -> None:
    weights, room, there = event
    found = schedule(weights, room, there)
    assert (found.served, found.value) == pytest.approx(best(weights, room, there))
    assert found.gap == pytest.approx(0)


def best(weights: np.ndarray, room: Room, there: np.ndarray) -> tuple[int, float]:
    """Try every set of meetings for every slot."""
    pairs = [pair for pair in combinations(range(len(weights)), 2) if weights[pair] > 0]
    choices = [
        [
            some
            for size in range(room.tables + 1)
            for some in combinations([one for one in pairs if there[[*one], slot].all()], size)
            if len({who for one in some for who in one}) == 2 * size
        ]
        for slot in range(room.slots)
    ]
    found = (0, 0.0)
    for plan in product(*choices):
        met = [one for some in plan for one in some]
        have = [sum(who in one for one in met) for who in range(len(weights))]
        most = room.most or room.slots
        if len({*met}) == len(met) and max(have) <= most:
            least = [min(room.least, most, int(one.sum())) for one in there]
            served = sum(map(min, have, least))
            found = max(found, (served, float(sum(weights[one] for one in met))))
    return found


@given(st.integers(0, 10**6), st.randoms(use_true_random=False))
def test_the_order_of_participants_does_not_matter(seed: int, random: object) -> None:
    weights = weights_of(8, 3, seed)
    if not weights.any():
        return
    order = [*range(8)]
    random.shuffle(order)  # type: ignore[attr-defined]
    room = Room(3, 3)
    one, other = schedule(weights, room), schedule(weights[np.ix_(order, order)], room)
    assert (one.served, one.value) == pytest.approx((other.served, other.value))


def test_two_countries_are_solved_to_the_bound() -> None:
    rng = np.random.default_rng(1)
    weights = np.zeros((120, 120))
    weights[:60, 60:] = rng.random((60, 60)) * (rng.random((60, 60)) < 0.5)
    weights += weights.T
    room = Room(10, 25)
    found = schedule(weights, room)
    follows_the_rules(found, weights, room, np.ones((120, 10), np.bool_))
    assert found.gap < 1e-6
    assert found.served == found.servable == 120


def test_nobody_is_left_out_for_a_better_pair() -> None:
    weights = np.array([[0, 0, 9, 9.0], [0, 0, 1, 0], [9, 1, 0, 0], [9, 0, 0, 0]])
    found = schedule(weights, Room(slots=1, tables=2))
    assert found.served == 4
    assert found.value == 10


def test_the_same_each_time() -> None:
    weights = weights_of(30, 3, 4)
    one, other = (schedule(weights, Room(6, 8)) for _ in range(2))
    assert one.slot.tolist() == other.slot.tolist()
    assert one.table.tolist() == other.table.tolist()


PAIR = np.array([[0, 1.0], [1, 0]])


@pytest.mark.parametrize(
    ("weights", "room", "says"),
    [
        (np.zeros((3, 3)), Room(1, 1), "None of the 3 participants can meet another"),
        (np.array([[0, 1.0], [2, 0]]), Room(1, 1), "the same from both sides"),
        (-PAIR, Room(1, 1), "negative"),
        (PAIR, Room(0, 1), "a slot and a table"),
        (PAIR, Room(1, 1, least=2, most=1), "2 meetings at least and 1 at most"),
    ],
)
def test_what_cannot_be_planned_is_said(weights: np.ndarray, room: Room, says: str) -> None:
    with pytest.raises(AnalysisError, match=says):
        schedule(weights, room)
