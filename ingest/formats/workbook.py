"""Workbooks (XLSX, XLS, ODS). They are read whole, so their size is limited."""

import zipfile
from collections.abc import Iterator
from datetime import time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import Row
from mosty.ingest.files import DAMAGED, File, looks_like, refuse_bomb, undeclared
from mosty.ingest.formats.header import named

MAX_UNPACKED = 256 << 20
"""Bytes of XML; a sheet takes up to three times as much memory while it is read."""
_CHUNK = 1 << 20
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def rows(file: File, sheet: str | None, header: int) -> Iterator[Row]:
    """Yield the rows of a sheet (default: the first) under the header in row number `header`.

    Raises:
        WrongFormat: the file is no workbook, a zip bomb, or has no such sheet.

    """
    _check(file)
    try:
        found = _sheet(file, CalamineWorkbook.from_path(file.path), sheet)
        top = found.start[0] if found.start else 0
        lines = found.to_python(skip_empty_area=True)
    except CalamineError as error:
        raise WrongFormat(f"{file.name} is damaged: {error}.") from error
    file.position = file.size
    at = header - 1 - top
    columns = named(file, [lines[at]] if 0 <= at < len(lines) else [], header)
    for number, cells in enumerate(lines[at + 1 :], header + 1):
        values = [_plain(cell) for cell in cells]
        if any(value != "" for value in values):
            yield Row(number, dict(zip(columns, values, strict=True)))


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
        what = looks_like(file.head) or "something else"
        raise WrongFormat(
            f"{file.name} is {what}, not a workbook (XLSX). Look at it and fetch it again."
        )
    try:
        with zipfile.ZipFile(file.path) as archive:
            _measure(file, archive)
    except DAMAGED as error:
        raise WrongFormat(f"{file.name} is damaged: {error}. Fetch it again.") from error


def _measure(file: File, archive: zipfile.ZipFile) -> None:
    unpacked = 0
    for member in archive.infolist():
        with archive.open(undeclared(member)) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                refuse_bomb(file, unpacked, MAX_UNPACKED)
