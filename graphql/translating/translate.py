"""From a selection to one Cypher statement.

A root field becomes one statement whose map projections already have the response's shape: nested
connections are `COLLECT { … }` subqueries of the projection, counts are `COUNT { … }`, both only
where selected. What Cypher cannot make is left to `shapes`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any, Protocol, cast

from graphql import (
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    get_argument_values,
    is_abstract_type,
)

from mosty.graphql.translating import ordering, search
from mosty.graphql.translating.aggregates import Aggregate
from mosty.graphql.translating.anchors import anchored
from mosty.graphql.translating.api import (
    ApiType,
    PropertyField,
    TieField,
    api_types,
    edge_properties,
)
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.filters import property_value, where
from mosty.graphql.translating.paging import LARGEST_PAGE, Key, Page, encode, page, size
from mosty.graphql.translating.personal import hidden
from mosty.graphql.translating.rows import EVERY, Rows
from mosty.graphql.translating.seeking import (
    TRIED,
    TRIED_COSTLY,
    Piece,
    costly,
    labels,
    pieces,
    sought,
    trial,
)
from mosty.graphql.translating.selection import (
    Arguments,
    Details,
    Fields,
    conditions,
    listed,
    mapped,
    name_of,
    selection,
)
from mosty.graphql.translating.shapes import CaseShape, ConnectionShape, Shape, each, optional
from mosty.graphql.translating.validity import Held, always, on

Collect = Callable[[GraphQLObjectType, Details], Fields]

_STANDS_FOR = (
    "WITH CASE WHEN one:Merged THEN coalesce(head(COLLECT { "
    "MATCH (one)-[:MERGED_INTO*1..]->(actor:Actor) RETURN actor }), one) ELSE one END AS n"
)


def _only(kind: str) -> list[str]:
    """Return the condition that a node is of that type; ids of others may have been given."""
    return [] if kind == "Entity" else [f"n:{kind}"]


class Made(Protocol):
    """A field that is neither a property nor a tie; see `derived`."""

    def translate(
        self, translator: "Translator", variable: str, owner: GraphQLField, details: Details, /
    ) -> tuple[str, Shape]:
        """Return its Cypher for a variable, and its shape."""
        ...


@dataclass(frozen=True, slots=True)
class More:
    """Such fields: of the node types of the ontology, and of every tie."""

    nodes: Callable[[str], Mapping[str, Made]] = lambda _: {}
    ties: Mapping[str, Made] = field(default_factory=dict)


class Translator:
    """Translates the root fields of one operation. `parameters` go with the statement."""

    def __init__(
        self,
        schema: GraphQLSchema,
        collect: Collect,
        variables: object,
        largest: int = LARGEST_PAGE,
        more: More | None = None,
    ) -> None:
        """Take the schema, graphql-core's own field collection, and the variables' values.

        `largest` is how many rows a page may have, `more` what fields there are beside the
        ontology's.
        """
        self.parameters: dict[str, object] = {}
        self._schema = schema
        self._collect = collect
        self._variables = variables
        self._largest = largest
        self._more = more or More()
        self._held: Held = always
        self._names = 0

    def node(
        self, arguments: Arguments, details: Details, kind: str = "Entity"
    ) -> tuple[str, Shape]:
        """Translate `node(id)`; no row if there is none. A merged id gives the actor it is in."""
        self._as_of(arguments)
        text, shape = self.project("n", api_types()[kind], details)
        given = self.bind(arguments["id"])
        return (
            f"MATCH (one:Entity {{id: {given}}}) {_STANDS_FOR}"
            f"{condition([*_only(kind), *self._held('n')])} RETURN {text} AS value"
        ), shape

    def nodes(
        self, arguments: Arguments, details: Details, kind: str = "Entity"
    ) -> tuple[str, Shape]:
        """Translate `nodes(ids)`: in the order asked, null where there is none.

        They are one row: the driver takes longer for twenty rows than Neo4j for finding them.
        """
        self._as_of(arguments)
        held = "".join(f" OR NOT {one}" for one in self._held("n"))
        text, shape = self.project("n", api_types()[kind], details)
        return (
            f"RETURN COLLECT {{ UNWIND {self.bind(arguments['ids'])} AS id "
            f"OPTIONAL MATCH (one:Entity {{id: id}}) {_STANDS_FOR}{condition(_only(kind))} "
            f"RETURN CASE WHEN n IS NULL{held} THEN null ELSE {text} END }} AS value"
        ), each(optional(shape))

    def connection(
        self, type_: ApiType, arguments: Arguments, details: Details
    ) -> tuple[str, Shape]:
        """Translate a root connection of one node type."""
        self._as_of(arguments)
        kinds = search.types(arguments, type_)
        if arguments.get("search") is not None:
            named = kinds or (type_.node.name,)
            return self._found(type_.name, type_, named, arguments["search"], arguments, details)
        keys = ordering.keys("n", type_, arguments, self.bind, self._held)
        order = (*keys, ordering.by_id("n"))
        given = arguments.get("filter")
        once = costly(type_, given)
        if found := anchored(type_, given or {}, self.bind):
            match, rest = found
            if self._held is always:
                arguments = {**arguments, "filter": rest}
            of = (f"n:{type_.node.name}", *search.of_kind(kinds))
            rows = Rows(type_.name, type_, match, "n", order, of, once=once, counted=" RETURN n")
            text, shape = self._connection(rows, arguments, details)
            return f"RETURN {text} AS value", shape
        match = f"MATCH (n:{':'.join(labels(type_, given))})"
        by = frozenset(sought(type_, given))
        of = search.of_kind(kinds)
        rows = Rows(type_.name, type_, match, "n", order, of, own=True, sought=by, once=once)
        text, shape = self._connection(rows, arguments, details)
        return f"RETURN {text} AS value", shape

    def search(self, arguments: Arguments, details: Details) -> tuple[str, Shape]:
        """Translate a full-text search in all types or some."""
        self._as_of(arguments)
        named = api_types()["Named"]
        types = search.types(arguments, named)
        return self._found("Search", named, types, arguments["text"], arguments, details)

    def _found(  # noqa: PLR0913, PLR0917 — what `connection` and `search` differ in
        self,
        name: str,
        type_: ApiType,
        kinds: Sequence[str],
        words: str,
        arguments: Arguments,
        details: Details,
    ) -> tuple[str, Shape]:
        """Return what full text finds: in the order asked for, then the best match first."""
        query = self.bind(search.lucene(words))
        rows = Rows(
            name=name,
            target=type_,
            match=f"CALL db.index.fulltext.queryNodes('search', {query}) "
            "YIELD node AS n, score WITH n, score",
            node="n",
            keys=(
                *ordering.keys("n", type_, arguments, self.bind, self._held),
                Key("score", descending=True, sure=True),
                ordering.by_id("n"),
            ),
            conditions=search.of_kind(kinds),
            edge=lambda name, _: (name, None),
            carried=("score",),
            counted=" RETURN n",
            once=True,
        )
        text, shape = self._connection(rows, arguments, details)
        return f"RETURN {text} AS value", shape

    def project(self, variable: str, type_: ApiType, details: Details) -> tuple[str, Shape]:
        """Return the projection of a node whose concrete type may differ from row to row."""
        groups: dict[object, tuple[list[str], Fields]] = {}
        deciding = conditions(details)
        collected: dict[object, Fields] = {}  # the same for types that no condition tells apart
        for name in type_.concrete:
            held = name if deciding is None else tuple(self._is(name, one) for one in deciding)
            if held not in collected:
                collected[held] = self.fields(name, details)
            fields = collected[held]
            alike = tuple((key, *(id(one.node) for one in nodes)) for key, nodes in fields.items())
            groups.setdefault(alike, ([], fields))[0].append(name)
        cases = [
            (names, *self._projection(variable, names, fields))
            for names, fields in sorted(groups.values(), key=lambda group: len(group[0]))
        ]
        if len(cases) == 1:
            return cases[0][1:]
        *special, (_, general, _) = [
            (names, f"[{case}, {text}]", shape) for case, (names, text, shape) in enumerate(cases)
        ]
        whens = " ".join(f"WHEN {variable}:{'|'.join(n)} THEN {text}" for n, text, _ in special)
        return f"CASE {whens} ELSE {general} END", CaseShape([shape for *_, shape in cases])

    def _is(self, name: str, kind: str) -> bool:
        """Return whether a type is of that kind, concrete or not."""
        known = self._schema
        abstract = known.type_map[kind]
        return name == kind or (
            is_abstract_type(abstract) and known.is_sub_type(abstract, self.object(name))
        )

    def _projection(self, variable: str, names: Sequence[str], fields: Fields) -> tuple[str, Shape]:
        """Return the values of a node that is of one of the types `names`."""
        type_ = api_types()[names[0]]

        def value(name: str, details: Details) -> tuple[str, Shape | None]:
            if name == "__typename":
                return f"head([one IN labels({variable}) WHERE one IN {self.bind(names)}])", None
            if name in type_.ties:
                owner = self.object(names[0]).fields[name]
                return self._tie(variable, type_.ties[name], owner, details)
            if made := self._more.nodes(names[0]).get(name):
                owner = self.object(names[0]).fields[name]
                return made.translate(self, variable, owner, details)
            return self._property(variable, type_.properties[name], details)

        return listed(fields, value)

    def _property(
        self, variable: str, spec: PropertyField, details: Details
    ) -> tuple[str, Shape | None]:
        if hidden(spec):
            return "null", None
        value = property_value(variable, spec)
        if spec.spec.type != "point":
            return f"toString({value})" if spec.spec.type in ordering.PARSE else value, None
        fields = self.fields("Point", details)
        text, shape = listed(fields, lambda name, _: (_coordinate(value, name), None))
        return f"CASE WHEN {value} IS NULL THEN null ELSE {text} END", optional(shape)

    def _tie(
        self, start: str, spec: TieField, owner: GraphQLField, details: Details
    ) -> tuple[str, Shape]:
        """Return the connection of a node along one relationship type."""
        self._names += 1
        end, tie = f"n{self._names}", f"r{self._names}"
        arguments = self.arguments(owner, details)
        target = api_types()[spec.target]
        parallel = (Key(f"coalesce({tie}.{name}, '')", sure=True) for name in spec.tie.key)
        known = edge_properties(spec.tie.name)
        rows = Rows(
            name=spec.connection,
            target=target,
            match=f"MATCH {spec.pattern(start, tie, end)}",
            node=end,
            keys=(
                *ordering.keys(end, target, arguments, self.bind, self._held),
                ordering.by_id(end),
                *parallel,
            ),
            edge=lambda name, one: self.edge_value(tie, spec, name, one),
            carried=(tie,),
            tie=tie,
            known=known,
        )
        return self._connection(rows, arguments, details)

    def _connection(
        self, rows: Rows, arguments: Arguments, details: Details
    ) -> tuple[str, ConnectionShape]:
        """Return `{rows: …, total: …}`, each only if selected, and its shaper."""
        fields = self.fields(f"{rows.name}Connection", details)
        selected = {name_of(one) for one in fields.values()}
        paged = bool(selected & {"edges", "pageInfo"})
        cut = page(arguments, rows.keys, self._size(arguments, details, needed=paged))
        conditions = [*rows.conditions, *self._held(rows.node, *filter(None, [rows.tie]))]
        if given := arguments.get("filter"):
            conditions.append(where(rows.node, rows.target, given, self.bind, self._held))
        found = f"{rows.match}{condition(conditions)}"
        count = f"COUNT {{ {found}{rows.counted} }}"
        gather = ""
        if rows.once and len(selected & {"edges", "totalCount", "aggregate"}) > 1:
            gather, rows = rows.gathered(found)
            found, count, conditions = rows.match, f"size({EVERY})", []
        parts: dict[str, str] = {}
        edges: dict[str, Shape] = {}
        figures: dict[str, Shape] = {}
        if paged:
            row = {"cursor": cut.cursor}
            for key, edge in fields.items():
                if name_of(edge) == "edges":  # a response key may be `cursor` itself
                    row[f"{key}_"], edges[key] = self._edge(rows, cut.cursor, edge)
            parts["rows"] = self._page(rows, cut, conditions, mapped(row))
        if "totalCount" in selected:
            parts["total"] = count
        for key, one in fields.items():
            if name_of(one) == "aggregate":
                aggregate = Aggregate(
                    self, rows.name, rows.target, found, count, rows.node, rows.tie, rows.known
                )
                parts[f"{key}_"], figures[key] = aggregate.translate(one)
        info = {
            key: selection(self.fields("PageInfo", one))
            for key, one in fields.items()
            if name_of(one) == "pageInfo"
        }
        shape = ConnectionShape(rows.name, cut, selection(fields), edges, info, figures)
        text = mapped(parts)
        return (f"head(COLLECT {{ {gather} RETURN {text} }})" if gather else text), shape

    def _as_of(self, arguments: Arguments) -> None:
        """Leave out what did not hold on the day asked for, at this level and all below."""
        if day := arguments.get("asOf"):
            self._held = on(self.bind(day))

    def _size(self, arguments: Arguments, details: Details, *, needed: bool) -> int:
        """Return how many rows a page has; none need be said where none are wanted."""
        first, last = arguments.get("first"), arguments.get("last")
        if first is last is None and not needed:
            return 0
        return size(name_of(details), first, last, self._largest)

    def _page(self, rows: Rows, cut: Page, conditions: Sequence[str], row: str) -> str:
        """Return the rows of a page, and one more that shows whether there is more."""
        if rows.sought - {cut.keys[0].expression.removeprefix(f"{rows.node}.")} and (
            first := trial(cut, self.bind)
        ):
            return self._tried(rows, cut, conditions, first, row)
        split = [*pieces(cut, self.bind)] if rows.own else []  # none: both ends exclude all rows
        found = [
            replace(rows, match=rows.labelled(one.labels)).sorted(cut, conditions, one)
            for one in split or [Piece((), tuple(cut.window(self.bind)), cut.order)]
        ]
        return reduce(
            lambda later, sooner: (
                f"head([found IN [{sooner}] | CASE WHEN size(found) > {cut.size} THEN found "
                f"ELSE found + {later} END])"
            ),
            reversed([f"COLLECT {{ {one} RETURN {row} }}" for one in found]),
        )

    def _tried(
        self, rows: Rows, cut: Page, conditions: Sequence[str], first: Piece, row: str
    ) -> str:
        """Return the rows of a page: by walking some way in order, or else all found and sorted."""
        match = replace(rows, match=f"MATCH (n:{rows.target.node.name})").labelled(first.labels)
        ordered = f"WITH {rows.node} ORDER BY {first.order} LIMIT"
        most = cut.size + 1
        walked = most * (TRIED_COSTLY if rows.once else TRIED)
        tried = (
            f"{match}{condition(first.conditions)} {ordered} {walked} "
            f"WITH {rows.node}{condition([*conditions])} {ordered} {most}"
        )
        whole = rows.sorted(cut, conditions, Piece((), tuple(cut.window(self.bind)), cut.order))
        node = f"RETURN {rows.node}"
        return (
            f"COLLECT {{ UNWIND head([found IN [COLLECT {{ {tried} {node} }}] | CASE WHEN "
            f"size(found) > {cut.size} THEN found ELSE COLLECT {{ {whole} {node} }} END]) "
            f"AS {rows.node} RETURN {row} }}"
        )

    def _edge(self, rows: Rows, cursor: str, details: Details) -> tuple[str, Shape]:
        """Return the projection of an edge and its shape."""

        def value(name: str, details: Details) -> tuple[str, Shape | None]:
            if name == "node":
                return self.project(rows.node, rows.target, details)
            if name == "cursor":
                return cursor, encode
            if name == "__typename":
                return f"'{rows.name}Edge'", None
            return rows.edge(name, details)

        return listed(self.fields(f"{rows.name}Edge", details), value)

    def shown(self, variable: str, kind: str, details: Details) -> tuple[str, Shape]:
        """Return the projection of a node of a type or below it, and its shape."""
        return self.project(variable, api_types()[kind], details)

    def rows(self, rows: Rows, arguments: Arguments, details: Details) -> tuple[str, Shape]:
        """Return a connection of these rows, and its shape."""
        return self._connection(rows, arguments, details)

    def keys(self, variable: str, type_: ApiType, arguments: Arguments) -> Iterator[Key]:
        """Return the sort keys of `orderBy`."""
        return ordering.keys(variable, type_, arguments, self.bind, self._held)

    def edge_value(
        self, tie: str, spec: TieField, name: str, details: Details
    ) -> tuple[str, Shape | None]:
        """Return a field of a tie, but for its node and its cursor."""
        if made := self._more.ties.get(name):
            owner = self.object(f"{spec.connection}Edge").fields[name]
            return made.translate(self, tie, owner, details)
        return self._property(tie, edge_properties(spec.tie.name)[name], details)

    def fresh(self, name: str) -> str:
        """Return a variable that nothing else in the statement has."""
        self._names += 1
        return f"{name}{self._names}"

    def arguments(self, spec: GraphQLField, details: Details) -> Arguments:
        """Return the coerced arguments of a field."""
        return get_argument_values(spec, details[0].node, cast("Any", self._variables))

    def bind(self, value: object) -> str:
        """Keep a value as a parameter; return its name in Cypher."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f"${name}"

    def fields(self, name: str, details: Details) -> Fields:
        """Return what is selected of a type."""
        return self._collect(self.object(name), details)

    def object(self, name: str) -> GraphQLObjectType:
        """Return a type."""
        return cast("GraphQLObjectType", self._schema.type_map[name])


def _coordinate(point: str, name: str) -> str:
    return "'Point'" if name == "__typename" else f"{point}.{name}"
