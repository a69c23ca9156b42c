"""A team for a topic under constraints, solved to a proven optimum, with reasons for each member.

The value of a team is the sum of `Weights`: what its members bring by fit and experience, what they
cover together, which pairs over the border are new, and which know each other or a partner of the
other. CP-SAT (OR-Tools) finds the team of highest value, in thousandths; one thread, a fixed seed
and a limit in steps instead of seconds make it the same each time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from ortools.sat.python import cp_model

from mosty.graph.analysis.planning.pool import Pool
from mosty.graph.analysis.planning.rules import Change, Range, Rule, changes
from mosty.graph.analysis.planning.wanted import Wanted, Weights
from mosty.graph.errors import AnalysisError

_UNIT = 1000
EFFORT = 20.0
"""Steps for each team: in all, a minute or so."""


@dataclass(frozen=True, slots=True)
class Team:
    """Members by their place in the pool, in the order of their ids."""

    members: tuple[int, ...]
    value: float
    bound: float
    """No team that differs enough from those before has a higher value."""

    @property
    def gap(self) -> float:
        """By what part of its value the best team may be better: 0 if this is proven the best."""
        return max(self.bound - self.value, 0.0) / max(abs(self.value), 1 / _UNIT)


def teams(  # noqa: PLR0913
    pool: Pool,
    wanted: Wanted,
    weights: Weights,
    *,
    count: int = 1,
    differ: int = 2,
    effort: float = EFFORT,
    seed: int = 1,
) -> list[Team]:
    """Return the best teams, best first, each with `differ` members or more that no other has.

    There are fewer than `count` where the requirements allow no more.

    Raises:
        AnalysisError: no team meets the requirements; it says which change would help.

    """
    found: list[Team] = []
    for _ in range(count):
        model = _Model(cp_model.CpModel(), pool, wanted)
        for rule in model.rules:
            rule.require(model.cp)
        for team in found:
            same = sum(model.member[at] for at in team.members)
            model.cp.add(same <= max(len(team.members) - differ, 0))
        model.cp.maximize(model.value(weights))
        solver = _solved(model.cp, effort, seed)
        if solver is None:
            break
        members = tuple(at for at, one in enumerate(model.member) if solver.value(one))
        value, bound = solver.objective_value / _UNIT, solver.best_objective_bound / _UNIT
        found.append(Team(members, value, bound))
    if not found:
        raise AnalysisError(_in_the_way(pool, wanted, effort, seed))
    return found


class _Model:
    """The variables of a team, its rules and its value."""

    def __init__(self, cp: cp_model.CpModel, pool: Pool, wanted: Wanted) -> None:
        self.cp, self.pool, self.wanted = cp, pool, wanted
        self.member = [cp.new_bool_var("") for _ in pool.ids]
        self.known = [self._both(a, b, exactly=True) for a, b in pool.known]
        self.countries = sorted({*pool.country})
        self.from_ = {one: self._counted(one) for one in self.countries}
        self.rules = self._rules()

    def _both(self, a: int, b: int, *, exactly: bool = False) -> cp_model.IntVar:
        """Return whether two are both members."""
        both = self.cp.new_bool_var("")
        self.cp.add_implication(both, self.member[a])
        self.cp.add_implication(both, self.member[b])
        if exactly:
            self.cp.add_bool_or([both, ~self.member[a], ~self.member[b]])
        return both

    def _counted(self, country: str | None = None) -> list[cp_model.IntVar]:
        """Return whether 1, 2, … members are there, from a country or in all."""
        here = [
            one
            for one, of in zip(self.member, self.pool.country, strict=True)
            if country in (None, of)
        ]
        steps = [self.cp.new_bool_var("") for _ in here]
        for low, high in pairwise(steps):
            self.cp.add_implication(high, low)
        self.cp.add(sum(steps) == sum(here))
        return steps

    def _rules(self) -> list[Rule]:
        pool, wanted = self.pool, self.wanted
        ones = np.ones(len(pool.ids))
        here = np.array(pool.country, np.str_)
        rules = [self._rule("members", ones, wanted.size)]
        rules += [
            self._rule(f"members from {one}", here == one, range_)
            for one, range_ in wanted.countries.items()
        ]
        first = [steps[0] for steps in self.from_.values()]
        rules.append(Rule("countries", first, [1] * len(first), Range(wanted.different)))
        rules += [
            self._rule(f"members of type {name}", pool.types[name], range_)
            for name, range_ in wanted.types.items()
        ]
        ids = np.array(pool.ids, np.str_)
        rules += [
            self._rule(f"members called {one}", ids == one, Range(1, 1))
            for one in sorted(wanted.must)
        ]
        if wanted.led or wanted.led_funding:
            rules.append(self._rule(_leading(wanted), pool.leader, Range(1)))
        if wanted.budget is not None:
            budget = Range(0, int(wanted.budget))
            rules.append(self._rule("euros of budget", np.ceil(pool.cost), budget))
        known = [1] * len(self.known)
        rules.append(Rule("pairs tied already", self.known, known, wanted.known_pairs))
        return rules

    def _rule(self, says: str, factors: Sequence[float] | np.ndarray, range_: Range) -> Rule:
        whole = np.asarray(factors).astype(np.int64)
        at = np.flatnonzero(whole)
        return Rule(says, [self.member[one] for one in at], whole[at].tolist(), range_)

    def value(self, weights: Weights) -> cp_model.LinearExpr:
        """Return the value of the team, in thousandths."""
        pair = 2 / max((self.wanted.size.most or len(self.pool.ids)) - 1, 1)
        new, known, near = (
            round(_UNIT * pair * one) for one in (weights.new, weights.known, weights.near)
        )
        gains = (round(_UNIT * one) for one in self.pool.gain)
        terms = [
            *zip(self.member, gains, strict=True),
            *((one, round(_UNIT * weights.breadth)) for one in self._covered()),
            *((step, new * pairs) for step, pairs in self._crossing()),
            *((self._both(a, b, exactly=near < 0), near) for a, b in self.pool.near),
        ]
        for (a, b), both in zip(self.pool.known, self.known, strict=True):
            crosses = self.pool.country[a] != self.pool.country[b]
            terms.append((both, known - new * crosses))
        variables, factors = zip(*terms, strict=True) if terms else ((), ())
        return cp_model.LinearExpr.weighted_sum(variables, factors)

    def _covered(self) -> Iterator[cp_model.IntVar]:
        """Yield whether somebody covers a topic, a type or a division."""
        for column in self.pool.features.T:
            covered = self.cp.new_bool_var("")
            having = [self.member[at] for at in np.flatnonzero(column)]
            self.cp.add_bool_or([*having, ~covered])
            yield covered

    def _crossing(self) -> Iterator[tuple[cp_model.IntVar, int]]:
        """Yield what adds up to the pairs over a border: all pairs less those within a country.

        The k-th member adds k−1 pairs.
        """
        yield from ((step, before) for before, step in enumerate(self._counted()))
        for steps in self.from_.values():
            yield from ((step, -before) for before, step in enumerate(steps))


def _leading(wanted: Wanted) -> str:
    parts = [f"{wanted.led:,} projects or more"] if wanted.led else []
    parts += [f"for {wanted.led_funding:,.0f} euros or more"] if wanted.led_funding else []
    return f"members that led {' '.join(parts)}"


def _solved(cp: cp_model.CpModel, effort: float, seed: int) -> cp_model.CpSolver | None:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.linearization_level = 2  # bounds by the linear programme: 100 times as fast
    solver.parameters.max_deterministic_time = effort
    status = solver.solve(cp)
    return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


def _in_the_way(pool: Pool, wanted: Wanted, effort: float, seed: int) -> str:
    """Say which requirement there is no team for, and what would help."""
    found = changes(lambda cp: _Model(cp, pool, wanted).rules, lambda cp: _solved(cp, effort, seed))
    start = f"No team of the {len(pool.ids):,} candidates is as wanted."
    if not found:
        return f"{start} Nor is there one if all requirements are loosened; ask for another topic."
    if len(found) == 1 and len(found[0]) > 1:
        return f"{start} There is one if all of these change: {'; '.join(map(_change, found[0]))}."
    return f"{start} Any one of these helps: {'; '.join(_change(one) for [one] in found)}."


def _change(change: Change) -> str:
    says, was, nearest = change
    return f"{says} {nearest} instead of {was}"
