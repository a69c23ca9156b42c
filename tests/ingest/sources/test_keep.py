"""keep.eu: workbooks with a sheet of projects and one of partners."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.keep import Keep
from mosty.ingest.sources.registry import readers

PROGRAMME = "2014 - 2020 INTERREG VA Muster - Vzor"
PROJECT = {
    "Period": "2014-2020",
    "Programme": PROGRAMME,
    "Project ID (2021-2027 only)": None,
    "Project acronym": "LIGHT",
    "Project name in English": "Bridges of light",
    "Project start": datetime(2019, 1, 1),  # noqa: DTZ001
    "Project end": "N.a.",
    "Project's total budget / expenditure": 2349367.02,
    "Project's EU funding": "1879493.6",
    "Union co-financing rate": "80%",
}
PARTNER = {
    "Programme": PROGRAMME,
    "Project ID (2021-2027 only)": "",
    "Project acronym": "LIGHT",
    "Organisation in English": "Model University",
    "Organisation in language 2": "Musteruniversität",
    "Lead partner": "Yes",
    "Country code": "DE",
    "Town": "Görlitz",
    "NUTS3 code (or equivalent)": "DED2D",
    "Participant Identification Code": 951881080,
    "Type of Organisation": "Higher education and research organisations",
    "ERDF contribution (2014-2020 only)": "119846",
}
OTHER = PARTNER | {
    "Organisation in English": "Vzor z.s.",
    "Organisation in language 2": "N.a.",
    "Lead partner": "No",
    "Country code": "CZ",
    "Town": "Liberec",
    "NUTS3 code (or equivalent)": "N.a.",
    "Participant Identification Code": "N.a.",
    "ERDF contribution (2014-2020 only)": "N.a.",
}


@pytest.fixture
def read_book(
    tmp_path: Path, places: Places, read_all: Callable[..., Any]
) -> Callable[..., tuple[list[Facts], list[BadRow]]]:
    """Write sheets, read them with the one reader that knows them."""

    def run(**sheets: list[dict[str, Any]]) -> tuple[list[Facts], list[BadRow]]:
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in ([*rows[0]], *([*one.values()] for one in rows)):
                sheet.append(row)
        book.save(tmp_path / "export.xlsx")
        file = File(tmp_path / "export.xlsx")
        [reader] = [one for one in readers(places) if one.fits(file)]
        assert reader.name == "keep"
        found: tuple[list[Facts], list[BadRow]] = read_all(reader, file)
        return found

    return run


def test_projects_and_partners_meet(read_book: Callable[..., Any]) -> None:
    (project, lead, other), bad = read_book(Projects=[PROJECT], Partners=[PARTNER, OTHER])
    assert bad == []
    node = project.nodes[0]
    assert node.properties["total_cost"] == 2349367.02
    assert node.properties["eu_contribution"] == 1879493.6
    assert (node.properties["start"], "end" in node.properties) == (date(2019, 1, 1), False)
    assert project.ties[0].end == f"programme:{PROGRAMME.replace(' ', '')}"
    assert (lead.subject, lead.nodes[0].type) == ("pic:951881080", "University")
    assert lead.nodes[0].properties["name_en"] == "Model University"
    assert lead.ties[0].end == "nuts:DED2D"
    assert lead.ties[1].end == other.ties[1].end == node.id
    assert lead.ties[1].properties == {
        "role": "lead partner",
        "contribution": 119846,
        "currency": "EUR",
    }
    assert (other.subject, other.ties[0].end) == ("name:cz:vzor", "nuts:CZ051")
    assert other.ties[1].properties == {"role": "partner", "currency": "EUR"}


def test_one_sheet_alone(read_book: Callable[..., Any]) -> None:
    good, bad = read_book(Partners=[PARTNER, OTHER])
    assert (len(good), bad) == (2, [])


def test_projects_with_numbers(read_book: Callable[..., Any]) -> None:
    number = {"Project ID (2021-2027 only)": "1000123"}
    (first, second, partner), _ = read_book(
        Projects=[PROJECT | number, PROJECT], Partners=[PARTNER | number]
    )
    assert first.subject != second.subject
    assert partner.nodes[1].id == first.subject


def test_a_workbook_of_something_else(tmp_path: Path, places: Places) -> None:
    book = Workbook()
    book.active.append(["Colour"])
    book.save(tmp_path / "colours.xlsx")
    with pytest.raises(WrongFormat, match="neither projects nor partners"):
        [*Keep(places).rows(File(tmp_path / "colours.xlsx"))]
