"""What the ontology means to the API: every type's fields, as plain values.

The schema (`schema`), the filters and the translation (`translate`) all read these tables, so a
new ontology file changes the API without a line of code.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import NodeType, Ontology, Property, RelationshipType, camel

Direction = Literal["out", "in", "both"]
ROOT = "Entity"


def graphql_name(name: str) -> str:
    """Return a node type's name in the API: the root of all is Relay's `Node`."""
    return "Node" if name == ROOT else name


@dataclass(frozen=True, slots=True)
class PropertyField:
    """A field that is a property of a node or of a relationship."""

    name: str
    property: str
    spec: Property


@dataclass(frozen=True, slots=True)
class TieField:
    """A field that is a connection along one relationship type, in one direction."""

    name: str
    tie: RelationshipType
    direction: Direction
    target: str

    @property
    def connection(self) -> str:
        """The name of its connection type, without the word."""
        return self.name[:1].upper() + self.name[1:]

    def pattern(self, start: str, tie: str, end: str) -> str:
        """Return the Cypher pattern from variable `start` to variable `end`."""
        left = "<-" if self.direction == "in" else "-"
        right = "->" if self.direction == "out" else "-"
        return f"({start}){left}[{tie}:{self.tie.name}]{right}({end})"


def constant(tie: TieField) -> str:
    """Return `SUPPLIED_BY` for the field `suppliedBy`, as enums spell it."""
    return "".join(f"_{one}" if one.isupper() else one for one in tie.name).upper()


@dataclass(frozen=True, slots=True)
class ApiType:
    """A node type with all its fields, inherited ones included."""

    node: NodeType
    plural: str
    properties: Mapping[str, PropertyField]
    ties: Mapping[str, TieField]
    concrete: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name in the API."""
        return graphql_name(self.node.name)


def properties(specs: Mapping[str, Property]) -> dict[str, PropertyField]:
    """Return the fields of a type's properties by their API names."""
    return {camel(name): PropertyField(camel(name), name, spec) for name, spec in specs.items()}


def _common(names: Iterable[str], known: Ontology) -> str:
    """Return the nearest type that all of `names` are or descend from."""
    first, *rest = (known.nodes[name].labels for name in names)
    return next(label for label in first if all(label in labels for labels in rest))


def _ties(node: NodeType, known: Ontology) -> dict[str, TieField]:
    found: dict[str, TieField] = {}
    for tie in known.ties.values():
        starts = any(name in node.labels for name in tie.start)
        ends = any(name in node.labels for name in tie.end)
        if starts:
            direction: Direction = "out" if tie.directed else "both"
            found[tie.field] = TieField(tie.field, tie, direction, _common(tie.end, known))
        if ends and tie.directed:
            found[tie.inverse] = TieField(tie.inverse, tie, "in", _common(tie.start, known))
    return found


@cache
def api_types() -> dict[str, ApiType]:
    """Return every node type of the API by its ontology name, parents before children."""
    known = ontology()
    ordered = sorted(known.nodes.values(), key=lambda node: (len(node.labels), node.name))
    return {
        node.name: ApiType(
            node=node,
            plural=camel(node.plural.en),
            properties=properties(node.properties),
            ties=_ties(node, known),
            concrete=tuple(sorted(one.name for one in known.descendants(node.name))),
        )
        for node in ordered
    }


@cache
def edge_properties(tie: str) -> dict[str, PropertyField]:
    """Return the fields of a relationship type's edges."""
    return properties(ontology().relationships[tie].properties)
