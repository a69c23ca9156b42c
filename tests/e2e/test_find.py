"""The directory: a list narrowed down by what is counted beside it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]


def test_choices_narrow_the_list_and_are_its_address(visit: Open, keep: Keep) -> None:
    page = visit("/?lang=en")
    page.get_by_role("link", name="Directory").click()
    expect(page.get_by_text("43 entries")).to_be_visible()
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(44)
    page.get_by_role("checkbox", name="Czechia").check()
    expect(page.get_by_text("1 entry", exact=True)).to_be_visible()
    expect(rows).to_have_count(2)
    expect(page).to_have_url(re.compile("page=find.*country=CZ"))
    expect(
        page.get_by_role("checkbox", name="Germany")
    ).to_be_visible()  # counted as if no country were chosen
    keep(page, "find")
    page.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(44)
    page.get_by_label("Words in names").fill("strojirny")
    expect(rows).to_have_count(2)
    page.reload()
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Take all choices out").click()
    expect(rows).to_have_count(44)
