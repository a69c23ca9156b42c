"""Lists that people make for people: what they say is found out, and put as a mapping's format.

A list has titles above, headings, sums and remarks between its rows, and columns in the words of
its language (`headers`). Persons' columns, and those whose meaning is not known, are not kept.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File, looks_like
from mosty.ingest.formats import encoding, guess, workbook
from mosty.ingest.formats.header import unlike
from mosty.ingest.formats.table import rows as table_rows
from mosty.ingest.headers import Header, asked, beginnings, examples, find_header
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.mapping import Format
from mosty.ingest.text import fold, tidy

MAX_ROWS = 200_000
"""Rows of a list; what has more is a table, and has a mapping."""
_MAX_TEXT, _MAX_LINE = 64 << 20, 1 << 20  # characters
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_FORMS = ("DE", "CZ", "PL")
_MOST = 0.5
_LONG = 90  # letters from which a lone text is a remark
_SPECIAL = re.compile(r"([.^$*+?{}\[\]\\|()])")
_SHOWN = 5
_TOP = 12  # rows by which a kind of list is told
Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class Understood:
    """What a sheet of a list says, and how to read it.

    `columns` are the names of the columns by their meaning; `personal` and `unknown` those that are
    not kept; `sections` and `skipped` the texts of rows that are headings, and of those left out;
    `below` all cells under the header.
    """

    sheet: str
    format: Format
    names: tuple[str, ...]
    columns: dict[str, str]
    personal: tuple[str, ...]
    unknown: tuple[str, ...]
    sections: tuple[str, ...]
    skipped: tuple[str, ...]
    below: list[dict[str, str]]

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the sheet's rows, without what is not kept."""
        return table_rows(file, self.format)


def understand(file: File, kind: str, sheets: Sequence[str] = ()) -> list[Understood]:
    """Return what each sheet of a list says that has a header (or those named in `sheets`).

    Raises:
        WrongFormat: no sheet has a header of that kind; the message says what was looked for.

    """
    found, seen = [], []
    for form, lines in _sheets(file, sheets):
        seen.append(form.sheet or file.name)
        header = find_header(lines, kind)
        if header:
            found.append(_understood(form, lines, header))
    if not found:
        raise WrongFormat(_unfound(file, kind, seen))
    return found


def looks_so(file: File, kind: str) -> bool:
    """Return whether a file begins with a header of a kind of list, judged by a few rows."""
    try:
        if file.head.startswith(_OFFICE):
            sheets = (workbook.grid(file, name)[:_TOP] for name in workbook.sheets(file))
            return any(find_header(rows, kind) for rows in sheets)
        form = _text_format(file)
        text = io.StringIO(file.head.decode(form.encoding, "replace"), newline="")
        lines = islice(csv.reader(text, delimiter=form.delimiter), _TOP)
        return find_header([*lines], kind) is not None
    except (WrongFormat, csv.Error):
        return False


def _sheets(file: File, wanted: Sequence[str]) -> Iterator[tuple[Format, list[Cells]]]:
    """Yield each sheet's format and cells; a text file is one sheet."""
    if file.head.startswith(_OFFICE):
        for name in wanted or workbook.sheets(file):
            yield _format(kind="workbook", sheet=name), [*workbook.grid(file, name)]
        return
    form = _text_format(file)
    yield form, _lines(file, form)


def _text_format(file: File) -> Format:
    if looks_like(file.head) != "UTF-16 text":
        file.expect("a list (XLSX, ODS, or a table as text)")
    code = guess.encoding(file)
    sign = guess.delimiter(file.head.decode(code, "replace"))
    return _format(kind="csv", encoding=code, delimiter=sign, ragged=True)


def _format(**given: object) -> Format:
    return Format.model_validate(given)


def _lines(file: File, form: Format) -> list[Cells]:
    """Return the beginning of a text file as cells."""
    with encoding.text(file, form.encoding) as stream:
        lines = csv.reader(_bounded(file, stream), delimiter=form.delimiter)
        try:
            return [*islice(lines, MAX_ROWS)]
        except csv.Error as error:
            raise WrongFormat(f"{file.name} cannot be read as a table: {error}.") from error


def _bounded(file: File, stream: TextIO) -> Iterator[str]:
    """Yield a file's lines as far as a list can be long."""
    left = _MAX_TEXT
    while left > 0 and (line := stream.readline(_MAX_LINE)):
        if len(line) == _MAX_LINE:
            raise WrongFormat(
                f"{file.name} is no list: it has a line longer than {_MAX_LINE >> 20} million "
                f"characters. Look at it and fetch it again."
            )
        left -= len(line)
        yield line
    if left <= 0:
        raise WrongFormat(
            f"{file.name} is longer than {_MAX_TEXT >> 20} million characters, too long for a "
            f"list: use `mosty ingest table` and a mapping file."
        )


