"""Resolution of the whole graph: what is surely one organisation is merged, the rest is asked.

A run goes over the actors until it finds nothing more to merge, because an actor made of several
has more names and identifiers than each of them; so a second run changes nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Event
from time import perf_counter

from mosty.graph import writing
from mosty.graph.store import Store
from mosty.resolve.actors import profiles
from mosty.resolve.clusters import clusters
from mosty.resolve.match import Match
from mosty.resolve.matcher import Matcher
from mosty.resolve.model import Thresholds
from mosty.resolve.pairs import Pair, found, pair_from, swapped
from mosty.resolve.profile import Profile
from mosty.resolve.queue import alone, queue
from mosty.resolve.settle import batches, everything, settle, write

Tell = Callable[[str, int], None]
Sides = frozenset[str]
Sure = Callable[[Match], bool]
_ROUNDS = 10
_STEP = 1_000


@dataclass(slots=True)
class Summary:
    """What a run found and did.

    `actors` are those before it, `merged` those that were made part of others, `pairs` the pairs
    found at the review threshold or above in the last round, `asked` those that are new in the
    queue, `answered` those that a person decided before, `withdrawn` those that have left the
    queue, because they are not found any more or are answered by now. `frequent` words or facts
    made no pairs in the last round, because too many actors share them; they would have made
    `left_out` pairs, of which those that share something rarer were compared nevertheless.
    """

    actors: int = 0
    pairs: int = 0
    merged: int = 0
    asked: int = 0
    answered: int = 0
    withdrawn: int = 0
    frequent: int = 0
    left_out: int = 0
    rounds: int = 0
    stopped: bool = False
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """What to write: pairs new or found otherwise, ids of the new, ids of pairs to withdraw."""

    write: list[Pair] = field(default_factory=list)
    new: set[str] = field(default_factory=set)
    gone: list[str] = field(default_factory=list)
    answered: int = 0


class _Stopped(Exception):
    """Somebody asked the run to end."""


class Resolution:
    """A run over a graph.

    `tell` is called with what is being done and how much of it is done. `stop` ends the run after
    the step at hand; run it again to go on.
    """

    def __init__(
        self,
        store: Store,
        thresholds: Thresholds | None = None,
        *,
        synthetic: bool = False,
        tell: Tell | None = None,
        stop: Event | None = None,
    ) -> None:
        """Prepare a run with these thresholds (default: the model's), over `synthetic` ones too."""
        self._store = store
        self._matcher = Matcher.standard()
        self._at = thresholds or self._matcher.thresholds
        self._synthetic = synthetic
        self._tell = tell or (lambda _, __: None)
        self._stop = stop or Event()
        self.summary = Summary()

    def plan(self) -> list[Pair]:
        """Return the pairs that a run would write in its first round, and write nothing."""
        people = self._profiles()
        matches = self._matches(people)
        plan = planned(people, matches, everything(self._store).pairs, self._at.sure)
        summary = self.summary
        summary.pairs, summary.answered = len(matches), plan.answered
        summary.asked = sum(one.id in plan.new and not one.automatic for one in plan.write)
        summary.withdrawn = len(plan.gone)
        summary.merged = sum(
            len(group) - 1
            for group in clusters(
                Match(*one.places, one.probability or 0.0) for one in plan.write if one.automatic
            )
        )
        return plan.write

    def run(self) -> Summary:
        """Merge and ask until nothing more is found."""
        before = self._open()
        try:
            for _ in range(_ROUNDS):
                people = self._profiles()
                matches = self._matches(people)
                self.summary.rounds += 1
                if not alone(self._store, partial(self._apply, people, matches)):
                    break
        except _Stopped:
            self.summary.stopped = True
        after = self._open()
        self.summary.asked = len(after - before)
        self.summary.withdrawn = len(before - after)
        return self.summary

    def _open(self) -> set[str]:
        """Return the ids of the pairs in the queue."""
        return {one.id for one in queue(self._store)}

    def _apply(self, people: Sequence[Profile], matches: Sequence[Match]) -> int:
        """Write what was found; return how many actors were written."""
        start = perf_counter()
        pairs = everything(self._store).pairs
        plan = planned(people, matches, pairs, self._at.sure)
        write(
            self._store, "pairs", [{"id": one.id, "properties": found(one)} for one in plan.write]
        )
        for ids in batches(plan.gone):
            writing.write(self._store, "pairs_withdrawn", ids=ids)
        self.summary.pairs, self.summary.answered = len(matches), plan.answered
        try:
            return settle(self._store, everything(self._store), self._merging)
        finally:
            self._spent("write", start)

    def _merging(self, done: int) -> None:
        self._tell("merging", done)
        if self._stop.is_set():
            raise _Stopped

    def _profiles(self) -> list[Profile]:
        start = perf_counter()
        self._tell("reading actors", 0)
        people = profiles(self._store, synthetic=self._synthetic)
        summary = self.summary
        if not summary.actors:
            summary.actors = len(people)
        summary.merged = summary.actors - len(people)
        self._spent("read", start)
        return people

    def _matches(self, people: Sequence[Profile]) -> list[Match]:
        start = perf_counter()
        matches: list[Match] = []
        self._tell("comparing", 0)
        for one in self._matcher.within(people, self._at.review):
            matches.append(one)
            if len(matches) % _STEP == 0:
                self._tell("comparing", len(matches))
            if self._stop.is_set():
                raise _Stopped
        if self._stop.is_set():
            raise _Stopped
        self.summary.frequent = self._matcher.keys_left_out
        self.summary.left_out = self._matcher.pairs_left_out
        self._spent("compare", start)
        return matches

    def _spent(self, stage: str, since: float) -> None:
        seconds = self.summary.seconds
        seconds[stage] = seconds.get(stage, 0.0) + perf_counter() - since


def planned(
    people: Sequence[Profile], matches: Iterable[Match], pairs: Sequence[Pair], sure: Sure
) -> Plan:
    """Return what the matches of these profiles mean, given the pairs there are."""
    matches = [*matches]
    answered = {_sides(one) for one in pairs if one.by and one.verdict in {"distinct", "unsure"}}
    waiting = _waiting(pairs)
    home = _homes(people, matches, answered, sure)
    names = {one.id: one.names[0] for one in people if one.names}
    plan = Plan()
    met: set[Sides] = set()
    for one in matches:
        sides = frozenset((one.left, one.right))
        met.add(sides)
        if sides in answered:
            plan.answered += 1
            continue
        automatic = one.left in home and home[one.left] == home.get(one.right)
        now = pair_from(one, names, automatic=automatic)
        if sides in waiting:
            again = ((before, _again(before, now)) for before in waiting[sides])
            plan.write += [after for before, after in again if found(after) != found(before)]
        else:
            plan.write.append(now)
            plan.new.add(now.id)
    there = {one.id for one in people}
    plan.gone += [
        one.id
        for sides, some in waiting.items()
        if sides not in met and sides <= there
        for one in some
    ]
    return plan


def _sides(pair: Pair) -> Sides:
    return frozenset(pair.places)


def _waiting(pairs: Iterable[Pair]) -> dict[Sides, list[Pair]]:
    """Return the pairs between any two actors that the model found and nobody decided."""
    found: dict[Sides, list[Pair]] = {}
    for one in pairs:
        if not one.by and one.probability is not None and len(_sides(one)) > 1:
            found.setdefault(_sides(one), []).append(one)
    return found


def _homes(
    people: Sequence[Profile], matches: Iterable[Match], answered: Iterable[Sides], sure: Sure
) -> dict[str, str]:
    """Return for each actor to be merged what stands for its group."""
    apart = ((min(sides), max(sides)) for sides in answered if len(sides) > 1)
    identifiers = {one.id: one.identifiers for one in people}
    return {
        one: min(group)
        for group in clusters(filter(sure, matches), apart, identifiers)
        for one in group
    }


def _again(before: Pair, now: Pair) -> Pair:
    """Return a pair that is known already, perhaps under other ids, with what is found now."""
    turned = before.places[0] != now.left
    return replace(
        before,
        probability=now.probability,
        reasons=swapped(now.reasons) if turned else now.reasons,
        automatic=now.automatic,
    )
