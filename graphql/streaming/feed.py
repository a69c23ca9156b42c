"""Tells those who follow the feed that there is something new: one look at the database for all."""

import asyncio
from contextlib import suppress

from mosty.cypher.library import statement
from mosty.graph.errors import StoreError
from mosty.graph.store import AsyncStore


class Feed:
    """The number of the last write transaction, looked at `every` so many seconds.

    Nobody looks while nobody waits. Who has written something pokes it, and it looks at once.
    """

    def __init__(self, store: AsyncStore, every: float) -> None:
        """Begin to look with the first who waits."""
        self._store, self._every = store, every
        self._number: int | None = None
        self._waiting = 0
        self._news, self._poked = asyncio.Event(), asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def beyond(self, number: int) -> None:
        """Wait until the last transaction is another than `number`."""
        self._waiting += 1
        try:
            while self._number in {None, number}:
                if self._task is None or self._task.done():
                    self._task = asyncio.create_task(self._look())
                await self._news.wait()
        finally:
            self._waiting -= 1

    def poke(self) -> None:
        """Look at once."""
        self._poked.set()

    async def _look(self) -> None:
        text = statement("read", "feed_head").text
        while self._waiting:
            self._poked.clear()
            with suppress(StoreError):  # it will answer again
                (row,) = await self._store.rows(text)
                if row["number"] != self._number:
                    self._number = row["number"]
                    self._news.set()
                    self._news = asyncio.Event()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._poked.wait(), self._every)

    async def close(self) -> None:
        """Look no more."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
