"""What the mutations of the review queue are given."""

from enum import Enum

import strawberry

LARGEST = 1_000
BY = (
    "Who decides, where a client sends no credentials. With credentials their own name is kept "
    "instead, so that nobody signs for another."
)


@strawberry.enum(
    description="One organisation (same), two (distinct), or it cannot be told (unsure)."
)
class Verdict(Enum):
    """What a person says of a pair."""

    same = "same"
    distinct = "distinct"
    unsure = "unsure"


@strawberry.input(description="A decision on a pair.")
class DecidePairInput:
    """A decision on a pair."""

    pair: strawberry.ID
    verdict: Verdict
    by: str = strawberry.field(default="", description=BY)
    note: str = strawberry.field(default="", description="Why.")


@strawberry.input(description="One of many decisions: on a pair, or on two actors.")
class PairAnswer:
    """One of many decisions."""

    verdict: Verdict
    pair: strawberry.ID | None = strawberry.field(default=None, description="The pair's id.")
    actors: list[strawberry.ID] | None = strawberry.field(
        default=None,
        description="In its place the ids of two actors, a pair or not yet; as they stand now.",
    )
    note: str = strawberry.field(default="", description="Why; in place of the note for all.")


@strawberry.input(description=f"Up to {LARGEST} decisions, which can be undone together.")
class DecidePairsInput:
    """Many decisions."""

    decisions: list[PairAnswer]
    by: str = strawberry.field(default="", description=BY)
    note: str = strawberry.field(default="", description="Why.")


@strawberry.input(description="Actors that are one organisation.")
class MergeActorsInput:
    """Actors that are one organisation."""

    ids: list[strawberry.ID]
    by: str = strawberry.field(default="", description=BY)
    note: str = strawberry.field(default="", description="Why.")


@strawberry.input(description="An actor that is several organisations.")
class SplitActorInput:
    """An actor that is several organisations."""

    id: strawberry.ID
    parts: list[list[strawberry.ID]] = strawberry.field(
        description="Ids, of those merged into it, that make an actor each; the others stay."
    )
    by: str = strawberry.field(default="", description=BY)
    note: str = strawberry.field(default="", description="Why.")


@strawberry.input(description="Decisions to take back.")
class UndoDecisionInput:
    """Decisions to take back."""

    ids: list[strawberry.ID] = strawberry.field(description="Of decisions, or of batches of them.")
    by: str = strawberry.field(default="", description=BY)
    note: str = strawberry.field(default="", description="Why.")
