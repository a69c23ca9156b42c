"""The gap ledger: missing ties as they are kept in the graph, and what became of them.

Nothing is deleted and nothing asked twice: a gap belongs to its two ends for good, also when an end
becomes part of another actor. What is found anew changes only open ones; a gap whose tie exists by
now is realised by itself; everything that was said of a gap stays in its history.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Literal

import orjson

from mosty.cypher.library import statement
from mosty.graph import writing
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.ledger.gaps import KINDS, Gap, Kind, Reason, Wanted, gaps
from mosty.graph.analysis.ledger.missing import ABROAD
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import ReviewError, UnknownNode
from mosty.graph.store import Row, Store, literal

Status = Literal["open", "dismissed", "taken_up", "realised", "rejected"]
STATUSES: tuple[Status, ...] = ("open", "dismissed", "taken_up", "realised", "rejected")
_ROWS = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A gap of the ledger: what was found of it, by which ids its ends go now, and its history.

    `ends` are what it lies between, with side, id, name, country, regions (nuts), sectors (nace).
    """

    gap: Gap
    id: str
    now: tuple[str, str]
    status: Status
    position: int | None
    by: str
    note: str
    at: str
    realised: date | None
    history: tuple[dict[str, Any], ...]
    ends: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many gaps are new, were found again, are decided (realised ones among them), realised."""

    new: int
    again: int
    decided: int
    realised: int


def kept(
    store: Store,
    *,
    ids: Sequence[str] | None = None,
    statuses: Sequence[Status] | None = None,
    kind: Kind | None = None,
) -> list[Kept]:
    """Return gaps of the ledger: those of groups first, the best first."""
    text = statement("read", "gaps").text
    rows = store.rows(text, ids=_list(ids), statuses=_list(statuses), kind=kind)
    return [_kept(row) for row in rows]


def find(
    store: Store,
    snapshot: Snapshot,
    content: Content,
    wanted: Wanted | None = None,
    run: str | None = None,
) -> Summary:
    """Find the gaps of a snapshot and keep them; ones that are open already are looked at again.

    The gaps bear the snapshot's digest; with the id of a `Run`, they are tied to it.
    """
    before = kept(store)
    realised = _realise(store, snapshot, content, before)
    waiting = {one.id for one in before if one.status == "open"} - realised
    pairs = {
        is_open: tuple(
            one.now for one in before if one.gap.kind == "actors" and (one.id in waiting) == is_open
        )
        for is_open in (True, False)
    }
    asked = replace(wanted or Wanted(), again=pairs[True], without=pairs[False])
    known = {frozenset(one.now): one for one in before}
    found = [
        (gap, known.get(frozenset((gap.left, gap.right)))) for gap in gaps(snapshot, content, asked)
    ]
    shown = [(gap, old) for gap, old in found if old is None or old.id in waiting]
    _write(store, [_row(gap, old, snapshot.digest) for gap, old in shown], run)
    new = sum(old is None for _, old in shown)
    return Summary(new, len(shown) - new, len(before) - len(waiting), len(realised))


def decide(store: Store, id_: str, status: Status, by: str, note: str = "") -> Kept:
    """Say what becomes of a gap.

    Raises:
        UnknownNode: the ledger has no such gap.
        ReviewError: nobody is named, or it has this status already.

    """
    one = next(iter(kept(store, ids=[id_])), None)
    if one is None:
        raise UnknownNode(f"There is no gap {id_!r}. `mosty gaps` lists them.")
    if not by.strip():
        raise ReviewError("Say who decides.")
    if one.status == status:
        raise ReviewError(f"{id_} is {status.replace('_', ' ')} already, by {one.by or 'itself'}.")
    day = datetime.now(UTC).date() if status == "realised" else None
    if not _say(store, [_change(one, status, by, note, day)]):
        raise ReviewError(f"Somebody else decided on {id_} at the same time. Look at it again.")
    return kept(store, ids=[id_])[0]


def _realise(
    store: Store, snapshot: Snapshot, content: Content, before: Sequence[Kept]
) -> set[str]:
    """Call those realised whose tie is there by now; those whose ends became one are dismissed."""
    pending = [
        one for one in before if one.status in {"open", "taken_up"} and one.gap.kind == "actors"
    ]
    numbers = {id_: number for number, id_ in enumerate(snapshot.ids)}
    network = snapshot.network()
    changes = []
    for one in pending:
        a, b = (numbers.get(end, -1) for end in one.now)
        if a == b >= 0:
            changes.append(_change(one, "dismissed", "", "Both ends are one actor now.", None))
        elif min(a, b) >= 0 and _tied(network, a, b):
            changes.append(_change(one, "realised", "", "", _since(snapshot, content, a, b)))
    return set(_say(store, changes))


def _tied(network: Network, a: int, b: int) -> bool:
    at = slice(network.starts[a], network.starts[a + 1])
    return bool((network.ends[at] == b).any())


def _since(snapshot: Snapshot, content: Content, a: int, b: int) -> date:
    """Return the first day of a tie, as far as it is known, else that of the snapshot."""
    days = content.since.filter(
        ((content.since["actor"] == a) & (content.since["other"] == b))
        | ((content.since["actor"] == b) & (content.since["other"] == a))
    )["since"]
    first = days.min()
    return first if isinstance(first, date) else snapshot.on


def _change(one: Kept, status: Status, by: str, note: str, realised: date | None) -> Row:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    entry = {"status": status, "by": by, "at": at, "note": note}
    return {
        "id": one.id,
        "former": one.status,
        "status": status,
        "by": by or None,
        "at": at,
        "note": note or None,
        "realised": realised,
        "entry": orjson.dumps(entry).decode(),
    }


def _say(store: Store, changes: Sequence[Row]) -> list[str]:
    """Set statuses; return the ids of those that had not got another one meanwhile."""
    text = literal(statement("write", "gap_statuses").text)
    if not changes:
        return []
    return writing.transaction(store, lambda tx: [row["id"] for row in tx.run(text, rows=changes)])


def _row(gap: Gap, old: Kept | None, digest: str) -> Row:
    ends = zip(("left", "right"), (gap.left, gap.right), strict=True)
    properties = {
        "kind": gap.kind,
        "score": gap.score,
        "evidence": orjson.dumps(
            [asdict(one.evidence) | {"points": one.points} for one in gap.reasons]
        ).decode(),
        "digest": digest,
    }
    if old is None:
        properties |= {"left": gap.left, "right": gap.right}
    return {
        "id": old.id if old else gap.id,
        "properties": properties,
        "ends": [
            {"side": side, "id": id_}
            for side, end in ends
            if end != ABROAD
            for id_ in end.split("+" if gap.kind == "groups" else "\0")
        ],
    }


def _write(store: Store, rows: Sequence[Row], run: str | None) -> None:
    """Keep gaps, and where they stand."""
    for at in range(0, len(rows), _ROWS):
        writing.write(store, "gaps", rows=rows[at : at + _ROWS], run=run)
    order = {
        kind: [row["id"] for row in rows if row["properties"]["kind"] == kind] for kind in KINDS
    }
    places = [
        {"id": id_, "position": at} for ids in order.values() for at, id_ in enumerate(ids, 1)
    ]
    writing.write(store, "gap_positions", rows=places)


def _kept(row: Row) -> Kept:
    known: Mapping[str, Any] = row["properties"]
    reasons = tuple(
        Reason(Evidence(one["kind"], one["value"], tuple(one["about"])), one["points"])
        for one in orjson.loads(known["evidence"])
    )
    realised, at = known.get("realised"), known.get("at")
    return Kept(
        gap=Gap(known["kind"], known["left"], known["right"], known["score"], reasons),
        id=known["id"],
        now=(row["left"], row["right"]),
        status=known["status"],
        position=known.get("position"),
        by=known.get("by") or "",
        note=known.get("note") or "",
        at=at.iso_format() if at else "",
        realised=realised.to_native() if realised else None,
        history=tuple(orjson.loads(one) for one in known.get("history") or ()),
        ends=tuple(row["ends"]),
    )


def _list(values: Iterable[str] | None) -> list[str] | None:
    return None if values is None else [*values]
