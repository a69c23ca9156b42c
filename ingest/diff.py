"""What a new edition of a source would change, before it does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any

from mosty.cypher.library import statement
from mosty.graph.store import Store
from mosty.ingest.edition import Edition, vanished
from mosty.ingest.entry import Entry, entry
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, SourceInfo, Tie
from mosty.ingest.rebuild import key
from mosty.ingest.stated import Stated, stated

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that says something else than before: each difference as `what: old → new`."""

    row: int
    key: str
    differences: tuple[str, ...]


@dataclass(slots=True)
class Difference:
    """How a file's rows stand to what the graph holds of their source, by key.

    `conflicts` are rows that contradict an earlier one of the file; `bad` cannot be read.
    """

    source: str
    unchanged: int = 0
    bad: int = 0
    conflicts: int = 0
    new: list[str] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)


def difference(
    store: Store,
    source: SourceInfo,
    items: Iterable[Facts | BadRow],
    file: str,
    retrieved: date | None = None,
) -> Difference:
    """Compare rows with the open records of their source; nothing is written.

    Raises:
        SourceError: the file as a whole cannot be read.

    """
    comparison = _Comparison(store, source, file, retrieved)
    told = comparison.told(items)
    while some := [*islice(told, _CHUNK)]:
        comparison.compare(some)
    return comparison.ended()


class _Comparison:
    def __init__(self, store: Store, source: SourceInfo, file: str, retrieved: date | None) -> None:
        self._store = store
        self._source = source
        self._file = file
        self._retrieved = retrieved
        self._edition = Edition()
        self._found = Difference(source.id)
        self._before: dict[str, dict[str, str]] = defaultdict(dict)
        for row in store.stream(statement("read", "open_records").text, source=source.id):
            self._before[row["key"]][row["digest"]] = row["id"]

    def told(self, items: Iterable[Facts | BadRow]) -> Iterator[Entry]:
        """Yield the rows that can be read, each once."""
        for item in items:
            one = self._entry(item)
            if one is None:
                self._found.bad += 1
                continue
            said = self._edition.said(_key(one))
            if hash(one.digest) in said:
                self._found.unchanged += 1
                continue
            self._found.conflicts += bool(said)
            self._edition.add(_key(one), one.digest)
            yield replace(one, beside=said)

    def _entry(self, item: Facts | BadRow) -> Entry | None:
        if isinstance(item, BadRow):
            return None
        try:
            return entry(item, self._source, self._file, self._retrieved)
        except BadCell:
            self._edition.bad(item.key)
            return None

    def compare(self, rows: list[Entry]) -> None:
        """Sort rows into new, changed and unchanged ones."""
        changed: list[tuple[Entry, list[str]]] = []
        for one in rows:
            before = self._before.get(_key(one), {})
            if one.digest in before:
                self._found.unchanged += 1
            elif before:
                changed.append((one, [*before.values()]))
            elif not one.beside:
                self._found.new.append(_key(one))
        ids = [id_ for _, before in changed for id_ in before]
        given = self._store.rows(statement("read", "records").text, ids=ids) if ids else []
        known = {row["record"]["id"]: stated(row["record"]) for row in given}
        for one, olds in changed:
            told = differences(known[olds[0]], one.by)
            self._found.changed.append(Changed(one.row, _key(one), tuple(told)))

    def ended(self) -> Difference:
        """Return what was found, with the rows that are no longer there."""
        gone = vanished(self._store, self._source.id, self._edition)
        keys = {row["key"] for row in gone if not self._edition.said(row["key"])}
        self._found.vanished = sorted(keys)
        return self._found


def _key(one: Entry) -> str:
    key_: str = one.record.properties["key"]
    return key_


def differences(old: Stated, new: Stated) -> Iterator[str]:
    """Yield what a record states otherwise than an older one, as `what: old → new`."""
    was, now = _nodes(old.nodes), _nodes(new.nodes)
    for id_ in sorted(was.keys() | now.keys()):
        yield from _compared(id_, was.get(id_), now.get(id_))
    before, after = _ties(old.ties), _ties(new.ties)
    for one in sorted(before.keys() | after.keys(), key=repr):
        yield from _compared(_said(one), before.get(one), after.get(one))


def _compared(what: str, old: Properties | None, new: Properties | None) -> Iterator[str]:
    if old is None or new is None:
        yield f"{what}: {'new' if old is None else 'gone'}"
        return
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"{what}: {name}: {_shown(old.get(name))} → {_shown(new.get(name))}"


def _nodes(nodes: Iterable[Node]) -> dict[str, Properties]:
    return {one.id: one.properties | {"type": one.type} for one in nodes}


def _ties(ties: Iterable[Tie]) -> dict[tuple[Any, ...], Properties]:
    return {key(one.type, one.start, one.end, one.properties): one.properties for one in ties}


def _said(tie: tuple[Any, ...]) -> str:
    kind, start, end, *names = tie
    return f"{start} -{' '.join([kind, *map(str, filter(None, names))])}-> {end}"


def _shown(value: object) -> str:
    return "nothing" if value is None else str(value)
