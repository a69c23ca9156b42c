"""How `mosty ingest diff` shows what a new edition of a source would change."""

from collections.abc import Sequence

from rich.markup import escape

from mosty.cli.ingest_view import OUT
from mosty.ingest.diff import Difference


def show(found: Difference, limit: int) -> None:
    """Print the counts, then at most `limit` rows of each kind."""
    OUT.print(
        f"{found.source}: {len(found.new):,} new, {len(found.changed):,} changed, "
        f"{len(found.vanished):,} vanished, {found.unchanged:,} unchanged. Nothing was written."
    )
    if found.conflicts:
        OUT.print(f"{found.conflicts:,} rows contradict an earlier row of the same key.")
    if found.bad:
        OUT.print(f"{found.bad:,} rows cannot be read.")
    _keys("New", found.new, limit)
    if found.changed and limit:
        OUT.print("\n[bold]Changed[/]")
    for one in found.changed[:limit]:
        OUT.print(f"  {escape(one.key)} (row {one.row})")
        for text in one.differences:
            OUT.print(escape(f"    {text}"))
    _more(found.changed, limit)
    _keys("Vanished", found.vanished, limit)


def _keys(title: str, keys: Sequence[str], limit: int) -> None:
    if keys and limit:
        OUT.print(f"\n[bold]{title}[/]")
        OUT.print(escape("\n".join(f"  {key}" for key in keys[:limit])))
    _more(keys, limit)


def _more(rows: Sequence[object], limit: int) -> None:
    if 0 < limit < len(rows):
        OUT.print(f"  … and {len(rows) - limit:,} more (--limit).")
