"""The German company register."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.offeneregister import OffeneRegister
from mosty.ingest.sources.officer_links import OfficerLinks
from mosty.ingest.sources.officers import officer

FIRM = {
    "all_attributes": {
        "_registerArt": "HRB",
        "_registerNummer": "123",
        "federal_state": "Saxony",
        "native_company_number": "Dresden HRB 123",
        "registered_office": "Görlitz",
        "registrar": "Dresden",
    },
    "company_number": "U1104_HRB123",
    "current_status": "currently registered",
    "jurisdiction_code": "de",
    "name": "Muster Maschinenbau GmbH",
    "previous_names": [{"company_name": "Muster & Söhne"}],
    "retrieved_at": "2018-06-18T13:44:51Z",
}
Read = Callable[..., tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def firm(
    places: Places, write: Callable[..., File], read_all: Read
) -> Callable[..., Facts | BadRow]:
    """Read the firm above with some fields changed."""

    def run(attributes: dict[str, Any] | None = None, **fields: Any) -> Facts | BadRow:
        row = FIRM | fields | {"all_attributes": FIRM["all_attributes"] | (attributes or {})}
        good, bad = read_all(OffeneRegister(places), write("a.jsonl", json.dumps(row)))
        return [*good, *bad][0]

    return run


def test_a_firm(firm: Callable[..., Any]) -> None:
    found = firm()
    [node] = found.nodes
    location = node.properties.pop("location")
    assert (found.key, found.subject, found.retrieved) == (
        "U1104_HRB123",
        "de-hr:U1104_HRB123",
        date(2018, 6, 18),
    )
    assert node.type == "Company"
    assert node.properties == {
        "name": "Muster Maschinenbau GmbH",
        "names": ["Muster & Söhne"],
        "country": "DE",
        "town": "Görlitz",
        "status": "active",
        "register_number": "Dresden HRB 123",
        "identifiers": ["de-hr:U1104_HRB123"],
        "legal_form": "2HBR",
        "legal_form_text": "Gesellschaft mit beschränkter Haftung",
    }
    assert [round(degrees) for degrees in location] == [15, 51]
    assert found.ties == (Tie("LOCATED_IN", found.subject, "nuts:DED2D", {"precision": "town"}),)


def test_the_register_tells_associations(firm: Callable[..., Any]) -> None:
    node = firm({"_registerArt": "VR"}, name="Optik-Freunde").nodes[0]
    assert node.type == "Association"
    assert "register_number" not in node.properties


def test_an_address_in_the_seat(firm: Callable[..., Any]) -> None:
    found = firm(registered_address="Am Markt 1, 02826 Görlitz.")
    given = found.nodes[0].properties
    assert (given["address"], given["postcode"]) == ("Am Markt 1", "02826")
    assert found.ties[0].properties == {"precision": "postcode"}


def test_an_address_elsewhere_does_not_move_the_seat(firm: Callable[..., Any]) -> None:
    found = firm(registered_address="Rudolf-Diesel-Weg 6-8, 40764 Langenfeld.")
    given = found.nodes[0].properties
    assert given["address"] == "Rudolf-Diesel-Weg 6-8, 40764 Langenfeld"
    assert "postcode" not in given
    assert found.ties[0].end == "nuts:DED2D"


def test_the_court_tells_towns_of_one_name_apart(firm: Callable[..., Any]) -> None:
    assert firm({"registered_office": "Reichenbach"}).ties[0].end == "nuts:DED2D"
    chemnitz = firm({"registered_office": "Reichenbach"}, company_number="U1206_HRB123")
    assert chemnitz.ties[0].end == "nuts:DED44"


def test_a_moved_firm_keeps_all_its_numbers(firm: Callable[..., Any]) -> None:
    moved = {"subsequent_entity": {"entity_properties": {"company_number": "P1103_HRB9"}}}
    found = firm(subsequent_registrations=[moved], current_status="removed")
    given = found.nodes[0].properties
    assert given["identifiers"] == ["de-hr:U1104_HRB123", "de-hr:P1103_HRB9"]
    assert given["status"] == "closed"


@pytest.mark.parametrize(
    ("fields", "column", "reason"),
    [
        ({"name": ""}, "name", "is blank"),
        ({"company_number": None}, "company_number", "is blank"),
        ({"current_status": "asleep"}, "current_status", "'asleep' is none of"),
        ({"previous_names": "X"}, "previous_names", "is no list of objects"),
        ({"previous_names": [{}]}, "", "is not as offeneregister writes its rows"),
    ],
)
def test_bad_rows(
    firm: Callable[..., Any], fields: dict[str, Any], column: str, reason: str
) -> None:
    found = firm(**fields)
    assert isinstance(found, BadRow)
    assert found.column == column
    assert found.reason.startswith(reason)


def test_all_of_saxony(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "offeneregister/saxony_ocdata.jsonl")
    reader = OffeneRegister(places)
    assert reader.fits(file)
    good, bad = read_all(reader, file)
    assert (len(good), bad) == (28_137, [])
    # The file's own register letters: HRA 8,942, HRB 8,754, GnR 1,182, PR 553, VR 8,706.
    kinds = Counter(one.nodes[0].type for one in good)
    assert kinds == {"Company": 19_431, "Association": 8_706}
    status = Counter(one.nodes[0].properties["status"] for one in good)
    assert status == {"closed": 18_100, "active": 10_037}
    located = [one.ties[0] for one in good if one.ties]
    assert len(located) > 0.99 * len(good)
    assert sum(tie.end.startswith("nuts:DED") for tie in located) > 0.95 * len(good)
    assert max(one.retrieved for one in good if one.retrieved) == date(2019, 1, 31)


def test_moved_registrations(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "offeneregister/registration_links_all_states.jsonl")
    good, bad = read_all(OffeneRegister(places), file)
    assert (len(good), bad) == (35, [])
    assert all(len(one.nodes[0].properties["identifiers"]) > 1 for one in good)


OFFICERS = [
    {
        "type": "company",
        "position": "Persönlich haftender Gesellschafter",
        "name": "Muster Verwaltungs GmbH, Berlin (Amtsgericht Charlottenburg (Berlin) HRB 36824 B)"
        ", einzelvertretungsberechtigt.",
        "start_date": "2007-08-31",
    },
    {
        "type": "company",
        "position": "Liquidator",
        "name": ": Abwicklung Beispiel, Dresden, GmbH, Zittau (HRB 7).",
        "start_date": "2009-01-02",
        "end_date": "2010-01-02",
    },
    {
        "type": "person",
        "position": "Geschäftsführer",
        "name": "Erika Mustermann",
        "other_attributes": {"city": "Dresden"},
    },
]


def test_companies_that_are_officers_own_it_and_people_are_not_kept(
    firm: Callable[..., Any],
) -> None:
    found = firm(officers=OFFICERS)
    partner, liquidator = found.nodes[1:]
    assert (partner.id, partner.mentioned) == ("de-hr:F1103R_HRB36824", True)
    assert partner.properties["name"] == "Muster Verwaltungs GmbH"
    assert partner.properties["town"] == "Berlin"
    assert liquidator.id == "name:de:abwicklung-beispiel-dresden"  # no court, so no key
    own = "de-hr:U1104_HRB123"
    start, end = date(2009, 1, 2), date(2010, 1, 2)
    assert found.ties[1:] == (
        Tie(
            "OWNS",
            partner.id,
            own,
            {"kind": "general partner", "valid_from": date(2007, 8, 31)},
        ),
        Tie(
            "OWNS",
            liquidator.id,
            own,
            {"kind": "liquidator", "valid_from": start, "valid_to": end},
        ),
    )
    assert "Mustermann" not in str(found)


def test_no_person_gets_into_the_quarantine(
    places: Places, write: Callable[..., File], read_all: Read
) -> None:
    row = FIRM | {"officers": OFFICERS}
    nameless, cut = json.dumps(row | {"name": ""}), json.dumps(row)[:-20]
    good, bad = read_all(OffeneRegister(places), write("a.jsonl", f"{nameless}\n{cut}\n"))
    assert (len(good), [one.row for one in bad]) == (0, [1, 2])
    assert "Mustermann" not in str(bad)


def test_an_officer_named_twice_is_one_tie_from_the_first_day_to_the_last(
    firm: Callable[..., Any],
) -> None:
    later = OFFICERS[0] | {"start_date": "2012-01-01", "end_date": "2013-01-01"}
    [tie] = firm(officers=[later, OFFICERS[0]]).ties[1:]
    assert tie.properties == {"kind": "general partner", "valid_from": date(2007, 8, 31)}
    earlier = OFFICERS[0] | {"end_date": "2011-01-01"}
    [tie] = firm(officers=[later, earlier]).ties[1:]
    assert tie.properties["valid_to"] == date(2013, 1, 1)


def test_a_court_before_is_kept_as_an_identifier(firm: Callable[..., Any]) -> None:
    found = firm(company_number="U1206_U1308_HRA57")
    assert found.subject == "de-hr:U1206_U1308_HRA57"
    assert found.nodes[0].properties["identifiers"] == [
        "de-hr:U1206_U1308_HRA57",
        "de-hr:U1308_HRA57",
    ]


@pytest.mark.parametrize(
    ("text", "name", "town", "key"),
    [
        (
            "Die (FuB) GmbH, Berlin (AG Dresden HRB 5 ), mit der Befugnis, zu handeln.",
            "Die (FuB) GmbH",
            "Berlin",
            "de-hr:U1104_HRB5",
        ),
        ("A GmbH, Aachen (Aachen HR B 4) vormals B GmbH (AG Bonn HRB 9)", "A GmbH", "Aachen", ""),
        ("C GmbH, (Amtgericht Düren HRB 2)", "C GmbH", "", "de-hr:R3103_HRB2"),
        ("D Verwaltungs-GmbH i.", "D Verwaltungs-GmbH", "", ""),
        ("E GmbH & Co.", "E GmbH & Co.", "", ""),
        ("F GmbH, Berlin (Charlottenburg 368)", "F GmbH", "Berlin", ""),
        ("G GmbH, Bad Homburg v.d.H.", "G GmbH", "Bad Homburg v.d.H", ""),
    ],
)
def test_an_officers_text(text: str, name: str, town: str, key: str) -> None:
    found = officer(text)
    assert (found.name, found.town) == (name, town)
    assert (found.key.id or "").startswith(key)


def test_the_table_of_officers(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "offeneregister/company_officer_links.csv")
    reader = OfficerLinks(places)
    assert reader.fits(file)
    good, bad = read_all(reader, file)
    assert (len(good), bad) == (792, [])
    assert len({one.key for one in good}) == 792
    keyed = sum(one.ties[0].start.startswith("de-hr:") for one in good)
    assert keyed > 0.9 * len(good)
