"""The filter `overBorder`: whether an actor is tied over the border, by any kind of tie.

What a tie is, the analyses say (`analysis.kinds`): partners in a project are tied through it, and
by an innovation check nobody is. Over the border is between two countries that are both known, so
that an actor whose country is not has no such tie.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import strawberry

from mosty.graph.analysis.kinds import KINDS
from mosty.graphql.translating.api import ApiType
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.validity import Held, always, on

NAME = "overBorder"
_PARTNERS = "PARTICIPATES_IN"
_HELP = "Whether it is tied to an actor of another country, today or on the day of `asOf`."


def fields(maker: Maker, type_: ApiType) -> Members:
    """Return the filter's field, where the type has it."""
    if not offered(type_):
        return {}
    described, unset = strawberry.field, strawberry.UNSET
    if not maker.knows("OverBorderFilter"):
        maker.enum("NetworkTie", {one: one for one in KINDS}, "A kind of tie between actors.")
        help_ = "Of these kinds alone; PARTICIPATES_IN are partners in a project."
        kinds = "list[NetworkTie] | None"
        members: Members = {
            "tied": ("bool", described(description="Whether there must be a tie, or none.")),
            "kinds": (kinds, described(default=unset, description=help_)),
            "countries": (
                "list[str] | None",
                described(default=unset, description="To these countries alone."),
            ),
        }
        maker.add(strawberry.input, "OverBorderFilter", members, help_="Ties over the border.")
    return {
        "over_border_": (
            "OverBorderFilter | None",
            described(name=NAME, default=unset, description=_HELP),
        )
    }


def offered(type_: ApiType) -> bool:
    """Return whether a type is one of actors."""
    return "Actor" in type_.node.labels


def over_border(start: str, given: Mapping[str, Any], bind: Any, held: Held) -> Iterator[str]:  # noqa: ANN401
    """Yield the Cypher condition of the filter on the variable `start`."""
    kinds = given.get("kinds")
    wanted = [one for one in KINDS if kinds is None or one in {_word(kind) for kind in kinds}]
    abroad, tie, project = (f"{start}_{one}" for one in ("abroad", "tie", "project"))
    then = on("date()") if held is always else held
    other = [f"{abroad}.country <> {start}.country"]
    if given.get("countries") is not None:
        other.append(f"{abroad}.country IN {bind(given['countries'])}")
    ways = []
    if direct := [one for one in wanted if one != _PARTNERS]:
        pattern = f"({start})-[{tie}:{'|'.join(direct)}]-({abroad}:Actor)"
        ways.append(f"EXISTS {{ {pattern}{condition([*other, *then(tie, abroad)])} }}")
    if _PARTNERS in wanted:
        part = f"{tie}_there"
        pattern = (
            f"({start})-[{tie}:{_PARTNERS}]->({project}:Project)"
            f"<-[{part}:{_PARTNERS}]-({abroad}:Actor)"
        )
        ways.append(f"EXISTS {{ {pattern}{condition([*other, *then(tie, part, abroad)])} }}")
    any_ = f"({' OR '.join(ways) or 'false'})"
    yield any_ if given["tied"] else f"NOT {any_}"


def _word(kind: Any) -> str:  # noqa: ANN401
    return str(getattr(kind, "value", kind))
