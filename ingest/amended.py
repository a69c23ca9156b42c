"""What hands change of nodes and ties that others state: values set or taken, lists replaced.

An amendment says nothing of a node or a tie but what it settles; the rest is as the records have it
that state it whole. It keeps nothing alive: what only closed records state is closed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from mosty.ingest.facts import AmendedNode, AmendedTie, Node, Properties, Tie
from mosty.ingest.stated import Stated

TYPE = "type"
"""Stands among the names that are settled where the type of the node itself is."""

_What = TypeVar("_What", bound=Node | Tie)


def is_amendment(one: Node | Tie) -> bool:
    """Return whether a statement says only what it settles."""
    return isinstance(one, AmendedNode | AmendedTie)


def parted(
    said: Iterable[tuple[Stated, _What]],
) -> tuple[list[tuple[Stated, _What]], list[tuple[Stated, _What]]]:
    """Return what is stated whole, and the amendments of it that hold.

    Where nothing is stated whole, amendments are all that there is, and count as such.
    """
    every = [*said]
    whole = [one for one in every if not is_amendment(one[1])]
    if len(whole) in {0, len(every)}:
        return every, []
    return whole, [one for one in every if is_amendment(one[1]) and one[0].valid_to is None]


def settled(said: Sequence[tuple[Stated, _What]]) -> dict[str, _What]:
    """Return for each settled name the amendment that counts: the latest, then the smaller id's."""
    found: dict[str, tuple[str, _What]] = {}
    for _, one in sorted(said, key=lambda pair: pair[0].record):
        if isinstance(one, AmendedNode | AmendedTie):
            for name, at in one.settles.items():
                if name not in found or at > found[name][0]:
                    found[name] = (at, one)
    return {name: one for name, (_, one) in found.items()}


def amended(properties: Properties, changes: Mapping[str, Node] | Mapping[str, Tie]) -> Properties:
    """Return properties as amendments have them."""
    kept = {name: value for name, value in properties.items() if name not in changes}
    return kept | {
        name: one.properties[name] for name, one in changes.items() if name in one.properties
    }
