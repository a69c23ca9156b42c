"""Words a person types → a Lucene query that cannot be malformed."""

import re
from collections.abc import Mapping
from typing import Any

from mosty.graphql.api import api_types
from mosty.graphql.errors import bad_input

LONGEST = 200


def lucene(arguments: Mapping[str, Any]) -> str:
    """Return the query for `text`: every word must match, whole words count more than beginnings.

    Raises:
        GraphQLError: no word in it, too long, or an unknown type in `types`.

    """
    known = set(api_types()["Named"].concrete)
    if unknown := sorted(set(arguments.get("types") or ()) - known):
        raise bad_input(
            f"There is no type {', '.join(unknown)} to search in. There are: "
            f"{', '.join(sorted(known))}."
        )
    text = arguments["text"]
    words = re.findall(r"\w+", text.replace("_", " ").lower())  # AND, OR and NOT are operators
    if not words or len(text) > LONGEST:
        raise bad_input(f"Search for one word or more, of {LONGEST} characters together at most.")
    return " AND ".join(f"({word}^4 OR {word}*)" for word in words)
