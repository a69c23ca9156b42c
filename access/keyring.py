"""Keys as requests bring them: verified by argon2 once, then remembered for seconds.

What is remembered is a hash of the key under a secret of this process. Every `FRESH` seconds the
graph is asked whether the key still stands, which costs a millisecond and no argon2; that is how
long a revoked key may still open anything.
"""

import asyncio
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from mosty.access.keys import ApiKey
from mosty.access.principal import Principal
from mosty.access.secret import Secret
from mosty.cypher.library import statement
from mosty.graph.errors import Busy, Unauthenticated
from mosty.graph.store import AsyncStore

FRESH = 2.0  # seconds
REFUSED = 60.0  # seconds that a wrong secret is remembered, so that trying it again costs nothing
KEPT = 10_000
WAITING = 32  # verifications that may wait for the one that runs

_WRONG = (
    "The API key is not known, has expired or was revoked. Ask whoever runs this server for a new "
    "one, or send no key."
)


@dataclass(slots=True)
class _Known:
    """A key that was seen: the hash it fits, None if it fits none; asked for at a time."""

    hash: str | None
    key: ApiKey | None
    at: float


class Keyring:
    """The keys of one process."""

    def __init__(self, store: AsyncStore, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none known."""
        self._store, self._clock = store, clock
        self._pepper = secrets.token_bytes(32)
        self._known: OrderedDict[bytes, _Known] = OrderedDict()
        self._one = asyncio.Semaphore(1)
        self._waiting = 0

    async def principal(self, text: str) -> Principal:
        """Return who holds the key.

        Raises:
            Unauthenticated: it is none, or stands no more.
            Busy: too many keys are being verified.
            StoreError: the graph cannot be asked.

        """
        secret = Secret.read(text)
        if secret is None:
            raise Unauthenticated(
                "That is not a whole API key: it begins with mosty_ and has 62 characters. Copy "
                "all of it."
            )
        name = blake2b(text.encode(), key=self._pepper, digest_size=32).digest()
        known = self._known.get(name)
        age = self._clock() - known.at if known else 0.0
        if known is None or age > (FRESH if known.key else REFUSED):
            known = await self._asked(name, secret, known)
            self._remember(name, known)
        if known.key is None or known.key.state(datetime.now(UTC)) != "active":
            raise Unauthenticated(_WRONG)
        return known.key.principal

    def _remember(self, name: bytes, known: _Known) -> None:
        self._known[name] = known
        self._known.move_to_end(name)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)

    async def _asked(self, name: bytes, secret: Secret, before: _Known | None) -> _Known:
        """Return what the graph says of a key now."""
        at = self._clock()  # before the question: what it says holds from here on
        rows = await self._store.rows(statement("read", "api_key").text, id=secret.id)
        if not rows:
            return _Known(None, None, at)
        hash_: str = rows[0]["hash"]
        verified = before is not None and before.hash == hash_
        if not verified and not await self._fits(name, secret, hash_):
            return _Known(None, None, at)
        return _Known(hash_, ApiKey.of(rows[0]), at)

    async def _fits(self, name: bytes, secret: Secret, hash_: str) -> bool:
        """Verify, one at a time, so that wrong keys don't take the processors from others."""
        if self._waiting >= WAITING:
            raise Busy("Too many API keys are being verified. Try again in a moment.")
        self._waiting += 1
        try:
            async with self._one:
                known = self._known.get(name)
                if known and known.hash == hash_:  # another request has just verified it
                    return True
                return await asyncio.to_thread(secret.fits, hash_)
        finally:
            self._waiting -= 1
