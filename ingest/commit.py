"""One batch, one transaction: what is new is written, what is known is left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import LiteralString

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.store import literal
from mosty.ingest.batch import Batch
from mosty.ingest.entry import Entry
from mosty.ingest.facts import BadRow


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
    known = _known(tx, {one.record.id for one in entries} | whole.ends())
    fresh = [*_unknown(entries, known)]
    outcome = Outcome(unchanged=len(entries) - len(fresh))
    batch = whole
    if outcome.unchanged:
        batch = batch_of(fresh)
        known |= _known(tx, batch.ends() - known.keys())
    while lost := batch.ends() - known.keys():
        outcome.bad += [BadRow(one.row, "", why, one.raw) for one, why in _losers(fresh, lost)]
        losers = {one.row for one in outcome.bad}
        fresh = [one for one in fresh if one.row not in losers]
        batch = batch_of(fresh)
        known |= _known(tx, batch.ends() - known.keys())
    if changed := [one.record.id for one in fresh if one.record.id in known]:
        tx.run(_text("retract"), ids=changed)
    for text, rows in batch.writes():
        counters = tx.run(literal(text), rows=rows).consume().counters
        outcome.nodes += counters.nodes_created
        outcome.ties += counters.relationships_created
    outcome.loaded = len(fresh)
    return outcome


def _text(name: str) -> LiteralString:
    return literal(statement("write", name).text)


def _known(tx: ManagedTransaction, ids: set[str]) -> dict[str, str | None]:
    """Return the ids that are in the graph, and the digests of records."""
    rows = tx.run(_text("known"), ids=sorted(ids)) if ids else ()
    return {row["id"]: row["digest"] for row in rows}


def _unknown(entries: Sequence[Entry], known: Mapping[str, str | None]) -> Iterator[Entry]:
    """Yield the rows that say something new; a row that stands twice is new once."""
    said = dict(known)
    for one in entries:
        if said.get(one.record.id) != one.digest:
            said[one.record.id] = one.digest
            yield one


def _losers(entries: Sequence[Entry], lost: set[str]) -> Iterator[tuple[Entry, str]]:
    """Yield the rows with a tie that has a lost end, and which."""
    for one in entries:
        ends = ((tie.type, end) for tie in one.ties for end in (tie.start, tie.end))
        if found := next((pair for pair in ends if pair[1] in lost), None):
            yield one, f"{found[0]} leads to {found[1]}, which is not in the graph"


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
