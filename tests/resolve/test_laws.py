"""Whatever people decide in whatever order: classes are the closure of what is same."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mosty.graph.errors import ReviewError
from mosty.graph.store import Store
from mosty.resolve import queue
from mosty.resolve.decisions import Author
from mosty.resolve.members import members, successor
from mosty.resolve.settle import everything

FIRMS = tuple(f"x:{one}" for one in "abcdef")
ANNA = Author("anna")
Deed = Callable[[Store, list[str]], None]
"""What somebody does, given the ids of the decisions before."""

firm = st.sampled_from(FIRMS)
two = st.lists(firm, min_size=2, max_size=2, unique=True)


def _decide(store: Store, at: int, answer: Any, done: list[str]) -> None:
    pairs = sorted(one.id for one in everything(store).pairs)
    done.append(queue.decide(store, pairs[at % len(pairs)], answer, ANNA).id)


def _split(store: Store, one: str, many: list[str], done: list[str]) -> None:
    part = [other for other in members(store, one) if other in many]
    done.append(queue.split(store, one, [part], ANNA).id)


def _undo(store: Store, at: int, done: list[str]) -> None:
    if done:
        queue.undo(store, [done.pop(at % len(done))], ANNA)


at = st.integers(0, 20)
deeds: st.SearchStrategy[Deed] = st.one_of(
    st.builds(
        lambda n, answer: lambda store, done: _decide(store, n, answer, done),
        at,
        st.sampled_from(["same", "distinct", "unsure"]),
    ),
    st.builds(lambda ids: lambda store, done: done.append(queue.merge(store, ids, ANNA).id), two),
    st.builds(lambda one, ids: lambda store, done: _split(store, one, ids, done), firm, two),
    st.builds(lambda n: lambda store, done: _undo(store, n, done), at),
    st.builds(lambda n: lambda store, done: _undo(store, n, done), at),
)


def closure(store: Store) -> tuple[set[frozenset[str]], list[frozenset[str]]]:
    """Return the classes that pairs called the same make, and the pairs called distinct."""
    home = {one: {one} for one in FIRMS}
    apart = []
    for pair in everything(store).pairs:
        if pair.verdict == "same":
            whole = home[pair.left] | home[pair.right]
            home |= dict.fromkeys(whole, whole)
        elif pair.verdict == "distinct":
            apart.append(frozenset(pair.ends))
    return {frozenset(one) for one in home.values()}, apart


def actors(store: Store) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in FIRMS:
        found.setdefault(successor(store, one), set()).add(one)
    return {frozenset(one) for one in found.values()}


@given(st.lists(deeds, min_size=1, max_size=8))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_actors_are_the_closure_and_hold_nothing_distinct(
    firms: Store, propose: Any, again: Callable[[], None], doing: list[Deed]
) -> None:
    again()
    propose(ab=0.99, bc=0.97, de=0.9, cd=0.8, ef=0.7)
    start = actors(firms)
    done: list[str] = []
    for deed in doing:
        try:
            deed(firms, done)
        except ReviewError:
            continue  # refused, and then nothing has changed: the check below sees it
        classes, apart = closure(firms)
        assert actors(firms) == classes
        assert not any(pair <= one for pair in apart for one in classes)
        assert all(not one.by for one in queue.queue(firms))
    for id_ in reversed(done):
        queue.undo(firms, [id_], ANNA)
    assert actors(firms) == start
