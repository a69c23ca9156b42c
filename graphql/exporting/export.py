"""`/export/companies.csv`: a whole connection as one streamed file (docs/api/export.md).

Rows come from one statement through the driver's cursor, a chunk at a time. The next chunk is
fetched when the client has taken the last one, so neither a long list nor a slow client piles up
memory. A file that cannot be finished is broken off, so that no client takes it for whole.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Send

from mosty.graph.errors import StoreError
from mosty.graph.store import AsyncStore, literal
from mosty.graphql.exporting.encoders import Rows
from mosty.graphql.exporting.export_query import Wanted, wanted
from mosty.graphql.serving.answers import answered, as_json
from mosty.graphql.serving.errors import from_store
from mosty.graphql.serving.places import Places
from mosty.graphql.serving.principals import reader
from mosty.graphql.serving.rate import EXPORT, ROWS, Balance
from mosty.graphql.translating.personal import shown_to

CHUNK = 1_000  # rows
LONGEST = 3_600.0  # seconds an export may take
PATIENCE = 60.0  # seconds a client may take for a chunk
AT_ONCE = 8  # exports, each of which holds a connection to the database

Chunks = AsyncGenerator[Rows, None]
Charge = Callable[..., Balance | None]


class Streamed(StreamingResponse):
    """A file in chunks. If it cannot be finished, the connection is closed before its end."""

    def __init__(self, wanted: Wanted, first: Rows, rest: Chunks) -> None:
        """Take the first chunk, which is there already, and those that come."""
        self._encoder = wanted.encoder(wanted.columns)
        self._first, self._rest = first, rest
        super().__init__(iter(()), 200, wanted.headers, self._encoder.media_type)

    async def stream_response(self, send: Send) -> None:
        """Send the file; a client that takes nothing for too long is left."""
        head = {"status": self.status_code, "headers": self.raw_headers}
        async with aclosing(self._rest):
            try:
                await send({"type": "http.response.start", **head})
                async for piece in self._pieces():
                    async with asyncio.timeout(PATIENCE):
                        await send(_body(piece, more=True))
                await send(_body(b"", more=False))
            except StoreError as error:
                line = as_json(from_store(error))
                await send(_body(self._encoder.broken(line), more=True))
            except TimeoutError:
                pass

    async def _pieces(self) -> AsyncIterator[bytes]:
        yield self._encoder.rows(self._first)
        async for rows in self._rest:
            yield self._encoder.rows(rows)
        yield self._encoder.end()


def _body(piece: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.response.body", "body": piece, "more_body": more}


class Exports:
    """The exports of one application, so many at once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._places = Places("exports")

    async def answer(self, request: Request) -> Response:
        """Answer a request; whatever fails before the first row has a status of its own."""
        path = request.path_params
        who = await reader(request)
        with shown_to(who):
            one = wanted(path["connection"], path["format"], request.query_params)
        if request.method == "HEAD":
            return Response(headers=one.headers, media_type=one.encoder.media_type)
        charge = partial(request.app.state.rates.charge, request, who)
        balance: Balance | None = charge(EXPORT)
        chunks = self._chunks(request.app.state.store, one, charge)
        first: Rows = await anext(chunks, [])
        answer = Streamed(one, first, chunks)
        answer.headers.update(balance.headers if balance else {})
        return answer

    async def _chunks(self, store: AsyncStore, one: Wanted, charge: Charge) -> Chunks:
        with self._places.one(AT_ONCE), store.watch(one.text, one.parameters, "stream") as seen:
            async with store.reading(LONGEST) as transaction:
                result = await transaction.run(literal(one.text), dict(one.parameters))
                while rows := await result.fetch(CHUNK):
                    seen.rows += len(rows)
                    charge(len(rows) / ROWS, owe=True)
                    yield rows


def routes() -> list[Route]:
    """Return the routes of exports."""
    return [Route("/export/{connection}.{format}", answered(Exports().answer))]
