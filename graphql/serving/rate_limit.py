"""The root field `rateLimit`: what an operation cost, and what is left."""

from typing import Any

import strawberry

from mosty.graphql.serving.rate import Balance
from mosty.graphql.translating.maker import MADE, Maker, Members

NAME = "rateLimit"


def fields(maker: Maker) -> Members:
    """Return the root field."""
    described = strawberry.field
    members: Members = {
        "limit": ("int", described(description="Points that may be asked for at once.")),
        "cost": ("int", described(description="What this operation cost.")),
        "remaining": ("int", described(description="Points that are left.")),
        "reset_at": ("datetime", described(description="When all are there again.")),
    }
    maker.add(strawberry.type, "RateLimit", members, help_="What somebody may ask for.")

    def resolve(info: strawberry.Info[dict[str, Any], None]) -> Balance | None:
        return info.context.get("rate")

    resolve.__module__ = MADE
    resolve.__annotations__ = {"info": strawberry.Info, "return": "RateLimit | None"}
    help_ = "What this operation cost and what is left; it costs nothing itself. Null if no limit."
    return {"rate_limit": ("RateLimit | None", described(resolve, description=help_))}
