"""The middleware around everything: no request without an id, no failure without an answer."""

import re
from secrets import token_hex

from graphql import GraphQLError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mosty.graphql.account import CURRENT, Account
from mosty.graphql.answers import refused
from mosty.graphql.errors import SENTENCES, UNAVAILABLE

HEADER = "X-Request-Id"
RETRY_AFTER = "10"  # seconds
_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)


class Requests:
    """Opens an account for every request that goes on to `app`."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        account = Account(_id(scope))
        CURRENT.set(account)
        started = False

        async def answer(message: Message) -> None:
            nonlocal started
            if message["type"] in {"http.response.start", "websocket.accept"}:
                started = True
                headers = MutableHeaders(scope=message)
                headers[HEADER] = account.id
                if UNAVAILABLE in account.codes:
                    headers["Retry-After"] = RETRY_AFTER
            await send(message)

        try:
            await self._app(scope, receive, answer)
        except Exception as error:
            if started or scope["type"] != "http":
                raise
            told = GraphQLError(
                SENTENCES["INTERNAL"], original_error=error, extensions={"code": "INTERNAL"}
            )
            await refused(told)(scope, receive, answer)


def _id(scope: Scope) -> str:
    """Return the client's own id for the request, or a new one."""
    given = Headers(scope=scope).get(HEADER, "")
    return given if _ID.fullmatch(given) else token_hex(8)
