"""The explorer in a real Chromium: pictures beside vis-network (pyvis) and sigma, the first view,
and how much longer a search takes than its query.

The same graph of 5,000 nodes and 15,000 ties is drawn by `mosty.viz`, which is the explorer's own
renderer; by vis-network as quickly as it can (straight ties, as many iterations of its ForceAtlas2
as ours); by sigma alone; and by Gephi Lite's stack: sigma, graphology, the ForceAtlas2 worker.
"""

import argparse
import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

import graphql_servers as servers
import networkx as nx
import pyvis
from graphql_speed import region
from playwright.sync_api import Browser, Page, sync_playwright
from table import Row, publish

from mosty.viz.html import page as viz
from mosty.viz.large import SCRIPT

EXPLORER = Path(__file__).parents[1] / "viz" / "explorer"
NODES, TIES = 5_000, 15_000
SHOWN, FRAMES, STACK = 0.5, 0.9, 1.5
PAINT, SCRIPTS, SEARCH = 1_500, 250, 100  # ms, kB, ms
COLOURS = ["#e69f00", "#56b4e9", "#cc79a7"]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FLAGS += ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
WORDS = ["Maschinenbau", "univerzita", "Demo-Logistyka", "Dresden", "strojirny"]

PEER = """<!doctype html><meta charset="utf-8"><style>body {{ margin: 0 }}
#picture {{ height: 100vh }}</style><div id="picture"></div><script>{script}</script><script>
const given = {data};
const element = document.getElementById("picture");
const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => {{
  window.shown ??= performance.now(); }}));
{draw}</script>"""
DRAW = {
    "sigma": "peer.bare(element, given); shown();",
    "gephi": "peer.gephi(element, given, 60000); shown();",
    "vis": "new vis.Network(element, given, {layout: {improvedLayout: false}, "
    "edges: {smooth: false}, physics: false}).once('afterDrawing', shown);",
    "vis arranged": "new vis.Network(element, given, {layout: {improvedLayout: false}, "
    "edges: {smooth: false}, physics: {solver: 'forceAtlas2Based', stabilization: "
    "{iterations: 200}}}).once('stabilizationIterationsDone', shown);",
}
OURS = """() => new Promise((done) => {
  const look = () => document.body.dataset.settled ? requestAnimationFrame(() =>
    requestAnimationFrame(() => done(performance.now()))) : requestAnimationFrame(look);
  look(); })"""
COUNT = """(seconds) => new Promise((done) => {
  let frames = 0; const began = performance.now();
  const frame = () => { frames += 1; const past = performance.now() - began;
    past < 1000 * seconds ? requestAnimationFrame(frame) : done(1000 * frames / past); };
  requestAnimationFrame(frame); })"""
PAN = """(seconds) => { const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const say = (target, type, x) => target.dispatchEvent(new MouseEvent(type, {bubbles: true,
    clientX: x, clientY: innerHeight / 2, button: 0, buttons: 1}));
  say(at, "mousedown", innerWidth / 2); let step = 0; const began = performance.now();
  const move = () => { step += 1; say(document, "mousemove", innerWidth / 2 + 100 * Math.sin(step / 9));
    if (performance.now() - began < 1000 * seconds) requestAnimationFrame(move);
    else say(document, "mouseup", innerWidth / 2); };
  requestAnimationFrame(move); }"""
USEFUL = """() => new Promise((done) => { const look = () =>
  document.querySelector("main h1") && document.querySelector("input[type=search], [role=combobox]")
    && !document.querySelector(".loading") ? requestAnimationFrame(() => done(performance.now()))
    : requestAnimationFrame(look); look(); })"""


