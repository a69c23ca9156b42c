"""What becomes of gaps: taken up, dismissed, realised, rejected, or open again."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import orjson
from neo4j import ManagedTransaction

from mosty.access.principal import Principal, Role
from mosty.access.scope import within
from mosty.cypher.library import statement
from mosty.edit import log
from mosty.edit.asking import Asked, Done
from mosty.edit.nodes import stale
from mosty.edit.problems import Problem, Rejected
from mosty.edit.state import NodeState, nodes
from mosty.graph.store import literal


def decide(tx: ManagedTransaction, asked: Asked, now: datetime) -> Done:
    """Give a gap a status.

    Raises:
        Rejected: there is no such gap, it has that status, it changed, or it is somebody else's.

    """
    id_, status = asked.given["id"], asked.given["status"]
    state = nodes(tx, [id_]).get(id_)
    if state is None or state.type != "Gap":
        raise Rejected([Problem(("id",), f"The graph has no gap {id_!r}.", "UNKNOWN_ID")])
    _refuse_foreign(tx, asked.principal, state)
    version = asked.given.get("if_version")
    if version is not None and version != state.version:
        raise Rejected([Problem(("if_version",), stale(state, version), "CONFLICT")])
    line = None
    if state.properties["status"] != status:
        line = say(tx, state, status, asked.principal.name, asked.note, now)
    at = now.astimezone(UTC).isoformat(timespec="microseconds")
    done = Done([id_], updated=int(line is not None), unchanged=int(line is None))
    return log.write(tx, asked, [line] if line else [], at, done)


def say(  # noqa: PLR0913, PLR0917 — what a status consists of
    tx: ManagedTransaction, gap: NodeState, status: str, by: str, note: str, now: datetime
) -> log.Line:
    """Set a gap's status and return what the log says of it."""
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    row: dict[str, Any] = {"status": status, "by": by, "at": at, "note": note}
    entry = orjson.dumps(row).decode()
    day = now.astimezone(UTC).date() if status == "realised" else None
    former = gap.properties["status"]
    row |= {"id": gap.id, "former": former, "realised": day, "note": note or None, "entry": entry}
    tx.run(literal(statement("write", "gap_statuses").text), rows=[row]).consume()
    before = {"status": former, "note": gap.properties.get("note")}
    return log.Line(
        gap.id, _json(before), _json({"status": status, "note": note or None}), [gap.id]
    )


def _json(what: Mapping[str, object]) -> str:
    return orjson.dumps(what).decode()


def _refuse_foreign(tx: ManagedTransaction, who: Principal, gap: NodeState) -> None:
    """Let those decide whose one of its ends is; gaps between groups are nobody's own."""
    ends = {gap.properties["left"], gap.properties["right"]}
    if not (who.everywhere(Role.EDITOR) or within(tx, who, ends)):
        sentence = f"{gap.id} lies between organisations that are not yours: ask a steward."
        raise Rejected([Problem(("id",), sentence, "FORBIDDEN")])
