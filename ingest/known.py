"""What a batch says of what the graph knows: mostly nothing new, else it is folded anew."""

from collections.abc import Iterable, Mapping
from itertools import chain

from neo4j import ManagedTransaction

from mosty.ingest.adopted import adopt_owners, adopted_id
from mosty.ingest.facts import AmendedNode, AmendedTie, Node, Properties
from mosty.ingest.fold import TOGETHER, VAGUE, SaidOfNode, SaidOfTie, fold_tie
from mosty.ingest.rebuild import (
    Key,
    Row,
    fold,
    linked,
    named,
    records,
    successors,
    text,
    write_folded,
)
from mosty.ingest.stated import Stated, plain


def stale(tx: ManagedTransaction, said: Mapping[str, list[SaidOfNode]]) -> set[str]:
    """Return which of these known nodes must be folded anew after new records are linked to them.

    Nodes that no record speaks of are adopted on the way.
    """
    if not said:
        return set()
    rows = tx.run(text("read", "states"), ids=sorted(said)).data()
    adopt_owners(tx, [row["id"] for row in rows if not row["described"] and not row["mentioned"]])
    return {row["id"] for row in rows if any(_new(node, row) for _, node in said[row["id"]])}


def _new(node: Node, state: Row) -> bool:
    """Return whether a statement could change what is known of a node."""
    if isinstance(node, AmendedNode):
        return bool(node.settles)
    if node.mentioned and state["described"]:
        return False
    known: Properties = plain(state["properties"])
    if (
        node.type not in {*state["labels"], *VAGUE}
        or "valid_to" in known.keys() - node.properties.keys()
    ):
        return True
    if node.mentioned == state["described"] or _other(node.properties, known):
        return True
    groups = (one for one in TOGETHER if not one.isdisjoint(node.properties))
    return any(known.get(name) != node.properties.get(name) for one in groups for name in one)


def _other(said: Properties, known: Properties) -> bool:
    same = all(known.get(name) == value for name, value in said.items())
    return not same or bool(known.get("synthetic")) != bool(said.get("synthetic"))


def refold(tx: ManagedTransaction, ids: Iterable[str]) -> None:
    """Fold nodes anew from the records linked to them."""
    live = {*ids}
    if live:
        given = linked(tx, live)
        write_folded(tx, fold(given, live, successors_of(tx, given)))


def successors_of(tx: ManagedTransaction, given: Iterable[Stated]) -> dict[str, str]:
    """Return the actors that stand for those ids of records that were merged away."""
    return successors(tx, set(chain.from_iterable(map(named, given))))


def join(
    tx: ManagedTransaction, said: Mapping[Key, list[SaidOfTie]], there: Mapping[Key, Row]
) -> None:
    """Let ties that are `there` say who states them now, and fold anew those that say more."""
    if not there:
        return
    adopt_owners(tx, {key[1] for key, row in there.items() if "records" not in row["properties"]})
    known = {key: _recorded(key, row) for key, row in there.items()}
    more = {key for key, row in known.items() if any(_more(one, row) for one in said[key])}
    past = records(tx, {id_ for key in more for id_ in known[key]["records"]})
    before = fold(past, {key[1] for key in more}, successors_of(tx, past)).ties
    rows = [
        {
            "tie": there[key]["tie"],
            "properties": fold_tie([*before[key], *said[key]]).properties
            if key in more
            else row | {"records": sorted({*row["records"], *(by.record for by, _ in said[key])})},
        }
        for key, row in known.items()
    ]
    tx.run(text("write", "set_ties"), rows=rows).consume()


def _recorded(key: Key, row: Row) -> Properties:
    return {"records": [adopted_id(key[1])]} | plain(row["properties"])


def _more(said: SaidOfTie, known: Properties) -> bool:
    """Return whether a statement could change more of a tie than the list of its records."""
    by, tie = said
    if isinstance(tie, AmendedTie):
        return True
    dates = {"valid_from", "valid_to"} & known.keys() - tie.properties.keys()
    return bool(dates) or known.get("source") != by.source or _other(tie.properties, known)
