"""Workbooks (XLSX, XLS, ODS). They are read whole, so their size is limited."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import Row
from mosty.ingest.files import DAMAGED, File, looks_like, refuse_bomb, undeclared
from mosty.ingest.formats.extent import Content, Sheet, refuse_reach
from mosty.ingest.formats.header import named

MAX_UNPACKED = 256 << 20
"""Bytes of XML; a sheet takes up to three times as much memory while it is read."""
_CHUNK = 1 << 20
_TEXT = "Look at it: perhaps it is text, and the mapping should say `kind: csv`."
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def rows(file: File, sheet: str | None, header: int, above: int = 0) -> Iterator[Row]:
    """Yield the rows of a sheet (default: the first) under the header, which ends in row `header`.

    `above` is how many rows above it belong to the header, too.

    Raises:
        WrongFormat: the file is no workbook, a zip bomb, or has no such sheet.

    """
    lines = grid(file, sheet)
    columns = named(file, lines[max(0, header - 1 - above) : header], header)
    for number, values in enumerate(lines[header:], header + 1):
        if any(value != "" for value in values):
            yield Row(number, dict(zip(columns, values, strict=True)))


def grid(file: File, sheet: str | None) -> list[list[object]]:
    """Return all cells of a sheet (default: the first), from the first row and column.

    What stands in cells merged downwards stands in each of them.

    Raises:
        WrongFormat: the file is no workbook, a zip bomb, or has no such sheet.

    """
    with _opened(file) as book:
        found = _sheet(file, book, sheet)
        lines = [[*map(_plain, line)] for line in found.to_python(skip_empty_area=False)]
        merged = found.merged_cell_ranges or ()
    file.position = file.size
    for (top, left), (bottom, _) in merged:
        for line in lines[top + 1 : bottom + 1]:
            line[left] = lines[top][left]
    return lines


def sheets(file: File) -> list[str]:
    """Return the names of the sheets that can be seen.

    Raises:
        WrongFormat: the file is no workbook, or a zip bomb.

    """
    with _opened(file) as book:
        visible = (one for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible)
        return [one.name for one in visible if one.typ == SheetTypeEnum.WorkSheet]


@contextmanager
def _opened(file: File) -> Iterator[CalamineWorkbook]:
    _check(file)
    try:
        yield CalamineWorkbook.from_path(file.path)
    except PasswordError as error:
        raise WrongFormat(
            f"{file.name} is protected by a password. Open it and save it without one."
        ) from error
    except CalamineError as error:
        raise WrongFormat(f"{file.name} is damaged: {error}.") from error


def _sheet(file: File, book: CalamineWorkbook, name: str | None) -> CalamineSheet:
    if name is None:
        return book.get_sheet_by_index(0)
    if name not in book.sheet_names:
        raise WrongFormat(
            f"{file.name} has no sheet {name!r}. It has: {', '.join(book.sheet_names)}."
        )
    return book.get_sheet_by_name(name)


def _plain(cell: object) -> object:
    """Return whole numbers as integers and times of day as text; a blank cell is ''."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return str(cell) if isinstance(cell, time | timedelta) else cell


def _check(file: File) -> None:
    if file.head.startswith(_OLE):
        return
    if not file.head.startswith(_ZIP):
        what = looks_like(file.head)
        advice = f"It is {what}: look at it, and fetch it again." if what else _TEXT
        raise WrongFormat(f"{file.name} is no workbook (XLSX, XLS, ODS). {advice}")
    try:
        with zipfile.ZipFile(file.path) as archive:
            _measure(file, archive)
    except DAMAGED as error:
        raise WrongFormat(f"{file.name} is damaged: {error}. Fetch it again.") from error


def _measure(file: File, archive: zipfile.ZipFile) -> None:
    if "xl/workbook.bin" in archive.namelist():
        raise WrongFormat(f"{file.name} is a binary workbook (XLSB). Save it as XLSX.")
    unpacked = 0
    for member in archive.infolist():
        reach = Content() if member.filename == "content.xml" else Sheet()
        with archive.open(undeclared(member)) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                refuse_bomb(file, unpacked, MAX_UNPACKED)
                reach.feed(chunk)
        refuse_reach(file, reach)
