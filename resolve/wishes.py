"""What people want decided: taken where nothing that stands contradicts it, and taken back."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mosty.graph.errors import Contradiction, MostyError, ReviewError
from mosty.graph.store import Store
from mosty.resolve.decisions import Author, Decision, Kind, Verdicts, named, record, standing
from mosty.resolve.pairs import Answer, Pair, Verdict, found, from_row
from mosty.resolve.settle import Scope, around, read, settle, write
from mosty.resolve.verdicts import contradictions, groups

State = tuple[Verdict, str, str, str]
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision somebody wants to take on pairs, which may be new."""

    kind: Kind
    answers: Sequence[tuple[Pair, Answer]]
    author: Author


def fulfil(store: Store, wishes: Sequence[Wish]) -> list[Decision | MostyError]:
    """Take decisions in this order; return each, or why it cannot be taken.

    Raises:
        ReviewError: nobody is named who decides.

    """
    if not all(wish.author.by.strip() for wish in wishes):
        raise ReviewError("Say who decides.")
    pairs = {one.id: one for wish in wishes for one, _ in wish.answers}
    scope = _scope(store, pairs.values())
    results: list[Decision | MostyError] = [*_all(wishes, pairs, scope)] or [
        _one(store, wish, pairs, scope) for wish in wishes
    ]
    taken = [one for one in results if isinstance(one, Decision)]
    concerned = [pairs[id_] for id_ in dict.fromkeys(id_ for one in taken for id_ in one.after)]
    write(store, "pairs", [{"id": one.id, "properties": found(one)} for one in concerned])
    record(store, taken, concerned)
    settle(store, scope)
    return results


def withdraw(store: Store, ids: Sequence[str], author: Author) -> Decision:
    """Take back decisions; see `queue.undo`."""
    gone = named(store, ids)
    concerned = list(dict.fromkeys(id_ for one in gone for id_ in one.after))
    pairs = {one.id: one for one in map(from_row, read(store, "pairs_named", ids=concerned))}
    before: Verdicts = {id_: one.verdict for id_, one in pairs.items()}
    stands = standing(store, concerned, [one.id for one in gone])
    scope = _scope(store, pairs.values())
    for one in pairs.values():
        _say(one, None)
    _revive(pairs, stands, scope)
    after: Verdicts = {id_: one.verdict for id_, one in pairs.items()}
    decision = Decision("undo", author, before, after, tuple(one.id for one in gone))
    record(store, [decision], pairs.values())
    settle(store, scope)
    return decision


def _revive(pairs: dict[str, Pair], stands: dict[str, Decision], scope: Scope) -> None:
    """Give pairs the verdicts that stand, the latest first, without those contradicted by now."""
    order = sorted(stands, key=lambda id_: (stands[id_].at, stands[id_].id), reverse=True)
    for id_ in order:
        _say(pairs[id_], stands[id_])
    if not contradictions(scope.pairs):
        return
    for id_ in order:
        _say(pairs[id_], None)
    for id_ in order:
        _say(pairs[id_], stands[id_])
        if contradictions(scope.pairs):
            _say(pairs[id_], None)


def _all(wishes: Sequence[Wish], pairs: dict[str, Pair], scope: Scope) -> list[Decision]:
    """Take all decisions at once; none where they contradict something."""
    states = {id_: _state(one) for id_, one in pairs.items()}
    taken = [_taken(wish, pairs) for wish in wishes]
    if not contradictions(scope.pairs):
        return taken
    _restore(pairs, states)
    return []


def _one(store: Store, wish: Wish, pairs: dict[str, Pair], scope: Scope) -> Decision | MostyError:
    """Take a decision, or say what stands against it."""
    states = {one.id: _state(pairs[one.id]) for one, _ in wish.answers}
    decision = _taken(wish, pairs)
    wrong = contradictions(scope.pairs)
    if not wrong:
        return decision
    sentence = _against(store, wrong[0], scope, {*states})
    _restore(pairs, states)
    return Contradiction(sentence)


def _taken(wish: Wish, pairs: dict[str, Pair]) -> Decision:
    before: Verdicts = {one.id: pairs[one.id].verdict for one, _ in wish.answers}
    after: Verdicts = {one.id: answer for one, answer in wish.answers}
    decision = Decision(wish.kind, wish.author, before, after)
    for id_ in after:
        _say(pairs[id_], decision)
    return decision


def _scope(store: Store, pairs: Collection[Pair]) -> Scope:
    """Return all that bears on these pairs, they themselves among it."""
    scope = around(store, (end for one in pairs for end in one.ends))
    known = {one.id: one for one in scope.pairs} | {one.id: one for one in pairs}
    return Scope([*known.values()], scope.ids)


def _state(pair: Pair) -> State:
    return pair.verdict, pair.by, pair.decided, pair.note


def _restore(pairs: dict[str, Pair], states: dict[str, State]) -> None:
    for id_, state in states.items():
        one = pairs[id_]
        one.verdict, one.by, one.decided, one.note = state


def _say(pair: Pair, decision: Decision | None) -> None:
    """Let a pair say what a decision says; be undecided where there is none."""
    if decision is None:
        pair.verdict, pair.by, pair.decided, pair.note = "open", "", "", ""
        return
    author = decision.author
    pair.verdict, pair.by = decision.after[pair.id], author.by
    pair.decided, pair.note = decision.at, author.note


def _against(store: Store, wrong: Pair, scope: Scope, new: set[str]) -> str:
    """Return the sentence on what stands against new decisions."""
    one, other = (name or end for name, end in zip(wrong.names, wrong.ends, strict=True))
    if wrong.id not in new:
        stands = standing(store, [wrong.id])
        return (
            f"{one} and {other} were called distinct by {wrong.by}: undo "
            f"{_ids(stands.values())} first."
        )
    group = next(group for group in groups(scope.pairs) if wrong.left in group)
    same = [
        pair.id
        for pair in scope.pairs
        if pair.by and pair.verdict == "same" and {*pair.ends} <= group and pair.id not in new
    ]
    return (
        f"{one} and {other} are one by what was decided on others: split the actor, or undo "
        f"{_ids(standing(store, same).values())} first."
    )


def _ids(decisions: Iterable[Decision]) -> str:
    ids = [*_unique(decisions)]
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def _unique(decisions: Iterable[Decision]) -> Iterator[str]:
    return iter(dict.fromkeys(one.id for one in decisions))
