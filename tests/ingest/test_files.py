"""What is wrong with a file as a whole is told by name."""

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import Row
from mosty.ingest.files import File
from mosty.ingest.formats import jsonarray, jsonlines, separated, workbook

Write = Callable[[str, str | bytes], File]
HTML = "<!DOCTYPE html><html><body>404 Not Found</body></html>"


def csv_rows(file: File, encoding: str = "utf-8", delimiter: str = ",") -> list[object]:
    return [*separated.rows(file, encoding, delimiter, 1)]


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(WrongFormat, match="There is no file"):
        File(tmp_path / "nothing.csv")


def test_directory(tmp_path: Path) -> None:
    with pytest.raises(WrongFormat, match="is a directory"):
        File(tmp_path)


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xlsx"])
def test_empty_file(write: Write, name: str) -> None:
    with pytest.raises(WrongFormat, match=f"{name} is empty"):
        write(name, "")


def test_nothing_but_blanks(write: Write) -> None:
    with pytest.raises(WrongFormat, match="nothing but blanks"):
        csv_rows(write("a.csv", "\n\n  \n"))


def test_html_saved_as_csv(write: Write) -> None:
    with pytest.raises(WrongFormat, match="HTML page"):
        csv_rows(write("a.csv", HTML))


def test_html_saved_as_json(write: Write) -> None:
    with pytest.raises(WrongFormat, match="HTML page"):
        [*jsonarray.rows(write("a.json", HTML))]
    with pytest.raises(WrongFormat, match="HTML page"):
        [*jsonlines.rows(write("a.jsonl", HTML))]


def test_html_saved_as_workbook(write: Write) -> None:
    with pytest.raises(WrongFormat, match="HTML page"):
        [*workbook.rows(write("a.xlsx", HTML), None, 1)]


def test_workbook_saved_as_csv(write: Write) -> None:
    with pytest.raises(WrongFormat, match="Office file"):
        csv_rows(write("a.csv", zipped(**{"xl/workbook.xml": b"<x/>"})))


def test_utf16_is_told_by_its_mark(write: Write) -> None:
    for encoding in ("utf-16", "utf-16-be"):
        mark = "" if encoding == "utf-16" else "\ufeff"
        file = write("a.csv", f"{mark}Name,Ort\nMüller,Zhořelec\n".encode(encoding))
        assert csv_rows(file) == [Row(2, {"Name": "Müller", "Ort": "Zhořelec"})]


def test_latin_letters_said_to_be_utf8(write: Write) -> None:
    text = "Name,Ort\n" + "Gärtnerei Müller,Görlitz\nBäckerei Schön,Löbau\n" * 20
    with pytest.raises(WrongFormat, match=r"not in utf-8.*say `encoding: cp12"):
        csv_rows(write("a.csv", text.encode("cp1252")))


def test_utf8_said_to_be_cp1250(write: Write) -> None:
    with pytest.raises(WrongFormat, match=r"not in cp1250 but in utf-8: say `encoding: utf-8`"):
        csv_rows(write("a.csv", "Jméno\nStrojírny\n"), "cp1250")


def test_one_broken_line_is_a_bad_row_not_a_wrong_encoding(write: Write) -> None:
    lines = ["Name,Ort", "Müller,Görlitz", "Schön,Löbau", "Bär,Grün"]
    content = "\n".join(lines).encode() + b"\nM\xfcller,Plauen\n"
    found = csv_rows(write("a.csv", content))
    assert [type(one).__name__ for one in found] == ["Row", "Row", "Row", "BadRow"]
    assert found[-1].row == 5
    assert found[-1].column == "Name"
    assert found[-1].reason == "has a byte that is not utf-8"


def test_semicolons_said_to_be_commas(write: Write) -> None:
    with pytest.raises(WrongFormat, match=r"separated by semicolons, not commas"):
        csv_rows(write("a.csv", "Name;Staff\nA;1\n"))


BOMB = b"Name,Staff\n" + (b"A" * 100_000 + b",1\n") * 700


