"""What an integrator may ask, and what comes back."""

from typing import Any

import pytest


def names(connection: dict[str, Any]) -> list[str]:
    return [edge["node"]["name"] for edge in connection["edges"]]


def test_node_gives_what_the_type_has(ask: Any) -> None:
    query = """query ($id: ID!) { node(id: $id) {
        __typename id ... on Company { name employees founded synthetic identifiers
        location { latitude longitude } } } }"""
    assert ask(query, id="cz-ico:1")["node"] == {
        "__typename": "Company",
        "id": "cz-ico:1",
        "name": "Strojírny Děčín a.s.",
        "employees": 120,
        "founded": "1990-01-31",
        "synthetic": False,
        "identifiers": ["cz-ico:1", "lei:X"],
        "location": {"latitude": 50.78, "longitude": 14.21},
    }


def test_an_unknown_id_is_null_and_nodes_keep_the_order_asked_for(ask: Any) -> None:
    data = ask('{ node(id: "x") { id } nodes(ids: ["ror:5", "x", "cz-ico:1", "ror:5"]) { id } }')
    assert data == {
        "node": None,
        "nodes": [{"id": "ror:5"}, None, {"id": "cz-ico:1"}, {"id": "ror:5"}],
    }


def test_keys_come_in_the_order_of_the_selection(ask: Any) -> None:
    data = ask("""{ actors(first: 20, filter: {id: {eq: "ror:5"}}) { edges { cursor node {
        town zulu: name __typename alpha: id ... on University { nameEn } country } } } }""")
    assert list(data["actors"]["edges"][0]["node"]) == [
        "town", "zulu", "__typename", "alpha", "nameEn", "country",
    ]  # fmt: skip


def test_ties_have_their_properties_on_the_edge(ask: Any) -> None:
    data = ask("""{ node(id: "cz-ico:1") { ... on Actor {
        supplies(first: 20) { totalCount edges { product share since synthetic node { name } } }
        suppliedBy { totalCount }
        cooperatesWith(first: 20) { edges { topic node { __typename name } } } } } }""")["node"]
    assert data["supplies"]["totalCount"] == 2
    gears, shafts = data["supplies"]["edges"]
    assert gears == {
        "product": "gears",
        "share": 12.5,
        "since": "2020-05-01",
        "synthetic": False,
        "node": {"name": "Görlitzer Maschinenbau GmbH"},
    }
    assert shafts["product"] == "shafts"
    assert data["suppliedBy"]["totalCount"] == 0
    university = {"__typename": "University", "name": "Technische Universität Dresden"}
    assert data["cooperatesWith"]["edges"] == [{"topic": "robots", "node": university}]


def test_an_undirected_tie_is_seen_from_both_ends(ask: Any) -> None:
    data = ask(
        '{ node(id: "ror:5") { ... on Actor { cooperatesWith(first: 2) {'
        " edges { node { name } } } } } }"
    )
    assert names(data["node"]["cooperatesWith"]) == ["Strojírny Děčín a.s."]


