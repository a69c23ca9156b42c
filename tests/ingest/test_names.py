import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.names import display, name_id, slug, unwrap


def test_an_id_made_of_a_name_has_country_and_slug() -> None:
    assert name_id("DE", "Technische Universität Dresden") == (
        "name:de:technische-universitat-dresden"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Müller Maschinenbau GmbH & Co. KG", "MULLER MASCHINENBAU GMBH"),
        ("Strojírny, spol. s r.o.", "Strojirny s.r.o."),
    ],
)
def test_spelling_and_legal_form_make_no_other_slug(first: str, second: str) -> None:
    country = "CZ" if "r.o." in first else "DE"
    assert slug(first, country) == slug(second, country)


@given(st.text())
def test_a_slug_is_made_of_plain_words(text: str) -> None:
    assert all(part.isascii() and part.isalnum() for part in slug(text, "DE").split("-") if part)


@pytest.mark.parametrize("name", ["", "—", '"..."'])
def test_a_name_without_letters_makes_no_id(name: str) -> None:
    with pytest.raises(ValueError, match="no letter and no digit"):
        name_id("DE", name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (
            "GENERALNA DYREKCJA DRÓG KRAJOWYCH I AUTOSTRAD",
            "Generalna Dyrekcja Dróg Krajowych i Autostrad",
        ),
        ("PKP POLSKIE LINIE KOLEJOWE S.A.", "PKP Polskie Linie Kolejowe S.A."),
        ("FT GERMANY METAL GMBH", "FT Germany Metal GmbH"),
    ],
)
def test_names_in_capitals_are_shown_in_mixed_case(name: str, shown: str) -> None:
    assert display(name) == shown


@pytest.mark.parametrize("name", ["BASF SE", "VÚTS, a.s.", "CREAVAC-Creative GmbH", "ABILMA", ""])
def test_names_that_may_be_acronyms_stay(name: str) -> None:
    assert display(name) == name


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "A & E - Applikation undEntwicklung Produktions-technik GmbH",
            "A & E - Applikation und Entwicklung Produktionstechnik GmbH",
        ),
        ("ABS Täubner GmbHArbeitsschutz", "ABS Täubner GmbH Arbeitsschutz"),
        ("ADZ Lüftungsbau LeipzigGmbH", "ADZ Lüftungsbau Leipzig GmbH"),
        ("GemeindeverwaltungPfaffroda", "Gemeindeverwaltung Pfaffroda"),
        (
            "Leibniz-Institut fürOberflächenmodifizierunge.V.",
            "Leibniz-Institut für Oberflächenmodifizierung e.V.",
        ),
        ("Holland UG(haftungsbeschränkt)", "Holland UG (haftungsbeschränkt)"),
        ("Tittel GmbH & Co.KGVerpackung", "Tittel GmbH & Co. KG Verpackung"),
    ],
)
def test_lost_line_breaks_come_back(broken: str, whole: str) -> None:
    assert unwrap(broken) == whole


@pytest.mark.parametrize(
    "name",
    [
        "CarUnion AutoTag GmbH",
        "DevBoost GmbH",
        "Institut gGmbH",
        "Raiffeisen-Genossenschaft Schöneck eG",
    ],
)
def test_brands_and_forms_are_not_broken(name: str) -> None:
    assert unwrap(name) == name
