"""Cell values as publishers write them: numbers, days, placeholders."""

import math
import re
from datetime import date, datetime, timedelta
from typing import Literal

from mosty.ingest.text import fold
from mosty.ingest.words import read

Decimal = Literal[",", "."]

_WORDS = read("values.yaml")
_BLANK = frozenset(_WORDS["blank"])
_BESIDE = re.compile("|".join(["[ '_]", *map(re.escape, _WORDS["units"])]))
_DIGITS = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?")
_COMPACT = re.compile(r"(?P<year>(19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_ISO = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)([T ].*)?")
_EUROPEAN = re.compile(r"(?P<day>\d\d?)\s?([-/.])\s?(?P<month>\d\d?)\s?\2\s?(?P<year>\d{4})( .*)?")
_MONTH = re.compile(r"\b(?P<month>0?[1-9]|1[0-2])\s?[./-]\s?(?P<year>(?:18|19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?P<year>(?:1[5-9]|20)\d\d)\b")
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_DAYS = range(10_000, 80_000)  # 1927 to 2119; below, a number may as well be a year


def blank(text: object) -> bool:
    """Return whether a cell says nothing: empty, or a placeholder such as 'n/a' or 'brak'."""
    if isinstance(text, float):
        return math.isnan(text)
    return text is None or (isinstance(text, str) and fold(text).strip(" .") in _BLANK)


def number(text: object, decimal: Decimal | None = None) -> float | None:
    """Return a cell's number; None when blank. Currencies and '%' are passed over.

    `decimal` is the column's decimal sign. Without it the last of two different signs is the
    decimal sign, and so is one that stands alone: '48.219' is 48.219.

    Raises:
        ValueError: the cell holds something else.

    """
    if blank(text):
        return None
    if isinstance(text, int | float) and not isinstance(text, bool):
        found = float(text)
    else:
        found = _parsed(str(text), decimal)
    if math.isinf(found):
        raise ValueError(f"{text!r} is not a finite number")
    return found


def _parsed(text: str, decimal: Decimal | None) -> float:
    bare = _BESIDE.sub("", fold(text))
    plain = _plain(bare, decimal or _decimal(bare))
    if plain is None or not _DIGITS.fullmatch(plain):
        hint = f" with the decimal sign '{decimal}'" if decimal else ""
        raise ValueError(f"{text!r} is not a number{hint}")
    return float(plain)


def _decimal(text: str) -> Decimal:
    """Return the sign that can be the decimal one: it stands once, and last."""
    last: Decimal = "," if text.rfind(",") > text.rfind(".") else "."
    other: Decimal = "." if last == "," else ","
    return last if text.count(last) == 1 else other


def _plain(text: str, decimal: Decimal) -> str | None:
    """Return the number as Python writes it, or None where thousands don't come in threes."""
    whole, sign, fraction = text.partition(decimal)
    thousands = "." if decimal == "," else ","
    first, *groups = whole.split(thousands)
    if any(len(group) != 3 for group in groups) or thousands in fraction:  # noqa: PLR2004
        return None
    return f"{first}{''.join(groups)}{'.' if sign else ''}{fraction}"


def day(text: object) -> date | None:
    """Return a cell's day; None when blank.

    It may be ISO, yyyymmdd, d.m.yyyy, d/m/yyyy, or an Excel serial number.

    Raises:
        ValueError: the cell holds something else.

    """
    if blank(text):
        return None
    if isinstance(text, datetime):
        return text.date()
    if isinstance(text, date):
        return text
    return _written(str(text).strip()) or _serial(text)


def first_day(text: object) -> date | None:
    """Return the day of a date, or the first day of the month or year where it is no more."""
    try:
        return day(text)
    except ValueError:
        found = _MONTH.search(str(text)) or _YEAR.search(str(text))
    if not found:
        return None
    parts = found.groupdict()
    return date(int(parts["year"]), int(parts.get("month") or 1), 1)


def _written(text: str) -> date | None:
    forms = (_ISO, _EUROPEAN, _COMPACT)
    match = next(filter(None, (form.fullmatch(text) for form in forms)), None)
    if not match:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError as error:
        raise ValueError(f"{text!r} is not a day: {error}") from None


def _serial(text: object) -> date:
    """Return the day of an Excel serial number: days since 1899-12-30, hours as a fraction."""
    try:
        days = int(number(text) or 0)
    except ValueError:
        days = 0
    if days not in _EXCEL_DAYS:
        raise ValueError(f"{text!r} is not a day")
    return _EXCEL_EPOCH + timedelta(days=days)
