"""Nodes that hands make, change and end: what is given, read; and what follows from it."""

import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from neo4j import ManagedTransaction

from mosty.edit import values
from mosty.edit.draft import Change
from mosty.edit.kinds import RULES, Link, NodeKind
from mosty.edit.problems import Code, Path, Problem
from mosty.edit.state import NodeState, TieState, ties_of
from mosty.graph.ontology.loader import ontology
from mosty.ingest.amended import TYPE
from mosty.ingest.facts import Node, Tie
from mosty.ingest.fold import TOGETHER
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.located import located
from mosty.ingest.names import name_id
from mosty.ingest.places import Place, Places

How = Literal["create", "update", "end", "upsert"]
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's, without what looks alike
_LETTERS = 20
_PLACE = frozenset[str]().union(*TOGETHER)
_ENDED = {"Actor": {"status": "closed"}}


@dataclass(slots=True)
class Row:
    """A node as it is asked for; `ends` are the ids of links' ends, by the link's name."""

    path: Path
    kind: NodeKind
    how: How
    id: str
    given: bool = True
    type: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    ends: dict[str, list[str]] = field(default_factory=dict)
    version: int | None = None
    precision: str = "region"
    derived: bool = False

    def mentioned(self) -> set[str]:
        """Return all ids that it names."""
        return {self.id, *(id_ for ids in self.ends.values() for id_ in ids)}


@dataclass(slots=True)
class Reader:
    """Reads rows; what is wrong with them is in `problems`."""

    kind: NodeKind
    how: How
    today: date
    problems: list[Problem] = field(default_factory=list)

    def read(self, given: Mapping[str, Any], path: Path) -> Row:
        """Return what is asked for; of no use where there are problems."""
        row = Row(path, self.kind, self.how, "", version=given.get("if_version"))
        row.type = given.get("type") or (self.kind.name if len(self.kind.types) == 1 else "")
        if self.how == "end":
            row.values = {"valid_to": self._one(path, "on", given.get("on")) or self.today}
            row.values |= _ENDED.get(self.kind.name, {})
        else:
            self._values(given, row)
            self._links(given, row)
        row.id = self._id(given, row)
        return row

    def _values(self, given: Mapping[str, Any], row: Row) -> None:
        home = self._one(row.path, "country", given.get("country")) or ""
        for name, spec in self.kind.properties.items():
            if name in given:
                try:
                    row.values[name] = values.value(name, given[name], spec, home)
                except ValueError as error:
                    self._say((*row.path, name), f"The {_word(name)} {error}.")

    def _one(self, path: Path, name: str, given: Any) -> Any:  # noqa: ANN401
        spec = self.kind.properties.get("valid_to" if name == "on" else name)
        if given is None or spec is None:
            return None
        try:
            return values.value(name, given, spec)
        except ValueError as error:
            if name == "on":
                self._say((*path, name), f"The day {error}.")
            return None  # said with the others

    def _links(self, given: Mapping[str, Any], row: Row) -> None:
        for name, link in self.kind.links.items():
            if name not in given:
                continue
            found = given[name] or []
            every = found if isinstance(found, list) else [found]
            if len(every) > RULES["entries"]:
                self._say((*row.path, name), f"There may be {RULES['entries']} {_word(name)}.")
                continue
            try:
                row.ends[name] = [*dict.fromkeys(_end(link, one) for one in every)]
            except ValueError as error:
                self._say((*row.path, name), f"The {_word(name)}: {error}.")

    def _id(self, given: Mapping[str, Any], row: Row) -> str:
        """Return the id that is given, or that follows from a business key, or a new one."""
        try:
            if text := given.get("id"):
                return (
                    values.reference(text)
                    if self.how in {"update", "end"}
                    else values.node_id(text)
                )
        except ValueError as error:
            self._say((*row.path, "id"), f"The id {error}.")
            return ""
        row.given = False
        if official := row.values.get("identifiers"):
            return str(official[0])
        if self.how == "create":
            return new_id()
        name, country = row.values.get("name"), row.values.get("country")
        if self.kind.name == "Actor" and name and country:
            try:
                return name_id(country, name)
            except ValueError:
                pass  # it has no letter and no digit
        needed = ", identifiers, or a name and a country" if self.kind.name == "Actor" else ""
        self._say((*row.path, "id"), f"Say which it is: give an id{needed}.")
        return ""

    def _say(self, path: Path, sentence: str) -> None:
        self.problems.append(Problem(path, sentence[0].upper() + sentence[1:]))


