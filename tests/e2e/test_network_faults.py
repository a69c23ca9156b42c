"""What the network page does with addresses that no longer hold, hubs, and a lost connection."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
Fill = Callable[..., None]

CHUNK = 5_000


def entries(page: Page, count: int) -> None:
    expect(page.get_by_text(f"Entries: {count} ·")).to_be_visible()


def test_the_address_of_a_merged_actor_goes_on_with_its_successor(
    visit: Open, region: Store, keep: Keep
) -> None:
    region.write(
        "MATCH (a {id: 'cz-ico:1'}) CREATE (:Merged:Entity {id: 'old:1'})-[:MERGED_INTO]->(a)"
    )
    page = visit("/?id=old:1&sel=old:1&add=suppliedBy.50.old:1&lang=en")
    expect(page.get_by_role("alert")).to_have_text(
        "“old:1” is now part of “Strojírny Děčín a.s.”. The view goes on with it."
    )
    entries(page, 42)
    expect(page).to_have_url(re.compile(r"id=cz-ico%3A1"))
    assert "old" not in page.url
    expect(page.get_by_role("button", name="Undo the last step")).to_be_disabled()
    keep(page, "network-merged")


def test_a_view_whose_nodes_are_gone_says_which_and_shows_the_rest(visit: Open) -> None:
    page = visit(
        "/?id=ror:5&open=cz-ico:1&open=ror:gone&sel=demo:lost&sel=nuts:CZ&add=supplies.25.demo:no&lang=en"
    )
    expect(page.get_by_role("alert")).to_have_text(
        "The graph no longer has 3 entries that this view names: ror:gone, demo:no, demo:lost. "
        "The rest is shown."
    )
    entries(page, 29)
    page.goto("/?id=ror:nobody&open=ror:5&lang=en")
    expect(page.get_by_role("alert")).to_contain_text("The graph has no entry “ror:nobody”.")
    entries(page, 3)


@pytest.mark.parametrize("size", [3_000, pytest.param(65_000, marks=pytest.mark.slow)])
def test_a_hub_is_never_drawn_beyond_the_cap_and_says_so(
    visit: Open, region: Store, fill: Fill, keep: Keep, size: int
) -> None:
    abroad = 30
    fill(region, [{"id": "hub:0", "type": "Company", "name": "Nabe AG", "country": "DE"}], [])
    for start in range(1, size + 1, CHUNK):
        numbers = range(start, min(start + CHUNK, size + 1))
        suppliers = [
            {
                "id": f"hub:{n}",
                "type": "Company",
                "name": f"Speiche {n}",
                "country": "PL" if n <= abroad else "DE",
            }
            for n in numbers
        ]
        ties = [{"start": f"hub:{n}", "type": "SUPPLIES", "end": "hub:0"} for n in numbers]
        fill(region, suppliers, ties)
    page = visit("/?id=hub:0&lang=en")
    panel = page.get_by_role("complementary")
    expect(panel).to_contain_text(f"supplied by {size:,}, of them 30 over the border, 25 drawn")
    entries(page, 26)
    panel.get_by_role("button", name="Add the next 25").click()
    expect(panel).to_contain_text("50 drawn")
    panel.get_by_role("button", name="Add the 30 over the border").click()
    expect(page.get_by_text("over the border: 30")).to_be_visible()
    with page.expect_event("worker"):  # large pictures are arranged beside the page
        page.goto("/?id=hub:0&add=suppliedBy.99999.hub:0&lang=en")
    entries(page, 501)
    expect(panel).to_contain_text("Of one kind at most 500 ties of an entry are drawn.")
    expect(page.get_by_text("Arranging the picture")).to_have_count(0)
    keep(page, f"network-hub-{size}")
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".here")).to_contain_text("Speiche")


def test_a_name_with_a_script_is_text(visit: Open) -> None:
    page = visit("/?id=demo:evil&lang=en")
    expect(page.get_by_role("application")).to_be_visible()
    page.get_by_role("application").focus()
    expect(page.locator(".here")).to_contain_text("<script>alert('x')</script> – Company")
    expect(page.get_by_role("heading", level=1)).to_have_text("<script>alert('x')</script>")
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_role("table").last).to_contain_text("Product: <b>bold</b>")
    page.goto("/?id=<img src=x onerror=alert(1)>&add=<script>.5.x&lang=en")
    expect(page.get_by_role("alert")).to_contain_text("“<img src=x onerror=alert(1)>”")


def test_a_website_that_is_a_script_is_no_link(visit: Open) -> None:
    panel = visit("/?id=ror:5&lang=en").get_by_role("complementary")
    expect(panel).to_contain_text("javascript:alert(1)")
    expect(panel.get_by_role("link", name="javascript")).to_have_count(0)


def test_a_connection_lost_while_expanding_keeps_what_is_drawn_and_can_be_tried_again(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?id=ror:5&at=cz-ico:1&sel=cz-ico:1&lang=en")
    panel = page.get_by_role("complementary")
    add = panel.get_by_role("button", name="Add the next 25")
    expect(add).to_be_visible()
    entries(page, 3)
    page.route("**/graphql", lambda route: route.abort())
    add.click()
    failure = page.get_by_role("alert").filter(has_text="The server does not answer.")
    expect(failure).to_be_visible()
    entries(page, 3)
    expect(page.get_by_role("application")).to_be_visible()
    keep(page, "network-lost")
    failure.get_by_role("button", name="Try again").click()
    page.unroute("**/graphql")
    entries(page, 28)
    expect(failure).to_have_count(0)
    page.route("**/graphql", lambda route: route.abort())
    panel.get_by_role("button", name="Add the next 14").click()  # of what is there nothing goes
    expect(failure).to_be_visible()
    entries(page, 28)


def test_without_webgl_there_is_the_table(visit: Open) -> None:
    page = visit("/?lang=en")
    page.evaluate("HTMLCanvasElement.prototype.getContext = () => null")
    page.get_by_role("combobox").fill("strojirny")
    page.get_by_role("option").click()
    expect(page.get_by_role("alert")).to_contain_text("cannot draw the picture")
    expect(page.get_by_role("table").last).to_contain_text("cooperates with")
