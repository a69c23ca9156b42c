"""Edits taken back: what they changed is as before, unless somebody has changed it since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import orjson
from neo4j import ManagedTransaction

from mosty.access.principal import Role
from mosty.access.scope import within
from mosty.cypher.library import statement
from mosty.edit import gaps, log
from mosty.edit.asking import Asked
from mosty.edit.draft import Change
from mosty.edit.problems import Conflict, Problem, Rejected
from mosty.edit.state import NodeState, TieState, nodes, ties
from mosty.edit.values import as_json, from_json
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import literal
from mosty.ingest.amended import TYPE
from mosty.ingest.facts import Node, Properties, Tie

_BESIDE = frozenset({TYPE, "ties"})
LARGEST = 1_000


@dataclass(slots=True)
class Back:
    """What takes edits back: changes, what is logged besides, the subjects' ids, the edits' ids."""

    changes: list[list[Change]] = field(default_factory=list)
    lines: list[log.Line] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)


def plan(tx: ManagedTransaction, asked: Asked, today: date) -> Back:
    """Find out what takes edits back; gaps get their former status at once.

    Raises:
        Rejected: there is no such edit, it was taken back, or what it changed was changed since.

    """
    edits, problems = _named(tx, asked)
    back = Back()
    for edit in edits:
        try:
            _undo(tx, asked, edit, back, today)
        except Conflict as error:
            problems.append(Problem(("ids",), f"{edit['id']}: {error}", "CONFLICT"))
    if problems:
        raise Rejected(problems)
    back.ids = list(dict.fromkeys(back.ids))
    return back


def _named(tx: ManagedTransaction, asked: Asked) -> tuple[list[Properties], list[Problem]]:
    """Return the edits that are meant, the latest first, and what keeps some from being undone."""
    ids = list(dict.fromkeys(asked.given["ids"]))
    if not 0 < len(ids) <= LARGEST:
        raise Rejected([Problem(("ids",), f"Name 1 to {LARGEST:,} edits or batches.")])
    rows = tx.run(literal(statement("read", "edits_named").text), ids=ids).data()
    unknown = [id_ for id_ in ids if id_ not in {row["asked"] for row in rows}]
    problems = [Problem(("ids",), f"There is no edit {id_!r}.", "UNKNOWN_ID") for id_ in unknown]
    edits = {row["edit"]["id"]: row["edit"] for row in rows}
    asked_edits = {row["edit"]["id"] for row in rows if row["asked"] == row["edit"]["id"]}
    for id_, edit in edits.items():
        if edit.get("undone") and (id_ in asked_edits or len(edits) == 1):
            problems.append(Problem(("ids",), f"{id_} was taken back before.", "CONFLICT"))
        if edit["kind"] == "undoEdit":
            sentence = f"{id_} took another edit back: make the change anew instead."
            problems.append(Problem(("ids",), sentence, "CONFLICT"))
    left = [one for one in edits.values() if not one.get("undone") and one["after"] != "{}"]
    if not left and not problems:
        problems.append(Problem(("ids",), "All of that was taken back before.", "CONFLICT"))
    return left, [*problems, *_foreign(tx, asked, left)]


def _foreign(tx: ManagedTransaction, asked: Asked, edits: list[Properties]) -> Iterator[Problem]:
    if asked.principal.everywhere(Role.EDITOR):
        return
    owners = {edit["id"]: _owner(edit["subject"]) for edit in edits}
    own = within(tx, asked.principal, {*owners.values()})
    for id_, owner in owners.items():
        if owner not in own:
            sentence = f"{id_} changed {owner}, which is not of your organisation."
            yield Problem(("ids",), sentence, "FORBIDDEN")


def _owner(subject: str) -> str:
    """Return the id that decides whose an edit's subject is: of a tie where it starts."""
    start: str = orjson.loads(subject)["start"] if subject.startswith("{") else subject
    return start


