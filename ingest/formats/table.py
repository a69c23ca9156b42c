"""A table in whatever of its formats a mapping allows."""

from collections.abc import Iterator

from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File
from mosty.ingest.formats import jsonarray, jsonlines, separated, workbook
from mosty.ingest.formats.layout import SECTION, laid_out
from mosty.ingest.mapping import Format, Kind

_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "workbook"),
    (b"\xd0\xcf\x11\xe0", "workbook"),
    (b"[", "json"),
    (b"{", "jsonl"),
)


def rows(file: File, form: Format) -> Iterator[Row | BadRow]:
    """Yield a table's rows as its format says.

    Raises:
        WrongFormat: the file is no such table.

    """
    found = _plain_rows(file, form)
    if form.sections or form.skip or form.omit or form.impersonal:
        return laid_out(found, form)
    return found


def columns(file: File, form: Format) -> list[str]:
    """Return the columns that a table's header names; none where a format has no header.

    Raises:
        WrongFormat: the file is no such table.

    """
    if _kind(file, form) != "csv":
        return []
    last, above = form.header[-1], len(form.header) - 1
    found = separated.columns(file, form.encoding, form.delimiter, last, above=above)
    return [*found, SECTION] if form.sections else found


def _plain_rows(file: File, form: Format) -> Iterator[Row | BadRow]:
    last, above = form.header[-1], len(form.header) - 1
    match _kind(file, form):
        case "csv":
            return separated.rows(
                file, form.encoding, form.delimiter, last, above=above, ragged=form.ragged
            )
        case "workbook":
            return workbook.rows(file, form.sheet, last, above)
        case "json":
            return jsonarray.rows(file, form.path)
        case "jsonl":
            return jsonlines.rows(file)


def _kind(file: File, form: Format) -> Kind:
    """Return the kind that a file's beginning tells, of those that are allowed."""
    if len(form.kind) == 1:
        return form.kind[0]
    start = file.head.removeprefix(b"\xef\xbb\xbf").lstrip()
    told = next((kind for mark, kind in _BEGINNINGS if start.startswith(mark)), "csv")
    if told == "jsonl" and told not in form.kind:
        told = "json"  # an object that holds the array
    return told if told in form.kind else form.kind[0]
