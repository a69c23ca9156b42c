"""Rows that could not be read, kept with their number, column and reason."""

import csv
import re
from dataclasses import astuple, fields
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from mosty.graph.settings import Settings
from mosty.ingest.facts import BadRow


def path_for(settings: Settings, source: str, file: str) -> Path:
    """Return where the bad rows of a file are kept."""
    safe = re.sub(r"[^\w.-]+", "-", file)
    return settings.home / "quarantine" / f"{source}-{safe}.csv"


class Quarantine:
    """A CSV file of bad rows; the file of an earlier run goes, and none is made without need."""

    def __init__(self, path: Path) -> None:
        """Take the path to write to."""
        self.path = path
        self.count = 0
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        """Remove the file of an earlier run."""
        self.path.unlink(missing_ok=True)
        return self

    def add(self, bad: BadRow) -> None:
        """Keep one row."""
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open(
                "w", encoding="utf-8", errors="backslashreplace", newline=""
            )
            csv.writer(self._file).writerow(field.name for field in fields(BadRow))
        csv.writer(self._file).writerow(astuple(bad))
        self.count += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        if self._file:
            self._file.close()
