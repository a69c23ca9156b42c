"""How `mosty ingest members` shows what it makes of a list."""

from rich.markup import escape
from rich.table import Table

from mosty.cli.ingest_view import OUT, rows
from mosty.ingest.lists import Understood
from mosty.ingest.members import Members
from mosty.ingest.preview import Taste


def understood(found: Members, first: Taste | None = None) -> None:
    """Print what each column was taken for, and with `first` the first members."""
    OUT.print(
        f"Members of [bold]{escape(found.of.name)}[/] ({escape(found.of.id)}), in "
        f"{found.country} where the list says nothing else."
    )
    for sheet in found.sheets:
        _sheet(sheet)
    if first:
        rows(first.rows)
        OUT.print(
            f"Of the first {first.looked} rows {len(first.rows)} can be loaded, {len(first.bad)} "
            f"cannot. Nothing was written."
        )
        for bad in first.bad[:3]:
            OUT.print(escape(f"  row {bad.row}, {bad.column or 'as a whole'}: {bad.reason}"))


def sheets(found: Members, name: str) -> None:
    """Print which sheet a mapping was saved for."""
    first, *others = found.sheets
    where = f" of the sheet {first.sheet!r}" if others else ""
    OUT.print(escape(f"The mapping{where} is in {name}: edit it, and use it with"))
    OUT.print(escape(f"  mosty ingest table LIST --map {name}"))
    if others:
        rest = ", ".join(repr(one.sheet) for one in others)
        OUT.print(escape(f"There are more sheets: {rest}. Choose one with --sheet."))


def _sheet(sheet: Understood) -> None:
    header = "–".join(map(str, sorted({sheet.format.header[0], sheet.format.header[-1]})))
    where = f"Sheet {sheet.sheet!r}: header" if sheet.sheet else "Header"
    OUT.print(escape(f"\n{where} in row {header}."))
    table = Table("column", "taken for", box=None, header_style="bold", pad_edge=False)
    meanings = {name: meaning for meaning, name in sheet.columns.items()}
    for name in sheet.names:
        if name in sheet.personal:
            table.add_row(escape(name), "[yellow]a person's: not stored[/]")
        elif name in meanings:
            table.add_row(escape(name), meanings[name].replace("_", " "))
        elif name in sheet.unknown:
            table.add_row(escape(name), "[dim]not understood: not stored[/]")
    OUT.print(table, soft_wrap=False)
    for what, texts in (("Headings", sheet.sections), ("Left out", sheet.skipped)):
        if texts:
            OUT.print(escape(f"{what}: {'; '.join(texts[:5])}{' …' if len(texts) > 5 else ''}"))  # noqa: PLR2004
