"""API keys in the graph, where all servers share them.

A key is a node with the label `ApiKey` alone: no ontology type, so the API, exports and the
explorer have no way to it. Its hash is of 160 random bits, so that who reads the database holds
nothing they can use.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mosty.access.principal import ROLES, Principal, Role
from mosty.access.secret import Secret
from mosty.cypher.library import statement
from mosty.graph.errors import UnknownKey, UnknownNode
from mosty.graph.store import Store


@dataclass(frozen=True, slots=True)
class ApiKey:
    """What is known of a key, all but its secret."""

    id: str
    name: str
    role: Role
    organisations: frozenset[str]
    bulk: bool
    created: datetime
    expires: datetime | None = None
    revoked: datetime | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "ApiKey":
        """Read a row of the graph."""
        return cls(
            id=row["id"],
            name=row["name"],
            role=ROLES[row["role"]],
            organisations=frozenset(row["organisations"]),
            bulk=row["bulk"],
            created=row["created"].to_native(),
            expires=_native(row["expires"]),
            revoked=_native(row["revoked"]),
        )

    def state(self, now: datetime) -> str:
        """Return whether it is active, expired or revoked."""
        if self.revoked:
            return "revoked"
        return "expired" if self.expires and self.expires <= now else "active"

    @property
    def principal(self) -> Principal:
        """Whoever holds it."""
        return Principal(f"key:{self.id}", self.name, self.role, self.organisations, self.bulk)


def create(  # noqa: PLR0913 — what a key has
    store: Store,
    name: str,
    role: Role,
    organisations: Collection[str] = (),
    *,
    bulk: bool = False,
    expires: datetime | None = None,
) -> tuple[Secret, ApiKey]:
    """Make a key; its secret is returned this once and kept nowhere.

    Raises:
        UnknownNode: an organisation is none of the graph's actors.

    """
    secret = Secret.new()
    key = ApiKey(secret.id, name, role, frozenset(organisations), bulk, datetime.now(UTC), expires)
    known = store.rows(statement("read", "actors_known").text, ids=sorted(organisations))
    if unknown := sorted(set(organisations) - {row["id"] for row in known}):
        raise UnknownNode(f"The graph has no actor {', '.join(unknown)}; give the ids of actors.")
    store.write(
        statement("write", "api_key").text,
        id=key.id,
        hash=secret.hashed(),
        name=name,
        role=role.word,
        organisations=sorted(organisations),
        bulk=bulk,
        created=key.created,
        expires=expires,
    )
    return secret, key


def listed(store: Store) -> list[ApiKey]:
    """Return all keys, the newest first."""
    return [ApiKey.of(row) for row in store.rows(statement("read", "api_keys").text)]


def revoke(store: Store, given: str) -> ApiKey:
    """Revoke a key, named by its id or by its name, for good.

    Raises:
        UnknownKey: no active key is called so, or several are.

    """
    now = datetime.now(UTC)
    active = [one for one in listed(store) if one.state(now) == "active"]
    found = [one for one in active if one.id == given] or [
        one for one in active if one.name == given
    ]
    if len(found) != 1:
        ids = f"several are: {', '.join(one.id for one in found)}; name one by its id"
        none = "none is; `mosty keys list` shows them"
        raise UnknownKey(f"No one active key is called {given!r}: {ids if found else none}.")
    store.write(statement("write", "api_key_revoked").text, id=found[0].id)
    return found[0]


def _native(moment: Any) -> datetime | None:  # noqa: ANN401 — the driver's own type
    found: datetime | None = moment.to_native() if moment else None
    return found
