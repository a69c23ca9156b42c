"""One batch, one transaction: what is new is written, what is known is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import LiteralString

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.store import literal
from mosty.ingest.batch import Batch
from mosty.ingest.entry import Entry
from mosty.ingest.facts import BadRow


def _text(name: str) -> LiteralString:
    return literal(statement("write", name).text)


@dataclass(slots=True)
class Outcome:
    """What became of a batch."""

    unchanged: int = 0
    loaded: int = 0
    nodes: int = 0
    ties: int = 0
    bad: list[BadRow] = field(default_factory=list)


def commit(tx: ManagedTransaction, entries: Sequence[Entry], whole: Batch) -> Outcome:
    """Write a batch. It may run again after a transient error, so it changes nothing but the graph.

    `whole` is the batch of all entries, which is what is written where none of them is known.

    A row whose record says the same is unchanged; one whose record says something else takes back
    the ties that it stated before. A row with a tie to an unknown node is bad.
    """
    known = {
        row["id"]: row["digest"]
        for row in tx.run(_text("known_records"), ids=[one.record.id for one in entries])
    }
    fresh = [*_unknown(entries, known)]
    outcome = Outcome(unchanged=len(entries) - len(fresh))
    batch = whole if len(fresh) == len(entries) else batch_of(fresh)
    batch = _complete(tx, batch, fresh, outcome)
    if changed := [one.record.id for one in fresh if one.record.id in known]:
        tx.run(_text("retract"), ids=changed)
    for text, rows in batch.writes():
        counters = tx.run(literal(text), rows=rows).consume().counters
        outcome.nodes += counters.nodes_created
        outcome.ties += counters.relationships_created
    outcome.loaded = len(fresh)
    return outcome


def _unknown(entries: Sequence[Entry], known: dict[str, str]) -> Iterator[Entry]:
    """Yield the rows that say something new; a row that stands twice is new once."""
    said = dict(known)
    for one in entries:
        if said.get(one.record.id) != one.digest:
            said[one.record.id] = one.digest
            yield one


def _complete(tx: ManagedTransaction, batch: Batch, fresh: list[Entry], outcome: Outcome) -> Batch:
    """Return the batch of all rows whose ties have both ends; take the others out of `fresh`."""
    while True:
        ends = batch.ends()
        found = {row["id"] for row in tx.run(_text("known_nodes"), ids=sorted(ends))}
        lost = ends - found
        if not lost:
            return batch
        bad = [(one, reason) for one in fresh if (reason := _lost_end(one, lost))]
        outcome.bad += [BadRow(one.row, "", reason, one.raw) for one, reason in bad]
        gone = {id(one) for one, _ in bad}
        fresh[:] = [one for one in fresh if id(one) not in gone]
        batch = batch_of(fresh)


def batch_of(entries: Sequence[Entry]) -> Batch:
    """Return the nodes and ties of rows."""
    batch = Batch()
    for one in entries:
        batch.add_node(one.record)
        for node in one.nodes:
            batch.add_node(node)
        for tie in one.ties:
            batch.add_tie(tie)
    return batch


def _lost_end(one: Entry, lost: set[str]) -> str | None:
    for tie in one.ties:
        for end in (tie.start, tie.end):
            if end in lost:
                return f"{tie.type} leads to {end}, which is not in the graph"
    return None
