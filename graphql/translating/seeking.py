"""Pages that start where the last one ended: ranges of an index instead of a sort of all rows.

A range index holds no nulls and keeps its values in order. So a list ordered by an indexed property
is read in pieces, the rows that have it and those that don't, each in an order that an index gives;
a piece is read only if those before it do not fill the page.

Under a filter that an index answers, either may be right: to walk in order until the page is full
(most of a country's companies by name), or to find all and sort them (those of one small town).
Only the data tells. So a page is first looked for among some rows in order; if they don't fill it,
all are found and sorted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mosty.graphql.translating.api import ApiType
from mosty.graphql.translating.borders import NAME as OVER_BORDER
from mosty.graphql.translating.dates import NAME as DATED
from mosty.graphql.translating.filters import EMPTY, ORDERED, STRING, Bind
from mosty.graphql.translating.ordering import indexed
from mosty.graphql.translating.paging import Page

SEEKABLE = frozenset({"eq", "in", *ORDERED})
# Rows in order for each one wanted that are tried before all are sought and sorted; under a filter
# that looks into every row fewer, for it mostly keeps few, and to try costs as much as to find.
TRIED, TRIED_COSTLY = 20, 5


def labels(type_: ApiType, given: Mapping[str, Any] | None) -> list[str]:
    """Return the labels to match: the type's own, and those whose indexes can answer the filter.

    The planner takes an index only if the label it belongs to is stated: no schema tells it that
    every company is an actor.
    """
    return list(dict.fromkeys((type_.node.name, *sought(type_, given).values())))


def sought(type_: ApiType, given: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the properties by whose indexes a filter can be answered, and the indexes' labels."""
    owners = {
        type_.properties[name].property: indexed(type_, type_.properties[name].property)
        for name, one in (given or {}).items()
        if one and name in type_.properties and SEEKABLE & one.keys()
    }
    return {name: label for name, label in owners.items() if label}


def costly(type_: ApiType, given: Mapping[str, Any] | None) -> bool:
    """Return whether a filter looks into every row: at a part of a text, or at its ties."""
    for name, one in (given or {}).items():
        if one is None:
            continue
        if name in EMPTY:
            if any(costly(type_, part) for part in one):
                return True
        elif name == "not":
            if costly(type_, one):
                return True
        elif name in type_.ties or name in {OVER_BORDER, DATED} or STRING.keys() & one.keys():
            return True
    return False


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the rows of a page: their labels beside the type's own, conditions and order."""

    labels: tuple[str, ...]
    conditions: tuple[str, ...]
    order: str


def pieces(page: Page, bind: Bind) -> Iterator[Piece]:
    """Yield the pieces of a page in the order of its rows, without those that must be empty."""
    if not page.keys or not page.keys[0].label:
        yield Piece((), tuple(page.window(bind)), page.order)
        return
    found = [*_present(page, bind)], [*_absent(page, bind)]
    backward = page.keys[0].descending != page.backward
    for one in reversed(found) if backward else found:
        yield from one


def trial(page: Page, bind: Bind) -> Piece | None:
    """Return the piece to try first, if an index gives its order: that of the rows with the key."""
    key = page.keys[0]
    nulls_first = key.descending != page.backward and not key.sure
    if not key.label or nulls_first or any(one.made for one in page.keys):
        return None
    return next(_present(page, bind), None)


def _present(page: Page, bind: Bind) -> Iterator[Piece]:
    """Yield the rows that have the first key."""
    key = page.keys[0]
    ranges = [f"{key.expression} IS NOT NULL"]
    for values, flip in page.ends:
        least = flip == key.descending  # this end bounds the key from below
        if values[0] is not None:
            bound = key.parse.format(bind(values[0]))
            ranges.append(f"{key.expression} {'>=' if least else '<='} {bound}")
        elif least:  # nulls come after all values
            return
    window = page.window(bind)
    yield Piece((key.label,), (*(ranges[1:] or ranges), *window), page.order)


def _absent(page: Page, bind: Bind) -> Iterator[Piece]:
    """Yield the rows that lack the first key, in the order of the others."""
    key = page.keys[0]
    if key.sure or any(
        values[0] is not None and flip != key.descending for values, flip in page.ends
    ):
        return
    after, before = (
        one[1:] if one and one[0] is None else None for one in (page.after, page.before)
    )
    rest = replace(page, keys=page.keys[1:], after=after, before=before)
    for one in pieces(rest, bind):
        yield replace(one, conditions=(f"{key.expression} IS NULL", *one.conditions))
