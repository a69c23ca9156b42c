"""The region's network: the same choice as groups and as single actors, drawn and in words."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]


@pytest.mark.parametrize("lang", ["de", "cs", "pl", "en"])
def test_the_region_is_drawn_in_groups_with_the_border_in_figures(
    visit: Open, keep: Keep, lang: str
) -> None:
    page = visit(f"/?page=region&by=COUNTRY&lang={lang}")
    picture = page.get_by_role("img", name=re.compile("picture|bild|obraz|obrázek", re.IGNORECASE))
    expect(picture).to_be_visible()
    expect(page.get_by_role("complementary").locator("dd").first).to_have_text("43")
    page.wait_for_timeout(300)
    keep(page, f"region-{lang}")


def test_the_table_says_what_the_picture_of_groups_says(visit: Open) -> None:
    page = visit("/?page=region&by=COUNTRY&view=table&lang=en")
    entries = page.get_by_role("table", name="Entries").get_by_role("row")
    expect(entries).to_have_count(4)  # the head, two countries, those of none
    expect(entries.filter(has_text="CZ")).to_contain_text("1")
    ties = page.get_by_role("table", name="Ties").get_by_role("row")
    expect(ties.filter(has_text="yes")).to_contain_text("41")  # pairs over the border
    page.get_by_role("button", name="actors").click()
    expect(page).to_have_url(re.compile("by=ACTOR"))
    expect(entries).to_have_count(44)
    expect(ties.filter(has_text="cooperates with")).to_contain_text("Strojírny Děčín a.s.")