def _understood(form: Format, lines: list[Cells], header: Header) -> Understood:
    names = unlike(header.names)
    head = [tidy(text) for row in header.rows for text in map(str, lines[row]) if text]
    body = [
        {name: _text(cell) for name, cell in zip(names, line, strict=False)}
        for line in lines[header.rows[-1] + 1 :]
    ]
    columns = {meaning: names[at] for meaning, at in header.columns.items()}
    personal = tuple(names[at] for at in header.personal)
    known = {*columns.values(), *personal}
    unknown = tuple(name for name in names if name not in known)
    sections, skipped = _between(body, columns, head)
    kept = {
        "header": tuple(row + 1 for row in header.rows),
        "omit": (*personal, *unknown),
        "sections": _pattern(sections),
        "skip": _pattern(skipped),
        "impersonal": True,
    }
    return Understood(
        sheet=form.sheet or "",
        format=form.model_copy(update=kept),
        names=(*names,),
        columns=columns,
        personal=personal,
        unknown=tuple(name for name in unknown if any(row.get(name) for row in body)),
        sections=(*sections,),
        skipped=(*skipped,),
        below=body,
    )


def _between(
    body: list[dict[str, str]], columns: dict[str, str], head: list[str]
) -> tuple[list[str], list[str]]:
    """Return the texts of rows that are headings, and the first texts of rows to leave out."""
    sections: dict[str, None] = {}
    skipped: dict[str, None] = {}
    single = [texts[0] for row in body if len(texts := _texts(row)) == 1 and not _sums(texts)]
    names_only = len(single) >= _MOST * sum(map(bool, map(_texts, body)))
    alone = frozenset(() if names_only else single)
    gaps = any(map(_formed, alone))
    empty: list[str] = []  # headings that no row has come after
    for row in body:
        texts = _texts(row)
        if not texts:
            continue
        if _sums(texts) or texts == head[-len(texts) :]:
            skipped[texts[0]] = None
        elif len(texts) == 1 and texts[0] in alone:
            if beginnings("notes").match(fold(texts[0])) or len(texts[0]) > _LONG:
                skipped[texts[0]] = None
            elif _heads(row, columns, gaps=gaps):
                empty.append(texts[0])
                continue
        sections |= dict.fromkeys(empty)
        empty.clear()
    return [*sections], [*dict.fromkeys([*skipped, *empty])]


def _texts(row: dict[str, str]) -> list[str]:
    return [text for text in row.values() if text]


def _heads(row: dict[str, str], columns: dict[str, str], *, gaps: bool) -> bool:
    """Return whether a text alone in a row is a heading.

    It is one outside the columns that are understood, or beside the name's in the first column.
    In the name's it is one if it says so, or if members whose legal form tells them are never
    alone (no `gaps`).
    """
    [column] = [column for column, text in row.items() if text]
    if column == columns.get("name"):
        says = beginnings("headings").fullmatch(fold(row[column]).rstrip(" :"))
        return bool(says) or not (gaps or _formed(row[column]))
    first = "name" in columns and column == next(iter(row))
    return first or column not in columns.values()


def _sums(texts: list[str]) -> bool:
    """Return whether a row sums up: it begins so, and the rest is numbers and what they count."""
    begins = beginnings("totals").match(fold(texts[0]))
    if not begins or len(texts[0]) > _LONG:
        return False
    rest = fold(texts[0])[begins.end() :]
    numbers = all(re.fullmatch(r"[\W\d]*(eur|€|kc|zl)?", fold(text)) for text in texts[1:])
    return numbers and bool(re.fullmatch(r"[\W\d]*([a-z]+)?\W*", rest)) and len(rest.split()) <= 3  # noqa: PLR2004


def _formed(name: str) -> bool:
    return any(legal_form(name, country) for country in _FORMS)


def _pattern(texts: list[str]) -> str | None:
    return "|".join(_SPECIAL.sub(r"\\\1", text) for text in texts) or None


def _text(cell: object) -> str:
    return tidy(str(cell)) if cell is not None else ""


def _unfound(file: File, kind: str, seen: list[str]) -> str:
    """Say what was looked for, and what to do."""
    words = "; ".join(
        f"{name.replace('_', ' ')} ({', '.join(examples(name, kind))}, …)"
        for name in asked(kind)[:_SHOWN]
    )
    where = f" in {', '.join(map(repr, seen))}" if len(seen) > 1 else ""
    return (
        f"{file.name} has no header that is understood{where}. Looked for in its first rows were "
        f"columns such as: {words}. Put such words over the columns, or say in a mapping file what "
        f"they mean and use `mosty ingest table {file.name} --map MAP.yaml` (docs/ingest.md)."
    )
