"""Views kept under a name, shared by their address; a report of one on paper."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

# A report's headings in each language.
SAID = {
    "en": ("The border in figures", "Actors", "Ties over the border", "Sources and licences"),
    "de": ("Die Grenze in Zahlen", "Akteure", "Verbindungen über die Grenze", "Quellen"),
    "cs": ("Hranice v číslech", "Aktéři", "Vazby přes hranici", "Zdroje a licence"),
    "pl": ("Granica w liczbach", "Podmioty", "Powiązania ponad granicą", "Źródła i licencje"),
}


def test_a_view_is_kept_and_shared_with_another_browser(visit: Open, keep: Keep) -> None:
    page = visit(
        "/?page=find&country=CZ&lang=en", permissions=["clipboard-read", "clipboard-write"]
    )
    expect(page.get_by_text("1 entry", exact=True)).to_be_visible()
    page.get_by_role("button", name="Views").click()
    page.get_by_label("Title").fill("Czech side")
    page.get_by_label("Note").fill("Only one?\n<script>alert(1)</script>")
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("button", name="Copy the link of “Czech side”").click()
    expect(page.get_by_text("Copied: the link carries")).to_be_visible()
    keep(page, "views")
    link = page.evaluate("navigator.clipboard.readText()")

    other = visit(link, locale="de-DE")
    shared = other.get_by_role("complementary", name="Shared view")
    expect(shared).to_contain_text("Czech side")
    expect(shared).to_contain_text("<script>alert(1)</script>")  # a text, and run by nobody
    expect(other.get_by_text("1 entry", exact=True)).to_be_visible()
    expect(other.get_by_role("checkbox", name="Czechia")).to_be_checked()
    keep(other, "views-shared")
    shared.get_by_role("button", name="Keep it").click()
    expect(shared).to_have_count(0)
    other.goto("/?lang=en")
    other.get_by_role("link", name="Czech side").click()
    expect(other).to_have_url(re.compile("page=find&country=CZ"))


def test_views_are_changed_deleted_taken_back_and_travel_as_a_file(
    visit: Open, tmp_path: Path
) -> None:
    page = visit("/?page=find&lang=en")
    page.get_by_role("button", name="Views").click()
    for title in ("One", "Two"):
        page.get_by_label("Title").fill(title)
        page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("button", name="Change “One”").click()
    page.get_by_role("listitem").get_by_label("Title").fill("First")
    page.get_by_role("listitem").get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Delete “First”").click()
    links = page.get_by_role("dialog").get_by_role("link")
    expect(links).to_have_text(["Two"])
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(links).to_have_text(["Two", "First"])
    page.reload()
    page.get_by_role("button", name="Views").click()
    expect(links).to_have_text(["Two", "First"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all as a file").click()
    file = tmp_path / "views.json"
    download.value.save_as(file)
    assert [one["title"] for one in json.loads(file.read_text())["views"]] == ["Two", "First"]

    other = visit("/?lang=en")
    other.get_by_role("button", name="Views").click()
    other.get_by_label("Add views from a file").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"\x89PNG"}
    )
    expect(other.get_by_text("That is no file of Mosty's views.")).to_be_visible()
    other.get_by_label("Add views from a file").set_input_files(file)
    expect(other.get_by_text("2 new views were added.")).to_be_visible()


def test_a_report_on_paper_says_all_of_it_in_every_language(visit: Open, keep: Keep) -> None:
    page = visit("/?page=find&lang=en", color_scheme="dark")
    page.get_by_role("button", name="Take it with you").click()
    page.get_by_role("button", name="Print it").click()
    page.get_by_label("Title").fill("Before Zittau")
    for language, headings in SAID.items():
        page.goto(f"/?page=report&lang={language}&title=Before+Zittau&note=Draft")
        expect(page.get_by_role("img")).to_be_visible()
        expect(page.get_by_text("CC-BY-4.0")).to_be_visible()
        expect(page.locator(".score tbody")).not_to_have_count(0)
        if language == "de":
            keep(page, "report-de")
        paper = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
        assert paper[0].get_size() == pytest.approx((595, 842), abs=2)  # A4
        text = " ".join(leaf.get_textpage().get_text_range() for leaf in paper)
        for said in (*headings, "Before Zittau", "Draft", "Strojírny Děčín a.s.", "ARES"):
            assert said in text
        assert f"page=report&lang={language}" in re.sub(r"\s", "", text)
        assert "Mosty, " in text
        assert page.get_by_role("button").first.inner_text() not in text  # nothing to click on


def test_while_nobody_answers_what_is_shown_stays_and_it_goes_on_by_itself(
    visit: Open, keep: Keep
) -> None:
    page = visit("/?page=find&lang=en")
    expect(page.get_by_text("43 entries")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("checkbox", name="Czechia").check()
    expect(page.get_by_text("The server does not answer at the moment.")).to_be_visible()
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(44)
    keep(page, "offline")
    page.context.set_offline(False)
    expect(page.get_by_text("Connected again.")).to_be_visible()
    expect(page.get_by_text("1 entry", exact=True)).to_be_visible()
