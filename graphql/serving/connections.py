"""Connections: a client may be slow, but not without end, and there may be many, but so many.

A request, head and body, must have arrived `patience` seconds after its first byte; a client must
take at least `LEAST` bytes of its answer in as many seconds. A connection that is one too many is
answered `UNAVAILABLE`, and those far beyond are closed unheard.
"""

import asyncio
import logging
from math import ceil
from typing import TYPE_CHECKING, Any, ClassVar

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from mosty.graph.settings import Settings

if TYPE_CHECKING:  # both are used alike
    from uvicorn.protocols.http.h11_impl import H11Protocol as HTTPProtocol
else:
    from uvicorn.protocols.http.auto import AutoHTTPProtocol as HTTPProtocol

LEAST = 32 * 1024
BEYOND = 100  # connections that hear that there are too many
LATE = (
    b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-type: text/plain\r\n"
    b"content-length: 37\r\n\r\nThe request did not arrive in time.\r\n"
)
IDLE = 75  # seconds: pools of clients and proxies close first, and seldom send on a closed one
_GRACE = 5.0  # seconds beyond the longest statement
_LOG = logging.getLogger("mosty.connections")


class Connection(HTTPProtocol):
    """A client's connection."""

    patience: ClassVar[float]
    most: ClassVar[int]
    _arriving: asyncio.TimerHandle | None = None
    _leaving: asyncio.TimerHandle | None = None
    _left = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request, or say that there are too many."""
        super().connection_made(transport)
        count = len(self.connections)
        if count > self.most + BEYOND:
            transport.abort()
            return
        self.app_state = {**self.app_state, "full": count > self.most}
        self._arriving = self.loop.call_later(self.patience, self._late)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        self._arrived()
        self._taken()

    def data_received(self, data: bytes) -> None:
        """Read on; wait no longer once all of a request is there."""
        super().data_received(data)
        if self._whole():
            self._arrived()
        elif self._arriving is None:
            self._arriving = self.loop.call_later(self.patience, self._late)

    def _whole(self) -> bool:
        cycle = self.cycle
        return cycle is not None and not (cycle.more_body or cycle.response_complete)

    def _arrived(self) -> None:
        if self._arriving:
            self._arriving.cancel()
            self._arriving = None

    def _late(self) -> None:
        self._arriving = None
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            return  # a WebSocket by now
        _LOG.info("A request did not arrive in time.")
        if self.cycle is None or self.cycle.response_complete or not self.cycle.response_started:
            self.transport.write(LATE)
        self.transport.close()

    def shutdown(self) -> None:
        """End with the server: at once where the answer has no end."""
        super().shutdown()
        if (self.scope or {}).get("endless"):
            self.transport.close()

    def pause_writing(self) -> None:
        """Watch whether the client takes what waits for it."""
        super().pause_writing()
        self._take()

    def resume_writing(self) -> None:
        """Go on; the client took enough."""
        super().resume_writing()
        self._taken()

    def on_response_complete(self) -> None:
        """Watch whether the client takes the rest."""
        super().on_response_complete()
        self._take()

    def _take(self) -> None:
        self._taken()
        self._left = self.transport.get_write_buffer_size()
        if self._left:
            self._leaving = self.loop.call_later(self.patience, self._stalled)

    def _taken(self) -> None:
        if self._leaving:
            self._leaving.cancel()
            self._leaving = None

    def _stalled(self) -> None:
        now = self.transport.get_write_buffer_size()
        if now and self._left - now < LEAST:
            _LOG.info("A client did not take its answer in time.")
            self.transport.abort()
        else:
            self._take()


class Socket(WebSocketsSansIOProtocol):
    """A client's WebSocket."""

    patience: ClassVar[float]
    _leaving: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        """Give the client so much time to take what waits for it."""
        super().pause_writing()
        self._leaving = self.loop.call_later(self.patience, self._stalled)

    def resume_writing(self) -> None:
        """Go on; the client took enough."""
        super().resume_writing()
        self._taken()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        self._taken()

    def _taken(self) -> None:
        if self._leaving:
            self._leaving.cancel()
            self._leaving = None

    def _stalled(self) -> None:
        _LOG.info("A client of a WebSocket did not take its answers in time.")
        self.transport.abort()


def config(app: Starlette, settings: Settings, **more: Any) -> uvicorn.Config:  # noqa: ANN401
    """Return how uvicorn is to serve the application; `more` are fields of its own."""
    limits = {"patience": settings.patience, "most": settings.connections}
    return uvicorn.Config(
        app,
        http=type("Limited", (Connection,), limits),
        ws=type("Patient", (Socket,), {"patience": settings.patience}),
        ws_max_size=settings.graphql_body,
        log_config=None,
        access_log=False,
        timeout_keep_alive=IDLE,
        timeout_graceful_shutdown=ceil(settings.query_timeout + _GRACE),
        **more,
    )
