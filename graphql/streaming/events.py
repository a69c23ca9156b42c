"""Answers as server-sent events: graphql-sse's "distinct connections mode", a request each.

https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md: each answer is an event `next`,
the end is an event `complete`. A subscription's events have ids, so that a browser that was cut off
goes on behind the last one it saw (`Last-Event-ID`).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, Protocol

import orjson

EVENTS = "text/event-stream"
ALIVE = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class Answer(Protocol):
    """An answer, and where the subscription stands behind it."""

    body: dict[str, Any]
    cursor: str


async def events(answers: AsyncIterator[Answer], heartbeat: float) -> AsyncIterator[bytes]:
    """Yield answers as events; a sign of life where there is none for so many seconds."""
    yield ALIVE
    while True:
        waiting = asyncio.ensure_future(anext(answers, None))
        try:
            while not (await asyncio.wait({waiting}, timeout=heartbeat))[0]:
                yield ALIVE
        except BaseException:
            waiting.cancel()
            with suppress(asyncio.CancelledError):
                await waiting
            raise
        if (one := waiting.result()) is None:
            yield COMPLETE
            return
        yield _event(one)


def _event(one: Answer) -> bytes:
    id_ = f"id: {one.cursor}\n".encode() if one.cursor else b""
    return b"event: next\n" + id_ + b"data: " + orjson.dumps(one.body) + b"\n\n"
