"""German register keys: court code or court's name, register, number."""

import pytest

from mosty.ingest.register_keys import court_code, register_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("U1104_HRB33730", "U1104_HRB33730"),
        ("Dresden HRB 33730", "U1104_HRB33730"),
        ("Amtsgericht Dresden, HRB 033730", "U1104_HRB33730"),
        ("HRB 33730 des Amtsgerichts Dresden", "U1104_HRB33730"),
        ("VR 12 Amtsgericht Leipzig", "U1308_VR12"),
        ("AmtsgerichtDüren HRB 5690", "R3103_HRB5690"),
        ("Amtsgericht Aachen HR B 6219", "R3101_HRB6219"),
        ("AG Düren 18 HRB 4383", "R3103_HRB4383"),
        ("Frankfurt/Main gnr 7", "M1201_GnR7"),
        # Berlin writes a B behind every HRB; the EUID glues it on.
        ("Amtsgericht Charlottenburg (Berlin) HRB 96137 B", "F1103R_HRB96137"),
        ("DEF1103R.HRB158855B", "F1103R_HRB158855"),
        # Elsewhere letters tell which of two series a number is of.
        ("Lübeck HRA 1290 RZ", "X1721R_HRA1290RZ"),
        # Registers that moved keep their numbers beside the new court's own.
        ("Chemnitz früher Leipzig HRA 57", "U1206_U1308_HRA57"),
        ("U1206_U1308_HRA57", "U1206_U1308_HRA57"),
        ("H1101_H1101_HRA28316", "H1101_HRA28316"),
        # Bavaria's codes with and without the register's letter.
        ("D2601_HRB1", "D2601V_HRB1"),
        ("HRB 3245", None),
        ("Charlottenburg 36824", None),
        ("Atlantis HRB 3", None),
        ("Registre de Commerce et des Sociétés Luxembourg HRB 130764", None),
    ],
)
def test_a_key_is_read(text: str, key: str | None) -> None:
    assert register_key(text) == key


def test_a_court_given_aside_helps_a_number_alone() -> None:
    assert register_key("HRB 118213", "München") == "D2601V_HRB118213"


def test_a_court_has_one_code() -> None:
    assert court_code("Amtsgericht Charlottenburg") == court_code("F1103") == "F1103R"
    assert court_code("Atlantis") is None
