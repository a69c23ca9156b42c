"""What one row of a file says: nodes and ties, or why it cannot be read."""

from dataclasses import dataclass, field
from typing import Any

Properties = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A node a row speaks of. `type` is a concrete node type of the ontology."""

    type: str
    id: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship a row speaks of, between two node ids."""

    type: str
    start: str
    end: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one row says.

    `row` counts from 1 and is the row a person sees in the file; `key` names the row within its
    source for good (a register number, a project number, else the row's number); `raw` is the row
    as it was read. `subject` is the id of the node the row is about.
    """

    row: int
    key: str
    subject: str
    raw: Properties
    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be read: where, why, and what stood there."""

    row: int
    column: str
    reason: str
    raw: str


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Who published a file, under which licence, and when it was retrieved (ISO date)."""

    id: str
    name: str
    publisher: str
    licence: str
    url: str
    retrieved: str
