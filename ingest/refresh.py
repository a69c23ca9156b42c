"""Rows that say something else than before: their versions, and all that these state, anew."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from neo4j import ManagedTransaction

from mosty.graph.store import literal
from mosty.ingest import statements
from mosty.ingest.adopted import adopt_owners
from mosty.ingest.batch import Batch
from mosty.ingest.entry import Entry
from mosty.ingest.known import refold, stale, successors_of
from mosty.ingest.rebuild import (
    ALL,
    Key,
    Row,
    fold,
    folded_ties,
    key,
    known,
    records,
    text,
    write_ties,
)
from mosty.ingest.stated import Stated, plain
from mosty.ingest.versions import Version, arrange

History = dict[str, list[Version]]


def histories(tx: ManagedTransaction, ids: Iterable[str]) -> History:
    """Return the versions of rows by the ids of their records."""
    wanted = sorted(ids)
    found: History = {id_: [] for id_ in wanted}
    for row in tx.run(text("read", "versions"), ids=wanted).data():
        found[row["of"]].append(Version(**_given(row["version"])))
    return found


def _given(version: Row) -> dict[str, Any]:
    return {name: value for name, value in plain(version).items() if value is not None}


def copied(history: History) -> History:
    """Return a history that changes to the original don't touch."""
    return {of: [replace(one) for one in versions] for of, versions in history.items()}


def revise(tx: ManagedTransaction, before: History, after: History) -> None:
    """Write histories as they are now, and anew all that the versions of changed rows state."""
    for of, versions in after.items():
        arrange(of, versions)
    changed = [of for of, versions in after.items() if versions != before[of]]
    if not changed:
        return
    now = [one for of in changed for one in after[of]]
    was = {(of, one.digest): one for of in changed for one in before[of]}
    renamed = {
        was[of, one.digest].id: one.id
        for of in changed
        for one in after[of]
        if (of, one.digest) in was
    }
    _rename(tx, {old: new for old, new in renamed.items() if old != new})
    _revise(tx, [one for one in now if not one.entry])
    _create(tx, [one for one in now if one.entry])
    _anew(tx, records(tx, [one.id for one in now]), renamed)


def _rename(tx: ManagedTransaction, renamed: Mapping[str, str]) -> None:
    """Give records other ids, by way of ids that none has: two may change places."""
    steps = (
        [{"old": old, "id": f"{old}~~"} for old in renamed],
        [{"old": f"{old}~~", "id": new} for old, new in renamed.items()],
    )
    for rows in steps:
        tx.run(text("write", "rename_records"), rows=rows).consume()


def _revise(tx: ManagedTransaction, versions: Iterable[Version]) -> None:
    rows = [{"id": one.id, "properties": _dated(one)} for one in versions]
    tx.run(text("write", "revise_records"), rows=rows).consume()


def _dated(one: Version) -> dict[str, Any]:
    return {
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
        "remarks": one.remarks or None,
    } | {
        name: one.earlier.record.properties[name]
        for name in ("retrieved", "file", "row", "raw")
        if one.earlier
    }


def _create(tx: ManagedTransaction, versions: Sequence[Version]) -> None:
    """Make the records of new versions, and the nodes that only they speak of."""
    if not versions:
        return
    entries = [_entry(one) for one in versions]
    batch = Batch(entries, {})
    there = known(tx, batch.nodes.keys() | batch.ends())
    successor = {id_: row["successor"] for id_, row in there.items() if row["successor"]}
    batch = Batch(entries, successor) if successor else batch
    for kind, rows in batch.new_nodes(there.keys() | {*successor.values()}).items():
        tx.run(literal(statements.new_nodes(kind)), rows=rows).consume()
    stale(tx, {id_: said for id_, said in batch.folded.nodes.items() if id_ in there})
    source = f"source:{entries[0].by.source}"
    tx.run(text("write", "records"), source=source, rows=[*batch.records()]).consume()


def _entry(one: Version) -> Entry:
    """Return the entry of a new version with its id and dates."""
    if one.entry is None:
        raise ValueError(one.id)
    properties = one.entry.record.properties | _dated(one)
    record = replace(one.entry.record, id=one.id, properties=properties)
    by = replace(one.entry.by, record=one.id, valid_from=one.valid_from, valid_to=one.valid_to)
    return replace(one.entry, record=record, by=by)


def _anew(tx: ManagedTransaction, given: list[Stated], renamed: Mapping[str, str]) -> None:
    """Fold anew the nodes and ties that these records state."""
    successor = successors_of(tx, given)
    folded = fold(given, ALL, successor)
    there = _there(tx, folded.ties)
    if lone := {one[1] for one, row in there.items() if "records" not in row["properties"]}:
        adopt_owners(tx, lone)
        there = _there(tx, folded.ties)
    stating = {
        renamed.get(id_, id_) for row in there.values() for id_ in row["properties"]["records"]
    }
    more = records(tx, stating - {one.record for one in given})
    whole = fold([*given, *more], ALL, successor | successors_of(tx, more))
    wanted = {one: tie for one, tie in folded_ties(whole).items() if one in folded.ties}
    write_ties(tx, wanted, there)
    refold(tx, folded.nodes)


def _there(tx: ManagedTransaction, keys: Iterable[Key]) -> dict[Key, Row]:
    """Return those of these ties that are in the graph."""
    wanted = {*keys}
    pairs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, start, end, *_ in wanted:
        pairs[kind].add((start, end))
    found: dict[Key, Row] = {}
    for kind, ends in sorted(pairs.items()):
        rows = [{"start": start, "end": end} for start, end in sorted(ends)]
        for row in tx.run(literal(statements.ties_between(kind)), rows=rows).data():
            found[key(kind, row["start"], row["end"], row["properties"])] = row
    return {one: row for one, row in found.items() if one in wanted}
