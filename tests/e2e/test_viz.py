"""A page of `mosty.viz`, opened from the disk in a real Chromium."""

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

from mosty.graph.store import Store
from mosty.viz.ego import ego
from mosty.viz.html import page as html

Look = Callable[[nx.Graph], Page]
AT_REST = """new Promise((done) => {
  if (!window.mosty) return network.physics.physicsEnabled
    ? network.once("stabilizationIterationsDone", () => done()) : done();
  const look = () => document.body.dataset.settled ? done() : requestAnimationFrame(look);
  look();
})"""
EVIL = "<script>alert('x')</script><img src=x onerror=alert(1)>"


@pytest.fixture
def look(browser: Browser, tmp_path: Path) -> Look:
    """Open a graph's page; it asks for itself alone, and no script in it fails or interrupts."""

    def look(graph: nx.Graph) -> Page:
        file = tmp_path / "out.html"
        file.write_text(html(graph), "utf-8")
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("dialog", lambda dialog: failures.append(dialog.message))
        page.goto(file.as_uri())
        page.evaluate(AT_REST)
        assert asked == [file.as_uri()]
        assert failures == []
        return page

    asked: list[str] = []
    failures: list[str] = []
    return look


def test_it_is_drawn_without_any_network(
    look: Look, region: Store, keep: Callable[[Page, str], bytes]
) -> None:
    page = look(ego(region, "cz-ico:1"))
    assert page.evaluate("network.body.nodeIndices.length") == 43
    expect(page.get_by_text("41 of 43 entries are synthetic")).to_be_visible()
    keep(page, "viz")


def test_a_name_with_a_script_is_text_in_label_tooltip_and_table(look: Look) -> None:
    graph = nx.Graph()
    graph.add_node("a", name=EVIL, description=EVIL)
    graph.add_edge("a", "b", product=EVIL)
    page = look(graph)
    at = page.evaluate("network.canvasToDOM(network.getPosition('a'))")
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + at["x"], box["y"] + at["y"], steps=3)
    expect(page.locator(".vis-tooltip")).to_contain_text(EVIL)
    page.get_by_text("All ties").click()
    expect(page.get_by_role("table")).to_contain_text(EVIL)
    assert page.locator("img").count() == 0


def test_many_nodes_are_drawn_by_the_explorers_renderer(
    look: Look, keep: Callable[[Page, str], bytes]
) -> None:
    graph = nx.barabasi_albert_graph(21 * 21, 2, seed=1)
    nx.set_node_attributes(graph, EVIL, "name")
    nx.set_node_attributes(graph, {node: (node % 21, node // 21) for node in graph}, "pos")
    page = look(graph)
    assert page.evaluate("window.vis") is None
    keep(page, "viz-many")
    picture = page.locator("#picture").bounding_box()
    assert picture
    told = page.locator("#told")
    middle = {"x": picture["width"] / 2, "y": picture["height"] / 2}
    page.locator("#picture").click(position=middle)  # type: ignore[arg-type]
    expect(told).to_contain_text(EVIL)
    page.get_by_text("All ties").click()
    expect(page.get_by_role("row")).to_have_count(1 + graph.number_of_edges())
    assert page.locator("img").count() == 0
