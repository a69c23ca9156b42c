"""A reader's statement reads the graph, within bounds, and can do nothing else."""

import asyncio
import re
import time

import pytest
from neo4j.graph import Node

from mosty.graph.errors import Refused, StoreError, TimedOut
from mosty.graph.guard import ask, guarded
from mosty.graph.rules import rules
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store

SETTINGS = Settings(query_timeout=20, query_rows=100)

NESTED = "RETURN [x IN [1] | COLLECT {{ {} }}] AS found"

HOSTILE = [
    # writes
    ("CREATE (n:Actor {id: 'x'})", "operator Create"),
    ("MATCH (n) SET n.name = 'x'", "operator SetProperty"),
    ("MATCH (n) SET n += {a: 1} RETURN n", "operator Set"),
    ("MATCH (n) SET n:Hacked", "operator SetLabels"),
    ("MATCH (n) REMOVE n:Actor", "operator RemoveLabels"),
    ("MATCH (n) DETACH DELETE n", "operator DetachDelete"),
    ("MERGE (n:Actor {id: 'x'}) RETURN n", "operator Merge"),
    ("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", "operator SubqueryForeach"),
    ("FOREACH (x IN [1] | CREATE (n))", "operator Foreach"),
    ("UNWIND [1] AS x CALL (x) { CREATE (n) } IN TRANSACTIONS", "operator Transaction"),
    ("UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y", "TransactionApply"),
    ("CYPHER 25 WHEN true THEN RETURN 1 AS x ELSE CREATE (n) RETURN 2 AS x", "operator Create"),
    ("CYPHER planner=dp runtime=slotted CREATE (n)", "operator Create"),
    ("CALL db.createLabel('Hacked')", "db.createLabel"),
    # schema
    ("CREATE INDEX hacked FOR (n:Actor) ON (n.name)", "operator CreateIndex"),
    (
        "CREATE CONSTRAINT hacked FOR (n:Actor) REQUIRE n.town IS UNIQUE",
        "operator CreateConstraint",
    ),
    ("DROP CONSTRAINT hacked IF EXISTS", "operator DropConstraint"),
    # files and addresses
    ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD CSV"),
    ("load /* */ csv WITH HEADERS FROM 'http://127.0.0.1:1/' AS line RETURN line", "LOAD CSV"),
    ("// only a comment\nLOAD // another\nCSV FROM 'file:///x' AS line RETURN line", "LOAD CSV"),
    ("\\u004cOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "\\u004cOAD"),
    ("LOAD\\u0020CSV FROM 'file:///etc/hostname' AS line RETURN line", "\\u0020"),
    ("CYPHER 25 LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD CSV"),
    ("CALL () { LOAD CSV FROM 'file:///x' AS line RETURN line } RETURN line", "LOAD CSV"),
    (NESTED.format("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"), "LOAD CSV"),
    ("RETURN '\\'' + COUNT { LOAD CSV FROM 'file:///x' AS line RETURN line } + ''", "LOAD CSV"),
    ("MATCH (n) RETURN n UNION LOAD CSV FROM 'file:///x' AS n RETURN n", "LOAD CSV"),
    ("RETURN file()", "function file()"),
    ("RETURN apoc.load.json('http://127.0.0.1:1/')", "function apoc.load.json()"),
    ("RETURN `apoc`.`cypher` . runFirstColumnSingle('RETURN 1', {})", "apoc.cypher.runFirst"),
    ("RETURN genai.vector.encode('text', 'OpenAI', {token: 'x'})", "genai.vector.encode()"),
    ("CALL apoc.load.csv('http://127.0.0.1:1/') YIELD map RETURN map", "apoc.load.csv"),
    # the server and other people
    ("SHOW TRANSACTIONS", "SHOW TRANSACTIONS"),
    ("SHOW SETTINGS YIELD name, value RETURN *", "SHOW SETTINGS"),
    ("SHOW USERS", "SHOW USERS"),
    ("SHOW DATABASES", "SHOW DATABASES"),
    ("CYPHER 25 " + NESTED.format("SHOW TRANSACTIONS YIELD username RETURN username"), "SHOW"),
    ("TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "TERMINATE"),
    ("CALL dbms.listConfig() YIELD name RETURN name", "dbms.listConfig"),
    ("CALL `dbms` . /* */ `listConfig`", "dbms.listConfig"),
    (NESTED.format("CALL dbms.listConfig() YIELD name RETURN name"), "dbms.listConfig"),
    ("CALL db.clearQueryCaches()", "db.clearQueryCaches"),
    ("CALL tx.setMetaData({a: 1})", "tx.setMetaData"),
    ("CREATE USER hacked SET PASSWORD 'hackedhacked'", "operator AdministrationCommand"),
    ("ALTER CURRENT USER SET PASSWORD FROM 'secret' TO 'hacked'", "operator AdministrationCommand"),
    ("USE system CALL dbms.showCurrentUser()", "USE SYSTEM"),
    ("USE neo4j MATCH (n) RETURN n", "USE NEO4J"),
    # around the check
    ("MATCH (a:Actor) USING SCAN a:Actor RETURN a", "USING SCAN"),
    ("MATCH (n) RETURN n; CREATE (m)", "one statement"),
    ("; CREATE (m)", "one statement"),
    ("PROFILE CREATE (n)", "PROFILE"),
    ("CYPHER 25 PROFILE CREATE (n)", "PROFILE"),
    ("CYPHER planner = dp PROFILE CREATE (n)", "PROFILE"),
    ("EXPLAIN MATCH (n) RETURN n", "EXPLAIN"),
    (" // nothing\n", "empty"),
]

HONEST = [
    "MATCH (n:Actor) RETURN n.id ORDER BY n.id SKIP 1 LIMIT 2",
    "MATCH (n) RETURN count(n) AS nodes",
    "MATCH (a:Actor {id: 'a'})-[t:SUPPLIES*1..3]->(b) RETURN [x IN t | x.product], b.name",
    "MATCH p = (a:Actor)((x)-[:SUPPLIES]->(y) WHERE x.id <> y.id){1,3}(b) RETURN p",
    "MATCH p = SHORTEST 2 (a:Actor {id: 'a'})-[:SUPPLIES]->+(b:Actor {id: 'c'}) RETURN p",
    "MATCH p = shortestPath((a:Actor {id: 'a'})-[*..5]-(b:Actor {id: 'c'})) RETURN p",
    "MATCH p = allShortestPaths((a:Actor {id: 'a'})-[*..5]-(b:Actor {id: 'c'})) RETURN length(p)",
    "MATCH (a:Actor) WHERE EXISTS { (a)-[:SUPPLIES]->() } AND NOT (a)--(:Project) RETURN a.id",
    "MATCH (a) RETURN a.id, COUNT { (a)-->() } AS n, COLLECT { MATCH (a)-->(b) RETURN b.id } AS to",
    "MATCH (a) RETURN [x IN [1, 2] | [(a)-->(b) WHERE b.id <> 'c' | b.name]] AS nested",
    "MATCH (a) WHERE (a)-->(:Actor) OR (a)-->(:Project) OR NOT (a)-->() RETURN a",
    "MATCH (a:Actor) CALL (a) { MATCH (a)-->(b) RETURN count(b) AS degree } RETURN a, degree",
    "MATCH (a:Company) RETURN a.id AS id UNION MATCH (a:University) RETURN a.id AS id",
    "MATCH (a:Actor) OPTIONAL MATCH (a)-[:OWNS]->(b) RETURN a.id, collect(DISTINCT b.id) AS owned",
    "MATCH (a)-->(b)-->(c) WHERE NOT (a)-->(c) RETURN count(*) AS open",
    "MATCH (a:Actor), (b:Actor) WHERE a.country = b.country AND a.id < b.id RETURN a.id, b.id",
    "CALL db.index.fulltext.queryNodes('search', 'Strojirny~') YIELD node, score RETURN *",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "UNWIND range(1, 10) AS x WITH x, x % 2 AS odd RETURN odd, sum(x), avg(x), stDev(x), max(x)",
    "RETURN point.distance(point({longitude: 14, latitude: 51}), point({x: 1, y: 2, srid: 4326}))",
    "RETURN date('2026-01-31') + duration({months: 1}) AS day, date.truncate('month', date()) AS m",
    "RETURN reduce(s = 0, x IN [1, 2] | s + x), any(x IN [1] WHERE x > 0), [x IN [1] WHERE x > 0]",
    "MATCH (n) RETURN CASE WHEN n:Company THEN 'firm' ELSE toLower(n.name) END AS kind, labels(n)",
    "RETURN 'LOAD CSV FROM; SHOW USERS' AS text, \"apoc.load.json('x')\" AS other // CREATE (n)",
    "MATCH (`show`:Actor)-[`load csv`]->() RETURN `show`.name, type(`load csv`);",
    "CYPHER 25 MATCH (n:Actor) LET x = n.name FILTER x STARTS WITH 'A' RETURN x NEXT RETURN x",
    "CYPHER 5 planner=dp MATCH (n) WHERE elementId(n) = '4:0:0' RETURN n",
    "MATCH ()-[t:SUPPLIES|OWNS]-() RETURN type(t) AS kind, count(*) AS ties",
]


@pytest.fixture
def graph(store: Store) -> Store:
    """Three actors in a row."""
    store.write(
        """
        CREATE (a:Company:Actor:Named:Entity {id: 'a', name: 'Alfa', country: 'DE'})
        CREATE (b:Company:Actor:Named:Entity {id: 'b', name: 'Strojírny', country: 'CZ'})
        CREATE (c:University:Actor:Named:Entity {id: 'c', name: 'Cé', country: 'CZ'})
        CREATE (a)-[:SUPPLIES {product: 'pumps'}]->(b)-[:SUPPLIES {product: 'gears'}]->(c)
        """
    )
    return store


def _state(store: Store) -> list[object]:
    """Everything a statement could change: nodes, ties, constraints, indexes, users."""
    return [
        store.rows("MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id"),
        store.rows("MATCH ()-[t]->() RETURN type(t) AS k, properties(t) AS p ORDER BY t.product"),
        store.rows("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
        store.rows("SHOW INDEXES YIELD name RETURN name ORDER BY name"),
        store.rows("SHOW USERS YIELD user RETURN user ORDER BY user"),
    ]


@pytest.mark.parametrize(("text", "why"), HOSTILE)
def test_a_hostile_statement_is_refused_by_name_and_changes_nothing(
    graph: Store, text: str, why: str
) -> None:
    before = _state(graph)
    with pytest.raises(Refused) as caught:
        guarded(graph.address, SETTINGS, text)
    assert why in str(caught.value)
    assert _state(graph) == before


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_statement_runs(graph: Store, text: str) -> None:
    assert guarded(graph.address, SETTINGS, text).columns


def test_rows_keep_their_order_and_the_driver_s_own_values(graph: Store) -> None:
    result = guarded(
        graph.address,
        SETTINGS,
        "MATCH (a {id: $id})-[t]->(b) RETURN a, type(t) AS kind, b.name AS name",
        {"id": "a"},
    )
    assert result.columns == ["a", "kind", "name"]
    ((node, kind, name),) = result.rows
    assert isinstance(node, Node)
    assert (node["id"], kind, name) == ("a", "SUPPLIES", "Strojírny")
    assert not result.truncated


def test_rows_beyond_the_limit_are_cut_and_the_cut_is_told(store: Store) -> None:
    cut = guarded(store.address, SETTINGS, "UNWIND range(1, 10000000) AS x RETURN x")
    assert (len(cut.rows), cut.truncated) == (100, True)
    exact = guarded(store.address, SETTINGS, "UNWIND range(1, 100) AS x RETURN x")
    assert (len(exact.rows), exact.truncated) == (100, False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)",
            id="between rows, where Neo4j stops it",
        ),
        pytest.param(
            "RETURN reduce(s = 0, x IN range(1, 300000000) | s + x)",
            id="inside one expression, where Neo4j does not",
        ),
    ],
)
def test_a_run_away_statement_ends_at_the_time_limit(store: Store, text: str) -> None:
    settings = SETTINGS.model_copy(update={"query_timeout": 1.0})
    started = time.monotonic()
    with pytest.raises(TimedOut, match="longer than 1 seconds"):
        guarded(store.address, settings, text)
    assert time.monotonic() - started < 10
    assert guarded(store.address, SETTINGS, "RETURN 1 AS one").rows == [[1]]


