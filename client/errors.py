"""What can go wrong, as a tree.

Failure                 everything below
├── Refused             the server says no; `code` says why
│   ├── BadInput        an argument or the query itself: change what the message names
│   ├── TooMuch         over a limit: ask for less
│   ├── Unauthenticated no key, or one that is not valid
│   ├── Forbidden       the key's role is not enough
│   ├── NotFound        no such id
│   ├── Conflict        somebody else changed it first: read again, decide again
│   ├── Slow            the query took too long: ask for less
│   ├── Unavailable     the server or its database does not answer, after all retries
│   └── Internal        the server failed: tell its keeper the request id
├── NotDone             a mutation answered with user errors
└── Unreachable         no connection, or an answer nobody can read
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final


class Failure(Exception):
    """Something went wrong."""


class Refused(Failure):
    """The server says no.

    `code` stays the same whatever the sentence; `path` leads to the field; `request_id` finds the
    request in the server's log; `extensions` holds what else is known, such as a limit.
    """

    def __init__(self, error: Mapping[str, Any]) -> None:
        """Take an error as the server sends it."""
        super().__init__(str(error.get("message", "")))
        self.extensions: Mapping[str, Any] = error.get("extensions") or {}
        self.code = str(self.extensions.get("code", "INTERNAL"))
        self.path: Sequence[str | int] = error.get("path") or ()
        self.request_id = str(self.extensions.get("requestId", ""))


class BadInput(Refused):
    """An argument, a cursor or the query itself is wrong."""


class TooMuch(Refused):
    """More was asked for than a limit allows."""


class Unauthenticated(Refused):
    """There is no key, or it is not valid."""


class Forbidden(Refused):
    """The key's role is not enough."""


class NotFound(Refused):
    """There is no such node."""


class Conflict(Refused):
    """Somebody else changed it first."""


class CursorLost(Refused):
    """The feed of changes is another one since the database was put back."""


class Slow(Refused):
    """The query took too long."""


class Unavailable(Refused):
    """The server or its database does not answer just now."""


class Internal(Refused):
    """The server failed."""


class NotDone(Failure):
    """A mutation was understood and not done; `errors` says why, field by field."""

    def __init__(self, payload: Mapping[str, Any]) -> None:
        """Take the payload: `userErrors`, and what was done in spite of them."""
        errors: Sequence[Mapping[str, Any]] = payload["userErrors"]
        super().__init__("; ".join(str(one.get("message")) for one in errors))
        self.payload, self.errors = payload, errors
        self.codes = tuple(str(one.get("code")) for one in errors)


class Unreachable(Failure):
    """No connection, or an answer that is not the API's."""


KINDS: Final[Mapping[str, type[Refused]]] = {
    "GRAPHQL_PARSE_FAILED": BadInput,
    "GRAPHQL_VALIDATION_FAILED": BadInput,
    "BAD_USER_INPUT": BadInput,
    "COST_LIMIT_EXCEEDED": TooMuch,
    "UNAUTHENTICATED": Unauthenticated,
    "FORBIDDEN": Forbidden,
    "NOT_FOUND": NotFound,
    "PERSISTED_QUERY_NOT_FOUND": NotFound,
    "CONFLICT": Conflict,
    "CURSOR_LOST": CursorLost,
    "TIMEOUT": Slow,
    "UNAVAILABLE": Unavailable,
}


def refused(error: Mapping[str, Any]) -> Refused:
    """Return the exception for an error of the server."""
    code = (error.get("extensions") or {}).get("code", "")
    return KINDS.get(str(code), Internal)(error)
