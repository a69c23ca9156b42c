"""One actor's surroundings: what is drawn, what is added by choice, selected, and asked of it."""

import base64
import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES
from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

OVER_THE_BORDER = "#c2410c"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}

# How many pixels of a colour an image has, and the middle of them.
FIND = """async ([image, colour]) => {
  const bytes = Uint8Array.from(atob(image), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const found = [];
  for (let i = 0; i < data.length; i += 4)
    if (wanted.every((value, k) => Math.abs(data[i + k] - value) < 3))
      found.push([(i / 4) % bitmap.width, Math.floor(i / 4 / bitmap.width)]);
  const middle = (k) => found.map((one) => one[k]).sort((a, b) => a - b)[found.length >> 1];
  return [found.length, middle(0), middle(1)];
}"""


def stage(page: Page) -> Locator:
    """Where the picture is walked by keyboard."""
    return page.get_by_role("application")


def drawn(page: Page) -> None:
    """Wait until the picture stands."""
    expect(stage(page).get_by_role("img")).to_be_visible()
    page.wait_for_timeout(300)


def find(page: Page, colour: str) -> tuple[int, float, float]:
    """Return how many pixels of a colour the picture has, and where on the page they are."""
    box = stage(page).bounding_box()
    assert box
    image = base64.b64encode(page.screenshot(clip=box)).decode()
    count, x, y = page.evaluate(FIND, [image, colour])
    return count, box["x"] + (x or 0), box["y"] + (y or 0)


def entries(page: Page, count: int) -> None:
    """Wait until so many entries are shown."""
    expect(page.get_by_text(f"Entries: {count} ·")).to_be_visible()


def kind(where: Locator, name: str) -> Locator:
    """One kind of tie among those offered."""
    return where.get_by_role("listitem").filter(has_text=re.compile(rf"^{name} \d"))


def rows(page: Page, table: str) -> Locator:
    return page.get_by_role("table", name=table).get_by_role("row")


TIES = "All ties of the picture"


def test_the_panel_shows_facts_with_source_and_licence(visit: Open) -> None:
    panel = visit("/?id=cz-ico:1&lang=en").get_by_role("complementary")
    expect(panel).to_contain_text("Employees120")
    expect(panel).to_contain_text("1,234,567.5 EUR")
    expect(panel.get_by_role("link", name="https://example.org/")).to_be_visible()
    expect(panel).to_contain_text("ARESMinistry of Finance · Licence: CC-BY-4.0 · row 17")


