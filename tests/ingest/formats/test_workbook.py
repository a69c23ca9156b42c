"""Workbooks."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from xml.sax.saxutils import escape

import pytest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import Row
from mosty.ingest.files import File
from mosty.ingest.formats import workbook

Write = Callable[[str, str | bytes], File]
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book(rows: dict[int, list[object]], sheet: str = "Members") -> bytes:
    """Return a workbook of one sheet, with a date style for dates."""
    cells = "".join(
        f'<row r="{number}">{"".join(map(_cell, "ABCDEFG", [number] * 7, row))}</row>'
        for number, row in rows.items()
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="r1" Type="{_TYPE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships"><Relationship Id="r1" Type="{_TYPE}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{_TYPE}/styles" '
        'Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_TYPE}"><sheets><sheet '
        f'name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData>'
        "</worksheet>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _cell(column: str, row: int, value: object) -> str:
    at = f'r="{column}{row}"'
    if isinstance(value, str):
        return f'<c {at} t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    if isinstance(value, date):
        return f'<c {at} s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    return f"<c {at}><v>{value}</v></c>"


def test_rows_keep_their_numbers_and_types(write: Write) -> None:
    content = book(
        {
            1: ["Name", "Staff", "Turnover", "Since"],
            2: ["A GmbH", 12, 1.5, date(1998, 4, 1)],
            4: ["B GmbH", 3, 2, ""],
        }
    )
    found = [*workbook.rows(write("a.xlsx", content), None, 1)]
    assert found == [
        Row(2, {"Name": "A GmbH", "Staff": 12, "Turnover": 1.5, "Since": date(1998, 4, 1)}),
        Row(4, {"Name": "B GmbH", "Staff": 3, "Turnover": 2, "Since": ""}),
    ]


def test_a_header_below_a_title(write: Write) -> None:
    file = write("a.xlsx", book({2: ["Members in 2026"], 4: ["Name"], 5: ["A"]}))
    assert [*workbook.rows(file, "Members", 4)] == [Row(5, {"Name": "A"})]
    with pytest.raises(WrongFormat, match="no header in row 1"):
        [*workbook.rows(file, None, 1)]


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a workbook with a text in one of its parts replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode()
            after.writestr(name, text.replace(old, new) if name == part else text)
    return buffer.getvalue()


def ods(table: str, manifest: str = "") -> bytes:
    """Return an ODS file of one sheet."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "manifest")
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{kind}">{manifest}</manifest:file-entry></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Members">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return buffer.getvalue()


def ods_row(*cells: str, rows: int = 1, columns: int = 1) -> str:
    repeated = f'office:value-type="string" table:number-columns-repeated="{columns}"'
    texts = "".join(
        f"<table:table-cell {repeated}><text:p>{cell}</text:p></table:table-cell>" for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{rows}">{texts}</table:table-row>'


def test_what_stands_in_cells_merged_downwards_stands_in_each(write: Write) -> None:
    rows = {1: ["Name", "Town"], 2: ["A", "Aue"], 3: ["B", ""], 4: ["", "Plauen"]}
    merged = '</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>'
    part = "xl/worksheets/sheet1.xml"
    file = write("a.xlsx", changed(book(rows), part, "</sheetData>", merged))
    assert workbook.grid(file, None)[1:] == [["A", "Aue"], ["B", "Aue"], ["", "Plauen"]]


def test_a_header_of_two_rows(write: Write) -> None:
    rows = {1: ["Firm", "Address", ""], 2: ["", "Town", "Street"], 3: ["A", "Aue", "1"]}
    found = [*workbook.rows(write("a.xlsx", book(rows)), None, 2, 1)]
    assert found == [Row(3, {"Firm": "A", "Address / Town": "Aue", "Address / Street": "1"})]


def test_ods(write: Write) -> None:
    content = ods(ods_row("Name", "Town") + ods_row("A", "Aue") + ods_row(rows=1_048_574))
    assert [*workbook.rows(write("a.ods", content), None, 1)] == [
        Row(2, {"Name": "A", "Town": "Aue"})
    ]


def test_cells_that_reach_further_than_memory_are_refused(write: Write) -> None:
    far = changed(book({1: ["A"], 9: ["B"]}), "xl/worksheets/sheet1.xml", '"A9"', '"XFD1048576"')
    with pytest.raises(WrongFormat, match=r"reach over 17,179,869,184 places"):
        [*workbook.rows(write("a.xlsx", far), None, 1)]
    repeated = ods(ods_row("A", rows=1_000_000, columns=16_000))
    with pytest.raises(WrongFormat, match=r"reach over 16,000,000,000 places"):
        [*workbook.rows(write("a.ods", repeated), None, 1)]


def test_a_workbook_with_a_password(write: Write) -> None:
    locked = ods(ods_row("A"), '<manifest:encryption-data manifest:checksum="x"/>')
    with pytest.raises(WrongFormat, match="protected by a password"):
        [*workbook.rows(write("a.ods", locked), None, 1)]
    with pytest.raises(WrongFormat, match="protected by a password"):
        [*workbook.rows(write("a.xlsx", encrypted()), None, 1)]


def encrypted() -> bytes:
    """Return the beginning of what Excel writes with a password: an OLE file of one stream."""
    size, end, free = 512, (0xFFFFFFFE).to_bytes(4, "little"), (0xFFFFFFFF).to_bytes(4, "little")
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    head += bytes.fromhex("3E000300FEFF09000600") + bytes(6)
    head += (0).to_bytes(4, "little") + (1).to_bytes(4, "little")  # sectors: directory, FAT
    head += (1).to_bytes(4, "little") + bytes(4) + (4096).to_bytes(4, "little")
    head += end + bytes(4) + end + bytes(4) + bytes(4) + free * 108
    fat = (0xFFFFFFFD).to_bytes(4, "little") + end + free * 126
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + ((len(name) + 1) * 2).to_bytes(2, "little")
        + bytes([kind, 1])
        + free * 3
        + bytes(36)
        + end
        + bytes(8)
        for name, kind in (("Root Entry", 5), ("EncryptedPackage", 2), ("EncryptionInfo", 2))
    )
    return head.ljust(size, b"\0") + fat + entries.ljust(size, b"\0")


def test_text_and_pages_under_a_workbooks_name(write: Write) -> None:
    with pytest.raises(WrongFormat, match="HTML page"):
        [*workbook.rows(write("a.xlsx", "<html><table></table></html>"), None, 1)]
    with pytest.raises(WrongFormat, match=r"no workbook.*perhaps it is text.*kind: csv"):
        [*workbook.rows(write("a.xlsx", "Name;Town\nA;Aue\n"), None, 1)]


def test_a_sheet_that_is_not_there(write: Write) -> None:
    with pytest.raises(WrongFormat, match=r"no sheet 'Firms'\. It has: Members"):
        [*workbook.rows(write("a.xlsx", book({1: ["Name"]})), "Firms", 1)]
