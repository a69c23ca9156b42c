"""A statement of the library, or a reader's own, under the guard; its errors as the API's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from graphql import GraphQLError
from neo4j.exceptions import ClientError

from mosty.graph import guard
from mosty.graph.errors import Refused, StoreError, TimedOut
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore
from mosty.graphql.querying.keys import check_rows
from mosty.graphql.serving.errors import from_store, refusal

_PLACE = re.compile(r"line (?P<line>\d+), column (?P<column>\d+) \(offset: (?P<offset>\d+)\)")
_THEIRS = (
    "Neo.ClientError.Statement",
    "Neo.ClientError.Procedure",
)  # what the text is to blame for


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a statement; `cut` where there were more than `limit`."""

    columns: list[str]
    rows: list[list[object]]
    cut: bool
    limit: int
    seconds: float


async def run(
    store: AsyncStore, settings: Settings, text: str, parameters: Mapping[str, Any], *, name: str
) -> Found:
    """Run a statement; logs and figures know it by `name`, never by a client's text.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, with the place of the mistake if Neo4j says it; `TIMEOUT`;
            or what the database failed at.

    """
    start = perf_counter()
    try:
        with store.watch(name, {}, "stream") as seen:
            found = await guard.ask(store, settings, text, parameters)
            seen.rows = len(found.rows)
        check_rows(found.rows)
    except StoreError as error:
        raise _told(error, store.timeout) from error
    seconds = perf_counter() - start
    return Found(found.columns, found.rows, found.truncated, settings.query_rows, seconds)


def too_long(limit: float) -> GraphQLError:
    """Return what is told of a statement that took longer than so many seconds."""
    return refusal(
        "TIMEOUT",
        f"The statement took longer than {limit:g} seconds, the limit here, and was ended. Narrow "
        "it down.",
    )


def _told(error: StoreError, limit: float) -> GraphQLError:
    if isinstance(error, Refused):
        return refusal("BAD_USER_INPUT", str(error), reason="refused")
    if isinstance(error, TimedOut):
        return too_long(limit)
    if not _theirs(error):
        return from_store(error)
    place = _PLACE.search(str(error))
    where = {key: int(value) for key, value in place.groupdict().items()} if place else {}
    return refusal("BAD_USER_INPUT", str(error), **where)


def _theirs(error: BaseException | None) -> bool:
    """Return whether the statement is to blame, or a parameter that cannot be sent."""
    while error is not None:
        if isinstance(error, ClientError):
            return (error.code or "").startswith(_THEIRS)
        if isinstance(error, OverflowError | TypeError | RecursionError):
            return True
        error = error.__cause__
    return False
