"""Several actors made one, and one made several again.

An actor's members are the ids that stand for it: its own, and those that were merged into it. What
sources say stays with their records; the actor that is shown is folded from the records of all its
members, so that a merge can be taken back at any time, in any order.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import Any

import yaml
from neo4j import ManagedTransaction

from mosty.graph.errors import NotMergeable, UnknownNode
from mosty.graph.store import Store, literal
from mosty.ingest import statements
from mosty.ingest.adopted import adopt
from mosty.ingest.facts import Node
from mosty.ingest.rebuild import (
    fold,
    folded_ties,
    linked,
    links_at,
    lock,
    named,
    records,
    successors,
    text,
    ties_at,
    write_folded,
    write_links,
    write_nodes,
    write_ties,
)
from mosty.ingest.stated import Stated
from mosty.resolve.members import members, successor

BATCH = 500
"""So many ids, about, in one transaction."""

_TRUST = yaml.safe_load(files("mosty.resolve").joinpath("merge.yaml").read_text("utf-8"))
Block = frozenset[str]


def regroup(
    store: Store,
    groups: Iterable[Collection[str]],
    progress: Callable[[int], None] | None = None,
) -> int:
    """Make each group of ids one actor, with these members and no others.

    Members of the actors concerned that no group names stay together. A group of one id takes it
    out of the actor it is in. So many groups at a time are one transaction, each of them whole;
    `progress` is called with the number of groups dealt with. Return how many actors were written.

    Raises:
        UnknownNode: the graph has no node of one of the ids.
        NotMergeable: one of them is no actor, or stands in two groups.

    """
    written = done = 0
    seen: set[str] = set()
    for some in _batches(groups):
        _refuse_twice(some, seen)
        written += store.transaction(lambda tx, some=some: _regroup(tx, some))  # type: ignore[misc]
        done += len(some)
        if progress:
            progress(done)
    return written


def merge(store: Store, ids: Collection[str]) -> str:
    """Make one actor of those that these ids stand for, with all their members; return its id.

    Raises:
        UnknownNode: the graph has no node of one of the ids.
        NotMergeable: one of them is no actor.

    """
    regroup(store, [{one for id_ in ids for one in members(store, id_)}])
    return successor(store, next(iter(ids)))


def split(store: Store, id_: str, groups: Iterable[Collection[str]]) -> list[str]:
    """Part an actor into these groups of its members; those not named stay together.

    Return the ids of the actors it has become.

    Raises:
        UnknownNode: the graph has no such node.
        NotMergeable: a group names an id that is no member, or one twice.

    """
    given = [frozenset(one) for one in groups]
    every = frozenset(members(store, id_))
    if strange := sorted(frozenset().union(*given) - every):
        raise NotMergeable(
            f"{', '.join(strange)} cannot be split off from {id_}: its members are "
            f"{', '.join(sorted(every))}."
        )
    regroup(store, given)
    return list(dict.fromkeys(successor(store, one) for one in sorted(every, key=trust)))


def trust(id_: str) -> tuple[int, str]:
    """Return the key by which ids are sorted, the one that an actor keeps first."""
    scheme = id_.partition(":")[0]
    first, last = _TRUST["schemes"], _TRUST["last"]
    if scheme in last:
        return len(first) + 1 + last.index(scheme), id_
    return first.index(scheme) if scheme in first else len(first), id_


def _batches(groups: Iterable[Collection[str]]) -> Iterator[list[Block]]:
    some: list[Block] = []
    for one in groups:
        some.append(frozenset(one))
        if sum(map(len, some)) >= BATCH:
            yield some
            some = []
    if some:
        yield some


def _refuse_twice(groups: Iterable[Block], seen: set[str]) -> None:
    for id_ in chain.from_iterable(groups):
        if id_ in seen:
            raise NotMergeable(f"{id_} stands in two groups, but can be in one actor only.")
        seen.add(id_)


@dataclass(frozen=True, slots=True)
class _Move:
    """Ids on their way: the actors they stand for `before` and `after`."""

    before: dict[str, str]
    after: dict[str, str]

    @property
    def old(self) -> set[str]:
        """The actors that there were."""
        return set(self.before.values())

    @property
    def live(self) -> set[str]:
        """The actors that there will be."""
        return set(self.after.values())


def _regroup(tx: ManagedTransaction, groups: list[Block]) -> int:
    lock(tx)
    move = _planned(groups, _actors(tx, sorted(chain.from_iterable(groups))))
    if not move.old:
        return 0
    adopt(tx, move.old)
    ties, links = ties_at(tx, move.old), links_at(tx, move.old)
    given = _stated(tx, ties.values(), move.old)
    everything = set(chain.from_iterable(map(named, given)))
    folded = fold(given, move.live, successors(tx, everything - move.after.keys()) | move.after)
    _redirect(tx, move)
    write_folded(tx, folded)
    write_ties(tx, folded_ties(folded), ties)
    write_links(tx, folded.links, links)
    return len(move.live)


def _actors(tx: ManagedTransaction, ids: list[str]) -> dict[str, list[str]]:
    """Return the actors that ids stand for, each with all its members."""
    rows = tx.run(text("read", "members"), ids=ids).data()
    if unknown := sorted({*ids} - {row["id"] for row in rows}):
        raise UnknownNode(f"The graph has no node {', '.join(map(repr, unknown[:5]))}.")
    for row in rows:
        if not {"Actor", "Merged"} & {*row["labels"]}:
            kind = next(one for one in row["labels"] if one not in ("Entity", "Named"))
            raise NotMergeable(
                f"{row['id']} is a {kind}; only actors (companies, institutes, …) can be merged."
            )
    return {row["actor"]: row["members"] for row in rows}


def _planned(groups: list[Block], actors: dict[str, list[str]]) -> _Move:
    """Return the moves of all ids whose group changes."""
    grouped = frozenset[str]().union(*groups)
    old = {frozenset(ids): actor for actor, ids in actors.items()}
    rests = (ids - grouped for ids in old)
    new = {*groups, *filter(None, rests)}
    before = {id_: actor for ids, actor in old.items() if ids not in new for id_ in ids}
    after = {id_: min(ids, key=trust) for ids in new if ids not in old for id_ in ids}
    return _Move(before, after)


def _stated(
    tx: ManagedTransaction, ties: Iterable[dict[str, Any]], ids: Collection[str]
) -> list[Stated]:
    """Return what all records state that speak of these nodes, or of ties at them."""
    found = {one.record: one for one in linked(tx, ids)}
    more = {record for row in ties for record in row["properties"].get("records", ())}
    return [*found.values(), *records(tx, more - found.keys())]


def _redirect(tx: ManagedTransaction, move: _Move) -> None:
    """Let merged ids lead to their new actors, and those that are merged no more lead nowhere."""
    tx.run(text("write", "unmerge"), ids=sorted(move.before)).consume()
    stubs = {id_: actor for id_, actor in move.after.items() if id_ != actor}
    write_nodes(tx, (Node("Merged", id_) for id_ in sorted(stubs)))
    rows = [{"start": id_, "end": actor, "properties": {}} for id_, actor in stubs.items()]
    tx.run(literal(statements.new_ties("MERGED_INTO")), rows=rows).consume()
