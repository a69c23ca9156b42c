"""What Cypher cannot make of a response: cursors, page info, and rows turned round again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mosty.graphql.translating.paging import Page, encode

Shape = Callable[[Any], Any]
Selection = Mapping[str, str]  # response key → field name


@dataclass(frozen=True, slots=True)
class MapShape:
    """Makes an object of a list of values: Neo4j keeps the order of lists, not that of maps.

    `inner` are the shapes of those values that need one, by their place.
    """

    keys: Sequence[str]
    inner: Mapping[int, Shape]

    def __call__(self, values: list[Any]) -> dict[str, Any]:
        """Return the object as the response shows it."""
        for index, shape in self.inner.items():
            values[index] = shape(values[index])
        return dict(zip(self.keys, values, strict=True))


@dataclass(frozen=True, slots=True)
class CaseShape:
    """Makes an object of `[case, values]`, where each case has a shape of its own."""

    cases: Sequence[Shape]

    def __call__(self, row: tuple[int, Any]) -> dict[str, Any]:
        """Return the object as the response shows it."""
        case, values = row
        shaped: dict[str, Any] = self.cases[case](values)
        return shaped


def optional(shape: Shape) -> Shape:
    """Return a shape that leaves null as it is."""
    return lambda value: None if value is None else shape(value)


def each(shape: Shape) -> Shape:
    """Return a shape of the values of a list."""
    return lambda values: [shape(value) for value in values]


@dataclass(frozen=True, slots=True)
class ConnectionShape:
    """Makes a connection of `{rows: [{cursor, <key of edges>_: edge}], total, <key>_: …}`."""

    name: str
    page: Page
    fields: Selection
    edges: Mapping[str, Shape]
    info: Mapping[str, Selection]
    figures: Mapping[str, Shape]

    def __call__(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return the connection as the response shows it."""
        rows = raw.get("rows", ())
        more = len(rows) > self.page.size
        rows = rows[: self.page.size]
        if self.page.backward:
            rows = rows[::-1]
        make: Mapping[str, Callable[[str], Any]] = {
            "totalCount": lambda _: raw["total"],
            "aggregate": lambda key: self.figures[key](raw[f"{key}_"]),
            "edges": lambda key: [self.edges[key](row[f"{key}_"]) for row in rows],
            "pageInfo": lambda key: self._page_info(rows, self.info[key], more=more),
            "__typename": lambda _: f"{self.name}Connection",
        }
        return {key: make[name](key) for key, name in self.fields.items()}

    def _page_info(
        self, rows: Sequence[Any], selection: Selection, *, more: bool
    ) -> dict[str, Any]:
        page = self.page
        values = {
            "hasNextPage": page.before is not None if page.backward else more,
            "hasPreviousPage": more if page.backward else page.after is not None,
            "startCursor": encode(rows[0]["cursor"]) if rows else None,
            "endCursor": encode(rows[-1]["cursor"]) if rows else None,
            "__typename": "PageInfo",
        }
        return {key: values[name] for key, name in selection.items()}
