"""Many rows' facts as few statements' parameters."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mosty.graph.ontology.loader import ontology
from mosty.ingest import statements
from mosty.ingest.facts import Node, Properties, Tie

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Batch:
    """Nodes and ties to write, each once, as if they were written row after row."""

    nodes: dict[str, Node] = field(default_factory=dict)
    mentioned: dict[str, Node] = field(default_factory=dict)
    ties: dict[tuple[object, ...], Tie] = field(default_factory=dict)

    def add_node(self, node: Node) -> None:
        """Add a node: a later row's properties win; a mention never changes what is known."""
        if node.mentioned:
            if node.id not in self.nodes:
                self.mentioned.setdefault(node.id, node)
            return
        before = self.nodes.get(node.id)
        if before is not None:
            node = Node(node.type, node.id, before.properties | node.properties)
        self.nodes[node.id] = node

    def add_tie(self, tie: Tie) -> None:
        """Add a tie; one that is undirected starts at the smaller id."""
        known = ontology().relationships[tie.type]
        if not known.directed and tie.start > tie.end:
            tie = Tie(tie.type, tie.end, tie.start, tie.properties)
        key = (tie.type, tie.start, tie.end, *map(tie.properties.get, known.key))
        before = self.ties.get(key)
        if before is not None:
            tie = Tie(tie.type, tie.start, tie.end, before.properties | tie.properties)
        self.ties[key] = tie

    def ends(self) -> set[str]:
        """Return the ids that ties name and no node of the batch has."""
        named = {id_ for tie in self.ties.values() for id_ in (tie.start, tie.end)}
        return named - self.nodes.keys() - self.mentioned.keys()

    def writes(self) -> Iterator[tuple[str, Rows]]:
        """Yield each statement with its rows: mentions, then nodes, then ties."""
        for group, statement in (
            (self.mentioned, statements.mentions),
            (self.nodes, statements.nodes),
        ):
            by_type: dict[str, Rows] = defaultdict(list)
            for node in group.values():
                by_type[node.type].append({"id": node.id, "properties": node.properties})
            for kind, rows in sorted(by_type.items()):
                yield statement(kind), rows
        yield from self._ties()

    def _ties(self) -> Iterator[tuple[str, Rows]]:
        by_key: dict[tuple[str, tuple[str, ...]], Rows] = defaultdict(list)
        for tie in self.ties.values():
            known = ontology().relationships[tie.type].key
            given = tuple(name for name in known if tie.properties.get(name) is not None)
            by_key[tie.type, given].append(_row(tie))
        for (kind, given), rows in sorted(by_key.items()):
            yield statements.ties(kind, given), rows


def _row(tie: Tie) -> dict[str, str | Properties]:
    return {"start": tie.start, "end": tie.end, "properties": tie.properties}
