"""What stands between the rows of a list made for people: headings, sums, remarks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mosty.ingest.contact import impersonal
from mosty.ingest.facts import BadRow, Properties, Row
from mosty.ingest.mapping import Format
from mosty.ingest.text import tidy

SECTION = "section"
"""The column that holds the heading a row stands under."""


def laid_out(rows: Iterable[Row | BadRow], form: Format) -> Iterator[Row | BadRow]:
    """Yield the rows of a table without what is none, and without what is persons'.

    A row of one cell, the others blank, is a heading if that fits `sections`; the rows below have
    it as their column `section`. A row is left out if its first text fits
    `skip`. Both are regular expressions that must fit the whole text. What a bad row says is not
    passed on where persons may be named in it.
    """
    heading = ""
    for row in rows:
        if isinstance(row, BadRow):
            yield replace(row, raw="") if form.omit or form.impersonal else row
            continue
        texts = [text for cell in row.values.values() if (text := tidy(str(cell or "")))]
        first = texts[0] if texts else ""
        if form.skip and re.fullmatch(form.skip, first):
            continue
        if form.sections and len(texts) == 1 and re.fullmatch(form.sections, first):
            heading = first
            continue
        yield replace(row, values=_kept(row.values, form, heading))


def _kept(values: Properties, form: Format, heading: str) -> Properties:
    kept = {name: cell for name, cell in values.items() if name not in form.omit}
    if form.impersonal:
        kept = {
            name: impersonal(cell) if isinstance(cell, str) else cell for name, cell in kept.items()
        }
    return kept | ({SECTION: heading} if form.sections else {})
