"""An actor's page: what is known and who says so, changed by hand, with the way back."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
HERE = "/?page=actor&lang=en&id="
MERGED = (
    "MATCH (a:Actor {id: 'cz-ico:1'}) "
    "CREATE (:Merged:Entity {id: 'old:1', synthetic: false})-[:MERGED_INTO]->(a)"
)
MOVE = (
    'mutation ($to: String!) { updateActor(input: {id: "cz-ico:1", town: $to}) '
    "{ actor { changed } userErrors { message } } }"
)


def move(page: Page, to: str) -> None:
    """Change the town, as somebody else does."""
    answer = page.request.post("/graphql", data={"query": MOVE, "variables": {"to": to}}).json()
    assert answer["data"]["updateActor"]["userErrors"] == []


def fact(page: Page, name: str) -> Locator:
    """The line of a fact."""
    term = page.get_by_role("term").filter(has_text=re.compile(f"^{name}$"))
    return page.locator(".facts > div").filter(has=term)


def test_facts_are_changed_by_hand_past_a_conflict_and_taken_back(visit: Open, keep: Keep) -> None:
    page = visit("/?lang=en")
    move(page, "Teplice")
    page.goto(HERE + "cz-ico:1")
    expect(page.get_by_role("heading", name="Strojírny Děčín a.s.")).to_be_visible()
    expect(fact(page, "Employees")).to_contain_text("120")
    page.get_by_role("button", name="Change facts").click()
    expect(page).to_have_url(re.compile("edit=1"))
    field = page.get_by_label("Employees")
    field.fill("many")
    expect(page.get_by_text("cannot be read as a number")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_be_disabled()
    field.fill("130")
    page.get_by_label("Website").fill("javascript:alert(1)")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Website")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Website").fill("https://example.org/")
    move(page, "Ústí nad Labem")  # somebody else is faster
    page.get_by_role("button", name="Save").click()
    clash = page.get_by_role("alert").filter(has_text="Somebody else has changed")
    expect(clash.get_by_role("row").filter(has_text="Town")).to_contain_text("Ústí nad Labem")
    keep(page, "actor-clash")
    clash.get_by_role("button", name="Go on with my changes").click()
    expect(page.get_by_label("Town")).to_have_value("Ústí nad Labem")
    page.get_by_label("Why").fill("by phone")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(fact(page, "Employees")).to_contain_text("130")
    expect(fact(page, "Employees")).to_contain_text("changed by hand")
    entry = page.get_by_role("listitem").filter(has_text="by phone")
    expect(entry).to_contain_text("Employees: 120 → 130")
    keep(page, "actor-changed")
    page.get_by_role("button", name="Take it back").first.click()
    expect(fact(page, "Employees")).to_contain_text("120")
    expect(fact(page, "Town")).to_contain_text("Ústí nad Labem")


def test_ties_are_listed_made_and_ended(visit: Open, keep: Keep) -> None:
    page = visit(HERE + "cz-ico:1")
    suppliers = page.get_by_role("group").filter(has_text=re.compile("^supplied by"))
    expect(suppliers).to_contain_text("39 over the border")
    suppliers.locator("summary").click()
    expect(suppliers.get_by_text("25 of 39 shown")).to_be_visible()
    suppliers.get_by_role("button", name="Show more").click()
    expect(suppliers.get_by_text("39 of 39 shown")).to_be_visible()

    page.get_by_role("button", name="Add a tie").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("This organisation").select_option(label="member of …")
    dialog.get_by_role("combobox", name="Whom or what").fill("dresden")
    dialog.get_by_role("listbox").get_by_role("option").first.click()
    dialog.get_by_role("button", name="Add").click()
    expect(dialog).to_be_hidden()
    clubs = page.get_by_role("group").filter(has_text=re.compile("^member of"))
    clubs.locator("summary").click()
    expect(clubs.get_by_role("link")).to_contain_text("Dresden University of Technology")
    keep(page, "actor-ties")
    clubs.get_by_role("button", name="End").click()
    page.get_by_role("dialog").get_by_role("button", name="End it").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(clubs.get_by_role("button", name="End")).to_have_count(0)


def test_old_gone_and_hostile_ids_have_their_sentence(
    visit: Open, region: Store, keep: Keep
) -> None:
    region.write(MERGED)
    page = visit(HERE + "old:1")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("“old:1” is now part of “Strojírny Děčín a.s.”")
    notice.get_by_role("button", name="Use the new address").click()
    expect(page).to_have_url(re.compile("id=cz-ico%3A1"))
    expect(notice).to_be_hidden()
    page.goto(HERE + "gone:1")
    expect(page.get_by_role("alert")).to_contain_text("no entry “gone:1”")
    page.goto(HERE + "demo:evil")
    expect(page.get_by_role("heading", level=1)).to_have_text("<script>alert('x')</script>")
    for lang, width in (("de", 390), ("cs", 820), ("pl", 1280)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/?page=actor&lang={lang}&id=cz-ico:1")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{lang}: the page is {wide} wide"
        keep(page, f"actor-{lang}-{width}")
