"""What is shown goes along: every kind of file is opened by another program than ours."""

import csv
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from mosty.graph.ontology.loader import ontology

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]
Took = Callable[[str], Path]

SVG = "{http://www.w3.org/2000/svg}"
TAKE = re.compile("Take it with you|Mitnehmen|Vzít s sebou|Zabierz ze sobą")


@pytest.fixture
def taking(tmp_path: Path) -> Callable[[Page], Took]:
    """Open the menu of a page; return what takes the file of a button."""

    def opened(page: Page) -> Took:
        page.get_by_role("button", name=TAKE).click()
        menu = page.get_by_role("dialog")

        def took(button: str) -> Path:
            with page.expect_download() as download:
                menu.get_by_role("button", name=button).click()
            path = tmp_path / download.value.suggested_filename
            download.value.save_as(path)
            return path

        return took

    return opened


def counts(page: Page) -> tuple[int, int, int]:
    """Return how many entries, ties and ties over the border the page says it shows."""
    said = page.get_by_role("status").filter(has_text=re.compile(r"\d+ · ")).first
    nodes, ties, crossing = map(int, re.findall(r"\d+", said.inner_text())[:3])
    return nodes, ties, crossing


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_network_is_taken_as_picture_graph_and_table(
    visit: Open, keep: Keep, taking: Callable[[Page], Took]
) -> None:
    page = visit("/?id=cz-ico:1&lang=pl")
    expect(page.get_by_role("heading", level=1)).to_have_text("Strojírny Děčín a.s.")
    nodes, ties, crossing = counts(page)
    took = taking(page)
    expect(page.get_by_role("dialog")).to_contain_text(f"Wpisy: {nodes} · powiązania: {ties}")
    keep(page, "take-menu-pl")

    drawn = ET.parse(took("SVG")).getroot()  # noqa: S314 our own file
    discs = drawn.find(f"{SVG}g/{SVG}g[@id='entries']")
    lines = drawn.find(f"{SVG}g/{SVG}g[@id='ties']")
    assert discs is not None
    assert lines is not None
    assert len(discs.findall(f"{SVG}g")) == nodes
    strokes = [one.get("stroke") for one in lines if one.get("stroke")]
    assert (len(strokes), strokes.count("#c2410c")) == (ties, crossing)
    said = " ".join(drawn.itertext())
    for text in ("Strojírny Děčín a.s.", "Przedsiębiorstwo", "Kolor: rodzaj", "ARES", "CC-BY-4.0"):
        assert text in said
    assert "syntetyczne" in said

    for graph in (nx.read_graphml(took("GraphML")), nx.read_gexf(took("GEXF"))):
        assert (len(graph), graph.number_of_edges()) == (nodes, ties)
        assert sum(tie["border"] for *_, tie in graph.edges(data=True)) == crossing
        assert graph.nodes["cz-ico:1"]["label"] == "Strojírny Děčín a.s."
        assert graph.nodes["cz-ico:1"]["kind"] == ontology().nodes["Company"].label.pl
        assert graph.nodes["demo:0"]["synthetic"] is True
        shares = [one["share"] for *_, one in graph.edges(data=True) if "share" in one]
        assert shares == [12.5]

    book = openpyxl.load_workbook(took("XLSX"))
    assert book.sheetnames == ["Wpisy", "Powiązania", "O pliku"]
    rows = list(book["Wpisy"].values)
    assert rows[0] == (
        "Nazwa", "Rodzaj", "Kraj", "Miejscowość", "Identyfikator", "syntetyczne",
        "Źródło i licencja",
    )  # fmt: skip
    assert len(rows) == nodes + 1
    own = next(row for row in rows if row[4] == "cz-ico:1")
    assert own[5:] == ("nie", "ARES (CC-BY-4.0)")
    assert next(row for row in rows if row[4] == "demo:0")[5] == "tak"
    heads, *all_ties = book["Powiązania"].values
    assert len(all_ties) == ties
    share = heads.index("Udział (%)")
    assert [row[share] for row in all_ties if row[share] is not None] == [12.5]
    assert "ARES" in [row[0] for row in book["O pliku"].values]

    table = took("CSV: Wpisy").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    lines_ = list(csv.DictReader(table.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(lines_) == nodes
    assert {one["Nazwa"] for one in lines_} >= {"Strojírny Děčín a.s.", "Zulieferer 0 GmbH"}

    with Image.open(took("PNG")) as image:
        assert image.width == 2 * float(drawn.get("width") or 0)
        assert len(image.convert("RGB").getcolors(1 << 24) or []) > 100


def test_only_the_selection_is_taken_if_there_is_one(
    visit: Open, taking: Callable[[Page], Took]
) -> None:
    page = visit("/?id=cz-ico:1&sel=cz-ico:1&sel=ror:5&lang=en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Strojírny Děčín a.s.")
    took = taking(page)
    expect(page.get_by_role("radio", name="the 2 selected")).to_be_checked()
    graph = nx.read_graphml(took("GraphML"))
    assert set(graph) == {"cz-ico:1", "ror:5"}
    assert graph.number_of_edges() == 1
    page.get_by_role("radio", name="all that is shown").check()
    assert len(nx.read_graphml(took("GraphML"))) > 2


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_list_is_taken_whole_and_a_formula_in_it_is_a_text(
    visit: Open, region: object, fill: Callable[..., None], taking: Callable[[Page], Took]
) -> None:
    evil = '=HYPERLINK("http://evil")'
    more = [{"id": f"x:{n}", "type": "Chamber", "name": f"Kammer {n}"} for n in range(700)]
    fill(region, [*more, {"id": "x:evil", "type": "Chamber", "name": evil}], [])
    page = visit("/?page=find&lang=de")
    expect(page.get_by_text("744 Einträge")).to_be_visible()
    took = taking(page)
    text = took("CSV").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    assert len(rows) == 744
    assert f"'{evil}" in {row["Name"] for row in rows}
    assert {row["synthetisch"] for row in rows} == {"ja", "nein"}
    book = openpyxl.load_workbook(took("XLSX"))  # so large that a worker packs it
    assert book.worksheets[0].max_row == 745


def test_what_cannot_be_fetched_is_said_and_what_takes_long_can_be_stopped(visit: Open) -> None:
    page = visit("/?page=find&lang=en")
    expect(page.get_by_text("43 entries")).to_be_visible()
    page.get_by_role("button", name=TAKE).click()
    page.route("**/graphql", lambda _: None)  # nobody ever answers
    page.get_by_role("button", name="CSV").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("progressbar")).to_have_count(0)
    page.unroute("**/graphql")
    page.route("**/graphql", lambda route: route.abort())
    page.get_by_role("button", name="CSV").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("does not answer")
