"""What one row of a file says: nodes and ties, or why it cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Properties = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was read. `number` counts from 1 and is the row a person sees in the file."""

    number: int
    values: Properties


@dataclass(frozen=True, slots=True)
class Node:
    """A node a row speaks of. `type` is a concrete node type of the ontology.

    A node that is only `mentioned` (a parent, a programme) is made when it is unknown and left
    alone when it is known; any other is what the row is about, and what the row says of it holds.
    """

    type: str
    id: str
    properties: Properties = field(default_factory=dict)
    mentioned: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship a row speaks of, between two node ids."""

    type: str
    start: str
    end: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AmendedNode(Node):
    """A node of which only what it `settles` is said; see `amended`.

    `settles` has the name of each property and the moment (ISO 8601 in UTC) at which it was
    settled. A settled property that is not among `properties` is absent; a settled list is just
    that list.
    """

    settles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AmendedTie(Tie):
    """A tie of which only what it `settles` is said, as of a node."""

    settles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one row says.

    `row` counts from 1 and is the row a person sees in the file; `key` names the row within its
    source for good (a register number, a project number, else the row's number); `raw` is the row
    as it was read. `subject` is the id of the node the row is about. `retrieved` is the row's own
    day of retrieval, where it has one.
    `remarks` are sentences about what was noticed in it: a text repaired, an identifier invalid.
    """

    row: int
    key: str
    subject: str
    raw: Properties
    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    retrieved: date | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be read: where, why, and what stood there."""

    row: int
    column: str
    reason: str
    raw: str


class BadCell(ValueError):
    """A row cannot be read because of one column; readers raise it, the row is set aside."""

    def __init__(self, column: str, reason: str) -> None:
        """Name the column and the reason."""
        super().__init__(f"{column}: {reason}")
        self.column = column
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Who published a file, under which licence, and when it was retrieved (ISO date).

    Without `retrieved` a file's own date is taken. `attribution` is how the licence wants the
    source named.
    """

    id: str
    name: str
    publisher: str
    licence: str
    url: str
    retrieved: str = ""
    attribution: str = ""
