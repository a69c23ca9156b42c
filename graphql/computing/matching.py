"""Which requests an offer fits, and which offers a request.

Read from the database at each question, not from the snapshot that others are computed of: who has
just published an offer sees the requests it fits.
"""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from inspect import Parameter
from typing import Any

from mosty.cypher.library import statement
from mosty.graph.analysis.asking.reason import reason
from mosty.graph.analysis.listings import Fit, Listing, fitting
from mosty.graph.errors import StoreError
from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.questions import first, rows_wanted
from mosty.graphql.computing.reasons import object_, shared, told
from mosty.graphql.serving.errors import from_store, refusal
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments


def fields(maker: Maker) -> Members:
    """Return the root field."""
    shared(maker)
    object_(
        maker,
        "ListingMatch",
        "An offer that fits a request, or a request that an offer fits.",
        node=("Listing", "The other offer or request."),
        score=("float", "How well it fits, 0 to 1. It compares the matches of one listing."),
        kilometres=("float | None", "How far apart who published them are; null if not known."),
        overBorder=("bool", "Whether they are of different countries."),
        reasons=("list[Reason]", "Why it fits, the strongest reason first."),
    )
    object_(
        maker,
        "ListingMatches",
        "What fits an offer or a request, the best first.",
        total=("int", "How many fit."),
        totalOverBorder=("int", "How many of them lie over a border."),
        matches=("list[ListingMatch]", "Up to `first` of them."),
    )
    arguments = {
        "listing": ("ID", Parameter.empty),
        "first": first(),
        "over_border": ("bool", False),
    }
    help_ = (
        "The open requests that an offer fits, or the open offers that fit a request: by class of "
        "goods, words, topics, sector, distance. `overBorder` takes those of other countries only."
    )
    return {
        "listing_matches": (
            "ListingMatches",
            maker.field("ListingMatches", arguments, help_, Answer(_matches)),
        )
    }


async def _matches(context: Mapping[str, Any], arguments: Arguments) -> Any:  # noqa: ANN401
    wanted, id_ = rows_wanted(arguments), arguments["listing"]
    text, today = statement("read", "listing_counterparts").text, datetime.now(UTC).date()
    try:
        rows = await context["store"].rows(text, id=id_, on=today)
    except StoreError as error:
        raise from_store(error) from error
    own: list[Listing] = []
    others: list[Listing] = []
    for row in rows:
        (own if row.pop("own") else others).append(Listing(**row))
    if not own:
        raise refusal("NOT_FOUND", f"There is no offer or request {id_!r}.")
    fits = await asyncio.to_thread(fitting, own[0], others)
    abroad = [one for one in fits if one.over_border]
    chosen = abroad if arguments["overBorder"] else fits
    return told(
        {
            "total": len(fits),
            "totalOverBorder": len(abroad),
            "matches": [_match(one) for one in chosen[:wanted]],
        }
    )


def _match(of: Fit) -> dict[str, Any]:
    return {
        "node": of.listing.id,
        "score": of.score,
        "kilometres": of.listing.kilometres,
        "overBorder": of.over_border,
        "reasons": [reason(one) for one in of.reasons],
    }
