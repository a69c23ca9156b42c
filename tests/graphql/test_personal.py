"""Personal fields: no path of the API leads a reader to a planted value."""

import asyncio
import base64
from collections.abc import Callable, Iterator
from typing import Any, cast

import orjson
import pytest
from graphql import GraphQLError, GraphQLNonNull
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mosty.access.principal import NOBODY, Principal, Role
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import camel
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.exporting.columns import columns
from mosty.graphql.exporting.export_query import wanted
from mosty.graphql.schema import schema
from mosty.graphql.translating.aggregates import aggregated, grouping
from mosty.graphql.translating.api import ApiType, PropertyField, api_types, edge_properties
from mosty.graphql.translating.filters import filter_name
from mosty.graphql.translating.personal import NOTE, shown_to

PLANTED = "jana.novak@planted.example"
PLANT = f"""
MATCH (a {{id: 'cz-ico:1'}}), (b {{id: 'de-hr:2'}})
CREATE (r:Record:Entity {{id: 'record:x:8', source: 'x', licence: 'CC0', digest: 'd',
          raw: '{PLANTED}', facts: '{PLANTED}', remarks: ['{PLANTED}']}})-[:DESCRIBES]->(a),
       (r)-[:MENTIONS]->(b),
       (p:CandidatePair:Entity {{id: 'pair:1', left: 'cz-ico:1', right: 'de-hr:2', verdict: 'same',
          by: '{PLANTED}', note: '{PLANTED}'}})-[:COMPARES {{side: 'left'}}]->(a),
       (d:Decision:Entity {{id: 'decision:1', kind: 'decide', by: '{PLANTED}', at: datetime(),
          note: '{PLANTED}', before: '{PLANTED}', after: '{PLANTED}'}})-[:CONCERNS]->(p),
       (g:Gap:Entity {{id: 'gap:1', kind: 'pair', left: 'a', right: 'b', by: '{PLANTED}',
          note: '{PLANTED}', history: ['{PLANTED}']}})-[:BETWEEN]->(a),
       (a)-[:ASSESSED_IN]->(:Assessment:Entity {{id: 'assessment:1', answers: '{PLANTED}'}})
"""
READERS = (
    NOBODY,
    Principal("key:1", "R", Role.READER),
    Principal("key:2", "E", Role.EDITOR),
    Principal("key:3", "S", Role.STEWARD, frozenset({"cz-ico:1"})),
    Principal("key:4", "A", Role.ADMIN, frozenset({"cz-ico:1"})),
)
STEWARD = Principal("key:5", "S", Role.STEWARD)
PERSONAL = [
    (type_, field)
    for type_ in api_types().values()
    for field in type_.properties.values()
    if field.spec.personal
]
COMPUTED = {"facts"}  # fields of their own that hide the properties of these names
EXAMPLES: dict[str, Any] = {
    "String": {"startsWith": "j"},
    "StringList": {"has": PLANTED},
}
Ask = Callable[..., Any]


@pytest.fixture
def planted(graph: Store) -> Iterator[Ask]:
    """Ask the API, without HTTP, as somebody."""
    graph.write(PLANT)
    with asyncio.Runner() as runner:
        database = AsyncStore(graph.address, timeout=10)

        def ask(query: str, who: Principal, **variables: object) -> Any:
            context = {"store": database, "principal": who}
            return runner.run(schema().execute(query, variables, context_value=context))

        yield ask
        runner.run(database.close())


def text(result: Any) -> str:
    return orjson.dumps([result.data, [one.formatted for one in result.errors or ()]]).decode()


def codes(result: Any) -> list[str]:
    return [one.extensions["code"] for one in result.errors or ()]


def test_what_is_about_people_is_personal() -> None:
    marked = {f"{type_.name}.{field.name}" for type_, field in PERSONAL if not type_.node.abstract}
    assert marked >= {
        "Record.raw", "Record.facts", "Record.remarks", "Decision.by", "Decision.note",
        "CandidatePair.by", "CandidatePair.note", "Gap.by", "Gap.history", "Assessment.answers",
    }  # fmt: skip


def test_the_schema_says_so() -> None:
    sdl = schema().as_str()
    assert sdl.count(NOTE) >= len({field.name for _, field in PERSONAL})
    types = schema()._schema.type_map  # noqa: SLF001
    for type_, field in PERSONAL:
        found = cast("Any", types[type_.name]).fields[field.name]
        if field.name not in COMPUTED:
            assert found.description.endswith(NOTE)
            assert not isinstance(found.type, GraphQLNonNull)


