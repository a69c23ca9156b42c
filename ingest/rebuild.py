"""Nodes and ties written anew from the records that state them.

`gather` the records first, then `rebuild` what they speak of. Ids that were merged away are
followed on the way: records keep the ids that their sources gave.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, LiteralString

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import literal
from mosty.graph.writing import lock as lock  # noqa: PLC0414 — who rebuilds must hold it
from mosty.ingest import statements
from mosty.ingest.facts import Node, Properties, Tie
from mosty.ingest.fold import SaidOfNode, SaidOfTie, fold_node, fold_tie, order
from mosty.ingest.stated import Stated, links, plain, stated

UNSTATED = (
    *("DESCRIBES", "MENTIONS", "PUBLISHED_BY", "MERGED_INTO"),
    *("COMPARES", "CONCERNS", "EDITED", "MEASURED", "FOUND", "ABOUT", "BETWEEN"),
)
"""The types of ties that no source states: they belong to records, merges, decisions, runs."""

Key = tuple[Any, ...]
Row = dict[str, Any]


def text(folder: str, name: str) -> LiteralString:
    """Return a fixed statement's text."""
    return literal(statement(folder, name).text)


def known(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, Row]:
    """Return those of these ids that are in the graph, with what is known of them."""
    return {row["id"]: row for row in tx.run(text("read", "known"), ids=[*ids]).data()}


def records(tx: ManagedTransaction, ids: Iterable[str]) -> list[Stated]:
    """Return what these records state."""
    rows = tx.run(text("read", "records"), ids=sorted(ids))
    return [stated(row["record"]) for row in rows]


def linked(tx: ManagedTransaction, ids: Iterable[str]) -> list[Stated]:
    """Return what all records state that describe or mention these nodes."""
    rows = tx.run(text("read", "linked_records"), ids=sorted(ids))
    return [stated(row["record"]) for row in rows]


def successors(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, str]:
    """Return the actors that stand for those of these ids that were merged away."""
    rows = tx.run(text("read", "successors"), ids=sorted(ids))
    return {row["id"]: row["successor"] for row in rows}


def ties_at(tx: ManagedTransaction, ids: Collection[str]) -> dict[Key, Row]:
    """Return the stated ties at nodes, by their keys."""
    rows = tx.run(text("read", "ties_at"), ids=sorted(ids), without=UNSTATED)
    return {
        key(row["type"], row["start"], row["end"], row["properties"]): dict(row) for row in rows
    }


def key(kind: str, start: str, end: str, properties: Properties) -> Key:
    """Return what tells a tie from all others."""
    return (kind, start, end, *map(properties.get, ontology().relationships[kind].key))


def named(by: Stated) -> set[str]:
    """Return all ids that a record names."""
    ends = {id_ for tie in by.ties for id_ in (tie.start, tie.end)}
    return ends | {node.id for node in by.nodes}


def turned(tie: Tie, successor: Mapping[str, str]) -> Tie | None:
    """Return a tie between the actors that stand for its ends; none if these have become one."""
    start, end = successor.get(tie.start, tie.start), successor.get(tie.end, tie.end)
    if start == end and tie.start != tie.end:
        return None
    if start > end and not ontology().relationships[tie.type].directed:
        start, end = end, start
    return replace(tie, start=start, end=end)


@dataclass(slots=True)
class Folded:
    """What records state of some nodes: the nodes, the records' links to them, the ties at them."""

    nodes: dict[str, list[SaidOfNode]] = field(default_factory=lambda: defaultdict(list))
    ties: dict[Key, list[SaidOfTie]] = field(default_factory=lambda: defaultdict(list))
    links: dict[Key, Properties] = field(default_factory=dict)

    def add(self, by: Stated, live: Container[str], successor: Mapping[str, str]) -> None:
        """Add what a record states of the `live` nodes."""
        for node in by.nodes:
            if (id_ := successor.get(node.id, node.id)) in live:
                self.nodes[id_].append((by, node))
        for tie in by.ties:
            one = turned(tie, successor)
            if one and (one.start in live or one.end in live):
                self.ties[key(one.type, one.start, one.end, one.properties)].append((by, one))
        self.links |= {link: by.marks for link in record_links(by, successor) if link[2] in live}


def record_links(by: Stated, successor: Mapping[str, str]) -> list[Key]:
    """Return the links from a record to what it names, as (type, record, node)."""
    described, mentioned = (
        dict.fromkeys(successor.get(id_, id_) for id_ in ids) for ids in links(by.nodes, by.ties)
    )
    return [
        *(("DESCRIBES", by.record, id_) for id_ in described),
        *(("MENTIONS", by.record, id_) for id_ in mentioned if id_ not in described),
    ]


class _All:
    def __contains__(self, one: object) -> bool:
        return True


ALL: Container[str] = _All()


def fold(given: Iterable[Stated], live: Container[str], successor: Mapping[str, str]) -> Folded:
    """Return what records state of the `live` nodes."""
    found = Folded()
    for by in sorted(given, key=order):
        found.add(by, live, successor)
    return found


def write_nodes(tx: ManagedTransaction, nodes: Iterable[Node]) -> None:
    """Turn known nodes into just these."""
    by_type: dict[str, list[Row]] = defaultdict(list)
    for node in nodes:
        by_type[node.type].append(node.properties | {"id": node.id})
    for kind, rows in sorted(by_type.items()):
        tx.run(literal(statements.exact_nodes(kind)), rows=rows).consume()


def write_folded(tx: ManagedTransaction, folded: Folded) -> None:
    """Write the nodes of a fold."""
    write_nodes(tx, (fold_node(id_, said) for id_, said in folded.nodes.items()))


def write_ties(tx: ManagedTransaction, wanted: Mapping[Key, Tie], there: Mapping[Key, Row]) -> None:
    """Make the ties that are `there` those that are `wanted`."""
    gone = [row["tie"] for one, row in there.items() if one not in wanted]
    new: dict[str, list[Row]] = defaultdict(list)
    changed: list[Row] = []
    for one, tie in wanted.items():
        row = there.get(one)
        if row is None:
            ends = {"start": tie.start, "end": tie.end}
            new[tie.type].append(ends | {"properties": tie.properties})
        elif plain(row["properties"]) != tie.properties:
            changed.append({"tie": row["tie"], "properties": tie.properties})
    if gone:
        tx.run(text("write", "delete_ties"), ties=gone).consume()
    if changed:
        tx.run(text("write", "set_ties"), rows=changed).consume()
    for kind, rows in sorted(new.items()):
        tx.run(literal(statements.new_ties(kind)), rows=rows).consume()


def links_at(tx: ManagedTransaction, ids: Collection[str]) -> dict[Key, Row]:
    """Return the links of records to these nodes."""
    rows = tx.run(text("read", "links_at"), ids=sorted(ids))
    return {
        (row["type"], row["start"], row["end"]): {"tie": row["tie"], "properties": {}}
        for row in rows
    }


def write_links(
    tx: ManagedTransaction, wanted: Mapping[Key, Properties], there: Mapping[Key, Row]
) -> None:
    """Make the links that are `there` those that are `wanted`."""
    known = {link: row | {"properties": wanted.get(link, {})} for link, row in there.items()}
    ties = {link: Tie(link[0], link[1], link[2], marks) for link, marks in wanted.items()}
    write_ties(tx, ties, known)


def folded_ties(folded: Folded) -> dict[Key, Tie]:
    """Return the ties of a fold."""
    return {one: fold_tie(said) for one, said in folded.ties.items()}