def _undo(tx: ManagedTransaction, asked: Asked, edit: Properties, back: Back, today: date) -> None:
    before, after = orjson.loads(edit["before"]), orjson.loads(edit["after"])
    subject: str = edit["subject"]
    back.undone.append(edit["id"])
    if subject.startswith("{"):
        found = _tie(tx, orjson.loads(subject))
        back.ids.append(found[0].start)
        back.changes.append([_tie_back(edit, *found, before, after, today)])
        return
    state = nodes(tx, [subject]).get(subject)
    if state is None:
        raise Conflict(f"{subject} is not in the graph any more.")
    back.ids.append(state.id)
    if state.type == "Gap":
        _unchanged(state.properties, after, ontology().nodes["Gap"].properties)
        note = before.get("note") or ""
        now = datetime.now(UTC)
        back.lines.append(gaps.say(tx, state, before["status"], asked.principal.name, note, now))
    else:
        back.changes.append([_node_back(edit, state, before, after, today)])


def _node_back(
    edit: Properties, state: NodeState, before: Properties, after: Properties, today: date
) -> Change:
    known = ontology().nodes[state.type].properties
    _unchanged(state.properties, after, known)
    if after.get(TYPE, state.type) != state.type:
        raise Conflict(f"{state.id} is a {state.type} by now.")
    what = Node(before.get(TYPE, state.type), state.id)
    back = _back(edit, before, after, ontology().nodes[what.type].properties, today)
    current = {**state.properties, TYPE: state.type}
    return _change(what, back, current, synthetic=state.synthetic)


def _tie(tx: ManagedTransaction, subject: Properties) -> tuple[TieState, str, bool]:
    """Return a tie as it is, the type of its start, and whether it is made up."""
    states = nodes(tx, [subject["start"], subject["end"]])
    ends = [states.get(subject[name]) for name in ("start", "end")]
    if ends[0] is None or ends[1] is None:
        raise Conflict(f"{subject['start']} or {subject['end']} is not in the graph any more.")
    key = ontology().relationships[subject["type"]].key
    pairs = [(ends[0].id, ends[1].id), (ends[1].id, ends[0].id)]
    for one in ties(tx, subject["type"], pairs):
        if all(one.properties.get(name) == subject.get(name) for name in key):
            start = next(end for end in ends if end and end.id == one.start)
            return one, start.type, any(end.synthetic for end in ends if end)
    raise Conflict(f"the tie from {ends[0].id} to {ends[1].id} is not in the graph any more.")


def _tie_back(  # noqa: PLR0913, PLR0917 — the tie and the edit
    edit: Properties,
    state: TieState,
    start_type: str,
    synthetic: bool,  # noqa: FBT001
    before: Properties,
    after: Properties,
    today: date,
) -> Change:
    known = ontology().relationships[state.type]
    _unchanged(state.properties, after, known.properties)
    key = {name: state.properties.get(name) for name in known.key}
    what = Tie(state.type, state.start, state.end, key)
    back = _back(edit, before, after, known.properties, today)
    change = _change(what, back, state.properties, synthetic=synthetic)
    change.start_type = start_type
    return change


def _unchanged(now: Properties, after: Properties, known: Mapping[str, Any]) -> None:
    """See to it that what an edit changed is still as it left it.

    Raises:
        Conflict: it is not.

    """
    for name in after.keys() - _BESIDE:
        if name in known and as_json(now.get(name)) != after[name]:
            said = as_json(now.get(name))
            raise Conflict(f"the {name.replace('_', ' ')} was changed since, to {said!r:.100}.")


def _back(
    edit: Properties, before: Properties, after: Properties, known: Mapping[str, Any], today: date
) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the values that hands settle again, and those that files say again.

    What was made stays in the graph, but its last day was yesterday.
    """
    if not before:
        return {"valid_to": today - timedelta(1)}, frozenset()
    settled = {*edit.get("settled", ())}
    said = {
        name: before[name] if name == TYPE else from_json(before[name], known[name])
        for name in after
        if name in settled and (name in known or name == TYPE)
    }
    return said, frozenset(after.keys() - settled)


def _change(
    what: Node | Tie,
    back: tuple[dict[str, Any], frozenset[str]],
    now: Properties,
    *,
    synthetic: bool,
) -> Change:
    said, freed = back
    before = {name: now.get(name) for name in (*said, *freed)}
    return Change(("ids",), what, said, before, freed=freed, synthetic=synthetic)
