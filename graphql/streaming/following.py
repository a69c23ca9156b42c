"""The answers to a subscription: pages of the feed of changes, one after the other, without end.

A subscription is a position in the feed. The next page is read when the one before has been sent:
nothing waits in memory for a client that is slow, and none is lost while the database is away. Who
asks is looked at again before a page, after two seconds: a key may have been revoked.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from inspect import isawaitable
from typing import Any

from graphql import ExecutionResult, GraphQLError

from mosty.graphql.serving.errors import UNAVAILABLE
from mosty.graphql.streaming.positions import Position

PAUSE = 1.0  # seconds until a database that was away is asked again
AGAIN = 2.0  # seconds until who asks is looked at again
LATE = 3  # so many times one after the other a page may take too long

Context = dict[str, Any]
Run = Callable[[Context, dict[str, Any]], Any]
Renew = Callable[[], Awaitable[Context]]


async def follow(
    run: Run, renew: Renew, context: Context, since: str = ""
) -> AsyncIterator[tuple[ExecutionResult, str]]:
    """Yield answers, each with the cursor behind it; the last one may be an error without any.

    `run` executes the operation with a context and a root value, `renew` returns the context anew.
    `since` goes before what the operation says itself.
    """
    clock = asyncio.get_running_loop().time
    again, late = clock() + AGAIN, 0
    while True:
        try:
            if clock() > again:
                context, again = await renew(), clock() + AGAIN
            done, end = await _page(run, context, since)
        except GraphQLError as error:
            done, end = ExecutionResult(None, [error]), None
        if end is None:
            code = _code(done)
            late += code == "TIMEOUT"
            if code != UNAVAILABLE and not (code == "TIMEOUT" and late < LATE):
                yield done, ""
                return
            await asyncio.sleep(PAUSE)
            continue
        position, count = end
        since, late = str(position), 0
        if count:
            yield done, since
        if position.id is None:
            await context["feed"].beyond(position.number)


async def _page(
    run: Run, context: Context, since: str
) -> tuple[ExecutionResult, tuple[Position, int] | None]:
    """Return a page, and where it ends with how many entries, if it could be read."""
    ends: list[tuple[Position, int]] = []
    root = {"told": lambda *end: ends.append(end)} | ({"since": since} if since else {})
    done = run(context, root)
    if isawaitable(done):
        done = await done
    return done, next(iter(ends), None)


def _code(done: ExecutionResult) -> object:
    return next(((one.extensions or {}).get("code") for one in done.errors or ()), None)