def graph(nodes: int) -> nx.Graph:
    """Return a graph with three times as many ties as nodes, and places for the nodes."""
    made = nx.gnm_random_graph(nodes, nodes * TIES // NODES, seed=7)
    places = nx.random_layout(made, seed=7)
    for node in made:
        country = ("DE", "CZ", "PL")[node % 3]
        made.nodes[node].update(
            type="Company", name=f"Firma {node}", country=country, pos=[*map(float, places[node])]
        )
    nx.set_edge_attributes(made, "COOPERATES_WITH", "type")
    return made


def pages(made: nx.Graph, folder: Path) -> dict[str, str]:
    """Write a page for each way to draw; return their addresses."""
    command = ["npx", "vite", "build", "--config", "bench/vite.config.ts", "--logLevel", "error"]
    subprocess.run([*command, "--outDir", str(folder)], cwd=EXPLORER, check=True)
    vis = files(pyvis).joinpath("lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    peer = (folder / "peer.js").read_text("utf-8")
    nodes = [
        {"id": str(node), "x": one["pos"][0], "y": one["pos"][1], "label": one["name"],
         "color": COLOURS[node % 3]}
        for node, one in made.nodes(data=True)
    ]  # fmt: skip
    ties = [(str(a), str(b)) for a, b in made.edges]
    wide = [one | {"x": 3000 * one["x"], "y": 3000 * one["y"]} for one in nodes]
    edges = [{"from": a, "to": b} for a, b in ties]
    placed = {"nodes": wide, "edges": edges}
    free = {"nodes": [{k: one[k] for k in ("id", "label", "color")} for one in nodes]}
    given: dict[str, tuple[str, Any]] = {
        "sigma": (peer, {"nodes": nodes, "ties": ties}),
        "gephi": (peer, {"nodes": nodes, "ties": ties}),
        "vis": (vis, placed),
        "vis arranged": (vis, free | {"edges": edges}),
    }
    found = {
        name: PEER.format(script=script, data=json.dumps(data), draw=DRAW[name])
        for name, (script, data) in given.items()
    }
    found["ours"] = viz(made, limit=len(made))
    for _, one in made.nodes(data=True):
        del one["pos"]
    found["ours arranged"] = viz(made, limit=len(made))
    for name, text in found.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in found}


@contextmanager
def fresh(browser: Browser) -> Iterator[Page]:
    """Give a page that has seen nothing before."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(600_000)
    yield context.new_page()
    context.close()


def shown(browser: Browser, address: str) -> float:
    """Return after how many milliseconds the picture stands."""
    with fresh(browser) as page:
        page.goto(address)
        if "ours" in address:
            return float(page.evaluate(OURS))
        return float(page.wait_for_function("window.shown").json_value())


def frames(browser: Browser, address: str, seconds: float) -> float:
    """Return how many frames a second there are while the picture is pulled about."""
    with fresh(browser) as page:
        page.goto(address)
        page.wait_for_function("window.shown ?? document.body.dataset.settled")
        page.evaluate(PAN, seconds + 1)
        return float(page.evaluate(COUNT, seconds))


def pictures(browser: Browser, given: argparse.Namespace) -> Iterator[Row]:
    """Yield what drawing takes, by turns."""
    with tempfile.TemporaryDirectory(prefix="mosty-bench-") as folder:
        at = pages(graph(given.nodes), Path(folder))

        def pairs(measure: Any, ours: str, peer: str, *more: float) -> list[tuple[float, float]]:
            return [
                (measure(browser, at[ours], *more), measure(browser, at[peer], *more))
                for _ in range(given.rounds)
            ]

        yield Row.of_pairs(
            "shown where they stand, ms, ours/vis-network",
            pairs(shown, "ours", "vis"),
            SHOWN,
            "max",
        )
        yield Row.of_pairs(
            "arranged and shown, ms, ours/vis-network",
            pairs(shown, "ours arranged", "vis arranged"), SHOWN, "max",
        )  # fmt: skip
        yield Row.of_pairs(
            "shown, ms, ours/Gephi Lite's stack", pairs(shown, "ours", "gephi"), STACK, "max"
        )
        yield Row.of_pairs(
            "frames a second while panned, ours/bare sigma",
            pairs(frames, "ours", "sigma", given.seconds), FRAMES, "min",
        )  # fmt: skip


def first_view(browser: Browser, site: str, rounds: int) -> Iterator[Row]:
    """Yield when a cold page is useful, and how much script it took."""
    times, sizes = [], []
    for _ in range(rounds):
        with fresh(browser) as page:
            bodies: list[bytes] = []
            page.on("response", lambda one: bodies.append(one.body()) if ".js" in one.url else None)
            page.goto(site, wait_until="commit")
            times.append(float(page.evaluate(USEFUL)))
            page.wait_for_load_state("networkidle")
            sizes.append(sum(len(gzip.compress(one)) for one in bodies) / 1000)
    yield Row("first view, cold, ms", median(times), None, median(times), PAINT, "max")
    yield Row("script of the first view, kB gzip", max(sizes), None, max(sizes), SCRIPTS, "max")


def search(browser: Browser, site: str, rounds: int) -> Row:
    """Return how much later than its query's answer a search is shown after the last key."""
    more: list[tuple[float, float]] = []
    with fresh(browser) as page:
        page.goto(site)
        field = page.get_by_role("combobox").first
        for word in WORDS * rounds:
            field.fill("")
            field.press_sequentially(word[:-1], delay=20)
            page.get_by_role("option").first.wait_for()
            page.wait_for_timeout(500)
            asked = page.evaluate(
                "performance.getEntriesByName(new URL('graphql', location)).length"
            )
            page.evaluate(
                "() => { window.told = 0; const list = document.body; const began = []; "
                "addEventListener('input', () => { window.pressed = performance.now(); }, true); "
                "window.watch = new MutationObserver(() => { window.told = performance.now(); }); "
                "window.watch.observe(list, {subtree: true, childList: true, characterData: true}); }"
            )
            field.press_sequentially(word[-1])
            page.wait_for_function(
                "(n) => performance.getEntriesByName(new URL('graphql', location)).length > n",
                arg=asked,
            )
            page.wait_for_timeout(400)
            took = page.evaluate("window.watch.disconnect(); window.told - window.pressed")
            query = page.evaluate(
                "performance.getEntriesByName(new URL('graphql', location)).at(-1).duration"
            )
            more.append((float(took), float(query)))
    ours, peer = (median(side) for side in zip(*more, strict=True))
    extra = median(a - b for a, b in more)
    return Row("search, ms after the last key, beside its query", ours, peer, extra, SEARCH, "max")


def main() -> None:
    """Measure on the local Neo4j, which is filled first if it is empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="of panning")
    parser.add_argument("--nodes", type=int, default=NODES)
    parser.add_argument("--companies", type=int, default=5_000)
    given = parser.parse_args()
    if not files("mosty.viz").joinpath(SCRIPT).is_file():
        raise SystemExit("The explorer is not built: run `make explorer`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        rows = [*pictures(browser, given)]
        with region(given.companies) as address, servers.ours(address) as port:
            site = f"http://127.0.0.1:{port}/"
            rows += first_view(browser, site, given.rounds)
            rows.append(search(browser, site, given.rounds))
        browser.close()
    publish("explorer", rows)


if __name__ == "__main__":
    main()
