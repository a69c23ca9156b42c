"""Whom to cooperate with, and who introduces: answers computed of the network."""

from collections.abc import Mapping
from inspect import Parameter
from typing import Any

from mosty.graphql.computing.questions import asked, first
from mosty.graphql.computing.reasons import object_, shared
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

_ID = ("ID", Parameter.empty)
_FROM = ("Annotated[ID, argument(name='from')]", Parameter.empty)  # a word of Python's


def fields(maker: Maker) -> Members:
    """Return the root fields."""
    shared(maker)
    return {"partners": _partners(maker), "introductions": _introductions(maker)}


def _partners(maker: Maker) -> tuple[str, Any]:
    object_(
        maker,
        "PartnerSuggestion",
        "An actor to cooperate with.",
        node=("Actor", "The actor."),
        score=("float", "What suggestions are ranked by; it compares those of one actor."),
        chance=("float | None", "The chance of a partnership, 0 to 1; null without a model."),
        reasons=("list[Reason]", "Why, the strongest reason first."),
    )
    object_(
        maker,
        "PartnerModel",
        "What chances were learned from: partnerships of the graph's own past.",
        begin=("date", "The first day of the time that it was judged by."),
        end=("date", "The last day of it. A chance is of a tie within such a time."),
        auc=("float | None", "How often it ranked a partnership to come above another pair."),
        aucOfSharedPartners=("float | None", "How often shared partners alone did so."),
    )
    object_(
        maker,
        "PartnerSuggestions",
        "Suggested partners of an actor, the best first.",
        suggestions=("list[PartnerSuggestion]", "As many as there are, up to `first`."),
        learned=("PartnerModel | None", "The model; null where shared partners and topics rank."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    arguments = {"actor": _ID, "first": first(), "over_border": ("bool", False)}
    help_ = (
        "With whom an actor could cooperate that it has no tie to yet: by what was learned of past "
        "partnerships, else by shared partners and topics. `overBorder` takes actors of other "
        "countries only."
    )
    return "PartnerSuggestions", maker.field(
        "PartnerSuggestions", arguments, help_, asked("partners", _partners_given)
    )


def _partners_given(given: Arguments) -> Mapping[str, Any]:
    return {"actor": given["actor"], "over_border": given["overBorder"]}


def _introductions(maker: Maker) -> tuple[str, Any]:
    step = {
        "from": ("Actor", "Who introduces."),
        "to": ("Actor", "To whom."),
        "strength": ("float", "How close the two are, 0 to 1."),
        "crossesBorder": ("bool", "Whether they are of two countries."),
        "reasons": ("list[Reason]", "What ties them, the strongest first."),
    }
    object_(maker, "IntroductionStep", "One introduction on the way.", **step)
    object_(
        maker,
        "Introduction",
        "A way from one actor to another, each of whom knows the next.",
        strength=("float", "The product of its steps', hubs discounted. It compares ways."),
        crossesBorder=("bool", "Whether it crosses a border."),
        nodes=("list[Actor]", "All on it, both ends included."),
        brokers=("list[Actor]", "Those between the ends at whom it crosses a border."),
        steps=("list[IntroductionStep]", "The introductions, from the first to the last."),
        like=("int | None", "The place, from 0, of a better way that differs by one actor."),
        differsBy=("Actor | None", "That actor."),
        byHub=("bool", "Whether that is a matter of somebody with very many ties."),
    )
    object_(
        maker,
        "Reach",
        "How far an actor's acquaintances lead.",
        node=("Actor", "The actor."),
        others=("int", "How many others it reaches by any number of introductions."),
    )
    object_(
        maker,
        "Introductions",
        "Who can introduce one actor to another: the best ways first.",
        ways=("list[Introduction]", "As many as there are, up to `first`."),
        reach=("list[Reach]", "Where there is no way: how far each end reaches. Else empty."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    arguments = {"from_": _FROM, "to": _ID, "first": first(), "alike": ("bool", False)}
    help_ = (
        "Who can introduce one actor to another: chains of actors who know each other. A step "
        "counts for more the closer and fresher the tie and the fewer ties the one who introduces "
        "has. Ways that share more than half of those between the ends with a better one are left "
        "out, but for `alike`."
    )
    return "Introductions", maker.field(
        "Introductions", arguments, help_, asked("introductions", _introductions_given)
    )


def _introductions_given(given: Arguments) -> Mapping[str, Any]:
    return {"from_": given["from"], "to": given["to"], "alike": given["alike"]}
