"""The part of the graph round one node, as a networkx graph.

Node and tie attributes are the properties, and `type`: the ontology's name of its kind. Provenance
(`DESCRIBES`, `PUBLISHED_BY`) is left out. Regions, sectors, topics and programmes are drawn, but
not gone through: half the graph lies behind them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import networkx as nx
from anyascii import anyascii

from mosty.cypher.library import statement
from mosty.graph.errors import UnknownNode
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Row, Store

Graph: TypeAlias = "nx.MultiDiGraph[str]"

THROUGH_NONE = {"Region", "Sector", "Topic", "Programme"}
DEPTH = 2
LIMIT = 500


def ego(store: Store, node_id: str, depth: int = DEPTH, limit: int = LIMIT) -> Graph:
    """Return the nodes at most `depth` ties away from `node_id`, and all ties among them.

    An id that was merged away stands for the actor that it was merged into.

    At most `limit` nodes, the nearest first; `graph.graph` says the `centre` and how many nodes
    were `found`, which is a lower bound when more than `limit`.

    Raises:
        UnknownNode: the graph has no such node; the message names what may have been meant.

    """
    found = store.rows(statement("read", "ego_node").text, id=node_id)
    if not found:
        raise UnknownNode(_unknown(store, node_id))
    graph: Graph = nx.MultiDiGraph(found=1)
    frontier = [_add(graph, found[0])]
    graph.graph["centre"] = frontier[0]
    for _ in range(depth):
        frontier = _step(store, graph, frontier, limit)
    for tie in store.rows(statement("read", "ego_ties").text, ids=list(graph)):
        graph.add_edge(tie["start"], tie["end"], **tie["properties"], type=tie["type"])
    return graph


def _step(store: Store, graph: Graph, frontier: Sequence[str], limit: int) -> list[str]:
    """Add the neighbours of `frontier` that there is room for; return those to go on from."""
    if not frontier or graph.graph["found"] > len(graph):
        return []
    text = statement("read", "ego").text
    seen, room = list(graph), limit - len(graph)
    row = store.rows(text, ids=list(frontier), seen=seen, room=room)[0]
    graph.graph["found"] += row["found"]
    added = [_add(graph, one) for one in row["nodes"]]
    return [one for one in added if graph.nodes[one]["type"] not in THROUGH_NONE]


def _add(graph: Graph, row: Row) -> str:
    properties: Mapping[str, Any] = row["properties"]
    known = ontology().nodes
    kinds = (label for label in row["labels"] if label in known and not known[label].abstract)
    graph.add_node(properties["id"], **properties, type=next(kinds, "Entity"))
    node_id: str = properties["id"]
    return node_id


def _unknown(store: Store, node_id: str) -> str:
    words = re.findall(r"[a-z0-9]+", anyascii(node_id.rpartition(":")[2]).lower())
    near = store.rows(
        statement("read", "ego_near").text,
        prefix=node_id[: max(4, len(node_id) - 3)],
        words=" OR ".join(f"{word}~1 OR {word}*" for word in words) or "nothing",
    )
    meant = "; ".join(f"{one['id']} ({one['name']})" for one in near)
    sentence = f"The graph has no node {node_id!r}."
    return f"{sentence} Near it: {meant}." if near else f"{sentence} Nothing in it is like that."
