"""So many at once of what holds a connection to the database for long."""

from collections.abc import Iterator
from contextlib import contextmanager

from mosty.graphql.serving.errors import UNAVAILABLE, refusal


class Places:
    """Places that `what` takes."""

    def __init__(self, what: str) -> None:
        """Begin with all of them free."""
        self._what = what
        self._taken = 0

    @contextmanager
    def one(self, most: int) -> Iterator[None]:
        """Hold one of `most` places.

        Raises:
            GraphQLError: `UNAVAILABLE`, all are taken.

        """
        if self._taken >= most:
            raise refusal(
                UNAVAILABLE,
                f"{most} {self._what} are running, no more at once; try again later.",
            )
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1
