"""Where changes by hand come in: read, checked against the graph, written, and logged, or refused.

A mutation is one transaction under the lock that all who write take. Whatever is wrong is said of
every row at once, and then nothing is written.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from neo4j import ManagedTransaction

from mosty.access.principal import Principal, Role
from mosty.access.scope import within
from mosty.edit import gaps, log, nodes, ties, undo
from mosty.edit.asking import Asked, Done, answered
from mosty.edit.draft import Change, keep, logged, source
from mosty.edit.kinds import LARGEST, NodeKind, TieKind
from mosty.edit.nodes import How
from mosty.edit.problems import Path, Problem, Rejected
from mosty.edit.state import NodeState
from mosty.edit.state import nodes as read_nodes
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.places import Places
from mosty.ingest.rebuild import lock

Given = Mapping[str, Any]


@dataclass(slots=True)
class _Counts:
    """How many rows made a node or a tie, changed one, or found it so already."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def add(self, changes: Sequence[Change]) -> None:
        """Count a row by its changes."""
        made = bool(changes) and changes[0].made and not changes[0].beside
        self.created += made
        self.updated += bool(changes) and not made
        self.unchanged += not changes


@dataclass
class Desk:
    """Takes changes by hand for one store. `places` False leaves out where towns are."""

    store: Store
    settings: Settings
    places: bool = True
    _clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))

    @property
    def _places(self) -> Places | None:
        return _gazetteer(self.settings) if self.places else None  # pyright: ignore[reportArgumentType]

    def change_nodes(self, asked: Asked, kind: NodeKind, how: How) -> Done:
        """Make, change or end nodes.

        Raises:
            Rejected: nothing was done, for these reasons.
            StoreError: the database failed; nothing was done, or all of it if only its answer was
                lost.

        """
        reader = nodes.Reader(kind, how, self._today())
        rows = _read(reader, asked, how)

        def work(tx: ManagedTransaction) -> Done:
            return self._nodes(tx, asked, rows)

        return self._alone(asked, work)

    def change_ties(self, asked: Asked, kind: TieKind, how: How) -> Done:
        """Make, change or end ties; as `change_nodes`."""
        reader = ties.Reader(kind, how, self._today())
        rows = _read(reader, asked, how)

        def work(tx: ManagedTransaction) -> Done:
            return self._ties(tx, asked, rows)

        return self._alone(asked, work)

    def gap(self, asked: Asked) -> Done:
        """Say what becomes of a gap; as `change_nodes`."""
        return self._alone(asked, lambda tx: gaps.decide(tx, asked, self._clock()))

    def undo(self, asked: Asked) -> Done:
        """Take edits back; as `change_nodes`."""

        def work(tx: ManagedTransaction) -> Done:
            back = undo.plan(tx, asked, self._today())
            return self._write(tx, asked, back.changes, back.ids, back.lines, *back.undone)

        return self._alone(asked, work)

    def _alone(self, asked: Asked, work: Callable[[ManagedTransaction], Done]) -> Done:
        asked.check()

        def locked(tx: ManagedTransaction) -> Done:
            lock(tx)
            return answered(tx, asked) or work(tx)

        return self.store.transaction(locked)

    def _nodes(self, tx: ManagedTransaction, asked: Asked, rows: list[nodes.Row]) -> Done:
        states = read_nodes(tx, {id_ for row in rows for id_ in row.mentioned()})
        steward = asked.principal.everywhere(Role.STEWARD)
        planner = nodes.Planner(states, self._today(), self._places, steward)
        for row in rows:
            planner.locate(row)
        regions = {id_ for row in rows for id_ in row.ends.get("region", ())} - states.keys()
        found = read_nodes(tx, regions)
        for row in rows:
            if row.derived and not {*row.ends["region"]} & (found.keys() | states.keys()):
                del row.ends["region"]  # the graph does not know that country's regions
        planner.states = states | found
        planner.look(tx, rows)
        problems = [*_twice(rows, states), *_not_theirs(tx, asked.principal, rows, states)]
        plans = [planner.plan(row) for row in rows]
        _refuse([*problems, *planner.problems])
        ids = [states[row.id].id if row.id in states else row.id for row in rows]
        return self._write(tx, asked, plans, ids)

    def _ties(self, tx: ManagedTransaction, asked: Asked, rows: list[ties.Row]) -> Done:
        states = read_nodes(tx, {id_ for row in rows for id_ in row.mentioned()})
        steward = asked.principal.everywhere(Role.STEWARD)
        planner = ties.Planner(states, self._today(), steward)
        planner.look(tx, rows)
        problems = [*_same_ties(planner, rows), *_no_end_theirs(tx, asked.principal, rows)]
        plans = [planner.plan(row) for row in rows]
        _refuse([*problems, *planner.problems])
        ends = [(states[row.start].id, states[row.end].id) for row in rows]
        return self._write(
            tx, asked, plans, [one for one, _ in ends], ends=[one for _, one in ends]
        )

    def _write(  # noqa: PLR0913
        self,
        tx: ManagedTransaction,
        asked: Asked,
        plans: Sequence[Sequence[Change]],
        ids: list[str],
        lines: Iterable[log.Line] = (),
        *undone: str,
        ends: Sequence[str] = (),
    ) -> Done:
        """Write what rows ask for, row by row, and log it."""
        now = self._clock()
        at = now.astimezone(UTC).isoformat(timespec="microseconds")
        changes = [one for plan in plans for one in plan]
        keep(tx, changes, source(self.settings.edits_licence), at, now.date())
        counts = _Counts()
        for plan in plans:
            counts.add(plan)
        every = [*(log.Line(**logged(one), nodes=one.nodes) for one in changes), *lines]
        done = Done(ids, [*ends], [], counts.created, counts.updated, counts.unchanged)
        return log.write(tx, asked, every, at, done, *undone)

    def _today(self) -> date:
        return self._clock().astimezone(UTC).date()


