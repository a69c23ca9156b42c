"""What pictures show: the actors selected and the ties among them, or groups of them."""

from collections.abc import Mapping
from typing import Any

from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.reasons import object_, shared
from mosty.graphql.computing.selecting import SELECTING, chosen
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

LARGEST = 5_000
GROUPS = ("actor", "region", "country", "type", "section", "cluster")


def fields(maker: Maker) -> Members:
    """Return the root field."""
    shared(maker)
    maker.enum("PictureBy", {one.upper(): one for one in GROUPS}, "What a picture's nodes are.")
    object_(
        maker,
        "PictureNode",
        "An actor of a picture, or a group of actors.",
        id=(
            "str",
            "Its id: a node's, or the group's word; empty for those whose group is unknown.",
        ),
        node=("Named | None", "The node it stands for, if there is one."),
        actors=("int", "How many actors it stands for; one may be in several clusters."),
        country=("str | None", "The code of its country; of most of a group's actors."),
        latitude=("float | None", "Degrees; of groups the mean of their actors."),
        longitude=("float | None", "Degrees."),
    )
    object_(
        maker,
        "PictureTie",
        "A tie of a picture, or those between two groups, or within one.",
        start=("str", "The id of the node where it starts."),
        end=("str", "The id of the node where it ends."),
        kind=("str | None", "The relationship, such as SUPPLIES; null between groups."),
        ties=("int", "How many pairs of actors are tied."),
        tiesOverBorder=("int", "How many of these pairs are of two countries."),
        overBorder=("bool", "Whether its ends, or most of its pairs, are of two countries."),
    )
    object_(
        maker,
        "Picture",
        "What a picture shows.",
        nodes=("list[PictureNode]", "The nodes."),
        ties=("list[PictureTie]", "The ties among them."),
        totalNodes=("int", "How many nodes there are, shown or not."),
        totalTies=("int", "How many ties there are, shown or not."),
        actors=("int", "How many actors are looked at."),
        selected=("int", "How many are selected."),
        snapshot=("Snapshot", "What it is taken of."),
    )
    by = ("PictureBy", vars(maker.module)["PictureBy"]["ACTOR"])
    arguments = {**SELECTING, "by": by, "most": ("int", LARGEST)}
    help_ = (
        "The actors that a filter or ids select, or all, and the ties among them; or groups of "
        f"them. Nodes and ties are `most` together, at most {LARGEST:,}: the actors with the most "
        "ties, or the strongest ties of groups; the totals say how many there are."
    )
    return {"picture": ("Picture", maker.field("Picture", arguments, help_, Answer(_picture)))}


async def _picture(context: Mapping[str, Any], arguments: Arguments) -> Any:  # noqa: ANN401
    most = arguments["most"]
    if not 0 < most <= LARGEST:
        raise bad_input(f"A picture has 1 to {LARGEST:,} nodes and ties; {most:,} were asked for.")
    ids, selected = await chosen(context, arguments)
    answer = await context["knowledge"].ask("picture", ids=ids, by=arguments["by"].value, most=most)
    return {**answer, "selected": answer["actors"] if selected is None else selected}
