"""Nodes and ties as columns: a table per type, many rows at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import polars as pl

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import NodeType, Property, RelationshipType
from mosty.ingest.facts import Facts, Properties

START, END = ":START_ID", ":END_ID"  # the columns of a table of ties with the ids of its ends
_ROWS = 50_000

_POLARS: dict[str, pl.DataType | type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int64,
    "float": pl.Float64,
    "boolean": pl.Boolean,
    "date": pl.Date,
    "datetime": pl.Datetime("us", "UTC"),
    "point": pl.Struct({"latitude": pl.Float64, "longitude": pl.Float64}),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Nodes or ties of one type of the ontology, a column per property.

    Nodes have the column `id`, ties `START` and `END`. A list is a list column, a point a struct of
    latitude and longitude in degrees.
    """

    type: str
    frame: pl.DataFrame


def tables(facts: Iterable[Facts]) -> Iterator[Table]:
    """Yield what facts say as columns; a node that was mentioned before is left out."""
    nodes: dict[str, list[Properties]] = defaultdict(list)
    ties: dict[str, list[Properties]] = defaultdict(list)
    seen: set[str] = set()
    for one in facts:
        for node in one.nodes:
            if node.id not in seen:
                seen.add(node.id)
                nodes[node.type].append(node.properties | {"id": node.id})
        for tie in one.ties:
            ties[tie.type].append(tie.properties | {START: tie.start, END: tie.end})
        yield from _full(nodes)
        yield from _full(ties)
    yield from _full(nodes, 1)
    yield from _full(ties, 1)


def _full(waiting: dict[str, list[Properties]], limit: int = _ROWS) -> Iterator[Table]:
    """Empty the lists that have `limit` rows into tables."""
    for name in [name for name, rows in waiting.items() if len(rows) >= limit]:
        yield Table(name, _frame(name, waiting.pop(name)))


def _frame(name: str, rows: list[Properties]) -> pl.DataFrame:
    """Return a frame of all the type's properties, those that no row has left out."""
    ends = {START: pl.String, END: pl.String} if name in ontology().ties else {}
    schema = {key: _dtype(one) for key, one in kind_of(name).properties.items()} | ends
    plain = [{key: _plain(value) for key, value in row.items()} for row in rows]
    frame = pl.DataFrame(plain, schema=schema)
    return frame.select(one.name for one in frame if one.null_count() < len(frame))


def _dtype(one: Property) -> pl.DataType | type[pl.DataType]:
    return pl.List(_POLARS[one.type]) if one.list else _POLARS[one.type]


def _plain(value: Any) -> Any:  # noqa: ANN401  (a property's value may be of any type)
    """Return a point as a struct's mapping, anything else as it is."""
    if hasattr(value, "latitude"):
        return {"latitude": value.latitude, "longitude": value.longitude}
    return value


def kind_of(name: str) -> NodeType | RelationshipType:
    """Return the ontology's type of that name."""
    return ontology().nodes.get(name) or ontology().ties[name]