@lru_cache(maxsize=1)
def _gazetteer(settings: Settings) -> Places:
    return Places(settings)


def _read(reader: Any, asked: Asked, how: How) -> list[Any]:  # noqa: ANN401 — of either kind
    """Return the rows of an input.

    Raises:
        Rejected: some cannot be read.

    """
    if how != "upsert":
        rows = [reader.read(asked.given, ())]
    else:
        given = asked.given["rows"]
        if not 0 < len(given) <= LARGEST:
            sentence = f"Give 1 to {LARGEST:,} rows at a time, not {len(given):,}."
            raise Rejected([Problem(("rows",), sentence)])
        rows = [reader.read(one, ("rows", str(at))) for at, one in enumerate(given)]
    _refuse(reader.problems)
    return rows


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise Rejected(problems)


def _twice(rows: Iterable[nodes.Row], states: Mapping[str, NodeState]) -> Iterable[Problem]:
    """Yield the rows that are about what an earlier one is about."""
    seen: dict[str, Path] = {}
    for row in rows:
        id_ = states[row.id].id if row.id in states else row.id
        if id_ in seen:
            yield Problem((*row.path, "id"), f"{id_} stands in row {seen[id_][-1]}, too.")
        seen.setdefault(id_, row.path)


def _same_ties(planner: ties.Planner, rows: Iterable[ties.Row]) -> Iterable[Problem]:
    seen: dict[Any, Path] = {}
    for row in rows:
        if tie := planner.tie(row):
            told = (tie.type, tie.start, tie.end, *sorted(tie.properties.items()))
            if told in seen:
                sentence = f"The same tie stands in row {seen[told][-1]}, too."
                yield Problem((*row.path, row.kind.end), sentence)
            seen.setdefault(told, row.path)


def _not_theirs(
    tx: ManagedTransaction,
    who: Principal,
    rows: Sequence[nodes.Row],
    states: Mapping[str, NodeState],
) -> Iterable[Problem]:
    """Yield the rows about nodes that are not somebody's own, and that would not become so."""
    if who.everywhere(Role.EDITOR):
        return
    own = within(tx, who, {id_ for row in rows for id_ in (row.id, *nodes.owners(row))})
    for row in rows:
        if row.id in states and row.id not in own:
            yield _foreign((*row.path, "id"), row.id)
        owners = nodes.owners(row)
        for name, ids in row.ends.items():
            if row.kind.links[name].own:
                strange = [id_ for id_ in ids if id_ not in own]
                yield from (_foreign((*row.path, name), id_) for id_ in strange)
        if row.id not in states and not owners:
            names = [name for name, link in row.kind.links.items() if link.own]
            hint = f" Say whose it is: {', '.join(names)}." if names else ""
            sentence = f"You may make a {row.kind.name} for your organisation only.{hint}"
            yield Problem((*row.path, names[0] if names else "id"), sentence, "FORBIDDEN")


def _no_end_theirs(
    tx: ManagedTransaction, who: Principal, rows: Sequence[ties.Row]
) -> Iterable[Problem]:
    """Yield the ties of which no end that counts is somebody's own."""
    if who.everywhere(Role.EDITOR):
        return
    own = within(tx, who, {id_ for row in rows for id_ in row.mentioned()})
    for row in rows:
        ids = {"start": row.start, "end": row.end}
        if not {ids[one] for one in row.kind.own} & own:
            first = row.kind.own[0]
            name = row.kind.start if first == "start" else row.kind.end
            yield _foreign((*row.path, name), ids[first])


def _foreign(path: Path, id_: str) -> Problem:
    sentence = f"{id_} is not of your organisation: ask a steward, or who speaks for it."
    return Problem(path, sentence, "FORBIDDEN")
