"""Open Supply Hub's list of facilities."""

from collections.abc import Callable

import pytest

from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.reader import Reader
from mosty.ingest.sources.registry import reader_named, reader_of, readers

COLUMNS = (
    *("os_id", "contribution_date", "name", "address", "country_code", "country_name"),
    *("lat", "lng", "sector", "number_of_workers", "parent_company"),
    *("processing_type_facility_type_raw", "facility_type", "processing_type", "product_type"),
    "is_closed",
)
LIST = f"""\
{",".join(COLUMNS)}
DE2026001ABCDEF,2026-01-05,Weberei Muster GmbH,"Weg 1, 02763 Zittau",DE,Germany,50.896,14.807,\
Apparel|Textiles,120,Muster Holding AG|Muster Gruppe,,,Weaving,Fabrics,False
PL2026001ABCDEG,2026-01-05,Szwalnia Wzór,"ul. Wzorowa 3, 59-900 Zgorzelec",PL,Poland,51.15,15.0,\
Apparel,251-500,,,,,,True
CZ2026001ABCDEH,2026-01-05,Přádelna,"Ulice 1",CZ,Czechia,north,15.0,Apparel,,,,,,,False
"""


@pytest.fixture
def found(
    places: Places,
    write: Callable[[str, str], File],
    read_all: Callable[[Reader, File], tuple[list[Facts], list[BadRow]]],
) -> tuple[list[Facts], list[BadRow]]:
    file = write("facilities.csv", LIST)
    reader = reader_of(file, readers(places))
    assert reader is not None
    assert reader.name == "open-supply-hub"
    return read_all(reader_named(reader.name, readers(places)), file)


def test_a_facility_is_a_company_at_its_coordinates(
    found: tuple[list[Facts], list[BadRow]],
) -> None:
    [mill, sewing] = found[0]
    node, parent = mill.nodes
    assert (node.type, node.id) == ("Company", "osh:DE2026001ABCDEF")
    assert [*node.properties["location"]] == [14.807, 50.896]
    assert (node.properties["employees"], node.properties["status"]) == (120, "active")
    assert mill.ties[0].end == "nuts:DED2D"
    assert (parent.properties["name"], parent.mentioned) == ("Muster Holding AG", True)
    assert mill.ties[1] == Tie("OWNS", parent.id, node.id, {"kind": "parent company"})
    assert "employees" not in sewing.nodes[0].properties  # a range is no number
    assert sewing.nodes[0].properties["status"] == "closed"
    assert sewing.ties[0].end == "nuts:PL515"


def test_coordinates_that_are_none_are_named(found: tuple[list[Facts], list[BadRow]]) -> None:
    [bad] = found[1]
    assert (bad.row, bad.column) == (4, "lat")
