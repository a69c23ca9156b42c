"""Lists of participants as organisers keep them, and lists that are wrong."""

from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from mosty.cli.participants import read
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import MostyError

SNAPSHOT = Snapshot.build(
    pl.DataFrame({"id": ["x:a", "x:b", "x:c"], "name": ["Adler", "Bär", "Čáp"]}), {}
)


def written(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return path


def test_ids_names_wishes_and_absences(tmp_path: Path) -> None:
    text = "Note,id,Wishes,away\n,x:c,x:a; Bär,1-2; 4\n,x:a,,\n,Bär,,\n"
    found = read(written(tmp_path, text), SNAPSHOT)
    assert found.actors == [2, 0, 1]
    assert found.wishes == [(2, 0), (2, 1)]
    assert found.available(4).tolist() == [[True] * 4, [True] * 4, [False, False, True, False]]


def test_a_list_of_ids_needs_no_header(tmp_path: Path) -> None:
    assert read(written(tmp_path, "x:a\nx:b\n"), SNAPSHOT).actors == [0, 1]


def test_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["mosty id", "away"])
        sheet.write_row(1, 0, ["x:a", 3])
    found = read(path, SNAPSHOT)
    assert (found.actors, found.away) == ([0], {0: {3}})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        ("id,wishes\n", "names no participant"),
        ("id\nx:a\nx:q\nNobody\n", "no actor 'x:q', 'Nobody'"),
        ("id,wishes\nx:a,x:b\n", "x:b is wished for, but takes no part"),
        ("id,away\nx:a,morning\n", "'morning' is no slot"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(MostyError, match=says):
        read(written(tmp_path, text), SNAPSHOT)


def test_a_slot_that_there_is_not(tmp_path: Path) -> None:
    found = read(written(tmp_path, "id,away\nx:a,7\n"), SNAPSHOT)
    with pytest.raises(MostyError, match="away in slot 7; there are 4"):
        found.available(4)
