"""What a record states, as text kept with it and as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import orjson
from neo4j.spatial import WGS84Point

from mosty.graph.ontology.loader import ontology
from mosty.ingest.columns import kind_of
from mosty.ingest.facts import AmendedNode, AmendedTie, Node, Properties, Tie
from mosty.ingest.raw import as_json


@dataclass(frozen=True, slots=True)
class Stated:
    """A record as the fold sees it: its id, whose it is, when it held, and what it says.

    `valid_from` and `valid_to` are the days on which its row was first and last so; a record with
    `valid_to` is closed.
    """

    record: str
    source: str
    retrieved: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    synthetic: bool = False

    @property
    def marks(self) -> Properties:
        """What the ties from the record to what it states carry."""
        return {"synthetic": True} if self.synthetic else {}


def links(nodes: Iterable[Node], ties: Iterable[Tie]) -> tuple[list[str], list[str]]:
    """Return the ids of the nodes that a record describes, and of those that it mentions.

    Of every tie between actors an end is among them: what a record states is found again from what
    it names, also while the tie is hidden because its ends are one.
    """
    nodes = [*nodes]
    described = dict.fromkeys(one.id for one in nodes if not one.mentioned)
    mentioned = dict.fromkeys(one.id for one in nodes if one.id not in described)
    for tie in ties:
        known = {tie.start, tie.end} & {*described, *mentioned}
        if not known and between_actors(tie.type):
            mentioned[tie.start] = None
    return [*described], [*mentioned]


@cache
def between_actors(kind: str) -> bool:
    """Return whether both ends of such a tie may be actors."""
    known = ontology()
    actors = {"Actor", *known.nodes["Actor"].labels}
    tie = known.ties[kind]
    actors |= {one.name for one in known.descendants("Actor")}
    return not actors.isdisjoint(tie.start) and not actors.isdisjoint(tie.end)


def facts_text(subject: str, nodes: tuple[Node, ...], ties: tuple[Tie, ...]) -> str:
    """Return what a row says as JSON text, with the ids that the source gave."""
    return as_json({"subject": subject, "nodes": nodes, "ties": ties})


def stated(record: Mapping[str, Any]) -> Stated:
    """Return what a `Record` node's properties state."""
    facts = orjson.loads(record.get("facts") or "{}")
    return Stated(
        record["id"],
        record["source"],
        _native(record.get("retrieved")),
        _native(record.get("valid_from")),
        _native(record.get("valid_to")),
        tuple(map(_node, facts.get("nodes", ()))),
        tuple(map(_tie, facts.get("ties", ()))),
        record.get("synthetic") is True,
    )


def _node(one: Mapping[str, Any]) -> Node:
    said = (one["type"], one["id"], _values(one), one["mentioned"])
    return AmendedNode(*said, one["settles"]) if "settles" in one else Node(*said)


def _tie(one: Mapping[str, Any]) -> Tie:
    said = (one["type"], one["start"], one["end"], _values(one))
    return AmendedTie(*said, one["settles"]) if "settles" in one else Tie(*said)


def plain(properties: Mapping[str, Any]) -> Properties:
    """Return properties read from the database with Python's own dates and times."""
    return {name: _native(value) for name, value in properties.items()}


def _native(value: Any) -> Any:  # noqa: ANN401  (a property's value may be of any type)
    return value.to_native() if hasattr(value, "to_native") else value


def _values(one: Mapping[str, Any]) -> Properties:
    known = kind_of(one["type"]).properties
    return {
        name: _READ[known[name].type](value) if known[name].type in _READ else value
        for name, value in one["properties"].items()
        if name in known
    }


_READ: Mapping[str, Any] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "point": WGS84Point,
    "float": float,
}
