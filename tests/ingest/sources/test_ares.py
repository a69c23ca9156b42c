"""ARES: Czech subjects, as three of its interfaces answer. All names and people are invented."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.errors import SourceError
from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.ares import Ares, AresRes, AresVr

ICO, OWNER = "26168685", "00177041"  # valid check digits
SUBJECT = {
    "ico": ICO,
    "icoId": ICO,
    "obchodniJmeno": "Vzorové strojírny, a.s.",
    "sidlo": {
        "kodStatu": "CZ",
        "kodKraje": 78,
        "kodObce": 563889,
        "nazevObce": "Liberec",
        "nazevUlice": "Vzorová",
        "cisloDomovni": 3294,
        "cisloOrientacni": 10,
        "cisloOrientacniPismeno": "a",
        "psc": 46001,
        "textovaAdresa": "Vzorová 3294/10a, 46001 Liberec",
    },
    "pravniForma": "121",
    "datumVzniku": "2000-04-05",
    "dic": f"CZ{ICO}",
    "dicSkDph": "CZ699001234",
    "adresaDorucovaci": {"radekAdresy1": "Jan Vzorový"},
    "seznamRegistraci": {"stavZdrojeVr": "AKTIVNI"},
    "czNace": ["00", "28410", "2849", "62"],
}
RES = {
    "icoId": ICO,
    "zaznamy": [
        {"ico": ICO, "obchodniJmeno": "Vzorové strojírny", "primarniZaznam": False},
        SUBJECT
        | {
            "primarniZaznam": True,
            "okresNutsLau": "CZ0513",
            "czNacePrevazujici2008": "28410",
            "czNace2008": ["28410", "62010"],
            "czNacePrevazujici": "99",
            "statistickeUdaje": {"kategoriePoctuPracovniku": "240"},
        },
    ],
}
PERSON = {"jmeno": "Jan", "prijmeni": "Vzorový", "datumNarozeni": "1970-01-01"}
LEGAL = {"ico": OWNER, "obchodniJmeno": "Vzorový holding, a.s.", "zastoupeni": [PERSON]}
VR = {
    "icoId": ICO,
    "zaznamy": [
        {
            "rejstrik": "OR",
            "primarniZaznam": True,
            "stavSubjektu": "AKTIVNI",
            "ico": [{"hodnota": ICO}],
            "datumVzniku": [{"hodnota": "1993-06-25"}],
            "obchodniJmeno": [
                {"hodnota": "Staré strojírny", "datumVymazu": "2006-01-01"},
                {"hodnota": "Vzorové strojírny, s.r.o.", "datumZapisu": "2006-01-02"},
            ],
            "pravniForma": [{"hodnota": "112"}],
            "adresy": [{"typAdresy": "SIDLO", "adresa": SUBJECT["sidlo"]}],
            "spisovaZnacka": [{"soud": "KSUL", "oddil": "C", "vlozka": 205}],
            "ostatniSkutecnosti": [{"hodnota": "Smlouva s Janem Vzorovým"}],
            "spolecnici": [
                {
                    "spolecnik": [
                        {
                            "datumZapisu": "2010-02-03",
                            "podil": [
                                {
                                    "datumVymazu": "2011-01-01",
                                    "velikostPodilu": {"typObnos": "PROCENTA", "hodnota": "10"},
                                },
                                {"velikostPodilu": {"typObnos": "PROCENTA", "hodnota": "33;3"}},
                            ],
                            "osoba": {"pravnickaOsoba": LEGAL},
                        },
                        {"osoba": {"fyzickaOsoba": PERSON}},
                    ]
                }
            ],
            "statutarniOrgany": [
                {"clenoveOrganu": [{"fyzickaOsoba": PERSON, "typAngazma": "STATUTARNI_ORGAN"}]}
            ],
        }
    ],
}
Read = Callable[..., tuple[list[Facts], list[BadRow]]]
Readings = Callable[..., tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def answers(places: Places, write: Callable[..., File], read_all: Read) -> Readings:
    """Read a text with the reader that it fits; exactly one does."""

    def run(text: str) -> tuple[list[Facts], list[BadRow]]:
        file = write("ares.json", text)
        [reader] = [one for kind in (Ares, AresRes, AresVr) if (one := kind(places)).fits(file)]
        return read_all(reader, file)

    return run


def test_a_subject(answers: Readings) -> None:
    [found], bad = answers(json.dumps(SUBJECT))
    assert not bad
    [node] = found.nodes
    node.properties.pop("location")
    assert (node.type, found.subject, found.key) == ("Company", f"cz-ico:{ICO}", ICO)
    assert node.properties == {
        "name": "Vzorové strojírny, a.s.",
        "country": "CZ",
        "town": "Liberec",
        "postcode": "460 01",
        "address": "Vzorová 3294/10a",
        "status": "active",
        "founded": date(2000, 4, 5),
        "legal_form": "6CQN",
        "legal_form_text": "Akciová společnost",
        # The VAT number of a group of companies (dicSkDph) identifies none of them.
        "identifiers": [f"cz-ico:{ICO}", f"vat:CZ{ICO}"],
    }
    assert [(tie.type, tie.end) for tie in found.ties] == [
        ("LOCATED_IN", "nuts:CZ051"),
        ("ACTIVE_IN", "nace:C28"),
        ("ACTIVE_IN", "nace:J62"),
    ]
    assert "Jan" not in str(found)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(SUBJECT, indent=1),
        json.dumps([SUBJECT]),
        json.dumps({"pocetCelkem": 1, "ekonomickeSubjekty": [SUBJECT]}),
        json.dumps(SUBJECT) + "\n" + json.dumps(SUBJECT | {"ico": OWNER, "icoId": OWNER}) + "\n",
        "\ufeff" + json.dumps(SUBJECT),
    ],
    ids=["one", "array", "search", "lines", "bom"],
)
def test_one_answer_an_array_a_search_or_lines(answers: Readings, text: str) -> None:
    good, bad = answers(text)
    assert not bad
    assert good[0].subject == f"cz-ico:{ICO}"
    assert len(good) == text.count('"obchodniJmeno"')


def test_the_statistical_register_tells_the_main_activity_in_the_edition_of_the_graph(
    answers: Readings,
) -> None:
    [found], _ = answers(json.dumps(RES))
    assert found.nodes[0].properties["name"] == "Vzorové strojírny, a.s."  # the primary record
    assert [(tie.end, tie.properties.get("primary")) for tie in found.ties] == [
        ("nuts:CZ051", None),
        ("nace:C28", True),
        ("nace:J62", False),
    ]


def test_the_public_register_tells_former_names_and_owners_but_no_person(
    answers: Readings,
) -> None:
    [found], _ = answers(json.dumps(VR))
    node, owner = found.nodes
    assert node.properties["name"] == "Vzorové strojírny, s.r.o."
    assert node.properties["names"] == ["Staré strojírny"]
    assert node.properties["register_number"] == "C 205/KSUL"
    assert node.properties["founded"] == date(1993, 6, 25)
    assert (owner.id, owner.mentioned) == (f"cz-ico:{OWNER}", True)
    assert found.ties[-1] == Tie(
        "OWNS",
        owner.id,
        f"cz-ico:{ICO}",
        {"kind": "shareholder", "share": 33.3, "valid_from": date(2010, 2, 3)},
    )
    told = ("Jan", "prijmeni", "1970-01-01", "fyzickaOsoba")
    assert not [word for word in told if word in str(found)]


@pytest.mark.parametrize(
    ("kind", "text", "share"),
    [
        ("PROCENTA", "100", 100),
        ("PROCENTA", "33;33", 33.33),
        ("TEXT", "50 %", 50),
        ("TEXT", "1/5", 20),
        ("ZLOMEK", "1;3", 33.33),
        ("TEXT", "padesát procent", None),
        ("PROCENTA", "1000", None),
    ],
)
def test_shares(answers: Readings, kind: str, text: str, share: float | None) -> None:
    answer = json.loads(json.dumps(VR))
    holder = answer["zaznamy"][0]["spolecnici"][0]["spolecnik"][0]
    holder["podil"] = [{"velikostPodilu": {"typObnos": kind, "hodnota": text}}]
    [found], _ = answers(json.dumps(answer))
    assert found.ties[-1].properties.get("share") == share


def test_people_in_business_are_not_read(answers: Readings) -> None:
    person = SUBJECT | {"ico": OWNER, "obchodniJmeno": "Jan Vzorový", "pravniForma": "101"}
    good, bad = answers(json.dumps([SUBJECT, person]))
    assert ([one.row for one in good], bad) == ([1], [])


def test_an_ico_that_fails_its_check_is_text(answers: Readings) -> None:
    [found], _ = answers(json.dumps(SUBJECT | {"ico": "26168686", "icoId": "26168686"}))
    assert found.subject == f"vat:CZ{ICO}"
    assert found.nodes[0].properties["invalid_identifiers"] == ["cz-ico:26168686"]
    assert found.remarks == ("cz-ico:26168686 has a wrong check digit; it is kept as text only.",)


def test_who_has_no_ico_keeps_the_id_that_ares_gave(answers: Readings) -> None:
    answer: dict[str, Any] = SUBJECT | {"icoId": "ARES_00000017"}
    del answer["ico"], answer["dic"]
    [found], _ = answers(json.dumps(answer))
    assert found.subject == "ares:ARES_00000017"


ERROR = {"kod": "CHYBA_VSTUPU", "popis": "Příliš mnoho výsledků (581 859).", "subKod": "MNOHO"}


def test_an_error_is_told_in_ares_words(answers: Readings) -> None:
    with pytest.raises(SourceError, match=r"ARES answered: Příliš mnoho výsledků .* \(MNOHO\)"):
        answers(json.dumps(ERROR))


def test_an_error_among_answers_is_one_bad_row(answers: Readings) -> None:
    good, [bad] = answers("\n".join(map(json.dumps, [ERROR, SUBJECT])))
    assert (len(good), bad.row) == (1, 1)
    assert bad.reason.startswith("ARES answered: Příliš")


def test_a_truncated_line_does_not_carry_people_into_the_quarantine(answers: Readings) -> None:
    _, [bad] = answers(json.dumps(VR) + "\n" + json.dumps(VR)[:-30])
    assert (bad.row, bad.raw) == (2, "")


def test_real_answers(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "ares/ekonomicke-subjekty_26168685.json")
    [seznam], _ = read_all(Ares(places), file)
    assert seznam.nodes[0].properties["address"] == "Radlická 3294/10"
    [bank], _ = read_all(
        AresVr(places), File(real / "ares/ekonomicke-subjekty-vr_49240901_trimmed.json")
    )
    assert bank.nodes[0].properties["names"] == ["Agrobanka Praha, a.s."]
    with pytest.raises(SourceError, match="581 859"):
        read_all(Ares(places), File(real / "ares/error_too_many_results.json"))
    description = File(real / "ares/AresRestApi-verejne_openapi_1.3.0.json")
    assert not any(kind(places).fits(description) for kind in (Ares, AresRes, AresVr))
