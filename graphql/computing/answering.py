"""Answers that are computed: plain values in the response's shape, their nodes by one statement.

`knowledge` computes them. Where a value stands for a node there is its id; what is selected of all
these nodes, and the names of whatever reasons speak of, come with one statement when all ids are
known. So a value is gone through twice: to see what is to be looked up, and to shape it.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    get_named_type,
)

from mosty.graph.errors import StoreError
from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.graph.store import AsyncStore
from mosty.graphql.serving.errors import from_store, refusal
from mosty.graphql.translating.api import api_types
from mosty.graphql.translating.selection import Arguments, Details, name_of
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import Translator

Compute = Callable[[Mapping[str, Any], Arguments], Awaitable[Any]]
Plan = Callable[[Any, "Found"], Any]
Told = Callable[[Arguments, "Found"], Any]  # a value that depends on a field's arguments

_BY_ID = (
    "UNWIND {ids} AS {id} OPTIONAL MATCH (:Entity {{id: {id}}})-[:MERGED_INTO*0..]->({n}:Entity) "
    "WHERE NOT {n}:Merged RETURN CASE WHEN {n} IS NULL THEN null ELSE [{id}, {text}] END"
)
_NAMES = (
    "UNWIND {ids} AS {id} MATCH ({n}:Entity {{id: {id}}}) WHERE {n}.name IS NOT NULL "
    f"RETURN [{{id}}, {{n}}.name, {', '.join(f'{{n}}.name_{one}' for one in LANGUAGES)}]"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a root resolver returns whose value is computed: from the context and its arguments."""

    compute: Compute


class Gone(Exception):
    """A node that must be there has been removed meanwhile."""


@dataclass(slots=True)
class Nodes:
    """Nodes of one selection: its Cypher for a variable, and how that is shaped once it came."""

    variable: str
    text: str
    shape: Shape
    found: dict[str, Any] | None = None
    wanted: dict[str, None] = field(default_factory=dict)

    def fill(self, rows: Iterable[Sequence[Any] | None]) -> None:
        """Take what the statement brought: id and values, null for what there is not."""
        self.found = {one[0]: self.shape(one[1]) for one in rows if one}

    def get(self, id_: str, *, sure: bool) -> Any:  # noqa: ANN401
        """Return a node, null if there is none; before the statement has run, anything."""
        self.wanted[id_] = None
        if self.found is None:
            return None
        if sure and id_ not in self.found:
            raise Gone(id_)
        return self.found.get(id_)


@dataclass(slots=True)
class Found:
    """What a value's shaping has looked up, or will have."""

    names: dict[str, list[str | None]] = field(default_factory=dict)
    named: dict[str, None] = field(default_factory=dict)

    def called(self, ids: tuple[str, ...], language: Language) -> dict[str, str]:
        """Return the names of those of `ids` that have one, in a language as far as known."""
        self.named |= dict.fromkeys(ids)
        at = 2 + LANGUAGES.index(language)
        rows = ((one, self.names[one]) for one in ids if one in self.names)
        return {one: str(row[at] or row[1]) for one, row in rows}


