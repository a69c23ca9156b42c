"""The filter `dated`: what of an actor began or ended in some years, as the timeline counts it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import strawberry

from mosty.graph.analysis.kinds import KINDS
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.api import ApiType
from mosty.graphql.translating.borders import offered
from mosty.graphql.translating.maker import Maker, Members

NAME = "dated"
_TIES = "|".join(one for one in KINDS if one != "PARTICIPATES_IN")
_TIED = f"({{start}})-[{{end}}:{_TIES}]-(:Actor)"
_PROJECT = "({start})-[:PARTICIPATES_IN]->({end}:Project)"
# what is dated: the pattern that leads to it from the actor, if it is not its own, and the property
DATED: Mapping[str, tuple[str | None, str]] = {
    "founded": (None, "founded"),
    "closed": (None, "valid_to"),
    "ties_begun": (_TIED, "valid_from"),
    "ties_ended": (_TIED, "valid_to"),
    "projects_begun": (_PROJECT, "start"),
    "projects_ended": (_PROJECT, "end"),
}


def fields(maker: Maker, type_: ApiType) -> Members:
    """Return the filter's field, where the type has it."""
    if not offered(type_):
        return {}
    described = strawberry.field
    if not maker.knows("DatedFilter"):
        maker.enum("Dated", {one.upper(): one for one in DATED}, "What begins or ends in a year.")
        members: Members = {
            "of": ("Dated", described(description="What is dated.")),
            "from_": ("int", described(name="from", description="The first year.")),
            "to": ("int", described(description="The last year.")),
        }
        maker.add(strawberry.input, "DatedFilter", members, help_="What began or ended, and when.")
    help_ = "Something of it began or ended in these years."
    unset = strawberry.UNSET
    return {
        "dated_": ("DatedFilter | None", described(name=NAME, default=unset, description=help_))
    }


def dated(start: str, given: Mapping[str, Any], bind: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the Cypher condition of the filter on the variable `start`.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, a year has no day in our calendar.

    """
    of = given["of"]
    pattern, name = DATED[str(getattr(of, "value", of))]
    end = f"{start}_dated"
    try:
        first, last = bind(date(given["from"], 1, 1)), bind(date(given["to"], 12, 31))
    except ValueError as error:
        raise bad_input("A year is from 1 to 9999.") from error
    day = f"{end if pattern else start}.{name}"
    holds = f"{first} <= {day} <= {last}"
    yield f"EXISTS {{ {pattern.format(start=start, end=end)} WHERE {holds} }}" if pattern else holds
