"""Facts into the graph: batch by batch, each in one transaction, so that a kill never halves one.

While the server works on a batch the next one is read and normalised; only one thread writes, for
two would wait for each other's locks on the actors that many rows share.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from threading import Event
from time import perf_counter

from mosty.graph.errors import SourceError
from mosty.graph.store import Store
from mosty.graph.writing import write
from mosty.ingest.batch import Batch
from mosty.ingest.commit import Outcome, commit
from mosty.ingest.edition import Edition, close, vanished
from mosty.ingest.entry import Entry, entry
from mosty.ingest.facts import BadCell, BadRow, Facts, SourceInfo
from mosty.ingest.quarantine import Quarantine
from mosty.ingest.reader import Clock, shown
from mosty.ingest.remarks import kind_of

BATCH = 2_000
_LOOPS = ("OWNS", "SUPPLIES")


@dataclass(slots=True)
class Summary:
    """What became of a file. `nodes` and `ties` are those newly made; `seconds` are by stage.

    Of the `loaded` rows some are `changed`, `reopened` or in `conflicts` (see `Outcome`); `closed`
    records stand for rows that a complete edition no longer has. `remarks` are counted by kind.
    `loops` tells whether a row may have closed a circle of ownership or supply.

    Stages overlap: while one batch loads, the next is read. `wall` is the time that passed.
    """

    source: str
    file: str
    read: int = 0
    loaded: int = 0
    unchanged: int = 0
    quarantined: int = 0
    changed: int = 0
    reopened: int = 0
    conflicts: int = 0
    closed: int = 0
    remarks: Counter[str] = field(default_factory=Counter)
    loops: bool = False
    nodes: int = 0
    ties: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    wall: float = 0.0
    stopped: bool = False
    failure: SourceError | None = None


class Loader:
    """Loads one file's facts.

    `retrieved` is the day the file was fetched, where neither the source nor the row says it.
    `progress` is called with the number of rows dealt with so far; `stop` ends the load after the
    batch at hand. A `complete` file is its source's whole new edition: the records of rows that it
    no longer has are closed.
    """

    def __init__(  # noqa: PLR0913
        self,
        store: Store,
        source: SourceInfo,
        file: str,
        *,
        quarantine: Quarantine | None = None,
        retrieved: date | None = None,
        batch: int = BATCH,
        clock: Clock | None = None,
        progress: Callable[[int], None] | None = None,
        stop: Event | None = None,
        complete: bool = False,
    ) -> None:
        """Prepare to load `file` of `source`."""
        self._store = store
        self._source = source
        self._file = file
        self._quarantine = quarantine
        self._retrieved = date.fromisoformat(source.retrieved) if source.retrieved else retrieved
        self._size = batch
        self._clock = clock or Clock()
        self._progress = progress or (lambda _: None)
        self._stop = stop or Event()
        self._edition = Edition()
        self._complete = complete
        self._today = datetime.now(UTC).date()

    def load(self, items: Iterable[Facts | BadRow]) -> Summary:
        """Load everything; where the file itself fails, what was read before (`failure`).

        Raises:
            StoreError: the database failed; the batches before stay.

        """
        summary = Summary(self._source.id, self._file, seconds=self._clock.seconds)
        start = perf_counter()
        self._publish()
        with ThreadPoolExecutor(1, "load") as worker:
            pending: Future[Outcome] | None = None
            for entries in self._batches(items, summary):
                batch = self._merged(entries)
                self._settle(pending, summary)
                pending = worker.submit(self._commit, entries, batch)
                summary.stopped = self._stop.is_set()
                if summary.stopped:
                    break
            self._settle(pending, summary)
        if self._complete:
            self._close(summary)
        summary.wall = perf_counter() - start
        return summary

    def _publish(self) -> None:
        """Make the source's node."""
        source = self._source
        properties = {
            "name": source.name,
            "publisher": source.publisher,
            "licence": source.licence,
            "website": source.url,
            "attribution": source.attribution,
        }
        write(
            self._store,
            "source",
            id=f"source:{source.id}",
            properties={name: value for name, value in properties.items() if value},
            retrieved=self._retrieved,
        )

    def _batches(self, items: Iterable[Facts | BadRow], summary: Summary) -> Iterator[list[Entry]]:
        """Yield the entries of so many rows at a time; set bad rows aside."""
        entries: list[Entry] = []
        try:
            for item in items:
                summary.read += 1
                made = item if isinstance(item, BadRow) else self._entry(item, summary)
                if isinstance(made, BadRow):
                    self._set_aside(made, summary)
                elif made is None:
                    summary.unchanged += 1
                else:
                    entries.append(made)
                if summary.read % self._size == 0:
                    yield entries
                    entries = []
        except SourceError as error:
            summary.failure = error
        if entries:
            yield entries

    def _entry(self, facts: Facts, summary: Summary) -> Entry | BadRow | None:
        """Return a row made ready; None where the same row stood in the file before."""
        start = perf_counter()
        try:
            made = entry(facts, self._source, self._file, self._retrieved)
        except BadCell as error:
            self._edition.bad(facts.key)
            return BadRow(facts.row, error.column, error.reason, shown(facts.raw))
        finally:
            self._clock.add("normalise", start)
        before = self._edition.said(facts.key)
        if hash(made.digest) in before:
            return None
        self._edition.add(facts.key, made.digest)
        summary.remarks.update(map(kind_of, made.record.properties.get("remarks", ())))
        summary.loops |= any(tie.type in _LOOPS for tie in facts.ties)
        return replace(made, beside=before) if before else made

    def _close(self, summary: Summary) -> None:
        """Close the records of rows that vanished, if the file was read to its end."""
        whole = not summary.stopped and not summary.failure
        if whole and summary.loaded + summary.unchanged:
            start = perf_counter()
            gone = vanished(self._store, self._source.id, self._edition)
            day = self._retrieved or self._today
            summary.closed = sum(close(self._store, self._source.id, gone, day))
            self._clock.add("load", start)

    def _merged(self, entries: list[Entry]) -> Batch:
        start = perf_counter()
        batch = Batch(entries, {})
        self._clock.add("normalise", start)
        return batch

    def _commit(self, entries: list[Entry], batch: Batch) -> Outcome:
        start = perf_counter()
        outcome = self._store.transaction(
            lambda tx: commit(tx, entries, batch, self._retrieved or self._today)
        )
        self._clock.add("load", start)
        return outcome

    def _settle(self, pending: Future[Outcome] | None, summary: Summary) -> None:
        """Wait for a batch and count it."""
        if pending is None:
            return
        outcome = pending.result()
        summary.loaded += outcome.loaded
        summary.unchanged += outcome.unchanged
        summary.changed += outcome.changed
        summary.reopened += outcome.reopened
        summary.conflicts += outcome.conflicts
        summary.nodes += outcome.nodes
        summary.ties += outcome.ties
        for bad in outcome.bad:
            self._set_aside(bad, summary)
        self._progress(summary.loaded + summary.unchanged + summary.quarantined)

    def _set_aside(self, bad: BadRow, summary: Summary) -> None:
        summary.quarantined += 1
        if self._quarantine:
            self._quarantine.add(bad)
