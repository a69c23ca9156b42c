"""The query library and free Cypher over HTTP: the same rows as `mosty query`, the same guard."""

import asyncio
import csv
import io
import socket
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mosty.access import keys
from mosty.access.principal import Role
from mosty.cypher.library import statements
from mosty.graph.settings import Settings
from mosty.graph.store import Store

Run = Callable[..., httpx.Response]
NESTED = "RETURN [x IN [1] | COLLECT {{ {} }}] AS found"
HOSTILE = [
    ("CREATE (n:Actor {id: 'x'})", "operator Create"),
    ("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", "operator SubqueryForeach"),
    ("MATCH (n) // harmless\nDETACH /* really */ DELETE n", "operator DetachDelete"),
    ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD CSV"),
    (NESTED.format("LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line"), "LOAD CSV"),
    ("\\u004cOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "\\u004cOAD"),
    ("CALL dbms.listConfig() YIELD name RETURN name", "dbms.listConfig"),
    (NESTED.format("CALL dbms.listConfig() YIELD name RETURN name"), "dbms.listConfig"),
    ("SHOW USERS", "SHOW USERS"),
    ("USE system CALL dbms.showCurrentUser()", "USE SYSTEM"),
    ("MATCH (n) RETURN n; CREATE (m)", "one statement"),
    ("PROFILE MATCH (n) RETURN n", "PROFILE"),
    ("MATCH (k:ApiKey) RETURN k.hash", "API keys"),
    ("MATCH (k:`ApiKey`) RETURN count(*)", "API keys"),
    ("MATCH (k) WHERE k.hash IS NOT NULL RETURN k", "API keys"),
    ("MATCH (k) WHERE k.hash IS NOT NULL RETURN [{a: properties(k)}] AS deep", "API keys"),
    ("MATCH (k) WHERE k.hash IS NOT NULL RETURN 'x' + k['ha' + 'sh'] AS text", "API keys"),
]
ENDLESS = "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS never"
RUNNING = """
SHOW TRANSACTIONS YIELD currentQuery, status
WHERE currentQuery CONTAINS 'AS never' AND status = 'Running'
RETURN count(*) - 1 AS n  // but this one
"""


@pytest.fixture
def run(site: str) -> Run:
    """Send a statement of one's own."""

    def run(text: object, format_: str = "json", **parameters: object) -> httpx.Response:
        given = {"text": text, "parameters": parameters}
        return httpx.post(f"{site}/cypher.{format_}", json=given, timeout=60)

    return run


def refusal(answer: httpx.Response) -> tuple[int, str, str]:
    (error,) = answer.json()["errors"]
    assert error["extensions"]["requestId"] == answer.headers["X-Request-Id"]
    return answer.status_code, error["extensions"]["code"], error["message"]


# --- the library


def test_the_library_tells_every_query_in_four_languages(site: str) -> None:
    told = httpx.get(f"{site}/queries").json()
    assert [one["name"] for one in told["queries"]] == list(statements("queries"))
    assert {one["subject"] for one in told["queries"]} == set(told["subjects"])
    (bridges,) = (one for one in told["queries"] if one["name"] == "bridges")
    assert bridges["question"]["de"].startswith("Welche Akteure")
    country, limit = bridges["parameters"]
    assert (country["of"], country["default"], limit["default"]) == ("country", None, 50)
    assert [one["name"] for one in bridges["columns"]][:2] == ["id", "name"]
    assert "MATCH (a:Actor)" in bridges["cypher"]


def test_a_query_takes_its_parameters_from_the_address(site: str) -> None:
    answer = httpx.get(f"{site}/queries/border_ties.json?countries=CZ,DE").json()
    assert answer["columns"] == ["country_a", "country_b", "kind", "ties", "pairs"]
    assert answer["rows"][0] == ["CZ", "DE", "COOPERATES_WITH", 1, 1]
    assert (answer["cut"], answer["limit"]) == (False, 10_000)
    assert answer["milliseconds"] >= 0


def test_a_csv_file_has_the_same_rows_and_no_formula(graph: Store, site: str) -> None:
    graph.write("MATCH (a {id: 'cz-ico:1'}) SET a.name = '=HYPERLINK(1)'")
    answer = httpx.get(f"{site}/queries/bridges.csv?country=CZ")
    assert 'filename="bridges.csv"' in answer.headers["content-disposition"]
    (row,) = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    assert (row["id"], row["name"], row["countries"]) == ("cz-ico:1", "'=HYPERLINK(1)", '["DE"]')


WRONG = [
    ("nothing.json", (404, "NOT_FOUND", "There is no query 'nothing'")),
    ("bridges.xml", (400, "BAD_USER_INPUT", "no format xml. There are: json, csv")),
    ("bridges.json?limit=many", (400, "BAD_USER_INPUT", "an integer is needed")),
    ("bridges.json?nation=DE", (400, "BAD_USER_INPUT", "no parameter nation")),
    ("bridges.json?limit=1&limit=2", (400, "BAD_USER_INPUT", "each parameter once")),
    ("ties_of.json", (400, "BAD_USER_INPUT", "ties_of needs id")),
    ("search.json?text=a%5B", (400, "BAD_USER_INPUT", "Encountered")),  # Lucene's own sentence
]


def test_a_wrong_question_is_answered_with_what_to_do(site: str) -> None:
    for path, told in WRONG:
        status, code, message = refusal(httpx.get(f"{site}/queries/{path}", timeout=60))
        assert (status, code) == told[:2]
        assert told[2] in message


# --- free Cypher


def test_a_statement_of_one_s_own_takes_parameters_of_any_kind(run: Run) -> None:
    answer = run("UNWIND $ids AS id MATCH (a {id: id})-[t:SUPPLIES]->(b) RETURN a, t, b "
                 "ORDER BY t.product", ids=["cz-ico:1"]).json()  # fmt: skip
    start, tie, end = answer["rows"][0]
    assert (start["properties"]["id"], end["properties"]["id"]) == ("cz-ico:1", "de-hr:2")
    assert (tie["start"], tie["end"]) == ("cz-ico:1", "de-hr:2")
    assert tie["type"] == "SUPPLIES"
    assert start["properties"]["location"] == {"type": "Point", "coordinates": [14.21, 50.78]}


def test_hostile_statements_are_refused_and_change_nothing(graph: Store, run: Run) -> None:
    keys.create(graph, "Portal", Role.READER)
    counted = "MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS values"
    before = graph.rows(counted)
    for text, why in HOSTILE:
        status, code, message = refusal(run(text))
        assert (status, code) == (400, "BAD_USER_INPUT"), text
        assert why in message
    assert graph.rows(counted) == before


def test_a_mistake_is_told_with_its_place(run: Run) -> None:
    (error,) = run("MATCH (a:Actor)\nRETURN missing").json()["errors"]
    assert "`missing` not defined" in error["message"]
    place = {key: error["extensions"][key] for key in ("line", "column", "offset")}
    assert place == {"line": 2, "column": 8, "offset": 23}


def test_what_only_its_writer_can_mend_is_told_to_them(run: Run) -> None:
    for text, why in (
        ("RETURN 1 / 0", "/ by zero"),
        ("RETURN $missing", "Expected parameter(s): missing"),
        ("", "The statement is empty"),
        (3, "Send a JSON object"),
    ):
        status, code, message = refusal(run(text))
        assert (status, code) == (400, "BAD_USER_INPUT")
        assert why in message


def test_a_cut_is_always_told(run: Run) -> None:
    text = "UNWIND range(1, 10001) AS x RETURN x"
    answer = run(text).json()
    assert (len(answer["rows"]), answer["cut"], answer["limit"]) == (10_000, True, 10_000)
    status, _, message = refusal(run(text, "csv"))
    assert (status, "more than 10,000 rows" in message) == (400, True)


# --- limits


def test_a_statement_ends_after_its_time(serving: Any, settings: Settings) -> None:
    with serving(settings.model_copy(update={"query_timeout": 1.0})) as site:
        answer = httpx.post(f"{site}/cypher.json", json={"text": ENDLESS}, timeout=60)
    status, code, message = refusal(answer)
    assert (status, code, "longer than 1 seconds" in message) == (504, "TIMEOUT", True)


def test_a_row_too_large_to_read_keeps_nobody_else_waiting(
    serving: Any, settings: Settings
) -> None:
    async def asked(site: str) -> tuple[httpx.Response, list[float]]:
        given = {"text": "RETURN range(1, 20000000) AS x"}
        async with httpx.AsyncClient(base_url=site, timeout=100) as client:
            large = asyncio.create_task(client.post("/cypher.json", json=given))
            waited = []
            while not large.done():
                start = time.monotonic()
                assert (await client.get("/healthz")).text == "ok\n"
                waited.append(time.monotonic() - start)
                await asyncio.sleep(0.2)
            return await large, waited

    with serving(settings.model_copy(update={"query_timeout": 2.0})) as site:
        answer, waited = asyncio.run(asked(site))
    assert max(waited) < 2  # read by the server itself it would be many seconds without a word
    assert refusal(answer)[1] in {"TIMEOUT", "COST_LIMIT_EXCEEDED"}  # whichever comes first


def _come_to(store: Store, wanted: int) -> bool:
    for _ in range(150):
        if store.rows(RUNNING) == [{"n": wanted}]:
            return True
        time.sleep(0.1)
    return False


def test_a_client_that_leaves_takes_its_statement_along(graph: Store, site: str) -> None:
    asked = httpx.Request("POST", f"{site}/cypher.json", json={"text": ENDLESS})
    head = "".join(f"{key}: {value}\r\n" for key, value in asked.headers.items())
    with socket.create_connection((asked.url.host, asked.url.port or 80)) as client:
        client.sendall(f"POST /cypher.json HTTP/1.1\r\n{head}\r\n".encode() + asked.read())
        assert _come_to(graph, 1)
    assert _come_to(graph, 0)


@pytest.fixture
def elsewhere(graph: Store, serving: Any, settings: Settings) -> Any:
    """A client that comes by way of a proxy, to a server that gives 100 points."""
    assert graph
    given = settings.model_copy(update={"rate_size": 100, "rate_refill": 0.5})
    headers = {"X-Forwarded-For": "198.51.100.7"}
    with serving(given) as site, httpx.Client(base_url=site, headers=headers, timeout=60) as one:
        yield one


def test_what_a_query_costs_is_told_until_it_is_refused(elsewhere: httpx.Client) -> None:
    first = elsewhere.get("/queries/border_ties.json")
    assert first.status_code == 200
    assert first.headers["RateLimit-Policy"] == '"points";q=100;w=200'
    left = int(first.headers["RateLimit"].partition("r=")[2].partition(";")[0])
    assert left < 50  # its price and its time
    second = elsewhere.get("/queries/border_ties.json")
    assert (second.status_code, refusal(second)[1]) == (429, "COST_LIMIT_EXCEEDED")


def test_free_cypher_takes_a_steward_of_the_whole_graph(graph: Store, site: str) -> None:
    def asked(role: Role | None, *organisations: str) -> tuple[int, int]:
        headers = {"X-Forwarded-For": "198.51.100.7"}
        if role:
            key, _ = keys.create(graph, f"{role} {organisations}", role, organisations)
            headers["Authorization"] = f"Bearer {key.text}"
        free = httpx.post(f"{site}/cypher.json", json={"text": "RETURN 1 AS x"}, headers=headers)
        shown = httpx.get(f"{site}/queries/edits.json", headers=headers, timeout=60)
        return free.status_code, shown.status_code

    assert asked(None) == (401, 401)
    assert asked(Role.EDITOR) == (403, 403)
    assert asked(Role.STEWARD, "cz-ico:1") == (403, 403)
    assert asked(Role.STEWARD) == (200, 200)


def test_pages_of_other_sites_may_not_ask(site: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    for answer in (
        httpx.get(f"{site}/queries/overview.json", headers=headers),
        httpx.post(f"{site}/cypher.json", json={"text": "RETURN 1"}, headers=headers),
    ):
        assert refusal(answer)[:2] == (403, "FORBIDDEN")
    form = httpx.post(f"{site}/cypher.json", content="{}", headers={"Content-Type": "text/plain"})
    assert refusal(form)[1] == "BAD_USER_INPUT"
