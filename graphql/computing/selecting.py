"""Which actors a computed answer is about: those of a filter, words and kinds, or of ids."""

from collections.abc import Mapping
from typing import Any

import strawberry

from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating import search
from mosty.graphql.translating.api import api_types
from mosty.graphql.translating.filters import where
from mosty.graphql.translating.maker import Arguments as Given
from mosty.graphql.translating.selection import Arguments

LARGEST = 100_000
LARGEST_IDS = 10_000
SELECTING: Given = {
    "filter": ("ActorFilter | None", strawberry.UNSET),
    "search": ("str | None", strawberry.UNSET),
    "types": ("list[str] | None", strawberry.UNSET),
    "ids": ("list[ID] | None", strawberry.UNSET),
}
_FOUND = "CALL db.index.fulltext.queryNodes('search', {words}) YIELD node AS n WITH n"
_ALL = "MATCH (n:Actor)"


async def chosen(
    context: Mapping[str, Any], arguments: Arguments
) -> tuple[list[str] | None, int | None]:
    """Return the ids of the actors that `SELECTING` selects, up to `LARGEST`, and how many it does.

    Both are None where nothing is selected: then all are meant.

    Raises:
        GraphQLError: ids beside a filter, too many ids, or a filter nobody can use.

    """
    ids, given = arguments.get("ids"), [arguments.get(one) for one in ("filter", "search", "types")]
    if ids is not None and any(given):
        raise bad_input("Select actors by a filter, words and types, or by ids, not by both.")
    if ids is not None and len(ids) > LARGEST_IDS:
        raise bad_input(f"Give up to {LARGEST_IDS:,} ids, or a filter; {len(ids):,} were given.")
    if any(given):
        ids = await _selected(context, arguments)
    return (None, None) if ids is None else (sorted({*ids})[:LARGEST], len({*ids}))


async def _selected(context: Mapping[str, Any], arguments: Arguments) -> list[str]:
    """Return the ids of the actors under a filter, with all the words, of some types."""
    parameters: dict[str, object] = {}

    def bind(value: object) -> str:
        parameters[name := f"p{len(parameters)}"] = value
        return f"${name}"

    actor, words = api_types()["Actor"], arguments.get("search")
    match = _FOUND.format(words=bind(search.lucene(words))) if words else _ALL
    conditions = ["n:Actor", *search.of_kind(search.types(arguments, actor))]
    if given := arguments.get("filter"):
        conditions.append(where("n", actor, given, bind))
    rows = await context["store"].rows(
        f"{match} WHERE {' AND '.join(conditions)} RETURN collect(n.id) AS ids", **parameters
    )
    ids: list[str] = rows[0]["ids"]
    return ids
