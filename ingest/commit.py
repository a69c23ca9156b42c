"""One batch, one transaction: what is new is written, what is known is left."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from neo4j import ManagedTransaction

from mosty.graph.store import literal
from mosty.ingest import statements
from mosty.ingest.batch import Batch
from mosty.ingest.entry import Entry
from mosty.ingest.facts import BadRow
from mosty.ingest.known import join, refold, stale
from mosty.ingest.rebuild import Key, Row, lock, text


@dataclass(slots=True)
class Outcome:
    """What became of a batch; `nodes` and `ties` are those newly made."""

    loaded: int = 0
    unchanged: int = 0
    nodes: int = 0
    ties: int = 0
    bad: list[BadRow] = field(default_factory=list)


def commit(tx: ManagedTransaction, entries: Sequence[Entry], whole: Batch) -> Outcome:
    """Write a batch. It may run again after a transient error, so it changes nothing but the graph.

    `whole` is the batch of all entries, which is what is written where none of them is known.

    A row whose record says the same is unchanged. A row with a tie to an unknown node is bad.
    """
    lock(tx)
    known = _known(tx, {one.record.id for one in entries} | whole.ends() | whole.nodes.keys())
    fresh = [one for one in entries if one.record.id not in known]
    outcome = Outcome(unchanged=len(entries) - len(fresh))
    successor = {id_: row["successor"] for id_, row in known.items() if row["successor"]}
    batch = whole if len(fresh) == len(entries) and not successor else Batch(fresh, successor)
    while lost := batch.ends() - known.keys():
        outcome.bad += [BadRow(one.row, "", why, one.raw) for one, why in _losers(fresh, lost)]
        losers = {one.row for one in outcome.bad}
        fresh = [one for one in fresh if one.row not in losers]
        batch = Batch(fresh, successor)
    _write(tx, batch, known.keys() | {*successor.values()}, outcome)
    outcome.loaded = len(fresh)
    return outcome


def _known(tx: ManagedTransaction, ids: set[str]) -> dict[str, Row]:
    """Return those of these ids that are in the graph, with what is known of them."""
    return {row["id"]: row for row in tx.run(text("read", "known"), ids=[*ids]).data()}


def _write(tx: ManagedTransaction, batch: Batch, known: Container[str], outcome: Outcome) -> None:
    """Write what no record stated before."""
    for kind, rows in batch.new_nodes(known).items():
        _run(tx, statements.new_nodes(kind), rows, outcome)
    told = stale(tx, {id_: one for id_, one in batch.folded.nodes.items() if id_ in known})
    if rows := [*batch.records()]:
        source = f"source:{batch.entries[0].by.source}"
        counters = tx.run(text("write", "records"), source=source, rows=rows).consume().counters
        outcome.nodes += counters.nodes_created
        outcome.ties += counters.relationships_created
    for kind, rows in batch.new_ties(known).items():
        _run(tx, statements.new_ties(kind), rows, outcome)
    there: dict[Key, Row] = {}
    for (kind, given), rows in batch.other_ties(known).items():
        found = _run(tx, statements.ties(kind, given), rows, outcome)
        there |= {batch.keys[row["at"]]: row for row in found}
    join(tx, batch.folded.ties, there)
    refold(tx, told)


def _run(tx: ManagedTransaction, query: str, rows: list[Row], outcome: Outcome) -> list[Row]:
    """Run a writing statement and count what it makes; return its rows."""
    result = tx.run(literal(query), rows=rows)
    found = result.data()
    counters = result.consume().counters
    outcome.nodes += counters.nodes_created
    outcome.ties += counters.relationships_created
    return found


def _losers(entries: Sequence[Entry], lost: set[str]) -> Iterator[tuple[Entry, str]]:
    """Yield the rows with a tie that has a lost end, and which."""
    for one in entries:
        ends = ((tie.type, end) for tie in one.by.ties for end in (tie.start, tie.end))
        if found := next((pair for pair in ends if pair[1] in lost), None):
            yield one, f"{found[0]} leads to {found[1]}, which is not in the graph"
