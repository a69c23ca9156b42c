"""Job 6: publish an offer; see the request it matches."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
REQUEST = {
    "id": "x:request",
    "type": "Request",
    "name": "Hledáme ocelové profily",
    "classification": "CPV 44310000-6",
    "published": "2026-01-01",
}
PLACES = {"en": 1280, "de": 820, "cs": 390, "pl": 390}
FITS = {
    "en": ("Requests it fits", "published in another country"),
    "de": ("Gesuche, zu denen es passt", "in einem anderen Land veröffentlicht"),
    "cs": ("Poptávky, kterým odpovídá", "zveřejněno v jiné zemi"),
    "pl": ("Zapytania, do których pasuje", "opublikowane w innym kraju"),
}


@pytest.fixture
def wanted(region: Store, fill: Callable[..., None]) -> Store:
    """A request from Děčín."""
    fill(region, [REQUEST], [{"start": "cz-ico:1", "type": "REQUESTS", "end": "x:request"}])
    region.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    return region


def publish(page: Page) -> None:
    """Publish an offer of steel profiles, by way of two mistakes."""
    page.get_by_role("button", name="Publish an offer").click()
    form = page.get_by_role("dialog", name="Publish an offer")
    form.get_by_label("Name", exact=True).fill("Stahlprofile nach Maß")
    form.get_by_text("More fields").click()
    form.get_by_label("Classification").fill("44316000")
    form.get_by_label("Price").fill("zwölf")
    expect(form.get_by_text("This is not a number.")).to_be_visible()
    form.get_by_label("Price").fill("12,50")
    form.get_by_role("button", name="Publish", exact=True).click()
    expect(form.get_by_text("Choose at least one.")).to_be_visible()
    form.get_by_role("combobox", name="Offered by").fill("Zulieferer 3")
    form.get_by_role("option", name=re.compile("Zulieferer 3 ")).click()
    form.get_by_role("button", name="Publish", exact=True).click()
    expect(form).to_be_hidden()


def test_an_offer_is_published_and_meets_the_request_it_fits(
    visit: Open, wanted: Store, keep: Keep
) -> None:
    page = visit("/?lang=en")
    page.get_by_role("link", name="Offers").click()
    expect(page.get_by_role("button", name="Requests (1)")).to_be_visible()
    publish(page)
    expect(page.get_by_role("heading", name="Stahlprofile nach Maß")).to_be_visible()
    match = page.get_by_role("region", name="Requests it fits").get_by_role("listitem").first
    expect(match).to_contain_text("Hledáme ocelové profily")
    expect(match).to_contain_text("over the border")
    expect(match).to_contain_text("of the same class of goods or services (CPV, CN) (4431)")
    for language, width in PLACES.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.locator(f".languages [lang={language}]").click()
        title, reason = FITS[language]
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        expect(page.get_by_text(reason)).to_be_visible()
        keep(page, f"market-offer-{language}-{width}")
    page.locator(".languages [lang=en]").click()
    page.get_by_role("link", name="Hledáme ocelové profily").click()
    offers = page.get_by_role("region", name="Offers that fit")
    expect(offers.get_by_role("link", name="Stahlprofile nach Maß")).to_be_visible()
    page.reload()
    offers.get_by_role("link", name="Stahlprofile nach Maß").click()
    end_and_take_back(page)
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("table").get_by_role("link", name="Stahlprofile")).to_be_visible()
    assert wanted.rows("MATCH (o:Offer) RETURN o.price AS price") == [{"price": 12.5}]


def end_and_take_back(page: Page) -> None:
    """End the offer that is shown, and take that back."""
    page.get_by_role("button", name="End", exact=True).click()
    end = page.get_by_role("dialog", name="End: Stahlprofile nach Maß")
    end.get_by_label("Last day").fill("2026-03-31")
    end.get_by_role("button", name="End", exact=True).click()
    expect(page.get_by_text("Ended on 31/03/2026")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back.")).to_be_visible()
    expect(page.get_by_text("Ended on")).to_have_count(0)


def test_choices_and_words_narrow_the_list(visit: Open, wanted: Store, keep: Keep) -> None:
    assert wanted
    page = visit("/?page=market&show=requests&lang=en", viewport={"width": 820, "height": 900})
    table = page.get_by_role("table")
    expect(table.get_by_role("link", name="ocelové")).to_be_visible()
    page.get_by_role("checkbox", name="Germany").check()
    expect(page.get_by_text("Nothing fits all of this.")).to_be_visible()
    page.get_by_role("button", name="Take all choices out").click()
    page.get_by_label("Words in names").fill("ocelove profily")
    expect(table.get_by_role("link", name="ocelové")).to_be_visible()
    expect(page).to_have_url(re.compile("text=ocelove"))
    keep(page, "market-820")
    page.goto("/?page=market&listing=x:gone&lang=en")
    expect(page.get_by_role("alert")).to_contain_text("no entry “x:gone”")
