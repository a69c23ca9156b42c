"""Who may do what over HTTP: every route, every role, every way to be wrong."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest

from mosty.access import keys
from mosty.access.keyring import FRESH
from mosty.access.principal import Role
from mosty.access.secret import Secret
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application

READ = "{ companies(first: 1) { totalCount } }"
UNDO = 'mutation { undoDecision(input: {ids: ["x"], by: "eve"}) { userErrors { code } } }'
GUARDED = (
    ("POST", "/graphql"),
    ("GET", "/graphql?query={__typename}"),
    ("GET", "/export/companies.csv"),
    ("GET", "/events.ics"),
    ("GET", "/reconcile"),
    ("POST", "/reconcile"),
    ("GET", "/reconcile/suggest/entity?prefix=a"),
    ("GET", "/reconcile/properties"),
    ("GET", "/reconcile/preview?id=cz-ico:1"),
    ("GET", "/queries"),
    ("GET", "/queries/overview.json"),
)
OPEN = ("/healthz", "/readyz", "/ontology.json")
ELSEWHERE = "192.0.2.7"
Client = Callable[..., httpx.Response]


@pytest.fixture
def serve(graph: Store, settings: Settings) -> Iterator[Callable[..., Client]]:
    """Start the application on the small graph; return what asks it, from elsewhere."""
    assert graph
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:

        def start(address: str = ELSEWHERE, **given: Any) -> Client:
            app = application(settings.model_copy(update=given))
            runner.run(stack.enter_async_context(app.router.lifespan_context(app)))
            http = httpx.AsyncClient(
                transport=httpx.ASGITransport(app=app, client=(address, 50_000)),
                base_url="http://localhost",
            )

            def ask(
                method: str = "POST",
                path: str = "/graphql",
                credentials: str | None = None,
                **more: Any,
            ) -> httpx.Response:
                headers = httpx.Headers(more.pop("headers", {}))
                if credentials is not None:
                    headers["authorization"] = credentials
                if method == "POST" and path == "/graphql" and not more:
                    more["json"] = {"query": READ}
                return runner.run(http.request(method, path, headers=headers, **more))

            return ask

        yield start
        runner.run(stack.aclose())


@pytest.fixture
def key(graph: Store) -> Callable[..., str]:
    """Make a key; return it as credentials."""

    def make(role: Role, *organisations: str, name: str = "Portal") -> str:
        return f"Bearer {keys.create(graph, name, role, organisations)[0].text}"

    return make


def code(response: httpx.Response) -> str:
    (error,) = response.json()["errors"]
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]
    found: str = error["extensions"]["code"]
    return found


@pytest.mark.parametrize(("method", "path"), GUARDED)
def test_every_route_knows_who_asks(serve: Any, key: Any, method: str, path: str) -> None:
    public, closed = serve(), serve(public_read="no")
    assert public(method, path).is_success
    reader = key(Role.READER)
    for one in (public, closed):
        assert one(method, path, reader).is_success
        wrong = one(method, path, f"Bearer {Secret.new().text}")  # never silently anybody
        assert (wrong.status_code, code(wrong)) == (401, "UNAUTHENTICATED")
        assert wrong.headers["www-authenticate"] == 'Bearer realm="mosty", error="invalid_token"'
    none = closed(method, path)
    assert (none.status_code, code(none)) == (401, "UNAUTHENTICATED")
    assert none.headers["www-authenticate"] == 'Bearer realm="mosty"'


def test_lists_of_members_are_for_editors(serve: Any, key: Any) -> None:
    ask = serve()
    for credentials, said in (("", 401), (key(Role.READER), 403)):
        assert ask("POST", "/members", credentials).status_code == said


def test_health_and_words_are_open(serve: Any) -> None:
    ask = serve(public_read="no")
    assert all(ask("GET", path).is_success for path in OPEN)


def test_every_route_is_guarded_or_known_to_be_open(settings: Settings) -> None:
    known = {path.partition("?")[0].partition("/suggest")[0] for _, path in GUARDED} | {*OPEN}
    known |= {"/members", "/cypher.{format}"}
    public = {"", "/", "/assets", "/metrics"}  # pages, and figures with a gate of their own
    for route in application(settings).routes:
        path = getattr(route, "path", "")
        assert path in known | public or path.startswith(("/export", "/queries")), path


def test_somebody_on_this_machine_may_do_everything(serve: Any) -> None:
    ask = serve(address="127.0.0.1", public_read="no")
    done = ask(json={"query": UNDO}).json()
    assert done["data"]["undoDecision"]["userErrors"] == [{"code": "UNKNOWN_ID"}]


@pytest.mark.parametrize("role", Role)
def test_stewards_decide(serve: Any, key: Any, role: Role) -> None:
    answer = serve()(credentials=key(role), json={"query": UNDO})
    if role >= Role.STEWARD:
        assert answer.json()["data"]["undoDecision"]["userErrors"] == [{"code": "UNKNOWN_ID"}]
        return
    assert code(answer) == "FORBIDDEN"
    assert f"Portal has the role {role.word}" in answer.text
    assert "takes the role" in answer.text
    if role == Role.READER:  # nothing is run
        assert answer.status_code == 403


def test_everybody_can_ask_who_they_are(serve: Any, key: Any) -> None:
    who = {"query": "{ viewer { name role organisations bulk signedIn } }"}
    chamber = key(Role.EDITOR, "de-hr:2", "cz-ico:1", name="Chamber")
    assert serve()(credentials=chamber, json=who).json()["data"]["viewer"] == {
        "name": "Chamber",
        "role": "editor",
        "organisations": ["cz-ico:1", "de-hr:2"],
        "bulk": False,
        "signedIn": True,
    }
    anybody = serve()(json=who).json()["data"]["viewer"]
    assert (anybody["role"], anybody["signedIn"]) == ("reader", False)


def test_stewards_of_some_organisations_do_not_decide_for_all(serve: Any, key: Any) -> None:
    answer = serve()(credentials=key(Role.STEWARD, "cz-ico:1"), json={"query": UNDO})
    assert code(answer) == "FORBIDDEN"
    assert "steward for the whole graph" in answer.text


def test_nobody_changes_anything_without_credentials(serve: Any) -> None:
    answer = serve()(json={"query": UNDO})
    assert (answer.status_code, code(answer)) == (401, "UNAUTHENTICATED")
    assert "Authorization: Bearer" in answer.text


def test_with_credentials_nobody_signs_for_another(serve: Any, key: Any, graph: Store) -> None:
    merge = """mutation { mergeActors(input: {ids: ["cz-ico:1", "de-hr:2"], by: "eve"}) {
        decision { by } userErrors { message } } }"""
    done = serve()(credentials=key(Role.STEWARD, name="Anna"), json={"query": merge}).json()
    assert done["data"]["mergeActors"] == {"decision": {"by": "Anna"}, "userErrors": []}
    (row,) = graph.rows("MATCH (d:Decision) RETURN d.by AS by")
    assert row == {"by": "Anna"}


def test_a_revoked_key_opens_nothing_within_seconds(serve: Any, key: Any, graph: Store) -> None:
    ask, credentials = serve(), key(Role.STEWARD)
    assert ask(credentials=credentials).is_success
    keys.revoke(graph, "Portal")
    asyncio.run(asyncio.sleep(FRESH + 0.1))
    assert ask(credentials=credentials).status_code == 401


def test_keys_of_organisations_that_are_gone_still_only_read(
    serve: Any, key: Any, graph: Store
) -> None:
    credentials = key(Role.ADMIN, "cz-ico:1")
    graph.write("MATCH (n {id: 'cz-ico:1'}) DETACH DELETE n")
    ask = serve(public_read="no")
    assert ask(credentials=credentials).is_success
    assert code(ask(credentials=credentials, json={"query": UNDO})) == "FORBIDDEN"


@pytest.mark.parametrize(
    "query", ["access_token=x", "api_key=x", "Token=x", "a=KEY", "KEY", "authorization=x"]
)
def test_credentials_in_an_address_are_refused(serve: Any, key: Any, query: str) -> None:
    given = key(Role.READER).removeprefix("Bearer ")
    for path in ("/graphql?query={__typename}&", "/export/companies.csv?", "/reconcile?"):
        answer = serve()("GET", path + query.replace("KEY", given))
        assert (answer.status_code, code(answer)) == (400, "BAD_USER_INPUT")
        assert "revoke it" in answer.text


def test_cookies_are_no_credentials(serve: Any, key: Any) -> None:
    given = key(Role.ADMIN)
    cookies = {"cookie": f"authorization={given}; session={given}; token={given.split()[1]}"}
    answer = serve(public_read="no")(headers=cookies)
    assert answer.status_code == 401


def test_two_credentials_are_none(serve: Any, key: Any) -> None:
    given = key(Role.READER)
    answer = serve()(headers=[("authorization", given), ("Authorization", given)])
    assert (answer.status_code, code(answer)) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize(
    "text",
    ["Bearer", "Basic YTpi", "Bearer a.b.c", "Bearer mosty_", "\u00e9", "Bearer " + "x" * 10**7],
)
def test_other_credentials_are_refused(serve: Any, text: str) -> None:
    answer = serve()(headers=[(b"authorization", text.encode("latin-1"))])
    assert (answer.status_code, code(answer)) == (401, "UNAUTHENTICATED")
    assert len(answer.content) < 1_000


def test_no_way_through_the_api_leads_to_keys(serve: Any, key: Any, graph: Store) -> None:
    credentials = key(Role.ADMIN)
    (row,) = graph.rows("MATCH (n:ApiKey) RETURN n.id AS id, n.hash AS hash, elementId(n) AS at")
    ask = serve()
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    answer = ask(
        credentials=credentials, json={"query": query, "variables": {"ids": [*row.values()]}}
    )
    assert answer.json() == {"data": {"nodes": [None, None, None]}}
    names = ask(credentials=credentials, json={"query": "{ __schema { types { name } } }"}).text
    assert "ApiKey" not in names
    found = ask("GET", "/export/entities.jsonl", credentials)
    assert found.is_success
    assert row["id"] not in found.text
    search = '{ search(text: "Portal", first: 5) { totalCount } }'
    assert ask(credentials=credentials, json={"query": search}).json() == {
        "data": {"search": {"totalCount": 0}}
    }