def test_a_memory_hog_ends_with_an_error_and_the_server_lives(store: Store) -> None:
    text = "UNWIND range(1, 1000000000) AS x RETURN collect(toString(x) + $padding)"
    settings = SETTINGS.model_copy(update={"query_timeout": 120.0})
    with pytest.raises(StoreError, match="would use more than the limit"):
        guarded(store.address, settings, text, {"padding": "x" * 10_000})
    assert guarded(store.address, SETTINGS, "RETURN 1 AS one").rows == [[1]]


def test_a_syntax_error_shows_neo4j_s_message_with_the_place_in_the_reader_s_own_text(
    store: Store,
) -> None:
    with pytest.raises(StoreError) as caught:
        guarded(store.address, SETTINGS, "MATCH (n)\nRETRUN n")
    message = str(caught.value)
    assert "Invalid input 'RETRUN'" in message
    assert "line 2, column 1 (offset: 10)" in message
    assert "EXPLAIN" not in message


@pytest.mark.parametrize(
    ("text", "parameters", "why"),
    [
        ("RETURN $x AS x", {}, "Expected parameter(s): x"),
        ("RETURN $x AS x", {"x": 2**70}, "cannot be sent"),
        ("RETURN 1 / 0 AS x", {}, "/ by zero"),
    ],
)
def test_a_failing_statement_says_why(
    store: Store, text: str, parameters: dict[str, object], why: str
) -> None:
    with pytest.raises(StoreError, match=re.escape(why)):
        guarded(store.address, SETTINGS, text, parameters)


def test_the_web_asks_in_its_own_loop(graph: Store) -> None:
    async def twice() -> list[object]:
        store = AsyncStore(graph.address, 5)
        try:
            text = "MATCH (n {id: $id}) RETURN n.name AS name"
            results = [await ask(store, SETTINGS, text, {"id": one}) for one in ("a", "b")]
            return [result.rows[0][0] for result in results]
        finally:
            await store.close()

    assert asyncio.run(twice()) == ["Alfa", "Strojírny"]


def test_the_rules_know_every_function_of_this_neo4j(store: Store) -> None:
    left_out = {"file", "linenumber", "graph.byname", "graph.byelementid"}
    for language in ("CYPHER 5", "CYPHER 25"):
        rows = store.rows(f"{language} SHOW FUNCTIONS YIELD name, isBuiltIn WHERE isBuiltIn")
        assert {row["name"].lower() for row in rows} - rules().functions <= left_out
    assert not rules().functions & left_out


def test_the_rules_allow_only_procedures_that_read(store: Store) -> None:
    rows = store.rows("SHOW PROCEDURES YIELD name, mode WHERE mode = 'READ'")
    assert rules().procedures <= {row["name"] for row in rows}
