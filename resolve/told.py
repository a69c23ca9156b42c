"""What each record says of a node, fact by fact, those first whose word counts (see `fold`)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mosty.ingest.amended import is_amendment
from mosty.ingest.facts import Node
from mosty.ingest.fold import Order, order
from mosty.ingest.stated import Stated, stated


@dataclass(frozen=True, slots=True)
class Told:
    """One value of one property, and the record that states it.

    `mentioned`: the record is about something else and only names the node. A record that is not
    `open` has been replaced or withdrawn by its source.
    """

    property: str
    value: Any
    record: str
    open: bool
    mentioned: bool


def told(records: Iterable[Mapping[str, Any]], ids: Collection[str]) -> Iterator[Told]:
    """Yield what records (properties of `Record` nodes) state of a node, known by any of `ids`.

    By property; of each first what hands have settled, then what open records say that describe the
    node, in the order in which the fold believes them, then the rest.
    """
    said = [(by, node) for by in map(stated, records) for node in by.nodes if node.id in ids]
    said.sort(key=_rank)
    names = dict.fromkeys(name for _, node in said for name in node.properties)
    for name in sorted(names):
        for by, node in said:
            if name in node.properties:
                value = node.properties[name]
                for one in value if isinstance(value, list) else [value]:
                    yield Told(name, one, by.record, by.valid_to is None, node.mentioned)


def _rank(one: tuple[Stated, Node]) -> tuple[bool, bool, bool, Order]:
    by, node = one
    return not is_amendment(node), by.valid_to is not None, node.mentioned, order(by)
