import pytest

from mosty.ingest.legal_forms import legal_form

GMBH, KG, OHG, UG, AG, EV, EG = "2HBR", "8Z6G", "40DB", "63KS", "6QQB", "QZ3L", "AZFE"
SRO, AS, ZS, ZU, OPS, SP, VOS, KS, VVI = (
    "9HLU", "6CQN", "CATU", "QJ0F", "BL4B", "6FAI", "5KU5", "CD28", "CIO8",
)  # fmt: skip


@pytest.mark.parametrize(
    ("country", "name", "code", "bare"),
    [
        ("DE", "Fensterbau GmbH", GMBH, "Fensterbau"),
        ("DE", "Fensterbau G m b H", GMBH, "Fensterbau"),
        ("DE", "Plus Handelsgesellschaft mbH", GMBH, "Plus Handelsgesellschaft"),
        ("DE", "Bau Gesellschaft mit beschränkter Haftung", GMBH, "Bau"),
        ("DE", "WERK GERMANY GMBH", GMBH, "WERK GERMANY"),
        ("DE", "Müller GmbH & Co. KG", KG, "Müller"),
        ("DE", "Müller GmbH & Co.KG", KG, "Müller"),
        ("DE", "ABC UG (haftungsbeschränkt) & Co. KG", KG, "ABC"),
        ("DE", "Müller & Sohn KG", KG, "Müller & Sohn"),
        ("DE", "ABC UG (haftungsbeschränkt)", UG, "ABC"),
        ("DE", "Bau AG i.L.", AG, "Bau"),
        ("DE", "Turnverein e. V.", EV, "Turnverein"),
        ("DE", 'Turnverein Chemnitz e.V."', EV, "Turnverein Chemnitz"),
        ("DE", 'Wohnungsgenossenschaft "Lößnitz" eG', EG, 'Wohnungsgenossenschaft "Lößnitz"'),
        ("DE", "Anwälte PartG mbB", "2YZO", "Anwälte"),
        ("CZ", "ELWI TRADE CZ, s.r.o.", SRO, "ELWI TRADE CZ"),
        ("CZ", "Strojírny spol. s r. o.", SRO, "Strojírny"),
        ("CZ", "Strojírny S.R.O. v likvidaci", SRO, "Strojírny"),
        ("CZ", "VÚTS, a.s.", AS, "VÚTS"),
        ("CZ", "ABC akciová společnost", AS, "ABC"),
        ("CZ", "Klastr, z.s.", ZS, "Klastr"),
        ("CZ", "Péče, z.ú.", ZU, "Péče"),
        ("CZ", "Pomoc o.p.s.", OPS, "Pomoc"),
        ("CZ", "Lesy ČR, státní podnik", SP, "Lesy ČR"),
        ("CZ", "Novák v.o.s.", VOS, "Novák"),
        ("CZ", "Novák k.s.", KS, "Novák"),
        ("CZ", "Ústav fyziky plazmatu AV ČR, v. v. i.", VVI, "Ústav fyziky plazmatu AV ČR"),
        ("PL", "Huta sp. z o.o.", "O7XB", "Huta"),
        ("PL", "HUTA SPÓŁKA Z OGRANICZONA ODPOWIEDZIALNOSCIA", "O7XB", "HUTA"),
        ("PL", "Huta sp. z o. o. sp. k.", "BSJT", "Huta"),
        ("PL", "Huta S.A.", "FJ0E", "Huta"),
        ("PL", "Huta Spółka Akcyjna w likwidacji", "FJ0E", "Huta"),
        ("PL", "Kowalscy sp. j.", "629I", "Kowalscy"),
        ("NL", "Molen Beheer B.V.", "54M6", "Molen Beheer"),
        ("NL", "Molen N.V.", "B5PM", "Molen"),
        ("BE", "Usine SA/NV", "R85P", "Usine"),
        ("BE", "Molen BVBA", "N5NT", "Molen"),
        ("BE", "Usine SRL", "3W7E", "Usine"),
        ("BE", "Club ASBL/VZW", "W3WH", "Club"),
    ],
)
def test_a_form_at_the_end_is_read_and_taken_off(
    country: str, name: str, code: str, bare: str
) -> None:
    form = legal_form(name, country)
    assert form
    assert (form.code, form.bare) == (code, bare)


@pytest.mark.parametrize(
    ("country", "name", "code", "bare"),
    [
        ("DE", "Werkzeugbau GmbH Leipzig", GMBH, "Werkzeugbau Leipzig"),
        ("DE", "Plus GmbH & Co. OHG Zweigniederlassung Ost", OHG, "Plus Zweigniederlassung Ost"),
        ("PL", "MIEJSKIE ZAKŁADY S.A. W KRAKOWIE", "FJ0E", "MIEJSKIE ZAKŁADY W KRAKOWIE"),
    ],
)
def test_a_form_amid_the_name_is_read_if_it_is_written_officially(
    country: str, name: str, code: str, bare: str
) -> None:
    form = legal_form(name, country)
    assert form
    assert (form.code, form.bare) == (code, bare)


@pytest.mark.parametrize(
    ("country", "name", "code"),
    [
        ("PL", "FUNDACJA NAUKI", "96XK"),
        ("NL", "Stichting Molen", "V44D"),
        ("BE", "ASBL Club", "W3WH"),
    ],
)
def test_a_form_at_the_start_belongs_to_the_name(country: str, name: str, code: str) -> None:
    form = legal_form(name, country)
    assert form
    assert (form.code, form.bare) == (code, name)


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("CZ", "Sdružení se jménem"),
        ("DE", "Verein der Freunde"),
        ("DE", "Schröter & Co."),
        ("BE", "CURANDO O.L.V. van Ruiselede"),
        ("US", "Works GmbH"),
        ("DE", ""),
    ],
)
def test_a_name_without_a_form_has_none(country: str, name: str) -> None:
    assert legal_form(name, country) is None


def test_a_name_that_is_only_a_form_keeps_it() -> None:
    form = legal_form("GmbH", "DE")
    assert form
    assert form.bare == "GmbH"
