"""The public keys of whoever issues tokens, fetched when they are first needed (RFC 7517).

Keys are fetched anew after `FRESH` seconds, and at once when a token names one that is not among
them, because issuers change their keys; but never more often than every `PAUSE` seconds, so that
made-up key names cannot make this server call the issuer all the time. An issuer that does not
answer is put up with for `STALE` seconds.
"""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from jwt import PyJWK, PyJWKSet
from jwt.exceptions import PyJWTError

from mosty.graph.errors import IssuerSilent, SettingError

FRESH = 600.0  # seconds
STALE = 3_600.0
PAUSE = 10.0
PATIENCE = 5.0  # seconds an answer may take
LARGEST = 1_000_000  # bytes
_DISCOVERY = "/.well-known/openid-configuration"
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_FAILURES = (OSError, HTTPException, ValueError, LookupError, TypeError, PyJWTError, RecursionError)
_LOG = logging.getLogger("mosty.access")


class _Straight(HTTPRedirectHandler):
    """Follows nobody elsewhere: keys come from the address that the settings name."""

    def redirect_request(  # noqa: PLR0913, PLR0917 — urllib's signature
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Refuse."""


_OPENER = build_opener(_Straight)


class Issuer:
    """An issuer of tokens, by its name, and by the address of its keys if discovery has none."""

    def __init__(
        self, name: str, jwks: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Fetch nothing yet.

        Raises:
            SettingError: an address is none, or would be asked without encryption.

        """
        for address in filter(None, (name, jwks)):
            _secure(address)
        self.name, self._jwks, self._clock = name, jwks, clock
        self._keys: list[PyJWK] = []
        self._fetched = self._tried = float("-inf")
        self._failed = False
        self._one = asyncio.Lock()

    async def key(self, id_: str | None) -> PyJWK | None:
        """Return the key of that id, None if the issuer has none; without an id, its only key.

        Raises:
            IssuerSilent: it cannot be told, because the keys cannot be fetched.

        """
        if self._clock() - self._fetched > FRESH:
            await self._fetch()
        found = self._find(id_)
        if found is None:
            await self._fetch()
            found = self._find(id_)
        if found is None and self._failed:
            raise IssuerSilent(
                f"The keys of {self.name} cannot be fetched just now, so tokens cannot be checked. "
                "Try again in a moment."
            )
        return found

    def _find(self, id_: str | None) -> PyJWK | None:
        if self._clock() - self._fetched > STALE:
            return None
        if id_ is None:
            return self._keys[0] if len(self._keys) == 1 else None
        return next((one for one in self._keys if one.key_id == id_), None)

    async def _fetch(self) -> None:
        """Fetch the keys, unless that was tried a moment ago, here or by another request."""
        async with self._one:
            if self._clock() - self._tried < PAUSE:
                return
            self._tried = self._clock()
            try:
                self._keys = await asyncio.to_thread(self._read)
            except _FAILURES as error:
                _LOG.warning("The keys of %s cannot be fetched: %s", self.name, error)
                self._failed = True
            else:
                self._fetched, self._failed = self._tried, False

    def _read(self) -> list[PyJWK]:
        jwks = self._jwks
        if not jwks:
            found = _json(self.name.rstrip("/") + _DISCOVERY)
            if found.get("issuer") != self.name:
                raise ValueError(f"its discovery speaks for {found.get('issuer')!r}")
            jwks = str(found["jwks_uri"])
            _secure(jwks)
        keys = PyJWKSet.from_dict(dict(_json(jwks))).keys
        return [one for one in keys if one.public_key_use in {None, "sig"}]


def _json(address: str) -> Mapping[str, Any]:
    request = Request(address, headers={"Accept": "application/json"})  # noqa: S310 — see _secure
    try:
        with _OPENER.open(request, timeout=PATIENCE) as answer:
            body = answer.read(LARGEST + 1)
    except HTTPError as error:
        error.close()
        raise URLError(f"{address} answers {error.code}") from None
    if len(body) > LARGEST:
        raise ValueError(f"{address} answers more than {LARGEST:,} bytes")
    found = json.loads(body)
    if not isinstance(found, dict):
        raise TypeError(f"{address} answers no JSON object")
    return found


def _secure(address: str) -> None:
    """See to it that nobody on the way can change what an address answers."""
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
        raise SettingError(
            "MOSTY_OIDC_ISSUER and MOSTY_OIDC_JWKS must be https:// addresses; "
            f"{address!r} is none."
        )
