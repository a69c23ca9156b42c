"""What goes wrong with a database behind the endpoint: a code, a sentence, no traceback."""

import asyncio
import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from graphql import GraphQLError
from starlette.responses import Response

from mosty.graph.errors import DiskFull, StoreError, Unavailable
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.schema import schema
from mosty.graphql.serving.endpoint import Endpoint
from mosty.graphql.serving.errors import STATUS, told
from mosty.graphql.serving.limits import SENTENCES
from mosty.graphql.serving.requests import Requests
from mosty.graphql.watching.observer import Observer

Post = Callable[..., httpx.Response]
PAGE = """query ($at: String) {
    companies(first: 20, after: $at, orderBy: [{field: %s}]) { edges { cursor } } }"""


@pytest.fixture
def post(graph: Store) -> Iterator[Post]:
    """Send an operation to an endpoint on the small graph, or on another store."""
    with asyncio.Runner() as runner:
        own = AsyncStore(graph.address, timeout=10)

        def run(query: str, *, store: Any = None, **variables: object) -> httpx.Response:
            async def context(_: object) -> dict[str, Any]:
                return {"store": store or own, "editor": None}

            endpoint = Endpoint(
                schema()._schema,  # noqa: SLF001
                Settings.model_validate({}),
                context,
                Response,
            )
            http = httpx.AsyncClient(
                transport=httpx.ASGITransport(
                    Requests(endpoint, Observer(Settings.model_validate({})))
                ),
                base_url="http://localhost",
            )
            body = orjson.dumps({"query": query, "variables": variables})
            headers = {"content-type": "application/json"}
            return runner.run(http.post("/", content=body, headers=headers))

        yield run
        runner.run(own.close())


def codes(response: httpx.Response) -> set[str]:
    return {one["extensions"]["code"] for one in response.json().get("errors", ())}


def cursor(*keys: object) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(keys)).decode()


@pytest.mark.parametrize("field", ["ID", "NAME", "FOUNDED", "EMPLOYEES", "SYNTHETIC"])
def test_a_bad_cursor_is_bad_input(post: Post, caplog: Any, field: str) -> None:
    for keys in (
        ("x", "y"),
        (1, "y"),
        (2**63, "y"),
        (-(2**62), "y"),
        (1.5, 2.5),
        (True, "y"),
        (None, None),
        ("2020-13-45", "y"),
        ("9" * 5_000, "y"),
        ("x",),
    ):
        response = post(PAGE % field, at=cursor(*keys))
        assert response.status_code == 200
        assert codes(response) <= {"BAD_USER_INPUT"}, keys
    assert not caplog.records


def test_two_cursors_with_nothing_between_them_give_an_empty_page(post: Post) -> None:
    query = """query ($a: String, $b: String) { companies(first: 20, after: $a, before: $b,
        orderBy: [{field: EMPLOYEES}]) { edges { cursor } } }"""
    answer = post(query, a=cursor(None, "a"), b=cursor(1, "a")).json()
    assert answer == {"data": {"companies": {"edges": []}}}


def test_a_bad_id_is_no_node(post: Post, caplog: Any) -> None:
    query = "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }"
    for text in ("", "x", "\0", "é" * 9_999, "a:b:c", "../..", "%00", "🏊"):
        assert post(query, id=text).json() == {"data": {"node": None, "nodes": [None]}}
    assert not caplog.records


def test_filters_nested_without_end_are_refused(post: Post, caplog: Any) -> None:
    given: dict[str, Any] = {}
    for _ in range(240):
        given = {"not": given}
    query = "query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }"
    assert codes(post(query, f=given)) <= {"COST_LIMIT_EXCEEDED", "BAD_USER_INPUT"}
    assert not caplog.records


def test_too_many_nodes_are_refused_before_anything_runs(post: Post) -> None:
    query = """query ($n: Int) { companies(first: $n) { edges { node { supplies(first: $n) {
        edges { node { ... on Actor { supplies(first: $n) { edges { product } } } } } } } } } }"""
    (error,) = post(query, n=100, store="none").json()["errors"]
    assert error["message"].startswith("The request asks for up to 1,010,100 nodes")
    assert error["extensions"] | {"requestId": ""} == {
        "code": "COST_LIMIT_EXCEEDED",
        "limit": "nodes",
        "allowed": 50_000,
        "asked": 1_010_100,
        "requestId": "",
    }


def test_what_fails_here_is_logged_under_its_id_and_not_told(post: Post, caplog: Any) -> None:
    class Broken:
        async def rows(self, *_: object, **__: object) -> Any:
            raise StoreError("the password is secret")

    response = post('{ node(id: "x") { id } }', store=Broken())
    assert codes(response) == {"INTERNAL"}
    assert response.json()["data"] == {"node": None}
    assert "secret" not in response.text
    (record,) = caplog.records
    assert response.headers["x-request-id"] in record.getMessage()

    response = post('{ node(id: "x") { id } }', store=object())
    assert codes(response) == {"INTERNAL"}
    assert "attribute" not in response.text


def test_a_database_that_is_away_is_said(post: Post, caplog: Any) -> None:
    class Away:
        async def rows(self, *_: object, **__: object) -> Any:
            raise Unavailable("No Neo4j answers at bolt://secret")

    response = post('{ node(id: "x") { id } }', store=Away())
    assert codes(response) == {"UNAVAILABLE"}
    assert "secret" not in response.text
    assert [one.levelname for one in caplog.records] == ["WARNING"]
    assert not caplog.records[0].exc_info


def test_a_disk_that_is_full_is_the_database_being_away() -> None:
    wrong = GraphQLError("said", original_error=DiskFull("/secret/data is full"))
    (error,) = told([wrong], "INTERNAL")
    assert error["extensions"]["code"] == "UNAVAILABLE"
    assert "secret" not in error["message"]


def test_every_code_and_limit_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs/api/http.md").read_text()
    for code, status in STATUS.items():
        assert f"| `{code}` | {status} |" in text
    for limit in SENTENCES:
        assert f"`{limit}`" in text
