"""KRS: extracts of the Polish register. All names and people are invented."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.krs import Krs

PERSON = {
    "nazwisko": {"nazwiskoICzlon": "W****"},
    "imiona": {"imie": "J**"},
    "identyfikator": {"pesel": "7**********"},
}
PARTNER = {
    "nazwa": "WZOROWY HOLDING S.A.",
    "identyfikator": {"regon": "123456785"},
    "krs": {"krs": "0000121862"},
    "posiadaneUdzialy": "25 UDZIAŁÓW O ŁĄCZNEJ WARTOŚCI 1.250,00 ZŁOTYCH",
    "czyPosiadaCaloscUdzialow": False,
}
FIRST = {
    "danePodmiotu": {
        "formaPrawna": "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
        "identyfikatory": {"regon": "19259818400000", "nip": "526-020-23-93"},
        "nazwa": "WZOROWA OPTYKA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
    },
    "siedzibaIAdres": {
        "siedziba": {"wojewodztwo": "DOLNOŚLĄSKIE", "miejscowosc": "ZGORZELEC"},
        "adres": {"ulica": "UL. WZOROWA", "nrDomu": "4A", "nrLokalu": "2", "kodPocztowy": "59-900"},
        "adresPocztyElektronicznej": "jan@example.org",
        "adresStronyInternetowej": "WWW.EXAMPLE.ORG",
    },
    "wspolnicySpzoo": [PARTNER, PERSON | {"posiadaneUdzialy": "75 UDZIAŁÓW"}],
    "kapital": {"wysokoscKapitaluZakladowego": {"wartosc": "5000,00", "waluta": "PLN"}},
}
THIRD = {
    "przedmiotDzialalnosci": {
        "przedmiotPrzewazajacejDzialalnosci": [
            {"opis": "OPTYKA", "kodDzial": "26", "kodKlasa": "70", "kodPodklasa": "Z"}
        ],
        "przedmiotPozostalejDzialalnosci": [
            {"kodDzial": "26", "kodKlasa": "11", "kodPodklasa": "Z"},
            {"kodDzial": "72", "kodKlasa": "19", "kodPodklasa": "Z"},
        ],
    }
}
Read = Callable[..., tuple[list[Facts], list[BadRow]]]


def extract(**first: Any) -> dict[str, Any]:
    """Return an extract with some parts of its first section changed."""
    header = {
        "numerKRS": "0000000017",
        "dataCzasOdpisu": "15.05.2024 20:20:16",
        "dataRejestracjiWKRS": "08.07.2002",
    }
    sections = {"dzial1": FIRST | first, "dzial2": {"prokurenci": [PERSON]}, "dzial3": THIRD}
    return {"odpis": {"rodzaj": "Aktualny", "naglowekA": header, "dane": sections}}


@pytest.fixture
def found(
    places: Places, write: Callable[..., File], read_all: Read
) -> Callable[[dict[str, Any]], Facts]:
    """Read one extract."""

    def run(value: dict[str, Any]) -> Facts:
        file, reader = write("krs.json", json.dumps(value, indent=1)), Krs(places)
        assert reader.fits(file)
        [good], bad = read_all(reader, file)
        assert not bad
        return good

    return run


def test_an_extract(found: Callable[..., Facts]) -> None:
    facts = found(extract())
    node = facts.nodes[0]
    node.properties.pop("location")
    assert (facts.subject, facts.key) == ("pl-krs:0000000017", "0000000017")
    assert (node.type, facts.retrieved) == ("Company", date(2024, 5, 15))
    assert node.properties == {
        "name": "Wzorowa Optyka Spółka z Ograniczoną Odpowiedzialnością",
        "names": ["WZOROWA OPTYKA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ"],
        "country": "PL",
        "town": "Zgorzelec",
        "postcode": "59-900",
        "address": "Wzorowa 4A/2",
        "website": "www.example.org",
        "status": "active",
        "founded": date(2002, 7, 8),
        "legal_form": "O7XB",
        "legal_form_text": "spółka z ograniczoną odpowiedzialnością",
        "identifiers": ["pl-krs:0000000017", "vat:PL5260202393", "pl-regon:192598184"],
    }
    assert [(tie.type, tie.end, tie.properties.get("primary")) for tie in facts.ties[:3]] == [
        ("LOCATED_IN", "nuts:PL515", None),
        ("ACTIVE_IN", "nace:C26", True),
        ("ACTIVE_IN", "nace:M72", False),
    ]


def test_owners_that_are_companies_become_ties_and_people_are_not_kept(
    found: Callable[..., Facts],
) -> None:
    facts = found(extract())
    [owner] = facts.nodes[1:]
    assert (owner.id, owner.mentioned) == ("pl-krs:0000121862", True)
    assert owner.properties["identifiers"] == ["pl-krs:0000121862", "pl-regon:123456785"]
    # 1,250.00 of a capital of 5,000.00
    assert facts.ties[-1] == Tie(
        "OWNS", owner.id, facts.subject, {"kind": "shareholder", "share": 25.0}
    )
    text = json.dumps(facts.raw)
    assert not [word for word in ("nazwisko", "pesel", "W****", "jan@", "dzial2") if word in text]


def test_a_foreign_owner_has_no_number_and_the_whole(found: Callable[..., Facts]) -> None:
    foreign = {
        "nazwa": "VZOR HOLDING, A.S.",
        "identyfikator": {},
        "krs": {"krs": "0000000000"},
        "czyPosiadaCaloscUdzialow": True,
    }
    facts = found(extract(wspolnicySpzoo=[foreign]))
    assert facts.nodes[1].id == "name:zz:vzor-holding-a-s"
    assert "identifiers" not in facts.nodes[1].properties
    assert facts.ties[-1].properties == {"kind": "shareholder", "share": 100.0}


def test_a_registration_taken_over_from_an_older_register_is_no_foundation(
    found: Callable[..., Facts],
) -> None:
    about = FIRST["danePodmiotu"] | {
        "daneOWczesniejszejRejestracji": {"nazwaPoprzedniegoRejestru": "RHB"}
    }
    assert "founded" not in found(extract(danePodmiotu=about)).nodes[0].properties


def test_a_number_that_fails_its_check_is_text(found: Callable[..., Facts]) -> None:
    about = FIRST["danePodmiotu"] | {"identyfikatory": {"nip": "5260202394", "regon": "-"}}
    facts = found(extract(danePodmiotu=about))
    assert facts.nodes[0].properties["identifiers"] == ["pl-krs:0000000017"]
    assert facts.nodes[0].properties["invalid_identifiers"] == ["nip:5260202394"]


def test_the_real_extract(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "krs_sample/OdpisAktualny_0000121862.json")
    [facts], bad = read_all(Krs(places), file)
    assert (facts.subject, bad) == ("pl-krs:0000121862", [])
    assert "pl-regon:002003764" in facts.nodes[0].properties["identifiers"]
    assert facts.ties[-1].properties["share"] == 100.0
    assert "S****" not in json.dumps(facts.raw)
