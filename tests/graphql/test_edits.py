"""Changes by hand through the API: who may, what comes back, what goes wrong."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from mosty.access import keys
from mosty.access.principal import Role
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application

PAGE = Path(__file__).parents[2] / "docs" / "api" / "mutations.md"
Post = Callable[..., dict[str, Any]]
ERRORS = "userErrors { field message code }"
UPDATE = f"""mutation ($input: UpdateActorInput!) {{ updateActor(input: $input) {{
  actor {{ id changed website ... on Company {{ employees }} }}
  edits {{ id kind byName before after edited {{ totalCount }} }} {ERRORS} }} }}"""
CREATE = f"""mutation ($input: CreateActorInput!) {{ createActor(input: $input) {{
  actor {{ __typename id name country memberOf {{ totalCount }} }} {ERRORS} }} }}"""


@pytest.fixture
def serve(graph: Store, settings: Settings) -> Iterator[Post]:
    """Answer operations of a client, by default from this machine, else with a key."""
    assert graph
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        app = application(settings)
        runner.run(stack.enter_async_context(app.router.lifespan_context(app)))

        def post(query: str, key: str = "", **variables: Any) -> dict[str, Any]:
            transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 50_000))
            http = httpx.AsyncClient(transport=transport, base_url="http://localhost")
            headers = {"Authorization": f"Bearer {key}"} if key else {}
            sent = http.post(
                "/graphql", json={"query": query, "variables": variables}, headers=headers
            )
            found: dict[str, Any] = runner.run(sent).json()
            return found

        yield post
        runner.run(stack.aclose())


@pytest.fixture
def post(serve: Post) -> Post:
    """Send an operation that must succeed; return its only field."""

    def run(query: str, key: str = "", **variables: Any) -> dict[str, Any]:
        answer = serve(query, key, **variables)
        assert "errors" not in answer, answer
        (found,) = answer["data"].values()
        return dict(found) if isinstance(found, dict) else {"all": found}

    return run


@pytest.fixture
def key(graph: Store) -> Callable[..., str]:
    """Make an API key."""

    def run(role: Role, *organisations: str) -> str:
        secret, _ = keys.create(graph, "someone", role, organisations)
        return secret.text

    return run


def test_what_a_record_without_facts_speaks_of_is_kept_when_it_is_edited(post: Post) -> None:
    given = {"id": "cz-ico:1", "website": "https://example.org"}
    found = post(UPDATE.replace("website ", "website name town "), input=given)
    assert found["userErrors"] == []
    assert found["actor"]["name"] == "Strojírny Děčín a.s."
    assert (found["actor"]["town"], found["actor"]["employees"]) == ("Děčín", 120)


def test_an_update_answers_the_node_and_its_edit(post: Post) -> None:
    before = post('{ node(id: "cz-ico:1") { changed } }')["changed"] or 0
    given = {"id": "cz-ico:1", "website": "sd.example", "employees": None, "note": "they called"}
    done = post(UPDATE, input=given | {"ifVersion": before})
    assert done["userErrors"] == []
    actor = done["actor"]
    assert actor["changed"] > before
    assert (actor["website"], actor["employees"]) == ("sd.example", None)
    [edit] = done["edits"]
    assert (edit["kind"], edit["byName"]) == ("updateActor", "somebody on this machine")
    assert edit["before"] == '{"website":null,"employees":120}'
    assert edit["after"] == '{"website":"sd.example","employees":null}'
    again = post(UPDATE, input=given | {"ifVersion": before, "website": "x.example"})
    assert again["actor"] is None
    [error] = again["userErrors"]
    assert (error["field"], error["code"]) == (["input", "ifVersion"], "CONFLICT")


def test_the_same_key_gets_the_same_answer(post: Post) -> None:
    given = {"type": "Chamber", "name": "Neue Kammer", "country": "de", "idempotencyKey": "a"}
    first = post(CREATE, input=given)
    assert first["actor"]["__typename"] == "Chamber"
    assert post(CREATE, input=given) == first
    [error] = post(CREATE, input=given | {"name": "Andere"})["userErrors"]
    assert (error["field"], error["code"]) == (["input", "idempotencyKey"], "CONFLICT")


def test_many_rows_and_where_each_is_wrong(post: Post) -> None:
    query = f"""mutation ($input: UpsertActorsInput!) {{ upsertActors(input: $input) {{
      actors {{ id name }} created updated unchanged {ERRORS} }} }}"""
    rows = [{"id": f"own:{n}", "type": "Company", "name": f"N {n}"} for n in range(30)]
    bad = [*rows[:17], {"id": "cz-ico:1", "website": "no", "legalForm": "GmbH!"}, *rows[18:]]
    found = post(query, input={"rows": bad})
    assert [one["field"] for one in found["userErrors"]] == [
        ["input", "rows", "17", "website"],
        ["input", "rows", "17", "legalForm"],
    ]
    assert (found["actors"], found["created"]) == ([], 0)
    done = post(query, input={"rows": rows})
    assert [one["id"] for one in done["actors"]] == [one["id"] for one in rows]
    assert (done["created"], done["userErrors"]) == (30, [])


def test_ties_answer_with_their_ends(post: Post) -> None:
    query = f"""mutation ($input: CreateSupplyInput!) {{ createSupply(input: $input) {{
      supplier {{ id supplies(first: 5) {{ edges {{ product node {{ id }} }} }} }}
      customer {{ id }} {ERRORS} }} }}"""
    given = {"supplier": "pl-krs:3", "customer": "cz-ico:1", "product": "yarn", "share": 2.5}
    done = post(query, input=given)
    assert done["customer"] == {"id": "cz-ico:1"}
    assert {"product": "yarn", "node": {"id": "cz-ico:1"}} in done["supplier"]["supplies"]["edges"]
    [error] = post(query, input=given)["userErrors"]
    assert (error["field"], error["code"]) == (["input", "customer"], "CONFLICT")


def test_events_end_and_edits_are_undone(post: Post) -> None:
    query = f"""mutation ($input: CreateEventInput!) {{ createEvent(input: $input) {{
      event {{ id start organisers {{ totalCount }} }} {ERRORS} }} }}"""
    start = "2026-12-01T09:00:00+01:00"
    event = post(query, input={"name": "B", "organisedBy": ["ror:5"], "start": start})["event"]
    assert event["organisers"] == {"totalCount": 1}
    end = f"""mutation ($input: EndEventInput!) {{ endEvent(input: $input) {{
      event {{ validTo }} edits {{ id }} {ERRORS} }} }}"""
    done = post(end, input={"id": event["id"], "on": "2026-12-02"})
    assert done["event"] == {"validTo": "2026-12-02"}
    undo = f"""mutation ($input: UndoEditInput!) {{ undoEdit(input: $input) {{
      nodes {{ id ... on Event {{ validTo }} }} {ERRORS} }} }}"""
    back = post(undo, input={"ids": [done["edits"][0]["id"]]})
    assert back["nodes"] == [{"id": event["id"], "validTo": None}]


def test_who_may_not_is_refused(serve: Post, post: Post, key: Callable[..., str]) -> None:
    given = {"id": "cz-ico:1", "website": "x.example"}
    [error] = serve(UPDATE, key(Role.READER), input=given)["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    own = key(Role.EDITOR, "de-hr:2")
    [refused] = post(UPDATE, own, input=given)["userErrors"]
    assert (refused["field"], refused["code"]) == (["input", "id"], "FORBIDDEN")
    assert "cz-ico:1" in refused["message"]
    done = post(UPDATE, own, input=given | {"id": "de-hr:2"})
    assert done["actor"]["website"] == "x.example"
    assert done["edits"][0]["before"] is None  # of the log only stewards see all


def test_the_log_of_a_node_is_for_those_who_may_change_it(
    serve: Post, post: Post, key: Callable[..., str]
) -> None:
    own = key(Role.EDITOR, "de-hr:2")
    post(UPDATE, own, input={"id": "de-hr:2", "website": "x.example"})
    query = "query ($id: ID!) { editLog(id: $id, first: 5) { kind byName before after undone } }"
    [entry] = post(query, own, id="de-hr:2")["all"]
    assert entry == {
        "kind": "updateActor",
        "byName": "someone",
        "before": '{"website":null}',
        "after": '{"website":"x.example"}',
        "undone": False,
    }
    [error] = serve(query, own, id="cz-ico:1")["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    shown = post("{ edits(first: 5) { totalCount edges { node { kind by after } } } }", own)
    assert shown["edges"] == [{"node": {"kind": "updateActor", "by": None, "after": None}}]
    steward = post("{ companies(first: 9) { edges { node { id edits { totalCount } } } } }")
    counts = {one["node"]["id"]: one["node"]["edits"]["totalCount"] for one in steward["edges"]}
    assert counts["de-hr:2"] == 1


def test_the_examples_of_the_page_work(graph: Store, post: Post) -> None:
    for code in ("C25", "C28"):
        graph.write("CREATE (:Sector:Named:Entity {id: 'nace:' + $c, code: $c, name: $c})", c=code)
    sent = re.findall(r"<<'JSON'\n(.*?)\nJSON", PAGE.read_text("utf-8"), re.DOTALL)
    done = [post(one["query"], **one["variables"]) for one in map(json.loads, sent)]
    assert [one["userErrors"] for one in done] == [[], [], []]
    assert done[1]["actor"]["website"] is None
    assert done[2]["created"] == 2
    [log] = re.findall(r"```graphql\n(.*?)\n```", PAGE.read_text("utf-8"), re.DOTALL)
    [row] = post(log)["edges"]
    kinds = [one["node"]["kind"] for one in row["node"]["edits"]["edges"]]
    assert kinds[-2:] == ["updateActor", "createActor"]
