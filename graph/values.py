"""Neo4j's values as JSON, as the text of a cell, as words to read, and as Python's own types.

A node becomes its labels and properties, a relationship its type, ends and properties, a path the
row of both. A point is GeoJSON in JSON and WKT in a cell (longitude before latitude), so that maps
read either. Days and times are ISO 8601.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import singledispatch
from itertools import zip_longest

import orjson
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time
from neo4j.vector import Vector

_FLAT = 2
_GEOGRAPHIC = (4326, 4979)  # WGS 84, flat and with height
_HIDDEN = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")
_HIDDEN |= {ord("\n"): " ", ord("\t"): " ", ord("\r"): " "}


@singledispatch
def as_json(value: object) -> object:
    """Return the value in JSON's types."""
    return value


@as_json.register
def _(value: Node) -> object:
    return {"labels": sorted(value.labels), "properties": _properties(value)}


@as_json.register
def _(value: Relationship) -> object:
    start, end = map(_id, value.nodes)
    return {"type": value.type, "start": start, "end": end, "properties": _properties(value)}


@as_json.register
def _(value: Path) -> object:
    return [as_json(step) for step in _steps(value)]


@as_json.register
def _(value: Point) -> object:
    more = {} if value.srid in _GEOGRAPHIC else {"srid": value.srid}
    return {"type": "Point", "coordinates": list(value)} | more


@as_json.register(Date | Time | DateTime | Duration)
def _(value: Date | Time | DateTime | Duration) -> object:
    return value.iso_format()


@as_json.register
def _(value: Vector) -> object:
    return value.to_native()


@as_json.register(bytes | bytearray)
def _(value: bytes | bytearray) -> object:
    return value.hex()


@as_json.register
def _(value: dict) -> object:  # type: ignore[type-arg]  # the register reads the bare class
    return {str(key): as_json(one) for key, one in value.items()}


@as_json.register
def _(value: list) -> object:  # type: ignore[type-arg]
    return [as_json(one) for one in value]


def _properties(entity: Mapping[str, object]) -> dict[str, object]:
    return {name: as_json(entity[name]) for name in sorted(entity)}


def _id(node: Node | None) -> object:
    """Return Mosty's id, or Neo4j's own where a relationship came without its ends."""
    return None if node is None else node.get("id", node.element_id)


def _steps(path: Path) -> Iterator[Node | Relationship]:
    for pair in zip_longest(path.nodes, path.relationships):
        yield from (step for step in pair if step is not None)


def as_text(value: object) -> str:
    """Return the value as the exact text of a cell; lists, maps and nodes as JSON."""
    if isinstance(value, Point):
        kind = "POINT" if len(value) == _FLAT else "POINT Z"
        return f"{kind} ({' '.join(map(str, value))})"
    plain = as_json(value)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else orjson.dumps(plain).decode()


def as_shown(value: object) -> str:
    """Return the value as people like to read it: short, and with nothing a terminal obeys."""
    return _shown(value).translate(_HIDDEN)


def _shown(value: object) -> str:
    match value:
        case float():
            return f"{value:.4g}" if abs(value) < 1 else f"{value:.2f}".removesuffix(".00")
        case Node():
            return f"{value.get('name', ':'.join(sorted(value.labels)))} ({_id(value)})"
        case Relationship():
            return value.type
        case Path():
            return " - ".join(map(_shown, _steps(value)))
        case list():
            return ", ".join(map(_shown, value))
    return as_text(value)


def as_native(value: object) -> object:
    """Return the value in Python's own types for a typed column; what has none there is text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Date():
            return date(*value.year_month_day)
        case DateTime():
            moment: datetime = value.to_native()
            return moment.astimezone(UTC) if moment.tzinfo else moment
        case list():
            return [as_native(one) for one in value]
    return as_text(value)
