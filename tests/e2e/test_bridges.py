"""Who connects both sides, what breaks if one leaves, and who can introduce whom: job 3."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store
from tests.e2e.border import ask, choose, extend, sees, settled

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

RANKING = """{ run { ranking(by: CROSS_BORDER_BETWEENNESS, first: 25) { totalCount edges {
  crossBorderBetweenness partners partnersAbroad gatekeeper coordinator node { id name } } } } }"""
LEAVE = """{ whatIf(remove: ["de-hr:brueck"], first: 100) {
  measures { measure before after } cutOff { total nodes { name } } failing { total } } }"""
INTRODUCE = """{ introductions(from: "de-hr:adler", to: "cz-ico:dub", first: 8) {
  ways { strength nodes { name } steps { crossesBorder } } } }"""


@pytest.fixture(autouse=True)
def border(region: Store, fill: Callable[..., None], site: str) -> None:
    """The chain over the border, measured."""
    extend(region, fill)
    settled(site)


def test_brokers_are_ranked_with_their_roles_and_one_is_thought_away(
    visit: Open, keep: Keep, site: str
) -> None:
    ranking = ask(site, RANKING)["run"]["ranking"]
    page = visit("/?lang=en")
    page.get_by_role("link", name="Bridges").click()
    rows = page.locator(".ranked > li")
    expect(page.get_by_text(f"{ranking['totalCount']} actors measured")).to_be_visible()
    for at, one in enumerate(ranking["edges"][:3]):
        row = rows.nth(at)
        expect(row.get_by_role("heading")).to_contain_text(one["node"]["name"])
        share = round(one["crossBorderBetweenness"] * 1000, 1)
        expect(row).to_contain_text(f"{share:n} lead through here")
        expect(row).to_contain_text(f"{one['partners']} partners, {one['partnersAbroad']} of them")
        for role in ("gatekeeper", "coordinator"):
            count = row.get_by_text(role.title()).locator("xpath=..").locator("dd")
            expect(count).to_contain_text(str(one[role]))
    sees(page, keep, "bridges-brokers")

    page.get_by_label("Order by").select_option(label="gatekeeper")
    expect(page).to_have_url(re.compile("by=gatekeeper"))
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_role("columnheader", name="Gatekeeper")).to_have_attribute(
        "aria-sort", "descending"
    )
    page.get_by_role("button", name="List", exact=True).click()
    page.get_by_role("checkbox", name=re.compile("Germany")).check()
    row = rows.filter(has_text="Brückner GmbH")
    row.get_by_role("link", name="What if it leaves?").click()

    found = ask(site, LEAVE)["whatIf"]
    figures = {one["measure"]: one for one in found["measures"]}
    expect(page.get_by_text(f"{found['cutOff']['total']} others would be cut off")).to_be_visible()
    over = figures["tied pairs over a border"]
    tile = page.locator(".figures li").filter(has_text="Ties over the border")
    expect(tile).to_contain_text(f"{over['before']:.0f} → then {over['after']:.0f}")
    cut = page.locator(".some").filter(has=page.get_by_role("heading", name="Who is cut off"))
    expect(cut.get_by_role("listitem")).to_have_count(found["cutOff"]["total"])
    for one in found["cutOff"]["nodes"]:
        expect(cut).to_contain_text(one["name"])
    picture = page.get_by_role("img", name=re.compile("crossed out.*Brückner GmbH"))
    picture.scroll_into_view_if_needed()
    expect(picture).to_be_visible()
    sees(page, keep, "bridges-leave")

    choose(page.get_by_role("combobox", name="Who leaves as well?"), "Cihla")
    expect(page).to_have_url(re.compile("gone=de-hr%3Abrueck&gone=cz-ico%3Acihla"))
    page.get_by_role("button", name="Keep").first.click()
    expect(page).not_to_have_url(re.compile("brueck"))


def test_somebody_is_introduced_over_the_border_step_by_step(
    visit: Open, keep: Keep, site: str
) -> None:
    page = visit("/?page=bridges&part=introduce&lang=en")
    choose(page.get_by_role("combobox", name="Who wants to be introduced?"), "Adler")
    choose(page.get_by_role("combobox", name="To whom?"), "Dub")
    best, *_ = ask(site, INTRODUCE)["introductions"]["ways"]
    way = page.locator(".way").first
    expect(way.get_by_role("heading")).to_contain_text(f"Strength {best['strength'] * 100:.1f}")
    expect(way.locator(".person")).to_have_text([re.compile(one["name"]) for one in best["nodes"]])
    expect(way.locator(".chain .crossing")).to_have_count(
        sum(one["crossesBorder"] for one in best["steps"])
    )
    sentences = way.locator(".sentences > li")
    expect(sentences).to_have_count(len(best["steps"]))
    expect(sentences.first).to_contain_text("Brückner GmbH")
    expect(sentences.first).to_contain_text("(gears, 2019–)")
    expect(way).to_contain_text("With ties on both sides of the border")
    sees(page, keep, "bridges-introduce")

    page.get_by_role("button", name="The other way round").click()
    expect(way.locator(".person").first).to_contain_text("Dub")
    page.get_by_role("button", name="Undo").click()
    way.get_by_role("link", name="Open this way in the network").click()
    expect(page).to_have_url(re.compile("page=network.*only=de-hr%3Aadler.*sel=cz-ico%3Adub"))
    expect(page.get_by_role("img", name=re.compile("4 entries, 3 ties"))).to_be_visible()
    page.goto("/?page=bridges&who=de-hr:adler&whom=de-hr:einzel&lang=en")
    expect(page.get_by_text("No way leads from the one to the other")).to_be_visible()
    expect(page.get_by_text("Einzel GmbH DE – reaches 0 others")).to_be_visible()
    page.goto("/?page=bridges&who=de-hr:gone&whom=demo:7&lang=en")
    expect(page.get_by_text("The graph has no entry “de-hr:gone”")).to_be_visible()
