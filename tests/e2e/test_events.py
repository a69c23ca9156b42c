"""Events: announced, found in the month, and followed from another calendar program."""

import re
from collections.abc import Callable
from typing import Any
from urllib.request import urlopen

from icalendar import Calendar
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
SHOTS = {"de": 1280, "cs": 820, "pl": 390}


def announce(page: Page) -> None:
    """Announce a day of meetings in Děčín."""
    page.get_by_role("button", name="Announce an event").click()
    form = page.get_by_role("dialog", name="Announce an event")
    form.get_by_label("Name", exact=True).fill("Kooperační burza")
    form.get_by_label("Start: Day").fill("2031-05-14")
    form.get_by_label("Start: Time").fill("09:30")
    form.get_by_label("End: Day").fill("2031-05-15")
    form.get_by_label("Town").fill("Děčín")
    form.get_by_label("Country").fill("CZ")
    form.get_by_role("combobox", name="Organised by").fill("Strojirny")
    form.get_by_role("option", name=re.compile("Strojírny")).click()
    form.get_by_role("button", name="Publish", exact=True).click()
    expect(form).to_be_hidden()


def test_an_event_is_announced_and_followed(visit: Open, keep: Keep) -> None:
    page = visit("/?page=events&lang=en", timezone_id="Europe/Prague")
    expect(page.get_by_text("0 events")).to_be_visible()
    announce(page)
    expect(page.get_by_text("14 May 2031, 09:30 – 15 May 2031")).to_be_visible()
    page.get_by_text("Add somebody").click()
    page.get_by_role("combobox", name="Who").fill("Dresden")
    page.get_by_role("option", name=re.compile("Dresden")).click()
    page.get_by_label("Role").fill("speaker")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("speaker", exact=False).first).to_be_visible()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_text("1 event", exact=True)).to_be_visible()
    follow(page)
    month(page, keep)


def follow(page: Page) -> None:
    """Read the calendar at the address that the page gives."""
    page.get_by_role("checkbox", name="Czechia").check()
    page.get_by_text("As a calendar").click()
    link = page.get_by_role("link", name="Follow").get_attribute("href") or ""
    assert link.startswith("webcal:")
    assert "region=CZ" in link
    page.get_by_role("checkbox", name="Czechia").uncheck()
    address = page.get_by_role("link", name="Take as a file").get_attribute("href") or ""
    with urlopen(address) as answer:  # noqa: S310
        (event,) = Calendar.from_ical(answer.read()).walk("VEVENT")
    assert event["SUMMARY"] == "Kooperační burza"
    start: Any = event["DTSTART"]
    assert start.dt.isoformat() == "2031-05-14T09:30:00+02:00"


def month(page: Page, keep: Keep) -> None:
    """Go to the month by its address and by the keyboard; on a phone it is a list."""
    page.goto("/?page=events&as=month&month=2031-04&lang=en")
    expect(page.get_by_text("Nothing is announced for this month.")).to_be_visible()
    page.get_by_role("button", name="Month after").press("Enter")
    table = page.get_by_role("table", name="May 2031")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    days = table.get_by_role("cell").filter(has=page.get_by_role("link"))
    expect(days).to_have_count(2)
    expect(days.first).to_contain_text("14")
    for language, width in SHOTS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/?page=events&as=month&month=2031-05&lang={language}")
        expect(page.get_by_role("link", name="Kooperační burza").first).to_be_visible()
        keep(page, f"events-{language}-{width}")
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("link", name="Kooperační burza").first.click()
    expect(page.get_by_role("heading", name="Kooperační burza")).to_be_visible()
