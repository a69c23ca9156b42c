"""Where facts come from: every value with its source, those first whose word counts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import orjson

from mosty.graph.store import Store

Ask = Callable[..., dict[str, Any]]
QUERY = """query($properties: [String!]) { node(id: "cz-ico:1") {
  facts(properties: $properties) { property value current open mentioned source record } } }"""


def say(
    store: Store,
    source: str,
    day: int,
    properties: dict[str, Any],
    id_: str = "cz-ico:1",
    **more: Any,
) -> None:
    """Let a record say something of a company."""
    mentioned, closed = more.get("mentioned", False), more.get("closed")
    node = {"type": "Company", "id": id_, "properties": properties, "mentioned": mentioned}
    store.write(
        "MATCH (n {id: 'cz-ico:1'}) CREATE (r:Record:Entity {id: $id, source: $source, "
        "licence: 'CC BY 4.0', digest: 'd', retrieved: $day, valid_to: $closed, facts: $facts}) "
        f"CREATE (r)-[:{'MENTIONS' if mentioned else 'DESCRIBES'}]->(n)",
        id=f"record:{source}:{day}",
        source=source,
        day=date(2026, 1, day),
        closed=closed,
        facts=orjson.dumps({"subject": id_, "nodes": [node], "ties": []}).decode(),
    )


def told(ask: Ask, *properties: str) -> list[tuple[Any, ...]]:
    """Return value, current, and the source of each fact."""
    found = ask(QUERY, properties=properties or None)["node"]["facts"]
    return [(one["property"], one["value"], one["current"], one["source"]) for one in found]


def test_every_value_comes_with_its_source_and_the_best_first(ask: Ask, graph: Store) -> None:
    say(graph, "members", 9, {"town": "Tetschen", "employees": 130})
    say(graph, "ares", 1, {"town": "Děčín", "founded": "1990-01-31"})
    assert told(ask) == [
        ("employees", "130", False, "members"),
        ("founded", "1990-01-31", True, "ares"),
        ("town", "Děčín", True, "ares"),  # a register's word counts more than a list's
        ("town", "Tetschen", False, "members"),
    ]


def test_some_properties_only(ask: Ask, graph: Store) -> None:
    say(graph, "ares", 1, {"town": "Děčín", "legal_form": "121", "name": "X"})
    assert told(ask, "legalForm") == [("legalForm", "121", False, "ares")]


def test_lists_have_a_fact_for_each_value_and_points_are_places(ask: Ask, graph: Store) -> None:
    say(graph, "ares", 1, {"names": ["SD", "Other"], "location": [14.21, 50.78]})
    assert told(ask, "names", "location") == [
        ("location", "50.78, 14.21", True, "ares"),
        ("names", "SD", True, "ares"),
        ("names", "Other", False, "ares"),
    ]


def test_closed_records_and_mentions_come_last_and_say_so(ask: Ask, graph: Store) -> None:
    say(graph, "ares", 1, {"town": "Alt"}, closed=date(2026, 1, 5))
    say(graph, "cordis", 2, {"town": "Nebenbei"}, mentioned=True)
    say(graph, "members", 3, {"town": "Děčín"})
    found = ask(QUERY, properties=["town"])["node"]["facts"]
    assert [(one["value"], one["open"], one["mentioned"]) for one in found] == [
        ("Děčín", True, False),
        ("Nebenbei", True, True),
        ("Alt", False, False),
    ]


def test_what_was_said_of_a_merged_actor_counts_as_well(ask: Ask, graph: Store) -> None:
    graph.write(
        "MATCH (a {id: 'cz-ico:1'}) CREATE (:Merged:Entity {id: 'old:1'})-[:MERGED_INTO]->(a)"
    )
    say(graph, "gleif", 1, {"town": "Děčín"}, id_="old:1")
    say(graph, "other", 2, {"town": "Elsewhere"}, id_="somebody:else")
    assert told(ask, "town") == [("town", "Děčín", True, "gleif")]


def test_what_nobody_describes_has_no_facts(ask: Ask) -> None:
    assert ask('{ node(id: "de-hr:2") { facts { value } } }') == {"node": {"facts": []}}


def test_a_tie_names_the_records_that_state_it(ask: Ask, graph: Store) -> None:
    graph.write(
        "MATCH (:Entity {id: 'cz-ico:1'})-[t:SUPPLIES {product: 'gears'}]->() "
        "SET t.records = ['record:x:7', 'record:gone:1'], t.source = 'x'"
    )
    records = "statedBy { id __typename licence describes(first: 1) { totalCount } }"
    ties = f"supplies(first: 5) {{ edges {{ product {records} }} }}"
    found = ask(f'{{ node(id: "cz-ico:1") {{ ... on Company {{ {ties} }} }} }}')
    stated = {one["product"]: one["statedBy"] for one in found["node"]["supplies"]["edges"]}
    assert stated == {
        "gears": [
            {"id": "record:x:7", "__typename": "Record", "licence": "CC0",
             "describes": {"totalCount": 1}}
        ],
        "shafts": [],
    }  # fmt: skip
