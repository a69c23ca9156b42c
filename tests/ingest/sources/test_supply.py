"""Supply relations as lists."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.listed import any_identifier
from mosty.ingest.sources.registry import reader_of, readers
from mosty.ingest.sources.supply import Supply

Run = Callable[[str], tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def supply(places: Places, write: Callable[[str, str], File], read_all: Callable[..., Any]) -> Run:
    """Read a list of supply relations."""

    def run(content: str) -> Any:
        file = write("supply.csv", content)
        reader = Supply(places)
        assert reader.fits(file)
        return read_all(reader, file)

    return run


@pytest.mark.parametrize(
    "header",
    [
        "Lieferant;Kunde;Produkt;Anteil;Seit",
        "Dodavatel;Odběratel;Výrobek;Podíl v %;Od",
        "Dostawca;Odbiorca;Towar;Udział;Od kiedy",
        "Supplier;Customer;Product;Share (%);Since",
    ],
)
def test_words_of_four_languages(supply: Run, header: str) -> None:
    [found], bad = supply(f"{header}\nMuster GmbH;Vzor s.r.o.;Linsen;35,5;1.4.2019\n")
    assert bad == []
    first, second = found.nodes
    assert (first.id, first.type) == ("name:de:muster", "Company")
    assert second.id == "name:cz:vzor"
    since = date(2019, 4, 1)
    assert found.ties == (
        Tie(
            "SUPPLIES",
            first.id,
            second.id,
            {"product": "Linsen", "share": 35.5, "since": since, "valid_from": since},
        ),
    )


def test_ids_stand_for_names_and_beside_them(supply: Run) -> None:
    content = (
        "Supplier ID,Supplier,Customer ID,Product\n"
        "cz-ico:26168685,,lei:010CMKZ3VON21WF2ZD45,Lenses\n"
        "ico:12345678,Vzor s.r.o.,010CMKZ3VON21WF2ZD45,Glass\n"
    )
    [bare, named], bad = supply(content)
    assert bad == []
    assert bare.nodes == ()
    assert (bare.ties[0].start, bare.ties[0].end) == (
        "cz-ico:26168685",
        "lei:010CMKZ3VON21WF2ZD45",
    )
    assert named.nodes[0].id == "name:cz:vzor"
    assert named.nodes[0].properties["invalid_identifiers"] == ["ico:12345678"]
    assert "wrong check digit" in named.remarks[0]


def test_a_supplier_that_supplies_itself_is_loaded_and_remarked_upon(supply: Run) -> None:
    [found], _ = supply("Lieferant;Kunde\nMuster GmbH;Muster GmbH\n")
    assert found.ties[0].start == found.ties[0].end
    assert found.remarks == ("name:de:muster is said to supply itself.",)


def test_shares_that_are_parts_of_one(supply: Run) -> None:
    good, _ = supply("Supplier;Customer;Share\nA GmbH;B GmbH;0,35\nA GmbH;C GmbH;1\n")
    assert [one.ties[0].properties["share"] for one in good] == [35.0, 100.0]
    good, bad = supply("Supplier;Customer;Share\nA GmbH;B GmbH;0,35\nA GmbH;C GmbH;130\n")
    assert [one.ties[0].properties["share"] for one in good] == [0.35]
    assert (bad[0].column, bad[0].reason) == ("Share", "130 % is no share")


def test_two_header_rows(supply: Run) -> None:
    [found], _ = supply("Lieferant;;Kunde;;Ware\nName;Land;Name;Land;\nMuster;CZ;Vzor;PL;Glas\n")
    assert (found.ties[0].start, found.ties[0].end) == ("name:cz:muster", "name:pl:vzor")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (";Vzor s.r.o.;;", "Supplier"),
        ("Muster;;unsinn;", "Customer ID"),
        ("Muster;Vzor;;many", "Share"),
    ],
)
def test_what_cannot_be_read_is_a_bad_row(supply: Run, row: str, column: str) -> None:
    good, [bad] = supply(f"Supplier;Customer;Customer ID;Share\n{row}\n")
    assert good == []
    assert bad.column == column


def test_ids_that_tell_their_scheme() -> None:
    assert any_identifier("de-hr:U1104_HRB33730").id == "de-hr:U1104_HRB33730"
    assert any_identifier("https://ror.org/042aqky30").id == "ror:042aqky30"
    assert any_identifier("PL5260202393").id == "vat:PL5260202393"
    assert any_identifier("26168685", "CZ").id == "cz-ico:26168685"
    assert any_identifier("26168685").id is None


def test_a_list_is_found_by_its_header(places: Places, write: Callable[[str, str], File]) -> None:
    found = reader_of(write("x.csv", "Dodavatel;Odběratel\nA;B\n"), readers(places))
    assert found is not None
    assert found.name == "supply"
