"""Read a mapping file, and say what the ontology does not understand in it."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from pathlib import Path

from mosty.graph.errors import MappingError
from mosty.graph.ontology.document import Document, Location
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Property, RelationshipType
from mosty.ingest.mapping import Mapping, NodeRule, Rule

Mistake = tuple[Location, str]


def read(path: Path | Traversable) -> Mapping:
    """Read a mapping file.

    Raises:
        MappingError: with every mistake, as `file:line: where: what`.

    """
    try:
        document = Document(path.name, path.read_bytes())
    except OSError as error:
        raise MappingError(f"The mapping {path} cannot be read: {error.strerror}.") from error
    mapping = document.read(Mapping, {})
    if mapping:
        for location, what in _mistakes(mapping):
            document.mistake(what, *location)
    if mapping is None or document.mistakes:
        raise MappingError("\n".join(document.mistakes))
    return mapping


def types(rule: NodeRule) -> set[str]:
    """Return every type a node may get."""
    if isinstance(rule.type, str):
        return {rule.type}
    cell = rule.type
    tables = (cell.values or {}, cell.match or {})
    constants = (cell.otherwise, cell.value)
    return {
        *(one for table in tables for one in table.values()),
        *map(str, filter(None, constants)),
    }


def near(name: str, known: Iterable[str]) -> str:
    """Return a hint at the known name that is most like `name`."""
    found = get_close_matches(name, [*known], n=1)
    return f" (near it: {found[0]!r})" if found else ""


def _mistakes(mapping: Mapping) -> Iterator[Mistake]:
    for name, rule in mapping.nodes.items():
        for location, what in _node(rule):
            yield ("nodes", name, *location), what
    if mapping.subject not in mapping.nodes:
        yield (
            ("subject",),
            f"there is no node {mapping.subject!r}{near(mapping.subject, mapping.nodes)}",
        )
    elif (about := mapping.nodes[mapping.subject]).mentioned or about.optional or about.each:
        yield (
            ("subject",),
            "the node a row is about can be neither optional, nor only mentioned, nor several",
        )
    for at in range(len(mapping.ties)):
        for location, what in _tie(mapping, at):
            yield ("ties", at, *location), what


def _node(rule: NodeRule) -> Iterator[Mistake]:
    known = ontology().nodes
    found = types(rule)
    for name in sorted(found):
        if name not in known:
            yield ("type",), f"there is no node type {name!r}{near(name, known)}"
        elif known[name].abstract and name != "Actor":
            yield ("type",), f"{name} is abstract: only Actor is told apart by name"
    if not found:
        yield ("type",), "no type follows from it: give values, match or otherwise"
    for name in sorted(found & set(known)):
        one = known[name]
        yield from _properties(rule.properties, one.properties, name)
        for needed in sorted(one.required - {"id"} - set(rule.properties)):
            yield ("properties",), f"a {name} needs its {needed}"
        for part, tie in (("place", "LOCATED_IN"), ("sector", "ACTIVE_IN")):
            if getattr(rule, part) and not {*one.labels} & {*ontology().relationships[tie].start}:
                yield (part,), f"a {name} has no {part}"
        by_name = any(one.scheme == "name" for one in rule.id)
        if by_name and not {"name", "country"} <= set(rule.properties):
            yield ("id",), "an id of the scheme name is made from the properties name and country"


def _properties(
    given: dict[str, Rule], known: dict[str, Property], owner: str
) -> Iterator[Mistake]:
    for name in given:
        if name not in known or name == "id":
            yield ("properties", name), f"{owner} has no such property{near(name, known)}"
        elif known[name].type == "point":
            yield ("properties", name), "a point cannot be read from a cell: use place"


def _tie(mapping: Mapping, at: int) -> Iterator[Mistake]:
    rule = mapping.ties[at]
    known = ontology().ties
    if rule.type not in known:
        yield ("type",), f"there is no relationship type {rule.type!r}{near(rule.type, known)}"
        return
    one = known[rule.type]
    yield from _properties(rule.properties, one.properties, one.name)
    for side, name in (("start", rule.start), ("end", rule.end)):
        if name not in mapping.nodes:
            yield (side,), f"there is no node {name!r}{near(name, mapping.nodes)}"
        elif wrong := _wrong_end(mapping.nodes[name], one, side):
            yield (side,), f"{one.name} cannot {side} at a {wrong}"


def _wrong_end(rule: NodeRule, tie: RelationshipType, side: str) -> str | None:
    """Return a type of the node that may not stand at this end, if any."""
    allowed = {*(tie.start if side == "start" else tie.end)}
    known = ontology().nodes
    wrong = (name for name in types(rule) if name in known and not {*known[name].labels} & allowed)
    return next(wrong, None)
