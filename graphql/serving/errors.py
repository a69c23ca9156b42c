"""Errors as the API answers them: a sentence that says what to do, a code, a request id.

What is wrong with the server is logged under the request's id and told to nobody. The codes that a
client was told go into the request's account.
"""

import logging
from collections.abc import Iterable
from typing import Any

from graphql import GraphQLError
from neo4j.exceptions import GqlError

from mosty.graph.errors import DiskFull, StoreError, TimedOut, TooLarge, Unavailable
from mosty.graphql.serving.account import current

UNAVAILABLE = "UNAVAILABLE"
STATUS = {
    "GRAPHQL_PARSE_FAILED": 400,
    "GRAPHQL_VALIDATION_FAILED": 400,
    "BAD_USER_INPUT": 400,
    "COST_LIMIT_EXCEEDED": 400,
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "NOT_FOUND": 404,
    "PERSISTED_QUERY_NOT_FOUND": 404,
    "CONFLICT": 409,
    "CURSOR_LOST": 410,
    "INTERNAL": 500,
    "UNAVAILABLE": 503,
    "TIMEOUT": 504,
}
CODES: dict[type[Exception], str] = {
    TimedOut: "TIMEOUT",
    Unavailable: UNAVAILABLE,
    DiskFull: UNAVAILABLE,
}
SENTENCES = {
    "TIMEOUT": "The query took too long. Ask for less: fewer levels, smaller pages, a filter.",
    "UNAVAILABLE": "The database does not answer just now. Try again in a moment.",
    "INTERNAL": "The query failed on our side; the server's log says why, under the request id.",
    "BAD_USER_INPUT": "The database cannot read a value of this request, most likely a cursor of "
    "another list, or a number that is too large. Start again without the cursor.",
    "COST_LIMIT_EXCEEDED": "The request is nested too deeply to be read. Nest filters and "
    "selections less.",
}
MEMORY = (
    "The query takes more of the database's memory than one may have. Ask for less: smaller pages, "
    "fewer levels, a filter, or an export for a whole list."
)
_DATA = "22"  # the class of GQL's status codes for values nobody can use
_SIGNATURE = "42I51"  # a function that got a value of another type
_LOG = logging.getLogger("mosty.graphql")


def refusal(code: str, message: str, **more: object) -> GraphQLError:
    """Return an error of that code; `more` goes into its extensions."""
    return GraphQLError(message, extensions={"code": code, **more})


def bad_input(message: str) -> GraphQLError:
    """Return an error for an argument nobody can use."""
    return refusal("BAD_USER_INPUT", message)


def from_store(error: StoreError | DiskFull) -> GraphQLError:
    """Return what a client may know of a failing database."""
    if isinstance(error, TooLarge):
        extensions = {"code": "COST_LIMIT_EXCEEDED", "limit": "memory"}
        return GraphQLError(MEMORY, original_error=error, extensions=extensions)
    code = CODES.get(type(error), "INTERNAL")
    if _unreadable(error.__cause__):
        code = "BAD_USER_INPUT"
    return GraphQLError(SENTENCES[code], original_error=error, extensions={"code": code})


def _unreadable(error: object) -> bool:
    """Return whether a value was of another type than the statement needs."""
    while isinstance(error, GqlError):
        if error.gql_status.startswith(_DATA) or error.gql_status == _SIGNATURE:
            return True
        error = error.__cause__
    return False


def told(errors: Iterable[GraphQLError], code: str) -> list[dict[str, Any]]:
    """Return errors as a client gets them, `code` where they have none; log those that are ours."""
    return [_told(error, code) for error in errors]


def _told(error: GraphQLError, code: str) -> dict[str, Any]:
    error, account = _coded(error, code), current()
    extensions = {**(error.extensions or {}), "requestId": account.id}
    account.codes.append(extensions["code"])
    if extensions["code"] == "INTERNAL":
        _LOG.error("Request %s failed.", account.id, exc_info=error.original_error)
    elif extensions["code"] in {"TIMEOUT", UNAVAILABLE}:
        _LOG.warning("Request %s: %s", account.id, error.original_error or error)
    return {**error.formatted, "extensions": extensions}


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    """Return `error` with a code, and without what a client must not know."""
    if (error.extensions or {}).get("code"):
        return error
    cause: BaseException | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    message = error.message
    if isinstance(cause, StoreError | DiskFull):
        inner = from_store(cause)
        message, code = inner.message, (inner.extensions or {})["code"]
    elif isinstance(cause, RecursionError | OverflowError):
        code = "BAD_USER_INPUT" if isinstance(cause, OverflowError) else "COST_LIMIT_EXCEEDED"
        message = SENTENCES[code]
    elif cause is not None and error.path:
        code = "INTERNAL"
        message = SENTENCES[code]
    return GraphQLError(
        message,
        error.nodes,
        error.source,
        error.positions,
        error.path,
        original_error=cause if isinstance(cause, Exception) else None,
        extensions={**(error.extensions or {}), "code": code},
    )
