"""What stands between the rows of a list made for people: headings, sums, remarks."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from mosty.ingest.facts import BadRow, Row
from mosty.ingest.text import tidy

SECTION = "section"
"""The column that holds the heading a row stands under."""


def laid_out(
    rows: Iterable[Row | BadRow], sections: str = "", skip: str = "", omit: Collection[str] = ()
) -> Iterator[Row | BadRow]:
    """Yield the rows of a table without what is none.

    A row of which all cells that are not blank say the same is a heading if that fits `sections`;
    the rows below have it as their column `section`. A row is left out if its first text fits
    `skip`. The columns of `omit` are taken off every row. Both are regular expressions that must
    fit the whole text.
    """
    heading = ""
    for row in rows:
        if isinstance(row, BadRow):
            yield row
            continue
        texts = [tidy(str(cell)) for cell in row.values.values() if cell not in ("", None)]
        first = texts[0] if texts else ""
        if skip and re.fullmatch(skip, first):
            continue
        if sections and len({*texts}) == 1 and re.fullmatch(sections, first):
            heading = first
            continue
        values = {name: cell for name, cell in row.values.items() if name not in omit}
        yield replace(row, values=values | ({SECTION: heading} if sections else {}))
