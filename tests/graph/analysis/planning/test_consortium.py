"""Teams: the best there is, or what is in the way."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.graph.analysis.planning.consortium import teams
from mosty.graph.analysis.planning.pool import Pool
from mosty.graph.analysis.planning.rules import Range
from mosty.graph.analysis.planning.wanted import Wanted, Weights
from mosty.graph.errors import AnalysisError

WANTED = Wanted(size=Range(2, 4))
WEIGHTS = Weights()


def pool_of(k: int, seed: int) -> Pool:
    """Return a pool at random; gains and weights are whole thousandths."""
    rng = np.random.default_rng(seed)
    pairs = np.array([*combinations(range(k), 2)], np.int64).reshape(-1, 2)
    kind = rng.integers(0, 4, len(pairs))
    return Pool(
        actor=np.arange(k),
        ids=[f"x:{at:02}" for at in range(k)],
        country=rng.choice(["CZ", "DE", "PL"], k).tolist(),
        gain=rng.integers(-500, 3000, k) / 1000,
        leader=rng.integers(0, 2, k).astype(np.float64),
        cost=rng.integers(1, 9, k).astype(np.float64),
        types={"University": rng.integers(0, 2, k).astype(np.float64)},
        features=rng.integers(0, 2, (k, 3)).astype(np.float64),
        feature_names=["topic:0", "type:A", "type:B"],
        known=pairs[kind == 0],
        near=pairs[kind == 1],
    )


def value(pool: Pool, team: tuple[int, ...], wanted: Wanted, weights: Weights) -> float:
    pair = 2 / (wanted.size.most - 1)  # type: ignore[operator]
    known, near = ({*map(tuple, one.tolist())} for one in (pool.known, pool.near))
    total = sum(pool.gain[at] for at in team)
    total += weights.breadth * int(pool.features[[*team]].any(axis=0).sum())
    for a, b in combinations(team, 2):
        if (a, b) in known:
            total += round(1000 * pair * weights.known) / 1000
        elif pool.country[a] != pool.country[b]:
            total += round(1000 * pair * weights.new) / 1000
        if (a, b) in near:
            total += round(1000 * pair * weights.near) / 1000
    return float(total)


def is_wanted(pool: Pool, team: tuple[int, ...], wanted: Wanted) -> bool:
    def within(count: float, range_: Range) -> bool:
        return range_.least <= count and (range_.most is None or count <= range_.most)

    here = [pool.country[at] for at in team]
    known = sum(a in team and b in team for a, b in pool.known.tolist())
    return (
        all(within(here.count(one), range_) for one, range_ in wanted.countries.items())
        and len({*here}) >= wanted.different
        and all(within(pool.types[one][[*team]].sum(), r) for one, r in wanted.types.items())
        and {pool.ids[at] for at in team} >= wanted.must
        and (not wanted.led or bool(pool.leader[[*team]].any()))
        and (wanted.budget is None or pool.cost[[*team]].sum() <= wanted.budget)
        and within(known, wanted.known_pairs)
    )


def all_teams(pool: Pool, wanted: Wanted) -> list[tuple[int, ...]]:
    sizes = range(wanted.size.least, (wanted.size.most or 0) + 1)
    every = (one for size in sizes for one in combinations(range(len(pool.ids)), size))
    return [one for one in every if is_wanted(pool, one, wanted)]


wishes = st.builds(
    Wanted,
    size=st.sampled_from([Range(2, 3), Range(3, 4), Range(2, 5)]),
    countries=st.sampled_from([{}, {"CZ": Range(1)}, {"CZ": Range(1), "PL": Range(1, 2)}]),
    different=st.integers(1, 3),
    types=st.sampled_from([{}, {"University": Range(1, 2)}, {"University": Range(4)}]),
    must=st.sampled_from([frozenset(), frozenset({"x:01"})]),
    led=st.integers(0, 1),
    budget=st.sampled_from([None, 8.0, 15.0]),
    known_pairs=st.sampled_from([Range(), Range(0, 1), Range(1)]),
)
weighings = st.sampled_from([WEIGHTS, replace(WEIGHTS, known=-2.0), replace(WEIGHTS, near=-1.0)])


@settings(max_examples=40)
@given(st.integers(3, 8), st.integers(0, 10**6), wishes, weighings)
def test_as_good_as_the_best_of_all_teams(
    k: int, seed: int, wanted: Wanted, weights: Weights
) -> None:
    pool = pool_of(k, seed)
    every = all_teams(pool, wanted)
    if not every:
        with pytest.raises(AnalysisError, match="as wanted"):
            teams(pool, wanted, weights)
        return
    [team] = teams(pool, wanted, weights)
    best = max(value(pool, one, wanted, weights) for one in every)
    assert team.members in every
    assert team.gap == 0
    assert team.value == pytest.approx(best, abs=1e-6)
    assert value(pool, team.members, wanted, weights) == pytest.approx(team.value, abs=1e-6)


@settings(max_examples=20)
@given(st.integers(5, 8), st.integers(0, 10**6), st.integers(1, 2))
def test_alternatives_are_the_next_best_that_differ_enough(k: int, seed: int, differ: int) -> None:
    pool = pool_of(k, seed)
    found = teams(pool, WANTED, WEIGHTS, count=3, differ=differ)
    every = all_teams(pool, WANTED)
    for at, team in enumerate(found):
        before = [{*one.members} for one in found[:at]]
        rest = [one for one in every if all(len(two - {*one}) >= differ for two in before)]
        best = max(value(pool, one, WANTED, WEIGHTS) for one in rest)
        assert team.value == pytest.approx(best, abs=1e-6)


@settings(max_examples=20)
@given(st.integers(3, 9), st.integers(0, 10**6))
def test_leaving_out_who_can_be_replaced_changes_nothing(k: int, seed: int) -> None:
    pool = replace(pool_of(k, seed), known=np.empty((0, 2), np.int64))
    pool = replace(pool, near=np.empty((0, 2), np.int64), features=np.ones((k, 1)))
    wanted = replace(WANTED, size=Range(1, 2))
    fewer = pool.only(pool.needed(wanted, 1))
    assert teams(fewer, wanted, WEIGHTS)[0].value == teams(pool, wanted, WEIGHTS)[0].value


def test_the_same_each_time() -> None:
    pool = pool_of(40, 7)
    one, other = (teams(pool, WANTED, WEIGHTS, count=3) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (replace(WANTED, countries={"AT": Range(1)}), "members from AT 0 or more instead of 1"),
        (replace(WANTED, budget=1.0), r"euros of budget up to \d+ instead of up to 1"),
        (replace(WANTED, size=Range(60, 70)), "members 40-70 instead of 60-70"),
        (
            replace(WANTED, types={"University": Range(6)}),
            "members 2-6 instead of 2-4; members of type University 4 or more instead of 6",
        ),
        (
            replace(WANTED, countries={"AT": Range(1), "SK": Range(1)}),
            "all of these change: members from AT 0 or more instead of 1 or more; members from SK",
        ),
    ],
)
def test_what_is_in_the_way_is_said(wanted: Wanted, says: str) -> None:
    with pytest.raises(AnalysisError, match=says):
        teams(pool_of(40, 7), wanted, WEIGHTS)
