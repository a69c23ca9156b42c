"""GraphQL over HTTP, as https://graphql.github.io/graphql-over-http/draft/ has it.

The first tests ask what the audit of the npm package `graphql-http` asks, by its numbers.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import orjson
import pytest
from graphql import get_introspection_query
from starlette.applications import Starlette
from starlette.responses import HTMLResponse

from mosty.access.principal import HERE
from mosty.graph.settings import Settings
from mosty.graphql.app import graphql
from mosty.graphql.schema import schema
from mosty.graphql.serving.endpoint import Endpoint
from mosty.graphql.serving.errors import refusal
from mosty.graphql.serving.parameters import accepted
from mosty.graphql.serving.requests import Requests
from mosty.graphql.watching.observer import Observer

JSON, RESPONSE = "application/json", "application/graphql-response+json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
NAME = "{ __typename }"
TYPE = "query Type($name: String!) { __type(name: $name) { name } }"
MUTATION = "mutation { __typename }"
Ask = Callable[..., httpx.Response]


async def here(_: object) -> dict[str, Any]:
    """Return the context of a client on this machine."""
    return {"principal": HERE}


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Send a request to the endpoint; what these tests ask needs no database."""
    with asyncio.Runner() as runner:

        def run(method: str = "POST", settings: Any = None, **given: Any) -> httpx.Response:
            endpoint = Endpoint(
                schema()._schema,  # noqa: SLF001
                Settings.model_validate(settings or {}),
                here,
                lambda: HTMLResponse("GraphiQL"),
            )
            http = httpx.AsyncClient(
                transport=httpx.ASGITransport(
                    Requests(endpoint, Observer(Settings.model_validate({})))
                ),
                base_url="http://localhost",
            )
            http.headers.pop("accept")
            return runner.run(http.request(method, "/", **given))

        yield run


def codes(response: httpx.Response) -> list[str]:
    errors = response.json()["errors"]
    ids = {one["extensions"]["requestId"] for one in errors}
    assert ids == {response.headers["x-request-id"]}
    return [one["extensions"]["code"] for one in errors]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (RESPONSE, RESPONSE),  # 22EB
        (JSON, JSON),  # 4655
        ("*/*", JSON),  # 47DE
        (None, JSON),  # 80D8
        (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0.1, {JSON}", JSON),
        ("application/*", JSON),
        (f"image/png, {RESPONSE};charset=utf-8", RESPONSE),
    ],
)
def test_the_answer_is_of_the_type_accepted(ask: Ask, accept: str | None, media: str) -> None:
    response = ask(json={"query": NAME}, headers={"accept": accept} if accept else {})
    assert response.status_code == 200
    assert response.headers["content-type"].split(";")[0] == media
    assert response.json() == {"data": {"__typename": "Query"}}


def test_what_no_client_accepts_is_said(ask: Ask) -> None:
    response = ask(json={"query": NAME}, headers={"accept": "image/png"})
    assert (response.status_code, codes(response)) == (406, ["BAD_USER_INPUT"])
    assert accepted("text/html;q=x", "GET") is None


@pytest.mark.parametrize("media", ["application/json", "application/json; charset=UTF-8"])
def test_requests_are_utf_8(ask: Ask, media: str) -> None:
    """BF61, 78D5, 82A3."""
    body = orjson.dumps({"query": '{ __type(name: "Run🏃Swim🏊") { name } }'})
    response = ask(content=body, headers={"content-type": media})
    assert (response.status_code, response.json()) == (200, {"data": {"__type": None}})


