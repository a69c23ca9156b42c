"""A change on its way: what it says, as records of the source `edits`, and as the log has it.

What hands make is stated whole by the record `record:edits:made:…`, once; what they change of it,
or of what files state, is an amendment, `record:edits:amended:…`, of which each change makes a new
version. So an edit is loaded, folded, merged and split like any row of a file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from typing import Any

import orjson
from neo4j import ManagedTransaction

from mosty.edit.problems import Path, Problem, Rejected
from mosty.edit.values import as_json
from mosty.graph.ontology.loader import ontology
from mosty.ingest.amended import TYPE
from mosty.ingest.batch import Batch
from mosty.ingest.columns import kind_of
from mosty.ingest.commit import put
from mosty.ingest.entry import Entry, entry, record_id
from mosty.ingest.facts import AmendedNode, AmendedTie, BadCell, Facts, Node, SourceInfo, Tie
from mosty.ingest.rebuild import known, records, text
from mosty.ingest.stated import Stated

SOURCE = "edits"
_FILE = "by hand"


@dataclass(slots=True)
class Change:
    """One node or one tie that is made or changed.

    `what` is it: whole where it is `made` (with `ties` beside), else only named. `values` are the
    properties that change, None where they are taken away; `freed` are those given back to what
    files say. `before` is what the graph said of them. `start_type` is the type of a tie's start;
    what is `synthetic` goes with what was made up. A tie that changes along with a node is
    `beside` it.
    """

    path: Path
    what: Node | Tie
    values: dict[str, Any]
    before: dict[str, Any] = field(default_factory=dict)
    made: bool = False
    ties: tuple[Tie, ...] = ()
    freed: frozenset[str] = frozenset()
    start_type: str = ""
    synthetic: bool = False
    beside: bool = False
    settled: list[str] = field(default_factory=list)

    @property
    def nodes(self) -> list[str]:
        """The ids of the nodes that it concerns."""
        if isinstance(self.what, Node):
            return [self.what.id]
        last = [] if _classifies(self.what.type) else [self.what.end]
        return [self.what.start, *last]

    @property
    def subject(self) -> str:
        """What changes, as the log names it."""
        if isinstance(self.what, Node):
            return self.what.id
        named = {"type": self.what.type, "start": self.what.start, "end": self.what.end}
        return _json(named | _key(self.what))

    @property
    def key(self) -> str:
        """What tells its record from others."""
        how = "made" if self.made else "amended"
        if isinstance(self.what, Node):
            return f"{how}:{self.what.id}"
        parts = [self.what.type, self.what.start, self.what.end, *_key(self.what).values()]
        said = "\x1f".join("" if one is None else str(one) for one in parts)
        return f"{how}:tie:{blake2b(said.encode(), digest_size=12).hexdigest()}"


def _classifies(kind: str) -> bool:
    """Return whether ties of a type lead to what classifies, which edits of ties don't concern."""
    return {*ontology().relationships[kind].end} <= {"Region", "Sector", "Topic", "Programme"}


def _key(tie: Tie) -> dict[str, Any]:
    return {name: tie.properties.get(name) for name in ontology().relationships[tie.type].key}


def _json(what: Any) -> str:  # noqa: ANN401
    return orjson.dumps(what, default=as_json).decode()


def source(licence: str) -> SourceInfo:
    """Return the source of all that is edited."""
    return SourceInfo(SOURCE, "Edits by hand", "The editors of this graph", licence, "")


def keep(
    tx: ManagedTransaction,
    changes: Sequence[Change],
    info: SourceInfo,
    at: str,
    today: date,
) -> None:
    """Write changes, as part of a transaction that holds the lock.

    Raises:
        Rejected: the ontology does not allow one of them.

    """
    if not changes:
        return
    if f"source:{SOURCE}" not in known(tx, [f"source:{SOURCE}"]):
        _publish(tx, info)
    said = {one.record: one for one in records(tx, _amended(changes))}
    day = max([today, *(one.retrieved for one in said.values() if one.retrieved)])
    entries = [*_entries(changes, said, info, at, day)]
    outcome = put(tx, entries, Batch(entries, {}), day)
    if outcome.bad:
        reason = outcome.bad[0].reason
        raise Rejected([Problem(changes[0].path, f"{reason}.", "UNKNOWN_ID")])


