"""What a person sees and does in the explorer."""

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Response, Route, expect

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES, Language

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LARGEST_FIRST_VIEW = 250_000  # bytes of compressed JavaScript


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_language_chosen(visit: Open, keep: Keep, language: Language) -> None:
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
    with page.expect_request("**/graphql"):
        page.get_by_role("button", name="Try again").click()
    page.unroute("**/graphql")
    expect(page.get_by_role("option")).to_have_count(1)  # by itself, once the server answers


def test_a_server_that_refuses_is_quoted(visit: Open) -> None:
    page = visit("/?lang=en")

    def refuse(route: Route) -> None:
        route.fulfill(json={"data": None, "errors": [{"message": "It took too long."}]})

    page.route("**/graphql", refuse)
    search(page, "strojirny")
    expect(page.get_by_role("alert")).to_contain_text("could not answer: It took too long.")


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
