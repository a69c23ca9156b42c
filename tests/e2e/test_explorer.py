"""What a person sees and does in the explorer."""

import base64
import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Response, Route, expect

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES
from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

OVER_THE_BORDER = "#c2410c"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LARGEST_FIRST_VIEW = 250_000  # bytes of compressed JavaScript

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


def find(page: Page, colour: str) -> tuple[int, float, float]:
    """Return how many pixels of a colour the picture has, and where on the page they are."""
    box = picture(page).bounding_box()
    assert box
    image = base64.b64encode(page.screenshot(clip=box)).decode()
    count, x, y = page.evaluate(FIND, [image, colour])
    return count, box["x"] + (x or 0), box["y"] + (y or 0)


def search(page: Page, text: str) -> None:
    page.get_by_role("combobox").fill(text)


def picture(page: Page) -> Locator:
    return page.get_by_role("img", name=re.compile("picture|bild|obr[aá]z", re.IGNORECASE))


def drawn(page: Page) -> None:
    """Wait until the picture stands."""
    expect(picture(page)).to_be_visible()
    page.wait_for_timeout(300)


def test_a_search_without_accents_by_keyboard_draws_the_network(visit: Open, keep: Keep) -> None:
    page = visit("/")
    search(page, "strojirny decin")
    expect(page.get_by_role("option")).to_contain_text(["Strojírny Děčín a.s. CZ"])
    expect(page.get_by_role("option")).to_contain_text(["Company · Děčín"])
    keep(page, "explorer-search")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    drawn(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Strojírny Děčín a.s.")
    expect(page).to_have_url(re.compile(r"id=cz-ico%3A1"))
    expect(page.get_by_text("over the border", exact=False).first).to_be_visible()
    keep(page, "explorer-network")


def test_enter_before_the_answer_chooses_the_best_of_what_was_typed(visit: Open) -> None:
    page = visit("/?lang=en")
    search(page, "zulieferer 7")
    expect(page.get_by_role("option")).not_to_have_count(0)
    search(page, "strojirny")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Strojírny Děčín a.s.")


def test_the_start_says_what_is_there_and_how_much_of_it_is_synthetic(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?lang=en")
    companies = page.get_by_role("listitem").filter(has_text="Companies")
    expect(companies).to_have_text("42Companiesof which 41 synthetic")
    expect(page.get_by_role("listitem").filter(has_text="Universities")).to_have_text(
        "1Universities"
    )
    keep(page, "explorer-start")


def test_the_panel_shows_facts_with_source_and_licence(visit: Open) -> None:
    panel = visit("/?id=cz-ico:1&lang=en").get_by_role("complementary")
    expect(panel).to_contain_text("Employees120")
    expect(panel).to_contain_text("1,234,567.5 EUR")
    expect(panel.get_by_role("link", name="https://example.org/")).to_be_visible()
    expect(panel).to_contain_text("ARESMinistry of Finance · Licence: CC-BY-4.0 · row 17")


def test_a_hub_is_capped_and_says_so(visit: Open) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    expect(page.get_by_text("at most 25 ties of each kind")).to_be_visible()
    expect(page.get_by_role("complementary")).to_contain_text("25 of 39 drawn")
    expect(page.get_by_text("26 of 28 entries shown are synthetic")).to_be_visible()


def test_the_picture_shows_kinds_and_the_border_and_a_click_expands(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    drawn(page)
    keep(page, "explorer-picture")
    crossing, *_ = find(page, OVER_THE_BORDER)
    assert crossing > 500
    _, x, y = find(page, ontology().nodes["University"].colour)
    page.mouse.click(x, y)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dresden University of Technology")
    expect(page).to_have_url(re.compile(r"open=ror%3A5"))
    expect(page.get_by_text("Entries: 29 ·")).to_be_visible()


def test_the_table_says_what_the_picture_says(visit: Open, keep: Keep) -> None:
    page = visit("/?id=ror:5&lang=en&view=table")
    rows = page.get_by_role("row")
    expect(rows).to_have_count(3)
    expect(rows.filter(has_text="cooperates with")).to_contain_text("Topic: robotsyes")
    keep(page, "explorer-table")
    page.get_by_role("button", name="Strojírny Děčín a.s.").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary")).to_contain_text("Employees")
    expect(rows.filter(has_text="Product: gears")).to_contain_text("Share: 12.5 %yes")


def test_the_address_carries_the_state(visit: Open) -> None:
    page = visit("/?id=ror:5&lang=pl&view=table&open=cz-ico:1&at=cz-ico:1")
    heading = page.get_by_role("complementary").get_by_role("heading", level=1)
    expect(heading).to_have_text("Strojírny Děčín a.s.")
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.get_by_role("button", name="Umieść w środku").click()
    expect(page).to_have_url(re.compile(r"lang=pl&view=table&page=network&id=cz-ico%3A1$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"id=ror:5"))
    expect(page.get_by_role("row")).to_have_count(29)
    page.reload()
    expect(page.get_by_role("row")).to_have_count(29)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_language_chosen(visit: Open, keep: Keep, language: str) -> None:
    page = visit("/?id=cz-ico:1&lang=en")
    name = {"en": "English", "de": "Deutsch", "cs": "Čeština", "pl": "Polski"}[language]
    page.get_by_role("button", name=name).click()
    drawn(page)
    company = ontology().nodes["Company"].label[language]
    expect(page.get_by_role("complementary")).to_contain_text(company)
    employees = ontology().nodes["Company"].properties["employees"].label[language]
    expect(page.get_by_role("complementary")).to_contain_text(employees)
    text = page.locator("body").inner_text()
    assert not re.findall(r"\b(?:network|panel|legend|search|notice)\.\w+|\{\{", text)
    keep(page, f"explorer-{language}")


def test_a_name_with_a_script_is_text(visit: Open) -> None:
    page = visit("/?id=demo:evil&lang=en")
    drawn(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("<script>alert('x')</script>")
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_role("table")).to_contain_text("Product: <b>bold</b>")


def test_a_website_that_is_a_script_is_no_link(visit: Open) -> None:
    panel = visit("/?id=ror:5&lang=en").get_by_role("complementary")
    expect(panel).to_contain_text("javascript:alert(1)")
    expect(panel.get_by_role("link")).to_have_count(0)


def test_what_is_not_there_is_said_in_words(visit: Open, keep: Keep) -> None:
    page = visit("/?id=ror:nobody&lang=en")
    expect(page.get_by_role("alert")).to_contain_text("The graph has no entry “ror:nobody”.")
    search(page, "qwertz")
    expect(page.get_by_text("Nothing found for “qwertz”.")).to_be_visible()
    search(page, "?!")
    expect(page.get_by_text("Nothing found")).to_be_hidden()
    keep(page, "explorer-missing")


def test_a_server_that_is_down_is_said_in_words_and_can_be_tried_again(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?lang=en")
    expect(page.get_by_text("In this graph")).to_be_visible()
    page.route("**/graphql", lambda route: route.abort())
    search(page, "strojirny")
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer.")
    keep(page, "explorer-down")
    page.unroute("**/graphql")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("option")).to_have_count(1)


def test_a_server_that_refuses_is_quoted(visit: Open) -> None:
    page = visit("/?lang=en")

    def refuse(route: Route) -> None:
        route.fulfill(json={"data": None, "errors": [{"message": "It took too long."}]})

    page.route("**/graphql", refuse)
    search(page, "strojirny")
    expect(page.get_by_role("alert")).to_contain_text("could not answer: It took too long.")


def test_a_lost_connection_while_expanding_keeps_what_is_drawn(visit: Open) -> None:
    page = visit("/?id=ror:5&lang=en&view=table")
    expect(page.get_by_role("row")).to_have_count(3)
    page.route("**/graphql", lambda route: route.abort())
    page.get_by_role("button", name="Strojírny Děčín a.s.").click()
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer.")
    expect(page.get_by_role("row")).to_have_count(3)


def test_without_webgl_there_is_the_table(visit: Open) -> None:
    page = visit("/?lang=en")
    page.evaluate("HTMLCanvasElement.prototype.getContext = () => null")
    search(page, "strojirny")
    page.get_by_role("option").click()
    expect(page.get_by_role("alert")).to_contain_text("cannot draw the picture")
    expect(page.get_by_role("table")).to_contain_text("cooperates with")


def test_every_kind_of_node_can_be_shown(
    visit: Open, region: Store, fill: Callable[..., None]
) -> None:
    kinds = [node.name for node in ontology().nodes.values() if not node.abstract]
    fill(region, [{"id": f"kind:{kind}", "type": kind, "name": kind} for kind in kinds], [])
    page = visit("/?view=table&lang=en")
    for kind in kinds:
        page.goto(f"/?id=kind:{kind}&view=table&lang=en")
        label = ontology().nodes[kind].label.en
        expect(page.get_by_role("complementary")).to_contain_text(label)
        expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("start", "/?lang=de"),
        ("network", "/?id=cz-ico:1&lang=de"),
        ("table", "/?id=ror:5&view=table&lang=de"),
    ],
)
def test_a_phone_shows_it_without_scrolling_sideways(
    visit: Open, keep: Keep, name: str, path: str
) -> None:
    page = visit(path, **PHONE, color_scheme="dark")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    keep(page, f"explorer-phone-{name}")


def test_the_first_view_is_light(visit: Open) -> None:
    page = visit("about:blank")
    scripts: list[Response] = []
    page.on("response", lambda one: scripts.append(one) if one.url.endswith(".js") else None)
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert scripts
    assert sum(len(gzip.compress(one.body())) for one in scripts) <= LARGEST_FIRST_VIEW
