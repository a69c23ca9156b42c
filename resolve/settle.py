"""From decisions to the graph: who is one actor follows from the pairs, and is made so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from mosty.cypher.library import statement
from mosty.graph import writing
from mosty.graph.store import Row, Store
from mosty.resolve.merge import regroup
from mosty.resolve.pairs import Pair, from_row
from mosty.resolve.verdicts import groups, verdicts

T = TypeVar("T")
_ROWS = 2_000
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Scope:
    """Pairs that bear on each other, and the ids they may make one.

    Every pair with one of the `ids` is among the `pairs`.
    """

    pairs: list[Pair]
    ids: frozenset[str]


def around(store: Store, ids: Iterable[str]) -> Scope:
    """Return all that decisions on these ids may change."""
    pairs: dict[str, Pair] = {}
    seen: set[str] = set()
    new = set(ids)
    while new:
        seen |= new
        rows = read(store, "pairs_touching", ids=sorted(new))
        pairs |= {one.id: one for one in map(from_row, rows)}
        new = {end for one in pairs.values() if _binds(one) for end in one.ends} - seen
    return Scope([*pairs.values()], frozenset(seen))


def everything(store: Store) -> Scope:
    """Return all pairs."""
    pairs = [from_row(row) for row in read(store, "pairs_all")]
    return Scope(pairs, frozenset(end for one in pairs for end in one.ends))


def settle(store: Store, scope: Scope, progress: Progress | None = None) -> int:
    """Give undecided pairs the verdict that follows, and regroup the actors of the scope.

    `progress` is called with the number of groups made. Return how many actors were written.
    """
    classes = [*groups(scope.pairs)]
    single = scope.ids.difference(*classes)
    classes += [frozenset({one}) for one in sorted(single)]
    found = verdicts(scope.pairs, classes)
    changed = [
        {"id": id_, "properties": {"verdict": verdict}}
        for id_, (pair, verdict) in found.items()
        if pair.verdict != verdict
    ]
    write(store, "verdicts", changed)
    written = regroup(store, _misplaced(store, scope, classes), progress)
    for ids in batches([one.id for one in scope.pairs]):
        writing.write(store, "compares", ids=ids)
    return written


def _misplaced(
    store: Store, scope: Scope, classes: Sequence[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """Yield the groups that are not one actor each; ids that the graph has lost are left out."""
    place = places(store, scope.ids)
    living: dict[str, set[str]] = {}
    for id_, (actor, _) in place.items():
        living.setdefault(actor, set()).add(id_)
    for group in classes:
        known = group & place.keys()
        actors = {place[one][0] for one in known}
        if known and (len(actors) > 1 or living[next(iter(actors))] != known):
            yield known


def places(store: Store, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return for each id in the graph the id and the name of the actor that stands for it."""
    return {
        row["id"]: (row["place"], row["name"])
        for some in batches(sorted(ids))
        for row in read(store, "places", ids=some)
    }


def batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield so many rows at a time."""
    return (rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS))


def write(store: Store, name: str, rows: Sequence[dict[str, Any]]) -> None:
    """Run a writing statement for so many rows at a time."""
    for some in batches(rows):
        writing.write(store, name, rows=some)


def read(store: Store, name: str, **parameters: object) -> list[Row]:
    """Return the rows of a reading statement of ours."""
    return store.rows(statement("read", name).text, **parameters)


def _binds(pair: Pair) -> bool:
    """Return whether a pair may make its ids one."""
    return pair.automatic if not pair.by else pair.verdict == "same"
