"""A networkx graph as a pyvis network: labels, tooltips, colours.

Tooltips and labels are plain text to vis-network, so names need no escaping here.
"""

from typing import TYPE_CHECKING, Any, TypeAlias

from pyvis.network import Network  # type: ignore[import-untyped]

from mosty.viz.look import Attributes, Look, country_colour, crosses, words

if TYPE_CHECKING:
    import networkx as nx

AnyGraph: TypeAlias = "nx.Graph[Any]"

FEW = 40  # ties that may have their names written on them
PHYSICS = {
    "solver": "forceAtlas2Based",
    "forceAtlas2Based": {"springLength": 120, "gravitationalConstant": -70, "avoidOverlap": 0.3},
    "stabilization": {"iterations": 150},
}
MANY = 200  # ties that may bend, each of which costs as much as a node while the picture settles
OPTIONS = {
    "layout": {"randomSeed": 1, "improvedLayout": False},  # the same graph gives the same picture
    "physics": PHYSICS,
    "interaction": {"hover": True, "tooltipDelay": 100, "keyboard": {"bindToWindow": False}},
}


def network(graph: AnyGraph, look: Look) -> Network:
    """Return a graph's pyvis network; nodes have a `centre` flag, edges a `crossing` one."""
    drawing = Network(directed=True, cdn_resources="in_line")
    size = 12 * max(1.0, (len(graph) / 40) ** 0.5)  # a larger picture is seen from farther away
    for node, one in graph.nodes(data=True):
        centre = node == graph.graph.get("centre")
        shape = _node(node, one, look, size * (1.8 if centre else 1))
        drawing.add_node(str(node), **shape, centre=centre)
    for start, end, one in graph.edges(data=True):
        crossing = crosses(graph.nodes[start], graph.nodes[end])
        drawing.add_edge(str(start), str(end), **_edge(graph, one, look, crossing=crossing))
    return drawing


def _node(node: object, one: Attributes, look: Look, size: float) -> dict[str, Any]:
    kind = look.kind(one)
    ring, fill = country_colour(one.get("country")), kind.colour
    colours = {"border": ring, "background": fill}
    return {
        "label": "\n".join(filter(None, (look.name(node, one), look.marks(one)))),
        "title": look.told(node, one),
        "color": {**colours, "highlight": colours, "hover": colours},
        "size": size,
        "borderWidth": 4,
        "shapeProperties": {"borderDashes": [5, 4] if one.get("synthetic") else False},
    }


def _edge(graph: AnyGraph, one: Attributes, look: Look, *, crossing: bool) -> dict[str, Any]:
    tie = look.tie(one)
    directed = tie.directed if tie else graph.is_directed()
    name = look.tie_name(one)
    facts = look.facts(one, tie.properties if tie else {})
    synthetic = [words(look.language)["synthetic"]] if one.get("synthetic") else []
    return {
        "title": "\n".join([name, *synthetic, *facts]),
        "label": name if graph.number_of_edges() <= FEW else "",
        "arrows": "to" if directed else "",
        "crossing": crossing,
        "smooth": graph.number_of_edges() <= MANY,
    }
