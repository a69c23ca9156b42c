"""The header of a list as people make it."""

import pytest

from mosty.ingest.formats.header import titles
from mosty.ingest.headers import Header, find_header, meaning

Rows = list[list[object]]


def header(rows: Rows, kind: str = "members") -> Header:
    found = find_header(rows, kind)
    assert found is not None
    return found


def test_below_title_rows_and_in_two_rows() -> None:
    found = header(
        [
            ["Mitgliederliste des Optik-Clusters"],
            [],
            ["Nr.", "Firma", "Adresse", "", "", "Ansprechpartner", "", "Web"],
            ["", "", "PLZ", "Ort", "Straße", "Name", "E-Mail", ""],
            [1, "Muster GmbH", 2826, "Görlitz", "Weg 1", "A. Muster", "a@muster.example", ""],
        ]
    )
    assert found.rows == (2, 3)
    assert {name: found.names[at] for name, at in found.columns.items()} == {
        "number": "Nr.",
        "name": "Firma",
        "postcode": "Adresse / PLZ",
        "town": "Adresse / Ort",
        "street": "Adresse / Straße",
        "website": "Web",
    }
    assert [found.names[at] for at in found.personal] == [
        "Ansprechpartner / Name",
        "Ansprechpartner / E-Mail",
    ]


@pytest.mark.parametrize(
    ("names", "meanings"),
    [
        (["Firma", "PLZ", "Ort", "Branche"], ["name", "postcode", "town", "sector"]),
        (["Název", "IČO", "PSČ", "Obec", "Obor"], ["name", "ico", "postcode", "town", "sector"]),
        (["Nazwa", "NIP", "Kod pocztowy", "Miejscowość"], ["name", "nip", "postcode", "town"]),
        (["Company", "VAT ID", "Zip code", "City"], ["name", "vat", "postcode", "town"]),
        (["Mitglied", "USt-IdNr.", "E-Mail", "Web"], ["name", "vat", "email", "website"]),
        (["Firma / Company", "Ort (město)", "Seit"], ["name", "town", "since"]),
    ],
)
def test_words_of_four_languages(names: list[str], meanings: list[str]) -> None:
    found = header([[*names], ["x"] * len(names)])
    assert sorted(found.columns, key=found.columns.__getitem__) == meanings


@pytest.mark.parametrize(
    "text",
    [
        *("Ansprechpartner", "Kontaktní osoba", "Osoba kontaktowa", "Contact person", "Tel."),
        *("Geschäftsführer", "Jednatel", "Prezes zarządu", "E-Mail Ansprechpartner", "Funkce"),
        *("Name (Kontaktperson)", "Inhaber/in", "Mobil", "Faxnummer"),
    ],
)
def test_columns_of_persons_are_recognised(text: str) -> None:
    assert meaning(text) == "person"


def test_a_name_beside_a_first_name_is_a_persons() -> None:
    found = header([["Name", "Vorname", "Firma", "Ort"], ["Muster", "Eva", "Muster KG", "Aue"]])
    assert (found.columns, found.personal) == ({"name": 2, "town": 3}, (0, 1))
    assert find_header([["Name", "Vorname", "Ort"], ["Muster", "Eva", "Aue"]]) is None


def test_what_stands_below_tells_alike_columns_apart() -> None:
    address = [
        ["Firma", "Anschrift"],
        ["A", "Weg 1, 02826 Görlitz"],
        ["B", "Platz 2, 01067 Dresden"],
    ]
    assert set(header([*address]).columns) == {"name", "full_address"}
    assert set(header([["Firma", "Anschrift"], ["A", "Weg 1"]]).columns) == {"name", "street"}
    assert set(header([["Firma", "Ort"], ["A", "02826 Görlitz"]]).columns) == {
        "name",
        "postcode_town",
    }
    assert set(header([["Nazwa", "Kraj"], ["A", "Niemcy"]]).columns) == {"name", "country"}
    assert set(header([["Název", "Kraj"], ["A", "Ústecký"]]).columns) == {"name", "state"}


def test_titles_and_rows_of_data_are_no_header() -> None:
    assert find_header([["Unsere Mitglieder 2026"], ["A GmbH"], ["B GmbH"]]) is None
    assert find_header([["A GmbH", "Aue"], ["B GmbH", "Zwickau"]]) is None
    assert find_header([["Firma", "Ort"]]) is None
    assert find_header([]) is None
    assert header([["Firma"], ["A GmbH"], ["B GmbH"]]).columns == {"name": 0}


def test_supply_relations_and_listings() -> None:
    found = header(
        [["Lieferant", "", "Kunde", ""], ["Name", "ID", "Name", "ID"], ["A", "1", "B", "2"]],
        "supply",
    )
    assert found.columns == {"supplier": 0, "supplier_id": 1, "customer": 2, "customer_id": 3}
    names: list[object] = ["Druh", "Název", "Popis", "CPV", "Platnost do", "Společnost"]
    assert sorted(header([names, ["x"] * 6], "listings").columns) == [
        *("classification", "description", "expires", "kind", "organisation", "title"),
    ]


def test_a_group_reaches_as_far_as_the_names_below_it() -> None:
    assert titles([["Firma", "Adresse", "", "Web"], ["", "PLZ", "Ort", ""]]) == [
        *("Firma", "Adresse / PLZ", "Adresse / Ort", "Web"),
    ]
    assert titles([["Firma", "", "Adresse"], ["", "", "PLZ"]]) == ["Firma", "", "Adresse / PLZ"]
    assert titles([["Firma", "Ort"], ["Firma", "Ort"]]) == ["Firma", "Ort"]
