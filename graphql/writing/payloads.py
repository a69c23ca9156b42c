"""What the mutations of the review queue answer: nodes of the graph, and what went wrong.

The nodes' types are made from the ontology, in a module of their own.
"""

from dataclasses import field
from typing import TYPE_CHECKING, Annotated, cast

import strawberry

from mosty.graphql.translating.execution import Ask

if TYPE_CHECKING:

    class CandidatePair:
        """A made type."""

    class Decision:
        """A made type."""

    class Actor:
        """A made type."""


_MADE = strawberry.lazy("mosty.graphql.made")
PairNode = Annotated["CandidatePair", _MADE]
DecisionNode = Annotated["Decision", _MADE]
ActorNode = Annotated["Actor", _MADE]


@strawberry.type(description="Why something was not done.")
class UserError:
    """Why something was not done."""

    field: list[str] = strawberry.field(description="The way to the input that is meant.")
    message: str = strawberry.field(description="A sentence.")
    code: str = strawberry.field(
        description="One of CONTRADICTION, ALREADY_UNDONE, UNKNOWN_ID, NOT_MERGEABLE, "
        "BAD_USER_INPUT."
    )


@strawberry.type(description="What became of decisions: the latest, and what went wrong.")
class Payload:
    """What every payload has."""

    decision_id: strawberry.Private[str | None] = None
    user_errors: list[UserError] = strawberry.field(default_factory=list)

    @strawberry.field(description="The decision as it is kept; null where none was taken.")  # type: ignore[untyped-decorator]
    def decision(self) -> DecisionNode | None:
        """Return the decision."""
        return cast("Decision | None", node_of("Decision", self.decision_id))


@strawberry.type(description="What became of a decision.")
class DecidePairPayload(Payload):
    """What became of a decision."""

    pair_id: strawberry.Private[str | None] = None

    @strawberry.field(description="The pair, as it is now.")  # type: ignore[untyped-decorator]
    def pair(self) -> PairNode | None:
        """Return the pair."""
        return cast("CandidatePair | None", node_of("CandidatePair", self.pair_id))


@strawberry.type(description="What became of many decisions.")
class DecidePairsPayload:
    """What became of many decisions."""

    decision_ids: strawberry.Private[list[str]] = field(default_factory=list)
    user_errors: list[UserError] = strawberry.field(default_factory=list)

    @strawberry.field(description="Those that were taken; their batch undoes them together.")  # type: ignore[untyped-decorator]
    def decisions(self) -> list[DecisionNode]:
        """Return the decisions."""
        return cast("list[Decision]", nodes_of("Decision", self.decision_ids))


@strawberry.type(description="What became of a merge.")
class MergeActorsPayload(Payload):
    """What became of a merge."""

    actor_id: strawberry.Private[str | None] = None

    @strawberry.field(description="The actor they are now.")  # type: ignore[untyped-decorator]
    def actor(self) -> ActorNode | None:
        """Return the actor."""
        return cast("Actor | None", node_of("Actor", self.actor_id))


@strawberry.type(description="What became of a split.")
class SplitActorPayload(Payload):
    """What became of a split."""

    actor_ids: strawberry.Private[list[str]] = field(default_factory=list)

    @strawberry.field(description="The actors it is now.")  # type: ignore[untyped-decorator]
    def actors(self) -> list[ActorNode]:
        """Return the actors."""
        return cast("list[Actor]", nodes_of("Actor", self.actor_ids))


@strawberry.type(description="What became of an undoing.")
class UndoDecisionPayload(Payload):
    """What became of an undoing."""


def node_of(kind: str, id_: str | None) -> Ask | None:
    """Return what answers a field with the node of that id."""
    if id_ is None:
        return None
    return Ask(lambda translator, _, details: translator.node({"id": id_}, details, kind))


def nodes_of(kind: str, ids: list[str]) -> Ask:
    """Return what answers a field with the nodes of those ids."""
    return Ask(lambda translator, _, details: translator.nodes({"ids": ids}, details, kind))
