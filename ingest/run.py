"""Files into the graph: the right reader, the loader, the quarantine, one summary each."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from threading import Event

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest import regions, sectors
from mosty.ingest.facts import Facts, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.load import BATCH, Loader, Summary
from mosty.ingest.quarantine import Quarantine, path_for
from mosty.ingest.reader import Clock, Reader, read

Progress = Callable[[int], None]
COUNTRIES = regions.known_countries()
"""Whose regions are loaded: all that the gazetteer knows, and the United Kingdom as a whole."""


class Ingest:
    """Loads files one after the other into one store.

    `stop` ends it after the batch at hand; `batch` is the number of rows in a transaction.
    """

    def __init__(
        self, store: Store, settings: Settings, stop: Event | None = None, batch: int = BATCH
    ) -> None:
        """Prepare."""
        self._store = store
        self._settings = settings
        self._stop = stop or Event()
        self._batch = batch

    def base(self) -> list[Summary]:
        """Load the regions and sectors that files refer to; what is there stays as it is."""
        return [
            self._fixed(regions.SOURCE, regions.regions(self._settings, COUNTRIES)),
            self._fixed(sectors.SOURCE, sectors.sectors()),
        ]

    def _fixed(self, source: SourceInfo, facts: Iterable[Facts]) -> Summary:
        return Loader(self._store, source, source.name, stop=self._stop).load(facts)

    def file(
        self,
        file: File,
        reader: Reader,
        progress: Progress | None = None,
        *,
        complete: bool = False,
    ) -> Summary:
        """Load one file; bad rows go to its quarantine file.

        A `complete` file is its source's whole new edition: records of rows that it lacks close.

        Raises:
            StoreError: the database failed.

        """
        clock = Clock()
        with Quarantine(path_for(self._settings, reader.source.id, file.name)) as quarantine:
            loader = Loader(
                self._store,
                reader.source,
                file.name,
                quarantine=quarantine,
                retrieved=fetched(file),
                clock=clock,
                progress=progress,
                stop=self._stop,
                batch=self._batch,
                complete=complete,
            )
            return loader.load(read(reader, file, clock))


def fetched(file: File) -> date:
    """Return the day a file was last written: where nothing else tells, it was fetched then."""
    return datetime.fromtimestamp(file.path.stat().st_mtime, UTC).date()


def too_bad(summary: Summary, share: float) -> bool:
    """Return whether more than a share (0 to 1) of a file's rows is bad."""
    return summary.quarantined > share * summary.read
