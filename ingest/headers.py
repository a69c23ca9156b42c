"""The header of a list as people make it: found among title rows, told by words of four languages.

The words are data: `headers.yaml`, for each kind of list what each column can be called.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from mosty.ingest.countries import country
from mosty.ingest.formats.header import titles
from mosty.ingest.text import fold, words
from mosty.ingest.words import read

LOOK = 60
"""How many rows are looked through for the header."""
_SAMPLE = 200
_HALF = 0.5
_PREFIX = 3  # characters of "D-" before a postcode
_PARTS = re.compile(r"\s*[/|()\[\]\n,;–]+\s*")
_WHOLE, _PART, _WITHIN = (
    3.0,
    2.5,
    1.0,
)  # how well a phrase fits: all of it, a part, somewhere inside
_LONGEST = 100  # characters of a column's name
_SURE = 2.0  # how well a word must fit, at least, to be no chance
_SHORT = 3  # letters of a word that says nothing within others
_POSTCODE = re.compile(r"(?<![\d-])(\d{2}-\d{3}|\d{3} ?\d{2}|\d{4})(?!\d)[\s,]+[^\W\d]")
_FIRST_NAME = re.compile(r"vorname|first name|given name|krestni jmeno|imie")
Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class Header:
    """A list's header.

    `rows` are the positions (from 0) of the one or two rows that make it up, `names` what each
    column is called, `columns` the position of each meaning's column, `personal` the positions of
    columns that name or reach a person and are not to be stored.
    """

    rows: tuple[int, ...]
    names: tuple[str, ...]
    columns: Mapping[str, int]
    personal: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    header: Header
    score: float


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    need: tuple[frozenset[str], ...]
    phrases: tuple[tuple[str, re.Pattern[str], float], ...]  # meaning, phrase, how unsure it is


def find_header(rows: Sequence[Cells], kind: str = "members") -> Header | None:
    """Return the header among the first rows of a list, or None where there is none.

    `rows` are the sheet's rows from the top; `kind` is the kind of list (a key of `headers.yaml`).
    """
    best: _Found | None = None
    for at in range(min(len(rows), LOOK)):
        for count in (1, 2):
            found = _header(rows, at, count, kind) if at + count < len(rows) else None
            if found and (best is None or found.score > best.score):
                best = found
    return best.header if best else None


def meaning(text: object, kind: str = "members") -> str | None:
    """Return what a column is by its header's text: a meaning, `person`, or None."""
    found = _meaning(str(text), kind)
    return found[0] if found else None


def asked(kind: str = "members") -> list[str]:
    """Return the meanings of a kind of list, those that are needed first."""
    known = _vocabulary(kind)
    needed = [name for group in known.need for name in sorted(group)]
    return [*dict.fromkeys([*needed, *(name for name, *_ in known.phrases if name != "person")])]