def test_the_picture_shows_kinds_and_the_border_and_a_click_selects(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    drawn(page)
    expect(page.get_by_text("26 of 28 entries shown are synthetic")).to_be_visible()
    keep(page, "network-picture")
    crossing, *_ = find(page, OVER_THE_BORDER)
    assert crossing > 500
    _, x, y = find(page, ontology().nodes["University"].colour)
    page.mouse.click(x, y)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dresden University of Technology")
    expect(page).to_have_url(re.compile(r"at=ror%3A5&sel=ror%3A5"))
    page.mouse.dblclick(x, y)
    offer = page.get_by_role("dialog", name="Dresden University of Technology")
    expect(kind(offer, "supplied by")).to_contain_text("supplied by 1, 0 drawn")
    entries(page, 28)  # a click adds nothing


def test_ties_are_added_by_choice_with_counts_and_the_address_holds_it(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?id=ror:5&at=cz-ico:1&sel=cz-ico:1&lang=en")
    drawn(page)
    entries(page, 3)
    stage(page).focus()
    page.keyboard.press("e")
    offer = page.get_by_role("dialog", name="Strojírny Děčín a.s.")
    suppliers = kind(offer, "supplied by")
    expect(suppliers).to_contain_text("39, of them 39 over the border, 0 drawn")
    suppliers.get_by_role("button", name="Add the next 25").press("Enter")
    expect(suppliers).to_contain_text("39, of them 39 over the border, 25 drawn")
    entries(page, 28)
    keep(page, "network-choice")
    suppliers.get_by_role("button", name="Add the next 14").click()
    entries(page, 42)
    expect(kind(page.get_by_role("complementary"), "supplied by")).to_contain_text("39 drawn")
    page.keyboard.press("Escape")
    expect(stage(page)).to_be_focused()
    there = visit(page.url)  # another browser
    entries(there, 42)
    page.get_by_role("button", name="Undo the last step").click()
    entries(page, 28)
    page.get_by_role("button", name="Redo the step").click()
    entries(page, 42)
    panel = page.get_by_role("complementary")
    kind(panel, "supplied by").get_by_role("button", name="Take out").click()
    entries(page, 3)


def test_the_picture_is_walked_by_keyboard(visit: Open, keep: Keep) -> None:
    page = visit("/?id=cz-ico:1&lang=en", reduced_motion="reduce")
    drawn(page)
    page.get_by_role("button", name="Take it with you").focus()
    page.keyboard.press("Tab")
    expect(stage(page)).to_be_focused()
    here = page.locator(".here")
    expect(here).to_have_text("Strojírny Děčín a.s. – Company, CZ · 27 ties in the picture")
    seen = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(here.inner_text())
    assert len(seen) > 2
    keep(page, "network-keyboard")
    name = here.inner_text().split(" – ")[0]
    for key in ("+", "-", "0", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.keyboard.press("Escape")
    expect(stage(page)).not_to_be_focused()
    expect(here).to_be_empty()


def test_picture_table_and_directory_share_one_selection(visit: Open, keep: Keep) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    drawn(page)
    stage(page).focus()
    for key in ("Enter", "ArrowRight", "Shift+Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("2 entries selected:")).to_be_visible()
    page.get_by_role("button", name="Table").click()
    ticked = page.get_by_role("checkbox", checked=True)
    expect(ticked).to_have_count(2)
    page.get_by_role("checkbox", name="Select Zulieferer 20 GmbH").check()
    expect(ticked).to_have_count(3)
    keep(page, "network-selection-table")
    page.get_by_role("button", name="Remove from the picture").click()
    entries(page, 25)
    page.get_by_role("button", name="Bring back the 3 entries removed").click()
    entries(page, 28)
    page.get_by_role("button", name="Picture").click()
    drawn(page)
    page.get_by_role("button", name="Select by a rectangle").click()
    box = stage(page).bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + box["height"] - 2, steps=3)
    page.mouse.up()
    expect(page.get_by_text("28 entries selected:")).to_be_visible()
    keep(page, "network-selection")
    page.get_by_role("button", name="Select nothing").click()
    stage(page).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Show these only").click()
    entries(page, 1)
    page.get_by_role("button", name="Add ties …").click()
    offer = page.get_by_role("dialog", name="Add ties of 1 entry")
    kind(offer, "supplies").get_by_role("button").first.click()
    page.keyboard.press("Escape")
    entries(page, 2)
    page.get_by_role("button", name="Show the others again").click()
    entries(page, 28)


def test_what_breaks_if_one_leaves_is_marked_and_said_in_four_languages(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    page.get_by_role("button", name="What if this one leaves?").click()
    told = page.get_by_role("region", name="If Strojírny Děčín a.s. leaves")
    expect(told).to_contain_text("Without Strojírny Děčín a.s., 40 others would be cut off")
    expect(told).to_contain_text("26 of them are marked in the picture.")
    for language, sentence in {
        "Deutsch": "Ohne Strojírny Děčín a.s. wären 40 andere",
        "Čeština": "Bez aktéra Strojírny Děčín a.s. by bylo od největší souvislé části sítě",
        "Polski": "Bez podmiotu Strojírny Děčín a.s. 40 innych zostałoby odciętych",
        "English": "Without Strojírny Děčín a.s., 40 others would be cut off",
    }.items():
        page.get_by_role("button", name=language).click()
        expect(page.get_by_role("complementary")).to_contain_text(sentence)
        drawn(page)
        keep(page, f"network-whatif-{page.locator('html').get_attribute('lang')}")
        text = page.locator("body").inner_text()
        assert not re.findall(r"\b(?:network|panel|kinds|gone|chosen)\.\w+|\{\{", text)
    page.get_by_role("button", name="Table").click()
    cut = rows(page, "All entries of the picture").filter(has_text="cut off")
    expect(cut).to_have_count(26)
    page.get_by_role("button", name="End the “what if”").click()
    expect(cut).to_have_count(0)


def test_the_table_says_what_the_picture_says(visit: Open, keep: Keep) -> None:
    page = visit("/?id=ror:5&lang=en&view=table")
    ties = rows(page, TIES)
    expect(ties).to_have_count(3)
    expect(ties.filter(has_text="cooperates with")).to_contain_text("Topic: robotsyes")
    keep(page, "network-table")
    page.get_by_role("button", name="Strojírny Děčín a.s.").first.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary")
    expect(panel).to_contain_text("Employees")
    kind(panel, "supplies").get_by_role("button", name="Add it").click()
    expect(ties.filter(has_text="Product: gears")).to_contain_text("Share: 12.5 %yes")


def test_the_address_carries_the_state(visit: Open) -> None:
    page = visit("/?id=ror:5&lang=pl&view=table&open=cz-ico:1&at=cz-ico:1")
    ties = page.get_by_role("table").last.get_by_role("row")
    heading = page.get_by_role("complementary").get_by_role("heading", level=1)
    expect(heading).to_have_text("Strojírny Děčín a.s.")
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.get_by_role("button", name="Umieść w środku").click()
    expect(page).to_have_url(re.compile(r"lang=pl&view=table&page=network&id=cz-ico%3A1$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"id=ror:5"))
    expect(ties).to_have_count(29)
    page.reload()
    expect(ties).to_have_count(29)


def test_every_kind_of_node_can_be_shown(
    visit: Open, region: Store, fill: Callable[..., None]
) -> None:
    kinds = [node.name for node in ontology().nodes.values() if not node.abstract]
    fill(region, [{"id": f"kind:{one}", "type": one, "name": one} for one in kinds], [])
    page = visit("/?view=table&lang=en")
    for one in kinds:
        page.goto(f"/?id=kind:{one}&view=table&lang=en")
        label = ontology().nodes[one].label.en
        expect(page.get_by_role("complementary")).to_contain_text(label)
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_phone_selects_by_touch_in_four_languages(visit: Open, keep: Keep) -> None:
    for language in LANGUAGES:
        page = visit(f"/?id=cz-ico:1&lang={language}", **PHONE, color_scheme="dark")
        drawn(page)
        _, x, y = find(page, ontology().nodes["University"].colour)
        page.touchscreen.tap(x, y)
        expect(page).to_have_url(re.compile(r"sel=ror%3A5"))
        keep(page, f"network-phone-{language}")
