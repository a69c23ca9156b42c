"""Tables as text with a separator (CSV)."""

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from typing import TextIO

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File
from mosty.ingest.formats.encoding import actual, legible, text
from mosty.ingest.formats.header import named

MAX_LINE = 16 << 20
"""Characters of a line above which a file is no table."""
_UTF16 = "utf-16"
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_FIRST_END = re.compile(rb'(?:[^"\r\n]|"[^"]*")*+(\r\n?|\n)')


def rows(  # noqa: PLR0913
    file: File,
    encoding: str,
    delimiter: str,
    header: int,
    *,
    above: int = 0,
    ragged: bool = False,
) -> Iterator[Row | BadRow]:
    """Yield the rows under the header, which ends with row number `header`.

    Of several characters in `delimiter` the one counts that the header has most of. `above` is how
    many rows above it belong to the header, too. In a `ragged` file the cells that a row lacks at
    its end are blank.

    Raises:
        WrongFormat: the file is no such table.

    """
    with _opened(file, encoding, delimiter, header, above) as table:
        yield from table.rows(ragged=ragged)


def columns(file: File, encoding: str, delimiter: str, header: int, *, above: int = 0) -> list[str]:
    """Return the names of the columns, also where no row stands below them.

    Raises:
        WrongFormat: the file is no such table.

    """
    with _opened(file, encoding, delimiter, header, above) as table:
        file.position = 0
        return table.columns


@contextmanager
def _opened(
    file: File, encoding: str, delimiter: str, header: int, above: int = 0
) -> Iterator["_Table"]:
    newline = ""
    if actual(file, encoding) == _UTF16:
        encoding = _UTF16
    else:
        file.expect("a table as text (CSV)")
        end = _FIRST_END.match(file.head)
        newline = "\r" if end and end[1] == b"\r" else ""
    with text(file, encoding, newline) as stream:
        yield _Table(file, _Lines(file, stream, newline), encoding, delimiter, (header, above))


class _Lines:
    """A file's lines, each of bounded length; `taken` are those since `forget` was called."""

    def __init__(self, file: File, stream: TextIO, newline: str) -> None:
        self._file = file
        self._stream = stream
        self._newline = newline
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        number = 0
        while line := self._stream.readline(MAX_LINE):
            number += 1
            if len(line) == MAX_LINE and not line.endswith(("\r", "\n")):
                raise WrongFormat(
                    f"{self._file.name} is no table as text (CSV): line {number} is longer than "
                    f"{MAX_LINE >> 20} million characters. Look at it and fetch it again."
                )
            if self._newline and '"' not in line:
                line = line.replace("\n", " ")  # a line feed in a record that ends with a bare CR
            self.taken.append(line)
            yield line

    def forget(self) -> None:
        self.taken.clear()


class _Table:
    """An opened table, its header read."""

    def __init__(
        self, file: File, lines: _Lines, encoding: str, delimiter: str, header: tuple[int, int]
    ) -> None:
        self._file = file
        self._lines = lines
        self._encoding = encoding
        self._number, self._above = header
        self._delimiter = _delimiter(file, encoding, delimiter, self._number)
        sign = re.escape(self._delimiter)
        self._cell = re.compile(
            rf'(?:"(?P<quoted>.*?)"|(?P<bare>[^"{sign}]*))(?P<end>{sign}|$)', re.DOTALL
        )
        self._reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
        self.columns = self._header()

    def _header(self) -> list[str]:
        try:
            found = [next(self._reader, []) for _ in range(self._number)][-1 - self._above :]
        except csv.Error as error:
            reason = _quoting(error)
            raise WrongFormat(f"{self._file.name}: the header cannot be read: {reason}.") from None
        if len(found[-1]) == 1:
            self._refuse_delimiter(found[-1][0])
        if not all(legible("".join(line)) for line in found):
            raise WrongFormat(
                f"{self._file.name}: the header has a byte that is not {self._encoding}."
            )
        return named(self._file, found, self._number)

    def _refuse_delimiter(self, first: str) -> None:
        """Raise `WrongFormat` where a header of one column has another delimiter in it."""
        other = max(_DELIMITERS, key=first.count)
        if other != self._delimiter and first.count(other):
            raise WrongFormat(
                f"{self._file.name} is separated by {_DELIMITERS[other]}, not "
                f"{_DELIMITERS.get(self._delimiter, repr(self._delimiter))}: "
                f"say `delimiter: {other!r}`."
            )

    def rows(self, *, ragged: bool) -> Iterator[Row | BadRow]:
        while True:
            self._number += 1
            self._lines.forget()
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                cells = self._mended()
                if not cells:
                    reason = f"{_quoting(error)} (line {self._reader.line_num})"
                    yield BadRow(self._number, "", reason, "")
                    continue
            if ragged:
                cells += [""] * (len(self.columns) - len(cells))
            if any(cell.strip() for cell in cells):
                yield self._row(cells)

    def _mended(self) -> list[str]:
        """Return the cells of a record whose quotation marks are not doubled as they should be.

        A cell then ends at the first mark before a delimiter: publishers write "A "B"", and CORDIS
        `""A ""B"" C""` for a text between marks. Only what has as many columns as the header is
        believed; else no cell is returned.
        """
        record = "".join(self._lines.taken).rstrip("\r\n")
        cells, at = [], 0
        while cell := self._cell.match(record, at):
            cells.append((cell["quoted"] or cell["bare"] or "").replace('""', '"'))
            at = cell.end()
            if not cell["end"]:
                break
        return cells if at == len(record) and len(cells) == len(self.columns) else []

    def _row(self, cells: list[str]) -> Row | BadRow:
        width = len(self.columns)
        if len(cells) > width and not any(cells[width:]):
            cells = cells[:width]
        if not legible("".join(cells)):
            pairs = zip_longest(self.columns, cells[:width], fillvalue="")
            where = next((name for name, cell in pairs if not legible(cell)), "")
            reason = f"has a byte that is not {self._encoding}"
            return BadRow(self._number, where, reason, readable(cells))
        if len(cells) != width:
            reason = f"the row has {len(cells)} columns, the header {width}"
            return BadRow(self._number, "", reason, readable(cells))
        return Row(self._number, dict(zip(self.columns, cells, strict=True)))


def _delimiter(file: File, encoding: str, candidates: str, header: int) -> str:
    """Return the one of several delimiters that the header has most of, the first if none."""
    lines = file.head.decode(encoding, "replace").splitlines()
    line = lines[header - 1] if len(candidates) > 1 and len(lines) >= header else ""
    return max(candidates, key=line.count)


def _quoting(error: csv.Error) -> str:
    message = str(error)
    if "unexpected end" in message:
        return "a quotation mark is opened and never closed"
    if "field larger" in message:
        size = csv.field_size_limit()
        return f"a cell is longer than {size:,} characters, or its quotation mark is never closed"
    return message


def readable(cells: Sequence[str]) -> str:
    """Return cells as one text for the quarantine, with '\ufffd' for what could not be read."""
    return " | ".join(cells).encode("utf-8", "replace").decode()
