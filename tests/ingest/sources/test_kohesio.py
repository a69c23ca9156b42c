"""Kohesio: one file a country and period."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.registry import reader_named, readers

Write = Callable[[str, str | bytes], File]
ROW = {
    "Operation_Unique_Identifier": "https://linkedopendata.eu/entity/Q7000001",
    "Operation_Local_Identifier": "CZ.01.1/0001",
    "Operation_Name_English": "Bridge of light",
    "Operation_Name_Programme_Language": "Most světla",
    "Country": "Czechia",
    "Postal_Code": "460 01",
    "Operation_Start_Date": "04/09/2016",
    "Operation_End_Date": "",
    "Total_Eligible_Expenditure_amount": "337478.4",
    "Total_Eligible_Expenditure_Currency": "EUR",
    "Project_EU_Budget": "134991.36",
    "Beneficiary_Unique_Identifier": "https://linkedopendata.eu/entity/Q2000001",
    "Beneficiary_Name": "Vzorová optika s.r.o.",
    "Location_Indicator_latitude_longitude": "50.77,15.06",
    "Fund_Code": "ERDF",
    "Programme_Code": "2014CZ16RFOP001",
    "Programme_Name": "OP PIK",
    "NUTS3_Code": "CZ051",
    "Programming_Period": "2014-2020",
    "Operation_Summary_English": "",
    "Operation_Summary_Programme_Language": "Popis",
}


@pytest.fixture
def facts(places: Places, write: Write, read_all: Callable[..., Any]) -> Callable[..., Any]:
    """Read one row with some cells changed."""
    reader = reader_named("kohesio", readers(places))

    def run(**changes: str | None) -> Facts | BadRow:
        row = {name: cell for name, cell in (ROW | changes).items() if cell is not None}
        cells = ",".join(f'"{cell}"' for cell in row.values())
        file = write("CZ-pp14-20-latest.csv", f"\ufeff{','.join(row)}\r\n{cells}\r\n")
        assert reader.fits(file)
        good, bad = read_all(reader, file)
        [found] = [*good, *bad]
        return found

    return run


def test_an_operation_with_its_beneficiary(facts: Callable[..., Any]) -> None:
    found = facts()
    project, firm, programme = found.nodes
    assert (found.key, found.subject) == ("Q7000001", "project:kohesio:Q7000001")
    assert project.properties["name"] == "Most světla"
    assert project.properties["name_en"] == "Bridge of light"
    assert project.properties["start"] == date(2016, 9, 4)
    assert "end" not in project.properties
    assert project.properties["location"].latitude == 50.77
    assert (firm.id, firm.type) == ("kohesio:Q2000001", "Company")
    assert programme.id == "programme:2014CZ16RFOP001"  # the same as in the Czech list
    assert [(tie.type, tie.end) for tie in found.ties] == [
        ("LOCATED_IN", "nuts:CZ051"),
        ("PARTICIPATES_IN", project.id),
        ("FUNDED_BY", programme.id),
    ]


def test_several_beneficiaries_and_places(facts: Callable[..., Any]) -> None:
    found = facts(
        Beneficiary_Unique_Identifier="https://linkedopendata.eu/entity/Q2|Q3",
        Beneficiary_Name="Alfa a.s.|Beta a.s.",
        NUTS3_Code="CZ051|CZ042",
        Location_Indicator_latitude_longitude="50.77,15.06|50.66,14.03",
        Postal_Code="",
    )
    assert [node.id for node in found.nodes[1:3]] == ["kohesio:Q2", "kohesio:Q3"]
    assert [tie.type for tie in found.ties] == ["PARTICIPATES_IN", "PARTICIPATES_IN", "FUNDED_BY"]


def test_older_files_name_no_beneficiary(facts: Callable[..., Any]) -> None:
    assert [node.type for node in facts(Beneficiary_Name=None).nodes] == ["Project", "Programme"]


def test_a_programme_without_a_number(facts: Callable[..., Any]) -> None:
    assert facts(Programme_Code=None).nodes[-1].id == "programme:CZ-OPPIK"


def test_a_file_of_a_header_only(real: Any, places: Places, read_all: Callable[..., Any]) -> None:
    file = File(real / "kohesio_keep_headers/kohesio_latest_CC_header.csv")
    [reader] = [one for one in readers(places) if one.fits(file)]
    assert (reader.name, read_all(reader, file)) == ("kohesio", ([], []))
