"""A large networkx graph as the explorer's renderer draws it: by WebGL, in half of pyvis's time."""

from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from mosty.graph.ontology.loader import ontology
from mosty.viz.look import Look, crosses, words
from mosty.viz.network import AnyGraph

FEW = 300  # nodes that pyvis draws as quickly; its pictures can be pulled about
SCRIPT = "explorer/dist/picture.js"
NAMES = {"name": "name", "name_en": "nameEn", "name_de": "nameDe", "name_cs": "nameCs"}
NAMES |= {"name_pl": "namePl", "country": "country"}


def drawn(graph: AnyGraph, look: Look) -> dict[str, Any]:
    """Return what `draw` of `explorer/src/standalone.ts` takes; keys as they are there."""
    known = ontology()
    centre = graph.graph.get("centre")
    place = {node: at for at, node in enumerate(graph)}
    return {
        "language": look.language,
        "synthetic": words(look.language)["synthetic"],
        "centre": str(centre) if centre in graph else "",
        "nodes": [
            {
                "brief": _brief(node, one, look),
                "name": look.name(node, one),
                "marks": look.marks(one),
                "title": look.told(node, one),
                "at": _at(one),
            }
            for node, one in graph.nodes(data=True)
        ],
        "ties": [
            {
                "start": place[start],
                "end": place[end],
                "type": one.get("type", ""),
                "name": look.tie_name(one),
                "details": look.details(one),
                "synthetic": bool(one.get("synthetic")),
                "crossing": crosses(graph.nodes[start], graph.nodes[end]),
            }
            for start, end, one in graph.edges(data=True)
        ],
        "kinds": {name: {"colour": one.colour} for name, one in known.nodes.items()},
        "tieTypes": {
            name: {"label": {look.language: one.label[look.language]}, "directed": one.directed}
            for name, one in known.relationships.items()
        },
    }


def _brief(node: object, one: dict[str, Any], look: Look) -> dict[str, Any]:
    own = {to: str(one[name]) for name, to in NAMES.items() if one.get(name)}
    kind = look.kind(one).name
    named = {"name": look.name(node, one)} | own
    return named | {"id": str(node), "__typename": kind, "synthetic": bool(one.get("synthetic"))}


def _at(one: dict[str, Any]) -> tuple[float, float] | None:
    """Return where a layout of networkx has put a node (`pos`)."""
    x, y = one.get("pos") or (None, None)
    return None if x is None or y is None else (float(x), float(y))


@cache
def script() -> Markup:
    """Return the renderer; nothing where the explorer was not built. It holds no `</script>`."""
    file = files("mosty.viz").joinpath(SCRIPT)
    text = file.read_text("utf-8") if file.is_file() else ""
    return Markup(text)  # noqa: S704 — our own file, no input
