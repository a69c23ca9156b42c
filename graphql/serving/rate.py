"""What somebody may ask for in a while: a bucket of points each, which fills up as time goes by.

A request takes what it costs out of its bucket, and is refused if there is too little in it. Those
who say who they are have a bucket of their own; all others have one by address.

A bucket is one number, the moment at which it is full again, and full ones are not kept. Of the
others there are `KEPT`, which take 37 MB; then the one is forgotten that was used longest ago.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from graphql import GraphQLError
from starlette.requests import HTTPConnection

from mosty.access.principal import HERE, Principal
from mosty.graph.errors import SettingError
from mosty.graph.settings import Settings
from mosty.graphql.serving.errors import refusal

OPERATION = 1  # points, beside one for each node it asks for
MUTATION = 50  # points of each field of a mutation
EXPORT = 100  # points, beside one for each `ROWS` rows
ROWS = 10
QUERY = 50  # points of each query of the library or the reconciliation service, of a calendar
SECOND = 100  # points of each second that a reader's own statement takes
KEPT = 200_000
STATUS = 429
NAME = "points"
_SITE = 64  # bits of an IPv6 address that tell one customer from another


@dataclass(frozen=True, slots=True)
class Balance:
    """What is left to somebody after a request."""

    limit: int
    refill: float
    cost: int
    remaining: int
    seconds: float

    @property
    def reset_at(self) -> datetime:
        """The moment at which all is there again."""
        return moment(self.seconds)

    @property
    def headers(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers-10."""
        window = math.ceil(self.limit / self.refill)
        return {
            "RateLimit-Policy": f'"{NAME}";q={self.limit};w={window}',
            "RateLimit": f'"{NAME}";r={self.remaining};t={math.ceil(self.seconds)}',
        }


class Exhausted(GraphQLError):
    """A bucket holds too little; after `seconds` it holds enough."""

    def __init__(self, balance: Balance, cost: float, seconds: float) -> None:
        """Say what was asked, what is left, and when to come again."""
        self.balance, self.seconds = balance, math.ceil(seconds)
        error = refusal(
            "COST_LIMIT_EXCEEDED",
            f"The request costs {cost:,.0f} points and {balance.remaining:,} are left. Wait "
            f"{self.seconds:,} s, or ask for less.",
            limit="rate",
            allowed=balance.remaining,
            asked=math.ceil(cost),
            resetAt=moment(self.seconds).isoformat(),
        )
        super().__init__(error.message, extensions=error.extensions)

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the answer."""
        return self.balance.headers | {"Retry-After": str(self.seconds)}


def moment(seconds: float) -> datetime:
    """Return the moment so many seconds from now, in whole ones."""
    return (datetime.now(UTC) + timedelta(seconds=math.ceil(seconds))).replace(microsecond=0)


class Buckets:
    """The buckets of one process."""

    def __init__(
        self,
        size: int,
        refill: float,
        kept: int = KEPT,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin with full ones of `size` points, which get `refill` points a second."""
        self._size, self._refill, self._most, self._clock = size, refill, kept, clock
        self._full: OrderedDict[str, float] = OrderedDict()

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self._full)

    def take(self, name: str, cost: float, *, owe: bool = False) -> Balance:
        """Take points out of a bucket, or, with `owe`, more than are in it.

        Raises:
            Exhausted: too few are left; nothing is taken.

        """
        now = self._clock()
        full = max(self._full.get(name, now), now)
        before = self._size - (full - now) * self._refill
        missing = min(cost, self._size) - before  # beyond a full one, it is owed
        if missing > 0 and not owe:
            raise Exhausted(self._balance(0, full - now), cost, missing / self._refill)
        full += cost / self._refill
        self._keep(name, full, now)
        return self._balance(cost, full - now)

    def _balance(self, cost: float, seconds: float) -> Balance:
        left = max(math.floor(self._size - seconds * self._refill), 0)
        return Balance(self._size, self._refill, math.ceil(cost), left, seconds)

    def _keep(self, name: str, full: float, now: float) -> None:
        if full <= now:
            return
        self._full[name] = full
        self._full.move_to_end(name)
        while len(self._full) > self._most or next(iter(self._full.values())) <= now:
            self._full.popitem(last=False)


class Rates:
    """The limit of an application."""

    def __init__(self, settings: Settings) -> None:
        """Read how much may be asked for, and whose word on addresses counts.

        Raises:
            SettingError: what the setting names is no network.

        """
        size, refill = settings.rate_size, settings.rate_refill
        self._buckets = Buckets(size, refill) if size else None
        self._trusted = networks(settings.trusted_proxies)

    def charge(
        self, connection: HTTPConnection, who: Principal, cost: float, *, owe: bool = False
    ) -> Balance | None:
        """Take what a request costs; None where nothing is limited, as on this machine.

        Raises:
            Exhausted: too little is left.

        """
        if self._buckets is None or who == HERE:
            return None
        name = who.id if who.signed_in else address(connection, self._trusted)
        return self._buckets.take(name, cost, owe=owe)


Networks = tuple[IPv4Network | IPv6Network, ...]


def networks(text: str) -> Networks:
    """Read networks or addresses with commas between them.

    Raises:
        SettingError: one is none.

    """
    try:
        return tuple(ip_network(one.strip()) for one in text.split(",") if one.strip())
    except ValueError as error:
        raise SettingError(
            f"MOSTY_TRUSTED_PROXIES is {text!r}; give addresses or networks such as 10.0.0.0/8, "
            f"with commas between them: {error}"
        ) from None


def address(connection: HTTPConnection, trusted: Networks) -> str:
    """Return whom a request comes from: the first address from behind that is no proxy of ours.

    What a client writes into `X-Forwarded-For` itself stands before what our proxies add, and
    never counts. Of an IPv6 address its network counts, since a customer has 2^64 of them.
    """
    client = connection.client.host if connection.client else ""
    passed = ",".join(connection.headers.getlist("x-forwarded-for")).split(",")
    for one in (client, *(part.strip() for part in reversed(passed))):
        if one and not _within(one, trusted):
            return _site(one)
        client = one or client
    return _site(client)


def _within(text: str, trusted: Iterable[IPv4Network | IPv6Network]) -> bool:
    try:
        found = ip_address(text)
    except ValueError:
        return False
    return any(found in one for one in trusted)


def _site(text: str) -> str:
    try:
        found = ip_address(text)
    except ValueError:
        return text[:64]
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or ip_network((int(found), _SITE), strict=False))
