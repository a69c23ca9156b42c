"""One file as an edition of its source: which rows it has, and which records it no longer has."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.store import Row, Store
from mosty.ingest.entry import record_id
from mosty.ingest.rebuild import lock
from mosty.ingest.refresh import copied, histories, revise
from mosty.ingest.versions import vanish

_BATCH = 500


class Edition:
    """The rows of a file by their keys and fingerprints; some 100 bytes a row."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self._first: dict[int, int] = {}
        self._more: dict[int, set[int]] = defaultdict(set)
        self._bad: set[int] = set()

    def said(self, key: str) -> frozenset[int]:
        """Return the hashes of the fingerprints of all rows of a key so far."""
        at = hash(key)
        if at not in self._first:
            return frozenset()
        return frozenset({self._first[at], *self._more.get(at, ())})

    def add(self, key: str, digest: str) -> None:
        """Note a row."""
        at, said = hash(key), hash(digest)
        if self._first.setdefault(at, said) != said:
            self._more[at].add(said)

    def bad(self, key: str) -> None:
        """Note a row that cannot be loaded: it stands in the file all the same."""
        self._bad.add(hash(key))

    def has(self, record: Row) -> bool:
        """Return whether a record's row stands in the file."""
        return hash(record["key"]) in self._bad or hash(record["digest"]) in self.said(
            record["key"]
        )


def vanished(store: Store, source: str, edition: Edition) -> list[Row]:
    """Return the open records of a source whose rows the edition no longer has."""
    rows = store.stream(statement("read", "open_records").text, source=source)
    return [row for row in rows if not edition.has(row)]


def close(store: Store, source: str, gone: list[Row], day: date) -> Iterator[int]:
    """Close records as of a day, a batch at a time; yield how many each batch closed."""
    for at in range(0, len(gone), _BATCH):
        some = gone[at : at + _BATCH]
        yield store.transaction(lambda tx, some=some: _close(tx, source, some, day))  # type: ignore[misc]


def _close(tx: ManagedTransaction, source: str, gone: list[Row], day: date) -> int:
    lock(tx)
    digests: dict[str, set[str]] = defaultdict(set)
    for row in gone:
        digests[record_id(source, row["key"])].add(row["digest"])
    after = histories(tx, digests)
    before = copied(after)
    closed = sum(vanish(versions, digests[of], day) for of, versions in after.items())
    revise(tx, before, after)
    return closed
