"""What the graph holds of what somebody wants to change, read under the lock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import literal
from mosty.ingest import statements
from mosty.ingest.facts import Properties
from mosty.ingest.stated import plain


@dataclass(frozen=True, slots=True)
class NodeState:
    """A node as it is: its id, its concrete type, its properties, the number of its last change."""

    id: str
    type: str
    labels: frozenset[str]
    properties: Properties
    version: int

    @property
    def synthetic(self) -> bool:
        """Whether it is made up."""
        return self.properties.get("synthetic") is True


@dataclass(frozen=True, slots=True)
class TieState:
    """A tie as it is."""

    type: str
    start: str
    end: str
    properties: Properties

    def open(self, today: date) -> bool:
        """Return whether it holds on a day, as far as its end is known."""
        until = self.properties.get("valid_to")
        return until is None or until >= today


def nodes(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, NodeState]:
    """Return those of these ids that are there; a merged one leads to its actor."""
    text = literal(statement("read", "edit_nodes").text)
    return {row["given"]: _state(row) for row in tx.run(text, ids=sorted({*ids})).data()}


def _state(row: Mapping[str, Any]) -> NodeState:
    known = ontology().nodes
    type_ = next(one for one in row["labels"] if one in known and not known[one].abstract)
    properties = plain(row["properties"])
    version = properties.pop("changed", 0)
    return NodeState(row["id"], type_, frozenset(row["labels"]), properties, version)


def ties(tx: ManagedTransaction, kind: str, pairs: Iterable[tuple[str, str]]) -> list[TieState]:
    """Return the ties of a type between these starts and ends."""
    rows = [{"start": start, "end": end} for start, end in sorted({*pairs})]
    found = tx.run(literal(statements.ties_between(kind)), rows=rows).data() if rows else []
    return [TieState(kind, one["start"], one["end"], plain(one["properties"])) for one in found]


def ties_of(tx: ManagedTransaction, kind: str, ids: Iterable[str], *, back: bool) -> list[TieState]:
    """Return all ties of a type that lead from these nodes, or `back` to them."""
    found = tx.run(literal(_ties_of(kind, back=back)), ids=sorted({*ids})).data()
    return [TieState(kind, one["start"], one["end"], plain(one["properties"])) for one in found]


@cache
def _ties_of(kind: str, *, back: bool) -> str:
    ends = f"(node)<-[tie:`{kind}`]-(:Entity)" if back else f"(node)-[tie:`{kind}`]->(:Entity)"
    return (
        f"UNWIND $ids AS id\nMATCH (node:Entity {{id: id}})\nMATCH {ends}\n"
        "RETURN startNode(tie).id AS start, endNode(tie).id AS end, properties(tie) AS properties"
    )
