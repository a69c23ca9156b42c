"""Some firms in the graph that the model took for each other, and people who decide."""

from collections.abc import Callable

import pytest

from mosty.graph.store import Store
from mosty.resolve.match import Match, Reason
from mosty.resolve.pairs import found, pair_from
from mosty.resolve.settle import everything, settle, write

FIRMS = ("a", "b", "c", "d", "e", "f")
_CREATE = """
UNWIND $ids AS id
CREATE (:Company:Actor:Named:Entity {id: 'x:' + id, name: 'Firm ' + id, country: 'DE'})
"""

Propose = Callable[..., None]


def x(ends: str) -> tuple[str, ...]:
    """Return ids of firms by their letters."""
    return tuple(f"x:{one}" for one in ends)


@pytest.fixture
def again(store: Store) -> Callable[[], None]:
    """Make the graph hold six firms and nothing else."""

    def run() -> None:
        store.write("MATCH (n:Entity) DETACH DELETE n")
        store.write(_CREATE, ids=FIRMS)

    return run


@pytest.fixture
def firms(store: Store, again: Callable[[], None]) -> Store:
    """A graph with six firms."""
    again()
    return store


@pytest.fixture
def propose(firms: Store) -> Propose:
    """Let the model find pairs: with this probability, and sure where it is 0.95 or more."""

    def run(**given: float) -> None:
        reason = Reason("name", "alike", 3.0, "left", "right")
        pairs = [
            pair_from(
                Match(*x(ends), probability, (reason,)),
                {one: f"Firm {one[-1]}" for one in x(ends)},
                automatic=probability >= 0.95,
            )
            for ends, probability in given.items()
        ]
        write(firms, "pairs", [{"id": one.id, "properties": found(one)} for one in pairs])
        settle(firms, everything(firms))

    return run
