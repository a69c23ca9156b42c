"""`/graphql` over a WebSocket: the protocol graphql-transport-ws.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md. A connection is authenticated by
its first message (`connection_init`), and ends with a code that says why. Answers are sent one
after the other: a client that stops reading stops what is read for it, too.
"""

import asyncio
from contextlib import aclosing
from typing import Any, cast
from urllib.parse import urlsplit

import orjson
from graphql import GraphQLError
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from mosty.graphql.serving.account import current
from mosty.graphql.serving.endpoint import Endpoint
from mosty.graphql.serving.errors import refusal, told
from mosty.graphql.serving.parameters import origins

PROTOCOL = "graphql-transport-ws"
INIT = 10.0  # seconds until the first message
SILENT = 3  # heartbeats that a client may miss
_LONGEST = 120  # bytes of a reason
_LONGEST_ID = 200

Message = dict[str, Any]


class _Close(Exception):
    """The connection ends with a code and a reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


def route(endpoint: Endpoint) -> WebSocketRoute:
    """Return the route of the endpoint's WebSockets."""

    async def answer(websocket: WebSocket) -> None:
        await Connection(endpoint, websocket).run()

    return WebSocketRoute("/graphql", answer)


def same_site(websocket: WebSocket, endpoint: Endpoint) -> bool:
    """Return whether a page may connect: of this server, or of an origin that the settings name.

    Browsers let pages of all sites connect, and send along where they are from; programs don't.
    """
    origin = websocket.headers.get("origin")
    if origin is None or urlsplit(origin).netloc == websocket.headers.get("host"):
        return True
    allowed = origins(endpoint.settings)
    return "*" in allowed or origin in allowed


