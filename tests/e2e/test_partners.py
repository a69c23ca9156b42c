"""A supplier over the border and why it is suggested, partners, and risks: job 1."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store
from tests.e2e.border import ask, choose, extend, sees, settled

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

SUPPLIERS = """{ suppliers(actor: "de-hr:adler", product: "gears", first: 20) { inputs {
  singleSource present { node { name } }
  alternatives { score fit independence kilometres node { id name } reasons { says } } } } }"""
PARTNERS = """{ partners(actor: "de-hr:adler", first: 20, overBorder: true) { suggestions {
  node { name } reasons { says } } } }"""
RISKS = """{ supplyRisks(region: "DE", first: 25) {
  products { product customers ofSingleSource bottleneck { name } }
  singleSources { total } } }"""


@pytest.fixture(autouse=True)
def border(region: Store, fill: Callable[..., None], site: str) -> None:
    """The chain over the border, measured."""
    extend(region, fill)
    settled(site)


def test_a_supplier_over_the_border_is_found_and_says_why(
    visit: Open, keep: Keep, site: str
) -> None:
    page = visit("/?page=partners&part=suppliers&lang=en")
    expect(page.get_by_text("Choose somebody above")).to_be_visible()
    choose(page.get_by_role("combobox", name="For whom?"), "Adler")
    row = page.get_by_role("table").get_by_role("row").filter(has_text="gears")
    expect(row).to_contain_text("one supplier only")
    expect(row).to_contain_text("Brückner GmbH")
    row.get_by_role("button", name="gears").click()

    (found,) = ask(site, SUPPLIERS)["suppliers"]["inputs"]
    assert found["singleSource"]
    expect(page.get_by_text("Now it has one supplier only")).to_be_visible()
    rows = page.locator(".ranked > li")
    expect(rows).to_have_count(len(found["alternatives"]))
    for at, one in enumerate(found["alternatives"][:3]):
        row = rows.nth(at)
        expect(row.get_by_role("heading")).to_contain_text(one["node"]["name"])
        expect(row).to_contain_text(f"Score {one['score']:.0%}")
        for reason in one["reasons"]:
            expect(row).to_contain_text(reason["says"])
    best = rows.first
    expect(best).to_contain_text("Cihla Převody s.r.o.")
    expect(best).to_contain_text("employees: 40")
    sees(page, keep, "partners-suppliers")

    best.get_by_role("button", name="Copy link").click()
    expect(best.get_by_text(re.compile(r"Copied\.|actor&id=cz-ico%3Acihla"))).to_be_visible()
    page.get_by_role("combobox", name="Product").fill("rockets")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("Nobody in the graph is known to supply “rockets”")).to_be_visible()
    page.get_by_role("combobox", name="Product").fill("gea")
    expect(page.locator("datalist option")).to_have_attribute("value", "gears")
    page.get_by_role("button", name="Find").click()
    expect(page).to_have_url(re.compile("product=gears"))
    rows.first.get_by_role("link", name="Who can introduce us?").click()
    expect(page.locator(".way .person").last).to_contain_text("Cihla Převody s.r.o.")


def test_partners_have_reasons_and_risks_their_bottleneck(
    visit: Open, keep: Keep, site: str
) -> None:
    page = visit("/?page=partners&id=de-hr:adler&lang=en")
    suggestions = ask(site, PARTNERS)["partners"]["suggestions"]
    assert suggestions
    rows = page.locator(".ranked > li")
    expect(rows).to_have_count(len(suggestions))
    for at, one in enumerate(suggestions[:3]):
        expect(rows.nth(at).get_by_role("heading").first).to_contain_text(one["node"]["name"])
        for reason in one["reasons"]:
            expect(rows.nth(at)).to_contain_text(reason["says"])
    expect(page.get_by_text("mosty partners --train")).to_be_visible()
    sees(page, keep, "partners-partners")

    page.get_by_role("button", name="Risks in the region").click()
    page.get_by_label("Region", exact=True).select_option("DE")
    risks = ask(site, RISKS)["supplyRisks"]
    table = page.get_by_role("table", name="Products with a bottleneck")
    for one in risks["products"]:
        row = table.get_by_role("row").filter(has_text=one["product"])
        expect(row).to_contain_text(one["bottleneck"]["name"])
        expect(row.get_by_role("cell").nth(2)).to_have_text(str(one["customers"]))
        expect(row.get_by_role("cell").nth(3)).to_have_text(str(one["ofSingleSource"]))
    sees(page, keep, "partners-risks")