@pytest.mark.parametrize(
    "media",
    ["", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"],
)
def test_other_content_is_refused_so_a_form_can_send_nothing(ask: Ask, media: str) -> None:
    """9ABE, and the reason why a page of another site cannot post without a preflight."""
    body = orjson.dumps({"query": NAME})
    response = ask(content=body, headers={"content-type": media} if media else {})
    assert (response.status_code, codes(response)) == (415, ["BAD_USER_INPUT"])


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
@pytest.mark.parametrize(
    "body",
    [
        b"",  # A5BF
        b'{ "not a JSON',  # BCF8, B7N8
        b'{"query": "\xff"}',
        b"[" * 5_000,
        b"null",
        b'"text"',
        b"[]",
        b'[{"query": "{ __typename }"}]',
        b'{"qeury": "{ __typename }"}',  # 423L, 3E3A
        b'{"query": ""}',
        *(
            orjson.dumps({"query": NAME, name: value})  # LKJ, 6C0, 476, 58B
            for name in ("query", "operationName", "variables", "extensions")
            for value in (0, False, ["array"], {"a": 1} if name[0] in "qo" else "string")
        ),
    ],
)
def test_a_request_nobody_can_read_is_400_to_all(ask: Ask, body: bytes, accept: str) -> None:
    response = ask(content=body, headers={"content-type": JSON, "accept": accept})
    assert response.status_code == 400
    assert set(codes(response)) <= {"BAD_USER_INPUT", "COST_LIMIT_EXCEEDED"}
    assert "data" not in response.json()


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
@pytest.mark.parametrize("name", ["variables", "operationName", "extensions"])
def test_null_parameters_are_absent_ones(ask: Ask, accept: str, name: str) -> None:
    """94B0–2, 0220–2, 34A2, 13EE."""
    response = ask(json={"query": NAME, name: None}, headers={"accept": accept})
    assert (response.status_code, response.json()) == (200, {"data": {"__typename": "Query"}})


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
def test_parameters(ask: Ask, accept: str) -> None:
    """8161, B8B3, 2EA1, 28B9, 428F, 1B7A."""
    given = {
        "query": f"{TYPE} query Other {NAME}",
        "operationName": "Type",
        "variables": {"name": "Company"},
        "extensions": {"some": "value"},
    }
    response = ask(json=given, headers={"accept": accept})
    assert response.json() == {"data": {"__type": {"name": "Company"}}}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),  # 572B, 865D, 556A, D586
        ({"query": "{ nobody }"}, "GRAPHQL_VALIDATION_FAILED"),  # FDE2, 51FE, 74FF, 5E5B
        ({"query": "query ($i: ID!) { __typename }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": TYPE, "variables": {"name": None}}, "BAD_USER_INPUT"),  # 7B9B, 86EE
        ({"query": TYPE, "variables": {"name": ["x"]}}, "BAD_USER_INPUT"),
        ({"query": NAME, "operationName": "Other"}, "BAD_USER_INPUT"),
        ({"query": f"query A {NAME} query B {NAME}"}, "BAD_USER_INPUT"),
        ({"query": "fragment A on Query { __typename }"}, "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_an_operation_that_cannot_run_is_400_to_new_clients(
    ask: Ask, given: dict[str, Any], code: str
) -> None:
    for accept, status in ((JSON, 200), (RESPONSE, 400)):
        response = ask(json=given, headers={"accept": accept})
        assert (response.status_code, set(codes(response))) == (status, {code})
        assert "data" not in response.json()
        assert response.headers["cache-control"] == "no-store"


def test_get_reads(ask: Ask) -> None:
    """5A70, D6D5, 6A70."""
    assert ask("GET", params={"query": NAME}).json() == {"data": {"__typename": "Query"}}
    params = {"query": TYPE, "variables": '{"name": "Company"}'}
    for accept in (JSON, RESPONSE):
        response = ask("GET", params=params, headers={"accept": accept})
        assert response.json() == {"data": {"__type": {"name": "Company"}}}
    response = ask("GET", params={**params, "variables": "{"})
    assert (response.status_code, codes(response)) == (400, ["BAD_USER_INPUT"])


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
def test_get_changes_nothing(ask: Ask, accept: str) -> None:
    """9C48."""
    response = ask("GET", params={"query": MUTATION}, headers={"accept": accept})
    assert (response.status_code, codes(response)) == (405, ["BAD_USER_INPUT"])
    assert response.headers["allow"] == "POST"
    assert ask(json={"query": MUTATION}).json() == {"data": {"__typename": "Mutation"}}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(ask: Ask, method: str) -> None:
    response = ask(method, json={"query": NAME})
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")
    assert codes(response) == ["BAD_USER_INPUT"]


def test_browsers_see_the_page(ask: Ask) -> None:
    assert ask("GET", headers={"accept": BROWSER}).text == "GraphiQL"
    assert ask("GET", headers={"accept": BROWSER, "sec-fetch-site": "cross-site"}).is_success
    assert ask(json={"query": NAME}, headers={"accept": BROWSER}).json()["data"]


