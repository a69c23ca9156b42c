"""keep.eu, the data base of Interreg: workbooks with a sheet of projects and one of partners.

Each sheet is read through a mapping (`keep_projects.yaml`, `keep_partners.yaml`); one of them
alone, also as CSV, is read as well.
"""

from collections.abc import Iterator
from importlib.resources import files

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Facts, Row, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.formats import workbook
from mosty.ingest.mapping import Mapping
from mosty.ingest.mistakes import read
from mosty.ingest.places import Places
from mosty.ingest.table import Table

_PARTNERS = "Lead partner"
"""A column that only partners have."""


def _mapping(name: str) -> Mapping:
    return read(files("mosty.ingest.sources") / f"keep_{name}.yaml")


class Keep:
    """The reader of keep.eu's exports."""

    name = "keep"
    source: SourceInfo = _mapping("projects").info

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places
        self._tables = {name: Table(_mapping(name), places) for name in ("projects", "partners")}

    def fits(self, file: File) -> bool:
        """Return whether a sheet of the file has the columns of projects or of partners."""
        return any(True for _ in self._sheets(file))

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the rows of every sheet of projects or of partners.

        Raises:
            WrongFormat: there is no such sheet.

        """
        found = [*self._sheets(file)]
        if not found:
            raise WrongFormat(f"{file.name} has neither projects nor partners as keep.eu exports.")
        for table in found:
            yield from table.rows(file)

    def facts(self, row: Row) -> Facts:
        """Return what a row says.

        Raises:
            BadCell: a cell cannot be read.

        """
        return self._tables["partners" if _PARTNERS in row.values else "projects"].facts(row)

    def _sheets(self, file: File) -> Iterator[Table]:
        """Yield a table for each sheet that fits, those of projects first."""
        for table in self._tables.values():
            for sheet in _names(file):
                form = table.mapping.format.model_copy(update={"sheet": sheet})
                one = Table(table.mapping.model_copy(update={"format": form}), self._places)
                if one.fits(file):
                    yield one


def _names(file: File) -> list[str | None]:
    """Return the names of a workbook's sheets; one that is None for any other file."""
    try:
        return [*workbook.sheets(file)]
    except WrongFormat:
        return [None]
