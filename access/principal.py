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

    @property
    def word(self) -> str:
        """The role as people write it."""
        return self.name.lower()


ROLES = {role.word: role for role in Role}


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who asks: `id` is the same for good, `name` is what people read in the log.

    Without a role they may do nothing. `organisations` are the ids of the actors they speak for,
    such as a chamber that edits its members; none means that their role holds everywhere. `bulk`
    allows larger pages. `signed_in` says that they have shown who they are; those who have not
    are whom the settings take them for.
    """

    id: str
    name: str
    role: Role | None
    organisations: frozenset[str] = EVERYWHERE
    bulk: bool = False
    signed_in: bool = True

    def may(self, role: Role) -> bool:
        """Return whether they have the role, or a higher one, somewhere."""
        return self.role is not None and self.role >= role

    def everywhere(self, role: Role) -> bool:
        """Return whether they have the role, or a higher one, for the whole graph."""
        return self.may(role) and not self.organisations


NOBODY = Principal("nobody", "nobody", None, signed_in=False)
READER = Principal("reader", "any reader", Role.READER, signed_in=False)
HERE = Principal("here", "somebody on this machine", Role.ADMIN, signed_in=False)
ANYBODY = Principal("anybody", "anybody", Role.STEWARD, signed_in=False)
