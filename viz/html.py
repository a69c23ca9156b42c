"""A graph as one HTML file that needs nothing else, with no network at all.

Few nodes are drawn by pyvis, many by the explorer's own renderer.

pyvis's own page links to other servers even when told not to, so ours is `page.html`, which also
forbids the browser to ask anybody; vis-network's script is pyvis's copy.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
import orjson
import pyvis  # type: ignore[import-untyped]
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mosty.graph.ontology.model import Language
from mosty.viz import large
from mosty.viz.ego import LIMIT
from mosty.viz.look import Look, country_colour, crosses, words
from mosty.viz.network import OPTIONS, AnyGraph, network

SCRIPT = "lib/vis-9.1.2/vis-network.min.js"


def page(graph: AnyGraph, *, language: Language = "en", limit: int = LIMIT) -> str:
    """Return an HTML page that draws a networkx graph, directed or not.

    Attributes are read where they are there: of a node `name`, `type` (a node type of the
    ontology), `country`, `synthetic`; of a tie `type` (a relationship type). All others are shown
    as facts. Of more than `limit` nodes the nearest to `graph.graph["centre"]`, or else those with
    the most ties, are drawn, and the page says so.
    """
    drawn = _cut(graph, limit)
    look = Look(language)
    many = len(drawn) > large.FEW and bool(large.script())
    found = max(len(graph), graph.graph.get("found", 0))
    text: str = _template().render(
        language=language,
        words=words(language),
        title=_title(drawn, look),
        many=many,
        data=large.drawn(drawn, look) if many else _pyvis(drawn, look),
        rows=[] if many else list(_rows(drawn, look)),
        ties=drawn.number_of_edges(),
        crossing=sum(crosses(drawn.nodes[a], drawn.nodes[b]) for a, b in drawn.edges()),
        found=found,
        synthetic=sum(1 for _, one in drawn.nodes(data=True) if one.get("synthetic")),
        kinds=_kinds(drawn, look),
        countries=sorted({(str(one or ""), country_colour(one)) for one in _countries(drawn)}),
        script=large.script() if many else _script(),
    )
    return text


def _cut(graph: AnyGraph, limit: int) -> AnyGraph:
    if len(graph) <= limit:
        return graph
    centre = graph.graph.get("centre")
    if centre in graph:
        ranked = list(
            nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), centre)
        )
    else:
        ranked = sorted(graph, key=lambda node: -graph.degree(node))
    return graph.subgraph(ranked[:limit])


def _pyvis(graph: AnyGraph, look: Look) -> dict[str, Any]:
    nodes, edges, *_ = network(graph, look).get_network_data()
    return {"nodes": nodes, "edges": edges, "options": OPTIONS}


def _rows(graph: AnyGraph, look: Look) -> Iterator[dict[str, Any]]:
    """Yield the picture's ties in words."""
    for start, end, one in graph.edges(data=True):
        ends = {"from": graph.nodes[start], "to": graph.nodes[end]}
        yield {
            "from": look.name(start, ends["from"]),
            "from_marks": look.marks(ends["from"]),
            "tie": look.tie_name(one),
            "synthetic": bool(one.get("synthetic")),
            "to": look.name(end, ends["to"]),
            "to_marks": look.marks(ends["to"]),
            "details": look.details(one),
            "crossing": crosses(ends["from"], ends["to"]),
        }


def _kinds(graph: AnyGraph, look: Look) -> list[tuple[str, str, int]]:
    """Return label, colour and number of the kinds in a graph, the most frequent first."""
    kinds = Counter(
        (look.kind(one).label[look.language], look.kind(one).colour)
        for _, one in graph.nodes(data=True)
    )
    return [(label, colour, count) for (label, colour), count in kinds.most_common()]


def _countries(graph: AnyGraph) -> Iterator[object]:
    return (one.get("country") for _, one in graph.nodes(data=True))


def _title(graph: AnyGraph, look: Look) -> str:
    centre: Any = graph.graph.get("centre")
    name = look.name(centre, graph.nodes[centre]) if centre in graph else graph.graph.get("name")
    return f"{name} | Mosty" if name else "Mosty"


@cache
def _script() -> Markup:
    """Return vis-network's script as pyvis carries it; it holds no `</script>`."""
    text = files(pyvis).joinpath(SCRIPT).read_text("utf-8")
    return Markup(text)  # noqa: S704 — pyvis's own file, no input


@cache
def _template() -> Any:  # noqa: ANN401
    environment = Environment(
        loader=PackageLoader("mosty.viz", "."), autoescape=True, undefined=StrictUndefined
    )
    environment.policies["json.dumps_function"] = _json
    return environment.get_template("page.html")


def _json(value: object, **_: object) -> str:
    """Return JSON; what JSON has no type for, such as the database's dates, as text."""
    return orjson.dumps(value, default=str).decode()
