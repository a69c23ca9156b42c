"""Selections, and the Cypher lists and shapes made of them."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from graphql import FragmentSpreadNode, InlineFragmentNode

from mosty.graphql.translating.shapes import MapShape, Selection, Shape

Details = list[Any]  # graphql-core's FieldDetailsList: the nodes behind one response key
Fields = Mapping[str, Details]
Arguments = Mapping[str, Any]
Values = Callable[[str, Details], tuple[str, Shape | None]]  # a field's Cypher and shape


def name_of(details: Details) -> str:
    """Return the name of the field behind a response key."""
    return cast("str", details[0].node.name.value)


def conditions(details: Details) -> frozenset[str] | None:
    """Return the types that decide what is selected here; None if any may, by named fragments."""
    found: set[str] = set()
    sets = [one.node.selection_set for one in details]
    while sets:
        for one in sets.pop().selections:
            if isinstance(one, FragmentSpreadNode):
                return None
            if isinstance(one, InlineFragmentNode):
                sets.append(one.selection_set)
                if one.type_condition:
                    found.add(one.type_condition.name.value)
    return frozenset(found)


def selection(fields: Fields) -> Selection:
    """Return the field names by their response keys."""
    return {key: name_of(details) for key, details in fields.items()}


def mapped(parts: Mapping[str, str]) -> str:
    """Return a Cypher map."""
    return f"{{{', '.join(f'{key}: {text}' for key, text in parts.items())}}}"


def listed(fields: Fields, value: Values) -> tuple[str, MapShape]:
    """Return a Cypher list with a value per field, and the shape that makes an object of it."""
    texts: list[str] = []
    inner: dict[int, Shape] = {}
    for index, details in enumerate(fields.values()):
        text, shape = value(name_of(details), details)
        texts.append(text)
        if shape:
            inner[index] = shape
    return f"[{', '.join(texts)}]", MapShape(tuple(fields), inner)