def _publish(tx: ManagedTransaction, info: SourceInfo) -> None:
    properties = {"name": info.name, "publisher": info.publisher, "licence": info.licence}
    tx.run(
        text("write", "source"), id=f"source:{SOURCE}", properties=properties, retrieved=None
    ).consume()


def _amended(changes: Iterable[Change]) -> list[str]:
    return [record_id(SOURCE, one.key) for one in changes if not one.made]


def _entries(
    changes: Iterable[Change], said: dict[str, Stated], info: SourceInfo, at: str, day: date
) -> Iterator[Entry]:
    problems = []
    for one in changes:
        try:
            yield entry(_facts(one, said, at), info, _FILE, day)
        except BadCell as error:
            name = error.column.rpartition(".")[2]
            sentence = f"The {name.replace('_', ' ')} {error.reason}."
            problems.append(Problem((*one.path, name), sentence))
    if problems:
        raise Rejected(problems)


def _facts(one: Change, said: dict[str, Stated], at: str) -> Facts:
    before = said.get(record_id(SOURCE, one.key))
    subject = one.what.id if isinstance(one.what, Node) else one.what.start
    if one.made:
        what = one.what
    elif isinstance(one.what, Node):
        what = _amended_node(one, before, at)
    else:
        what = _amended_tie(one, before, at)
    marks = {"synthetic": True} if one.synthetic else {}
    mention = AmendedNode(one.start_type, subject, marks, mentioned=True)
    if one.made or isinstance(what, Node):
        what = replace(what, properties=what.properties | marks)
    return Facts(
        row=0,
        key=one.key,
        subject=subject,
        raw={},
        nodes=(what,) if isinstance(what, Node) else (mention,),
        ties=one.ties if isinstance(what, Node) else (what,),
    )


def _amended_node(one: Change, before: Stated | None, at: str) -> AmendedNode:
    """Return an amendment with what it said before, as far as its type has that."""
    assert isinstance(one.what, Node)  # noqa: S101 — for the checkers
    old = before.nodes[0] if before else None
    known = kind_of(one.what.type).properties
    said, settles = _said(one, old, at)
    settles = {name: when for name, when in settles.items() if name in known or name == TYPE}
    said = {name: value for name, value in said.items() if name in settles}
    return AmendedNode(one.what.type, one.what.id, said, mentioned=False, settles=settles)


def _amended_tie(one: Change, before: Stated | None, at: str) -> AmendedTie:
    assert isinstance(one.what, Tie)  # noqa: S101 — for the checkers
    said, settles = _said(one, before.ties[0] if before else None, at)
    key = {name: value for name, value in _key(one.what).items() if value is not None}
    return AmendedTie(one.what.type, one.what.start, one.what.end, said | key, settles)


def _said(one: Change, old: Node | Tie | None, at: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what an amendment says now, and when each of it was settled.

    It is noted on the change which of its properties a hand had settled before.
    """
    past = dict(old.settles) if isinstance(old, AmendedNode | AmendedTie) else {}
    one.settled = sorted(past.keys() & {*one.values, *one.freed})
    said = {**(old.properties if old else {}), **one.values}
    settles = {**past, **dict.fromkeys(one.values, at)}
    for name in one.freed:
        settles.pop(name, None)
    kept = {name: value for name, value in said.items() if name in settles and value is not None}
    kept.pop(TYPE, None)
    return kept, settles


def logged(change: Change) -> dict[str, Any]:
    """Return what the log says of a change: what it was about, what was before, what is after."""
    what = change.what
    after = {**what.properties, **change.values} if change.made else change.values
    ties = [
        {"type": one.type, "start": one.start, "end": one.end, **one.properties}
        for one in change.ties
    ]
    kind = {TYPE: what.type} if isinstance(what, Node) and change.made else {}
    said = {**kind, **after, **({"ties": ties} if ties else {})}
    before = {} if change.made else {name: change.before.get(name) for name in change.values}
    freed = {name: change.before.get(name) for name in change.freed}
    return {
        "subject": change.subject,
        "before": _json({**before, **freed}),
        "after": _json(said),
        "settled": change.settled,
    }
