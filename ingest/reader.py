"""What every reader of a source offers, and how its rows become facts."""

from collections.abc import Iterator
from time import perf_counter
from typing import Protocol

from mosty.ingest.facts import BadCell, BadRow, Facts, Row, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.raw import as_json

_SHOWN = 2000


class Reader(Protocol):
    """A reader of one source. `name` is how `--source` calls it."""

    name: str
    source: SourceInfo

    def fits(self, file: File) -> bool:
        """Return whether a file is of this source, judged by its name and beginning."""
        ...

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield a file's rows.

        Raises:
            SourceError: the file as a whole cannot be read.

        """
        ...

    def facts(self, row: Row) -> Facts:
        """Return what a row says.

        Raises:
            BadCell: a cell cannot be read.

        """
        ...


class Clock:
    """Seconds spent by stage: read, normalise, load."""

    def __init__(self) -> None:
        """Start with nothing spent."""
        self.seconds: dict[str, float] = {"read": 0.0, "normalise": 0.0, "load": 0.0}

    def add(self, stage: str, since: float) -> float:
        """Add the time since `since` to a stage; return the time now."""
        now = perf_counter()
        self.seconds[stage] += now - since
        return now


def read(reader: Reader, file: File, clock: Clock) -> Iterator[Facts | BadRow]:
    """Yield what each row of a file says, or why it cannot be read."""
    rows = reader.rows(file)
    while True:
        start = perf_counter()
        row = next(rows, None)
        start = clock.add("read", start)
        if row is None:
            return
        facts = facts_of(reader, row)
        clock.add("normalise", start)
        yield facts


def facts_of(reader: Reader, row: Row | BadRow) -> Facts | BadRow:
    """Return what a row says, or why it cannot be read."""
    if isinstance(row, BadRow):
        return row
    try:
        return reader.facts(row)
    except BadCell as error:
        return BadRow(row.number, error.column, error.reason, shown(row.values))
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        # A row of another shape than the source's own: no reader checks every corner of one.
        reason = f"is not as {reader.name} writes its rows: {error!r}"
        return BadRow(row.number, "", reason, shown(row.values))


def shown(values: object) -> str:
    """Return a row as JSON text for the quarantine."""
    return as_json(values)[:_SHOWN]
