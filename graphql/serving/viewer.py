"""The root field `viewer`: who asks, and what they may do."""

from dataclasses import dataclass
from typing import Any

import strawberry

from mosty.access.principal import NOBODY, Principal
from mosty.graphql.translating.maker import MADE, Maker, Members


@dataclass(frozen=True, slots=True)
class Viewer:
    """A principal as the API shows it."""

    name: str
    role: str | None
    organisations: list[str]
    bulk: bool
    signed_in: bool


def fields(maker: Maker) -> Members:
    """Return the root field."""
    described = strawberry.field
    members: Members = {
        "name": ("str", described(description="Whom the log of edits names.")),
        "role": (
            "str | None",
            described(description="reader, editor, steward or admin; null if they may do nothing."),
        ),
        "organisations": (
            "list[ID]",
            described(
                description="Actors that they speak for; none where their role holds for all."
            ),
        ),
        "bulk": ("bool", described(description="Whether pages may have 1,000 rows.")),
        "signed_in": ("bool", described(description="Whether they have shown who they are.")),
    }
    maker.add(strawberry.type, "Viewer", members, help_="Somebody who asks.")

    def resolve(info: strawberry.Info[dict[str, Any], None]) -> Viewer:
        by: Principal = info.context.get("principal", NOBODY)
        role = by.role.word if by.role else None
        return Viewer(by.name, role, sorted(by.organisations), by.bulk, by.signed_in)

    resolve.__module__ = MADE
    resolve.__annotations__ = {"info": strawberry.Info, "return": "Viewer"}
    help_ = "Who asks, by their credentials or, without any, by where they ask from."
    return {"viewer": ("Viewer", described(resolve, description=help_))}
