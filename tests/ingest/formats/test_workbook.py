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


def test_a_sheet_that_is_not_there(write: Write) -> None:
    with pytest.raises(WrongFormat, match=r"no sheet 'Firms'\. It has: Members"):
        [*workbook.rows(write("a.xlsx", book({1: ["Name"]})), "Firms", 1)]
