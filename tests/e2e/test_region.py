"""The region's network as a picture, map, timeline and table: one filter, one selection."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store
from tests.e2e.axe import findings

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

PLACES = """
UNWIND [['cz-ico:1', 50.78, 14.21, 1992], ['ror:5', 51.03, 13.73, 1828],
        ['demo:1', 50.9, 14.81, 1991], ['demo:2', 50.9, 14.81, 1999]] AS one
MATCH (n:Entity {id: one[0]})
SET n.location = point({latitude: one[1], longitude: one[2]}), n.founded = date({year: one[3]})
WITH count(*) AS all
MATCH ({id: 'cz-ico:1'})-[tie:COOPERATES_WITH]->({id: 'ror:5'})
SET tie.valid_from = date('2019-01-01')
"""
WIDTHS = {"phone": 390, "tablet": 820, "desk": 1280}


@pytest.mark.parametrize("lang", ["de", "cs", "pl", "en"])
def test_the_region_is_drawn_in_groups_with_the_border_in_figures(
    visit: Open, keep: Keep, lang: str
) -> None:
    page = visit(f"/?page=region&by=COUNTRY&lang={lang}")
    picture = page.get_by_role("img", name=re.compile("picture|bild|obraz|obrázek", re.IGNORECASE))
    expect(picture).to_be_visible()
    expect(page.get_by_role("complementary").locator("td").first).to_have_text("43")
    page.wait_for_timeout(300)
    keep(page, f"region-{lang}")


def test_the_table_says_what_the_picture_of_groups_says(visit: Open) -> None:
    page = visit("/?page=region&by=COUNTRY&view=table&lang=en")
    entries = page.get_by_role("table", name="Entries").get_by_role("row")
    expect(entries).to_have_count(4)  # the head, two countries, those of none
    expect(entries.filter(has_text="Czechia")).to_contain_text(
        "1"
    )  # no node says what it is called
    ties = page.get_by_role("table", name="Ties").get_by_role("row")
    expect(ties.filter(has_text="Czechia")).to_contain_text("41")  # pairs over the border
    page.get_by_role("button", name="actors").click()
    expect(page).to_have_url(re.compile("by=ACTOR"))
    expect(entries).to_have_count(44)
    expect(ties.filter(has_text="cooperates with")).to_contain_text("Strojírny Děčín a.s.")


def test_one_selection_on_map_timeline_and_table(visit: Open, keep: Keep, region: Store) -> None:
    """What is chosen on one of them is chosen on all, and the figures are of it."""
    region.run(PLACES)
    page = visit("/?page=region&by=ACTOR&view=map&lang=en")
    _told(page, "39 without a place are not on the map")
    chart = page.locator("canvas.maplibregl-canvas")
    expect(chart).to_have_accessible_name(re.compile("Picture of 43 entries"))
    page.get_by_role("button", name="Border lens").click()
    expect(page.get_by_role("heading", name="Between and within countries")).to_be_visible()
    _settled(page)
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 800})
        chart.scroll_into_view_if_needed()
        page.wait_for_timeout(800)
        keep(page, f"region-map-{name}")
    assert findings(page) == []

    box = chart.bounding_box()
    assert box
    page.mouse.click(box["x"] + 50, box["y"] + 50)  # what lies farthest north-west: the edges fit
    selection = page.get_by_role("region", name="Selection")
    expect(selection).to_contain_text("Dresden University of Technology")
    expect(page).to_have_url(re.compile("sel=ror%3A5"))

    page.get_by_role("button", name="Table", exact=True).click()
    row = page.get_by_role("checkbox", name="Select Strojírny Děčín a.s.")
    row.check()
    expect(selection).to_contain_text("2 selected")
    figures = page.get_by_role("complementary").get_by_role("row")
    expect(figures.filter(has_text="Of these over the border")).to_contain_text("1")
    page.get_by_role("button", name="Timeline").click()
    page.get_by_role("button", name="ties begun").click()
    expect(page.get_by_text("Only the selected are counted.")).to_be_visible()
    expect(page.get_by_role("img", name="Bars: ties begun by year, 2019 to 2019")).to_be_visible()
    selection.get_by_role("button", name="Clear the selection").click()
    expect(page.get_by_text("41 of 42 have no date and are missing here.")).to_be_visible()


def test_years_and_a_part_of_the_map_narrow_all_views_down(
    visit: Open, keep: Keep, region: Store
) -> None:
    """A span of years drawn over the bars, then only what is in view, are in the address."""
    region.run(PLACES)
    page = visit("/?page=region&by=ACTOR&view=map&lang=en")
    _told(page, "39 without a place are not on the map")
    page.get_by_role("button", name="Timeline").click()
    expect(page.get_by_text("39 of 43 have no date and are missing here.")).to_be_visible()
    expect(page.get_by_text("1 lies before 1991 and is not drawn.")).to_have_count(0)
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(300)
        keep(page, f"region-timeline-{name}")
    assert findings(page) == []
    bars = page.locator(".bars")
    box = bars.bounding_box()
    assert box
    right = box["x"] + box["width"] - 25
    page.mouse.move(right, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(right - 40, box["y"] + 100, steps=3)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=199\d&to=199\d"))
    page.get_by_label("From year").fill("1990")
    page.get_by_label("To year").fill("1999")
    page.get_by_role("button", name="Show these years").click()
    expect(page.get_by_role("status").filter(has_text="Actors: 3")).to_be_visible()

    page.get_by_role("button", name="Map").click()
    _settled(page)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_timeout(500)
    page.get_by_label("Only what is in view").check()
    expect(page).to_have_url(re.compile("box="))
    expect(page.get_by_role("status").filter(has_text="Actors: 0")).to_be_visible()  # between them
    page.get_by_role("button", name="Only a part of the map").click()
    expect(page.get_by_role("status").filter(has_text="Actors: 3")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile("box="))


def _told(page: Page, text: str) -> None:
    """Reload until the server looks at the graph anew: its snapshot may be some seconds old."""
    words = page.get_by_text(text)
    for _ in range(30):
        expect(page.locator(".placeless")).to_be_visible()
        if words.count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    expect(words).to_be_visible()


def _settled(page: Page) -> None:
    """Wait until the map has its ground and has drawn it."""
    expect(page.locator(".map canvas.maplibregl-canvas")).to_be_visible()
    expect(page.locator(".map .loading")).to_have_count(0)
    page.wait_for_timeout(1500)
