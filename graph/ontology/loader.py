"""Read every ontology file, or report every mistake in them."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from mosty.graph.errors import OntologyError
from mosty.graph.ontology import lines
from mosty.graph.ontology.model import NodeType, Ontology, RelationshipType

Kind = TypeVar("Kind", NodeType, RelationshipType)


def _folder(folder: Traversable, kind: type[Kind], mistakes: list[str]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if not path.name.endswith(".yaml"):
            continue
        one, wrong = lines.read(path, kind)
        mistakes += wrong
        if one is None:
            continue
        if path.name != f"{one.name.lower()}.yaml":
            mistakes.append(f"{path.name}:1: name: {one.name} belongs in {one.name.lower()}.yaml")
        found[one.name] = one
    return found


def _ancestry(name: str, types: dict[str, Kind], below: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield `name` and its ancestors, nearest first."""
    if name in below:
        raise OntologyError(f"{name.lower()}.yaml:1: parents: a circle of {' → '.join(below)}")
    if name in types:
        yield name
        for parent in types[name].parents:
            yield from _ancestry(parent, types, (*below, name))


def _inherit(one: Kind, types: dict[str, Kind], mistakes: list[str]) -> Kind:
    file = f"{one.name.lower()}.yaml:1"
    unknown = [parent for parent in one.parents if parent not in types]
    mistakes += [f"{file}: parents: there is no type {parent}" for parent in unknown]
    try:
        labels = tuple(dict.fromkeys(_ancestry(one.name, types)))
    except OntologyError as error:
        mistakes.append(str(error))
        return one
    properties = {
        name: value for label in reversed(labels) for name, value in types[label].properties.items()
    }
    mistakes += [f"{file}: key: there is no property {k}" for k in one.key if k not in properties]
    return one.model_copy(update={"labels": labels, "properties": properties})


def _ends(one: RelationshipType, nodes: dict[str, NodeType]) -> Iterator[str]:
    file = f"{one.name.lower()}.yaml:1"
    for side, names in (("start", one.start), ("end", one.end)):
        if not names and not one.abstract:
            yield f"{file}: {side}: at least one node type is needed"
        for name in names:
            if name not in nodes:
                yield f"{file}: {side}: there is no node type {name}"


def load_from(folder: Traversable | Path) -> Ontology:
    """Load the ontology kept in `folder`.

    Raises:
        OntologyError: with every mistake of every file, a line each.

    """
    mistakes: list[str] = []
    nodes = _folder(folder / "nodes", NodeType, mistakes)
    relationships = _folder(folder / "relationships", RelationshipType, mistakes)
    nodes = {name: _inherit(one, nodes, mistakes) for name, one in nodes.items()}
    relationships = {
        name: _inherit(one, relationships, mistakes) for name, one in relationships.items()
    }
    for one in relationships.values():
        mistakes += _ends(one, nodes)
    if mistakes:
        raise OntologyError("\n".join(dict.fromkeys(mistakes)))
    return Ontology(nodes=nodes, relationships=relationships)


@cache
def ontology() -> Ontology:
    """Return Mosty's own ontology."""
    return load_from(files("mosty.graph.ontology"))
