"""The review queue: pairs to decide, and decisions taken, undone, and made by hand.

A decision is never asked again: it belongs to two ids for good, whatever they are merged into and
however often their lists are loaded. What is one actor follows from all that was decided.
"""

import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import combinations, product
from typing import TypeVar

from neo4j import ManagedTransaction

from mosty.cypher.library import statement
from mosty.graph.errors import MostyError, ReviewError, UnknownNode
from mosty.graph.store import Store, literal
from mosty.resolve.decisions import Author, Decision
from mosty.resolve.members import members
from mosty.resolve.pairs import Answer, Pair, from_row, pair_id, pair_of
from mosty.resolve.settle import places, read
from mosty.resolve.wishes import Wish, fulfil, withdraw

T = TypeVar("T")
Ends = tuple[str, str]


def queue(  # noqa: PLR0913
    store: Store,
    verdict: str = "open",
    *,
    above: float | None = None,
    below: float | None = None,
    automatic: bool | None = None,
    limit: int | None = None,
) -> list[Pair]:
    """Return the pairs of a verdict, the most probable first."""
    rows = read(
        store,
        "review_queue",
        verdict=verdict,
        above=above,
        below=below,
        automatic=automatic,
        limit=limit,
    )
    return [from_row(row) for row in rows]


def pair(store: Store, id_: str) -> Pair:
    """Return a pair.

    Raises:
        UnknownNode: there is none of that id.

    """
    found = _pairs(store, [id_])
    if id_ not in found:
        raise _unknown(id_)
    return found[id_]


def decide(store: Store, id_: str, answer: Answer, author: Author) -> Decision:
    """Decide a pair; what follows for others follows at once.

    Raises:
        UnknownNode: there is no such pair.
        Contradiction: a decision that stands says otherwise.

    """
    return _only(decide_all(store, [(id_, answer, author)]))


def decide_all(
    store: Store, answers: Sequence[tuple[str | Ends, Answer, Author]]
) -> list[Decision | MostyError]:
    """Decide many pairs; return for each the decision, or why it cannot be taken.

    A pair is named by its id, or by the ids of two actors, of which nobody needs to have asked yet.
    """

    def work() -> list[Decision | MostyError]:
        known = _asked(store, [one for one, *_ in answers if not isinstance(one, str)])
        known.update(_pairs(store, [one for one, *_ in answers if isinstance(one, str)]))
        wishes = [
            Wish("decide", [(known[one], answer)], author)
            for one, answer, author in answers
            if one in known
        ]
        done = iter(fulfil(store, wishes))
        return [next(done) if one in known else _unknown(one) for one, *_ in answers]

    return alone(store, work)


def merge(store: Store, ids: Sequence[str], author: Author) -> Decision:
    """Make actors one by hand.

    Raises:
        UnknownNode: the graph has no such actor.
        ReviewError: fewer than two are named.
        Contradiction: a decision that stands says otherwise.

    """

    def work() -> Decision:
        known = places(store, ids)
        if strange := sorted({*ids} - known.keys()):
            raise UnknownNode(f"The graph has no actor {', '.join(strange)}. Search by name.")
        first, *others = dict.fromkeys(ids) or ("",)
        if not others:
            raise ReviewError("Name two actors or more to merge.")
        pairs = _made(store, [(first, other) for other in others])
        return _only(fulfil(store, [Wish("merge", [(one, "same") for one in pairs], author)]))

    return alone(store, work)


def split(store: Store, id_: str, parts: Sequence[Collection[str]], author: Author) -> Decision:
    """Make several actors of one: the members named, and one more of those not named.

    Raises:
        UnknownNode: the graph has no such actor.
        ReviewError: what is named are not parts of its members.
        Contradiction: a decision that stands says otherwise.

    """

    def work() -> Decision:
        whole = _parts(id_, members(store, id_), parts)
        apart = [ids for one, two in combinations(whole, 2) for ids in product(one, two)]
        kept = [(one[0], other) for one in whole for other in one[1:]]
        answers: dict[str, Answer] = {pair_id(*ids): "distinct" for ids in apart}
        answers |= {pair_id(*ids): "same" for ids in kept}
        pairs = _made(store, [*apart, *kept])
        wish = Wish("split", [(one, answers[one.id]) for one in pairs], author)
        return _only(fulfil(store, [wish]))

    return alone(store, work)


def undo(store: Store, ids: Sequence[str], author: Author) -> Decision:
    """Take back decisions, named by their ids or by their batches' ids, in whatever order.

    Each pair gets the verdict of the latest decision on it that still stands; a verdict that others
    contradict by now is not taken up again, and where none is left the model's counts.

    Raises:
        UnknownNode: there is no such decision.
        AlreadyUndone: it was undone before.

    """
    return alone(store, lambda: withdraw(store, ids, author))


def new_batch() -> str:
    """Return an id for what is decided together."""
    return f"batch:{secrets.token_hex(4)}"


def alone(store: Store, work: Callable[[], T]) -> T:
    """Do `work` while nobody else changes what is one organisation."""
    store.write(statement("write", "review_gate").text)
    lock = statement("write", "review_lock").text

    def locked(tx: ManagedTransaction) -> T:
        tx.run(literal(lock)).consume()
        return work()

    return store.transaction(locked)


def _only(results: Sequence[Decision | MostyError]) -> Decision:
    """Return the only decision, or raise why it cannot be taken."""
    (one,) = results
    if isinstance(one, MostyError):
        raise one
    return one


def _unknown(one: str | Ends) -> UnknownNode:
    if isinstance(one, str):
        return UnknownNode(f"There is no pair {one!r}. `mosty review list` shows them.")
    return UnknownNode(f"{' and '.join(one)} are not two actors of the graph. Search by name.")


def _pairs(store: Store, ids: Sequence[str]) -> dict[str, Pair]:
    rows = read(store, "pairs_named", ids=list(dict.fromkeys(ids)))
    return {one.id: one for one in map(from_row, rows)}


def _asked(store: Store, ends: Sequence[Ends]) -> dict[str | Ends, Pair]:
    """Return the pairs of two ids each, without those that the graph has not both of."""
    known = places(store, {id_ for one in ends for id_ in one})
    sound = [one for one in ends if one[0] != one[1] and known.keys() >= {*one}]
    made = {one.id: one for one in _made(store, sound)}
    return {one: made[pair_id(*one)] for one in sound}


def _made(store: Store, ends: Iterable[tuple[str, str]]) -> list[Pair]:
    """Return the pairs of these ids, new ones where they are not known yet."""
    wanted = {pair_id(*one): one for one in ends}
    known = _pairs(store, [*wanted])
    names = {
        id_: name
        for id_, (_, name) in places(store, {end for one in wanted.values() for end in one}).items()
    }
    return [known.get(id_) or pair_of(*one, names) for id_, one in wanted.items()]


def _parts(id_: str, every: Sequence[str], parts: Sequence[Collection[str]]) -> list[list[str]]:
    """Return the parts of an actor's members, those that nobody named last."""
    named = [one for part in parts for one in part]
    if strange := sorted({*named} - {*every}):
        raise ReviewError(
            f"{', '.join(strange)} cannot be taken out of {id_}, which is made of "
            f"{', '.join(every)}."
        )
    if len(named) > len({*named}):
        raise ReviewError("Name each member in one part only.")
    rest = [one for one in every if one not in named]
    whole = [sorted({*part}) for part in (*parts, rest) if part]
    if len(whole) < 2:  # noqa: PLR2004
        raise ReviewError(f"Name some, but not all, of what {id_} is made of: {', '.join(every)}.")
    return whole
