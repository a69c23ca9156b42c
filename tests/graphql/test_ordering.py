"""Orders beyond properties: how many ties, how far away, and how well words fit."""

from typing import Any

import pytest


def ids(connection: dict[str, Any]) -> list[str]:
    return [edge["node"]["id"] for edge in connection["edges"]]


def walked(ask: Any, field: str, way: str) -> list[str]:
    """Return the ids of a list read in pages of one."""
    size, cursor, more, end = {
        "forward": ("first", "after", "hasNextPage", "endCursor"),
        "backward": ("last", "before", "hasPreviousPage", "startCursor"),
    }[way]
    name, _, given = field.partition("(")
    query = f"""query ($at: String) {{ {name}({size}: 1, {cursor}: $at, {given} {{
        edges {{ node {{ id }} }} pageInfo {{ {more} {end} }} }} }}"""
    met: list[str] = []
    at = None
    for _ in range(10):
        page = ask(query, at=at)[name]
        met += ids(page)
        at = page["pageInfo"][end]
        if not page["pageInfo"][more]:
            break
    return met if way == "forward" else met[::-1]


FAR = "{latitude: 91, longitude: 0, km: 1}"
OUT = "{south: -91, west: 0, north: 1, east: 1}"
ZITTAU = "near: {latitude: 50.9, longitude: 14.81}"
LISTS = {
    "actors(orderBy: [{field: SUPPLIES_COUNT, direction: DESC}])": [
        "cz-ico:1", "pl-krs:3", "de-hr:2", "de-hr:4", "ror:5",
    ],
    "actors(orderBy: [{field: SUPPLIED_BY_COUNT}, {field: NAME, direction: DESC}])": [
        "pl-krs:3", "ror:5", "cz-ico:1", "de-hr:4", "de-hr:2",
    ],
    f"actors(orderBy: [{{field: LOCATION, {ZITTAU}}}])": [
        "de-hr:2", "cz-ico:1", "de-hr:4", "pl-krs:3", "ror:5",
    ],
    f"actors(orderBy: [{{field: LOCATION, direction: DESC, {ZITTAU}}}])": [
        "de-hr:4", "pl-krs:3", "ror:5", "cz-ico:1", "de-hr:2",
    ],
    "actors(orderBy: [{field: TOWN}, {field: SUPPLIED_BY_COUNT, direction: DESC}])": [
        "ror:5", "cz-ico:1", "de-hr:2", "de-hr:4", "pl-krs:3",
    ],
    "actors(orderBy: [{field: COUNTRY, direction: DESC}, {field: TOWN, direction: DESC}])": [
        "pl-krs:3", "de-hr:4", "de-hr:2", "ror:5", "cz-ico:1",
    ],
    'companies(search: "g", filter: {country: {eq: "DE"}}, orderBy: [{field: NAME}])': ["de-hr:2"],
    'search(text: "g", orderBy: [{field: NAME, direction: DESC}])': [
        "de-hr:2", "nuts:DED2D", "project:x:6",
    ],
}  # fmt: skip


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize("way", ["whole", "forward", "backward"])
def test_a_list_is_in_order_whole_and_in_pages_of_one(ask: Any, field: str, way: str) -> None:
    if way == "whole":
        name, _, given = field.partition("(")
        query = f"{{ {name}(first: 9, {given} {{ edges {{ node {{ id }} }} }} }}"
        (data,) = ask(query).values()
        assert ids(data) == LISTS[field]
    else:
        assert walked(ask, field, way) == LISTS[field]


def test_nested_lists_sort_by_counts_too(ask: Any) -> None:
    data = ask("""{ projects(first: 20) { edges { node { participants(
        first: 20, orderBy: [{field: SUPPLIES_COUNT, direction: DESC}]) {
            edges { node { id } } } } } } }""")
    assert ids(data["projects"]["edges"][0]["node"]["participants"]) == ["cz-ico:1", "ror:5"]


def test_words_find_within_a_filter_of_the_type_the_best_first(ask: Any) -> None:
    data = ask("""{
        best: actors(first: 20, search: "gorlitz") { edges { node { id } } }
        german: companies(first: 20, search: "s", filter: {country: {eq: "DE"}}) { totalCount
            aggregate { count } edges { node { id } } }
        buyers: actors(search: "masch", filter: {suppliedBy: {some: {}}}) { totalCount }
        named: search(first: 20, text: "g", filter: {name: {startsWith: "gl"}}) {
            edges { node { id } } } }""")
    assert ids(data["best"]) == ["de-hr:2"]
    assert data["german"]["totalCount"] == data["german"]["aggregate"]["count"] == 1
    assert ids(data["german"]) == ["de-hr:4"]
    assert data["buyers"]["totalCount"] == 1
    assert ids(data["named"]) == ["project:x:6"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("{ actors(first: 2, orderBy: [{field: LOCATION}]) { edges { cursor } } }", "give both"),
        (f"{{ actors(orderBy: [{{field: NAME, {ZITTAU}}}]) {{ totalCount }} }}", "give both"),
        (f"{{ actors(filter: {{location: {{within: {FAR}}}}}) {{ totalCount }} }}", "from -90 to"),
        (f"{{ actors(filter: {{location: {{inside: {OUT}}}}}) {{ totalCount }} }}", "from -90 to"),
        ('{ actors(search: "…") { totalCount } }', "Search for one word or more"),
    ],
)  # fmt: skip
def test_what_cannot_be_sorted_or_found_is_said(execute: Any, query: str, sentence: str) -> None:
    (error,) = execute(query).errors
    assert sentence in error.message
    assert error.extensions["code"] == "BAD_USER_INPUT"


def test_a_forged_date_in_a_cursor_is_refused(execute: Any) -> None:
    query = 'companies(orderBy: [{field: FOUNDED}], after: "WyJub25zZW5zZSIsImEiXQ==")'
    (error,) = execute(f"{{ {query} {{ totalCount }} }}").errors
    assert "not of this list" in error.message
