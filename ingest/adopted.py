"""Records for what stands in the graph without one, as the bulk import leaves it."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from neo4j import ManagedTransaction

from mosty.graph.ontology.loader import ontology
from mosty.graph.store import literal
from mosty.ingest import statements
from mosty.ingest.facts import Node, Tie
from mosty.ingest.rebuild import UNSTATED, key, record_links, records, text
from mosty.ingest.stated import Stated, facts_text, plain

SOURCE = "adopted"


def adopted_id(id_: str) -> str:
    """Return the id of the record that adopts a node."""
    return f"record:{SOURCE}:{id_}"


def adopt(tx: ManagedTransaction, ids: Iterable[str]) -> None:
    """Give a record to each of these nodes that has none, and to the ties at them that have none.

    A tie belongs to the record of the node it starts at, so that it does not matter which of its
    ends is adopted first.
    """
    rows = tx.run(text("read", "unrecorded"), ids=sorted(ids), without=UNSTATED)
    adopt_owners(tx, [row["id"] for row in rows])


def adopt_owners(tx: ManagedTransaction, ids: Iterable[str]) -> None:
    """Give a record to each of these nodes that has none, and to the ties that start there."""
    if wanted := sorted({*ids}):
        parameters: dict[str, Any] = {"ids": wanted, "without": UNSTATED}
        for row in tx.run(text("read", "unrecorded_facts"), **parameters).data():
            _adopt(tx, row)


def _adopt(tx: ManagedTransaction, row: dict[str, Any]) -> None:
    id_ = adopted_id(row["id"])
    before = next(iter(records(tx, [id_])), None)
    nodes = before.nodes if before else ()
    if not row["linked"]:
        nodes = (_node(row),)
    found = {key(one.type, one.start, one.end, one.properties): one for one in _ties(row)}
    ties = (*before.ties, *found.values()) if before else (*found.values(),)
    said = facts_text(row["id"], nodes, ties)
    synthetic = bool(row["properties"].get("synthetic"))
    by = Stated(id_, SOURCE, nodes=nodes, ties=ties, synthetic=synthetic)
    record = {
        "id": id_,
        "source": SOURCE,
        "key": row["id"],
        "licence": "as imported",
        "digest": blake2b(said.encode(), digest_size=16).hexdigest(),
        "facts": said,
    } | by.marks
    if before:
        tx.run(literal(statements.exact_nodes("Record")), rows=[record])
    else:
        tx.run(literal(statements.new_nodes("Record")), rows=[record])
    for kind, start, end in record_links(by, {}):
        link = {"at": 0, "start": start, "end": end, "properties": by.marks}
        tx.run(literal(statements.ties(kind, ())), rows=[link])
    stated = [
        {"tie": one["tie"], "properties": one["properties"] | {"records": [by.record]}}
        for one in row["ties"]
    ]
    tx.run(text("write", "set_ties"), rows=stated)


def _node(row: dict[str, Any]) -> Node:
    known = ontology().nodes
    kind = next(one for one in row["labels"] if one in known and not known[one].abstract)
    properties = plain(row["properties"])
    properties.pop("changed", None)
    return Node(kind, properties.pop("id"), properties)


def _ties(row: dict[str, Any]) -> list[Tie]:
    return [
        Tie(one["type"], row["id"], one["end"], plain(one["properties"])) for one in row["ties"]
    ]
