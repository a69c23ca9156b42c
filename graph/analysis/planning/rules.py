"""Requirements of a plan: sums that must lie in a range, and which of them are in the way."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

Expr = cp_model.IntVar | int


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` on up to `most`, which None leaves open."""

    least: int = 0
    most: int | None = None

    def __str__(self) -> str:
        """Return it as people write it: 4-7, 3 or more, up to 5."""
        if self.most is None:
            return f"{self.least:,} or more"
        if self.least == self.most:
            return f"{self.least:,}"
        return f"{self.least:,}-{self.most:,}" if self.least else f"up to {self.most:,}"


@dataclass(frozen=True, slots=True)
class Rule:
    """The sum of yes-or-no variables, each times its factor (0 or more), lies in a range."""

    says: str
    variables: Sequence[cp_model.IntVar]
    factors: Sequence[int]
    range: Range

    @property
    def most(self) -> int:
        """What the sum may be at most, also where the range is open."""
        return sum(self.factors) if self.range.most is None else self.range.most

    def require(self, model: cp_model.CpModel, missing: Expr = 0, over: Expr = 0) -> None:
        """Let it hold, but for what is `missing` and what is `over`."""
        total = cp_model.LinearExpr.weighted_sum(self.variables, self.factors)
        model.add(total + missing >= self.range.least)
        model.add(total - over <= self.most)

    def changed(self, missing: int, over: int) -> "Change":
        """Return the rule's name, its range and the wider one."""
        most = None if self.range.most is None else self.range.most + over
        return self.says, self.range, Range(self.range.least - missing, most)


Change = tuple[str, Range, Range]
"""A rule's name, its range, and the nearest one with which there is a plan."""
Build = Callable[[cp_model.CpModel], Sequence[Rule]]
"""Puts a plan's variables into a model and returns its rules, always in the same order."""
Solve = Callable[[cp_model.CpModel], cp_model.CpSolver | None]
"""Returns the solver with the best solution, or None if there is no solution."""


def changes(build: Build, solve: Solve) -> list[list[Change]]:
    """Return what would make a plan possible that is not; each entry is enough by itself.

    These are single changes where one is enough. If none is, there is one entry: the fewest rules
    that must change together.
    """
    count = len(build(cp_model.CpModel()))
    single = [found for at in range(count) if (found := _loosened(build, solve, {at}))]
    together = [] if single else _loosened(build, solve, range(count))
    return [together] if together else single


def _loosened(build: Build, solve: Solve, loose: Collection[int]) -> list[Change]:
    """Change the fewest of the loose rules, and these as little as possible."""
    model = cp_model.CpModel()
    broken, slack = [], []
    for at, rule in enumerate(build(model)):
        if at not in loose:
            rule.require(model)
            continue
        bad = model.new_bool_var("")
        missing = model.new_int_var(0, rule.range.least, "")
        over = model.new_int_var(0, max(sum(rule.factors) - rule.most, 0), "")
        model.add(missing + over == 0).only_enforce_if(~bad)
        rule.require(model, missing, over)
        broken.append(bad)
        slack.append((rule, missing, over))
    model.minimize(sum(broken))
    fewest = solve(model)
    if fewest is None:
        return []
    model.add(sum(broken) <= round(fewest.objective_value))
    model.minimize(sum(missing + over for _, missing, over in slack))
    least = solve(model)
    found = [(rule, least.value(a), least.value(b)) for rule, a, b in slack] if least else []
    return [rule.changed(a, b) for rule, a, b in found if a or b]
