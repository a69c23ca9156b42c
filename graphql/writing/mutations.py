"""The review queue's mutations: an input object each, and a payload that says what went wrong."""

from collections.abc import Callable
from typing import Any, TypeVar

import strawberry
from starlette.concurrency import run_in_threadpool

from mosty.access.principal import NOBODY, Principal, Role
from mosty.graph.errors import (
    AlreadyUndone,
    Contradiction,
    MostyError,
    NotMergeable,
    ReviewError,
    StoreError,
    UnknownNode,
)
from mosty.graph.store import Store
from mosty.graphql.serving.errors import bad_input, from_store
from mosty.graphql.serving.principals import require
from mosty.graphql.writing.inputs import (
    LARGEST,
    DecidePairInput,
    DecidePairsInput,
    MergeActorsInput,
    PairAnswer,
    SplitActorInput,
    UndoDecisionInput,
    Verdict,
)
from mosty.graphql.writing.payloads import (
    DecidePairPayload,
    DecidePairsPayload,
    MergeActorsPayload,
    SplitActorPayload,
    UndoDecisionPayload,
    UserError,
)
from mosty.resolve import queue
from mosty.resolve.decisions import Author, Decision
from mosty.resolve.members import successor
from mosty.resolve.pairs import Answer

T = TypeVar("T")
Info = strawberry.Info[dict[str, Any], None]
CODES: dict[type[MostyError], str] = {
    Contradiction: "CONTRADICTION",
    AlreadyUndone: "ALREADY_UNDONE",
    UnknownNode: "UNKNOWN_ID",
    NotMergeable: "NOT_MERGEABLE",
    ReviewError: "BAD_USER_INPUT",
}
DECIDE = "decide what is one organisation"  # and take that back


@strawberry.type(description="Decisions on what is one organisation.")
class Mutation:
    """Decisions on what is one organisation."""

    @strawberry.mutation(description="Decide a pair; what follows for others follows at once.")  # type: ignore[untyped-decorator]
    async def decide_pair(self, info: Info, input: DecidePairInput) -> DecidePairPayload:  # noqa: A002
        """Decide a pair."""
        author = Author(_signed(info, input.by), input.note)
        answer = _answer(input.verdict)
        done = await _run(
            info, lambda store: queue.decide(store, input.pair, answer, author), "pair"
        )
        if isinstance(done, UserError):
            return DecidePairPayload(pair_id=input.pair, user_errors=[done])
        return DecidePairPayload(pair_id=input.pair, decision_id=done.id)

    @strawberry.mutation(description="Decide many pairs; those that cannot be are named.")  # type: ignore[untyped-decorator]
    async def decide_pairs(self, info: Info, input: DecidePairsInput) -> DecidePairsPayload:  # noqa: A002
        """Decide many pairs."""
        if len(input.decisions) > LARGEST:
            raise bad_input(f"Decide up to {LARGEST} pairs at a time.")
        batch, by = queue.new_batch(), _signed(info, input.by)
        answers: list[tuple[str | queue.Ends, Answer, Author]] = [
            (_named(one), _answer(one.verdict), Author(by, one.note or input.note, batch))
            for one in input.decisions
        ]
        results = await _run(info, lambda store: queue.decide_all(store, answers), "by")
        if isinstance(results, UserError):
            return DecidePairsPayload(user_errors=[results])
        return DecidePairsPayload(
            decision_ids=[one.id for one in results if isinstance(one, Decision)],
            user_errors=[
                _user_error(one, "decisions", str(at), "pair")
                for at, one in enumerate(results)
                if not isinstance(one, Decision)
            ],
        )

    @strawberry.mutation(description="Make actors one.")  # type: ignore[untyped-decorator]
    async def merge_actors(self, info: Info, input: MergeActorsInput) -> MergeActorsPayload:  # noqa: A002
        """Make actors one."""
        author = Author(_signed(info, input.by), input.note)
        done = await _run(info, lambda store: queue.merge(store, input.ids, author), "ids")
        if isinstance(done, UserError):
            return MergeActorsPayload(user_errors=[done])
        return MergeActorsPayload(actor_id=input.ids[0], decision_id=done.id)

    @strawberry.mutation(description="Make several actors of one.")  # type: ignore[untyped-decorator]
    async def split_actor(self, info: Info, input: SplitActorInput) -> SplitActorPayload:  # noqa: A002
        """Make several actors of one."""
        author = Author(_signed(info, input.by), input.note)

        def work(store: Store) -> tuple[Decision, list[str]]:
            done = queue.split(store, input.id, input.parts, author)
            ids = [input.id, *(one for part in input.parts for one in part)]
            return done, list(dict.fromkeys(successor(store, one) for one in ids))

        done = await _run(info, work, "parts")
        if isinstance(done, UserError):
            return SplitActorPayload(user_errors=[done])
        return SplitActorPayload(actor_ids=done[1], decision_id=done[0].id)

    @strawberry.mutation(description="Take decisions back, in any order.")  # type: ignore[untyped-decorator]
    async def undo_decision(self, info: Info, input: UndoDecisionInput) -> UndoDecisionPayload:  # noqa: A002
        """Take decisions back."""
        author = Author(_signed(info, input.by), input.note)
        done = await _run(info, lambda store: queue.undo(store, input.ids, author), "ids")
        if isinstance(done, UserError):
            return UndoDecisionPayload(user_errors=[done])
        return UndoDecisionPayload(decision_id=done.id)


async def _run(info: Info, work: Callable[[Store], T], field: str) -> T | UserError:
    """Change the graph; return what came of it, or what the user did wrong.

    Raises:
        GraphQLError: whoever asks is no steward, or the database failed.

    """
    require(_who(info), Role.STEWARD, DECIDE, everywhere=True)
    try:
        return await run_in_threadpool(work, info.context["editor"])
    except (ReviewError, NotMergeable, UnknownNode) as error:
        return _user_error(error, field)
    except StoreError as error:
        raise from_store(error) from error


def _who(info: Info) -> Principal:
    found: Principal = info.context.get("principal", NOBODY)
    return found


def _signed(info: Info, by: str) -> str:
    """Return in whose name something is decided."""
    who = _who(info)
    return who.name if who.signed_in else by


def _named(one: PairAnswer) -> str | queue.Ends:
    """Return what is decided.

    Raises:
        GraphQLError: it is neither a pair nor two actors.

    """
    match one.pair, one.actors:
        case str(pair), None:
            return pair
        case None, [str(left), str(right)]:
            return left, right
        case _:
            raise bad_input("Name either a pair or two actors in each decision.")


def _answer(verdict: Verdict) -> Answer:
    return verdict.value  # pyright: ignore[reportReturnType]


def _user_error(error: MostyError, *field: str) -> UserError:
    code = next(code for kind, code in CODES.items() if isinstance(error, kind))
    return UserError(field=["input", *field], message=str(error), code=code)
