"""Figures of a connection: counts, sums, means, extremes and groups, under its filter."""

from typing import Any

import pytest


def test_numbers_dates_and_texts(ask: Any) -> None:
    data = ask("""{ companies { aggregate { count node {
        employees { sum avg min max } founded { min max } name { min max } } } } }""")
    assert data["companies"]["aggregate"] == {
        "count": 4,
        "node": {
            "employees": {"sum": 144, "avg": 48, "min": 12, "max": 120},
            "founded": {"min": "1990-01-31", "max": "1990-01-31"},
            "name": {"min": "Görlitzer Maschinenbau GmbH", "max": "Zakłady Łódź sp. z o.o."},
        },
    }


def test_no_rows_sum_to_nothing_and_have_no_mean(ask: Any) -> None:
    data = ask("""{ companies(filter: {country: {eq: "XX"}}) { aggregate { count
        node { employees { sum avg min max } } groupBy(field: COUNTRY) { totalCount groups {
        value } } } } }""")
    assert data["companies"]["aggregate"] == {
        "count": 0,
        "node": {"employees": {"sum": 0, "avg": None, "min": None, "max": None}},
        "groupBy": {"totalCount": 0, "groups": []},
    }


def test_aggregates_know_the_filter_and_nothing_of_the_page(ask: Any) -> None:
    data = ask("""{ companies(first: 1, filter: {country: {eq: "DE"}}) { totalCount
        aggregate { n: count } figures: aggregate { count node { employees { max } } }
        edges { node { id } } } }""")["companies"]
    assert data["totalCount"] == data["aggregate"]["n"] == 2
    assert data["figures"] == {"count": 2, "node": {"employees": {"max": 12}}}
    assert len(data["edges"]) == 1


def test_figures_of_ties_and_of_what_they_lead_to(ask: Any) -> None:
    data = ask("""{ node(id: "cz-ico:1") { ... on Actor {
        supplies { aggregate { count edge { share { avg } since { max } product { min max } }
            node { name { min } } groupBy(field: COUNTRY) { groups { value count } } } }
        suppliedBy { aggregate { count edge { share { sum } } } } } } }""")["node"]
    assert data["supplies"]["aggregate"] == {
        "count": 2,
        "edge": {
            "share": {"avg": 12.5},
            "since": {"max": "2020-05-01"},
            "product": {"min": "gears", "max": "shafts"},
        },
        "node": {"name": {"min": "Görlitzer Maschinenbau GmbH"}},
        "groupBy": {"groups": [{"value": "DE", "count": 2}]},
    }
    assert data["suppliedBy"]["aggregate"] == {"count": 0, "edge": {"share": {"sum": 0}}}


def test_rows_are_grouped_by_what_they_are_tied_to(ask: Any) -> None:
    data = ask("""{ actors { aggregate {
        region: groupBy(field: LOCATED_IN) { totalCount groups { value count node { name } } }
        source: groupBy(field: RECORDS_SOURCE) { groups { value count node { id } } }
        partners: groupBy(field: COOPERATES_WITH, first: 1) { totalCount groups { value } }
        none: groupBy(field: WORKS_ON) { totalCount groups { value } } } } }""")
    assert data["actors"]["aggregate"] == {
        "region": {
            "totalCount": 1,
            "groups": [{"value": "nuts:DED2D", "count": 1, "node": {"name": "Görlitz"}}],
        },
        "source": {"groups": [{"value": "x", "count": 1, "node": None}]},
        "partners": {"totalCount": 2, "groups": [{"value": "cz-ico:1"}]},
        "none": {"totalCount": 0, "groups": []},
    }


def test_one_with_several_such_ties_counts_once_in_each_group(ask: Any) -> None:
    data = ask("""{ actors(types: ["Company"]) { totalCount aggregate {
        groupBy(field: SUPPLIES) { groups { value count node { __typename } } } } } }""")
    assert data["actors"] == {
        "totalCount": 4,
        "aggregate": {
            "groupBy": {
                "groups": [  # two products lead to the first
                    {"value": "de-hr:2", "count": 1, "node": {"__typename": "Company"}},
                    {"value": "de-hr:4", "count": 1, "node": {"__typename": "Company"}},
                ]
            }
        },
    }


def test_kinds_narrow_a_list_and_a_search(ask: Any, execute: Any) -> None:
    data = ask("""{ actors(types: ["University", "Chamber"], first: 5) {
          totalCount edges { node { id } } }
        found: actors(search: "te", types: ["Company"], first: 5) { edges { node { id } } } }""")
    assert data["actors"] == {"totalCount": 1, "edges": [{"node": {"id": "ror:5"}}]}
    assert [one["node"]["id"] for one in data["found"]["edges"]] == ["de-hr:4"]
    wrong = execute('{ actors(types: ["Project"]) { totalCount } }').errors[0]
    assert wrong.message.startswith("There is no type Project here.")


def test_groups_come_largest_first_then_by_value_and_say_how_many_there_are(ask: Any) -> None:
    data = ask("""{ actors { aggregate {
        country: groupBy(field: COUNTRY, first: 2) { totalCount groups { value count } }
        town: groupBy(field: TOWN) { groups { value count } }
        type: groupBy(field: TYPENAME) { groups { value count } } } } }""")["actors"]["aggregate"]
    assert data["country"] == {
        "totalCount": 3,
        "groups": [{"value": "DE", "count": 3}, {"value": "CZ", "count": 1}],
    }
    assert data["town"]["groups"] == [
        {"value": None, "count": 2},
        {"value": "Dresden", "count": 1},
        {"value": "Děčín", "count": 1},
        {"value": "Görlitz", "count": 1},
    ]
    assert data["type"]["groups"] == [
        {"value": "Company", "count": 4},
        {"value": "University", "count": 1},
    ]


def test_a_search_has_figures_too(ask: Any) -> None:
    data = ask("""{ search(text: "g") { totalCount aggregate { count groupBy(field: TYPENAME) {
        groups { count } } } } }""")["search"]
    groups = data["aggregate"]["groupBy"]["groups"]
    assert data["totalCount"] == data["aggregate"]["count"] == sum(one["count"] for one in groups)


@pytest.mark.parametrize("first", [-1, 101])
def test_more_groups_than_there_may_be_are_refused(execute: Any, first: int) -> None:
    query = (
        f"{{ actors {{ aggregate {{ groupBy(field: TOWN, first: {first}) {{ totalCount }} }} }} }}"
    )
    (error,) = execute(query).errors
    assert "0 to 100 groups" in error.message


def test_a_response_key_may_have_the_name_of_anything_inside(ask: Any) -> None:
    data = ask("""{ companies(first: 1) { cursor: edges { node { id } } rows: totalCount
        total: aggregate { rows: count } pageInfo { hasNextPage endCursor } } }""")["companies"]
    assert data["cursor"] == [{"node": {"id": "cz-ico:1"}}]
    assert (data["rows"], data["total"]) == (4, {"rows": 4})
    assert data["pageInfo"]["hasNextPage"]
    assert data["pageInfo"]["endCursor"]


def test_nothing_but_type_names_is_an_aggregate_too(ask: Any) -> None:
    data = ask("""{ actors { aggregate { __typename count node { __typename
        name { __typename } } } } }""")["actors"]["aggregate"]
    assert data == {
        "__typename": "ActorAggregate",
        "count": 5,
        "node": {"__typename": "ActorValues", "name": {"__typename": "StringValues"}},
    }