def examples(name: str, kind: str = "members", count: int = 4) -> list[str]:
    """Return some of the words for a meaning, of several languages."""
    known = [one.strip("*") for one in _data()[kind]["meanings"][name]]
    return known[:: max(1, len(known) // count)][:count]


def _header(rows: Sequence[Cells], at: int, count: int, kind: str) -> _Found | None:
    """Judge whether the `count` rows from `at` are a header."""
    head = rows[at : at + count]
    names = titles(head)
    told = [*_told(head, names, kind)]
    if any(_FIRST_NAME.fullmatch(" ".join(words(name))) for name in names):
        told = [
            ("person", _WHOLE) if fold(name) == "name" else found
            for name, found in zip(names, told, strict=True)
        ]
    below = rows[at + count : at + count + _SAMPLE]
    best: dict[str, tuple[float, int]] = {}
    for column, found in enumerate(told):
        if found and found[0] != "person" and found[1] > best.get(found[0], (0.0, 0))[0]:
            best[found[0]] = (found[1], column)
    columns = {name: column for name, (_, column) in best.items()}
    # Members' names may stand under any words; other lists are known by the right ones only.
    sure = {name for name, (score, _) in best.items() if kind == "members" or score > _SURE}
    if not all(group & sure for group in _vocabulary(kind).need):
        return None
    if not _plausible(head, told, columns, below):
        return None
    personal = tuple(column for column, found in enumerate(told) if found and found[0] == "person")
    # Unknown columns cost a little: of two rows that could be it, the one better understood is.
    unknown = sum(bool(name) and not found for name, found in zip(names, told, strict=True))
    score = sum(score for score, _ in best.values()) + len(personal) - 0.1 * unknown - 0.5 * count
    return _Found(
        Header((*range(at, at + count),), (*names,), _refined(columns, below), personal), score
    )


def _told(
    head: Sequence[Cells], names: Sequence[str], kind: str
) -> Iterator[tuple[str, float] | None]:
    """Yield what each column is: by its own name, then with the name of the group it stands in."""
    for column, name in enumerate(names):
        own = _text(head[-1], column) or name
        group = name.removesuffix(own).rstrip(" /")
        over = _meaning(group, kind) if group else None
        if over and over[0] == "person":
            yield over
        else:
            yield _meaning(own, kind) or (_meaning(f"{group} {own}", kind) if group else None)


def _plausible(
    head: Sequence[Cells],
    told: Sequence[tuple[str, float] | None],
    columns: Mapping[str, int],
    below: Sequence[Cells],
) -> bool:
    """Return whether it is a header, not a title or a row of data."""
    known = [found for found in told if found]
    if not any(_text(row, column) for row in below for column in columns.values()):
        return False
    if any(len(_text(row, column)) > 60 for row in head for column in columns.values()):  # noqa: PLR2004
        return False
    if len(known) > 1:
        return any(score > _SURE for _, score in known)
    return known[0][1] > _PART and sum(bool(_text(head[-1], n)) for n in range(len(told))) == 1


def _refined(columns: dict[str, int], below: Sequence[Cells]) -> dict[str, int]:
    """Tell apart by what stands below: addresses and streets, countries and states, and so on."""
    found = dict(columns)
    if "state" in found and "country" not in found:  # "kraj" is a region in Czech, not in Polish
        texts = [text for row in below if (text := _text(row, found["state"]))]
        if sum(country(text) is not None for text in texts) > _HALF * len(texts):
            found["country"] = found.pop("state")
    for name, plain in (("address", "street"), ("town", "town"), ("postcode", "postcode")):
        if name in found:
            column = found.pop(name)
            found.setdefault(_coded(below, column) or plain, column)
    return found


def _coded(below: Sequence[Cells], column: int) -> str | None:
    """Return what a column with a postcode before a town's name is: that alone, or an address."""
    texts = [text for row in below if (text := _text(row, column))]
    codes = [match.start() for text in texts if (match := _POSTCODE.search(text))]
    if len(codes) <= _HALF * len(texts):
        return None
    alone = sum(start <= _PREFIX for start in codes) > _HALF * len(codes)
    return "postcode_town" if alone else "full_address"


def _text(row: Cells, column: int) -> str:
    cell = row[column] if column < len(row) else None
    return " ".join(str("" if cell is None else cell).split())


@lru_cache(maxsize=4096)
def _meaning(text: str, kind: str) -> tuple[str, float] | None:
    """Return the meaning that fits best, and how well.

    A word for a person, anywhere in the text, wins over all but a meaning that fits the whole.
    """
    whole = " ".join(words(text)) if len(text) <= _LONGEST else ""
    if not whole or whole.isdecimal():
        return ("number", _WHOLE) if text.strip() == "#" else None
    parts = [" ".join(words(part)) for part in _PARTS.split(text)]
    best = ("", 0.0)
    for name, phrase, rank in _vocabulary(kind).phrases:
        if phrase.fullmatch(whole):
            score = _WHOLE
        elif any(phrase.fullmatch(part) for part in parts if part):
            score = _PART
        elif (within := phrase.search(whole)) and len(within[0]) > _SHORT:
            score = _WITHIN + len(within[0]) / (len(whole) + 1)
        else:
            continue
        if name == "person" and best[1] <= _WHOLE - 1:
            return name, score
        best = max(best, (name, score - rank), key=itemgetter(1))
    return best if best[1] else None


@lru_cache
def _vocabulary(kind: str) -> _Vocabulary:
    data = _data()
    own: dict[str, list[str]] = data[kind]["meanings"]
    listed = own | {"person": data["person"]}
    need = tuple(frozenset(group) for group in data[kind]["need"])
    return _Vocabulary(
        need,
        tuple(
            (name, _phrase(text), rank / 1000)
            for name, phrases in listed.items()
            for rank, text in enumerate(phrases)
        ),
    )


def _phrase(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(text).replace(re.escape('*'), '[a-z0-9]*')}\b")


@lru_cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = read("headers.yaml")
    return data


@lru_cache
def beginnings(which: str) -> re.Pattern[str]:
    """Return what rows that sum up (`totals`) or remark (`notes`) begin with, folded."""
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, _data()[which]))})\b")
