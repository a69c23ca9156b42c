"""The only opener of a driver: reading and writing the database, sync and async.

Reads and writes run as managed transactions, so the driver retries transient errors (a leader
change, a deadlock, a lost connection) by itself; what remains is mapped to `errors` here, once.
"""

import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, LiteralString, Self, TypeVar

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncSession,
    AsyncTransaction,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    Session,
    SummaryCounters,
    unit_of_work,
)
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from mosty.graph.errors import DiskFull, SettingError, StoreError, TimedOut, Unavailable

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else its retries go to stderr

T = TypeVar("T")
Row = dict[str, Any]


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
    except Neo4jError as error:
        message = f"{error.message or error.code}"
        if "TransactionTimedOut" in (error.code or ""):
            raise TimedOut(f"The statement took longer than its limit: {message}") from error
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


def literal(text: str) -> LiteralString:
    """Say that `text` comes from `cypher/` or from names the ontology checked."""
    return text  # pyright: ignore[reportReturnType]


_OPTIONS: dict[str, Any] = {
    "notifications_min_severity": "OFF",
    "connection_acquisition_timeout": 30.0,
    "connection_timeout": 10.0,
    "max_transaction_retry_time": 30.0,
    "user_agent": "mosty",
}


class Store:
    """A database, read and written synchronously. Close it, or use it as a context manager."""

    def __init__(self, address: Address, driver: Driver) -> None:
        """Wrap an open driver; use `open` instead."""
        self.address = address
        self._driver = driver

    @classmethod
    def open(cls, address: Address) -> Self:
        """Connect.

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
        return cls(address, driver)

    def _session(self, access: str) -> Session:
        return self._driver.session(database=self.address.database, default_access_mode=access)

    def rows(self, text: str, /, **parameters: object) -> list[Row]:
        """Return the rows of a reading statement."""
        with translated(self.address), self._session(READ_ACCESS) as session:
            return session.execute_read(lambda tx: tx.run(literal(text), parameters).data())

    def stream(self, text: str, /, **parameters: object) -> Iterator[Row]:
        """Yield the rows of a reading statement as they arrive, in constant memory.

        A node or a relationship comes as the driver's own object: return its properties instead.
        Nothing is retried, because rows have already been given out.
        """
        with translated(self.address), self._session(READ_ACCESS) as session:
            for record in session.run(literal(text), parameters):
                yield dict(record)

    def write(self, text: str, /, **parameters: object) -> SummaryCounters:
        """Run one writing statement in a transaction of its own; return what it changed."""
        return self.transaction(lambda tx: tx.run(literal(text), parameters).consume().counters)

    def transaction(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Run `work` in one transaction; it may run again after a transient error."""
        with translated(self.address), self._session(WRITE_ACCESS) as session:
            return session.execute_write(work)

    def run(self, text: str, /, **parameters: object) -> None:
        """Run a statement outside a managed transaction, as schema and batch statements need."""
        with translated(self.address), self._session(WRITE_ACCESS) as session:
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


class AsyncStore:
    """A database, read by the API: one statement, one result, a time limit."""

    def __init__(self, address: Address, timeout: float) -> None:
        """Prepare a pool of connections; nothing is opened before the first statement.

        A statement ends after `timeout` seconds, and is not tried again later than that.
        """
        self.address = address
        self.timeout = timeout
        with translated(address):
            self._driver: AsyncDriver = AsyncGraphDatabase.driver(
                address.uri,
                auth=(address.user, address.password),
                **_OPTIONS | {"max_transaction_retry_time": timeout},
            )
        self._read = unit_of_work(timeout=timeout)(_collect)

    async def rows(self, text: str, /, **parameters: object) -> list[Row]:
        """Return the rows of a reading statement.

        Raises:
            TimedOut: it took longer than the limit.
            Unavailable: the database cannot be reached.

        """
        with translated(self.address):
            async with self._session() as session:
                return await session.execute_read(self._read, text, parameters)

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
    return await (await tx.run(literal(text), parameters)).data()
