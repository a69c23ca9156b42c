"""A request's account: the id it is known by, and what became of it.

`requests` opens one for every request; whoever answers the request writes into it.
"""

from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Account:
    """What is known of a request."""

    id: str
    codes: list[str] = field(default_factory=list)  # of the errors that the client was told


CURRENT: ContextVar[Account] = ContextVar("account")


def current() -> Account:
    """Return the account of the request being answered; outside of any, one that nobody reads."""
    return CURRENT.get(None) or Account("none")