def test_a_gzip_bomb(write: Write) -> None:
    with pytest.raises(WrongFormat, match="zip bomb"):
        csv_rows(write("a.csv.gz", gzip.compress(BOMB)))


def test_a_gzip_bomb_that_lies_about_its_size(write: Write) -> None:
    with pytest.raises(WrongFormat, match="zip bomb"):
        csv_rows(write("a.csv.gz", gzip.compress(BOMB) + gzip.compress(b"A,1\n")))


def test_a_zip_bomb(write: Write) -> None:
    with pytest.raises(WrongFormat, match="zip bomb"):
        csv_rows(write("a.csv.zip", zipped(a=BOMB)))


def test_a_zip_bomb_that_lies_about_its_size(write: Write) -> None:
    content = bytearray(zipped(a=BOMB))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(WrongFormat, match="zip bomb"):
        csv_rows(write("a.csv.zip", bytes(content)))


def test_a_workbook_that_is_a_bomb_and_lies_about_its_size(write: Write) -> None:
    content = bytearray(zipped(**{"xl/workbook.xml": b" " * (64 << 20)}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (100).to_bytes(4, "little")  # the declared size
    with pytest.raises(WrongFormat, match="zip bomb"):
        [*workbook.rows(write("a.xlsx", bytes(content)), None, 1)]


def test_a_packed_table_is_read_as_it_is(write: Write) -> None:
    text = b"Name,Staff\nA,1\n"
    plain = csv_rows(write("a.csv", text))
    assert csv_rows(write("b.csv.gz", gzip.compress(text))) == plain
    assert csv_rows(write("c.csv.zip", zipped(table=text))) == plain


def test_an_archive_of_two_files(write: Write) -> None:
    with pytest.raises(WrongFormat, match="holds 2 files"):
        csv_rows(write("a.csv.zip", zipped(a=b"x", b=b"y")))


def test_a_damaged_archive(write: Write) -> None:
    with pytest.raises(WrongFormat, match="damaged"):
        csv_rows(write("a.csv.gz", gzip.compress(b"Name\nA\n" * 1000)[:-20]))
    with pytest.raises(WrongFormat, match="damaged"):
        csv_rows(write("a.csv.zip", b"PK\x03\x04 and then nothing"))
    with pytest.raises(WrongFormat, match="damaged"):
        [*workbook.rows(write("a.xlsx", b"PK\x03\x04 and then nothing"), None, 1)]


def test_json_lines_and_arrays_are_not_mistaken(write: Write) -> None:
    with pytest.raises(WrongFormat, match="one JSON array, not JSON lines"):
        [*jsonlines.rows(write("a.jsonl", "[{}]"))]
    with pytest.raises(WrongFormat, match="no JSON array"):
        [*jsonarray.rows(write("a.json", '{"rows": []}'))]


def test_a_truncated_line_is_a_bad_row(write: Write) -> None:
    found = [*jsonlines.rows(write("a.jsonl", '{"a": 1}\n{"a": 2}\n{"a": "thr'))]
    assert [type(one).__name__ for one in found] == ["Row", "Row", "BadRow"]
    assert found[-1].row == 3
    assert "truncated" in found[-1].reason


def test_a_truncated_array_names_the_last_whole_row(write: Write) -> None:
    rows = jsonarray.rows(write("a.json", '[{"a": 1}, {"a": 2}, {"a": "thr'))
    with pytest.raises(WrongFormat, match="breaks off after row 2"):
        list(rows)


def test_an_array_in_another_encoding(write: Write) -> None:
    with pytest.raises(WrongFormat, match="not in utf-8"):
        [*jsonarray.rows(write("a.json", '[{"a": "Müller"}]'.encode("cp1252")))]


def test_an_array_inside_an_object(write: Write) -> None:
    file = write("a.json", '{"data": {"rows": [{"a": 1}]}}')
    assert [row.values for row in jsonarray.rows(file, "data.rows")] == [{"a": 1}]
    with pytest.raises(WrongFormat, match=r"no rows at 'data\.items'"):
        [*jsonarray.rows(file, "data.items")]
