"""Constraints and indexes from the ontology, and migrations: `migrate` brings a graph up to date.

What was applied is kept in the graph, in `Migration` nodes that are no part of the ontology. A
graph that is up to date costs one small query.

A migration in `cypher/migrations/NNNN_name.cypher` runs once, by itself, in the files' order; it
must bear to be run again, because Mosty may be killed before it is recorded.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mosty.cypher.library import statement, statements
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import NodeType, Ontology
from mosty.graph.store import Row, Store, literal

SEARCH = "search"
_SCHEMA = "schema"

Kind = Literal["RANGE", "POINT", "FULLTEXT"]


@dataclass(frozen=True, slots=True)
class Index:
    """An index; a `unique` one is a constraint, an `analyzer` is for full text only."""

    name: str
    kind: Kind
    labels: tuple[str, ...]
    properties: tuple[str, ...]
    analyzer: str | None = None
    unique: bool = False

    @property
    def text(self) -> str:
        """Return the statement that creates it, if it is not there."""
        labels = "|".join(f"`{one}`" for one in self.labels)
        properties = ", ".join(f"n.`{one}`" for one in self.properties)
        if self.unique:
            what = f"CONSTRAINT {self.name} IF NOT EXISTS FOR (n:{labels})"
            return f"CREATE {what} REQUIRE {properties} IS UNIQUE"
        what = f"{self.kind} INDEX {self.name} IF NOT EXISTS FOR (n:{labels})"
        if self.kind != "FULLTEXT":
            return f"CREATE {what} ON ({properties})"
        config = f"{{indexConfig: {{`fulltext.analyzer`: '{self.analyzer}'}}}}"
        return f"CREATE {what} ON EACH [{properties}] OPTIONS {config}"

    @property
    def removal(self) -> str:
        """Return the statement that drops it."""
        return f"DROP {'CONSTRAINT' if self.unique else 'INDEX'} {self.name} IF EXISTS"


def indexes(known: Ontology) -> dict[str, Index]:
    """Return every index the ontology asks for, by name.

    One for each indexed property, at the type that declares it: a range index, a point index, or
    for a list a full-text index that takes every element for one word, because a range index finds
    whole lists only. And one full-text index over all searchable properties, folding accents.
    """
    found = [one for node in known.nodes.values() for one in _of_type(node, known)]
    return {one.name: one for one in [*found, _search(known)]}


def _of_type(node: NodeType, known: Ontology) -> Iterator[Index]:
    for name in _declared(node, known):
        one = node.properties[name]
        index = f"{node.name.lower()}_{name}"
        if (node.name, name) == ("Entity", "id"):
            yield Index(index, "RANGE", (node.name,), (name,), unique=True)
        elif one.type == "point":
            yield Index(index, "POINT", (node.name,), (name,))
        elif one.indexed and one.list:
            yield Index(index, "FULLTEXT", (node.name,), (name,), "keyword")
        elif one.indexed:
            yield Index(index, "RANGE", (node.name,), (name,))


def _declared(node: NodeType, known: Ontology) -> list[str]:
    """Return the properties that the type does not have from a parent."""
    inherited = {name for parent in node.parents for name in known.nodes[parent].properties}
    return [name for name in node.properties if name not in inherited]


def _search(known: Ontology) -> Index:
    pairs = [
        (node.name, name)
        for node in known.nodes.values()
        for name in _declared(node, known)
        if node.properties[name].searchable
    ]
    labels, properties = (tuple(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
    return Index(SEARCH, "FULLTEXT", labels, properties, "standard-folding")


def migrate(store: Store, known: Ontology | None = None) -> None:
    """Apply what this graph has not seen: migrations, then constraints and indexes."""
    applied = {row["name"]: row for row in store.rows(statement("read", "migrations").text)}
    for name, one in statements("migrations").items():
        if name not in applied:
            store.run(one.text)
            _record(store, name, _digest(one.text))
    wanted = indexes(known or ontology())
    digest = _digest("\n".join(one.text for one in wanted.values()))
    before: Row = applied.get(_SCHEMA, {})
    if before.get("digest") != digest:
        _rebuild(store, wanted, before.get("indexes") or [])
        _record(store, _SCHEMA, digest, list(wanted))


def _rebuild(store: Store, wanted: dict[str, Index], ours: list[str]) -> None:
    """Drop those of our indexes that are no longer wanted as they are; create what is missing."""
    for row in store.rows(statement("read", "indexes").text):
        if row["name"] in ours and not _same(row, wanted.get(row["name"])):
            store.run(f"DROP INDEX {row['name']} IF EXISTS")
    store.transaction(lambda tx: [tx.run(literal(one.text)).consume() for one in wanted.values()])
    store.run(statement("read", "index_progress").text, seconds=3600)


def _same(row: Row, one: Index | None) -> bool:
    return one is not None and (
        row["kind"],
        sorted(row["labels"]),
        sorted(row["properties"]),
        row["analyzer"],
    ) == (one.kind, sorted(one.labels), sorted(one.properties), one.analyzer)


def _record(store: Store, name: str, digest: str, made: list[str] | None = None) -> None:
    text = statement("write", "migration").text
    store.write(text, name=name, digest=digest, indexes=made)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
