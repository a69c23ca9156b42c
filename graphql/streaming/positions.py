"""Positions in the feed of changes, and the cursors that clients keep.

A position is behind all changes of a transaction, or behind those of its nodes up to an id. Its
`mark` is when the transaction was: a database that was put back to an earlier state has no
transaction of that number, or one of another time.
"""

import base64
import binascii
from dataclasses import dataclass

import orjson

from mosty.graphql.serving.errors import bad_input

NOW = "now"
_LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class Position:
    """Behind transaction `number`, or behind what it did to the nodes up to `id`."""

    number: int
    mark: int
    id: str | None = None

    def __str__(self) -> str:
        """Return the cursor."""
        return base64.urlsafe_b64encode(orjson.dumps([self.number, self.mark, self.id])).decode()


START = Position(-1, 0)


def position(cursor: str) -> Position:
    """Read a cursor.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, it is none.

    """
    try:
        number, mark, id_ = orjson.loads(
            base64.b64decode(cursor.encode(), altchars=b"-_", validate=True)
        )
        if _whole(number) and _whole(mark) and isinstance(id_, str | None):
            return Position(number, mark, id_)
    except (binascii.Error, ValueError, TypeError, UnicodeEncodeError):
        pass
    raise bad_input(
        "That cursor is not of the feed of changes. Start without it, or with now and what you "
        "read before."
    )


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -1 <= value < _LARGEST
