"""Persisted queries: documents sent by their SHA-256 hash.

Automatic ones follow Apollo's protocol: a client sends the hash; if nobody knows it, it sends hash
and text once, and the hash alone from then on. With a safelist only its documents run, by hash or
by text, and nothing is learnt.
"""

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from mosty.graph.errors import SettingError
from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.serving.limits import over

LONGEST = 50_000
_UNKNOWN = (  # clients look for the first word
    "PersistedQueryNotFound: no query of that hash is known here. {advice}"
)
_AGAIN = "Send the request once more with the query's text beside the hash."
_LISTED = "This server runs the queries of its safelist only; ask its keeper to add yours."


def digest(text: str) -> str:
    """Return a document's hash."""
    return sha256(text.encode()).hexdigest()


def safelist(path: Path) -> dict[str, str]:
    """Read the allowed documents: `*.graphql` of a folder, or a JSON file of hash → text.

    Raises:
        SettingError: there is no such folder or file, or it has no document in it.

    """
    try:
        texts = (
            [one.read_text() for one in sorted(path.glob("*.graphql"))]
            if path.is_dir()
            else list(orjson.loads(path.read_bytes()).values())
        )
        found = {digest(text): text for text in texts}
    except (OSError, ValueError, AttributeError) as error:
        raise SettingError(f"MOSTY_GRAPHQL_SAFELIST is {path}, which is no list: {error}") from None
    if not found:
        raise SettingError(f"MOSTY_GRAPHQL_SAFELIST is {path}, where no *.graphql file is.")
    return found


class Persisted:
    """The documents known by hash; the least recently used is forgotten first."""

    def __init__(self, most: int, allowed: Mapping[str, str] | None = None) -> None:
        """Keep `most` documents, or only those `allowed`."""
        self._most, self._allowed = most, allowed
        self._known: OrderedDict[str, str] = OrderedDict()
        self.asked = {True: 0, False: 0}  # by hash alone: known, unknown

    def text(self, query: str | None, extensions: Mapping[str, Any]) -> str:
        """Return the document's text.

        Raises:
            GraphQLError: no query, an unknown or wrong hash, a query that is too long or not
                allowed.

        """
        if query and len(query) > LONGEST:
            raise over("length", LONGEST, len(query))
        wanted = self._wanted(extensions)
        if self._allowed is not None:
            return self._listed(self._allowed, query, wanted)
        if not query:
            if wanted is None:
                raise bad_input("The request has no query. Send one as the parameter `query`.")
            return self._found(wanted)
        if wanted is not None:
            self._learn(wanted, query)
        return query

    @staticmethod
    def _wanted(extensions: Mapping[str, Any]) -> str | None:
        given = extensions.get("persistedQuery")
        if given is None:
            return None
        wanted = given.get("sha256Hash") if isinstance(given, dict) else None
        if not isinstance(wanted, str) or given.get("version") != 1:
            raise bad_input(
                "extensions.persistedQuery must be {version: 1, sha256Hash: …}, the hash in "
                "hexadecimal digits."
            )
        return wanted

    @staticmethod
    def _listed(allowed: Mapping[str, str], query: str | None, wanted: str | None) -> str:
        hash_ = digest(query) if query else wanted or ""
        if hash_ in allowed:
            return allowed[hash_]
        if query or wanted is None:
            raise refusal("FORBIDDEN", _LISTED)
        raise refusal("PERSISTED_QUERY_NOT_FOUND", _UNKNOWN.format(advice=_LISTED))

    def _found(self, wanted: str) -> str:
        self.asked[wanted in self._known] += 1
        try:
            self._known.move_to_end(wanted)
        except KeyError:
            raise refusal("PERSISTED_QUERY_NOT_FOUND", _UNKNOWN.format(advice=_AGAIN)) from None
        return self._known[wanted]

    def _learn(self, wanted: str, query: str) -> None:
        if digest(query) != wanted:
            raise bad_input("The hash is not the SHA-256 of the query's text. Compute it anew.")
        self._known[wanted] = query
        self._known.move_to_end(wanted)
        while len(self._known) > self._most:
            self._known.popitem(last=False)
