"""How far a workbook's cells reach, told before a library makes room for all between them.

Two cells in opposite corners of a sheet, or one that is repeated a million times, are a few bytes
in the file and half a terabyte as a table.
"""

import re
from xml.parsers.expat import ExpatError, ParserCreate

from mosty.graph.errors import WrongFormat
from mosty.ingest.files import File

MAX_CELLS = 20_000_000
"""Cells of a sheet's smallest rectangle, blank ones too; each takes some 40 bytes."""
_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["'](\d{1,7})["']""")
_CELL = re.compile(rb"""\sr=["']([A-Za-z]{1,3})(\d{1,7})["']""")
_OVERLAP = 200  # bytes in which a cell's beginning fits


class Sheet:
    """A sheet of an XLSX file, read in pieces."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._rows = 0
        self._columns: set[bytes] = set()
        self._rest = b""

    def feed(self, chunk: bytes) -> None:
        """Take the next piece."""
        text = self._rest + chunk
        self._rest = text[-_OVERLAP:]
        found = {*_CELL.findall(text)}
        self._columns |= {column for column, _ in found}
        rows = (*(int(row) for _, row in found), *map(int, _ROW.findall(text)))
        self._rows = max(self._rows, *rows, 0)

    @property
    def cells(self) -> int:
        """How many cells lie within the reach of those that were seen."""
        return self._rows * max(map(_number, self._columns), default=0)


class Content:
    """The content of an ODS file, read in pieces: sheets with cells and rows that are repeated."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.cells = 0
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._row = self._rows = self._column = self._width = self._widest = 0
        self._repeat = 1

    def feed(self, chunk: bytes) -> None:
        """Take the next piece; what is no XML is left to the library to complain about."""
        try:
            self._parser.Parse(chunk)
        except ExpatError:
            return

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._row = self._rows = self._widest = 0
        elif name == "table:table-row":
            self._column = self._width = 0
            self._repeat = _count(attributes.get("table:number-rows-repeated"))
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._column += _count(attributes.get("table:number-columns-repeated"))
            if any(key.startswith(("office:", "table:formula")) for key in attributes):
                self._width = self._column
        elif name == "text:p" and self._column:
            self._width = self._column

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._repeat
            self._rows = self._row if self._width else self._rows
            self._widest = max(self._widest, self._width)
        elif name == "table:table":
            self.cells = max(self.cells, self._rows * self._widest)


def refuse_reach(file: File, found: Sheet | Content) -> None:
    """Raise `WrongFormat` where the cells reach further than memory does."""
    if found.cells > MAX_CELLS:
        raise WrongFormat(
            f"{file.name} has a sheet whose cells reach over {found.cells:,} places, blank ones "
            f"included; {MAX_CELLS:,} can be read. Delete what stands far off, or save it as CSV."
        )


def _number(letters: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _count(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 1  # noqa: PLR2004
