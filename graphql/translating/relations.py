"""Filters on a node's ties: `some`, `all`, `none` and `single` of them, and what a tie must be.

`{supplies: {some: {share: {gt: 10}, node: {country: {eq: "CZ"}}}}}` are those that supply a Czech
actor with more than a tenth of a product. A node without ties fulfils `all`, as in logic.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mosty.graphql.translating.api import TieField
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.validity import Held, always

QUANTIFIERS: Mapping[str, str] = {
    "some": "At least one tie is so.",
    "all": "Every tie is so, or there is none.",
    "none": "No tie is so.",
    "single": "Exactly one tie is so.",
}


def quantified(
    start: str,
    tie: TieField,
    given: Mapping[str, Any],
    holds: Callable[[str, str, Any], str],
    held: Held = always,
) -> Iterator[str]:
    """Yield the Cypher condition of each quantifier in `given` on the ties of variable `start`.

    `holds(relationship, end, wanted)` is the condition on one tie. The names are made from
    `start`, so that a tie's own ties get names of their own.
    """
    relationship, end = f"{start}_tie", f"{start}_end"
    pattern = tie.pattern(start, relationship, end)
    known = held(relationship, end)
    for quantifier, wanted in given.items():
        if wanted is None:
            continue
        one = holds(relationship, end, wanted)
        if quantifier == "all":
            wrong = condition([*known, f"NOT coalesce({one}, false)"])
            yield f"NOT EXISTS {{ {pattern}{wrong} }}"
            continue
        # Without any condition the database knows how many ties there are.
        ties = f"{{ {pattern}{condition([*known, *([] if one == 'true' else [one])])} }}"
        match quantifier:
            case "some":
                yield f"EXISTS {ties}"
            case "none":
                yield f"NOT EXISTS {ties}"
            case _:
                yield f"COUNT {ties} = 1"
