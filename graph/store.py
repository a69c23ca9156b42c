"""The only opener of a driver: reading and writing the database, sync and async.

Reads and writes run as managed transactions, so the driver retries transient errors (a leader
change, a deadlock, a lost connection) by itself; what remains is mapped to `errors` here, once.
Every statement can be watched (`watch`).
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, LiteralString, Self, TypeVar, cast

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncResult,
    AsyncSession,
    AsyncTransaction,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    Query,
    Result,
    Session,
    SummaryCounters,
    unit_of_work,
)
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from mosty.graph.errors import DiskFull, SettingError, StoreError, TimedOut, TooLarge, Unavailable
from mosty.graph.watch import Watch, unwatched

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else its retries go to stderr

T = TypeVar("T")
Row = dict[str, Any]
Plan = dict[str, Any]  # as the driver gives it: operatorType, args, children


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is and how to log in."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = "neo4j"


_STOPPED_WRITING = (
    "TransactionLogError",
    "TransactionCommitFailed",
    "TransactionStartFailed",
    "DatabaseUnavailable",
)


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn the driver's errors into Mosty's."""
    try:
        yield
    except AuthError as error:
        raise Unavailable(
            f"{address.uri} refused the user {address.user!r}: check MOSTY_NEO4J_USER and "
            f"MOSTY_NEO4J_PASSWORD."
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise Unavailable(f"No Neo4j answers at {address.uri}: {error}") from error
    except ConnectionAcquisitionTimeoutError as error:
        raise Unavailable(f"All connections to {address.uri} are in use: {error}") from error
    except Neo4jError as error:
        message = f"{error.message or error.code}"
        if "TransactionTimedOut" in (error.code or ""):
            raise TimedOut(f"The statement took longer than its limit: {message}") from error
        if _out_of_memory(error):
            raise TooLarge(f"The statement took more memory than its limit: {message}") from error
        if (error.code or "").endswith(_STOPPED_WRITING):
            raise DiskFull(
                f"The database has stopped writing, most likely because its disk is full: make "
                f"room, then start it again. It said: {message}"
            ) from error
        kind = "refused" if isinstance(error, ClientError) else "failed at"
        raise StoreError(f"The database {kind} the statement: {message}") from error
    except ConfigurationError as error:
        raise SettingError(f"MOSTY_NEO4J_URI is {address.uri!r}: {error}") from error
    except DriverError as error:
        raise StoreError(f"The database failed: {error}") from error


def _out_of_memory(error: DriverError | Neo4jError) -> bool:
    """Return whether a statement wanted too much memory.

    The database calls that transient. What one statement may have does not change, though, and
    what all may have together is not there again while this one is tried anew.
    """
    code = error.code if isinstance(error, Neo4jError) else None
    return (code or "").endswith("MemoryPoolOutOfMemoryError")


def literal(text: str) -> LiteralString:
    """Say that `text` comes from `cypher/` or from names the ontology checked."""
    return text  # pyright: ignore[reportReturnType]


SILENCE = 5.0  # seconds after its limit that a statement may take to end
RETRIES = 5.0  # seconds a reader of the API waits for a database that is away
_OPTIONS: dict[str, Any] = {
    "notifications_min_severity": "OFF",
    "connection_acquisition_timeout": 30.0,
    "connection_timeout": 10.0,
    "max_transaction_retry_time": 30.0,
    "user_agent": "mosty",
}


class Store:
    """A database, read and written synchronously. Close it, or use it as a context manager."""

    def __init__(self, address: Address, driver: Driver, watch: Watch = unwatched) -> None:
        """Wrap an open driver; use `open` instead."""
        self.address = address
        self._driver = driver
        self._watch = watch

    @classmethod
    def open(cls, address: Address, watch: Watch = unwatched) -> Self:
        """Connect; `watch` is told of every statement.

        Raises:
            Unavailable: nothing answers there, or the login is refused.
            SettingError: the address is none.

        """
        with translated(address):
            driver = GraphDatabase.driver(
                address.uri, auth=(address.user, address.password), **_OPTIONS
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
        return cls(address, driver, watch)

    def _session(self, access: str) -> Session:
        return self._driver.session(database=self.address.database, default_access_mode=access)

    def rows(self, text: str, /, **parameters: object) -> list[Row]:
        """Return the rows of a reading statement."""
        with (
            self._watch(text, parameters, "read") as seen,
            translated(self.address),
            self._session(READ_ACCESS) as session,
        ):
            rows = session.execute_read(lambda tx: tx.run(literal(text), parameters).data())
            seen.rows = len(rows)
            return rows

    def bookmark(self) -> str:
        """Return a mark that is another one once anything has been committed, and only then."""
        with translated(self.address), self._session(READ_ACCESS) as session:
            session.execute_read(lambda tx: tx.run("RETURN 1").consume())
            return " ".join(sorted(session.last_bookmarks().raw_values))

    def stream(self, text: str, /, **parameters: object) -> Iterator[Row]:
        """Yield the rows of a reading statement as they arrive, in constant memory.

        A node or a relationship comes as the driver's own object: return its properties instead.
        Nothing is retried, because rows have already been given out.
        """
        with (
            self._watch(text, parameters, "stream") as seen,
            translated(self.address),
            self._session(READ_ACCESS) as session,
        ):
            for record in session.run(literal(text), parameters):
                seen.rows += 1
                yield dict(record)

    def write(self, text: str, /, **parameters: object) -> SummaryCounters:
        """Run one writing statement in a transaction of its own; return what it changed."""
        return self.transaction(lambda tx: tx.run(literal(text), parameters).consume().counters)

    def transaction(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Run `work` in one transaction; it may run again after a transient error."""
        with translated(self.address), self._session(WRITE_ACCESS) as session:
            return session.execute_write(self._watched(work))

    def _watched(
        self, work: Callable[[ManagedTransaction], T]
    ) -> Callable[[ManagedTransaction], T]:
        if self._watch is unwatched:
            return work

        def run(tx: ManagedTransaction) -> T:
            with ExitStack() as running:
                return work(cast("ManagedTransaction", _Watched(tx, self._watch, running)))

        return run

    def run(self, text: str, /, **parameters: object) -> None:
        """Run a statement outside a managed transaction, as schema and batch statements need."""
        with (
            self._watch(text, parameters, "write"),
            translated(self.address),
            self._session(WRITE_ACCESS) as session,
        ):
            session.run(literal(text), parameters).consume()

    def close(self) -> None:
        """Close every connection."""
        self._driver.close()

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection."""
        self.close()


class _Watched:
    """A transaction whose statements are watched, each until the next one begins."""

    def __init__(self, tx: ManagedTransaction, watch: Watch, running: ExitStack) -> None:
        self._tx, self._watch, self._running = tx, watch, running

    def run(self, query: str, parameters: Row | None = None, /, **more: object) -> Result:
        """Run a statement."""
        self._running.pop_all().close()
        self._running.enter_context(self._watch(query, {**(parameters or {}), **more}, "write"))
        return self._tx.run(literal(query), parameters, **more)


class AsyncStore:
    """A database, read by the API: one statement, one result, a time limit."""

    def __init__(self, address: Address, timeout: float, watch: Watch = unwatched) -> None:
        """Prepare a pool of connections; nothing is opened before the first statement.

        A statement ends after `timeout` seconds. It is tried again for as long as a database may
        need to answer anew, not to start. `watch` is told of every statement.
        """
        self.address = address
        self.timeout = timeout
        self.watch = watch
        with translated(address):
            self._driver: AsyncDriver = AsyncGraphDatabase.driver(
                address.uri,
                auth=(address.user, address.password),
                **_OPTIONS | {"max_transaction_retry_time": min(timeout, RETRIES)},
            )
        self._read = unit_of_work(timeout=timeout)(_collect)

    async def rows(self, text: str, /, **parameters: object) -> list[Row]:
        """Return the rows of a reading statement, nodes and relationships as the driver's objects.

        Raises:
            TimedOut: it took longer than the limit.
            Unavailable: the database cannot be reached.

        """
        with self.watch(text, parameters, "read") as seen, translated(self.address):
            async with self._answered():
                rows = await self._rows(text, parameters)
            seen.rows = len(rows)
            return rows

    async def _rows(self, text: str, parameters: Row) -> list[Row]:
        """Run a statement by itself: one message there and one back, where a transaction has three.

        What may go better the next time is then run as a managed transaction, which tries again.
        """
        try:
            async with self._session() as session:
                query = Query(literal(text), timeout=self.timeout)
                return await _all(await session.run(query, parameters))
        except (DriverError, Neo4jError) as error:
            if not error.is_retryable() or _out_of_memory(error):
                raise
        async with self._session() as session:
            return await session.execute_read(self._read, text, parameters)

    @asynccontextmanager
    async def _answered(self) -> AsyncIterator[None]:
        """Leave a database that is silent: there are statements that Neo4j never answers.

        It ends a statement by itself after the limit, but its planner heeds none, and what
        overflows the planner's stack is never told to the client.

        Raises:
            TimedOut: nothing came for longer than the database may take.

        """
        limit = self.timeout + RETRIES + SILENCE
        try:
            async with asyncio.timeout(limit):
                yield
        except TimeoutError:
            raise TimedOut(f"The database said nothing for {limit:g} seconds.") from None

    async def after(self, ground: str, text: str, /, **parameters: object) -> list[Row]:
        """Return the rows of `text`, to which the only row of `ground` are parameters, too.

        Of a transaction that is just being committed a statement may see a part. What `ground` saw
        a part of, `text` sees the whole of: transactions of one session wait for each other.

        Raises:
            StoreError: as for `rows`.

        """
        with self.watch(text, parameters, "read") as seen, translated(self.address):
            async with self._answered(), self._session() as session:
                (found,) = await session.execute_read(self._read, ground, {})
                rows = await session.execute_read(self._read, text, parameters | found)
                seen.rows = len(rows)
                return rows

    async def plan(self, text: str, parameters: Row, *, profile: bool) -> Plan:
        """Return a statement's plan; with `profile` it runs, and the plan has what that took.

        Raises:
            StoreError: as for `rows`.

        """
        async with self.reading() as transaction:
            word = "PROFILE" if profile else "EXPLAIN"
            result = await transaction.run(literal(f"{word}\n{text}"), parameters)
            async for _ in result:
                pass
            summary = await result.consume()
            return summary.profile or summary.plan or {}

    def connections(self) -> tuple[int, int]:
        """Return how many connections are in use, and how many wait to be."""
        pool = self._driver._pool.connections  # noqa: SLF001 — the driver has no word for it
        states = [one.in_use for some in list(pool.values()) for one in list(some)]
        return sum(states), len(states) - sum(states)

    def _session(self) -> AsyncSession:
        return self._driver.session(database=self.address.database, default_access_mode=READ_ACCESS)

    @asynccontextmanager
    async def reading(self, limit: float | None = None) -> AsyncIterator[AsyncTransaction]:
        """Open one reading transaction; nothing is retried.

        It ends after `limit` seconds, by default after as many as a statement may take.

        Raises:
            TimedOut: it took longer than the limit.
            Unavailable: the database cannot be reached.

        """
        with translated(self.address):
            async with (
                self._session() as session,
                await session.begin_transaction(timeout=limit or self.timeout) as transaction,
            ):
                yield transaction

    async def close(self) -> None:
        """Close every connection."""
        await self._driver.close()


async def _collect(tx: AsyncManagedTransaction, text: str, parameters: Row) -> list[Row]:
    try:
        return await _all(await tx.run(literal(text), parameters))
    except Neo4jError as error:
        if _out_of_memory(error):  # the driver would try it again
            raise TooLarge(f"The statement took more memory than its limit: {error}") from error
        raise


async def _all(result: AsyncResult) -> list[Row]:
    """Return the rows as they are: `data()` would look into every value for nodes to turn."""
    return [dict(record) async for record in result]
