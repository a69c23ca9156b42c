"""What the analysis keeps in the graph: measures, rankings, figures, and missing ties in words."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from mosty.access.principal import Principal, Role
from mosty.cypher.library import statement
from mosty.graph.analysis.ledger.kept import decide, kept
from mosty.graph.analysis.recording import runs
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measuring import measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.schema import schema

Ask = Callable[..., dict[str, Any]]
GAP = """
MATCH (b {id: 'de-hr:2'}), (u {id: 'ror:5'}), (c {id: 'pl-krs:3'}), (a {id: 'cz-ico:1'})
CREATE (:Topic:Named:Entity {id: 'topic:h2', name: 'hydrogen', name_de: 'Wasserstoff'}),
       (r:Region:Named:Entity {id: 'nuts:PL51', name: 'Dolny Śląsk', code: 'PL51', level: 2}),
       (s:Sector:Named:Entity {id: 'nace:C28', name: 'Machinery', code: 'C28'}),
       (one:Gap:Entity {id: 'gap:1', kind: 'actors', left: 'de-hr:2', right: 'pl-krs:3',
         score: 21.5, position: 1, status: 'open', evidence: $first}),
       (one)-[:BETWEEN {side: 'left'}]->(b), (one)-[:BETWEEN {side: 'right'}]->(c),
       (two:Gap:Entity {id: 'gap:2', kind: 'actors', left: 'cz-ico:1', right: 'de-hr:2',
         score: 30.0, position: 2, status: 'open', evidence: '[]'}),
       (two)-[:BETWEEN {side: 'left'}]->(a), (two)-[:BETWEEN {side: 'right'}]->(b),
       (all:Gap:Entity {id: 'gap:3', kind: 'groups', left: 'nuts:PL51+nace:C28', right: 'abroad',
         score: 60.0, position: 1, status: 'open', evidence: $groups}),
       (all)-[:BETWEEN {side: 'left'}]->(r), (all)-[:BETWEEN {side: 'left'}]->(s),
       (c)-[:ACTIVE_IN]->(s)
