"""What breaks if somebody leaves: scenarios computed of the network."""

from collections.abc import Iterator, Mapping
from typing import Any

import strawberry

from mosty.graph.analysis.kinds import KINDS
from mosty.graphql.computing.questions import asked, first
from mosty.graphql.computing.reasons import object_, shared
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

LARGEST = 1_000
_UNSET = strawberry.UNSET


def fields(maker: Maker) -> Members:
    """Return the root field."""
    shared(maker)
    maker.enum("TieKind", {one: one for one in KINDS}, "A kind of tie that makes the network.")
    plain = strawberry.field
    ends: Members = {
        "from_": ("ID", plain(name="from", description="One end.")),
        "to": ("ID", plain(description="The other end.")),
    }
    maker.add(strawberry.input, "TiePair", ends, help_="Two actors that have ties.")
    more: Members = {
        "kind": ("TieKind", plain(description="What tie it is.")),
        "product": ("str | None", plain(default=_UNSET, description="Of a supply, if known.")),
    }
    maker.add(strawberry.input, "NewTie", {**ends, **more}, help_="A tie that there is not yet.")
    members: Members = {
        "name": ("str", plain(description="A cluster's id, or the name of a new one.")),
        "members": ("list[ID]", plain(description="Actors that join it.")),
    }
    maker.add(strawberry.input, "NewCluster", members, help_="Members for a cluster.")
    return {"what_if": _what_if(maker)}


def _what_if(maker: Maker) -> tuple[str, Any]:
    object_(
        maker,
        "Difference",
        "A measure of the whole network before and after a change.",
        measure=("str", "What is measured."),
        before=("float | None", "As it is; null where it is not defined."),
        after=("float | None", "As it would be."),
        difference=("float | None", "How much that differs."),
        error=("float | None", "Half the width of either's 95 % interval; 0 where exact."),
    )
    object_(
        maker,
        "SomeActors",
        "Actors, so many of them named as were asked for.",
        total=("int", "How many there are."),
        nodes=("list[Actor]", "The first of them, by id."),
    )
    object_(
        maker,
        "FailingCustomer",
        "Who would lose all of some input, or follow from that.",
        node=("Actor", "The customer."),
        tier=("int", "In which tier it fails, 1 to 3."),
    )
    object_(
        maker,
        "FailingCustomers",
        "Customers that would fail.",
        total=("int", "How many there are."),
        customers=("list[FailingCustomer]", "The first of them, by tier."),
    )
    object_(
        maker,
        "Bridging",
        "How an actor's bridging of the border would change.",
        node=("Actor", "The actor."),
        before=("float", "Between how many pairs of two countries it lies."),
        after=("float", "Between how many it would."),
    )
    object_(
        maker,
        "WhatIf",
        "What a change would do to the network; each list has up to `first` rows.",
        measures=("list[Difference]", "The network before and after."),
        removed=("SomeActors", "Who would be gone."),
        cutOff=("SomeActors", "Who stays but would lose the largest component."),
        failing=("FailingCustomers", "Customers that would fail, within three tiers."),
        bridging=("list[Bridging]", "Whose bridging changes most, first."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    arguments = {
        "first": first(),
        "remove": ("list[str] | None", _UNSET),
        "remove_ties": ("list[TiePair] | None", _UNSET),
        "add_ties": ("list[NewTie] | None", _UNSET),
        "add_clusters": ("list[NewCluster] | None", _UNSET),
    }
    help_ = (
        "What a change would do to the network; nothing is written. `remove` takes actors' ids, or "
        "region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, programme:ID. Takes "
        "seconds; networks of more than 10,000 actors are estimated."
    )
    ask = asked("scenario", lambda given: {"changes": [*_changes(given)]})
    return "WhatIf", maker.field("WhatIf", arguments, help_, ask)


def _changes(given: Arguments) -> Iterator[Mapping[str, Any]]:
    """Yield the changes as `whatif.scenario` reads them.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, there are too many.

    """
    lists = {name: given.get(name) or [] for name in ("remove", "removeTies", "addTies")}
    clusters = given.get("addClusters") or []
    asked_ = sum(map(len, lists.values())) + sum(len(one["members"]) for one in clusters)
    if asked_ > LARGEST:
        raise bad_input(f"Change up to {LARGEST:,} things at a time; {asked_:,} were given.")
    yield from ({"without": one} for one in lists["remove"])
    yield from ({"without": {"tie": [one["from"], one["to"]]}} for one in lists["removeTies"])
    for one in lists["addTies"]:
        tie = {"with": {"tie": [one["from"], one["to"], one["kind"].value]}}
        yield tie | ({"product": one["product"]} if one.get("product") else {})
    for one in clusters:
        yield {"with": {"cluster": one["name"], "members": one["members"]}}
