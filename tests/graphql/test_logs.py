"""What the server says of each request: enough to find it, nothing that a client said."""

import io
import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import orjson
import pytest

from mosty.graph.settings import Settings
from mosty.graphql.watching.logs import configure

SECRET = "Xq7-secret"  # noqa: S105 — planted, to be looked for
QUERY = """query Find($text: String!) {
    companies(first: 5, filter: {name: {contains: $text}}) { edges { node { name } } } }"""
Lines = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., io.StringIO]]:
    """Configure logging as the server does; return what it writes."""
    root = logging.getLogger()
    before = root.handlers[:], root.level

    def begin(**settings: object) -> io.StringIO:
        stream = io.StringIO()
        monkeypatch.setattr("sys.stderr", stream)
        configure(Settings.model_validate(settings))
        return stream

    yield begin
    root.handlers[:], _ = before
    root.setLevel(before[1])


@pytest.fixture
def lines(written: Callable[..., io.StringIO], site: str) -> Lines:
    """The log as JSON objects, when it has so many: a line is written after its answer."""
    assert site
    stream = written(log="json", log_level="info")

    def read(wanted: int = 1) -> list[dict[str, Any]]:
        end = time.monotonic() + 5
        while len(found := stream.getvalue().splitlines()) < wanted and time.monotonic() < end:
            time.sleep(0.01)
        return [orjson.loads(line) for line in found]

    return read


def post(site: str, query: str, **more: Any) -> httpx.Response:
    return httpx.post(f"{site}/graphql", json={"query": query, **more})


def test_a_line_per_request_says_what_was_asked_and_what_it_took(site: str, lines: Lines) -> None:
    response = httpx.post(
        f"{site}/graphql",
        json={"query": QUERY, "variables": {"text": "Textil"}},
        headers={"X-Request-Id": "mine-7"},
    )
    assert response.headers["x-request-id"] == "mine-7"
    (line,) = lines()
    assert {key: type(value) for key, value in line.items()} == {
        "time": str,
        "level": str,
        "logger": str,
        "message": str,
        "request": str,
        "method": str,
        "route": str,
        "status": int,
        "ms": float,
        "principal": str,
        "operation": str,
        "kind": str,
        "document": str,
        "cost": int,
        "statements": int,
        "rows": int,
        "database_ms": float,
    }
    assert (line["request"], line["route"], line["status"]) == ("mine-7", "/graphql", 200)
    assert (line["operation"], line["kind"]) == ("Find", "query")
    assert (line["statements"], line["rows"], line["cost"]) == (1, 1, 5)


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/export/companies.jsonl", "/export/{connection}.{format}"),
        ("/events.ics", "/events.ics"),
        ("/reconcile/suggest/entity?prefix=Sä", "/reconcile/suggest/{what:str}"),
    ],
)
def test_every_route_has_an_id_and_a_line(site: str, lines: Lines, path: str, route: str) -> None:
    response = httpx.get(site + path)
    (line,) = lines()
    assert response.status_code == line["status"] == 200
    assert line["request"] == response.headers["x-request-id"]
    assert line["route"] == route


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/", "/ontology.json"])
def test_what_machines_ask_all_day_is_not_told(site: str, lines: Lines, path: str) -> None:
    assert httpx.get(site + path).headers["x-request-id"]
    httpx.get(f"{site}/nowhere")
    assert [line["status"] for line in lines()] == [404]


def test_nothing_that_a_client_says_is_logged(site: str, lines: Lines) -> None:
    post(site, QUERY, variables={"text": SECRET})
    post(site, f'{{ node(id: "{SECRET}") {{ id }} }}')
    post(site, f"{{ {SECRET} }}")
    post(site, QUERY, variables={"text": {"a": SECRET}})
    post(site, "{ companies(first: 1, after: $x) { totalCount } }", variables={"x": SECRET})
    httpx.post(f"{site}/graphql", content=SECRET, headers={"content-type": "application/json"})
    for path in (f"/{SECRET}", f"/export/{SECRET}.csv", f"/events.ics?region={SECRET}"):
        httpx.get(site + path)
    httpx.get(f"{site}/export/companies.csv", params={"search": SECRET})
    httpx.get(f"{site}/reconcile/suggest/entity", params={"prefix": SECRET})
    headers = {"Authorization": f"Bearer {SECRET}", "Cookie": SECRET, "X-Request-Id": f"<{SECRET}>"}
    httpx.request(SECRET.upper(), f"{site}/graphql", headers=headers)
    httpx.get(f"{site}/graphql", params={"query": "{ __typename }"}, headers=headers)
    text = orjson.dumps(lines(13)).decode()
    assert len(lines()) >= 13
    assert SECRET.lower() not in text.lower()


def _fail(value: str) -> None:
    def inner() -> None:
        raise ValueError(value)

    try:
        inner()
    except ValueError as error:
        raise LookupError(value) from error


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_traceback_tells_where_and_what_kind_but_no_values(written: Any, form: str) -> None:
    for level, told in (("info", False), ("debug", True)):
        stream = written(log=form, log_level=level)
        try:
            _fail(SECRET)
        except LookupError:
            logging.getLogger("mosty.graphql").exception("It failed.")
        text = stream.getvalue()
        assert "ValueError" in text
        assert "LookupError" in text
        assert "test_logs.py" in text
        assert (SECRET in text) == told


def test_text_is_for_people(written: Any, site: str) -> None:
    stream = written(log="text")
    post(site, "query Hello { __typename }")
    time.sleep(0.2)
    (line,) = stream.getvalue().splitlines()
    assert " INFO    POST /graphql 200" in line
    assert "operation Hello" in line


def test_less_can_be_asked_for(written: Any, site: str) -> None:
    stream = written(log="json", log_level="warning")
    post(site, "{ __typename }")
    assert not stream.getvalue()
