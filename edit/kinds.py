"""What hands may change: the nodes and ties of `kinds.yaml`, with the ontology's properties."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Property

RULES: dict[str, Any] = yaml.safe_load(
    files("mosty.edit").joinpath("kinds.yaml").read_text("utf-8")
)
LARGEST = 1_000
"""Rows of one upsert."""


@dataclass(frozen=True, slots=True)
class Link:
    """Ties that are given with a node: the ids, or `code`s, of their other ends."""

    name: str
    tie: str
    help: str
    code: str = ""
    back: bool = False
    one: bool = False
    own: bool = False
    added: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node: its concrete types, and all their properties together."""

    name: str
    plural: str
    types: tuple[str, ...]
    properties: Mapping[str, Property]
    links: Mapping[str, Link]


@dataclass(frozen=True, slots=True)
class TieKind:
    """A kind of tie between two nodes, which have names in the API."""

    name: str
    plural: str
    type: str
    start: str
    end: str
    key: tuple[str, ...]
    properties: Mapping[str, Property]
    own: tuple[str, ...]


@cache
def node_kinds() -> dict[str, NodeKind]:
    """Return the kinds of nodes by their names."""
    found = {}
    for name, one in RULES["nodes"].items():
        types = ontology().descendants(name)
        properties: dict[str, Property] = {}
        for type_ in types:
            properties |= _ours(type_.properties)
        links = {key: Link(key, **RULES["links"][key]) for key in one["links"]}
        names = tuple(type_.name for type_ in types)
        found[name] = NodeKind(name, one["plural"], names, properties, links)
    return found


@cache
def tie_kinds() -> dict[str, TieKind]:
    """Return the kinds of ties by their names."""
    found = {}
    for name, one in RULES["ties"].items():
        type_ = ontology().relationships[one["type"]]
        found[name] = TieKind(
            name=name,
            plural=one["plural"],
            type=type_.name,
            start=one["start"],
            end=one["end"],
            key=type_.key,
            properties=_ours(type_.properties),
            own=tuple(one["own"]),
        )
    return found


def _ours(known: Mapping[str, Property]) -> dict[str, Property]:
    return {name: one for name, one in known.items() if name not in RULES["kept"]}
