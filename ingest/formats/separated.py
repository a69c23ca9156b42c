"""Tables as text with a separator (CSV)."""

import csv
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File
from mosty.ingest.formats.encoding import legible, text
from mosty.ingest.formats.header import named

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


def rows(file: File, encoding: str, delimiter: str, header: int) -> Iterator[Row | BadRow]:
    """Yield the rows under the header, which is row number `header`.

    Raises:
        WrongFormat: the file is no such table.

    """
    file.expect("a table as text (CSV)")
    with text(file, encoding) as stream:
        lines = csv.reader(stream, delimiter=delimiter, strict=True)
        columns = _columns(file, lines, encoding, delimiter, header)
        number = header
        while True:
            number += 1
            try:
                cells = next(lines)
            except StopIteration:
                return
            except csv.Error as error:
                yield BadRow(number, "", f"{_quoting(error)} (line {lines.line_num})", "")
                continue
            if any(cell.strip() for cell in cells):
                yield _row(number, columns, cells, encoding)


def _columns(
    file: File, lines: Iterator[list[str]], encoding: str, delimiter: str, header: int
) -> list[str]:
    try:
        found = [next(lines, []) for _ in range(header)][-1]
    except csv.Error as error:
        raise WrongFormat(f"{file.name}: the header cannot be read: {_quoting(error)}.") from None
    if len(found) == 1:
        first = found[0]
        other = max(_DELIMITERS, key=first.count)
        if other != delimiter and first.count(other):
            raise WrongFormat(
                f"{file.name} is separated by {_DELIMITERS[other]}, not "
                f"{_DELIMITERS.get(delimiter, repr(delimiter))}: say `delimiter: {other!r}`."
            )
    if not legible("".join(found)):
        raise WrongFormat(f"{file.name}: the header has a byte that is not {encoding}.")
    return named(file, [found], header)


def _quoting(error: csv.Error) -> str:
    message = str(error)
    if "unexpected end" in message or "field larger" in message:
        return "a quotation mark is opened and never closed"
    return message


def _row(number: int, columns: Sequence[str], cells: list[str], encoding: str) -> Row | BadRow:
    if len(cells) > len(columns) and not any(cells[len(columns) :]):
        cells = cells[: len(columns)]
    if not legible("".join(cells)):
        pairs = zip_longest(columns, cells[: len(columns)], fillvalue="")
        where = next((name for name, cell in pairs if not legible(cell)), "")
        return BadRow(number, where, f"has a byte that is not {encoding}", readable(cells))
    if len(cells) != len(columns):
        reason = f"the row has {len(cells)} columns, the header {len(columns)}"
        return BadRow(number, "", reason, readable(cells))
    return Row(number, dict(zip(columns, cells, strict=True)))


def readable(cells: Sequence[str]) -> str:
    """Return cells as one text for the quarantine, with '\ufffd' for what could not be read."""
    return " | ".join(cells).encode("utf-8", "replace").decode()
