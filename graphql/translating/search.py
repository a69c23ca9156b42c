"""Words a person types → a Lucene query that cannot be malformed."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.api import ApiType

LONGEST = 200


def types(arguments: Mapping[str, Any], of: ApiType) -> tuple[str, ...]:
    """Return the types to look in, all of them kinds of `of`; none means all.

    Raises:
        GraphQLError: there is no such type.

    """
    known = set(of.concrete)
    wanted = tuple(arguments.get("types") or ())
    if unknown := sorted(set(wanted) - known):
        raise bad_input(
            f"There is no type {', '.join(unknown)} here. There are: {', '.join(sorted(known))}."
        )
    return wanted


def of_kind(kinds: Sequence[str], node: str = "n") -> tuple[str, ...]:
    """Return the condition that a node is of one of these types; without any it may be of all.

    Neo4j allows no `|` in a statement that has `:A:B` elsewhere.
    """
    return (f"({' OR '.join(f'{node}:{one}' for one in kinds)})",) if kinds else ()


def lucene(text: str) -> str:
    """Return the query for `text`: every word must match, whole words count more than beginnings.

    Raises:
        GraphQLError: no word in it, or too long.

    """
    words = re.findall(r"\w+", text.replace("_", " ").lower())  # AND, OR and NOT are operators
    if not words or len(text) > LONGEST:
        raise bad_input(f"Search for one word or more, of {LONGEST} characters together at most.")
    return " AND ".join(f"({word}^4 OR {word}*)" for word in words)
