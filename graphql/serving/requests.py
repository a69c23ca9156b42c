"""The middleware around everything: no request without an id, no failure without an answer.

When a request has been answered, one line tells of it, and so do the figures and the traces.
"""

import logging
import re
from contextlib import nullcontext
from secrets import token_hex
from time import perf_counter
from typing import Any

from graphql import GraphQLError
from starlette.datastructures import Headers, MutableHeaders
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mosty.graphql.serving.account import CURRENT, Account
from mosty.graphql.serving.answers import refused
from mosty.graphql.serving.errors import SENTENCES, STATUS, UNAVAILABLE, refusal
from mosty.graphql.watching.logs import event
from mosty.graphql.watching.metrics import known
from mosty.graphql.watching.observer import Observer

HEADER = "X-Request-Id"
RETRY_AFTER = "10"  # seconds
TOO_MANY = "Too many clients are connected (MOSTY_CONNECTIONS). Try again in a moment."
QUIET = frozenset({"/", "/assets", "/healthz", "/metrics", "/ontology.json", "/readyz"})
GONE = 499  # the client left before its answer
_SWITCHED = 101
_WRONG = 400
_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)
_LOG = logging.getLogger("mosty.requests")


class Requests:
    """Opens an account for every request that goes on to `app`."""

    def __init__(self, app: ASGIApp, observer: Observer) -> None:
        """Stand before `app`."""
        self._app, self._observer = app, observer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        account = Account(_id(scope), known(scope.get("method", "GET")), status=GONE)
        CURRENT.set(account)
        observer, start = self._observer, perf_counter()
        tracing = observer.tracing
        observer.metrics.running.inc()
        try:
            with tracing.request(scope, account) if tracing else nullcontext():
                await self._run(scope, receive, _Answer(account, send, scope))
        finally:
            observer.metrics.running.dec()
            seconds = perf_counter() - start
            observer.metrics.request(account, seconds if scope["type"] == "http" else None)
            _tell(account, seconds)

    async def _run(self, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        try:
            if scope.get("state", {}).get("full"):
                await refused(refusal(UNAVAILABLE, TOO_MANY))(scope, receive, answer)
            else:
                await self._app(scope, receive, answer)
        except Exception as error:
            if answer.started or scope["type"] != "http":
                raise
            told = GraphQLError(
                SENTENCES["INTERNAL"], original_error=error, extensions={"code": "INTERNAL"}
            )
            await refused(told)(scope, receive, answer)
        finally:
            answer.account.route = _route(scope)


class _Answer:
    """Sends an answer, its request's id with it."""

    def __init__(self, account: Account, send: Send, scope: Scope) -> None:
        self.account, self._send, self._scope = account, send, scope
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] in {"http.response.start", "websocket.accept"}:
            self.started = True
            self.account.status = message.get("status", _SWITCHED)
            headers = MutableHeaders(scope=message)
            headers[HEADER] = self.account.id
            if UNAVAILABLE in self.account.codes:
                headers["Retry-After"] = RETRY_AFTER
            if self.account.status == STATUS["UNAUTHENTICATED"]:
                headers["WWW-Authenticate"] = _challenge(self._scope)
        await self._send(message)


def _challenge(scope: Scope) -> str:
    """Return how to say who one is, and whether that was tried (RFC 6750)."""
    wrong = ', error="invalid_token"' if "authorization" in Headers(scope=scope) else ""
    return f'Bearer realm="mosty"{wrong}'


def _id(scope: Scope) -> str:
    """Return the client's own id for the request, or a new one."""
    given = Headers(scope=scope).get(HEADER, "")
    return given if _ID.fullmatch(given) else token_hex(8)


def _route(scope: Scope) -> str:
    """Return the pattern of the path; what no route has is told to nobody."""
    route = scope.get("route")
    if route is None:
        return ""
    mounted: str = scope.get("root_path", "").removeprefix(scope.get("app_root_path", ""))
    return mounted + route.path if isinstance(route, Route) else mounted or route.path


def _tell(account: Account, seconds: float) -> None:
    quiet = account.route in QUIET and account.status < _WRONG
    level = logging.DEBUG if quiet else logging.INFO
    if not _LOG.isEnabledFor(level):
        return
    fields: dict[str, Any] = {
        "method": account.method,
        "route": account.route,
        "status": account.status,
        "ms": round(seconds * 1_000, 1),
        "codes": [*account.codes],
        "principal": account.principal,
        "trace": account.trace,
    }
    if account.operations:
        one = account.operations[0]
        fields |= {"operation": one.name, "kind": one.kind, "document": one.document}
        fields["cost"] = sum(one.cost for one in account.operations)
    if account.statements:
        fields |= {"statements": account.statements, "rows": account.rows}
        fields["database_ms"] = round(account.seconds * 1_000, 1)
    event(_LOG, level, f"{account.method} {account.route} {account.status}", **fields)
