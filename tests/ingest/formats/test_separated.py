"""Tables as text."""

from collections.abc import Callable

import pytest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File
from mosty.ingest.formats import separated

Write = Callable[[str, str | bytes], File]


def rows(file: File, delimiter: str = ",", header: int = 1) -> list[Row | BadRow]:
    return [*separated.rows(file, "utf-8", delimiter, header)]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(write: Write) -> None:
    found = rows(write("a.csv", 'Name,Town\n"A\nB",X\n\nC,Y\n'))
    assert found == [
        Row(2, {"Name": "A\nB", "Town": "X"}),
        Row(4, {"Name": "C", "Town": "Y"}),
    ]


def test_a_header_further_down(write: Write) -> None:
    assert rows(write("a.csv", "List of members\n\nName\nA\n"), header=3) == [Row(4, {"Name": "A"})]


def test_no_header(write: Write) -> None:
    with pytest.raises(WrongFormat, match="no header in row 9"):
        rows(write("a.csv", "Name\nA\n"), header=9)


def test_a_byte_order_mark_is_no_part_of_the_header(write: Write) -> None:
    assert rows(write("a.csv", "\ufeffName\nA\n")) == [Row(2, {"Name": "A"})]


def test_two_columns_of_the_same_name(write: Write) -> None:
    found = rows(write("a.csv", "Name,Name,\nA,B,C\n"))
    assert found == [Row(2, {"Name": "A", "Name (2)": "B", "column 3": "C"})]


def test_rows_of_another_width(write: Write) -> None:
    found = rows(write("a.csv", "Name,Town\nA\nB,X,\nC,X,Y\n"))
    assert found == [
        BadRow(2, "", "the row has 1 columns, the header 2", "A"),
        Row(3, {"Name": "B", "Town": "X"}),
        BadRow(4, "", "the row has 3 columns, the header 2", "C | X | Y"),
    ]


def test_a_quotation_mark_that_is_never_closed(write: Write) -> None:
    found = rows(write("a.csv", 'Name,Town\nA,X\n"B,X\nC,X\n'))
    assert found[0] == Row(2, {"Name": "A", "Town": "X"})
    assert isinstance(found[1], BadRow)
    assert found[1].reason == "a quotation mark is opened and never closed (line 4)"
