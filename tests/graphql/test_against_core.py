"""Whatever is selected, the answer is the one graphql-core's own execution gives.

Random selections (aliases, fragments, `__typename`, `@skip` and `@include`, repeated fields, three
levels of ties) run twice: by our translation on Neo4j, and by graphql-core's default execution of
the same schema over the same graph as Python dictionaries.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from graphql import (
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

from mosty.graph.store import Store
from mosty.graphql.api import ApiType, TieField, api_types, edge_properties
from mosty.graphql.paging import encode
from mosty.graphql.schema import schema

DEEPEST = 6


@cache
def core() -> GraphQLSchema:
    return build_schema(schema().as_str())


@st.composite
def selections(draw: Callable[..., Any], type_name: str, depth: int = 0) -> str:
    """Return a selection set of an object or interface type, as text."""
    type_ = core().type_map[type_name]
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    usable = [
        name
        for name, field in type_.fields.items()
        if depth < DEEPEST or not is_composite_type(get_named_type(field.type))
    ]
    parts = ["__typename"] if draw(st.booleans()) else []
    names = st.lists(st.sampled_from(usable), min_size=1, max_size=4) if usable else st.just([])
    for number, name in enumerate(draw(names)):
        alias = draw(st.sampled_from(["", f"a{number}: "]))
        condition = draw(st.sampled_from(["", "", "", " @include(if: $yes)", " @skip(if: $yes)"]))
        inner = get_named_type(type_.fields[name].type)
        below = draw(selections(inner.name, depth + 1)) if is_composite_type(inner) else ""
        parts.append(f"{alias}{name}{condition} {below}")
    if isinstance(type_, GraphQLInterfaceType) and depth < DEEPEST:
        kinds = sorted(one.name for one in core().get_possible_types(type_))
        parts += [
            f"... on {kind} {draw(selections(kind, depth + 1))}"
            for kind in draw(st.lists(st.sampled_from(kinds), max_size=2))
        ]
    return "{ " + " ".join(parts or ["__typename"]) + " }"


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
            node[name] = connection(field, rows_of(field, id_, ties), nodes)
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


def connection(field: TieField, rows: list[Any], nodes: dict[str, Any]) -> Callable[..., Any]:
    known = edge_properties(field.tie.name)
    keys = [(far, *(all_.get(key, "") for key in field.tie.key)) for all_, far in rows]
    ordered = [row for _, row in sorted(zip(keys, rows, strict=True), key=lambda one: one[0])]

    def resolve(_: object) -> Any:
        edges = [
            ({name: value(all_, one) for name, one in known.items()}, nodes[far])
            for all_, far in ordered
        ]
        return page(edges, field.tie.key)(None)

    return resolve


def page(rows: list[Any], key: tuple[str, ...] = ()) -> Callable[..., Any]:
    def resolve(_: object) -> dict[str, Any]:
        listed = sorted(rows, key=lambda row: row[1]["id"]) if not key else rows
        edges = [
            {
                "cursor": encode([node["id"], *(own.get(one) or "" for one in key)]),
                "node": node,
                **own,
            }
            for own, node in listed
        ]
        info = {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        }
        return {"totalCount": len(edges), "edges": edges, "pageInfo": info}

    return resolve


@settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(
    companies=selections("CompanyConnection"),
    actors=selections("ActorConnection"),
    node=selections("Node"),
)
def test_any_selection(execute: Any, graph: Store, companies: str, actors: str, node: str) -> None:
    query = (
        f"query ($yes: Boolean! = true) {{ companies {companies} actors {actors} "
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
