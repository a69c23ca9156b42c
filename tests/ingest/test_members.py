"""Member lists as people really make them, read without a mapping file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mosty.graph.errors import WrongFormat
from mosty.ingest.contact import general_email, impersonal, website
from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.members import Members, saved
from mosty.ingest.mistakes import read as read_mapping
from mosty.ingest.places import Places
from mosty.ingest.reader import Clock, read
from mosty.ingest.table import Table

Write = Callable[[str, str | bytes], File]
GERMAN = """\
Mitgliederverzeichnis des Optik-Clusters;;;;;;;;
Stand: 1.3.2026;;;;;;;;
;;;;;;;;
Nr.;Firma;Adresse;;;Ansprechpartner;;E-Mail;Mitglied seit
;;PLZ;Ort;Straße;Name;Telefon;;
Ordentliche Mitglieder;;;;;;;;
1;Muster Optik GmbH;2826;Görlitz;Weg 1;Eva Muster;+49 3581 1;info@muster.example;2015
2;Feinglas Probe AG;02763;Zittau;Platz 2;Max Probe;0171;max.probe@feinglas.example;03/2019

Fördermitglieder
3;Institut für Glas e. V.;01067;Dresden;Ring 3;;;institut@institut.example;1.5.2020
Summe;3
* ohne Gewähr
"""
CZECH = """\
Seznam členů
Název;IČO;Sídlo;Kontaktní osoba;Obor;Web
Sklárna Novák s.r.o.;26168685;Ulice 3, 460 01 Liberec;Jan Novák;Sklo;www.sklarna.example
Strojírna, a.s.;12345678;Náměstí 1, 400 01 Ústí nad Labem;;Stroje;
"""


@pytest.fixture
def members(write: Write, places: Places) -> Callable[..., tuple[Members, list[Facts | BadRow]]]:
    """Read a list: the reader, and what its rows say."""

    def run(content: str | bytes, **options: Any) -> tuple[Members, list[Facts | BadRow]]:
        file = write("members.csv", content)
        reader = Members(file, "Optik-Cluster Lausitz", places, **options)
        return reader, [*read(reader, file, Clock())]

    return run


Run = Callable[..., tuple[Members, list[Any]]]


def test_titles_headings_sums_and_remarks_are_no_members(members: Run) -> None:
    reader, found = members(GERMAN)
    assert [facts.subject for facts in found] == [
        "name:de:muster-optik",
        "name:de:feinglas-probe",
        "name:de:institut-fur-glas",
    ]
    [sheet] = reader.sheets
    assert sheet.format.header == (4, 5)
    assert sheet.sections == ("Ordentliche Mitglieder", "Fördermitglieder")
    assert sheet.skipped == ("Summe", "* ohne Gewähr")
    assert [facts.row for facts in found] == [7, 8, 11]


def test_a_member_is_placed_and_tied_to_the_cluster(members: Run) -> None:
    _, found = members(GERMAN)
    [firm, club] = found[0].nodes
    assert firm.type == "Company"
    assert firm.properties["postcode"] == "02826"  # the zero that the spreadsheet lost
    assert firm.properties["email"] == "info@muster.example"
    assert (club.type, club.id, club.mentioned) == (
        "Cluster",
        "name:de:optik-cluster-lausitz",
        True,
    )
    [place, tie] = found[0].ties
    assert (place.type, place.end) == ("LOCATED_IN", "nuts:DED2D")
    assert (tie.type, tie.start, tie.end) == ("MEMBER_OF", firm.id, club.id)
    assert tie.properties == {"role": "Ordentliche Mitglieder", "valid_from": date(2015, 1, 1)}
    assert found[2].ties[-1].properties["role"] == "Fördermitglieder"


def test_nothing_of_a_person_is_kept(members: Run) -> None:
    reader, found = members(GERMAN)
    assert reader.sheets[0].personal == ("Ansprechpartner / Name", "Ansprechpartner / Telefon")
    kept = repr(found)
    for trace in ("Eva", "Max", "+49", "0171", "max.probe"):
        assert trace not in kept
    assert "institut@institut.example" in kept  # named like its domain


def test_columns_nobody_understands_are_not_kept_as_they_may_name_persons(members: Run) -> None:
    reader, found = members("Firma;Ort;Betreut von\nMuster GmbH;Aue;Eva Muster\n")
    assert reader.sheets[0].unknown == ("Betreut von",)
    assert "Eva" not in repr(found)


def test_bad_rows_tell_nothing_of_persons(members: Run) -> None:
    content = "Firma;Ort;Kontakt\nMuster GmbH;Aue;Eva\nProbe GmbH;Aue;Max;zu;viel\n"
    _, found = members(content, country="DE")
    assert isinstance(found[1], BadRow)
    assert "Max" not in repr(found[1])


def test_identifiers_make_the_id_if_they_are_valid(members: Run) -> None:
    reader, found = members(CZECH.encode("cp1250"))
    assert reader.country == "CZ"
    assert [facts.subject for facts in found] == ["cz-ico:26168685", "name:cz:strojirna"]
    assert found[1].nodes[0].properties["invalid_identifiers"] == ["ico:12345678"]
    assert "wrong check digit" in found[1].remarks[0]
    assert found[0].nodes[0].properties["town"] == "Liberec"
    assert found[0].nodes[0].properties["postcode"] == "460 01"
    assert found[0].nodes[0].properties["address"] == "Ulice 3"
    assert [facts.ties[0].end for facts in found] == ["nuts:CZ051", "nuts:CZ042"]


@pytest.mark.parametrize(
    ("content", "country"),
    [
        ("Firma;Ort\nMuster GmbH;Aue\n", "DE"),
        ("Firma;Web\nMuster;muster.cz\nProbe;https://probe.cz/kontakt\n", "CZ"),
        ("Nazwa;Kod pocztowy\nWzorzec;59-900\n", "PL"),
        ("Firma;PSČ\nVzor;460 01\n", "CZ"),
        ("Company;Country\nMuster;Polska\n", "PL"),
        ("Firma;Land\nMuster;Nizozemsko\n", "NL"),
        ("Mitglied;PLZ\nMuster;01067\n", "DE"),
    ],
)
def test_the_country_is_implied(members: Run, content: str, country: str) -> None:
    assert members(content)[0].country == country


def test_a_country_that_cannot_be_told_is_asked_for(members: Run) -> None:
    with pytest.raises(WrongFormat, match=r"does not tell which country.*--country"):
        members("Name;Town\nMuster;Aue\n")
    assert members("Name;Town\nMuster;Aue\n", country="de")[0].country == "DE"


def test_a_row_says_its_own_country(members: Run) -> None:
    _, found = members("Firma;Ort;Land\nMuster GmbH;Aue;\nVzor s.r.o.;Liberec;Tschechien\n")
    assert [facts.nodes[0].properties["country"] for facts in found] == ["DE", "CZ"]


def test_a_list_of_nothing_but_names(members: Run) -> None:
    _, found = members("Mitglieder\nMuster GmbH\nProbe AG\nStadt Görlitz\n")
    assert len(found) == 3


def test_a_name_alone_is_a_member_where_others_have_gaps_too(members: Run) -> None:
    _, found = members("Firma;Ort\nA GmbH;Aue\nB GmbH;\nStadtwerke Muster;\nC GmbH;Aue\n")
    assert len(found) == 4


def test_the_header_repeated_on_every_page(members: Run) -> None:
    _, found = members("Firma;Ort\nA GmbH;Aue\nFirma;Ort\nB GmbH;Aue\n")
    assert [facts.subject for facts in found] == ["name:de:a", "name:de:b"]


def test_without_a_header_it_says_what_was_looked_for(members: Run) -> None:
    with pytest.raises(WrongFormat) as error:
        members("Muster GmbH;Aue\nProbe AG;Zwickau\n")
    for part in ("no header that is understood", "name (firma", "postcode", "--map MAP.yaml"):
        assert part in str(error.value)


def test_the_saved_mapping_reads_the_same(
    members: Run, write: Write, places: Places, tmp_path: Path
) -> None:
    reader, found = members(GERMAN)
    mapping = reader.mapping(reader.sheets[0])
    (tmp_path / "map.yaml").write_text(saved(mapping), "utf-8")
    table = Table(read_mapping(tmp_path / "map.yaml"), places)
    again = [*read(table, write("members.csv", GERMAN), Clock())]
    assert again == found
    assert yaml.safe_load(saved(mapping)) == mapping


def test_mailboxes_of_nobody_and_websites() -> None:
    assert general_email("info@muster.example; eva@muster.example") == "info@muster.example"
    assert general_email("eva.muster@muster.example") is None
    assert general_email("Biuro.Zarzadu@wzor.example") == "biuro.zarzadu@wzor.example"
    assert (
        impersonal("an eva@muster.example, office@muster.example") == "an , office@muster.example"
    )
    assert website("siehe www.muster.example.") == "www.muster.example"
    assert website("eva@muster.example") is None
    assert website("keine") is None
    assert impersonal("A" * 200_000) == "A" * 200_000
    assert website("a-" * 100_000) is None
