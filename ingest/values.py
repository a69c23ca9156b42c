"""Cell values as publishers write them: numbers, days, placeholders."""

from datetime import date
from typing import Literal

Decimal = Literal[",", "."]


def blank(text: object) -> bool:
    """Return whether a cell says nothing: empty, or a placeholder such as 'n/a' or 'brak'."""
    raise NotImplementedError


def number(text: object, decimal: Decimal | None = None) -> float | None:
    """Return a cell's number; None when blank.

    `decimal` is the column's decimal sign; without it '48.219' is read as 48.219.

    Raises:
        ValueError: the cell holds something else.

    """
    raise NotImplementedError


def day(text: object) -> date | None:
    """Return a cell's day (ISO, dd.mm.yyyy, or an Excel serial number); None when blank.

    Raises:
        ValueError: the cell holds something else.

    """
    raise NotImplementedError
