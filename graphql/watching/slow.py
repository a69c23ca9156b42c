"""The log of slow statements: text, plan, database hits; never the values of parameters.

A statement is told once an hour, however often it is slow. What a reader asked for is run again
to see where its time goes (`PROFILE`), one at a time; a statement that writes, or that reached its
time limit, is only explained. A statement is known by the hash of its text.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mosty.graph.errors import StoreError
from mosty.graph.store import AsyncStore, Plan
from mosty.graphql.serving.account import CURRENT, Account, current
from mosty.graphql.serving.persisted import digest
from mosty.graphql.watching.logs import event

INTERVAL = 3_600.0  # seconds
KEPT = 1_000  # statements
WAITING = 5  # statements; those beyond are told without a plan
_LOG = logging.getLogger("mosty.slow")


@dataclass(frozen=True, slots=True)
class Slow:
    """A statement that took long."""

    text: str
    parameters: Mapping[str, Any]
    seconds: float
    rows: int
    again: bool  # whether it may run again


class SlowLog:
    """Tells what took `least` seconds or more; use it as a context manager of the event loop."""

    def __init__(self, least: float) -> None:
        """Begin with none."""
        self.least = least
        self._told: OrderedDict[str, float] = OrderedDict()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._queue: asyncio.Queue[tuple[Slow, Account]] = asyncio.Queue(WAITING)

    def note(self, slow: Slow) -> None:
        """Tell of a statement, unless it was told of lately; from any thread."""
        if self._loop and self._news(digest(slow.text)):
            self._loop.call_soon_threadsafe(self._put, slow, current())

    def _news(self, hash_: str) -> bool:
        now = time.monotonic()
        if now - self._told.get(hash_, -INTERVAL) < INTERVAL:
            return False
        self._told[hash_] = now
        self._told.move_to_end(hash_)
        while len(self._told) > KEPT:
            self._told.popitem(last=False)
        return True

    def _put(self, slow: Slow, account: Account) -> None:
        try:
            self._queue.put_nowait((slow, account))
        except asyncio.QueueFull:
            _tell(slow, {})

    async def run(self, store: AsyncStore) -> None:
        """Tell of statements until cancelled."""
        self._loop = asyncio.get_running_loop()
        while True:
            slow, account = await self._queue.get()
            CURRENT.set(account)
            _tell(slow, await _plan(store, slow))


async def _plan(store: AsyncStore, slow: Slow) -> Plan:
    for profile in (True, False)[not slow.again :]:
        try:
            return await store.plan(slow.text, dict(slow.parameters), profile=profile)
        except StoreError:
            continue
    return {}


def _tell(slow: Slow, plan: Plan) -> None:
    lines = list(_lines(plan))
    event(
        _LOG,
        logging.WARNING,
        "Slow statement",
        statement=digest(slow.text)[:16],
        ms=round(slow.seconds * 1_000, 1),
        rows=slow.rows,
        hits=hits(plan),
        cypher=slow.text,
        plan="\n".join(lines),
    )


def hits(plan: Plan) -> int | None:
    """Return the database hits of a profile; None for a plan that did not run."""
    own = plan.get("dbHits", plan.get("args", {}).get("DbHits"))
    if own is None:
        return None
    return int(own) + sum(hits(one) or 0 for one in plan.get("children", ()))


def _lines(plan: Plan, depth: int = 0) -> Iterator[str]:
    """Yield an operator and what feeds it, as one line each."""
    if not plan:
        return
    args = plan.get("args", {})
    figures = {
        "estimated": args.get("EstimatedRows"),
        "rows": args.get("Rows"),
        "hits": args.get("DbHits"),
    }
    told = ", ".join(f"{value:.0f} {key}" for key, value in figures.items() if value is not None)
    name = plan["operatorType"].partition("@")[0]
    yield f"{'  ' * depth}{name}  {args.get('Details', '')}  ({told})"
    for one in plan.get("children", ()):
        yield from _lines(one, depth + 1)
