"""Tokens of an OpenID Connect issuer: JSON Web Tokens that it has signed (RFC 7519, RFC 8725).

Which algorithms may be is decided by the issuer's key, never by the token: an RSA key verifies no
HMAC, and none is no algorithm.
"""

from collections.abc import Mapping
from typing import Any

import jwt
from jwt import PyJWK
from jwt.exceptions import (
    ExpiredSignatureError,
    ImmatureSignatureError,
    InvalidAudienceError,
    InvalidIssuerError,
    MissingRequiredClaimError,
    PyJWTError,
)

from mosty.access.issuer import Issuer
from mosty.graph.errors import Unauthenticated

LONGEST = 16_384  # characters
_RSA = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
# key type, or its curve → what it may verify
ALGORITHMS: Mapping[str, tuple[str, ...]] = {
    "RSA": _RSA,
    "P-256": ("ES256",),
    "P-384": ("ES384",),
    "P-521": ("ES512",),
    "Ed25519": ("EdDSA",),
}
_REQUIRED = ["exp", "iss", "aud", "sub"]
_SENTENCES: Mapping[type[Exception], str] = {
    ExpiredSignatureError: "The token has expired. Log in again.",
    ImmatureSignatureError: "The token is not valid yet. Check the clocks.",
    InvalidAudienceError: "The token is for another service than this one.",
    InvalidIssuerError: "The token is of another issuer than this server trusts.",
    MissingRequiredClaimError: f"The token lacks a claim; it needs {', '.join(_REQUIRED)}.",
}
_WRONG = "The token is none that this server can check, or its signature is wrong. Log in again."


async def claims(token: str, issuer: Issuer, audience: str, leeway: float) -> Mapping[str, Any]:
    """Return what a token says, once it is sure that the issuer says so, now and to us.

    Raises:
        Unauthenticated: it is not sure.
        IssuerSilent: the issuer's keys cannot be fetched.

    """
    if len(token) > LONGEST:
        raise Unauthenticated(f"The token has more than {LONGEST:,} characters.")
    id_, algorithm = _head(token)
    key = await issuer.key(id_)
    if key is None or algorithm not in (allowed := _allowed(key)):
        raise Unauthenticated(_WRONG)
    try:
        found: Mapping[str, Any] = jwt.decode(
            token,
            key.key,
            allowed,
            {"require": _REQUIRED, "enforce_minimum_key_length": True},
            audience=audience,
            issuer=issuer.name,
            leeway=leeway,
        )
    except (PyJWTError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Unauthenticated(_SENTENCES.get(type(error), _WRONG)) from None
    return found


def _head(token: str) -> tuple[str | None, str]:
    """Return which key the token names, and the algorithm it claims."""
    try:
        head = jwt.get_unverified_header(token)
        id_, algorithm = head.get("kid"), head["alg"]
    except (PyJWTError, ValueError, TypeError, KeyError, RecursionError):
        raise Unauthenticated(_WRONG) from None
    if "crit" in head or not isinstance(id_, str | None) or not isinstance(algorithm, str):
        raise Unauthenticated(_WRONG)
    return id_, algorithm


def _allowed(key: PyJWK) -> tuple[str, ...]:
    """Return what a key may verify: its own algorithm if it has one, else those of its type."""
    given: Mapping[str, Any] = key._jwk_data  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    known = ALGORITHMS.get(str(given.get("crv", given.get("kty"))), ())
    own = given.get("alg")
    return known if own is None else tuple(one for one in known if one == own)