def test_nothing_personal_is_in_an_id_or_in_full_text() -> None:
    known = ontology()
    kinds = [*known.nodes.values(), *known.relationships.values()]
    searchable = {n for kind in kinds for n, one in kind.properties.items() if one.searchable}
    for kind in kinds:
        personal = {name for name, one in kind.properties.items() if one.personal}
        assert not personal & {*kind.key, *searchable}


@pytest.mark.parametrize("who", READERS, ids=lambda who: who.name)
def test_readers_get_null_and_stewards_the_value(planted: Ask, who: Principal) -> None:
    query = """{ records(first: 9) { edges { node { raw remarks facts { value } } } }
        decisions(first: 9) { edges { node { by note before after } } }
        node(id: "gap:1") { ... on Gap { by history } }
        companies(first: 9) { edges { node {
          records(first: 9) { edges { node { raw } } }
          comparedIn(first: 9) { edges { node { by decisions(first: 9) { edges { node { by } } }
          } } }
          assessedIn(first: 9) { edges { node { answers } } } } } } }"""
    assert codes(planted(query, who)) == []
    assert PLANTED not in text(planted(query, who))
    assert text(planted(query, STEWARD)).count(PLANTED) == 12


QUESTIONS = """
{ records(filter: {raw: {startsWith: "j"}}) { totalCount } }
{ records(filter: {or: [{not: {and: [{raw: {isNull: true}}]}}]}) { totalCount } }
{ companies(filter: {records: {some: {node: {raw: {contains: "j"}}}}}) { totalCount } }
{ companies(filter: {comparedIn: {none: {node: {by: {eq: "x"}}}}}) { totalCount } }
{ records(first: 1, orderBy: [{field: RAW}]) { edges { cursor } } }
{ records(first: 1, orderBy: [{field: SOURCE}, {field: FACTS}]) { edges { cursor } } }
{ companies(first: 1) { edges { node { records(orderBy: {field: RAW}) { totalCount } } } } }
{ records { aggregate { node { raw { min } } } } }
{ decisions { aggregate { groupBy(field: BY) { groups { value } } } } }
{ decisions { aggregate { groupBy(field: NOTE) { totalCount } } } }
query ($f: RecordFilter) { records(filter: $f) { totalCount } }
"""


@pytest.mark.parametrize("query", QUESTIONS.strip().splitlines())
def test_who_may_not_read_may_not_ask(planted: Ask, query: str) -> None:
    variables = {"f": {"facts": {"endsWith": "e"}}} if "$f" in query else {}
    for who in READERS:
        assert codes(planted(query, who, **variables)) == ["FORBIDDEN"]
    assert codes(planted(query, STEWARD, **variables)) == []


def test_a_stewards_cursor_is_of_no_use_to_readers(planted: Ask) -> None:
    query = """query ($after: String) { records(first: 1, after: $after, %s) {
        pageInfo { endCursor } edges { node { id } } } }"""
    ordered = query % "orderBy: [{field: RAW}]"
    cursor = planted(ordered, STEWARD).data["records"]["pageInfo"]["endCursor"]
    assert PLANTED in base64.urlsafe_b64decode(cursor).decode()
    reader = READERS[1]
    assert codes(planted(ordered, reader, after=cursor)) == ["FORBIDDEN"]
    other = query % "orderBy: [{field: SOURCE}]"  # only compares the source with what is guessed
    assert PLANTED not in text(planted(other, reader, after=cursor))


def leaves(draw: st.DrawFn, type_: ApiType) -> list[str]:
    """Return fields of a type, personal ones among them."""
    known = sorted({*type_.properties} - COMPUTED)
    return draw(st.lists(st.sampled_from(known), min_size=1, max_size=4))


def shown(field: PropertyField) -> str:
    return f"{field.name} {{ latitude }}" if field.spec.type == "point" else field.name


@st.composite
def conditions(draw: st.DrawFn, type_: ApiType, depth: int) -> dict[str, Any]:
    """Return a filter, as deep as that, on properties and ties."""
    field = draw(
        st.sampled_from([one for one in type_.properties.values() if filter_name(one) in EXAMPLES])
    )
    found: dict[str, Any] = {field.name: EXAMPLES[filter_name(field)]}
    if depth and type_.ties:
        tie = type_.ties[draw(st.sampled_from(sorted(type_.ties)))]
        inner = draw(conditions(api_types()[tie.target], depth - 1))
        found[tie.name] = {
            draw(st.sampled_from(["some", "all", "none", "single"])): {"node": inner}
        }
    how = draw(st.sampled_from(["", "not", "and", "or"]))
    return {"": found, "not": {"not": found}}.get(how, {how: [found]})


