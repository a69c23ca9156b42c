"""A request's account: the id it is known by, and what became of it.

`requests` opens one for every request; whoever answers the request writes into it. Nothing of what
a client said is in it but names: of its operations, and of itself as an id.
"""

from collections import deque
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import Any

MOST = 20  # of each kind that an account remembers: a WebSocket may live for long


@dataclass(frozen=True, slots=True)
class Operation:
    """A GraphQL operation: the name its client gave it, `document` the hash of its text."""

    name: str
    kind: str
    document: str
    cost: int


_some: Callable[[], deque[Any]] = partial(deque, maxlen=MOST)


@dataclass(slots=True)
class Account:
    """What is known of a request; `route` is a pattern, `seconds` are those of its statements."""

    id: str
    method: str = "GET"
    route: str = ""
    status: int = 0
    principal: str = ""
    codes: deque[str] = field(default_factory=_some)  # of the errors that the client was told
    operations: deque[Operation] = field(default_factory=_some)
    statements: int = 0
    rows: int = 0
    seconds: float = 0.0
    trace: str = ""  # its id in OpenTelemetry


CURRENT: ContextVar[Account] = ContextVar("account")


def current() -> Account:
    """Return the account of the request being answered; outside of any, one that nobody reads."""
    return CURRENT.get(None) or Account("none")