def new_id() -> str:
    """Return an id that nobody has."""
    return "mosty:" + "".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS))


def _word(name: str) -> str:
    return name.replace("_", " ")


def _end(link: Link, given: str) -> str:
    return values.code(link.code, given) if link.code else values.reference(given)


@dataclass(slots=True)
class Planner:
    """What follows from rows, given what the graph holds; what is wrong is in `problems`."""

    states: Mapping[str, NodeState]
    today: date
    places: Places | None
    steward: bool
    linked: dict[tuple[str, str], list[TieState]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    created: set[str] = field(default_factory=set)

    def look(self, tx: ManagedTransaction, rows: Iterable[Row]) -> None:
        """Read the ties that rows give anew, and those that follow from places."""
        wanted: dict[tuple[str, bool], set[str]] = {}
        for row in rows:
            if state := self.states.get(row.id):
                names = {*row.ends, *(["region"] if _PLACE & row.values.keys() else [])}
                for name in names & row.kind.links.keys():
                    link = row.kind.links[name]
                    wanted.setdefault((link.tie, link.back), set()).add(state.id)
        for (tie, back), ids in sorted(wanted.items()):
            for one in ties_of(tx, tie, ids, back=back):
                self.linked.setdefault((tie, one.end if back else one.start), []).append(one)

    def plan(self, row: Row) -> list[Change]:
        """Return the changes that a row asks for."""
        state = self.states.get(row.id)
        if state is None and row.how in {"update", "end"}:
            self._say(row, "id", f"The graph has no {row.kind.name} {row.id!r}.", "UNKNOWN_ID")
            return []
        if state is not None and not self._fits(row, state):
            return []
        self._refuse_personal(row)
        row.values = {name: one for name, one in row.values.items() if one is not None or state}
        return self._changed(row, state) if state else self._made(row)

    def _fits(self, row: Row, state: NodeState) -> bool:
        """Return whether a node may be changed by a row."""
        if row.kind.name not in state.labels:
            sentence = f"{row.id} is a {state.type}, not a {row.kind.name}."
            self._say(row, "id", sentence, "UNKNOWN_ID" if row.how != "create" else "CONFLICT")
        elif row.how == "create":
            name = state.properties.get("name", "")
            until = state.properties.get("valid_to")
            ended = f", ended on {until}" if until else ""
            self._say(
                row,
                "id" if row.given else "identifiers",
                f"{state.id} is there already: {name}{ended}. Update it, or upsert.",
                "CONFLICT",
            )
        elif row.version is not None and row.version != state.version:
            self._say(row, "if_version", stale(state, row.version), "CONFLICT")
        else:
            return True
        return False

    def _refuse_personal(self, row: Row) -> None:
        for name in row.values:
            if row.kind.properties[name].personal and not self.steward:
                sentence = f"The {_word(name)} is personal: only stewards may change it."
                self._say(row, name, sentence, "FORBIDDEN")

    def _made(self, row: Row) -> list[Change]:
        """Return the change that makes a node, with its ties."""
        if not row.type:
            self._say(row, "type", f"Say which type it is: one of {', '.join(row.kind.types)}.")
            return []
        self._check(row, row.type, row.values, {})
        for name, link in row.kind.links.items():
            if link.needed and not row.ends.get(name):
                self._say(row, name, f"Say who: {_word(name)} needs an id.")
        said = self._formed(row.values) if row.kind.name == "Actor" else row.values
        node, _ = located(Node(row.type, row.id, said), self._place(said))
        ties: tuple[Tie, ...] = ()
        for name, ids in row.ends.items():
            ties += tuple(
                self._tie(row, row.kind.links[name], row.id, end, at, row.type)
                for at, end in enumerate(self._ends(row, row.kind.links[name], ids))
            )
        self.created.add(row.id)
        synthetic = bool(row.ends) and any(
            (found := self.states.get(end)) is not None and found.synthetic
            for name in row.ends
            if row.kind.links[name].own
            for end in row.ends[name]
        )
        marked = tuple(_marked(one) for one in ties) if synthetic else ties
        return [Change(row.path, node, {}, made=True, ties=marked, synthetic=synthetic)]

    def _changed(self, row: Row, state: NodeState) -> list[Change]:
        """Return the changes of a node and its ties."""
        type_ = row.type or state.type
        if row.how == "end" and "status" not in ontology().nodes[state.type].properties:
            row.values.pop("status", None)
        row.values = self._whole_place(row.values, state)
        self._check(row, type_, row.values, state.properties)
        before = state.properties
        said = {name: one for name, one in row.values.items() if one != before.get(name)}
        if said.keys() & _PLACE:
            said = {name: one for name, one in row.values.items() if name in _PLACE} | said
        known = {name: before.get(name) for name in said}
        if type_ != state.type and type_ in row.kind.types:
            said[TYPE], known[TYPE] = type_, state.type
        found = []
        if said:
            what = Node(type_, state.id)
            found.append(Change(row.path, what, said, known, synthetic=state.synthetic))
        for name, ids in row.ends.items():
            found += self._relinked(row, row.kind.links[name], state, ids)
        return found

    def _check(self, row: Row, type_: str, said: Mapping[str, Any], old: Mapping[str, Any]) -> None:
        known = ontology().nodes[type_]
        for name, one in said.items():
            if name not in known.properties and one is not None:
                self._say(row, name, f"A {type_} has no {_word(name)}.")
            if one is None and name in known.required:
                self._say(row, name, f"The {_word(name)} cannot be taken away.")
        if not old:
            for name in sorted(known.required - {"id"} - {*said}):
                self._say(row, name, f"The {_word(name)} is missing.")
        for name, sentence in values.misordered({**old, **said}).items():
            if said.keys() & {name, *(pair[0] for pair in RULES["orders"] if pair[1] == name)}:
                self._say(row, name, f"The {_word(name)}: {sentence}.")

    def _formed(self, said: dict[str, Any]) -> dict[str, Any]:
        """Return properties with the legal form that the name carries, where none is given."""
        if "legal_form" in said or not (said.get("country") and said.get("name")):
            return said
        form = legal_form(said["name"], said["country"])
        found = (
            {"legal_form": form.code, "legal_form_text": form.name} if form and form.name else {}
        )
        return {**found, **said}

    def _place(self, said: Mapping[str, Any]) -> Place | None:
        if self.places is None or not said.get("country"):
            return None
        if not (said.get("town") or said.get("postcode")):
            return None
        return self.places.find(said["country"], said.get("town"), said.get("postcode"))

    def _whole_place(self, said: dict[str, Any], state: NodeState) -> dict[str, Any]:
        """Return values with all of a place where part of it changes, as they come together."""
        known = ontology().nodes[state.type].properties
        parts = [name for name in sorted(_PLACE) if name in known]
        if not any(name in said and said[name] != state.properties.get(name) for name in parts):
            return said
        whole = {name: said.get(name, state.properties.get(name)) for name in parts}
        moved = any(
            name in said and said[name] != state.properties.get(name)
            for name in ("town", "postcode", "country")
        )
        if moved and "location" not in said and "location" in known:
            country = said.get("country", state.properties.get("country"))
            place = self._place({**whole, "country": country})
            whole["location"] = located(Node(state.type, state.id), place)[0].properties.get(
                "location"
            )
        return {**said, **whole}

    def locate(self, row: Row) -> None:
        """Give a row the region that follows from its place, where it gives none."""
        state = self.states.get(row.id)
        moved = {"town", "postcode", "country"} & row.values.keys()
        if not moved or row.how == "end" or "region" in row.ends:
            return
        old = state.properties if state else {}
        if all(row.values[name] == old.get(name) for name in moved):
            return
        place = self._place({**old, **row.values})
        if place and place.nuts:
            row.ends["region"], row.precision = [f"nuts:{place.nuts}"], place.precision
            row.derived = True

    def _ends(self, row: Row, link: Link, ids: Sequence[str]) -> Iterator[str]:
        """Yield the ends that are there, and may be ends of such a tie."""
        tie = ontology().relationships[link.tie]
        allowed = {*(tie.start if link.back else tie.end)}
        if link.one and len(ids) > 1:
            self._say(row, link.name, f"There is one {_word(link.name)} at most.")
        for id_ in ids:
            state = self.states.get(id_)
            if state is None:
                self._say(row, link.name, f"The graph has no {id_!r}.", "UNKNOWN_ID")
            elif not allowed & state.labels:
                kinds = " or ".join(sorted(allowed))
                self._say(row, link.name, f"{id_} is a {state.type}, not a {kinds}.")
            else:
                yield state.id

    def _tie(self, row: Row, link: Link, id_: str, end: str, at: int, type_: str) -> Tie:  # noqa: PLR0913, PLR0917
        tie = ontology().relationships[link.tie]
        allowed = {*(tie.end if link.back else tie.start)}
        if not allowed & {type_, *ontology().nodes[type_].labels}:
            self._say(row, link.name, f"A {type_} has no {_word(link.name)}.")
        said: dict[str, Any] = {}
        if link.name == "sectors" and at == 0:
            said = {"primary": True}
        if link.name == "region":
            said = {"precision": row.precision}
        return Tie(link.tie, *((end, id_) if link.back else (id_, end)), said)

    def _relinked(
        self, row: Row, link: Link, state: NodeState, ids: Sequence[str]
    ) -> Iterator[Change]:
        """Yield the changes of a node's ties of a kind: new ones, and those that end."""
        ends = [*self._ends(row, link, ids)]
        there = self.linked.get((link.tie, state.id), [])
        by_end = {(one.start if link.back else one.end): one for one in there}
        for at, end in enumerate(ends):
            new = self._tie(row, link, state.id, end, at, state.type)
            old, start = by_end.get(end), self.states.get(end) if link.back else state
            start_type = start.type if start else state.type
            if old is None:
                yield Change(
                    (*row.path, link.name),
                    new,
                    {},
                    made=True,
                    start_type=start_type,
                    synthetic=state.synthetic,
                    beside=True,
                )
            elif not old.open(self.today):
                yield _until(row, link, old, start_type, None, state)
        if link.needed and not ends:
            self._say(row, link.name, f"Say who: {_word(link.name)} needs an id.")
        if not link.added:
            for end, old in by_end.items():
                if end not in ends and old.open(self.today):
                    start = self.states.get(old.start)
                    start_type = start.type if start else _any_type(old.type, back=False)
                    yield _until(row, link, old, start_type, self.today - timedelta(1), state)

    def _say(self, row: Row, name: str, sentence: str, code: Code = "BAD_USER_INPUT") -> None:
        self.problems.append(Problem((*row.path, name), sentence, code))


def _any_type(tie: str, *, back: bool) -> str:
    known = ontology().relationships[tie]
    name = (known.end if back else known.start)[0]
    return ontology().descendants(name)[0].name


def _until(  # noqa: PLR0913, PLR0917 — what ends, and where it was asked for
    row: Row, link: Link, old: TieState, start_type: str, day: date | None, state: NodeState
) -> Change:
    key = {name: old.properties.get(name) for name in ontology().relationships[old.type].key}
    tie = Tie(old.type, old.start, old.end, key)
    before = {"valid_to": old.properties.get("valid_to")}
    return Change(
        (*row.path, link.name),
        tie,
        {"valid_to": day},
        before,
        start_type=start_type,
        synthetic=state.synthetic,
        beside=True,
    )


def _marked(tie: Tie) -> Tie:
    return Tie(tie.type, tie.start, tie.end, tie.properties | {"synthetic": True})


def stale(state: NodeState, given: int) -> str:
    """Say that a node has changed since somebody read it."""
    return (
        f"{state.id} is at version {state.version} by now, not {given}. Read it again, and repeat "
        f"the change if it still makes sense."
    )


def owners(row: Row) -> Collection[str]:
    """Return the ids whose own a new node becomes, or an old one besides."""
    return {id_ for name, ids in row.ends.items() if row.kind.links[name].own for id_ in ids}
