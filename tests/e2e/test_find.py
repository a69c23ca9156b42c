"""The directory: a list narrowed down by what is counted beside it."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from mosty.graph.store import Store
from tests.e2e.axe import findings

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


# --- a cluster's manager writes to those who know nobody over the border

MEMBERS: list[dict[str, Any]] = [
    {"id": "demo:cluster", "type": "Cluster", "name": "Cluster Maschinenbau", "country": "DE"},
    {"id": "demo:other", "type": "Cluster", "name": "Klastr Strojírenství", "country": "CZ"},
    *(
        {
            "id": f"de-hr:{n}",
            "type": "Company",
            "name": f"Drechslerei {n} GmbH",
            "country": "DE",
            "town": "Pirna",
            "postcode": "01796",
            "website": f"https://drechslerei{n}.example/",
            "email": f"info@drechslerei{n}.example",
        }
        for n in range(4)
    ),
]
MEMBERSHIPS = [
    *({"start": f"de-hr:{n}", "type": "MEMBER_OF", "end": "demo:cluster"} for n in range(4)),
    *({"start": f"demo:{n}", "type": "MEMBER_OF", "end": "demo:cluster"} for n in range(1, 6)),
    {"start": "de-hr:1", "type": "SUPPLIES", "end": "cz-ico:1"},
    {"start": "de-hr:2", "type": "SUPPLIES", "end": "demo:7"},
]
EXPECTED = """
MATCH (a:Actor)-[m:MEMBER_OF]->({id: 'demo:cluster'})
WHERE coalesce(m.valid_to >= date(), true) AND NOT EXISTS {
  (a)-[t:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
  WHERE b.country <> a.country AND coalesce(t.valid_to >= date(), true)
}
RETURN a.name AS name, a.email AS email ORDER BY name
"""


@pytest.fixture
def cluster(region: Store, fill: Callable[..., None]) -> Store:
    """The small region with a cluster: five of its members are tied over the border, four not."""
    fill(region, MEMBERS, MEMBERSHIPS)
    region.write(
        "MATCH (a {id: 'de-hr:3'}), (c {id: 'demo:cluster'}), (cz {id: 'cz-ico:1'}) "
        "MATCH (a)-[m:MEMBER_OF]->(c) SET m.valid_to = date('2020-12-31') "
        "WITH cz MATCH (two {id: 'de-hr:2'}) "
        "CREATE (two)-[:COOPERATES_WITH {valid_to: date('2019-12-31')}]->(cz)"
    )
    return region


def _taken(page: Page, word: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name=word).click()
    return Path(download.value.path())


def _csv(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_members_without_a_tie_over_the_border_are_found_and_exported(
    visit: Open, keep: Keep, cluster: Store
) -> None:
    expected = [dict(row) for row in cluster.rows(EXPECTED)]
    assert [one["name"] for one in expected] == ["Drechslerei 0 GmbH", "Drechslerei 2 GmbH"]

    page = visit("/?page=network&id=demo:cluster&lang=en")
    page.get_by_role("link", name="2 of them without a known tie over the border").click()
    expect(page).to_have_url(re.compile("page=find.*member=demo%3Acluster&over=none"))
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(3)
    expect(rows.nth(1)).to_contain_text("info@drechslerei0.example")
    expect(page.get_by_role("checkbox", name="Cluster Maschinenbau")).to_be_checked()
    expect(page.get_by_role("checkbox", name="none known")).to_be_checked()
    page.wait_for_load_state("networkidle")
    keep(page, "find-members-1280-en")
    assert findings(page) == []

    page.get_by_role("button", name="Take it with you").click()
    listed = _csv(_taken(page, "CSV"))
    assert [{"name": one["Name"], "email": one["E-mail"]} for one in listed] == expected
    assert listed[0]["Postcode"] == "01796"
    assert listed[0]["Website"] == "https://drechslerei0.example/"
    book = openpyxl.load_workbook(io.BytesIO(_taken(page, "XLSX").read_bytes()))
    assert book.worksheets[0].max_row == 1 + len(expected)
    page.keyboard.press("Escape")

    page.get_by_role("checkbox", name="Select Drechslerei 2 GmbH").check()
    expect(page.get_by_text("1 selected")).to_be_visible()
    expect(page).to_have_url(re.compile("sel=de-hr%3A2"))
    page.get_by_role("button", name="Take it with you").click()
    (only,) = _csv(_taken(page, "CSV"))
    assert only["Name"] == "Drechslerei 2 GmbH"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Select all 2 that fit").click()
    expect(page.get_by_text("2 selected")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert [one["name"] for one in _csv(Path(download.value.path()))] == [
        one["name"] for one in expected
    ]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 selected")).to_be_visible()
    page.get_by_role("checkbox", name="at least one").check()
    expect(rows).to_have_count(9)  # all members of today


def test_the_directory_at_three_widths_in_the_other_languages(
    visit: Open, keep: Keep, cluster: Store
) -> None:
    del cluster
    page = visit("/?page=find&lang=de")
    titles = {"de": "Verzeichnis", "cs": "Adresář", "pl": "Katalog"}
    for (lang, title), width, dark in zip(
        titles.items(), (390, 820, 1280), (False, False, True), strict=True
    ):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(f"/?page=find&lang={lang}&member=demo:cluster&over=none")
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        expect(page.get_by_role("table").get_by_role("row")).to_have_count(3)
        page.wait_for_load_state("networkidle")
        keep(page, f"find-members-{width}-{lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page) == []
