"""The review page: a list of members from its file to decided matches; pairs by keyboard."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from mosty.graph.store import Store
from mosty.resolve.match import Match, Reason
from mosty.resolve.pairs import found, pair_from
from mosty.resolve.settle import everything, settle, write

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
LIST = """Mitglieder 2026;;;
Firma;Ort;Land;Ansprechpartner
Technische Universität Dresden;Dresden;DE;Frau Muster
TU Dresden;Dresden;DE;
Zulieferer 7;Zittau;DE;
Děčínské strojírny;Děčín;CZ;
Ganz Neue Werke GmbH;Bautzen;DE;
Marsfirma GmbH;Krater;Mars;
"""
CLUB = {"id": "own:ihk", "type": "Chamber", "name": "Kammer der Oberlausitz", "country": "DE"}
REGIONS = [
    {"id": f"nuts:{code}", "type": "Region", "name": code, "code": code, "level": 3}
    for code in ("DED21", "DED2C", "DED2D", "CZ042")
]
MEMBERS = "MATCH (a:Actor)-[:MEMBER_OF]->({id: 'own:ihk'}) RETURN a.id AS id ORDER BY id"


@pytest.fixture
def queued(region: Store, fill: Callable[..., None]) -> Store:
    """The small region with a chamber and its regions, and three pairs in the queue."""
    fill(region, [CLUB, *REGIONS], [])
    region.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    reasons = (
        Reason("town", "the same", 4.66, "Zittau", "Zittau"),
        Reason("words", "half, most of one", 3.06, "Zulieferer 1", "Zulieferer 2"),
        Reason("number", "different", -3.0, "1", "2"),
    )
    ends = [(0.9, "demo:1", "demo:2"), (0.8, "demo:3", "demo:4"), (0.7, "demo:5", "demo:6")]
    pairs = [
        pair_from(Match(left, right, likely, reasons), {}, automatic=False)
        for likely, left, right in ends
    ]
    write(region, "pairs", [{"id": one.id, "properties": found(one)} for one in pairs])
    settle(region, everything(region))
    return region


def test_a_list_of_members_is_matched_decided_loaded_and_one_match_taken_back(
    visit: Open, queued: Store, keep: Keep, tmp_path: Path
) -> None:
    (tmp_path / "mitglieder.csv").write_text(LIST, encoding="utf-8")
    page = visit("/?page=review&lang=en")
    page.get_by_role("button", name="Member list").click()
    page.get_by_label("List (Excel").set_input_files(tmp_path / "mitglieder.csv")
    page.get_by_role("combobox", name="Whose members").fill("kammer")
    page.get_by_role("option", name="Kammer der Oberlausitz").click()
    page.get_by_role("button", name="Compare with the graph").click()
    expect(page.get_by_role("heading", name="Whom the graph knows")).to_be_visible()
    expect(page.get_by_text("Line 8: Land 'Mars' is no country")).to_be_visible()
    assert queued.rows(MEMBERS) == []  # nothing is written yet
    page.get_by_role("button", name="Doubtful").click()
    becomes = "What becomes of "
    page.get_by_role("combobox", name=becomes + "Děčínské").select_option(
        label="none of these: a new entry"
    )
    page.get_by_role("combobox", name=becomes + "TU Dresden").select_option(index=1)
    keep(page, "review-list")
    page.get_by_role("button", name="Known").click()
    known = page.get_by_role("table", name="Known").get_by_role("row")
    expect(known.filter(has_text="Zulieferer 7")).to_contain_text("100%")
    page.get_by_role("button", name=re.compile("Load . lines")).click()
    expect(page.get_by_role("heading", name="Loaded")).to_be_visible()
    expect(page.get_by_text("set aside: 1")).to_be_visible()
    decisions = page.get_by_role("table", name="What was decided with it")
    row = decisions.get_by_role("row").filter(has_text="TU Dresden")
    expect(row).to_contain_text("Technische Universität Dresden")
    keep(page, "review-loaded")
    joined = {one["id"] for one in queued.rows(MEMBERS)}
    assert {"demo:7", "ror:5"} <= joined
    assert "cz-ico:1" not in joined
    row.get_by_role("button", name="Take it back").click()
    expect(row).to_contain_text("Taken back.")
    apart = {one["id"] for one in queued.rows(MEMBERS)}
    assert len(apart) == len(joined) + 1

    page.get_by_role("button", name="Decisions").click()
    log = page.get_by_role("table", name="Decisions").get_by_role("row")
    expect(log.nth(1)).to_contain_text("taken back")
    keep(page, "review-log")


def test_pairs_are_decided_by_keyboard_and_taken_back(
    visit: Open, queued: Store, keep: Keep
) -> None:
    page = visit("/?page=review&lang=en")
    expect(page.get_by_text("0 of 3 answered")).to_be_visible()
    compare = page.get_by_role("region", name="The two beside each other")
    expect(compare.get_by_role("table", name="Why, and why not")).to_contain_text(
        "25 times as likely"
    )
    compare.get_by_role("button", name="Two organisations").focus()
    page.keyboard.press("s")
    expect(page.get_by_text("1 of 3 answered")).to_be_visible()
    expect(compare).to_be_focused()
    expect(compare).to_contain_text("Zulieferer 3 GmbH")
    page.keyboard.press("d")
    expect(page.get_by_text("2 of 3 answered")).to_be_visible()
    expect(compare).to_be_focused()
    page.keyboard.press("z")
    expect(page.get_by_text("1 of 3 answered")).to_be_visible()
    keep(page, "review-queue")
    verdicts = "MATCH (p:CandidatePair) RETURN p.verdict AS verdict ORDER BY p.probability DESC"
    assert [one["verdict"] for one in queued.rows(verdicts)] == ["same", "open", "open"]
    for lang, width in (("de", 390), ("cs", 820), ("pl", 1280)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/?page=review&lang={lang}")
        expect(page.get_by_role("region").get_by_role("table").first).to_be_visible()
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{lang}: the page is {wide} wide"
        keep(page, f"review-{lang}-{width}")


def test_a_large_file_of_the_wrong_kind_is_not_sent(
    visit: Open, queued: Store, tmp_path: Path
) -> None:
    assert queued
    film, fake, huge = (tmp_path / name for name in ("film.mp4", "film.csv", "huge.csv"))
    film.write_bytes(b"\0" * 20_000_000)
    fake.write_bytes(b"%PDF-1.7 " + b"\xd8\x00\xff" * 6_600_000)
    huge.write_bytes(b"a;b\n" * 5_000_001)
    page = visit("/?page=review&tab=upload&of=own:ihk&lang=en")
    sent: list[Request] = []
    page.on("request", lambda one: sent.append(one) if "/members" in one.url else None)
    field = page.get_by_label("List (Excel")
    compare = page.get_by_role("button", name="Compare with the graph")
    for file, sentence in (
        (film, "film.mp4 (20 MB) is no list that can be read"),
        (huge, "huge.csv has 20 MB; 20 MB can be sent"),
    ):
        field.set_input_files(file)
        expect(page.get_by_text(sentence)).to_be_visible()
        expect(compare).to_be_disabled()
    assert sent == []
    field.set_input_files(fake)  # only its content tells
    compare.click()
    expect(page.get_by_role("alert")).to_contain_text("film.csv")
    assert len(sent) == 1
    expect(compare).to_be_enabled()
