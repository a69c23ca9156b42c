"""Clients that leave: what they asked for is not worked on any longer."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive

T = TypeVar("T")


async def unless_gone(receive: Receive, work: Awaitable[T]) -> T:
    """Return what `work` gives; it is cancelled if the client leaves, and its statements with it.

    `receive` must have given the whole request already.

    Raises:
        ClientDisconnect: nobody waits any more.

    """
    scope = asyncio.timeout(None)
    try:
        async with scope:
            watch = asyncio.create_task(_gone(receive, scope))
            try:
                return await work
            finally:
                watch.cancel()
    except TimeoutError:
        if scope.expired():
            raise ClientDisconnect from None
        raise


async def _gone(receive: Receive, scope: asyncio.Timeout) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    scope.reschedule(asyncio.get_running_loop().time())
