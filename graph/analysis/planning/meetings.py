"""A schedule of pairwise meetings for a matchmaking event.

First the pairs are chosen (`pairing`), then put into slots (`slots`); what is left over is filled
greedily. A small event is then solved as a whole by CP-SAT (OR-Tools), with this as its start.
"""

from dataclasses import dataclass, replace

import numpy as np
from ortools.sat.python import cp_model

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.planning.pairing import Pairing, paired
from mosty.graph.analysis.planning.slots import FREE, Slots
from mosty.graph.analysis.topic import Booleans
from mosty.graph.errors import AnalysisError

_UNIT = 1000
_SMALL = 20_000
"""Pairs times slots up to which an event is solved as a whole."""
EFFORT = 20.0
"""Steps of CP-SAT, about a second each."""


@dataclass(frozen=True, slots=True)
class Room:
    """What there is: so many tables in each of so many slots, and meetings for each participant.

    Nobody has more than `most` meetings; everybody is to have `least`, if at all possible.
    """

    slots: int
    tables: int
    least: int = 1
    most: int | None = None


@dataclass(frozen=True, eq=False)
class Schedule:
    """Meetings by slot and table: `first` and `second` (m,) are participants, first < second.

    `value` is the sum of their weights, and no schedule that serves as many can have more than
    `bound`. `served` counts the least meetings that are met, `servable` those that can be.
    """

    slot: Ints
    table: Ints
    first: Ints
    second: Ints
    value: float
    bound: float
    served: int
    servable: int

    @classmethod
    def of(cls, event: "_Event", slots: Ints, bound: float, servable: int) -> "Schedule":
        """Take over each pair's slot, FREE for those that do not meet."""
        met = np.flatnonzero(slots != FREE)
        met = met[np.lexsort((met, slots[met]))]
        first, second = event.pairs[met].T
        have = np.bincount(np.r_[first, second], minlength=len(event.there))
        served = int(np.minimum(have, event.least).sum())
        table = _seated(slots[met], first, second)
        value = float(event.worth[met].sum())
        return cls(slots[met], table, first, second, value, bound, served, servable)

    @property
    def best(self) -> bool:
        """Whether no schedule is better, to a millionth."""
        return self.served == self.servable and self.value >= self.bound * (1 - 1e-6)

    @property
    def proven(self) -> "Schedule":
        """The same, known to be the best."""
        return replace(self, bound=self.value, servable=self.served)

    @property
    def gap(self) -> float:
        """By what part of the bound a better schedule may be better; 0 if this is the best."""
        return max(self.bound - self.value, 0.0) / self.bound if self.bound > 0 else 0.0


