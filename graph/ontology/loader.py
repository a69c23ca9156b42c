"""Read every ontology file, or report every mistake in them."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mosty.graph.errors import OntologyError
from mosty.graph.ontology.folder import Folder
from mosty.graph.ontology.model import NodeType, Ontology, RelationshipType, camel

Nodes = Folder[NodeType]
Ties = Folder[RelationshipType]


def _check_ends(ties: Ties) -> None:
    """Every relationship type that can stand in the graph has two ends, and words for both."""
    for name, one in ties.types.items():
        if one.abstract:
            continue
        for side, ends in (("start", one.start), ("end", one.end)):
            if not ends:
                ties.files[name].mistake("at least one node type is needed", side)
        if not one.directed and set(one.start) != set(one.end):
            ties.files[name].mistake("without it, start and end must be the same", "directed")
        for words in ("inverse", "inverse_label"):
            if one.directed and words not in one.model_fields_set:
                ties.files[name].mistake("is missing", words)


def _check_plurals(nodes: Nodes) -> None:
    """No two node types are listed under the same GraphQL field."""
    taken: dict[str, str] = {}
    for name, one in nodes.types.items():
        first = taken.setdefault(camel(one.plural.en), name)
        if first != name:
            nodes.files[name].mistake(f"is already the plural of {first}", "plural", "en")


def _check_personal(nodes: Nodes) -> None:
    """No personal property is found by full text, whose index has all names for all types."""
    searchable = {
        name
        for node in nodes.types.values()
        for name, one in node.properties.items()
        if one.searchable
    }
    for node in nodes.types.values():
        for name, one in node.properties.items():
            if one.personal and name in searchable:
                what = "is personal, but searchable in another type"
                nodes.files[node.name].mistake(what, "properties", name)


def _check_fields(ties: Ties, nodes: Nodes) -> None:
    """No GraphQL field means two things: its connection's type is named after it, too."""
    taken: dict[str, str] = {}
    for name, one in ties.types.items():
        if one.abstract:
            continue
        sides = (("field", one.field, one.start), ("inverse", one.inverse, one.end))
        two = one.directed and "inverse" in one.model_fields_set
        for side, field, ends in sides if two else sides[:1]:
            if field in taken:
                what = f"{field} is already a field of {taken[field]}"
                ties.files[name].mistake(what, side)
            elif owner := _owner(field, ends, nodes):
                ties.files[name].mistake(f"{field} is already a property of {owner}", side)
            taken.setdefault(field, name)


def _owner(field: str, ends: tuple[str, ...], nodes: Nodes) -> str | None:
    """Return the first node type, of `ends` and below, with a property called `field`."""
    for node in nodes.types.values():
        if not set(ends).isdisjoint(node.labels) and field in map(camel, node.properties):
            return node.name
    return None


def load_from(folder: Traversable | Path) -> Ontology:
    """Load the ontology kept in `folder`.

    Raises:
        OntologyError: with every mistake of every file, a line each.

    """
    nodes, ties = Nodes(folder / "nodes"), Ties(folder / "relationships")
    nodes.read(NodeType, nodes.knows)
    ties.read(RelationshipType, nodes.knows)
    _check_ends(ties)
    _check_plurals(nodes)
    _check_personal(nodes)
    _check_fields(ties, nodes)
    mistakes = [one for file in (*nodes.documents, *ties.documents) for one in file.mistakes]
    if mistakes:
        raise OntologyError("\n".join(mistakes))
    return Ontology(nodes=nodes.types, relationships=ties.types)


@cache
def ontology() -> Ontology:
    """Return Mosty's own ontology."""
    return load_from(files("mosty.graph.ontology"))