class Shaper:
    """Shapes computed values by what is selected of them."""

    def __init__(self, translator: Translator, of: GraphQLOutputType, details: Details) -> None:
        """Read the selection of a field of type `of`."""
        self._translator = translator
        self._nodes: list[Nodes] = []
        self._plan = self._planned(of, details)

    async def shaped(self, value: Any, store: AsyncStore) -> Any:  # noqa: ANN401
        """Return a value as the response shows it.

        Raises:
            GraphQLError: the database failed, or what the answer is about was removed meanwhile.

        """
        found = Found()
        self._plan(value, found)
        try:
            await self._look_up(found, store)
            return self._plan(value, found)
        except StoreError as error:
            raise from_store(error) from error
        except Gone as gone:
            raise refusal("NOT_FOUND", f"{gone} was removed meanwhile. Ask again.") from gone

    def inline(self, ids: str) -> list[str]:
        """Return Cypher subqueries that look up whatever of `ids`, a Cypher list, is a node.

        Their rows are what `filled` takes, in this order.
        """
        texts = [*(self._by_id(one, ids) for one in self._nodes), self._names(ids)]
        return [f"COLLECT {{ {one} }}" for one in texts]

    def filled(self, value: Any, rows: list[list[list[Any]]], found: Found) -> Any:  # noqa: ANN401
        """Return a value as the response shows it, by the rows of `inline`."""
        for one, some in zip(self._nodes, rows, strict=False):
            one.fill(some)
        found.names = {name[0]: name for name in rows[-1]}
        return self._plan(value, found)

    def _by_id(self, nodes: Nodes, ids: str) -> str:
        id_ = self._translator.fresh("id")
        return _BY_ID.format(ids=ids, id=id_, n=nodes.variable, text=nodes.text)

    def _names(self, ids: str) -> str:
        id_, n = self._translator.fresh("id"), self._translator.fresh("n")
        return _NAMES.format(ids=ids, id=id_, n=n)

    async def _look_up(self, found: Found, store: AsyncStore) -> None:
        nodes = [one for one in self._nodes if one.wanted]
        bind = self._translator.bind
        texts = [self._by_id(one, bind([*one.wanted])) for one in nodes]
        if found.named:
            texts.append(self._names(bind([*found.named])))
        if not texts:
            return
        text = f"RETURN [{', '.join(f'COLLECT {{ {one} }}' for one in texts)}] AS value"
        (row,) = await store.rows(text, **self._translator.parameters)
        for one, rows in zip(nodes, row["value"], strict=False):
            one.fill(rows)
        if found.named:
            found.names = {name[0]: name for name in row["value"][-1]}

    def _planned(self, of: GraphQLOutputType, details: Details) -> Plan:
        sure = isinstance(of, GraphQLNonNull)
        if isinstance(of, GraphQLNonNull):
            of = of.of_type
        if isinstance(of, GraphQLList):
            return _listed(self._planned(of.of_type, details))
        named = get_named_type(of)
        if isinstance(named, GraphQLLeafType):
            return lambda value, _: value
        if named.name in _kinds():
            return self._node(_kinds()[named.name], details, sure=sure)
        return self._object(cast("GraphQLObjectType", named), details)

    def _node(self, kind: str, details: Details, *, sure: bool) -> Plan:
        variable = self._translator.fresh("n")
        nodes = Nodes(variable, *self._translator.shown(variable, kind, details))
        self._nodes.append(nodes)
        return lambda id_, _: None if id_ is None else nodes.get(id_, sure=sure)

    def _object(self, of: GraphQLObjectType, details: Details) -> Plan:
        parts: dict[str, Plan] = {
            key: self._field(of, one)
            for key, one in self._translator.fields(of.name, details).items()
        }
        return lambda value, found: (
            None if value is None else {key: part(value, found) for key, part in parts.items()}
        )

    def _field(self, of: GraphQLObjectType, details: Details) -> Plan:
        name = name_of(details)
        if name == "__typename":
            return lambda *_: of.name
        spec = of.fields[name]
        inner = self._planned(spec.type, details)
        arguments = self._translator.arguments(spec, details) if spec.args else {}

        def part(value: Mapping[str, Any], found: Found) -> Any:  # noqa: ANN401
            one = value[name]
            return inner(one(arguments, found) if callable(one) else one, found)

        return part


def _listed(inner: Plan) -> Plan:
    """Return the plan of a list, without what has gone meanwhile."""

    def plan(value: Any, found: Found) -> Any:  # noqa: ANN401
        if value is None:
            return None
        rows = []
        for one in value:
            try:
                rows.append(inner(one, found))
            except Gone:
                continue
        return rows

    return plan


def _kinds() -> dict[str, str]:
    """Return the ontology's names of node types by those of the API."""
    return {one.name: kind for kind, one in api_types().items()}
