"""Rows as sheets of a workbook (XLSX)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from mosty.cli.tables import Rows

_WIDE = 60  # characters of a column at most
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(path: Path, sheets: Mapping[str, tuple[Sequence[str], Rows]]) -> None:
    """Write each sheet with its header on top; no text becomes a formula."""
    with xlsxwriter.Workbook(path, _SAFE) as book:
        bold = book.add_format({"bold": True, "text_wrap": True})
        for name, (columns, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for row, line in enumerate([columns, *rows]):
                for column, cell in enumerate(line):
                    if cell is not None:
                        sheet.write(row, column, cell, None if row else bold)
            for column in range(len(columns)):
                longest = max(len(str(line[column] or "")) for line in [columns, *rows])
                sheet.set_column(column, column, min(longest + 1, _WIDE))
