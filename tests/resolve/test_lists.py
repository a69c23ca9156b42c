"""Lists are read as people make them and given back whole, with nothing a spreadsheet runs."""

import csv
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from mosty.graph.errors import MappingError, WrongFormat
from mosty.resolve import lists
from mosty.resolve.lookup import Answer, Candidate
from mosty.resolve.match import Match, Reason
from mosty.resolve.profile import Profile

LINES: list[list[Any]] = [
    ["Mitglieder des Clusters", "", "", ""],
    ["", "", "", ""],
    ["Firma", "PLZ / Ort", "IČO", "Telefon"],
    ["Alfa s.r.o.", "405 02 Děčín", "27074358", "+420 1"],
    ["", "", "", ""],
    ["=Beta & Co.", "02826 Görlitz", "12345678", "-"],
]
ALFA = Candidate(
    Profile("cz-ico:27074358", ("Alfa",)),
    Match("0", "cz-ico:27074358", 0.99567, (Reason("name", "equal", 9.5, "a", "a"),)),
)
GAMA = Candidate(Profile("x:2", ("Gama",)), Match("0", "x:2", 0.5))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(LINES):
            sheet.write_row(row, 0, line)
    return path


def test_the_header_is_found_below_titles_and_its_words_tell_the_columns(workbook: Path) -> None:
    found = lists.read(workbook, {})
    assert found.header == 2
    first, blank, last = lists.profiles(found, "CZ")
    assert first.names == ("Alfa s.r.o.",)
    assert (first.town, first.postcode, first.country) == ("Děčín", "405 02", "CZ")
    assert first.identifiers == ("cz-ico:27074358",)
    assert first.legal_form
    assert blank.names == ()
    assert last.identifiers == ()  # 12345678 fails its check


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Wer;Wo\nAlfa;Zittau\n", "utf-8")
    (one,) = lists.profiles(lists.read(path, {"name": "wer", "town": "Wo"}))
    assert (one.names, one.town) == (("Alfa",), "Zittau")
    with pytest.raises(MappingError, match=r"no column 'Wohin'.*It has: Wer, Wo"):
        lists.read(path, {"name": "Wer", "town": "Wohin"})
    with pytest.raises(WrongFormat, match="has no column 'Firma' in its first"):
        lists.read(path, {"name": "Firma"})


def test_a_file_without_a_header_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("1;2\n3;4\n", "utf-8")
    with pytest.raises(WrongFormat, match="--name"):
        lists.read(path, {})


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_it_comes_back_whole_with_what_was_found_beside_it(
    workbook: Path, tmp_path: Path, ending: str
) -> None:
    found = lists.read(workbook, {})
    asked = lists.profiles(found, "CZ")
    answers = [Answer([ALFA, GAMA], certain=True), Answer([]), Answer([GAMA])]
    path = tmp_path / f"out.{ending}"
    lists.write(found, lists.results(answers, asked, review_at=0.4), path)
    lines = written(path)
    assert [[str(cell) for cell in line[:4]] for line in lines[2:5]] == [
        [*map(str, line)] if ending == "xlsx" else [*map(apostrophe, line)] for line in LINES[2:5]
    ]
    assert lines[2][4:] == [*lists.ADDED]
    assert [str(cell) for cell in lines[3][4:]] == [
        "cz-ico:27074358", "Alfa", "0.9957", "match", "name: equal (+9.5)", "x:2 Gama (0.50)",
    ]  # fmt: skip
    assert not any(lines[4][4:])
    assert lines[5][7] == "maybe"
    assert lines[5][0] == ("=Beta & Co." if ending == "xlsx" else "'=Beta & Co.")


def apostrophe(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def written(path: Path) -> list[list[Any]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return [*csv.reader(stream)]
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
