"""One batch, one transaction: what is new is written, what is known is left."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from neo4j import ManagedTransaction

from mosty.graph.store import literal
from mosty.ingest import statements
from mosty.ingest.batch import Batch
from mosty.ingest.entry import Entry
from mosty.ingest.facts import BadRow
from mosty.ingest.known import join, refold, stale
from mosty.ingest.rebuild import Key, Row, known, lock, text
from mosty.ingest.refresh import copied, histories, revise
from mosty.ingest.versions import admit, stands_earlier


@dataclass(slots=True)
class Outcome:
    """What became of a batch; `nodes` and `ties` are those newly made.

    `changed`, `reopened` and `conflicts` are among the `loaded` rows: those that say something else
    than an earlier edition, that had vanished, and that contradict another row of their key.
    """

    loaded: int = 0
    unchanged: int = 0
    changed: int = 0
    reopened: int = 0
    conflicts: int = 0
    nodes: int = 0
    ties: int = 0
    bad: list[BadRow] = field(default_factory=list)


def commit(tx: ManagedTransaction, entries: Sequence[Entry], whole: Batch, today: date) -> Outcome:
    """Write a batch. It may run again after a transient error, so it changes nothing but the graph.

    `whole` is the batch of all entries, which is what is written where none of them is known.

    A row whose record says the same is unchanged; where it says something else, see `versions`. A
    row with a tie to an unknown node is bad.
    """
    lock(tx)
    return put(tx, entries, whole, today)


def put(tx: ManagedTransaction, entries: Sequence[Entry], whole: Batch, today: date) -> Outcome:
    """Write a batch as part of a transaction that holds the lock already."""
    there = known(tx, {one.record.id for one in entries} | whole.ends() | whole.nodes.keys())
    told = [one for one in entries if not _same(one, there)]
    outcome = Outcome(unchanged=len(entries) - len(told))
    successor = {id_: row["successor"] for id_, row in there.items() if row["successor"]}
    batch = whole if len(told) == len(entries) and not successor else Batch(told, successor)
    while lost := batch.ends() - there.keys() - {*successor.values()}:
        outcome.bad += [BadRow(one.row, "", why, one.raw) for one, why in _losers(told, lost)]
        losers = {one.row for one in outcome.bad}
        told = [one for one in told if one.row not in losers]
        batch = Batch(told, successor)
    fresh = [one for one in told if _fresh(one, there)]
    if len(fresh) < len(told):
        batch = Batch(fresh, successor)
    _write(tx, batch, there.keys() | {*successor.values()}, outcome)
    outcome.loaded = len(fresh)
    _refresh(tx, [one for one in told if not _fresh(one, there)], today, outcome)
    return outcome


def _fresh(one: Entry, there: Mapping[str, Row]) -> bool:
    """Return whether nothing is known of a row."""
    return one.record.id not in there and not one.beside


def _same(one: Entry, there: Mapping[str, Row]) -> bool:
    """Return whether the record that holds says the same."""
    row = there.get(one.record.id)
    if row is None or row["digest"] != one.digest or row["closed"]:
        return False
    return not stands_earlier(one, row["retrieved"] and row["retrieved"].to_native(), row["file"])


def _refresh(
    tx: ManagedTransaction, entries: Sequence[Entry], today: date, outcome: Outcome
) -> None:
    """Write rows that are known to say something else, or that other rows contradict."""
    if not entries:
        return
    after = histories(tx, {one.record.id for one in entries})
    before = copied(after)
    fates = Counter(admit(after[one.record.id], one, today) for one in entries)
    revise(tx, before, after)
    outcome.unchanged += fates["unchanged"]
    outcome.loaded += fates.total() - fates["unchanged"]
    outcome.changed += fates["changed"]
    outcome.reopened += fates["reopened"]
    outcome.conflicts += fates["conflict"]


def _write(tx: ManagedTransaction, batch: Batch, there: Container[str], outcome: Outcome) -> None:
    """Write what no record stated before."""
    for kind, rows in batch.new_nodes(there).items():
        _run(tx, statements.new_nodes(kind), rows, outcome)
    told = stale(tx, {id_: one for id_, one in batch.folded.nodes.items() if id_ in there})
    if rows := [*batch.records()]:
        source = f"source:{batch.entries[0].by.source}"
        counters = tx.run(text("write", "records"), source=source, rows=rows).consume().counters
        outcome.nodes += counters.nodes_created
        outcome.ties += counters.relationships_created
    for kind, rows in batch.new_ties(there).items():
        _run(tx, statements.new_ties(kind), rows, outcome)
    joined: dict[Key, Row] = {}
    for (kind, given), rows in batch.other_ties(there).items():
        found = _run(tx, statements.ties(kind, given), rows, outcome)
        joined |= {batch.keys[row["at"]]: row for row in found}
    join(tx, batch.folded.ties, joined)
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
