"""Many rows as few statements' parameters."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from mosty.graph.ontology.loader import ontology
from mosty.ingest.entry import Entry
from mosty.ingest.facts import Node, Tie
from mosty.ingest.fold import fold_node
from mosty.ingest.rebuild import ALL, Key, fold, folded_ties
from mosty.ingest.stated import links

Rows = list[dict[str, Any]]


class Batch:
    """What rows that nobody knew state together, each node and each tie once.

    `successor` leads from ids that were merged away to the actors that stand for them.
    """

    def __init__(self, entries: Sequence[Entry], successor: Mapping[str, str]) -> None:
        """Fold what the entries state."""
        self.entries = entries
        self._successor = successor
        self.folded = fold((one.by for one in entries), ALL, successor)
        self.nodes: dict[str, Node] = {
            id_: fold_node(id_, said) for id_, said in self.folded.nodes.items()
        }
        self.ties = folded_ties(self.folded)
        self.keys: list[Key] = [*self.ties]

    def ends(self) -> set[str]:
        """Return the ids that ties name and no node of the batch has."""
        named = {id_ for tie in self.ties.values() for id_ in (tie.start, tie.end)}
        return named - self.nodes.keys()

    def new_nodes(self, known: Container[str]) -> dict[str, Rows]:
        """Return the nodes that are not known, by type."""
        found: dict[str, Rows] = defaultdict(list)
        for id_, node in self.nodes.items():
            if id_ not in known:
                found[node.type].append(node.properties | {"id": id_})
        return dict(sorted(found.items()))

    def new_ties(self, known: Container[str]) -> dict[str, Rows]:
        """Return the ties with an end that is not known, by type: they cannot be there."""
        found: dict[str, Rows] = defaultdict(list)
        for tie in self.ties.values():
            if tie.start not in known or tie.end not in known:
                found[tie.type].append(_row(tie))
        return dict(sorted(found.items()))

    def other_ties(self, known: Container[str]) -> dict[tuple[str, tuple[str, ...]], Rows]:
        """Return the ties between known nodes, by type and the properties of the key they have.

        `at` is where a tie stands among `keys`.
        """
        found: dict[tuple[str, tuple[str, ...]], Rows] = defaultdict(list)
        for at, tie in enumerate(self.ties.values()):
            if tie.start in known and tie.end in known:
                wanted = ontology().relationships[tie.type].key
                given = tuple(name for name in wanted if tie.properties.get(name) is not None)
                found[tie.type, given].append(_row(tie) | {"at": at})
        return dict(sorted(found.items()))

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield the records with what they are linked to."""
        for one in self.entries:
            described, mentioned = (
                dict.fromkeys(self._successor.get(id_, id_) for id_ in ids)
                for ids in links(one.by.nodes, one.by.ties)
            )
            yield {
                "properties": one.record.properties | {"id": one.record.id},
                "described": [*described],
                "mentioned": [id_ for id_ in mentioned if id_ not in described],
                "marks": one.by.marks,
            }


def _row(tie: Tie) -> dict[str, Any]:
    return {"start": tie.start, "end": tie.end, "properties": tie.properties}
