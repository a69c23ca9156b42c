"""The researchers' console: the library by forms, Cypher of one's own, and what it may not do."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from mosty.access import keys
from mosty.access.principal import Role
from mosty.graph.settings import Settings
from mosty.graph.store import Store

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
ENDLESS = "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)"


def mosty(settings: Settings, *arguments: str) -> str:
    """What a command answers, in a process of its own: no other event loop may run in this one."""
    names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    given = {f"MOSTY_{name.upper()}": str(getattr(settings, name)) for name in names}
    command = [Path(sys.executable).with_name("mosty"), *arguments]
    done = subprocess.run(command, env=os.environ | given, capture_output=True, check=True)
    return done.stdout.decode()


def cells(table: Locator) -> list[list[str]]:
    """The texts of a table, row by row, without its head."""
    return [one.locator("td").all_inner_texts() for one in table.locator("tbody tr").all()]


def write(page: Page, text: str) -> None:
    """Put a statement into the editor."""
    page.get_by_role("textbox", name="Cypher statement").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def test_a_question_is_asked_by_its_form_and_shared_by_its_address(
    visit: Open, keep: Keep, settings: Settings
) -> None:
    page = visit("/?page=console&lang=en")
    page.get_by_role("searchbox", name="Find a question").fill("tied to")
    page.get_by_role("link", name="What is this node tied to, and how?").click()
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("alert")).to_have_text("This is needed.")
    page.get_by_role("combobox", name="The node's id").fill("strojirny")
    page.get_by_role("main").get_by_role("option").first.click()
    page.get_by_role("button", name="Run").click()
    table = page.get_by_role("table", name="What is this node tied to")
    expect(table).to_be_visible()
    expect(page).to_have_url(re.compile(r"q=ties_of&run=1&p\.id=cz-ico%3A1"))

    told = mosty(settings, "query", "run", "ties_of", "-p", "id=cz-ico:1", "--format", "json")
    ids = [row["id"] for row in json.loads(told)]
    assert [row[2] for row in cells(table)] == ids
    assert len(ids) == 41
    expect(page.get_by_role("status").filter(has_text="41 rows in")).to_be_visible()

    table.get_by_role("button", name="name").click()
    first = table.locator("tbody tr").first
    expect(first).to_contain_text("Technische")  # of letters: digits come before
    table.get_by_role("button", name="name").click()
    page.get_by_role("button", name="Network", exact=True).last.click()
    expect(page.get_by_role("img", name="Picture of the answer")).to_be_visible()
    page.wait_for_timeout(800)
    keep(page, "console-network")

    page.get_by_text("What the columns mean").click()
    expect(page.get_by_text("mosty query run ties_of -p id=cz-ico:1")).to_be_visible()
    other = visit(page.url[page.url.index("/?") :])
    expect(other.get_by_role("img", name="Picture of the answer")).to_be_visible()


def test_an_answer_is_drawn_as_a_chart_in_every_language(visit: Open, keep: Keep) -> None:
    page = visit("/?page=console&q=overview&run=1&as=chart&lang=en")
    for lang, name, title, width in (
        ("de", "Deutsch", "Was steht im Graphen", 1280),
        ("cs", "Čeština", "Co je v grafu", 820),
        ("pl", "Polski", "Co jest w grafie", 390),
        ("en", "English", "What is in the graph", 390),
    ):
        page.set_viewport_size({"width": width, "height": 800})
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("img", name=title)).to_be_visible()
        keep(page, f"console-{lang}-{width}")
    page.get_by_role("button", name="Points").click()
    expect(page).to_have_url(re.compile("chart=scatter"))
    page.get_by_role("button", name="Table", exact=True).click()
    expect(page.get_by_role("table").last).to_contain_text("Company")


def test_cypher_of_one_s_own_is_run_refused_mended_and_stopped(visit: Open, keep: Keep) -> None:
    page = visit("/?page=console&tab=cypher&lang=en")
    run = page.get_by_role("button", name="Run Ctrl+Enter")
    answer = page.get_by_role("region", name="Answer")

    write(page, "MATCH (n:Company {country: $where})\nRETURN n, missing")
    page.get_by_label("$where").fill("CZ")
    run.click()
    expect(answer.get_by_role("alert")).to_contain_text("Variable `missing` not defined")
    expect(page.locator(".cm-lintRange-error")).to_have_text("missing")
    keep(page, "console-mistake")

    write(page, "MATCH (n:Company {country: $where})-[t]-(m:University) RETURN n, t, m")
    page.keyboard.press("Control+Enter")
    expect(answer.get_by_role("table").locator("tbody tr")).to_have_count(1)
    expect(answer.get_by_role("link", name="Strojírny Děčín a.s.")).to_be_visible()

    for text, why in (
        ("MATCH (n) DETACH DELETE n", "operator DetachDelete"),
        ("RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///x' AS l RETURN l }]", "LOAD CSV"),
        ("MATCH (k:ApiKey) RETURN k", "API keys are not shown"),
    ):
        write(page, text)
        run.click()
        expect(answer.get_by_role("alert")).to_contain_text(why)

    write(page, ENDLESS)
    run.click()
    answer.get_by_role("button", name="Stop").click()
    expect(answer).to_contain_text("You have stopped it.")

    page.reload()
    expect(page.get_by_role("textbox", name="Cypher statement")).to_contain_text("1000000000")
    page.get_by_text("Run before (6)").click()
    page.get_by_role("button", name="MATCH (n:Company {country: $where})-[t]").click()
    expect(page.get_by_label("$where")).to_be_visible()
    assert "cypher=" not in page.url  # the text is in a link only when one asks for it


def test_who_may_not_read_everything_is_told_so(visit: Open, region: Store) -> None:
    key, _ = keys.create(region, "Reader", Role.READER)
    page = visit("/?page=console&tab=cypher&lang=en")
    page.evaluate("key => sessionStorage.setItem('mosty.key', key)", key.text)
    page.reload()
    expect(page.get_by_text("takes the role steward for the whole graph")).to_be_visible()
    expect(page.get_by_role("button", name="Run Ctrl+Enter")).to_be_disabled()
    page.goto("/?page=console&q=edits&run=1&lang=en")
    expect(page.get_by_text("The answer has personal facts")).to_be_visible()
    page.goto("/?page=console&q=sources&run=1&lang=en")
    expect(page.get_by_role("table").last).to_contain_text("ARES")
