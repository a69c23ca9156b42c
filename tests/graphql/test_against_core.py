"""Whatever is selected, the answer is the one graphql-core's own execution gives.

Random selections (aliases, fragments, `__typename`, `@skip` and `@include`, repeated fields, three
levels of ties, filters on properties and on ties, orders, pages, aggregates) run twice: by our
translation on Neo4j, and by graphql-core's default execution of the same schema over the same
graph as Python dictionaries.
"""

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    get_named_type,
    graphql_sync,
    is_composite_type,
    parse,
    validate,
)
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mosty.graph.ontology.model import camel
from mosty.graph.store import Store
from mosty.graphql.schema import schema
from mosty.graphql.translating.api import (
    ApiType,
    TieField,
    api_types,
    constant,
    edge_properties,
)
from mosty.graphql.translating.deriving import NODES, TIES
from mosty.graphql.translating.paging import encode

DEEPEST = 6
DERIVED = {*TIES}.union(*NODES.values())  # these are held by test_answers_*.py


@cache
def core() -> GraphQLSchema:
    return build_schema(schema().as_str())


def one_of(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


TIE_FILTERS = one_of(
    "",
    'product: {eq: "gears"}',
    "share: {gt: 10}",
    "synthetic: {eq: true}",
    "not: {share: {lt: 90}}",
)
NODE_FILTERS = one_of(
    'country: {in: ["CZ", "PL"]}',
    'country: {ne: "DE"}',
    'name: {contains: "MASCH"}',
    "town: {isNull: false}",
    'id: {eq: "de-hr:4"}',
    'id: {in: ["de-hr:2", "ror:5"]}',
    "synthetic: {eq: false}",
    'location: {isNull: true}, id: {startsWith: "d"}',
    'not: {town: {startsWith: "D"}}',
    'or: [{country: {eq: "CZ"}}, {synthetic: {eq: true}}]',
)


@st.composite
def filters(draw: Callable[..., Any], depth: int = 0) -> str:
    """Return a filter of actors, ties of ties included."""
    if depth == 2 or draw(st.booleans()):
        return "{" + draw(NODE_FILTERS) + "}"
    quantifier = draw(st.sampled_from(["some", "all", "none", "single"]))
    tie = draw(st.sampled_from(["supplies", "suppliedBy"]))
    node = f"node: {draw(filters(depth + 1))}" if draw(st.booleans()) else ""
    given = f"{{{tie}: {{{quantifier}: {{{draw(TIE_FILTERS)} {node}}}}}}}"
    return draw(st.sampled_from([given, f"{{not: {given}}}", f"{{and: [{given}, {{}}]}}"]))


def own_groups(field: GraphQLField) -> list[str]:
    """Return what nodes can be grouped by of their own; groups by ties have tests of their own."""
    choice = get_named_type(field.args["field"].type)
    assert isinstance(choice, GraphQLEnumType)
    ties = {constant(tie) for one in api_types().values() for tie in one.ties.values()}
    return [one for one in sorted(choice.values) if not one.startswith((*ties,))]


@st.composite
def arguments(draw: Callable[..., Any], field: GraphQLField) -> str:
    """Return arguments of a field, in brackets, or nothing."""
    if "field" in field.args:
        first = draw(st.sampled_from(["", "first: 1", "first: 0"]))
        return f"(field: {draw(st.sampled_from(own_groups(field)))} {first})"
    parts = []
    if "first" in field.args:
        parts.append(draw(one_of("first: 9", "first: 1", "first: 2", "last: 1", "first: 0")))
    if "filter" in field.args and get_named_type(field.args["filter"].type).name in ACTORS:
        parts.append(draw(st.one_of(st.just(""), filters().map("filter: {}".format))))
        parts.append(draw(orders))
    given = " ".join(part for part in parts if part)
    return f"({given})" if given else ""


ACTORS = {"ActorFilter", "CompanyFilter"}
orders = st.lists(
    st.builds(
        "{{field: {}, direction: {}}}".format,
        one_of("NAME", "COUNTRY", "TOWN", "SYNTHETIC", "SUPPLIES_COUNT", "SUPPLIED_BY_COUNT"),
        one_of("ASC", "DESC"),
    ),
    max_size=2,
    unique_by=lambda one: one.split(",")[0],
).map(lambda keys: f"orderBy: [{', '.join(keys)}]" if keys else "")


@st.composite
def selections(draw: Callable[..., Any], type_name: str, depth: int = 0) -> str:
    """Return a selection set of an object or interface type, as text."""
    type_ = core().type_map[type_name]
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    usable = [
        name
        for name, field in type_.fields.items()
        if name not in DERIVED
        and (depth < DEEPEST or not is_composite_type(get_named_type(field.type)))
        and ("field" not in field.args or own_groups(field))
    ]
    parts = ["__typename"] if draw(st.booleans()) else []
    names = st.lists(st.sampled_from(usable), min_size=1, max_size=4) if usable else st.just([])
    for number, name in enumerate(draw(names)):
        alias = draw(st.sampled_from(["", f"a{depth}{number}: "]))
        condition = draw(st.sampled_from(["", "", "", " @include(if: $yes)", " @skip(if: $yes)"]))
        inner = get_named_type(type_.fields[name].type)
        below = draw(selections(inner.name, depth + 1)) if is_composite_type(inner) else ""
        given = draw(arguments(type_.fields[name]))
        parts.append(f"{alias}{name}{given}{condition} {below}")
    if isinstance(type_, GraphQLInterfaceType) and depth < DEEPEST:
        kinds = sorted(one.name for one in core().get_possible_types(type_))
        parts += [
            f"... on {kind} {draw(selections(kind, depth + 1))}"
            for kind in draw(st.lists(st.sampled_from(kinds), max_size=2))
        ]
    return "{ " + " ".join(parts or ["__typename"]) + " }"


@st.composite
def roots(draw: Callable[..., Any], connection: str, name: str) -> str:
    """Return a root connection with arguments."""
    query = core().query_type
    assert query
    return f"{name}{draw(arguments(query.fields[name]))} {draw(selections(connection))}"


def model(store: Store) -> dict[str, Any]:
    """Return the root value for graphql-core: every node a dictionary of fields."""
    nodes: dict[str, dict[str, Any]] = {}
    kinds: dict[str, ApiType] = {}
    for row in store.rows("MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS all"):
        (kind,) = {"Entity", *row["labels"]} & {*api_types()["Entity"].concrete}
        kinds[row["all"]["id"]] = api_types()[kind]
        values = {
            name: value(row["all"], one) for name, one in api_types()[kind].properties.items()
        }
        nodes[row["all"]["id"]] = {"__typename": kind, **values}
    ties = store.rows(
        "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS all, b.id AS b"
    )
    for id_, node in nodes.items():
        for name, field in kinds[id_].ties.items():
            known = edge_properties(field.tie.name)
            rows = [
                ({name: value(all_, one) for name, one in known.items()}, nodes[far])
                for all_, far in rows_of(field, id_, ties)
            ]
            node[TIES + name] = rows
            node[name] = page(rows, field.tie.key)
    companies = [node for node in nodes.values() if node["__typename"] == "Company"]
    actors = [node for id_, node in nodes.items() if "Actor" in kinds[id_].node.labels]
    return {
        "companies": page([({}, node) for node in companies]),
        "actors": page([({}, node) for node in actors]),
        "node": lambda _, **given: nodes.get(given["id"]),
    }


def value(stored: dict[str, Any], field: Any) -> Any:
    found = stored.get(field.property)
    if field.spec.type == "boolean":
        return bool(found)
    if field.spec.type == "point" and found:
        return {"latitude": found.latitude, "longitude": found.longitude}
    return found.iso_format() if hasattr(found, "iso_format") else found


def rows_of(field: TieField, id_: str, ties: list[dict[str, Any]]) -> list[Any]:
    near, far = {"out": "ab", "in": "ba", "both": "ab"}[field.direction]
    mine = [one for one in ties if one["type"] == field.tie.name]
    found = [(one["all"], one[far]) for one in mine if one[near] == id_]
    if field.direction == "both":
        found += [(one["all"], one["a"]) for one in mine if one["b"] == id_ != one["a"]]
    return found


def page(rows: list[Any], key: tuple[str, ...] = ()) -> Callable[..., Any]:
    def resolve(_: object, **given: Any) -> dict[str, Any]:
        listed = [row for row in rows if holds(row[1], given.get("filter") or {})]
        order = [
            (one["field"].lower(), one["direction"] == "DESC") for one in given.get("orderBy", ())
        ]
        listed.sort(key=lambda row: (row[1]["id"], *(row[0].get(one) or "" for one in key)))
        for field, descending in reversed(order):
            listed.sort(key=lambda row: absent_last(keyed(row[1], field)), reverse=descending)
        edges = [
            {
                "cursor": encode(
                    [
                        *(keyed(node, field) for field, _ in order),
                        node["id"],
                        *(own.get(one) or "" for one in key),
                    ]
                ),
                "node": node,
                **own,
            }
            for own, node in listed
        ]
        first, last = given.get("first"), given.get("last")
        cut = edges[:first] if first is not None else edges[-last:] if last else edges
        info = {
            "hasNextPage": len(cut) < len(edges) and last is None,
            "hasPreviousPage": len(cut) < len(edges) and last is not None,
            "startCursor": cut[0]["cursor"] if cut else None,
            "endCursor": cut[-1]["cursor"] if cut else None,
        }
        return {
            "totalCount": len(edges),
            "aggregate": aggregate(listed),
            "edges": cut,
            "pageInfo": info,
        }

    return resolve


def keyed(node: dict[str, Any], field: str) -> Any:
    counted = field.removesuffix("_count")
    return node.get(field) if counted == field else len(node[TIES + camel(counted)])


def absent_last(value: Any) -> tuple[bool, Any]:
    return (value is None, "" if value is None else value)


def holds(values: dict[str, Any], given: dict[str, Any]) -> bool:
    """Return whether a node, or a tie with its `node`, fulfils a filter."""
    return all(_holds(values, name, inner) for name, inner in given.items())


def _holds(values: dict[str, Any], name: str, inner: Any) -> bool:
    if name == "and":
        return all(holds(values, one) for one in inner)
    if name == "or":
        return any(holds(values, one) for one in inner)
    if name == "not":
        return not holds(values, inner)
    if name == "node":
        return holds(values["node"], inner)
    if TIES + name in values:
        ties = [{**own, "node": node} for own, node in values[TIES + name]]
        return all(QUANTIFIERS[key]([holds(one, of) for one in ties]) for key, of in inner.items())
    return all(operator(values.get(name), key, argument) for key, argument in inner.items())


TIES = "ties of "
QUANTIFIERS: dict[str, Callable[[list[bool]], bool]] = {
    "some": any,
    "all": all,
    "none": lambda each: not any(each),
    "single": lambda each: sum(each) == 1,
}


def operator(value: Any, name: str, argument: Any) -> bool:
    if name == "isNull":
        return (value is None) == argument
    if name == "ne":
        return bool(value != argument)
    found: dict[str, Callable[[], Any]] = {
        "eq": lambda: value == argument,
        "in": lambda: value in argument,
        "gt": lambda: value > argument,
        "lt": lambda: value < argument,
        "contains": lambda: argument.lower() in value.lower(),
        "startsWith": lambda: value.lower().startswith(argument.lower()),
    }
    return value is not None and bool(found[name]())


class Figures:
    """What a property comes to over all rows."""

    def __init__(self, values: list[Any]) -> None:
        known = [one for one in values if one is not None]
        self.min = min(known, default=None)
        self.max = max(known, default=None)
        self.sum = sum(known) if all(isinstance(one, int | float) for one in known) else None
        self.avg = self.sum / len(known) if known and self.sum is not None else None


class Of:
    """The figures of any property of some dictionaries."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows

    def __getattr__(self, name: str) -> Figures:
        return Figures([row.get(name) for row in self.rows])


def aggregate(rows: list[Any]) -> dict[str, Any]:
    def groups(_: object, field: str, first: int) -> dict[str, Any]:
        name = "__typename" if field == "TYPENAME" else camel(field.lower())
        sizes = Counter(node.get(name) for _, node in rows)
        ordered = sorted(sizes.items(), key=lambda one: (-one[1], absent_last(one[0])))
        found = [{"value": value, "count": size} for value, size in ordered[:first]]
        return {"totalCount": len(sizes), "groups": found}

    own, nodes = zip(*rows, strict=True) if rows else ((), ())
    return {"count": len(rows), "node": Of([*nodes]), "edge": Of([*own]), "groupBy": groups}


@settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(
    companies=roots("CompanyConnection", "companies"),
    actors=roots("ActorConnection", "actors"),
    node=selections("Node"),
)
def test_any_selection(execute: Any, graph: Store, companies: str, actors: str, node: str) -> None:
    query = (
        f"query ($yes: Boolean! = true) {{ {companies} {actors} "
        f'node(id: "cz-ico:1") {node} unused: __typename @include(if: $yes) }}'
    )
    assume(not validate(core(), parse(query)))
    ours = execute(query)
    theirs = graphql_sync(core(), query, root_value=model(graph))
    assert theirs.errors is None, theirs.errors
    assert ours.errors is None, ours.errors
    assert in_order(ours.data) == in_order(theirs.data), query


def in_order(data: Any) -> Any:
    """Return the data with every object as a list of pairs, so that the keys' order counts."""
    if isinstance(data, dict):
        return [(key, in_order(one)) for key, one in data.items()]
    return [in_order(one) for one in data] if isinstance(data, list) else data
