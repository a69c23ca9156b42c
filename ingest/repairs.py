"""Texts that went wrong on their way to the file: mended where that is certain, and said so.

Mojibake (UTF-8 once read as Mac Roman or Windows-1252) is mended in every cell; line breaks lost
inside names only in the columns that a mapping names, as only a person can know of them.
"""

import re
from collections.abc import Collection
from typing import Any

from ftfy import fix_encoding

from mosty.ingest.facts import Properties
from mosty.ingest.names import unwrap

_LONG = 200
_FOREIGN = re.compile("[\u0250-\u02ff\u0530-\u1dff\u27c0-\ufaff\ufb07-\ufefe\uff00-\U0010ffff]")
"""What is neither of a European alphabet nor punctuation or a usual symbol."""
_MAC = re.compile("[√ƒ≈]")
"""What Mac Roman makes of the bytes that begin UTF-8's "ö", "ę" and "ł"; they stand in no name."""


def mended(row: Properties, wrapped: Collection[str] = ()) -> tuple[Properties, tuple[str, ...]]:
    """Return a row with its texts mended, and a remark on each that was.

    `wrapped` are the columns whose publisher lost the line breaks. The row given stays as it is.
    """
    changed: Properties = {}
    for column, cell in row.items():
        text = _mended(cell, wrap=column in wrapped)
        if text != cell:
            changed[column] = text
    if not changed:
        return row, ()
    return row | changed, tuple(
        f"{column}: repaired {_shown(row[column])} to {_shown(text)}."
        for column, text in changed.items()
    )


def _mended(cell: Any, *, wrap: bool) -> Any:  # noqa: ANN401
    if isinstance(cell, list):
        return [_mended(part, wrap=wrap) for part in cell]
    if not isinstance(cell, str):
        return cell
    text = cell if cell.isascii() else unscrambled(cell)
    return unwrap(text) if wrap else text


def unscrambled(text: str) -> str:
    """Return text that was UTF-8 and was decoded as something else, as it was meant.

    "J√∂ckel" and "JÃ¶ckel" are "Jöckel". What may have been meant as it stands is left alone.
    """
    if _MAC.search(text):
        try:
            return text.encode("mac_roman").decode()
        except UnicodeError:
            pass  # not all of it went wrong
    found = fix_encoding(text)
    # By chance "ßĄ" is a letter of N'Ko: what no name in Europe has was not meant.
    return text if _FOREIGN.search(found) and not _FOREIGN.search(text) else found


def _shown(cell: object) -> str:
    text = repr(cell)
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"
