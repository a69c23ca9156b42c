"""The text of an API key: `mosty_<id>_<secret><checksum>`.

The beginning says what it is, to people and to programs that look for lost secrets. The id is no
secret: lists, logs and the graph show it. The secret has 160 random bits. The checksum tells a slip
of the pen from a wrong key before anything is looked up.

The graph keeps argon2id of the secret (RFC 9106; the parameters are the second that OWASP
recommends for passwords, more than random bits need).
"""

import re
import secrets
from base64 import b32encode
from dataclasses import dataclass, field
from zlib import crc32

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

BEGINNING = "mosty_"
LOOKS_LIKE = re.compile(rf"{BEGINNING}[A-Za-z0-9]{{8}}")  # somewhere in a text
_TEXT = re.compile(rf"{BEGINNING}([a-z2-7]{{16}})_([a-z2-7]{{32}})([a-z2-7]{{7}})")
_ARGON = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


@dataclass(frozen=True, slots=True)
class Secret:
    """What a client sends."""

    id: str
    secret: str = field(repr=False)

    @classmethod
    def new(cls) -> "Secret":
        """Make one that nobody can guess."""
        return cls(_letters(secrets.token_bytes(10)), _letters(secrets.token_bytes(20)))

    @classmethod
    def read(cls, text: str) -> "Secret | None":
        """Read a client's text; None if it is no key, or not whole."""
        found = _TEXT.fullmatch(text)
        if found is None:
            return None
        one = cls(found[1], found[2])
        return one if found[3] == one._checksum else None

    @property
    def text(self) -> str:
        """The key as its owner keeps it."""
        return f"{BEGINNING}{self.id}_{self.secret}{self._checksum}"

    @property
    def _checksum(self) -> str:
        return _letters(crc32(f"{self.id}_{self.secret}".encode()).to_bytes(4, "big"))

    def hashed(self) -> str:
        """Return what the graph keeps; takes some 20 ms and 19 MiB."""
        return _ARGON.hash(self.secret)

    def fits(self, hash_: str) -> bool:
        """Return whether the hash is of this secret, in time that does not tell how near it is."""
        try:
            return _ARGON.verify(hash_, self.secret)
        except (VerificationError, InvalidHashError):
            return False


def _letters(given: bytes) -> str:
    return b32encode(given).decode().rstrip("=").lower()