def test_three_levels_deep(ask: Any) -> None:
    data = ask("""{ projects(first: 20) { edges { node { acronym start totalCost participants(
        first: 20, orderBy: [{field: NAME}]) { edges { role node { name supplies(first: 1) {
        totalCount pageInfo { hasNextPage } edges { node { locatedIn(first: 20) { edges { precision
        node { code } } } } } } } } } } } } }""")
    project = data["projects"]["edges"][0]["node"]
    assert (project["acronym"], project["start"], project["totalCost"]) == (
        "GLO", "2023-01-01", 610799.7,
    )  # fmt: skip
    partner, lead = project["participants"]["edges"]
    assert (partner["role"], lead["role"]) == ("partner", "lead")
    assert partner["node"]["supplies"]["pageInfo"] == {"hasNextPage": True}
    region = partner["node"]["supplies"]["edges"][0]["node"]["locatedIn"]["edges"]
    assert region == [{"precision": "town", "node": {"code": "DED2D"}}]
    assert lead["node"]["supplies"] == {
        "totalCount": 0, "pageInfo": {"hasNextPage": False}, "edges": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('{country: {eq: "CZ"}}', {"cz-ico:1"}),
        ('{country: {ne: "DE"}}', {"cz-ico:1", "pl-krs:3"}),
        ('{country: {in: ["CZ", "PL"]}}', {"cz-ico:1", "pl-krs:3"}),
        ('{name: {contains: "TEXTIL"}}', {"de-hr:4"}),
        ('{name: {startsWith: "zakłady"}}', {"pl-krs:3"}),
        ('{name: {endsWith: "GmbH"}}', {"de-hr:2"}),
        ("{employees: {gt: 12}}", {"cz-ico:1"}),
        ("{employees: {gte: 12, lt: 100}}", {"de-hr:2", "pl-krs:3"}),
        ("{employees: {isNull: true}}", {"de-hr:4"}),
        ("{employees: {ne: 12}}", {"cz-ico:1", "de-hr:4"}),
        ('{founded: {lt: "1990-02-01"}}', {"cz-ico:1"}),
        ("{synthetic: {eq: false}}", {"cz-ico:1", "pl-krs:3", "de-hr:4"}),
        ('{identifiers: {has: "lei:X"}}', {"cz-ico:1"}),
        ('{names: {hasAny: ["SD", "x"]}}', {"cz-ico:1"}),
        ("{location: {within: {latitude: 51.0, longitude: 15.0, km: 20}}}", {"de-hr:2"}),
        (
            "{location: {inside: {south: 50.7, west: 14, north: 51, east: 14.9}}}",
            {"cz-ico:1"},
        ),
        ('{not: {country: {eq: "DE"}}}', {"cz-ico:1", "pl-krs:3"}),
        ('{or: [{country: {eq: "PL"}}, {employees: {gt: 100}}]}', {"cz-ico:1", "pl-krs:3"}),
        ('{and: [{country: {eq: "DE"}}, {not: {employees: {gt: 0}}}]}', {"de-hr:4"}),
        ("{}", {"cz-ico:1", "de-hr:2", "pl-krs:3", "de-hr:4"}),
        ("{country: {in: []}}", set()),
        ("{or: []}", set()),
    ],
)
def test_filters(ask: Any, given: str, expected: set[str]) -> None:
    page = f"companies(first: 9, filter: {given}) {{ totalCount edges {{ node {{ id }} }} }}"
    data = ask(f"{{ {page} }}")
    assert {edge["node"]["id"] for edge in data["companies"]["edges"]} == expected
    assert data["companies"]["totalCount"] == len(expected)


@pytest.mark.parametrize("field", ["EMPLOYEES", "FOUNDED", "NAME", "SYNTHETIC", "ID"])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("way", ["forward", "backward"])
def test_pages_of_one_are_the_whole_list(ask: Any, field: str, direction: str, way: str) -> None:
    """Paging by any key, nulls and ties included, meets each row once, in order."""
    order = f"orderBy: [{{field: {field}, direction: {direction}}}]"
    page = f"companies(first: 9, {order}) {{ edges {{ node {{ id }} }} }}"
    whole = ask(f"{{ {page} }}")["companies"]["edges"]
    size, cursor, more, end = {
        "forward": ("first", "after", "hasNextPage", "endCursor"),
        "backward": ("last", "before", "hasPreviousPage", "startCursor"),
    }[way]
    query = f"""query ($at: String) {{ companies({size}: 1, {cursor}: $at, {order}) {{
        edges {{ node {{ id }} }} pageInfo {{ {more} {end} }} }} }}"""
    met: list[Any] = []
    at = None
    for _ in range(10):
        page = ask(query, at=at)["companies"]
        met += page["edges"]
        at = page["pageInfo"][end]
        if not page["pageInfo"][more]:
            break
    assert (met if way == "forward" else met[::-1]) == whole
    assert len(whole) == 4


