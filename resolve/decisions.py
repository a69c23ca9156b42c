"""What people decided, kept for good: each decision can be undone, none is forgotten."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

import orjson

from mosty.graph.errors import AlreadyUndone, UnknownNode
from mosty.graph.store import Store
from mosty.resolve.pairs import Pair, Verdict
from mosty.resolve.settle import read, write

Kind = Literal["decide", "merge", "split", "undo"]
Verdicts = dict[str, Verdict]


@dataclass(frozen=True, slots=True)
class Author:
    """Who decides, and what they have to say; `batch` is what they decide together."""

    by: str
    note: str = ""
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on pairs: their verdicts before and after it, by the pairs' ids."""

    kind: Kind
    author: Author
    before: Verdicts
    after: Verdicts
    undoes: tuple[str, ...] = ()
    undone: bool = False
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="microseconds"))
    id: str = field(default_factory=lambda: f"decision:{secrets.token_hex(5)}")


def record(store: Store, decisions: Sequence[Decision], pairs: Iterable[Pair]) -> None:
    """Write decisions, and what they make of their pairs."""
    write(store, "decisions", [_row(one) for one in decisions])
    write(store, "verdicts", [{"id": one.id, "properties": _said(one)} for one in pairs])


def _row(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "at": decision.at,
        "pairs": [*decision.after],
        "undoes": decision.undoes,
        "properties": {
            "kind": decision.kind,
            "by": decision.author.by,
            "note": decision.author.note or None,
            "batch": decision.author.batch or None,
            "before": orjson.dumps(decision.before).decode(),
            "after": orjson.dumps(decision.after).decode(),
        },
    }


def _said(pair: Pair) -> dict[str, Any]:
    """Return a pair's properties that come from a person; none of them where nobody decided."""
    return {
        "verdict": pair.verdict,
        "by": pair.by or None,
        "decided": datetime.fromisoformat(pair.decided) if pair.decided else None,
        "note": pair.note or None,
    }


def named(store: Store, ids: Sequence[str]) -> list[Decision]:
    """Return the decisions of these ids, or of these batches, the first first.

    Raises:
        UnknownNode: there is no such decision.
        AlreadyUndone: it was undone, or is itself an undoing.

    """
    rows = read(store, "decisions", ids=ids)
    if unknown := set(ids) - {row["asked"] for row in rows}:
        raise UnknownNode(
            f"There is no decision {', '.join(sorted(unknown))}. `mosty review log` lists them."
        )
    found = {row["id"]: _decision(row["id"], row["properties"]) for row in rows}
    asked = {one.id: one for one in found.values() if one.id in ids}
    for one in asked.values():
        if one.undone:
            raise AlreadyUndone(f"{one.id} was undone before.")
        if one.kind == "undo":
            raise AlreadyUndone(f"{one.id} undid another decision: decide anew instead.")
    return [one for one in found.values() if not one.undone and one.kind != "undo"]


def standing(
    store: Store, pairs: Sequence[str], without: Sequence[str] = ()
) -> dict[str, Decision]:
    """Return for each pair the latest decision on it that stands; none for those without."""
    rows = read(store, "standing", pairs=pairs, without=without)
    return {row["pair"]: _decision(row["id"], row["properties"]) for row in rows}


def _decision(id_: str, known: Mapping[str, Any]) -> Decision:
    return Decision(
        kind=known["kind"],
        author=Author(known["by"], known.get("note", ""), known.get("batch", "")),
        before=orjson.loads(known["before"]),
        after=orjson.loads(known["after"]),
        undone=known["undone"],
        at=known["at"].iso_format(),
        id=id_,
    )
