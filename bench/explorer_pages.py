"""The pages that `explorer.py` compares: one graph, drawn by ours and by the peers."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis  # type: ignore[import-untyped]

from mosty.viz.html import page as viz

EXPLORER = Path(__file__).parents[1] / "viz" / "explorer"
TIES_EACH = 3
COUNTRIES = {"DE": "#e69f00", "CZ": "#56b4e9", "PL": "#cc79a7"}
PEER = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0 }} #picture {{ height: 100vh }}</style>
<div id="picture"></div><script>{script}</script>
<script type="application/json" id="data">{data}</script><script>
const given = JSON.parse(document.getElementById("data").textContent);
const element = document.getElementById("picture");
const settled = () => {{ document.body.dataset.settled = "yes"; }};
{draw}</script>"""
VIS = """new vis.Network(element, given, {layout: {improvedLayout: false}, edges: {smooth: false},
  physics: %s}).once("%s", settled);"""
ARRANGED = "{solver: 'forceAtlas2Based', stabilization: {iterations: 200}}"
DRAW = {
    "sigma": "peer.bare(element, given); settled();",
    "gephi": "peer.gephi(element, given, 60000); settled();",
    "vis": VIS % ("false", "afterDrawing"),
    "vis arranged": VIS % (ARRANGED, "stabilizationIterationsDone"),
}


def graph(nodes: int) -> "nx.Graph[int]":
    """Return a graph with three times as many ties as nodes, and places for the nodes."""
    made: nx.Graph[int] = nx.gnm_random_graph(nodes, nodes * TIES_EACH, seed=7)
    places = nx.random_layout(made, seed=7)
    for node, one in made.nodes(data=True):
        country = [*COUNTRIES][node % len(COUNTRIES)]
        place = [*map(float, places[node])]
        one.update(type="Company", name=f"Firma {node}", country=country, pos=place)
    for *_, tie in made.edges(data=True):
        tie["type"] = "COOPERATES_WITH"
    return made


def peers(made: "nx.Graph[int]") -> dict[str, dict[str, Any]]:
    """Return what each peer is given."""
    nodes = [
        {"id": str(node), "label": one["name"], "color": COUNTRIES[one["country"]]}
        for node, one in made.nodes(data=True)
    ]
    places = [one["pos"] for _, one in made.nodes(data=True)]
    ties = [(str(a), str(b)) for a, b in made.edges]
    edges = [{"from": a, "to": b} for a, b in ties]

    def placed(scale: float) -> list[dict[str, Any]]:
        return [
            one | {"x": scale * x, "y": scale * y}
            for one, (x, y) in zip(nodes, places, strict=True)
        ]

    bare = {"nodes": placed(1), "ties": ties}
    vis = {"nodes": placed(3000), "edges": edges}
    return {"sigma": bare, "gephi": bare, "vis": vis, "vis arranged": {**vis, "nodes": nodes}}


def pages(made: "nx.Graph[int]", folder: Path) -> dict[str, str]:
    """Write a page for each way to draw; return their addresses."""
    command = ["npx", "vite", "build", "--config", "bench/vite.config.ts", "--logLevel", "error"]
    subprocess.run([*command, "--outDir", str(folder)], cwd=EXPLORER, check=True)
    peer = (folder / "peer.js").read_text("utf-8")
    vis = files(pyvis).joinpath("lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    texts = {
        name: PEER.format(
            script=vis if name.startswith("vis") else peer, data=json.dumps(data), draw=DRAW[name]
        )
        for name, data in peers(made).items()
    }
    texts["ours"] = viz(made, limit=len(made))
    for _, one in made.nodes(data=True):
        del one["pos"]
    texts["ours arranged"] = viz(made, limit=len(made))
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in texts}
