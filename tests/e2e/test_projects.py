"""Projects: entered, with partners on both sides of the border, and found by that."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]


def partner(page: Page, name: str) -> None:
    """Add a partner to the project that is shown."""
    page.get_by_role("combobox", name="Who").fill(name)
    page.get_by_role("option", name=re.compile(name)).first.click()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("button", name=re.compile(f"End: .*{name}"))).to_be_visible()


def test_a_project_over_the_border(visit: Open, keep: Keep) -> None:
    page = visit("/?page=projects&lang=en")
    expect(page.get_by_text("0 projects")).to_be_visible()
    page.get_by_role("button", name="Enter a project").click()
    form = page.get_by_role("dialog", name="Enter a project")
    form.get_by_label("Name", exact=True).fill("Glokalisierung")
    form.get_by_label("Start").fill("2024-01-01")
    form.get_by_label("End", exact=True).fill("2026-06-30")
    form.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("heading", name="Glokalisierung")).to_be_visible()
    page.get_by_text("Add somebody").click()
    partner(page, "Dresden")
    expect(page.get_by_text("no: all partners known are in one country")).to_be_visible()
    partner(page, "Strojírny")
    expect(page.get_by_text("yes: partners in several countries")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 900})
    keep(page, "projects-390")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("link", name="Back to the list").click()
    page.get_by_role("checkbox", name="Only over the border").check()
    page.get_by_label("Running in the year").fill("2025")
    row = page.get_by_role("table").get_by_role("row").nth(1)
    expect(row).to_contain_text("2 partners CZ, DE")
    keep(page, "projects-1280")
    page.get_by_label("Running in the year").fill("2027")
    expect(page.get_by_text("Nothing fits all of this.")).to_be_visible()
    page.get_by_role("button", name="Consortia").click()
    expect(page.get_by_text("No consortium is known here.")).to_be_visible()