def test_what_did_not_change_is_not_sent_again(ask: Ask) -> None:
    first = ask("GET", params={"query": NAME})
    headers = {"if-none-match": f'"other", {first.headers["etag"]}'}
    again = ask("GET", params={"query": NAME}, headers=headers)
    assert (again.status_code, again.content) == (304, b"")
    assert ask("GET", params={"query": "{ a: __typename }"}, headers=headers).status_code == 200
    assert "etag" not in ask(json={"query": NAME}).headers


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_pages_of_other_sites_may_not_ask(ask: Ask, site: str, method: str) -> None:
    given = {"params": {"query": NAME}} if method == "GET" else {"json": {"query": NAME}}
    headers = {"sec-fetch-site": site, "origin": "https://evil.example"}
    response = ask(method, headers=headers, **given)
    assert (response.status_code, codes(response)) == (403, ["FORBIDDEN"])
    own = ask(method, headers={"sec-fetch-site": "same-origin"}, **given)
    assert own.json() == {"data": {"__typename": "Query"}}


def test_origins_that_are_named_may_ask() -> None:
    settings = Settings.model_validate({"cors_origins": "https://map.example/, https://b.example"})
    app = Starlette(routes=[graphql(settings)])
    app.state.settings, app.state.store, app.state.editor = settings, None, None
    app.state.feed = app.state.knowledge = None
    asked = {"sec-fetch-site": "cross-site", "access-control-request-method": "POST"}

    async def run(method: str, origin: str, **given: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as http:
            headers = {**asked, "origin": origin}
            return await http.request(method, "/graphql", headers=headers, **given)

    for origin, allowed in (("https://map.example", True), ("https://evil.example", False)):
        preflight = asyncio.run(run("OPTIONS", origin))
        assert preflight.is_success == allowed
        answer = asyncio.run(run("POST", origin, json={"query": NAME}))
        assert answer.is_success == allowed
        assert ("access-control-allow-origin" in answer.headers) == allowed


def test_a_client_may_give_the_request_its_id(ask: Ask) -> None:
    own = ask(json={"query": "{"}, headers={"x-request-id": "trace:1"})
    assert own.headers["x-request-id"] == "trace:1"
    assert codes(own) == ["GRAPHQL_PARSE_FAILED"]
    other = ask(json={"query": "{"}, headers={"x-request-id": "a b\t<script>"})
    assert len(other.headers["x-request-id"]) == 16


def test_arrays_of_operations_when_allowed(ask: Ask) -> None:
    settings = {"graphql_batch": 2}
    one = {"query": NAME}
    answers = ask(json=[one, {"query": "{"}], settings=settings).json()
    assert answers[0] == {"data": {"__typename": "Query"}}
    assert answers[1]["errors"][0]["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"
    response = ask(json=[one] * 3, settings=settings)
    assert (response.status_code, codes(response)) == (400, ["COST_LIMIT_EXCEEDED"])
    assert "3 operations; 2 are allowed" in response.json()["errors"][0]["message"]


def test_a_body_that_is_too_large_is_not_read_on(ask: Ask) -> None:
    read = []

    async def endless() -> Any:
        for _ in range(1_000):
            read.append(1)
            yield b" " * 1_000

    headers = {"content-type": JSON}
    response = ask(content=endless(), headers=headers, settings={"graphql_body": 10_000})
    assert (response.status_code, codes(response)) == (413, ["COST_LIMIT_EXCEEDED"])
    assert "10,000 bytes" in response.json()["errors"][0]["message"]


def test_a_client_that_goes_away_is_no_news(caplog: Any) -> None:
    app = Endpoint(schema()._schema, Settings.model_validate({}), here, HTMLResponse)  # noqa: SLF001
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    with caplog.at_level(logging.INFO):
        asyncio.run(app(scope, receive, send))
    assert sent[0]["status"] == 499
    assert not caplog.records


def test_who_is_refused_before_anything_runs_gets_its_status() -> None:
    async def nobody(_: object) -> dict[str, Any]:
        raise refusal("UNAUTHENTICATED", "Log in.")

    settings = Settings.model_validate({})
    app = Endpoint(schema()._schema, settings, nobody, HTMLResponse)  # noqa: SLF001

    async def run() -> httpx.Response:
        transport = httpx.ASGITransport(Requests(app, Observer(settings)))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as http:
            return await http.post("/", json={"query": NAME})

    response = asyncio.run(run())
    assert (response.status_code, codes(response)) == (401, ["UNAUTHENTICATED"])


def test_introspection_passes_the_limits(ask: Ask) -> None:
    query = get_introspection_query(
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    answer = ask(json={"query": query}).json()
    assert "errors" not in answer
    assert answer["data"]["__schema"]["queryType"]["name"] == "Query"
