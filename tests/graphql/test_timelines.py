"""When actors, the ties among them and their projects began and ended, year by year."""

from collections.abc import Callable
from typing import Any

import pytest

from mosty.graph.store import Store

Ask = Callable[..., dict[str, Any]]

DATES = """
MATCH (a {id: 'cz-ico:1'})-[tie:COOPERATES_WITH]->(u), (b {id: 'de-hr:2'})
SET tie.valid_from = date('2021-03-04'), tie.valid_to = date('2022-01-01'),
    u.founded = date('1828-05-01'), b.valid_to = date('2024-12-31')
"""
ASKED = "{ selected series { of kind total undated years { year count overBorder } } }"


def test_what_is_dated_is_told_by_year_and_what_is_not_is_counted(graph: Store, ask: Ask) -> None:
    graph.write(DATES)
    found = ask(f"{{ timeline {ASKED} }}")["timeline"]
    told = {
        (one["of"], one["kind"]): (
            one["total"],
            one["undated"],
            [(year["year"], year["count"], year["overBorder"]) for year in one["years"]],
        )
        for one in found["series"]
    }
    assert found["selected"] is None
    assert told == {
        ("founded", None): (5, 3, [(1828, 1, 0), (1990, 1, 0)]),
        ("closed", None): (5, 4, [(2024, 1, 0)]),
        ("ties_begun", "COOPERATES_WITH"): (1, 0, [(2021, 1, 1)]),
        ("ties_begun", "SUPPLIES"): (3, 3, []),
        ("ties_ended", "COOPERATES_WITH"): (1, 0, [(2022, 1, 1)]),
        ("ties_ended", "SUPPLIES"): (3, 3, []),
        ("projects_begun", None): (1, 0, [(2023, 1, 1)]),
        ("projects_ended", None): (1, 1, []),
    }


def test_of_a_selection_only_the_ties_among_them_count(ask: Ask) -> None:
    given = '{country: {in: ["CZ", "PL"]}}'
    found = ask(f"{{ timeline(filter: {given}) {ASKED} none: timeline(ids: []) {ASKED} }}")
    series = found["timeline"]["series"]
    assert found["timeline"]["selected"] == 2
    assert [(one["of"], one["total"]) for one in series] == [
        ("founded", 2),
        ("closed", 2),
        ("projects_begun", 1),  # with partners elsewhere, too; only those selected are looked at
        ("projects_ended", 1),
    ]
    assert found["none"] == {"selected": 0, "series": []}


@pytest.mark.parametrize(
    ("of", "years", "expected"),
    [
        ("FOUNDED", "from: 1828, to: 1990", {"cz-ico:1", "ror:5"}),
        ("FOUNDED", "from: 1829, to: 1989", set()),
        ("CLOSED", "from: 2024, to: 2024", {"de-hr:2"}),
        ("TIES_BEGUN", "from: 2021, to: 2021", {"cz-ico:1", "ror:5"}),
        ("TIES_ENDED", "from: 2021, to: 2021", set()),
        ("PROJECTS_BEGUN", "from: 2023, to: 2030", {"cz-ico:1", "ror:5"}),
        ("PROJECTS_ENDED", "from: 1, to: 9999", set()),
    ],
)
def test_actors_are_found_by_the_years_of_a_timeline(
    graph: Store, ask: Ask, of: str, years: str, expected: set[str]
) -> None:
    graph.write(DATES)
    given = f"first: 9, filter: {{dated: {{of: {of}, {years}}}}}"
    found = ask(f"{{ actors({given}) {{ totalCount edges {{ node {{ id }} }} }} }}")["actors"]
    assert {one["node"]["id"] for one in found["edges"]} == expected
    assert found["totalCount"] == len(expected)


def test_a_year_without_days_is_refused(execute: Callable[..., Any]) -> None:
    given = "{dated: {of: FOUNDED, from: 0, to: 99999}}"
    (error,) = execute(f"{{ actors(filter: {given}) {{ totalCount }} }}").errors
    assert error.extensions["code"] == "BAD_USER_INPUT"
