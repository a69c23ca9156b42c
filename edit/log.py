"""The log of edits: who changed what, when, from what to what."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import orjson
from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.edit.asking import Asked, Done
from mosty.graph.store import literal


@dataclass(frozen=True, slots=True)
class Line:
    """An edit: its subject, what was before and after as JSON text, and the nodes it concerns."""

    subject: str
    before: str
    after: str
    nodes: list[str]
    settled: list[str] = field(default_factory=list)


def write(
    tx: ManagedTransaction, asked: Asked, lines: Sequence[Line], at: str, done: Done, *undone: str
) -> Done:
    """Keep a mutation's edits, the answer with the first of them; return it with their ids.

    Where nothing changed, an edit is kept for the sake of an idempotency key only.
    """
    if not lines and not asked.key:
        return done
    every = lines or [Line(done.ids[0], "{}", "{}", done.ids[:1])]
    stem = asked.batch.removeprefix("batch:")
    ids = [f"edit:{stem}-{number}" for number in range(len(every))]
    done = replace(done, edits=ids)
    rows: list[dict[str, Any]] = [
        {"nodes": [*dict.fromkeys(line.nodes)], "properties": _properties(asked, line, id_, at)}
        for id_, line in zip(ids, every, strict=True)
    ]
    rows[0]["properties"] |= {
        "idempotency_key": asked.key or None,
        "input_digest": asked.digest,
        "answer": orjson.dumps(asdict(done)).decode(),
    }
    text = literal(statement("write", "edits").text)
    tx.run(text, rows=rows, undone=[*undone]).consume()
    return done


def _properties(asked: Asked, line: Line, id_: str, at: str) -> dict[str, Any]:
    who = asked.principal
    return {
        "id": id_,
        "kind": asked.kind,
        "at": at,
        "by": who.id,
        "by_name": who.name,
        "organisations": sorted(who.organisations) or None,
        "note": asked.note or None,
        "subject": line.subject,
        "before": line.before,
        "after": line.after,
        "settled": line.settled or None,
        "batch": asked.batch,
        "request": asked.request or None,
    }
