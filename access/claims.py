"""What an issuer says of somebody → a principal."""

from collections.abc import Iterable, Mapping
from typing import Any

from mosty.access.principal import EVERYWHERE, ROLES, Principal, Role

BULK = "bulk"  # among the roles: larger pages
EVERY = "*"  # among the organisations: no limit to some


def principal(claims: Mapping[str, Any], roles: str, organisations: str) -> Principal:
    """Return whom a token speaks of.

    `roles` and `organisations` are names of claims; `realm_access.roles` is `roles` within
    `realm_access`. Of several roles the highest counts. Where organisations are asked for and the
    token names none, the role comes to no more than that of a reader.
    """
    words = frozenset(_texts(_claim(claims, roles)))
    role = max((ROLES[one] for one in words if one in ROLES), default=None)
    scope = _scope(claims, organisations)
    if scope is None:
        role, scope = role and Role.READER, EVERYWHERE
    subject = claims["sub"]
    names = (claims.get(one) for one in ("name", "preferred_username", "email"))
    name = next((one for one in names if isinstance(one, str) and one.strip()), subject)
    return Principal(f"oidc:{subject}", name.strip(), role, scope, BULK in words)


def _scope(claims: Mapping[str, Any], name: str) -> frozenset[str] | None:
    """Return the organisations; none at all is None, so that it is not taken for everywhere."""
    if not name:
        return EVERYWHERE
    found = frozenset(_texts(_claim(claims, name)))
    return EVERYWHERE if EVERY in found else found or None


def _claim(claims: Mapping[str, Any], name: str) -> object:
    """Return a claim by its name, or by the way to it."""
    if name in claims:
        return claims[name]
    found: object = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _texts(value: object) -> Iterable[str]:
    """Return the texts of a list, or the words of a text."""
    if isinstance(value, str):
        return value.split()
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else ()
