"""Who asks for a change, under which key; and what was answered when they asked before."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

import orjson
from neo4j import ManagedTransaction

from mosty.access.principal import Principal
from mosty.cypher.library import statement
from mosty.edit.problems import Problem, Rejected
from mosty.graph.store import literal

KEPT = timedelta(hours=24)
"""How long a key is remembered."""
LONGEST_KEY = 200
LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One mutation: who asks, by its name, with which input, under which request's id.

    What it makes is one batch, whose id is dealt out before the transaction begins: where a commit
    got through although its answer was lost, the second try finds what the first did.
    """

    principal: Principal
    kind: str
    given: Mapping[str, Any]
    request: str = ""
    batch: str = field(default_factory=lambda: f"batch:{secrets.token_hex(8)}")

    @property
    def key(self) -> str:
        """The idempotency key; "" where there is none."""
        return self.given.get("idempotency_key") or ""

    @property
    def note(self) -> str:
        """Why it is asked for."""
        return self.given.get("note") or ""

    @property
    def digest(self) -> str:
        """Fingerprint of what is asked for."""
        said = {name: one for name, one in self.given.items() if name != "idempotency_key"}
        text = orjson.dumps([self.kind, said], option=orjson.OPT_SORT_KEYS, default=str)
        return blake2b(text, digest_size=16).hexdigest()

    def check(self) -> None:
        """See to it that key and note can be kept.

        Raises:
            Rejected: they cannot.

        """
        for name, text, most in (
            ("idempotency_key", self.key, LONGEST_KEY),
            ("note", self.note, LONGEST_NOTE),
        ):
            if len(text) > most or not all(one.isprintable() or one in "\n\t" for one in text):
                sentence = (
                    f"The {name.replace('_', ' ')} may have {most:,} characters, all visible."
                )
                raise Rejected([Problem((name,), sentence)])


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a mutation: the ids it is about, row by row, and how many were what."""

    ids: list[str]
    ends: list[str] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0


def answered(tx: ManagedTransaction, asked: Asked) -> Done | None:
    """Return what was answered before to the same key, or in a try of the same batch.

    Raises:
        Rejected: the key was used for something else.

    """
    since = (datetime.now(UTC) - KEPT).isoformat()
    text = literal(statement("read", "edits_asked").text)
    given = {"by": asked.principal.id, "key": asked.key, "batch": asked.batch, "since": since}
    row = tx.run(text, given).single()
    if row is None:
        return None
    if row["digest"] != asked.digest:
        sentence = (
            f"The idempotency key {asked.key!r} was used for something else within the last "
            f"{KEPT // timedelta(hours=1)} hours. Take a new one for each change."
        )
        raise Rejected([Problem(("idempotency_key",), sentence, "CONFLICT")])
    return Done(**orjson.loads(row["answer"]))
