"""Whether nodes and ties are what the ontology allows, before any of them reaches the database."""

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from neo4j.spatial import Point

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Property
from mosty.ingest.facts import AmendedNode, BadCell, Facts, Node, Properties, Tie

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
    if wrong := _wrong_id(f"record:{facts.key}"):
        raise BadCell("key", wrong)
    for node in facts.nodes:
        _node(node)
    for tie in facts.ties:
        _tie(tie)


def _node(node: Node) -> None:
    known = ontology().nodes.get(node.type)
    if known is None or known.abstract:
        raise BadCell(node.type, "is no type a node can have")
    if wrong := _wrong_id(node.id):
        raise BadCell(f"{node.type}.id", wrong)
    for name in () if isinstance(node, AmendedNode) else known.required:
        if name != "id" and node.properties.get(name) in (None, ""):
            raise BadCell(f"{node.type}.{name}", "is blank, but needed")
    _properties(node.type, node.properties, known.properties)


def _tie(tie: Tie) -> None:
    known = ontology().relationships.get(tie.type)
    if known is None or known.abstract:
        raise BadCell(tie.type, "is no type a tie can have")
    for end, id_ in (("start", tie.start), ("end", tie.end)):
        if wrong := _wrong_id(id_):
            raise BadCell(f"{tie.type}.{end}", wrong)
    _properties(tie.type, tie.properties, known.properties)


def _properties(owner: str, given: Properties, known: Mapping[str, Property]) -> None:
    for name, value in given.items():
        one = known.get(name)
        wrong = _wrong(value, one) if one else "is no property the ontology knows"
        if wrong:
            raise BadCell(f"{owner}.{name}", wrong)


def _wrong_id(value: str) -> str | None:
    if not value.partition(":")[2]:
        return f"{value!r:.100} is no id (scheme:value)"
    return _wrong_text(value, indexed=True)


def _wrong(value: Any, one: Property) -> str | None:  # noqa: ANN401
    """Say what is wrong with a property's value, if anything."""
    if one.list:
        return _wrong_list(value, one)
    if not _FITS[one.type](value):
        return f"{value!r:.100} is no {one.type}"
    if one.values and value not in one.values:
        return f"{value!r:.100} is none of {', '.join(one.values)}"
    return _wrong_text(value, indexed=one.indexed) if one.type == "string" else None


def _wrong_list(value: object, one: Property) -> str | None:
    if not isinstance(value, list):
        return f"{value!r:.100} is no list"
    for part in value:
        if not _FITS[one.type](part):
            return f"{part!r:.100} is no {one.type}"
    return _wrong_text("".join(value), indexed=one.indexed) if one.type == "string" else None


def _wrong_text(text: str, *, indexed: bool) -> str | None:
    """Say why a text cannot be sent, or not be indexed."""
    try:
        size = len(text) if text.isascii() else len(text.encode())
    except UnicodeEncodeError:
        return "holds half a character (a lone surrogate)"
    if indexed and size > MAX_INDEXED:
        return f"is {size:,} bytes long; {MAX_INDEXED:,} can be indexed"
    return None
