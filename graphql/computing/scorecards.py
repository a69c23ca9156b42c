"""The border scorecard of a selection of actors, or of all."""

from collections.abc import Mapping
from typing import Any

from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.reasons import object_, shared
from mosty.graphql.computing.selecting import LARGEST, SELECTING, chosen
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

_FIGURE = {
    "value": ("float", "The figure."),
    "low": ("float | None", "Lower end of its 95 % interval."),
    "high": ("float | None", "Upper end of its 95 % interval."),
    "expected": ("float | None", "What chance would give."),
    "p": ("float | None", "How likely something as unusual would be by chance."),
}


def fields(maker: Maker) -> Members:
    """Return the root field."""
    shared(maker)
    object_(maker, "Figure", "A figure, and how sure it is.", **_FIGURE)
    object_(
        maker,
        "CountryScore",
        "How a country's actors stand.",
        country=("str", "The country's code."),
        actors=("int", "How many actors it has here."),
        eiIndex=("float | None", "Their ties abroad less those at home over both, −1 to 1."),
    )
    object_(
        maker,
        "CountryPair",
        "The ties between two countries, or within one.",
        countries=("list[str]", "Both codes."),
        ties=("int", "How many pairs of actors are tied."),
        expected=("float | None", "How many would be if ties did not look at countries."),
    )
    object_(
        maker,
        "Scorecard",
        "How actors hang together over the border.",
        actors=("int", "How many actors are looked at."),
        selected=("int", "How many the filter or the ids select."),
        capped=("bool", f"Whether these are more than {LARGEST:,}, so that some are left out."),
        ties=("int", "How many pairs of them are tied."),
        tiesOverBorder=("int", "How many of these pairs are of two countries."),
        expectedOverBorder=("float | None", "How many would be by chance."),
        density=("float | None", "The pairs that are tied over all pairs."),
        components=("int", "Into how many parts the network falls."),
        giantShare=("float | None", "The part of the actors in the largest of them, 0 to 1."),
        isolates=("int", "Actors without a tie."),
        fragmentation=("float | None", "The part of all pairs that do not reach each other."),
        eiIndex=("Figure | None", "Ties abroad less ties at home over both, −1 to 1, as tested."),
        eiIndexWithinTypes=("Figure | None", "The same, tested among actors of one type."),
        assortativity=("float | None", "How far ties stay in a country: 0 is by chance, 1 wholly."),
        borderEffect=("Figure | None", "What a border leaves of the ties, distance allowed for."),
        distanceEffect=("Figure | None", "How ties fall off with distance, as an exponent."),
        countries=("list[CountryScore]", "By country."),
        between=("list[CountryPair]", "By pair of countries."),
        remarks=("list[str]", "Which figures are not defined here, and why."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    help_ = (
        "The border scorecard: of the actors that a filter or ids select, and the ties among "
        f"them, or of all. Up to {LARGEST:,} actors are looked at; `capped` says if there are more."
    )
    answer = Answer(_scorecard)
    return {"scorecard": ("Scorecard", maker.field("Scorecard", SELECTING, help_, answer))}


async def _scorecard(context: Mapping[str, Any], arguments: Arguments) -> Any:  # noqa: ANN401
    ids, selected = await chosen(context, arguments)
    answer = await context["knowledge"].ask("scorecard", ids=ids)
    selected = answer["actors"] if selected is None else selected
    return {**answer, "selected": selected, "capped": selected > LARGEST}