def test_a_row_inserted_between_two_pages_shifts_nothing(ask: Any, graph: Any) -> None:
    query = """query ($at: String) { companies(first: 2, after: $at, orderBy: [{field: NAME}]) {
        edges { node { name } } pageInfo { endCursor } } }"""
    first = ask(query)["companies"]
    graph.write("CREATE (:Company:Actor:Named:Entity {id: 'new', name: 'Aardvark'})")
    second = ask(query, at=first["pageInfo"]["endCursor"])["companies"]
    assert len({*names(first), *names(second)}) == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("strojirny", "cz-ico:1"),
        ("Strojírny děčín", "cz-ico:1"),
        ("gorlitzer masch", "de-hr:2"),
        ("zaklady lodz", "pl-krs:3"),
        ("dresden university", "ror:5"),
        ("GLO", "project:x:6"),
    ],
)
def test_search_folds_accents_in_every_language(ask: Any, text: str, found: str) -> None:
    query = "query ($t: String!) { search(first: 20, text: $t) { edges { node { id } } } }"
    assert ask(query, t=text)["search"]["edges"][0]["node"]["id"] == found


def test_search_counts_ranks_and_keeps_to_types(ask: Any) -> None:
    data = ask("""{ all: search(first: 20, text: "g") {
            totalCount edges { score node { __typename } } }
        regions: search(first: 20, text: "gorlitz", types: ["Region"]) {
            edges { node { id } } } }""")
    scores = [edge["score"] for edge in data["all"]["edges"]]
    assert scores == sorted(scores, reverse=True)
    assert data["all"]["totalCount"] == len(scores) > 1
    assert data["regions"]["edges"] == [{"node": {"id": "nuts:DED2D"}}]


@pytest.mark.parametrize("text", ['a" OR b', "AND", "name:*", "((", "a~b^c\\", "*", "'--", "§§a"])
def test_search_takes_any_text(execute: Any, text: str) -> None:
    result = execute("query ($t: String!) { search(text: $t) { totalCount } }", t=text)
    codes = {error.extensions["code"] for error in result.errors or ()}
    assert codes <= {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("{ companies(first: 101) { totalCount } }", "0 to 100 rows; 101"),
        ("{ companies(first: -1) { totalCount } }", "0 to 100 rows; -1"),
        ("{ companies(first: 1, last: 1) { totalCount } }", "has first and last. Give one"),
        ("{ companies { edges { cursor } } }", "write companies(first: 20), up to 100"),
        ("{ companies { pageInfo { endCursor } } }", "companies needs first or last where"),
        ('{ companies(after: "nonsense") { totalCount } }', "That cursor is not of this list"),
        ('{ companies(after: "WzEsMl0=") { totalCount } }', "That cursor is not of this list"),
        ('{ companies(after: "") { totalCount } }', "That cursor is not of this list"),
        ('{ search(text: "…") { totalCount } }', "Search for one word or more"),
        ('{ search(text: "a", types: ["Nobody"]) { totalCount } }', "There is no type Nobody"),
    ],
)
def test_input_nobody_can_use_gets_a_sentence(execute: Any, query: str, sentence: str) -> None:
    (error,) = execute(query).errors
    assert sentence in error.message
    assert error.extensions["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("text", ["'; MATCH (n) DETACH DELETE n //", "\\u0027", "`}) DELETE n"])
def test_strings_never_reach_the_statement(ask: Any, graph: Any, text: str) -> None:
    query = """query ($t: String!, $id: ID!) { node(id: $id) { id } companies(filter: {or: [
        {name: {contains: $t}}, {identifiers: {has: $t}}]}) { totalCount } }"""
    assert ask(query, t=text, id=text) == {"node": None, "companies": {"totalCount": 0}}
    assert graph.rows("MATCH (n:Entity) RETURN count(n) AS n") == [{"n": 8}]