@st.composite
def connections(draw: st.DrawFn, type_: ApiType, depth: int) -> tuple[str, dict[str, Any]]:
    """Return a selection on a connection to a type, and its arguments."""
    names = leaves(draw, type_)
    parts = [shown(type_.properties[one]) for one in names]
    if depth and type_.ties:
        tie = type_.ties[draw(st.sampled_from(sorted(type_.ties)))]
        inner, _ = draw(connections(api_types()[tie.target], depth - 1))
        edge = sorted(edge_properties(tie.tie.name))
        parts.append(f"{tie.name}(first: 5) {{ edges {{ {edge[0]} }} {inner} }}")
    figures = ""
    known = aggregated(type_.properties.values())
    if known and draw(st.booleans()):
        figures = f"aggregate {{ node {{ {draw(st.sampled_from(sorted(known)))} {{ min max }} }} "
        groups = sorted(grouping(type_))
        if groups and draw(st.booleans()):
            figures += f"groupBy(field: {draw(st.sampled_from(groups))}) {{ groups {{ value }} }} "
        figures += "}"
    order = draw(
        st.sampled_from([None, *(one for one in names if not type_.properties[one].spec.list)])
    )
    arguments = {
        "filter": draw(st.none() | conditions(type_, 2)),
        "orderBy": [{"field": type_.properties[order].property.upper()}] if order else None,
    }
    node = " ".join(parts)
    selected = f"totalCount pageInfo {{ endCursor }} {figures} edges {{ cursor node {{ {node} }} }}"
    return selected, arguments


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_query_leads_a_reader_to_it(planted: Ask, data: st.DataObject) -> None:
    names = sorted({type_.node.name for type_, _ in PERSONAL} | {"Entity", "Actor", "Company"})
    type_ = api_types()[data.draw(st.sampled_from(names))]
    selected, arguments = data.draw(connections(type_, 2))
    query = (
        f"query ($filter: {type_.name}Filter, $orderBy: [{type_.name}Order!]) "
        f"{{ {type_.plural}(first: 5, filter: $filter, orderBy: $orderBy) {{ {selected} }} }}"
    )
    who = data.draw(st.sampled_from(READERS))
    result = planted(query, who, **arguments)
    assert set(codes(result)) <= {"FORBIDDEN", "BAD_USER_INPUT"}, result.errors
    everything = text(result)
    cursors = "".join(
        base64.urlsafe_b64decode(one).decode()
        for one in _values(result.data)
        if isinstance(one, str) and one.startswith("Wy")
    )
    assert PLANTED not in everything + cursors
    asked = orjson.dumps(arguments).decode() + figures_of(selected)
    if personal := _asks(type_, arguments, selected):
        assert codes(result), (asked, personal)


def figures_of(selected: str) -> str:
    return selected.partition("aggregate")[2].partition("edges")[0]


def _asks(type_: ApiType, arguments: dict[str, Any], selected: str) -> bool:
    """Return whether the rows, their order or their figures depend on something personal."""
    personal = {field.name for field in type_.properties.values() if field.spec.personal}
    order = {camel(one["field"].lower()) for one in arguments["orderBy"] or ()}
    figures = figures_of(selected).split()
    grouped = {camel(one.strip("(field:) ").lower()) for one in figures if one.isupper()}
    return bool(personal & (order | grouped | {*figures}))


def _values(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _values(one)
    else:
        yield value


@pytest.mark.parametrize(("type_", "field"), PERSONAL, ids=lambda one: one.name)
def test_exports_hold_null_for_readers(type_: ApiType, field: PropertyField) -> None:
    for who in READERS:
        with shown_to(who):
            (column,) = [one for one in columns(type_, []) if one.name == field.name]
            assert column.value == "null"
            assert f"n.{field.property}" not in wanted(type_.plural, "csv", {}).text
            asked = orjson.dumps({field.name: EXAMPLES[filter_name(field)]}).decode()
            with pytest.raises(GraphQLError, match="personal"):
                wanted(type_.plural, "csv", {"filter": asked})
    with shown_to(STEWARD):
        assert f"n.{field.property}" in wanted(type_.plural, "csv", {}).text