class Connection:
    """One client's connection."""

    def __init__(self, endpoint: Endpoint, websocket: WebSocket) -> None:
        """Prepare; `run` answers."""
        self._endpoint, self._socket = endpoint, websocket
        self._first: Message | None = None
        self._running: dict[str, asyncio.Task[None]] = {}
        self._sending = asyncio.Lock()
        self._heard = asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Answer until the client leaves, or has to."""
        if not same_site(self._socket, self._endpoint):
            await self._socket.close()  # before it is accepted: 403
            return
        offered = PROTOCOL in self._socket.scope["subprotocols"]
        await self._socket.accept(PROTOCOL if offered else None)
        beat: asyncio.Task[None] | None = None
        try:
            self._check(offered=offered)
            with self._endpoint.streams.opened(self._socket):
                await self._begin()
                beat = asyncio.create_task(self._beat())
                await self._listen()
        except WebSocketDisconnect:
            pass
        except _Close as end:
            await self._close(end)
        finally:
            await _cancelled([*self._running.values(), *filter(None, [beat])])

    def _check(self, *, offered: bool) -> None:
        if not offered:
            raise _Close(4406, f"The subprotocol is {PROTOCOL}.")
        try:
            self._endpoint.streams.check(self._socket)
        except GraphQLError as error:
            raise _Close(4429, error.message) from None

    async def _begin(self) -> None:
        """Wait for the first message; who asks must be known then, or nobody in particular."""
        try:
            async with asyncio.timeout(INIT):
                message = await self._receive()
                while message["type"] in {"ping", "pong"}:
                    await self._hear(message)
                    message = await self._receive()
        except TimeoutError:
            raise _Close(4408, "Connection initialisation timeout") from None
        if message["type"] != "connection_init":
            raise _Close(4401, "Unauthorized")
        first = message.get("payload") or {}
        if not isinstance(first, dict):
            raise _Close(4400, "The payload of connection_init must be an object.")
        self._first = first
        try:
            await self._context()
        except GraphQLError as error:
            code = (error.extensions or {}).get("code")
            away = code not in {"UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT"}
            raise _Close(4500 if away else 4403, error.message) from None
        await self._send({"type": "connection_ack"})

    async def _context(self) -> dict[str, Any]:
        """Return what resolvers may use; who asks is looked at anew."""
        found = await self._endpoint.context(self._socket, self._first)
        return {**found, "request_id": current().id}

    async def _listen(self) -> None:
        while True:
            await self._hear(await self._receive())

    async def _hear(self, message: Message) -> None:
        kind = message["type"]
        if kind == "ping":
            await self._send({"type": "pong", **_payload(message)})
        elif kind == "subscribe":
            await self._subscribe(message)
        elif kind == "complete":
            if task := self._running.pop(_id(message), None):
                task.cancel()
        elif kind == "connection_init":
            raise _Close(4429, "Too many initialisation requests")
        elif kind != "pong":
            raise _Close(4400, f"There is no message of the type {str(kind)[:40]!r}.")

    async def _subscribe(self, message: Message) -> None:
        id_ = _id(message)
        if id_ in self._running:
            raise _Close(4409, f"Subscriber for {id_} already exists")
        most = self._endpoint.settings.subscriptions
        if len(self._running) >= most:
            error = refusal(
                "COST_LIMIT_EXCEEDED",
                f"{most:,} operations run over this WebSocket (MOSTY_SUBSCRIPTIONS). End one.",
                limit="subscriptions",
                allowed=most,
            )
            await self._refuse(id_, told([error], "BAD_USER_INPUT"))
            return
        work = self._answer(id_, message.get("payload"))
        task = self._running[id_] = asyncio.create_task(work)
        task.add_done_callback(lambda _: self._ended(id_, task))

    def _ended(self, id_: str, task: asyncio.Task[None]) -> None:
        if self._running.get(id_) is task:
            del self._running[id_]
        if not task.cancelled():
            task.exception()  # of a connection that is gone

    async def _answer(self, id_: str, payload: object) -> None:
        """Send the answers to an operation."""
        try:
            answers = await self._endpoint.asked(self._socket, payload, self._context)
        except GraphQLError as error:
            await self._refuse(id_, told([error], "BAD_USER_INPUT"))
            return
        async with aclosing(cast("Any", answers)):
            async for one in answers:
                if one.code:
                    await self._refuse(id_, one.body["errors"])
                    return
                await self._send({"id": id_, "type": "next", "payload": one.body})
        self._running.pop(id_, None)  # its id may be used again as soon as the client knows
        await self._send({"id": id_, "type": "complete"})

    async def _refuse(self, id_: str, errors: list[Message]) -> None:
        self._running.pop(id_, None)
        await self._send({"id": id_, "type": "error", "payload": errors})

    async def _receive(self) -> Message:
        """Return the next message.

        Raises:
            WebSocketDisconnect: the client left.

        """
        given = await self._socket.receive()
        if given["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(given.get("code") or 1005)
        self._heard = asyncio.get_running_loop().time()
        text = given.get("text")
        if text is None:
            raise _Close(4400, "Send messages as text.")
        if len(text) > self._endpoint.settings.graphql_body:
            raise _Close(4400, "The message is too long.")
        try:
            message = orjson.loads(text)
        except orjson.JSONDecodeError:
            raise _Close(4400, "Messages are JSON.") from None
        if not isinstance(message, dict) or not isinstance(message.get("type"), str):
            raise _Close(4400, "A message is an object with a type.")
        return message

    async def _send(self, message: Message) -> None:
        """Send a message when the client has taken those before.

        Raises:
            WebSocketDisconnect: it has not for too long.

        """
        text = orjson.dumps(message).decode()
        try:
            async with asyncio.timeout(2 * self._endpoint.settings.patience), self._sending:
                await self._socket.send_text(text)
        except TimeoutError:
            self._stop()
            raise WebSocketDisconnect(1006) from None

    def _stop(self) -> None:
        for task in self._running.values():
            task.cancel()

    async def _beat(self) -> None:
        """Give signs of life, and watch for those of the client."""
        every = self._endpoint.settings.heartbeat
        clock = asyncio.get_running_loop().time
        while clock() - self._heard < SILENT * every:
            await asyncio.sleep(every)
            await self._send({"type": "ping"})
        await self._close(_Close(4408, "Nothing was heard from the client."))

    async def _close(self, end: _Close) -> None:
        if self._socket.application_state is WebSocketState.CONNECTED:
            reason = end.reason.encode()[:_LONGEST].decode(errors="ignore")
            await self._socket.close(end.code, reason)


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _id(message: Message) -> str:
    id_ = message.get("id")
    if not isinstance(id_, str) or not 0 < len(id_) <= _LONGEST_ID:
        raise _Close(4400, "The message needs an id, a text.")
    return id_


def _payload(message: Message) -> Message:
    return {"payload": message["payload"]} if "payload" in message else {}
