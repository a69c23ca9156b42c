"""A chain of firms over the border, beside the small region; and how its pages are looked at."""

import re
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import httpx
from playwright.sync_api import Locator, Page, expect

from mosty.graph.analysis.recording import runs
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measuring import measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import Store
from tests.e2e.axe import findings

UNTRANSLATED = re.compile(
    r"\b(?:part|order|role|guide|leave|measure|introduce|way|why|risks?|column|do|how|now)"
    r"\.[a-z_]+\b|\{\{"
)
WIDTHS = {"de": 390, "cs": 820, "pl": 1280}


def _firm(id_: str, name: str, place: tuple[str, str, float, float], staff: int) -> dict[str, Any]:
    country, town, latitude, longitude = place
    return {
        "id": id_, "type": "Company", "name": name, "country": country, "town": town,
        "location_at": [latitude, longitude], "employees": staff,
    }  # fmt: skip


FIRMS = [
    _firm("de-hr:adler", "Adler Pumpen GmbH", ("DE", "Zittau", 50.9, 14.8), 80),
    _firm("de-hr:brueck", "Brückner GmbH", ("DE", "Görlitz", 51.15, 14.99), 150),
    _firm("cz-ico:cihla", "Cihla Převody s.r.o.", ("CZ", "Liberec", 50.77, 15.06), 40),
    _firm("cz-ico:dub", "Dub a.s.", ("CZ", "Děčín", 50.78, 14.21), 25),
    _firm("de-hr:einzel", "Einzel GmbH", ("DE", "Zittau", 50.9, 14.81), 3),
    _firm("pl-krs:folia", "Folia sp. z o.o.", ("PL", "Zgorzelec", 51.15, 15.01), 10),
]
TIES: list[dict[str, Any]] = [
    {"start": "de-hr:brueck", "type": "SUPPLIES", "end": "de-hr:adler", "product": "gears",
     "since": date(2019, 3, 1)},
    {"start": "de-hr:brueck", "type": "COOPERATES_WITH", "end": "cz-ico:cihla", "topic": "drives"},
    {"start": "cz-ico:cihla", "type": "SUPPLIES", "end": "cz-ico:dub", "product": "gears"},
    {"start": "pl-krs:folia", "type": "SUPPLIES", "end": "de-hr:brueck", "product": "film"},
    {"start": "cz-ico:cihla", "type": "COOPERATES_WITH", "end": "cz-ico:1", "topic": "drives"},
]  # fmt: skip
_PLACES = """
MATCH (a:Actor) WHERE a.location_at IS NOT NULL
SET a.location = point({latitude: a.location_at[0], longitude: a.location_at[1]})
REMOVE a.location_at
MERGE (r:Region:Named:Entity {id: 'nuts:' + a.country})
SET r.name = a.country, r.code = a.country, r.level = 0, r.country = a.country
CREATE (a)-[:LOCATED_IN]->(r)
"""


def extend(store: Store, fill: Any) -> None:
    """Add the firms to the small region, and measure who bridges."""
    fill(store, FIRMS, TIES)
    store.write(_PLACES)
    store.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    ground = Ground(Snapshot.of(store))
    plan = runs.Plan.of(ground, ("ties", "cross_border_betweenness", "brokerage"))
    runs.write(store, runs.Taken.of(plan, ground, measure))


def ask(site: str, query: str, **variables: object) -> dict[str, Any]:
    """Return what the API answers."""
    answer = httpx.post(
        f"{site}/graphql", json={"query": query, "variables": variables}, timeout=60
    ).json()
    assert "errors" not in answer, answer["errors"]
    data: dict[str, Any] = answer["data"]
    return data


def settled(site: str) -> None:
    """Wait until the server computes of this graph, not of the one of a test before."""
    query = "{ products(first: 9) { products { product } snapshot { actors } } }"
    for _ in range(600):
        found = ask(site, query)["products"]
        if {"gears", "film"} <= {one["product"] for one in found["products"]}:
            return
        time.sleep(0.2)
    raise AssertionError("The server still computes of another graph.")


def sees(page: Page, keep: Callable[[Page, str], bytes], name: str) -> None:
    """Hold what is shown against axe, and keep it at three widths in the other languages."""
    assert findings(page) == []
    keep(page, f"{name}-en")
    for lang, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.locator(f"button[lang={lang}]").click()
        expect(page.locator("html")).to_have_attribute("lang", lang)
        assert page.locator("main").evaluate("one => one.scrollWidth <= innerWidth")
        expect(page.locator("main").locator(".loading, .busy")).to_have_count(0)
        assert not UNTRANSLATED.findall(page.locator("main").inner_text())
        keep(page, f"{name}-{lang}-{width}")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.locator("button[lang=en]").click()


def choose(field: Locator, text: str) -> None:
    """Type into a field that offers actors, and take the first."""
    field.fill(text)
    expect(field.page.get_by_role("option").first).to_contain_text(text)
    field.press("Enter")