def schedule(
    weights: Floats,
    room: Room,
    available: Booleans | None = None,
    *,
    effort: float = EFFORT,
    seed: int = 1,
) -> Schedule:
    """Return meetings of most weight, (p, p) and symmetric; pairs without weight do not meet.

    `available` (p, slots) says who is there when; by default all are always there.

    Raises:
        AnalysisError: nobody can meet anybody; no slot or table; weights that are none.

    """
    there = np.ones((len(weights), room.slots), np.bool_) if available is None else available
    _check(weights, room, there)
    event = _Event.of(weights, room, there)
    total = int(np.minimum(there.sum(axis=0) // 2, room.tables).sum())
    plan = paired(weights, event.least, event.most, total)
    slots = event.placed(plan)
    found = Schedule.of(event, slots, plan.bound, plan.servable)
    if found.best or len(event.pairs) * room.slots > _SMALL:
        return found
    whole, proven = _solved(event, slots, effort, seed)
    better = Schedule.of(event, whole, plan.bound, plan.servable)
    return better.proven if proven else max(found, better, key=lambda one: (one.served, one.value))


@dataclass(frozen=True, eq=False)
class _Event:
    """All pairs (m, 2) that may meet, their weights (m,), and what each participant can have."""

    pairs: Ints
    worth: Floats
    there: Booleans
    tables: int
    least: Ints
    most: Ints

    @classmethod
    def of(cls, weights: Floats, room: Room, there: Booleans) -> "_Event":
        pairs = np.argwhere(np.triu(weights, 1) > 0)
        most = there.sum(axis=1)
        if room.most is not None:
            most = np.minimum(most, room.most)
        worth = weights[pairs[:, 0], pairs[:, 1]]
        return cls(pairs, worth, there, room.tables, np.minimum(most, room.least), most)

    def placed(self, plan: Pairing) -> Ints:
        """Return each pair's slot: first what was chosen, then what else there is room for."""
        slots = Slots(self.pairs, self.there, self.tables)
        number = {pair: at for at, pair in enumerate(map(tuple, self.pairs.tolist()))}
        chosen = [number[a, b] for a, b in plan.pairs.tolist()]
        slots.fill(chosen)
        have = [slots.meetings(one) for one in range(len(self.there))]
        for needy in (True, False):
            for pair in np.argsort(-self.worth, kind="stable").tolist():
                a, b = slots.pairs[pair]
                wants = have[a] < self.least[a] or have[b] < self.least[b] or not needy
                may = have[a] < self.most[a] and have[b] < self.most[b]
                if slots.of[pair] == FREE and wants and may and slots.add(pair):
                    have[a] += 1
                    have[b] += 1
        return np.array(slots.of, np.int64)


def _check(weights: Floats, room: Room, there: Booleans) -> None:
    p = len(weights)
    if weights.shape != (p, p) or not np.array_equal(weights, weights.T):
        raise AnalysisError("The weights of meetings must be the same from both sides.")
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise AnalysisError("The weight of a meeting is negative or not finite.")
    if room.slots < 1 or room.tables < 1:
        raise AnalysisError(
            f"Meetings need a slot and a table at least, not {room.slots} and {room.tables}."
        )
    if room.least < 0 or (room.most is not None and room.most < max(room.least, 1)):
        raise AnalysisError(
            f"Each participant is to have {room.least} meetings at least and {room.most} at most: "
            f"that leaves nothing."
        )
    if there.shape != (p, room.slots):
        raise AnalysisError(f"Who is there when needs {p} participants and {room.slots} slots.")
    if not (weights > 0).any():
        raise AnalysisError(
            f"None of the {p} participants can meet another: all pairs are from one country, or "
            f"tied already."
        )


def _solved(event: _Event, start: Ints, effort: float, seed: int) -> tuple[Ints, bool]:
    """Return each pair's slot as CP-SAT finds it from a start, and whether it is proven best."""
    cp = cp_model.CpModel()
    m, s = len(event.pairs), event.there.shape[1]
    meets = [
        [cp.new_bool_var("") if event.there[[a, b], at].all() else None for at in range(s)]
        for a, b in event.pairs
    ]
    of: list[list[int]] = [[] for _ in event.there]
    for pair, (a, b) in enumerate(event.pairs.tolist()):
        of[a].append(pair)
        of[b].append(pair)
        cp.add_at_most_one(one for one in meets[pair] if one is not None)
    for at in range(s):
        column = [one[at] for one in meets]
        cp.add(sum(one for one in column if one is not None) <= event.tables)
        for pairs in of:
            cp.add_at_most_one(one for pair in pairs if (one := column[pair]) is not None)
    worth = [round(_UNIT * one) for one in event.worth]
    value = sum(worth[pair] * one for pair in range(m) for one in meets[pair] if one is not None)
    served: list[cp_model.IntVar] = []
    for participant, pairs in enumerate(of):
        count = sum(one for pair in pairs for one in meets[pair] if one is not None)
        least, most = int(event.least[participant]), int(event.most[participant])
        cp.add(count <= most)
        met = cp.new_int_var(0, least, "")
        cp.add(met <= count)
        served.append(met)
    cp.maximize(value + (1 + s * event.tables * max(worth)) * sum(served))
    for pair, row in enumerate(meets):
        for at, one in enumerate(row):
            if one is not None:
                cp.add_hint(one, start[pair] == at)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = effort
    status = solver.solve(cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return start, False
    found = [
        next((at for at, one in enumerate(row) if one is not None and solver.value(one)), FREE)
        for row in meets
    ]
    return np.array(found, np.int64), status == cp_model.OPTIMAL


def _seated(slot: Ints, first: Ints, second: Ints) -> Ints:
    """Give each meeting a table, from 1; who sat at one in the slot before stays, if possible.

    Meetings are sorted by slot.
    """
    table = np.zeros(slot.size, np.int64)
    before: dict[int, int] = {}
    for at in np.unique(slot):
        here = np.flatnonzero(slot == at)
        taken: dict[int, int] = {}
        for meeting in here:
            for one in (first[meeting], second[meeting]):
                wish = before.get(int(one))
                if wish is not None and wish not in taken.values() and meeting not in taken:
                    taken[int(meeting)] = wish
        free = iter(sorted({*range(1, here.size + 1)} - {*taken.values()}))
        before = {}
        for meeting in here:
            table[meeting] = taken.get(int(meeting)) or next(free)
            before |= {int(one): int(table[meeting]) for one in (first[meeting], second[meeting])}
    return table
