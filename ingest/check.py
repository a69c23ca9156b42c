"""Whether nodes and ties are what the ontology allows, before any of them reaches the database."""

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from neo4j.spatial import Point

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Property
from mosty.ingest.facts import BadCell, Facts, Node, Properties, Tie

MAX_INDEXED = 8_000
"""Bytes of an indexed text or list of texts; Neo4j's indexes take 8,167 with its own."""
_INTEGERS = range(-(1 << 63), 1 << 63)


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in _INTEGERS


def _is_float(value: object) -> bool:
    return isinstance(value, float | int) and not isinstance(value, bool) and math.isfinite(value)


_FITS: Mapping[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": _is_integer,
    "float": _is_float,
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, date) and not isinstance(value, datetime),
    "datetime": lambda value: isinstance(value, datetime),
    "point": lambda value: isinstance(value, Point),
}


def check(facts: Facts) -> None:
    """Make sure that a row's facts may stand in the graph.

    Raises:
        BadCell: naming the type and the property that is wrong.

    """
    _id("key", f"record:{facts.key}")
    for node in facts.nodes:
        _node(node)
    for tie in facts.ties:
        _tie(tie)


def _node(node: Node) -> None:
    known = ontology().nodes.get(node.type)
    if known is None or known.abstract:
        raise BadCell(node.type, "is no type a node can have")
    _id(f"{node.type}.id", node.id)
    for name in known.required:
        if name != "id" and node.properties.get(name) in (None, ""):
            raise BadCell(f"{node.type}.{name}", "is blank, but needed")
    _properties(node.type, node.properties, known.properties)


def _tie(tie: Tie) -> None:
    known = ontology().ties.get(tie.type)
    if known is None:
        raise BadCell(tie.type, "is no type a tie can have")
    _id(f"{tie.type}.start", tie.start)
    _id(f"{tie.type}.end", tie.end)
    _properties(tie.type, tie.properties, known.properties)


def _id(where: str, value: str) -> None:
    if not value.partition(":")[2]:
        raise BadCell(where, f"{value!r:.100} is no id (scheme:value)")
    _size(where, value, indexed=True)


def _properties(owner: str, given: Properties, known: Mapping[str, Property]) -> None:
    for name, value in given.items():
        where = f"{owner}.{name}"
        if name not in known:
            raise BadCell(where, "is no property the ontology knows")
        one = known[name]
        if one.list and not isinstance(value, list):
            raise BadCell(where, f"{value!r:.100} is no list")
        parts: list[Any] = value if one.list else [value]
        for part in parts:
            _value(where, part, one)
        if one.type == "string":
            _size(where, "".join(parts), indexed=one.indexed)


def _value(where: str, value: Any, one: Property) -> None:  # noqa: ANN401
    if not _FITS[one.type](value):
        raise BadCell(where, f"{value!r:.100} is no {one.type}")
    if one.values and value not in one.values:
        raise BadCell(where, f"{value!r:.100} is none of {', '.join(one.values)}")


def _size(where: str, text: str, *, indexed: bool) -> None:
    """Refuse text that cannot be sent, or not be indexed."""
    try:
        size = len(text) if text.isascii() else len(text.encode())
    except UnicodeEncodeError:
        raise BadCell(where, "holds half a character (a lone surrogate)") from None
    if indexed and size > MAX_INDEXED:
        raise BadCell(where, f"is {size:,} bytes long; {MAX_INDEXED:,} can be indexed")
