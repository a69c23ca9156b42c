"""When actors, the ties among them and their projects began and ended, by year."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from mosty.cypher.library import statement
from mosty.graph.store import Row
from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.reasons import object_
from mosty.graphql.computing.selecting import LARGEST, SELECTING, chosen
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

OF = ("founded", "closed", "ties_begun", "ties_ended", "projects_begun", "projects_ended")


def fields(maker: Maker) -> Members:
    """Return the root field."""
    object_(
        maker,
        "TimelineYear",
        "What is dated to a year.",
        year=("int", "The year."),
        count=("int", "How many."),
        overBorder=("int", "How many of them are of two countries."),
    )
    object_(
        maker,
        "TimelineSeries",
        "How many of one sort there are, year by year.",
        of=("str", f"What is counted: {', '.join(OF)}."),
        kind=("str | None", "The relationship, such as SUPPLIES, where ties are counted."),
        total=("int", "How many there are, dated or not."),
        undated=("int", "How many have no date; what goes on has no end either."),
        years=("list[TimelineYear]", "The years that have any, in order."),
    )
    object_(
        maker,
        "Timeline",
        "When what is selected began and ended.",
        selected=("int | None", "How many actors are selected; null where all are meant."),
        series=("list[TimelineSeries]", "One for each sort, and each kind of tie."),
    )
    help_ = (
        "When the actors that a filter or ids select, or all, were founded and closed, when the "
        "ties among them began and ended, also those that hold no longer, and the projects they "
        f"take part in. Up to {LARGEST:,} actors are looked at."
    )
    return {"timeline": ("Timeline", maker.field("Timeline", SELECTING, help_, Answer(_timeline)))}


async def _timeline(context: Mapping[str, Any], arguments: Arguments) -> Any:  # noqa: ANN401
    ids, selected = await chosen(context, arguments)
    rows = await context["store"].rows(statement("read", "timeline").text, ids=ids)
    series = groupby(rows, key=lambda row: (row["of"], row["kind"]))
    found = [_series(of, kind, [*some]) for (of, kind), some in series]
    return {"selected": selected, "series": sorted(found, key=lambda one: OF.index(one["of"]))}


def _series(of: str, kind: str | None, rows: list[Row]) -> dict[str, Any]:
    dated = [row for row in rows if row["year"] is not None]
    total = sum(row["count"] for row in rows)
    return {
        "of": of,
        "kind": kind,
        "total": total,
        "undated": total - sum(row["count"] for row in dated),
        "years": [
            {"year": row["year"], "count": row["count"], "overBorder": row["over"]} for row in dated
        ],
    }
