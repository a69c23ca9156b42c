"""Lists as people make them, with what the graph knows of each line written beside it.

A list keeps its lines and columns; titles above its header stay where they are. Nothing of it is
stored.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from mosty.graph.errors import MappingError, WrongFormat
from mosty.ingest.countries import country
from mosty.ingest.files import File
from mosty.ingest.formats import encoding, guess, workbook
from mosty.ingest.headers import LOOK, asked, examples, find_header
from mosty.ingest.identifiers import identifier
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.mistakes import near
from mosty.ingest.names import unwrap
from mosty.ingest.text import fold, tidy
from mosty.resolve.lookup import Answer, Candidate
from mosty.resolve.profile import Profile

ADDED = ("mosty id", "mosty name", "mosty score", "mosty verdict", "mosty reasons", "mosty others")
SCHEMES = ("ico", "dic", "nip", "regon", "krs", "vat", "lei", "ror")
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_POSTCODE_TOWN = re.compile(r"\s*(?:[A-Z]{1,2}-)?(\d[\d -]{2,6}\d)[\s,]+(.+)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MAX_ROWS = 200_000
_WIDTH, _WIDE = 18, 60  # of a column of a workbook, in characters
_REASONS = 4
_OTHERS = 3
Cells = list[object]


@dataclass(frozen=True, slots=True)
class Named:
    """A list: all its `lines`, where its header ends, and the column of each meaning."""

    lines: list[Cells]
    header: int
    columns: Mapping[str, int]

    @property
    def body(self) -> list[Cells]:
        """The lines below the header."""
        return self.lines[self.header + 1 :]


def read(path: Path, columns: Mapping[str, str], sheet: str | None = None) -> Named:
    """Return the list in a workbook or a text file, from the first sheet that has a header.

    `columns` are the headers of columns by their meaning, where somebody says them; what is not
    said is found by the words of the header.

    Raises:
        WrongFormat: the file holds no such list.
        MappingError: it has no column that is called so.

    """
    file = File(path)
    seen = []
    for name, lines in _sheets(file, sheet):
        header = _said(lines, columns["name"]) if "name" in columns else None
        found = find_header(lines[:LOOK])
        if header is None and found and "name" not in columns:
            header = found.rows[-1]
        if header is not None:
            told = dict(found.columns) if found and found.rows[-1] == header else {}
            heads = [" ".join(str(cell).split()) for cell in lines[header]]
            return Named(lines, header, told | _columns(file, heads, columns))
        seen.append(name)
    raise WrongFormat(_unfound(file, columns, seen))


def _sheets(file: File, sheet: str | None) -> list[tuple[str, list[Cells]]]:
    if file.head.startswith(_OFFICE):
        names = [sheet] if sheet else workbook.sheets(file)
        return [(name, workbook.grid(file, name)) for name in names]
    code = guess.encoding(file)
    sign = guess.delimiter(file.head.decode(code, "replace"))
    with encoding.text(file, code) as stream:
        text = io.StringIO(stream.read(), newline="")
    try:
        lines = [[*line] for line in islice(csv.reader(text, delimiter=sign), _MAX_ROWS)]
    except csv.Error as error:
        raise WrongFormat(f"{file.name} cannot be read as a table: {error}.") from error
    return [(file.name, [*map(list[object], lines)])]


def _said(lines: Sequence[Cells], name: str) -> int | None:
    """Return the first line that has a cell of this text."""
    wanted = fold(name)
    return next(
        (at for at, line in enumerate(lines[:LOOK]) if wanted in (fold(str(c)) for c in line)), None
    )


def _columns(file: File, heads: Sequence[str], columns: Mapping[str, str]) -> dict[str, int]:
    folded = [*map(fold, heads)]
    for name in columns.values():
        if fold(name) not in folded:
            raise MappingError(
                f"{file.name} has no column {name!r}{near(name, heads)}. It has: "
                f"{', '.join(filter(None, heads))}."
            )
    return {meaning: folded.index(fold(name)) for meaning, name in columns.items()}


def _unfound(file: File, columns: Mapping[str, str], seen: Sequence[str]) -> str:
    where = f" (sheets {', '.join(seen)})" if len(seen) > 1 else ""
    if "name" in columns:
        return f"{file.name}{where} has no column {columns['name']!r} in its first {LOOK} rows."
    words = "; ".join(f"{one}: {', '.join(examples(one))}" for one in asked()[:1])
    return (
        f"{file.name}{where} has no header that names organisations in its first {LOOK} rows "
        f"({words}). Say which column it is with --name."
    )


def profiles(found: Named, home: str = "") -> list[Profile]:
    """Return a profile of each line; `home` is the country where a line says none."""
    return [_profile(str(at), line, found.columns, home) for at, line in enumerate(found.body)]


def _profile(id_: str, line: Cells, columns: Mapping[str, int], home: str) -> Profile:
    def text(meaning: str) -> str:
        at = columns.get(meaning)
        return tidy(str(line[at])) if at is not None and at < len(line) else ""

    place = _POSTCODE_TOWN.fullmatch(text("postcode_town") or text("town"))
    where = country(text("country")) or home
    said = text("name")
    names = dict.fromkeys(filter(None, (said, unwrap(said), text("short_name"))))
    form = legal_form(said, where) if where and said else None
    numbers = [(scheme, text(scheme), where) for scheme in SCHEMES]
    numbers.append(("de-hr", text("hr"), text("court")))
    ids = (identifier(scheme, number, of).id for scheme, number, of in numbers if number)
    return Profile(
        id=id_,
        names=tuple(names),
        country=where,
        town=place[2] if place else text("town"),
        postcode=text("postcode") or (place[1] if place else ""),
        website=text("website"),
        legal_form=form.code if form else "",
        identifiers=tuple(dict.fromkeys(filter(None, ids))),
    )


def results(
    answers: Sequence[Answer], profiles: Sequence[Profile], review_at: float
) -> list[Cells]:
    """Return what is added to each line: `ADDED`."""
    return [
        _result(one, review_at) if asked.names or asked.identifiers else [""] * len(ADDED)
        for one, asked in zip(answers, profiles, strict=True)
    ]


def _result(answer: Answer, review_at: float) -> Cells:
    likely = [one for one in answer.candidates if one.match.probability >= review_at]
    if not likely:
        return ["", "", "", "none", "", ""]
    first, *others = likely
    return [
        first.actor.id,
        first.actor.names[0] if first.actor.names else "",
        round(first.match.probability, 4),
        "match" if answer.certain else "maybe",
        why(first),
        "; ".join(
            f"{one.actor.id} {one.actor.names[0]} ({one.match.probability:.2f})"
            for one in others[:_OTHERS]
        ),
    ]


def why(candidate: Candidate) -> str:
    """Return the weightiest reasons in words, with their weights in bits."""
    weighty = sorted(candidate.match.reasons, key=lambda one: -abs(one.weight))[:_REASONS]
    return "; ".join(f"{one.feature}: {one.level} ({one.weight:+.1f})" for one in weighty)


def write(found: Named, added: Sequence[Cells], path: Path) -> None:
    """Write a list with what is added to each line, as a workbook or as CSV by the file's name.

    No cell can become a formula: in a workbook texts are written as texts; in CSV a text that a
    spreadsheet would calculate has an apostrophe before it.
    """
    width = max(map(len, found.lines))
    blank: Cells = [""] * len(ADDED)
    beside = [blank] * found.header + [[*ADDED], *added]
    lines = [
        [*line, *[""] * (width - len(line)), *more]
        for line, more in zip(found.lines, beside, strict=True)
    ]
    if path.suffix.lower() == ".csv":
        _write_csv(lines, path)
    else:
        _write_workbook(lines, found.header, path)


def _write_csv(lines: Sequence[Cells], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([_harmless(cell) for cell in line] for line in lines)


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _write_workbook(lines: Sequence[Cells], header: int, path: Path) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.set_column(0, len(lines[0]) - 1, _WIDTH)
        sheet.set_column(len(lines[0]) - 2, len(lines[0]) - 1, _WIDE)
        sheet.freeze_panes(header + 1, 0)
        for row, line in enumerate(lines):
            for column, cell in enumerate(line):
                style = bold if row == header else day if hasattr(cell, "year") else None
                if cell != "":
                    sheet.write(row, column, cell, style)
