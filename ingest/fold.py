"""Nodes and ties folded from what records state of them, whatever the order they came in.

Records that describe a node count before those that only mention it, open records before closed
ones. Among them the order of `fold.yaml` decides: each property is the first that is stated, the
properties of a place come together from one record, lists are united, other names are kept. What
hands have settled (`amended`) is as they have it.
"""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import cache
from typing import TypeVar

from mosty.ingest.amended import TYPE, amended, parted, settled
from mosty.ingest.columns import kind_of
from mosty.ingest.facts import Node, Properties, Tie
from mosty.ingest.stated import Stated
from mosty.ingest.words import read

_RULES = read("fold.yaml")
TOGETHER: tuple[frozenset[str], ...] = tuple(frozenset(one) for one in _RULES["together"])
_APART = frozenset[str]().union(*TOGETHER) | {"synthetic"}
VAGUE = frozenset(_RULES["vague"])

_What = TypeVar("_What", Node, Tie)
Order = tuple[int, int, str]
SaidOfNode = tuple[Stated, Node]
SaidOfTie = tuple[Stated, Tie]


@cache
def authority(source: str) -> int:
    """Return the rank of a source: the smaller, the more its word counts."""
    lines = _RULES["authority"]
    exact = (at for at, line in enumerate(lines) if source in line)
    like = (at for at, line in enumerate(lines) if any(fnmatchcase(source, one) for one in line))
    return next(exact, next(like))


def order(by: Stated) -> Order:
    """Return the key by which records are sorted, the one whose word counts first."""
    day = by.retrieved.toordinal() if by.retrieved else 0
    return authority(by.source), -day, by.record


def fold_node(id_: str, said: Iterable[SaidOfNode]) -> Node:
    """Return the node `id_` as all these records have it; at least one is needed.

    It is closed (`valid_to`) when no open record speaks of it any more.
    """
    every, changes = parted(said)
    if len(every) == 1 and every[0][0].valid_to is None and not changes:
        return Node(every[0][1].type, id_, every[0][1].properties)
    chosen = _open([one for one in every if not one[1].mentioned] or every)
    nodes = [node for _, node in chosen]
    by_hand = settled(changes)
    kind = next((one.type for one in nodes if one.type not in VAGUE), nodes[0].type)
    kind = by_hand[TYPE].type if TYPE in by_hand else kind
    known = kind_of(kind).properties
    folded = _fold([one.properties for one in nodes])
    properties = {name: value for name, value in folded.items() if name in known}
    if (len(nodes) > 1 or "name" in by_hand) and "names" in known:
        names = dict.fromkeys([*folded.get("names", ()), *(_name(one) for one in nodes)])
        name = amended(properties, by_hand).get("name")
        properties["names"] = [one for one in names if one and one != name]
        if not properties["names"]:
            del properties["names"]
    whole = amended(_closed(properties, chosen), by_hand)
    return Node(kind, id_, {name: value for name, value in whole.items() if name in known})


def fold_tie(said: Iterable[SaidOfTie]) -> Tie:
    """Return one tie as all these records have it; at least one is needed.

    Its ends and its key must be the same in all. `records` names all, also the closed ones.
    """
    every = [*said]
    if len(every) == 1 and every[0][0].valid_to is every[0][0].valid_from is None:
        return _told_once(*every[0])
    recorded = sorted({one.record for one, _ in every})
    every, changes = parted(every)
    chosen = _open(every)
    by, first = chosen[0]
    properties = _fold([tie.properties for _, tie in chosen])
    properties["records"] = recorded
    properties["source"] = first.properties.get("source", by.source)
    since = [one.valid_from for one, _ in every]
    if "valid_from" not in properties and (found := [day for day in since if day]) == since:
        properties["valid_from"] = min(found)
    whole = amended(_closed(properties, chosen), settled(changes))
    return Tie(first.type, first.start, first.end, whole)


def _told_once(by: Stated, tie: Tie) -> Tie:
    properties = tie.properties | {"records": [by.record]}
    return Tie(tie.type, tie.start, tie.end, {"source": by.source} | properties)


def _name(node: Node) -> str:
    name: str = node.properties.get("name", "")
    return name


def _open(said: Sequence[tuple[Stated, _What]]) -> list[tuple[Stated, _What]]:
    """Return the open ones, all where none is open; those whose word counts first."""
    found = [one for one in said if one[0].valid_to is None] or said
    return sorted(found, key=lambda one: order(one[0]))


def _fold(stated: Sequence[Properties]) -> Properties:
    """Return the properties, where the first of `stated` counts most."""
    found: Properties = {}
    for one in stated:
        for name, value in one.items():
            if isinstance(value, list):
                found[name] = [*dict.fromkeys([*found.get(name, ()), *value])]
            elif name not in _APART:
                found.setdefault(name, value)
    for group in TOGETHER:
        whole = next((one for one in stated if not group.isdisjoint(one)), {})
        found |= {name: whole[name] for name in group if name in whole}
    if all(one.get("synthetic") for one in stated):
        found["synthetic"] = True
    return found


def _closed(properties: Properties, chosen: Sequence[tuple[Stated, _What]]) -> Properties:
    """Return the properties with the day on which the last record was closed, if all are."""
    days = [by.valid_to for by, _ in chosen if by.valid_to]
    return {"valid_to": max(days)} | properties if len(days) == len(chosen) else properties
