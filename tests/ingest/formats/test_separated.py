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


def test_one_of_several_delimiters_is_told_by_the_header(write: Write) -> None:
    assert rows(write("a.csv", 'Name;"Town, code"\nA;X\n'), ";,") == [
        Row(2, {"Name": "A", "Town, code": "X"})
    ]
    assert rows(write("b.csv", "Name,Town\nA,X\n"), ";,") == [Row(2, {"Name": "A", "Town": "X"})]


@pytest.mark.parametrize("encoding", ["cp1250", "cp1252", "iso8859-2"])
def test_a_table_in_an_old_encoding(write: Write, encoding: str) -> None:
    text = "Name,Town\nMüller,Görlitz\n"
    found = [*separated.rows(write("a.csv", text.encode(encoding)), encoding, ",", 1)]
    assert found == [Row(2, {"Name": "Müller", "Town": "Görlitz"})]


@pytest.mark.parametrize("quote", ["", '"'])
def test_records_that_end_with_a_bare_carriage_return(write: Write, quote: str) -> None:
    text = f"Name,Town\r{quote}A\nB{quote},X\rC,Y"
    first, second = rows(write("a.csv", text))
    assert isinstance(first, Row)
    assert first.values["Name"].split() == ["A", "B"]
    assert second == Row(3, {"Name": "C", "Town": "Y"})


def test_a_carriage_return_within_a_quoted_cell_ends_no_record(write: Write) -> None:
    found = rows(write("a.csv", '"Na\rme",Town\nA,X\n'))
    assert found == [Row(2, {"Na me": "A", "Town": "X"})]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('""The ""X"" works""', '"The "X" works"'),
        ('"Institute "Muster""', 'Institute "Muster"'),
        ('""Muster" Institute"', '"Muster" Institute'),
    ],
)
def test_quotation_marks_that_are_not_doubled(write: Write, cell: str, text: str) -> None:
    found = rows(write("a.csv", f'id;text;n;\n"1";{cell};"";9\n"2";"x";"8";""\n'), ";")
    assert found == [
        Row(2, {"id": "1", "text": text, "n": "", "column 4": "9"}),
        Row(3, {"id": "2", "text": "x", "n": "8", "column 4": ""}),
    ]


def test_marks_that_leave_the_columns_open_are_not_guessed(write: Write) -> None:
    [found] = rows(write("a.csv", 'id;text\n"1";""A";"B""\n'), ";")
    assert isinstance(found, BadRow)
    assert found.reason.startswith("';' expected after")


def test_one_endless_line_is_no_table(write: Write) -> None:
    file = write("a.csv", "Name,Town\n" + "A" * (separated.MAX_LINE + 1))
    with pytest.raises(WrongFormat, match="line 2 is longer than 16 million characters"):
        rows(file)


def test_a_long_cell_and_one_that_is_never_closed(write: Write) -> None:
    long = "A" * 200_000
    assert rows(write("a.csv", f"Name,Town\n{long},X\n")) == [Row(2, {"Name": long, "Town": "X"})]
    [found, *_] = rows(write("b.csv", f'Name,Town\n"{long},X\nB,Y\n'))
    assert isinstance(found, BadRow)
    assert found.reason.startswith("a cell is longer than 131,072 characters, or its quotation")
    with pytest.raises(WrongFormat, match="the header cannot be read: a cell is longer"):
        rows(write("c.csv", long))


def test_the_columns_are_told_without_rows(write: Write) -> None:
    assert separated.columns(write("a.csv", "Name;Town\n"), "utf-8", ";,", 1) == ["Name", "Town"]
