"""Tokens and keys over HTTP, with a real issuer; and what the logs tell of them."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest

from mosty.access import keys
from mosty.access.principal import Role
from mosty.access.secret import Secret
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application

READ = "{ companies(first: 1) { totalCount } }"
UNDO = 'mutation { undoDecision(input: {ids: ["x"]}) { userErrors { code } } }'
Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(store: Store, settings: Settings, issuer: Any) -> Iterator[Ask]:
    """Ask a server that trusts the issuer, and that nobody may read without credentials."""
    assert store
    given = {"oidc_issuer": issuer.address, "oidc_audience": "mosty", "public_read": "no"}
    app = application(settings.model_copy(update=given))
    transport = httpx.ASGITransport(app=app, client=("192.0.2.7", 50_000))
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        runner.run(stack.enter_async_context(app.router.lifespan_context(app)))
        http = httpx.AsyncClient(transport=transport, base_url="http://mosty.example")

        def run(credentials: str, query: str = READ, path: str = "/graphql") -> httpx.Response:
            headers = {"authorization": credentials}
            return runner.run(http.post(path, json={"query": query}, headers=headers))

        yield run
        runner.run(stack.aclose())


def code(response: httpx.Response) -> str:
    found: str = response.json()["errors"][0]["extensions"]["code"]
    return found


def test_a_token_opens_what_its_roles_say(ask: Ask, issuer: Any) -> None:
    steward = f"Bearer {issuer.token(roles=['steward'], name='Anna')}"
    done = ask(steward, UNDO).json()
    assert done["data"]["undoDecision"]["userErrors"] == [{"code": "UNKNOWN_ID"}]
    reader = f"Bearer {issuer.token(roles=['reader'], name='Bert')}"
    assert ask(reader).is_success
    assert "Bert has the role reader" in ask(reader, UNDO).text


def test_a_token_without_a_role_is_known_but_may_nothing(ask: Ask, issuer: Any) -> None:
    answer = ask(f"Bearer {issuer.token()}")
    assert (answer.status_code, code(answer)) == (403, "FORBIDDEN")
    assert "has no role" in answer.text


def test_an_issuer_that_fails_is_503(ask: Ask, issuer: Any) -> None:
    issuer.broken = True
    answer = ask(f"Bearer {issuer.token(roles=['reader'])}")
    assert (answer.status_code, code(answer)) == (503, "UNAVAILABLE")
    assert "retry-after" in answer.headers
    assert "Try again" in answer.text


def test_secrets_are_never_logged(
    ask: Ask, store: Store, issuer: Any, caplog: Any, capfd: Any
) -> None:
    """Everything logs all it can, the driver too."""
    secret = keys.create(store, "Portal", Role.STEWARD)[0]
    token, late = issuer.token(roles=["steward"]), issuer.token(exp=1)
    wrong = Secret(secret.id, Secret.new().secret)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # the client of this test, not ours
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "neo4j"):
        keys.create(store, "Other", Role.READER)
        for given in (secret.text, token, late, wrong.text, Secret.new().text, "some-other-word"):
            for query in (READ, UNDO, "{"):
                ask(f"Bearer {given}", query)
        ask("Basic some-other-word")
        ask(f"Bearer {secret.text}", path=f"/graphql?key={secret.text}")
        keys.revoke(store, "Portal")
    text = caplog.text + "".join(capfd.readouterr())
    assert "MATCH (key:ApiKey" in text  # so the driver did log
    for hidden in (secret.secret, wrong.secret, token, token.split(".")[2], late, "other-word"):
        assert [line for line in text.splitlines() if hidden in line] == []
