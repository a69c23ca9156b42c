"""The filter on ties over the border: of every kind, in both directions, today or on a day."""

from typing import Any

import pytest

from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import Store
from mosty.graphql.exporting.export_query import wanted

MORE = """
MATCH (a {id: 'cz-ico:1'}), (d {id: 'de-hr:4'}), (p:Project)
CREATE (x:Company:Actor:Named:Entity {id: 'at:9', name: 'Linzer Werk', country: 'AT'}),
       (y:Company:Actor:Named:Entity {id: 'x:10', name: 'Nowhere'}),
       (check:InnovationCheck:Named:Entity {id: 'check:1', name: 'Check'}),
       (x)-[:COOPERATES_WITH {valid_to: date('2019-12-31')}]->(a), (y)-[:SUPPLIES]->(a),
       (x)-[:PARTICIPATES_IN]->(check), (d)-[:PARTICIPATES_IN]->(check)
"""


@pytest.fixture(autouse=True)
def more(graph: Store) -> None:
    """Add a tie that has ended, one to nobody's country, and two that were checked together."""
    graph.write(MORE)


def ids(ask: Any, given: str, rest: str = "") -> set[str]:
    found = ask(f"{{ actors(first: 9, filter: {given}{rest}) {{ edges {{ node {{ id }} }} }} }}")
    return {edge["node"]["id"] for edge in found["actors"]["edges"]}


TIED = {"cz-ico:1", "de-hr:2", "pl-krs:3", "de-hr:4", "ror:5"}
NEVER = {"de-hr:2", "pl-krs:3", "de-hr:4"}  # have they cooperated with anybody


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("tied: true", TIED),
        ("tied: false", {"at:9", "x:10"}),
        ("tied: true, kinds: [SUPPLIES]", TIED - {"ror:5"}),
        ("tied: true, kinds: [PARTICIPATES_IN]", {"cz-ico:1", "ror:5"}),
        ("tied: true, kinds: [PARTICIPATES_IN, OWNS]", {"cz-ico:1", "ror:5"}),
        ("tied: false, kinds: [COOPERATES_WITH]", {"at:9", "x:10"} | NEVER),
        ('tied: true, countries: ["PL"]', {"de-hr:4"}),
        ('tied: true, countries: ["PL", "CZ"]', {"de-hr:4", "de-hr:2", "ror:5"}),
        ("tied: true, kinds: []", set()),
        ("tied: true, countries: []", set()),
    ],
)  # fmt: skip
def test_who_is_tied_over_the_border(ask: Any, given: str, expected: set[str]) -> None:
    assert ids(ask, f"{{overBorder: {{{given}}}}}") == expected


def test_on_a_day_what_held_then_counts(ask: Any) -> None:
    given = "{overBorder: {tied: true, kinds: [COOPERATES_WITH]}}"
    assert ids(ask, given, ', asOf: "2019-06-30"') == {"at:9", "cz-ico:1", "ror:5"}


def test_it_goes_with_other_filters_and_beyond_ties(ask: Any) -> None:
    given = '{not: {overBorder: {tied: true}}, country: {eq: "AT"}}'
    assert ids(ask, given) == {"at:9"}
    assert ids(ask, "{supplies: {some: {node: {overBorder: {tied: false}}}}}") == set()
    given = '{supplies: {some: {node: {overBorder: {tied: true, countries: ["PL"]}}}}}'
    assert ids(ask, given) == {"pl-krs:3"}


def test_it_is_what_the_analyses_call_a_tie_over_the_border(ask: Any, graph: Store) -> None:
    """The snapshot's network says the same."""
    snapshot = Snapshot.of(graph)
    country = snapshot.actors["country"].to_list()
    network = snapshot.network()
    abroad = {
        snapshot.ids[end]
        for a, b in zip(network.sources().tolist(), network.ends.tolist(), strict=True)
        for end in (a, b)
        if country[a] and country[b] and country[a] != country[b]
    }
    assert ids(ask, "{overBorder: {tied: true}}") == abroad


def test_an_export_takes_it_too(ask: Any, graph: Store) -> None:
    asked = wanted("actors", "jsonl", {"filter": '{"overBorder": {"tied": false}}', "fields": "id"})
    assert {row["c0"] for row in graph.rows(asked.text, **asked.parameters)} == ids(
        ask, "{overBorder: {tied: false}}"
    )