"""
FIRST = """[
 {"kind": "shared_partners", "value": 2.0, "about": ["cz-ico:1", "gone:1"], "points": 12.5},
 {"kind": "shared_topics", "value": 1.0, "about": ["topic:h2"], "points": 9.0},
 {"kind": "distance", "value": 49.4, "about": [], "points": 0.0}]"""
GROUPS = """[{"kind": "ties_of_expected", "value": 40.0, "about": ["4 / 10.0"], "points": 60.0}]"""


def take(store: Store, *measures: str) -> str:
    """Measure the small graph and keep the run."""
    ground = Ground(Snapshot.of(store))
    taken = runs.Taken.of(runs.Plan.of(ground, measures), ground, measure)
    id_ = runs.write(store, taken)
    assert id_
    return id_


@pytest.fixture
def measured(graph: Store) -> str:
    """The id of a run over the small graph."""
    return take(graph, "ties", "whole", "border", "brokerage")


@pytest.fixture
def missing(graph: Store) -> Store:
    """The small graph with three missing ties."""
    graph.write(GAP, first=FIRST, groups=GROUPS)
    return graph


@pytest.mark.usefixtures("measured")
def test_an_actor_has_the_measures_of_the_latest_run(ask: Ask, graph: Store) -> None:
    later = take(graph, "ties")
    found = ask('{ node(id: "cz-ico:1") { ... on Actor { measures { __typename run { id } partners '
                "partnersAbroad eiIndex pagerank gatekeeper } } } }")  # fmt: skip
    assert found["node"]["measures"] == {
        "__typename": "Measures", "run": {"id": later}, "partners": 2, "partnersAbroad": 2,
        "eiIndex": 1, "pagerank": None, "gatekeeper": None,
    }  # fmt: skip


def test_or_of_a_run_that_is_named(ask: Ask, graph: Store, measured: str) -> None:
    take(graph, "ties")
    query = """query($run: ID) { actors(first: 9, orderBy: [{field: ID}]) { edges { node {
      id measures(run: $run) { liaison consultant } } } } }"""
    found = ask(query, run=measured)["actors"]["edges"]
    # Děčín cooperates with Dresden and supplies Görlitz: it stands between two of one country.
    assert found[0]["node"]["measures"] == {"liaison": 0, "consultant": 1}
    assert ask(query, run="run:none")["actors"]["edges"][0]["node"]["measures"] is None


def test_a_run_ranks_actors_and_pages_through_them(ask: Ask, measured: str) -> None:
    query = """query($after: String) { run { id ranking(by: PARTNERS, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { partners node { id } } } } }"""
    first = ask(query)["run"]
    assert first["id"] == measured
    rows = first["ranking"]["edges"]
    for _ in range(2):
        cursor = first["ranking"]["pageInfo"]["endCursor"]
        first = ask(query, after=cursor)["run"]
        rows += first["ranking"]["edges"]
    assert [(one["partners"], one["node"]["id"]) for one in rows] == [
        (2, "cz-ico:1"), (1, "de-hr:2"), (1, "de-hr:4"), (1, "pl-krs:3"), (1, "ror:5"),
    ]  # fmt: skip
    assert not first["ranking"]["pageInfo"]["hasNextPage"]


@pytest.mark.usefixtures("measured")
def test_a_ranking_is_filtered_and_turned_round(ask: Ask) -> None:
    found = ask("""{ run { ranking(by: PARTNERS, direction: ASC, first: 9,
      filter: {locatedIn: {some: {node: {code: {startsWith: "DED"}}}}}) { totalCount edges {
        coordinator statedBy { id } node { id } } } } }""")["run"]["ranking"]  # fmt: skip
    assert found == {
        "totalCount": 1,
        "edges": [{"coordinator": 0, "statedBy": [], "node": {"id": "de-hr:2"}}],
    }


@pytest.mark.usefixtures("measured")
def test_a_ranking_is_of_what_is_searched_for(ask: Ask) -> None:
    query = """query($text: String, $types: [String!]) { run { ranking(
      by: PARTNERS, first: 9, search: $text, types: $types) {
      totalCount pageInfo { hasNextPage } edges { partners node { id } } } } }"""
    for given in ({"text": "Dresden"}, {"types": ["University"]}):
        found = ask(query, **given)["run"]["ranking"]
        actors = ask(
            """query($text: String, $types: [String!]) { actors(search: $text, types: $types) {
              totalCount } }""",
            **given,
        )["actors"]
        assert found["totalCount"] == len(found["edges"]) == actors["totalCount"] > 0
        assert "ror:5" in [one["node"]["id"] for one in found["edges"]]


def test_the_strongest_bridges_are_those_of_the_query(ask: Ask, graph: Store) -> None:
    graph.write("MATCH (a {id: 'cz-ico:1'}), (c {id: 'pl-krs:3'}) CREATE (c)-[:SUPPLIES]->(a)")
    take(graph, "ties", "cross_border_betweenness", "brokerage", "holes")
    text = statement("queries", "strongest_bridges").text
    rows = graph.rows(text, run=None, country=None, limit=10)
    found = ask("""{ run { ranking(by: CROSS_BORDER_BETWEENNESS, first: 10) { edges {
      crossBorderBetweenness node { id } } } } }""")["run"]["ranking"]["edges"]  # fmt: skip
    assert rows
    assert [(one["id"], one["bridging"]) for one in rows] == [
        (one["node"]["id"], one["crossBorderBetweenness"])
        for one in found
        if one["crossBorderBetweenness"] > 0
    ]


def test_figures_of_the_whole_and_of_countries(ask: Ask, graph: Store, measured: str) -> None:
    query = (
        """{ run { figures(first: 100) { edges { node { measure about value expected } } } } }"""
    )
    found = [one["node"] for one in ask(query)["run"]["figures"]["edges"]]
    given = {"run": measured, "about": None, "measure": None, "verdict": None, "limit": 1_000}
    rows = graph.rows(statement("queries", "findings").text, **given)
    assert found == [{name: row[name] for name in found[0]} for row in rows]
    assert {"measure": "density", "about": [], "value": 0.3, "expected": None} in found
    query = '{ run { figures(first: 1, filter: {about: {has: "DE"}}) { totalCount } } }'
    assert ask(query)["run"]["figures"]["totalCount"] >= 1


def test_without_a_run_there_is_none(ask: Ask) -> None:
    query = '{ run { id } node(id: "cz-ico:1") { ... on Actor { measures { partners } } } }'
    assert ask(query) == {"run": None, "node": {"measures": None}}


@pytest.mark.usefixtures("missing")
def test_missing_ties_come_ranked_with_reasons_in_words(ask: Ask) -> None:
    reasons = "reasons { kind points value about says(language: DE) nodes { id __typename } }"
    given = 'first: 9, filter: {kind: {eq: "actors"}}'
    found = ask(f"{{ gaps({given}) {{ totalCount edges {{ node {{ id {reasons} }} }} }} }}")
    assert found["gaps"]["totalCount"] == 2
    one, two = (row["node"] for row in found["gaps"]["edges"])
    assert (one["id"], two) == ("gap:1", {"id": "gap:2", "reasons": []})
    assert [each["says"] for each in one["reasons"]] == [
        "gemeinsame Partner: 2 (Strojírny Děčín a.s., gone:1)",
        "gemeinsame Themen: 1 (Wasserstoff)",
        "Entfernung: 49 km",
    ]
    assert one["reasons"][0]["nodes"] == [{"id": "cz-ico:1", "__typename": "Company"}]
    assert [each["points"] for each in one["reasons"]] == [12.5, 9, 0]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", ["gap:3", "gap:1", "gap:2"]),
        ('here: ["DE"]', ["gap:3", "gap:1", "gap:2"]),  # all abroad is anywhere
        ('here: ["DE"], there: ["PL"]', ["gap:3", "gap:1"]),
        ('here: ["DED"], there: ["CZ"]', ["gap:2"]),
        ('there: ["PL51"]', ["gap:3"]),
        ('here: ["AT"]', ["gap:3"]),
        ('sector: "C"', ["gap:3", "gap:1"]),
        ('search: "decin"', ["gap:2"]),
        ('search: "gorlitzer"', ["gap:1", "gap:2"]),
        ('search: "machinery slask"', []),  # words of two nodes
        ('search: "machinery", sector: "C28"', ["gap:3"]),
        ("filter: {score: {gt: 25}}, orderBy: [{field: SCORE}]", ["gap:2", "gap:3"]),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("missing")
def test_missing_ties_of_two_sides_and_a_sector(ask: Ask, given: str, expected: list[str]) -> None:
    found = ask(f"{{ gaps(first: 9, {given}) {{ edges {{ node {{ id }} }} }} }}")
    assert [one["node"]["id"] for one in found["gaps"]["edges"]] == expected


@pytest.mark.usefixtures("missing")
def test_a_reason_names_all_that_shows_it(ask: Ask) -> None:
    found = ask("""{ gaps(first: 1, filter: {id: {eq: "gap:1"}}) { edges { node { reasons {
      names cs: names(language: CS) } } } } }""")  # fmt: skip
    assert [one["names"] for one in found["gaps"]["edges"][0]["node"]["reasons"]] == [
        ["Strojírny Děčín a.s.", "gone:1"],
        ["hydrogen"],
        [],
    ]


@pytest.mark.usefixtures("missing")
def test_mine_are_those_that_who_asks_or_their_house_decided_last(graph: Store) -> None:
    async def mine(who: Principal) -> list[str]:
        store = AsyncStore(graph.address, timeout=10)
        query = "{ gaps(first: 9, mine: true) { edges { node { id } } } }"
        done = await schema().execute(query, context_value={"store": store, "principal": who})
        await store.close()
        return [one["node"]["id"] for one in done.data["gaps"]["edges"]]

    def say(gap: str, by: str, at: str, house: str | None = None) -> None:
        graph.write(
            "MATCH (g {id: $gap}) SET g.status = 'taken_up' "
            "CREATE (:Edit:Entity {id: 'edit:' + $at, kind: 'decideGap', by: $by, "
            "at: datetime($at), organisations: CASE WHEN $house IS NULL THEN null ELSE [$house] "
            "END})-[:EDITED]->(g)",
            gap=gap, by=by, at=at, house=house,
        )  # fmt: skip

    say("gap:1", "key:jana", "2026-01-01T10:00:00Z")
    say("gap:2", "key:jana", "2026-01-02T10:00:00Z")
    say("gap:2", "key:ihk", "2026-01-03T10:00:00Z", "ror:5")
    jana = Principal("key:jana", "Jana", Role.EDITOR)
    ihk = Principal("key:other", "Another of the chamber", Role.EDITOR, frozenset({"ror:5"}))
    assert asyncio.run(mine(jana)) == ["gap:1"]
    assert asyncio.run(mine(ihk)) == ["gap:2"]
    assert asyncio.run(mine(Principal("key:x", "Jana", Role.STEWARD))) == []
    graph.write("MATCH (g {id: 'gap:1'}) SET g.status = 'open'")
    assert asyncio.run(mine(jana)) == []


def test_missing_ties_are_those_of_the_command(ask: Ask, missing: Store) -> None:
    found = ask("{ gaps(first: 9) { edges { node { id } } } }")["gaps"]["edges"]
    assert sorted(one["node"]["id"] for one in found) == sorted(one.id for one in kept(missing))


def test_what_became_of_a_missing_tie(ask: Ask, missing: Store) -> None:
    decide(missing, "gap:1", "taken_up", "Jana", "we called them")
    decide(missing, "gap:1", "rejected", "Jana")
    found = ask("""{ node(id: "gap:1") { ... on Gap { status statuses { status by note at }
      reasons { nodes { id } } } } }""")["node"]  # fmt: skip
    assert found["status"] == "rejected"
    assert [(one["status"], one["by"], one["note"]) for one in found["statuses"]] == [
        ("taken_up", "Jana", "we called them"),
        ("rejected", "Jana", None),
    ]
    assert found["reasons"][0]["nodes"] == [{"id": "cz-ico:1"}]


def test_who_decided_is_shown_to_stewards_alone(missing: Store) -> None:
    decide(missing, "gap:1", "taken_up", "Jana", "we called them")
    query = '{ node(id: "gap:1") { ... on Gap { statuses { status by note } } } }'

    async def asked(who: Principal) -> Any:
        store = AsyncStore(missing.address, timeout=10)
        done = await schema().execute(query, context_value={"store": store, "principal": who})
        await store.close()
        return done.data["node"]["statuses"]

    reader, steward = (Principal("one", "One", role) for role in (Role.READER, Role.STEWARD))
    assert asyncio.run(asked(reader)) == [{"status": "taken_up", "by": None, "note": None}]
    (told,) = asyncio.run(asked(steward))
    assert told == {"status": "taken_up", "by": "Jana", "note": "we called them"}
