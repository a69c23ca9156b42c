"""How many streams of answers each client has open: WebSockets, and answers as events."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.requests import HTTPConnection

from mosty.graph.settings import Settings
from mosty.graphql.serving.errors import refusal
from mosty.graphql.serving.rate import address, networks


class Streams:
    """The streams of one process, by the clients' addresses."""

    def __init__(self, settings: Settings) -> None:
        """Begin with none."""
        self._most = settings.streams
        self._trusted = networks(settings.trusted_proxies)
        self._open: Counter[str] = Counter()

    def check(self, connection: HTTPConnection) -> None:
        """See to it that a client may open one more.

        Raises:
            GraphQLError: `COST_LIMIT_EXCEEDED`, it has too many.

        """
        if self._open[address(connection, self._trusted)] >= self._most:
            raise refusal(
                "COST_LIMIT_EXCEEDED",
                f"{self._most:,} streams are open from your address (MOSTY_STREAMS). Close one, or "
                "subscribe to more over one WebSocket.",
                limit="streams",
                allowed=self._most,
            )

    @contextmanager
    def opened(self, connection: HTTPConnection) -> Iterator[None]:
        """Count a stream as long as it is open."""
        name = address(connection, self._trusted)
        self._open[name] += 1
        try:
            yield
        finally:
            self._open[name] -= 1
            if not self._open[name]:
                del self._open[name]

    def __len__(self) -> int:
        """Return how many are open."""
        return self._open.total()
