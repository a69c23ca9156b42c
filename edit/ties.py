"""Ties that hands make, change and end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from neo4j import ManagedTransaction

from mosty.edit import values
from mosty.edit.draft import Change
from mosty.edit.kinds import TieKind
from mosty.edit.nodes import How, stale
from mosty.edit.problems import Code, Path, Problem
from mosty.edit.state import NodeState, TieState, ties
from mosty.graph.ontology.loader import ontology
from mosty.ingest.facts import Tie
from mosty.ingest.rebuild import key, turned


@dataclass(slots=True)
class Row:
    """A tie as it is asked for; `key` are the properties that tell it from others of its pair."""

    path: Path
    kind: TieKind
    how: How
    start: str
    end: str
    key: dict[str, Any] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    version: int | None = None

    def mentioned(self) -> set[str]:
        """Return the ids of its ends."""
        return {self.start, self.end}


@dataclass(slots=True)
class Reader:
    """Reads rows; what is wrong with them is in `problems`."""

    kind: TieKind
    how: How
    today: date
    problems: list[Problem] = field(default_factory=list)

    def read(self, given: Mapping[str, Any], path: Path) -> Row:
        """Return what is asked for; of no use where there are problems."""
        start, end = (self._end(name, given, path) for name in (self.kind.start, self.kind.end))
        row = Row(path, self.kind, self.how, start, end, version=given.get("if_version"))
        for name, spec in self.kind.properties.items():
            if name in given:
                try:
                    row.values[name] = values.value(name, given[name], spec)
                except ValueError as error:
                    sentence = f"The {name.replace('_', ' ')} {error}."
                    self.problems.append(Problem((*path, name), sentence))
        if self.how == "end":
            row.values["valid_to"] = self._day(given, path)
        row.key = {name: row.values.pop(name, None) for name in self.kind.key}
        return row

    def _end(self, name: str, given: Mapping[str, Any], path: Path) -> str:
        try:
            return values.reference(given[name])
        except ValueError as error:
            self.problems.append(Problem((*path, name), f"The {name}: {error}."))
            return ""

    def _day(self, given: Mapping[str, Any], path: Path) -> date:
        try:
            spec = self.kind.properties["valid_to"]
            found: date | None = values.value("valid_to", given.get("on"), spec)
        except ValueError as error:
            self.problems.append(Problem((*path, "on"), f"The day {error}."))
            found = None
        return found or self.today


@dataclass(slots=True)
class Planner:
    """What follows from rows, given what the graph holds; what is wrong is in `problems`."""

    states: Mapping[str, NodeState]
    today: date
    steward: bool
    there: dict[tuple[Any, ...], TieState] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def look(self, tx: ManagedTransaction, rows: Iterable[Row]) -> None:
        """Read the ties that are meant, and others between the same nodes."""
        wanted: dict[str, set[tuple[str, str]]] = {}
        for row in rows:
            if tie := self.tie(row):
                wanted.setdefault(tie.type, set()).add((tie.start, tie.end))
        for kind, pairs in sorted(wanted.items()):
            for one in ties(tx, kind, pairs):
                self.there[key(kind, one.start, one.end, one.properties)] = one

    def tie(self, row: Row) -> Tie | None:
        """Return the tie that is meant, between the nodes that stand for its ends now."""
        ends = [self.states.get(id_) for id_ in (row.start, row.end)]
        if ends[0] is None or ends[1] is None:
            return None
        said = {name: one for name, one in row.key.items() if one is not None}
        return turned(Tie(row.kind.type, ends[0].id, ends[1].id, said), {})

    def plan(self, row: Row) -> list[Change]:
        """Return the changes that a row asks for."""
        tie = self.tie(row)
        if not self._fit(row) or tie is None:
            return []
        for name in row.values:
            if row.kind.properties[name].personal and not self.steward:
                sentence = f"The {name.replace('_', ' ')} is personal: only stewards may change it."
                self._say(row, name, sentence, "FORBIDDEN")
        old = self.there.get(key(tie.type, tie.start, tie.end, tie.properties))
        start = self.states[row.start]
        if row.version is not None and row.version != start.version:
            self._say(row, "if_version", stale(start, row.version), "CONFLICT")
        if old is None:
            return self._made(row, tie)
        if row.how == "create" and old.open(self.today):
            self._say(row, row.kind.end, f"{self._named(row)} is there already.", "CONFLICT")
            return []
        if row.how in {"create", "upsert"} and not old.open(self.today):
            row.values.setdefault("valid_to", None)
        return self._changed(row, tie, old)

    def _made(self, row: Row, tie: Tie) -> list[Change]:
        if row.how in {"update", "end"}:
            sentence = f"The graph has no such tie: {self._named(row)}."
            self._say(row, row.kind.end, sentence, "UNKNOWN_ID")
            return []
        said = {name: one for name, one in row.values.items() if one is not None}
        self._ordered(row, said)
        what = Tie(tie.type, tie.start, tie.end, tie.properties | said)
        return [Change(row.path, what, {}, made=True, **self._marks(tie))]

    def _changed(self, row: Row, tie: Tie, old: TieState) -> list[Change]:
        before = old.properties
        said = {name: one for name, one in row.values.items() if one != before.get(name)}
        self._ordered(row, {**before, **said})
        if not said:
            return []
        known = {name: before.get(name) for name in said}
        return [Change(row.path, tie, said, known, **self._marks(tie))]

    def _marks(self, tie: Tie) -> dict[str, Any]:
        ends = {state.id: state for state in self.states.values()}
        start, end = ends[tie.start], ends[tie.end]
        return {"start_type": start.type, "synthetic": start.synthetic or end.synthetic}

    def _ordered(self, row: Row, said: Mapping[str, Any]) -> None:
        for name, sentence in values.misordered(said).items():
            given = name if row.how != "end" else "on"
            self._say(row, given, f"The {name.replace('_', ' ')}: {sentence}.")

    def _fit(self, row: Row) -> bool:
        """Return whether both ends are there and may be ends of such a tie."""
        known = ontology().relationships[row.kind.type]
        fit = True
        ends = ((row.kind.start, row.start, known.start), (row.kind.end, row.end, known.end))
        for name, id_, allowed in ends:
            state = self.states.get(id_)
            if state is None:
                self._say(row, name, f"The graph has no {id_!r}.", "UNKNOWN_ID")
            elif not state.labels & {*allowed}:
                kinds = " or ".join(sorted(allowed))
                self._say(row, name, f"{id_} is a {state.type}, not a {kinds}.")
            else:
                continue
            fit = False
        if fit and self.states[row.start].id == self.states[row.end].id:
            self._say(row, row.kind.end, f"{row.start} and {row.end} are one and the same.")
            fit = False
        return fit

    def _named(self, row: Row) -> str:
        told = "".join(f", {name} {one!r}" for name, one in row.key.items() if one is not None)
        return f"{row.kind.start} {row.start}, {row.kind.end} {row.end}{told}"

    def _say(self, row: Row, name: str, sentence: str, code: Code = "BAD_USER_INPUT") -> None:
        self.problems.append(Problem((*row.path, name), sentence, code))
