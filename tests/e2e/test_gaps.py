"""The ledger of missing ties: why each is on it, taken up, its outcome noted, found again."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import orjson
import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store
from tests.e2e.axe import findings

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]


def reasons(*given: tuple[str, float, list[str], float]) -> str:
    names = ("kind", "value", "about", "points")
    return orjson.dumps([dict(zip(names, one, strict=True)) for one in given]).decode()


PAIR = reasons(
    ("shared_partners", 2.0, ["ror:5", "demo:0"], 12.4),
    ("distance", 34.2, [], 8.3),
    ("below_expectation", 0.56, [], 5.6),
    ("relatedness", 1.0, [], 5.0),
)
OTHER = reasons(("distance", 120.0, [], 1.9))
GROUP = reasons(("ties_of_expected", 13.3, ["3 / 22.5"], 56.2))
NODES: list[dict[str, Any]] = [
    {"id": "cz-ico:9", "type": "Company", "name": "Kovárna Most s.r.o.", "country": "CZ",
     "town": "Most"},
    {"id": "nuts:DED2", "type": "Region", "name": "Dresden", "code": "DED2", "level": 2,
     "country": "DE"},
    {"id": "nace:C28", "type": "Sector", "name": "Machinery", "name_de": "Maschinenbau",
     "code": "C28", "level": 2},
    {"id": "gap:1", "type": "Gap", "kind": "actors", "left": "cz-ico:9", "right": "demo:1",
     "score": 31.3, "position": 1, "status": "open", "evidence": PAIR, "changed": 1},
    {"id": "gap:2", "type": "Gap", "kind": "actors", "left": "cz-ico:9", "right": "demo:2",
     "score": 1.9, "position": 2, "status": "open", "evidence": OTHER, "changed": 1},
    {"id": "gap:3", "type": "Gap", "kind": "groups", "left": "nuts:DED2+nace:C28",
     "right": "abroad", "score": 56.2, "position": 1, "status": "open", "evidence": GROUP,
     "changed": 1},
]  # fmt: skip
ENDS = {
    "gap:1": {"cz-ico:9": "left", "demo:1": "right"},
    "gap:2": {"cz-ico:9": "left", "demo:2": "right"},
    "gap:3": {"nuts:DED2": "left", "nace:C28": "left"},
}
TIES = [
    *(
        {"start": gap, "type": "BETWEEN", "end": end, "side": side}
        for gap, ends in ENDS.items()
        for end, side in ends.items()
    ),
    {"start": "cz-ico:9", "type": "COOPERATES_WITH", "end": "ror:5"},
    {"start": "demo:1", "type": "COOPERATES_WITH", "end": "ror:5"},
    {"start": "cz-ico:9", "type": "SUPPLIES", "end": "demo:0"},
    {"start": "demo:1", "type": "SUPPLIES", "end": "demo:0"},
]


@pytest.fixture
def ledger(region: Store, fill: Callable[..., None]) -> Store:
    """The small region with three missing ties."""
    fill(region, NODES, TIES)
    region.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    return region


def status(store: Store, gap: str) -> tuple[str, str | None]:
    (row,) = store.rows(
        "MATCH (g:Gap {id: $gap}) RETURN g.status AS status, g.note AS note", gap=gap
    )
    return row["status"], row["note"]


def decided(site: str, gap: str, status: str) -> None:
    """Decide as somebody else."""
    query = (
        "mutation ($input: DecideGapInput!) { decideGap(input: $input) { userErrors { code } } }"
    )
    given = {"query": query, "variables": {"input": {"id": gap, "status": status}}}
    answer = httpx.post(f"{site}/graphql", json=given, timeout=60).json()
    assert answer["data"]["decideGap"]["userErrors"] == []


def items(page: Page) -> Any:
    return page.locator("ol.gaps > li")


def test_a_gap_is_taken_up_and_its_outcome_noted_and_found_again(
    visit: Open, keep: Keep, ledger: Store
) -> None:
    page = visit("/?lang=en")
    page.get_by_role("link", name="Missing ties").click()
    expect(page.get_by_text("3 missing ties")).to_be_visible()
    expect(items(page)).to_have_count(3)
    expect(items(page).first).to_contain_text(
        "3 ties over the border were found where 22.5 were to be expected; at least 56 %"
    )
    keep(page, "gaps-1280-en")
    assert findings(page) == []

    page.get_by_label("A name contains").fill("kovarna")  # without the accent
    expect(items(page)).to_have_count(2)
    page.get_by_label("One end in", exact=True).select_option("CZ")
    expect(page).to_have_url(re.compile("words=kovarna.*here=CZ"))
    items(page).first.get_by_role("link").click()
    panel = page.get_by_role("complementary")
    expect(panel.get_by_role("heading", level=1)).to_be_focused()
    why = panel.get_by_role("table")
    expect(why).to_contain_text("They share 2 partners: ")
    expect(why.get_by_role("link", name="Dresden University of Technology")).to_be_visible()
    expect(why).to_contain_text("They are 34 km apart.")
    expect(why).to_contain_text("31.3 of 100 points")
    picture = panel.get_by_role("img", name=re.compile("Kovárna Most s.r.o. on the left"))
    expect(picture).to_be_visible()
    page.wait_for_timeout(500)
    keep(page, "gap-1280-en")
    assert findings(page) == []

    _decided_and_found_again(page, ledger)


def _decided_and_found_again(page: Page, ledger: Store) -> None:
    panel = page.get_by_role("complementary")
    panel.get_by_label("Note").fill("invited to the fair in Most")
    panel.get_by_role("button", name="Take it up").click()
    expect(panel.get_by_text("Noted: taken up.")).to_be_visible()
    assert status(ledger, "gap:1") == ("taken_up", "invited to the fair in Most")
    expect(panel.get_by_role("blockquote")).to_have_text("invited to the fair in Most")
    expect(items(page)).to_have_count(1)  # the list is of open ones

    page.reload()
    expect(panel.get_by_role("blockquote")).to_have_text("invited to the fair in Most")
    page.get_by_role("button", name="Taken up (1)").click()
    expect(items(page)).to_have_count(1)
    expect(page).to_have_url(re.compile("status=taken_up"))
    panel.get_by_label("Note").fill("a contract since May")
    panel.get_by_role("button", name="It came about").click()
    expect(panel.get_by_text("Noted: realised.")).to_be_visible()
    panel.get_by_role("button", name="Undo").click()
    expect(panel.get_by_text("Taken back.")).to_be_visible()
    assert status(ledger, "gap:1")[0] == "taken_up"
    panel.get_by_label("Note").fill("a contract since May")
    panel.get_by_role("button", name="It came about").click()
    expect(panel.get_by_text("Noted: realised.")).to_be_visible()
    assert status(ledger, "gap:1") == ("realised", "a contract since May")

    page.get_by_role("button", name="Back to the list").click()
    page.get_by_role("button", name="Take all choices out").click()
    page.get_by_role("checkbox", name="Only those I decided on").check()
    expect(items(page)).to_have_count(1)
    expect(items(page)).to_contain_text("realised")


def test_whoever_decides_on_what_was_decided_meanwhile_sees_that(
    visit: Open, ledger: Store, site: str
) -> None:
    page = visit("/?page=gaps&gap=gap:2&lang=en")  # found by its address alone
    panel = page.get_by_role("complementary")
    expect(panel).to_contain_text("They are 120 km apart.")
    decided(site, "gap:2", "dismissed")
    panel.get_by_label("Note").fill("shall be mine")
    panel.get_by_role("button", name="Take it up").click()
    expect(panel.get_by_role("alert")).to_contain_text(
        "somebody has decided on this meanwhile. It is now “dismissed”."
    )
    expect(panel.get_by_label("Note")).to_have_value("shall be mine")
    assert status(ledger, "gap:2") == ("dismissed", None)
    panel.get_by_role("button", name="Take it up").click()
    expect(panel.get_by_text("Noted: taken up.")).to_be_visible()
    assert status(ledger, "gap:2") == ("taken_up", "shall be mine")


def test_where_nobody_has_looked_it_says_what_to_do(
    visit: Open, keep: Keep, region: Store, fill: Callable[..., None]
) -> None:
    page = visit("/?page=gaps&lang=en")
    expect(page.get_by_text("No missing ties have been looked for yet")).to_be_visible()
    expect(page.get_by_text("mosty gaps find", exact=True)).to_be_visible()
    keep(page, "gaps-none")
    page.goto("/?page=gaps&gap=gap:17&lang=en")
    expect(page.get_by_role("alert")).to_contain_text("There is no missing tie “gap:17”")

    fill(region, NODES, TIES)
    region.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    titles = {"de": "Fehlende Verbindungen", "cs": "Chybějící vazby", "pl": "Brakujące powiązania"}
    for (lang, title), width, dark in zip(
        titles.items(), (390, 820, 1280), (False, False, True), strict=True
    ):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(f"/?page=gaps&lang={lang}")
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        expect(items(page)).to_have_count(3)
        keep(page, f"gaps-{width}-{lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page) == []
        page.goto(f"/?page=gaps&lang={lang}&gap=gap:{3 if width == 820 else 1}")
        expect(page.get_by_role("complementary").get_by_role("table")).to_be_visible()
        if width != 820:
            expect(page.locator(".between canvas").first).to_be_visible()
            page.wait_for_timeout(500)
        keep(page, f"gap-{width}-{lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page) == []
