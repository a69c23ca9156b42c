"""A reader's own Cypher: refused unless it only reads the graph, and bounded when it runs.

A READ session stops writes and schema changes, but not `LOAD CSV` (files, addresses), nor `SHOW`,
nor procedures that tell of the server. So a statement's words are checked, then its plan as
`EXPLAIN` gives it (`rules`); then it runs in the READ transaction that planned it, with a time
limit that the server keeps, a row limit, and the server's own limits on memory
(`dbms.memory.transaction.total.max`, `db.memory.transaction.max`).

Neo4j looks at its clock between rows, not inside an expression: `reduce` over a very long `range`
goes on on the server after its time. The reader gets an answer in time all the same, because the
connection is dropped a moment later.
"""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

from neo4j import AsyncTransaction
from neo4j.exceptions import CypherSyntaxError

from mosty.graph.errors import Refused, StoreError, TimedOut
from mosty.graph.rules import check_plan, check_words
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore, literal

GRACE = 2.0  # seconds the server gets to notice its own time limit
_EXPLAIN = "EXPLAIN\n"  # on a line of its own, so that Neo4j's pointer at a mistake stays right
_CAUSE = re.compile(r"(?P<what>[^\n]*): Caused by: [\w.$]+: (?P<why>[^\n]*)")  # and Java's trace
_PLACE = re.compile(r"line (\d+), column (\d+) \(offset: (\d+)\)")


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a reader's statement, with the driver's own values; `truncated` at the limit."""

    columns: list[str]
    rows: list[list[object]]
    truncated: bool


async def ask(
    store: AsyncStore,
    settings: Settings,
    text: str,
    parameters: Mapping[str, object] | None = None,
) -> Result:
    """Check a reader's statement, run it, and return at most `settings.query_rows` rows.

    Raises:
        Refused: it would write, or reach outside the graph.
        TimedOut: it took longer than the store's limit.
        StoreError: Neo4j cannot read it, or failed at it; with Neo4j's message.

    """
    check_words(text)
    try:
        async with (
            asyncio.timeout(store.timeout + GRACE),
            store.reading() as transaction,
        ):
            await _plan(transaction, text)
            return await _run(transaction, text, dict(parameters or {}), settings.query_rows)
    except (TimedOut, TimeoutError) as error:
        raise TimedOut(
            f"The statement took longer than {store.timeout:g} seconds, the limit for readers. "
            f"Narrow it down, or raise MOSTY_QUERY_TIMEOUT."
        ) from error
    except StoreError as error:
        if cause := _CAUSE.match(str(error)):
            raise StoreError(f"{cause['what']}: {cause['why'].strip()}") from error
        raise


async def _plan(transaction: AsyncTransaction, text: str) -> None:
    try:
        summary = await (await transaction.run(literal(_EXPLAIN + text))).consume()
    except CypherSyntaxError as error:
        raise StoreError(f"Neo4j cannot read the statement: {_moved(error.message)}") from error
    if summary.plan is None:
        raise Refused("Neo4j shows no plan for the statement, so it cannot be checked.")
    check_plan(summary.plan, summary.query_type)


def _moved(message: str | None) -> str:
    """Return Neo4j's message with the place as it is without EXPLAIN."""
    return _PLACE.sub(
        lambda at: f"line {int(at[1]) - 1}, column {at[2]} (offset: {int(at[3]) - len(_EXPLAIN)})",
        message or "no reason given",
    )


async def _run(
    transaction: AsyncTransaction, text: str, parameters: dict[str, object], limit: int
) -> Result:
    try:
        result = await transaction.run(literal(text), parameters)
    except (OverflowError, TypeError) as error:
        raise StoreError(f"A parameter cannot be sent to Neo4j: {error}.") from error
    rows: list[list[object]] = []
    async for record in result:
        if len(rows) == limit:
            return Result(list(result.keys()), rows, truncated=True)
        rows.append(list(record.values()))
    return Result(list(result.keys()), rows, truncated=False)


def guarded(
    address: Address,
    settings: Settings,
    text: str,
    parameters: Mapping[str, object] | None = None,
) -> Result:
    """Do as `ask` does, synchronously, with a connection of its own.

    Raises:
        Refused: as `ask`.
        TimedOut: as `ask`.
        StoreError: as `ask`.

    """

    async def once() -> Result:
        store = AsyncStore(address, settings.query_timeout)
        try:
            return await ask(store, settings, text, parameters)
        finally:
            await store.close()

    return asyncio.run(once())
