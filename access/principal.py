"""Who asks, and what they may do."""

from dataclasses import dataclass
from enum import IntEnum

EVERYWHERE: frozenset[str] = frozenset()


class Role(IntEnum):
    """What somebody may do; each role may do what those before it may."""

    READER = 1
    EDITOR = 2
    STEWARD = 3
    ADMIN = 4


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who asks: `id` is the same for good, `name` is what people read in the log.

    Without a role they may do nothing. `organisations` are the ids of the actors they speak for,
    such as a chamber that edits its members; none means that their role holds everywhere. `bulk`
    allows larger pages.
    """

    id: str
    name: str
    role: Role | None
    organisations: frozenset[str] = EVERYWHERE
    bulk: bool = False

    def may(self, role: Role) -> bool:
        """Return whether they have the role, or a higher one, somewhere."""
        return self.role is not None and self.role >= role

    def everywhere(self, role: Role) -> bool:
        """Return whether they have the role, or a higher one, for the whole graph."""
        return self.may(role) and not self.organisations


NOBODY = Principal("nobody", "nobody", None)
