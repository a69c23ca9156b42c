"""Lists that begin at the other end: nodes with a tie to some that are named by their ids.

`{supplies: {some: {node: {id: {eq: "…"}}}}}` holds for few, which nobody knows without a look at
every node's ties. From the node that is named they are found along its own.
"""

from collections.abc import Mapping
from typing import Any

from mosty.graphql.translating.api import ApiType
from mosty.graphql.translating.filters import Bind

NAMES = ("eq", "in")


def anchored(
    type_: ApiType, given: Mapping[str, Any], bind: Bind
) -> tuple[str, Mapping[str, Any]] | None:
    """Return the match of the nodes `n` that can fulfil a filter, and what remains to be checked.

    None if the filter names nobody that they must be tied to.
    """
    for name, tie in type_.ties.items():
        some = (given.get(name) or {}).get("some") or {}
        ids = (some.get("node") or {}).get("id") or {}
        wanted = {key: ids[key] for key in NAMES if ids.get(key) is not None}
        if not wanted:
            continue
        key, value = next(iter(wanted.items()))
        named = f"MATCH (named:Entity) WHERE named.id IN {bind([value] if key == 'eq' else value)}"
        match = f"{named} MATCH {tie.pattern('n', '', 'named')} WITH DISTINCT n"
        if some == {"node": {"id": wanted}} and len(wanted) == 1 and given[name] == {"some": some}:
            return match, {one: inner for one, inner in given.items() if one != name}
        return match, given
    return None
