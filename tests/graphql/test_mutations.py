"""The review queue through the API: who may, what comes back, what goes wrong."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application
from mosty.resolve.match import Match, Reason
from mosty.resolve.pairs import found, pair_from, pair_id
from mosty.resolve.settle import everything, settle, write

Post = Callable[..., dict[str, Any]]
HERE = "http://localhost"
A, B, C = "cz-ico:1", "de-hr:2", "pl-krs:3"


@pytest.fixture
def queued(graph: Store) -> Store:
    """The small graph, with two pairs in the queue."""
    reason = Reason("name", "alike", 3.0, "Alfa", "Alpha")
    pairs = [
        pair_from(Match(left, right, probability, (reason,)), {}, automatic=False)
        for left, right, probability in ((A, B, 0.9), (B, C, 0.8))
    ]
    write(graph, "pairs", [{"id": one.id, "properties": found(one)} for one in pairs])
    settle(graph, everything(graph))
    return graph


class Client:
    """A client of the application, at an address, that calls it by a name."""

    def __init__(self, app: Starlette, name: str, address: str, runner: asyncio.Runner) -> None:
        self._http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app, client=(address, 50_000)), base_url=name
        )
        self._runner = runner

    def request(self, method: str, **given: Any) -> httpx.Response:
        return self._runner.run(self._http.request(method, "/graphql", **given))


@pytest.fixture
def serve(queued: Store, settings: Settings) -> Iterator[Callable[..., Client]]:
    """Start the application on the small graph."""
    assert queued
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:

        def run(name: str = HERE, address: str = "127.0.0.1", **given: Any) -> Client:
            app = application(settings.model_copy(update=given))
            runner.run(stack.enter_async_context(app.router.lifespan_context(app)))
            return Client(app, name, address, runner)

        yield run
        runner.run(stack.aclose())


@pytest.fixture
def post(serve: Any) -> Post:
    """Send an operation from this machine; return the data."""
    client = serve()

    def run(query: str, **variables: Any) -> dict[str, Any]:
        answer = client.request("POST", json={"query": query, "variables": variables}).json()
        assert "errors" not in answer, answer
        data: dict[str, Any] = answer["data"]
        return data

    return run


DECIDE = """mutation ($input: DecidePairInput!) { decidePair(input: $input) {
  pair { id verdict by note } decision { kind by undone concerns { totalCount } }
  userErrors { field message code } } }"""


def test_the_queue_shows_both_sides_in_one_query(post: Post) -> None:
    data = post("""{ candidatePairs(filter: {verdict: {eq: "open"}, probability: {gte: 0.5}},
        first: 1, orderBy: [{field: PROBABILITY, direction: DESC}]) {
        totalCount pageInfo { hasNextPage } edges { node { id probability reasons left right
          compares(first: 2) { edges { side node { __typename ... on Company { name town } }
          } } } } } }""")
    pairs = data["candidatePairs"]
    assert (pairs["totalCount"], pairs["pageInfo"]) == (2, {"hasNextPage": True})
    (edge,) = pairs["edges"]
    assert (edge["node"]["left"], edge["node"]["probability"]) == (A, 0.9)
    sides = {one["side"]: one["node"]["name"] for one in edge["node"]["compares"]["edges"]}
    assert sides == {"left": "Strojírny Děčín a.s.", "right": "Görlitzer Maschinenbau GmbH"}


def test_a_decision_merges_is_kept_and_a_merged_id_gives_its_actor(post: Post) -> None:
    given = {"pair": pair_id(A, B), "verdict": "same", "by": "anna", "note": "same number"}
    done = post(DECIDE, input=given)["decidePair"]
    assert done == {
        "pair": {
            "id": pair_id(A, B), "verdict": "same", "by": "anna", "note": "same number",
        },
        "decision": {
            "kind": "decide", "by": "anna", "undone": False, "concerns": {"totalCount": 1},
        },
        "userErrors": [],
    }  # fmt: skip
    data = post(
        """query ($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id }
        nodes(ids: [$a, "nothing", $b]) { id } }""",
        a=A,
        b=B,
    )
    assert data["a"] == data["b"]
    assert data["nodes"] == [data["a"], None, data["a"]]


def test_what_cannot_be_decided_is_a_user_error(post: Post) -> None:
    done = post(DECIDE, input={"pair": "pair:0", "verdict": "same", "by": "anna"})["decidePair"]
    (error,) = done["userErrors"]
    assert done["decision"] is None
    assert (error["field"], error["code"]) == (["input", "pair"], "UNKNOWN_ID")
    done = post(DECIDE, input={"pair": pair_id(A, B), "verdict": "same", "by": " "})["decidePair"]
    assert [one["code"] for one in done["userErrors"]] == ["BAD_USER_INPUT"]


def test_many_decisions_are_taken_and_undone_together(post: Post) -> None:
    done = post(
        """mutation ($input: DecidePairsInput!) { decidePairs(input: $input) {
        decisions { batch note } userErrors { field code } } }""",
        input={
            "by": "anna",
            "note": "all",
            "decisions": [
                {"pair": pair_id(A, B), "verdict": "same"},
                {"pair": pair_id(B, C), "verdict": "distinct", "note": "this"},
                {"pair": "pair:0", "verdict": "unsure"},
            ],
        },
    )["decidePairs"]
    assert [one["note"] for one in done["decisions"]] == ["all", "this"]
    wrong = {"field": ["input", "decisions", "2", "pair"], "code": "UNKNOWN_ID"}
    assert done["userErrors"] == [wrong]
    (batch,) = {one["batch"] for one in done["decisions"]}
    undone = post(
        """mutation ($ids: [ID!]!) { undoDecision(input: {ids: $ids, by: "bert"}) {
        decision { kind by } userErrors { code } } }""",
        ids=[batch],
    )["undoDecision"]
    assert undone == {"decision": {"kind": "undo", "by": "bert"}, "userErrors": []}
    assert post('{ candidatePairs(filter: {verdict: {eq: "open"}}) { totalCount } }') == {
        "candidatePairs": {"totalCount": 2}
    }


def test_two_actors_of_which_nobody_asked_can_be_decided(post: Post) -> None:
    done = post(
        """mutation ($input: DecidePairsInput!) { decidePairs(input: $input) {
        decisions { id concerns(first: 2) { edges { node { id verdict } } } }
        userErrors { field code } } }""",
        input={
            "by": "anna",
            "decisions": [
                {"actors": [C, A], "verdict": "distinct"},
                {"actors": [A, "nobody:1"], "verdict": "same"},
                {"actors": [A, A], "verdict": "same"},
            ],
        },
    )["decidePairs"]
    [decision] = done["decisions"]
    concerned = [one["node"] for one in decision["concerns"]["edges"]]
    assert concerned == [{"id": pair_id(A, C), "verdict": "distinct"}]
    assert [(one["field"][2], one["code"]) for one in done["userErrors"]] == [
        ("1", "UNKNOWN_ID"),
        ("2", "UNKNOWN_ID"),
    ]


@pytest.mark.parametrize("named", [{}, {"actors": [A]}, {"pair": "pair:0", "actors": [A, B]}])
def test_a_decision_is_on_a_pair_or_on_two_actors(post: Post, named: dict[str, Any]) -> None:
    with pytest.raises(AssertionError, match="either a pair or two actors"):
        post(
            "mutation ($input: DecidePairsInput!) { decidePairs(input: $input) {"
            " userErrors { code } } }",
            input={"by": "anna", "decisions": [{**named, "verdict": "same"}]},
        )


def test_merge_and_split_by_hand(post: Post) -> None:
    merged = post(
        """mutation ($ids: [ID!]!) { mergeActors(input: {ids: $ids, by: "anna"}) {
        actor { id ... on Company { name } } decision { id } userErrors { code } } }""",
        ids=[A, B, C],
    )["mergeActors"]
    assert merged["userErrors"] == []
    parted = post(
        """mutation ($id: ID!, $parts: [[ID!]!]!) {
        splitActor(input: {id: $id, parts: $parts, by: "anna"}) {
          actors { id } userErrors { message code } } }""",
        id=merged["actor"]["id"],
        parts=[[C]],
    )["splitActor"]
    assert parted["userErrors"] == []
    assert len(parted["actors"]) == 2


MUTATION = 'mutation { undoDecision(input: {ids: ["x"], by: "eve"}) { userErrors { code } } }'


@pytest.mark.parametrize(
    ("given", "may"),
    [
        ({}, True),
        ({"name": "http://127.0.0.1:8000"}, True),
        ({"name": "http://[::1]:8000", "address": "::1"}, True),
        ({"address": "192.0.2.7"}, False),
        ({"name": "http://evil.example:8000"}, False),
        ({"address": "192.0.2.7", "name": "http://mosty.example", "editing": "yes"}, True),
        ({"editing": "no"}, False),
        ({"headers": {"x-forwarded-for": "127.0.0.1"}}, False),  # passed on by a proxy
        ({"headers": {"origin": "https://evil.example"}, "cors_origins": "*"}, False),
        ({"headers": {"origin": "https://evil.example"}, "editing": "yes"}, False),
        ({"headers": {"origin": "https://x.example"}, "editing": "yes", "cors_origins": "*"}, True),
        ({"headers": {"origin": "http://127.0.0.1:5173"}, "cors_origins": "*"}, True),
    ],
)
def test_who_may_change_the_graph(serve: Any, given: Any, *, may: bool) -> None:
    headers = given.pop("headers", {})
    answer = serve(**given).request("POST", json={"query": MUTATION}, headers=headers).json()
    if may:
        assert answer["data"]["undoDecision"]["userErrors"] == [{"code": "UNKNOWN_ID"}]
    else:
        assert [one["extensions"]["code"] for one in answer["errors"]] == ["UNAUTHENTICATED"]


def test_a_link_or_a_form_of_another_page_changes_nothing(serve: Any) -> None:
    client = serve()
    assert client.request("GET", params={"query": MUTATION}).status_code == 405
    plain = {"content-type": "text/plain"}
    body = '{"query": "' + MUTATION.replace('"', '\\"') + '"}'
    assert client.request("POST", content=body, headers=plain).status_code == 415
    assert client.request("POST", data={"query": MUTATION}).status_code == 415
