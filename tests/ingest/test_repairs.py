"""Texts that went wrong on their way are mended where that is certain."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.ingest.repairs import mended, unscrambled

NAMES = ["Jöckel", "Českomoravská", "Łódź", "Straße", "Málaga", "Zażółć gęślą jaźń", "Rīga"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("wrong", ["mac_roman", "cp1252", "latin-1"])
def test_utf8_read_as_something_else(name: str, wrong: str) -> None:
    scrambled = name.encode().decode(wrong, "ignore")
    if scrambled.encode(wrong) == name.encode():
        assert unscrambled(scrambled) == name


@pytest.mark.parametrize(
    "text",
    [
        *NAMES,
        "SÃO PAULO",
        "Universität für Bodenkultur – Wien",
        "Zakład „Przyszłość”",
        "12 ½ °C",
        "√2 Software GmbH",
        "≈ 5 %",
        "ßĄ",
        "óĄšĄ",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert unscrambled(text) == text


@settings(max_examples=2000)
@given(st.text(alphabet="aäbößčďěéłńóřšůžźż ĄĘ-.,", max_size=40))
def test_names_of_the_region_stay(text: str) -> None:
    assert unscrambled(text) == text


def test_each_repair_is_told() -> None:
    row = {"name": "J√∂ckel", "town": "Görlitz", "staff": 3, "tags": ["M√ºnster"]}
    found, remarks = mended(row)
    assert found == row | {"name": "Jöckel", "tags": ["Münster"]}
    assert remarks == (
        "name: repaired 'J√∂ckel' to 'Jöckel'.",
        "tags: repaired ['M√ºnster'] to ['Münster'].",
    )
    assert row["name"] == "J√∂ckel"


def test_lost_line_breaks_only_where_a_mapping_says_so() -> None:
    row = {"name": "Gesellschaft fürPrüf-standtechnikmbH", "title": "für Prüf-standtechnikmbH"}
    found, remarks = mended(row, {"name"})
    assert found == row | {"name": "Gesellschaft für Prüfstandtechnik mbH"}
    assert len(remarks) == 1


def test_a_whole_row_is_left_as_it_is() -> None:
    row = {"name": "Muster GmbH"}
    assert mended(row) == (row, ())


def test_the_organisations_of_2017(real: Path) -> None:
    path = real / "cordis_h2020_2017" / "stacked_dump.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        repaired = [remark for row in csv.DictReader(stream) for remark in mended(row)[1]]
    assert len(repaired) > 650
    assert not [one for one in repaired if "√" in one.partition(" to ")[2]]
