"""`asOf`: the answer is the one of a graph that has nothing else than what held on the day."""

from typing import Any

import pytest

from mosty.graph.store import Store

PERIODS = """
MATCH (a {id: 'cz-ico:1'}), (b {id: 'de-hr:2'}), (c {id: 'pl-krs:3'}), (d {id: 'de-hr:4'}),
      (u {id: 'ror:5'}), (p {id: 'project:x:6'}), (r {id: 'nuts:DED2D'})
SET b.valid_from = date('2010-01-01'), b.valid_to = date('2020-06-30'),
    c.valid_to = date('2014-12-31'), d.valid_from = date('2015-01-01'),
    p.valid_from = date('2023-01-01')
CREATE (a)-[:SUPPLIES {product: 'bolts', valid_from: date('2012-01-01'),
          valid_to: date('2015-01-01')}]->(d),
       (a)-[:SUPPLIES {product: 'screws', valid_from: date('2015-01-02')}]->(d),
       (d)-[:SUPPLIES {product: 'cloth', valid_to: date('2020-06-29')}]->(b),
       (u)-[:COOPERATES_WITH {topic: 'old', valid_to: date('2009-12-31')}]->(b),
       (c)-[:LOCATED_IN {valid_from: date('2011-01-01')}]->(r)
"""
DAYS = [
    "2009-12-31", "2010-01-01", "2014-12-31", "2015-01-01", "2015-01-02", "2020-06-29",
    "2020-06-30", "2020-07-01", "2023-01-01",
]  # fmt: skip
GONE = ("valid_from > date($day)", "valid_to < date($day)")
ACTOR = """... on Actor { id
  supplies(first: 9) { totalCount aggregate { count edge { share { sum } } }
    edges { cursor product node { id suppliedBy(first: 9) { totalCount edges { node { id } } } } } }
  cooperatesWith(first: 9) { totalCount edges { topic node { id } } } }"""
LIST = """{ totalCount edges { node { id } } aggregate { count node { name { min max } }
  groupBy(field: COUNTRY) { totalCount groups { value count } } } }"""
QUESTIONS = [
    f'nodes(ids: ["de-hr:2"]AS_OF) {{ {ACTOR} }}',
    f'nodes(ids: ["pl-krs:3", "nobody", "cz-ico:1"]AS_OF) {{ {ACTOR} }}',
    'nodes(ids: ["project:x:6"]AS_OF) { ... on Project { participants { totalCount } } }',
    f"actors(first: 9AS_OF) {LIST}",
    "actors(first: 2AS_OF) { edges { cursor } pageInfo { hasNextPage endCursor } }",
    "actors(last: 2AS_OF) { edges { cursor } pageInfo { hasPreviousPage startCursor } }",
    "actors(first: 9, filter: {supplies: {some: {}}}AS_OF) { edges { cursor } }",
    'actors(filter: {supplies: {none: {product: {eq: "bolts"}}}}AS_OF) { totalCount }',
    'actors(first: 9, filter: {supplies: {all: {node: {country: {eq: "DE"}}}}}AS_OF)' + LIST,
    "actors(first: 9, filter: {supplies: {single: {}}}AS_OF) { edges { cursor } }",
    """actors(first: 9, filter: {suppliedBy: {some: {node: {supplies: {single: {}}}}}}AS_OF) {
        edges { cursor } }""",
    """actors(first: 9, filter: {not: {suppliedBy: {some: {node: {country: {eq: "CZ"}}}}}}
        AS_OF) { edges { cursor } }""",
    """actors(first: 9, orderBy: [{field: SUPPLIES_COUNT, direction: DESC}]AS_OF) {
        edges { cursor } }""",
    """actors(first: 9, orderBy: [{field: COOPERATES_WITH_COUNT}, {field: TOWN}]AS_OF) {
        edges { cursor } }""",
    f'actors(first: 9, search: "s", orderBy: [{{field: NAME}}]AS_OF) {LIST}',
    """search(text: "g", first: 9, orderBy: [{field: NAME}]AS_OF) {
        totalCount edges { node { id } } }""",
]


@pytest.mark.parametrize("day", DAYS)
def test_it_is_the_answer_of_the_graph_that_held(ask: Any, graph: Store, day: str) -> None:
    def answers(given: str) -> list[dict[str, Any]]:
        graph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
        return [ask(f"{{ {one.replace('AS_OF', given)} }}") for one in QUESTIONS]

    graph.write(PERIODS)
    then = answers(f', asOf: "{day}"')
    assert then != answers("")
    for gone in GONE:
        graph.write(f"MATCH ()-[r]->() WHERE r.{gone} DELETE r", day=day)
        graph.write(f"MATCH (n:Entity) WHERE n.{gone} DETACH DELETE n", day=day)
    assert then == answers("")


def test_first_and_last_day_count(ask: Any, graph: Store) -> None:
    graph.write(PERIODS)
    query = 'query ($day: Date) { nodes(ids: ["de-hr:2"], asOf: $day) { id } }'
    days = ["2009-12-31", "2010-01-01", "2020-06-30", "2020-07-01", None]
    found = [bool(ask(query, day=day)["nodes"][0]) for day in days]
    assert found == [False, True, True, False, True]


def test_pages_go_on_on_the_same_day(ask: Any, graph: Store) -> None:
    graph.write(PERIODS)
    query = """query ($at: String) { actors(first: 1, after: $at, asOf: "2015-01-01",
        orderBy: [{field: NAME}]) { edges { node { id } } pageInfo { hasNextPage endCursor } } }"""
    met: list[str] = []
    at, more = None, True
    while more:
        page = ask(query, at=at)["actors"]
        met += [edge["node"]["id"] for edge in page["edges"]]
        at, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    assert met == ["de-hr:2", "cz-ico:1", "de-hr:4", "ror:5"]


def test_properties_are_those_of_today(ask: Any, graph: Store) -> None:
    graph.write("MATCH (a {id: 'cz-ico:1'}) SET a.name = 'Renamed'")
    data = ask('{ nodes(ids: ["cz-ico:1"], asOf: "2000-01-01") { ... on Actor { name } } }')
    assert data["nodes"][0]["name"] == "Renamed"
