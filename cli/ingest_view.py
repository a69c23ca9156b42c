"""How `mosty ingest` shows what it does: progress, the summary table, what a mapping understood."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import orjson
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from mosty.cypher.library import statement
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.load import Summary
from mosty.ingest.mapping import Mapping
from mosty.ingest.mistakes import near
from mosty.ingest.preview import Preview

_WIDTH = 132
OUT = Console(highlight=False, soft_wrap=True, width=max(Console().width, _WIDTH))
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_MIB = 1 << 20
_ODD = {"steps": 8, "limit": 100}
_SHOWN = 3
_COUNTS = {
    "read": "read",
    "loaded": "loaded",
    "unchanged": "unchanged",
    "quarantined": "quarantined",
    "nodes": "new nodes",
    "ties": "new ties",
}


@contextmanager
def progress(file: File) -> Iterator[Callable[[int], None]]:
    """Show how far a file is; yield what to call with the number of rows dealt with."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rows]:,} rows, {task.fields[rate]:,.0f} rows/s"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as bar:
        task = bar.add_task(escape(file.name), total=file.size, rows=0, rate=0.0)

        def tell(rows: int) -> None:
            elapsed = bar.tasks[0].elapsed or 1.0
            bar.update(task, completed=file.position, rows=rows, rate=rows / elapsed)

        yield tell


def summary(summaries: Sequence[Summary]) -> None:
    """Print one line a file and the sum, the split of time by stage, and the memory it took."""
    table = Table("file", "source", box=None, header_style="bold", pad_edge=False)
    for name in (*_COUNTS.values(), "rows/s"):
        table.add_column(name, justify="right")
    for one in summaries:
        table.add_row(escape(one.file), one.source, *_numbers([one]))
    if len(summaries) > 1:
        table.add_row("all", "", *_numbers(summaries), style="bold")
    OUT.print(table, soft_wrap=False)
    for one in summaries:
        if not (one.read or one.failure or one.stopped):
            OUT.print(f"{escape(one.file)} has no rows.")
    seconds: Counter[str] = Counter()
    for one in summaries:
        seconds.update(one.seconds)
    whole = sum(seconds.values()) or 1.0
    split = (f"{stage} {spent:.1f} s ({spent / whole:.0%})" for stage, spent in seconds.items())
    wall = sum(one.wall for one in summaries)
    OUT.print(f"Time by stage: {', '.join(split)}; they overlap, {wall:.1f} s passed.")
    OUT.print(f"Peak memory: {peak_memory() / _MIB:,.0f} MiB.")


def _numbers(summaries: Sequence[Summary]) -> list[str]:
    counts = [sum(getattr(one, name) for one in summaries) for name in _COUNTS]
    rate = counts[0] / (sum(one.wall for one in summaries) or 1.0)
    return [f"{count:,.0f}" for count in (*counts, rate)]


def as_json(summaries: Sequence[Summary], unknown: list[str], failures: list[str]) -> bytes:
    """Return the summary for programs."""
    return orjson.dumps(
        {
            # asdict would count a counter's pairs
            "files": [
                asdict(replace(one, failure=None)) | {"remarks": one.remarks} for one in summaries
            ],
            "peak_memory": peak_memory(),
            "no_reader": unknown,
            "failures": failures,
        },
        option=orjson.OPT_INDENT_2,
    )


def peak_memory() -> int:
    """Return the most memory this process has held, in bytes."""
    if sys.platform == "win32":
        import psutil  # noqa: PLC0415

        return int(psutil.Process().memory_info().peak_wset)
    if sys.platform == "linux":
        # What `getrusage` tells includes the process that started this one.
        status = Path("/proc/self/status").read_text("utf-8", "replace")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def noticed(summaries: Sequence[Summary], odd: Sequence[str]) -> None:
    """Print what a person should know of the rows that were loaded, and of the graph."""
    for one in summaries:
        told = {
            "changed": one.changed,
            "reopened": one.reopened,
            "closed": one.closed,
            "in conflict (mosty query run conflicting_records)": one.conflicts,
            **{f"remarks on {kind}": count for kind, count in sorted(one.remarks.items())},
        }
        if found := ", ".join(f"{count:,} {name}" for name, count in told.items() if count):
            OUT.print(f"Noticed in {escape(one.file)}: {found}.")
    for sentence in odd:
        OUT.print(escape(sentence))


def odd(store: Store) -> list[str]:
    """Return sentences on ownership that runs in circles, and on actors that supply themselves."""
    kinds = {"circular_ownership": "Circular ownership", "self_supply": "Self-supply"}
    found = {name: store.rows(statement("queries", name).text, **_ODD) for name in kinds}
    return [
        f"{kinds[name]}: {'at least ' * (len(rows) == _ODD['limit'])}{len(rows)} in the graph "
        f"(mosty query run {name})."
        for name, rows in found.items()
        if rows
    ]


def quarantines(summaries: Sequence[tuple[Summary, Path]]) -> None:
    """Print where bad rows are."""
    for one, path in summaries:
        if one.quarantined:
            OUT.print(f"Set aside from {escape(one.file)}: {_rows(one.quarantined)}, in {path}")


def _rows(count: int) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}"


def unread(names: Sequence[str]) -> None:
    """Name the files that no reader knows."""
    if names:
        OUT.print(f"No reader yet for {len(names)} files:")
        OUT.print(escape("\n".join(f"  {name}" for name in names)))


def stopped(summaries: Sequence[Summary], left: int) -> None:
    """Say how far a stopped load came, and how many files were not begun."""
    where = "".join(
        f" in {escape(one.file)} after {one.read:,} rows, all of them dealt with"
        for one in summaries[-1:]
    )
    more = f" Files not begun: {left}." if left else ""
    ERR.print(f"Stopped{where}.{more} Run the same command again to go on.")


def failures(sentences: Sequence[str]) -> None:
    """Print what failed."""
    for sentence in sentences:
        ERR.print(escape(sentence), style="red")


def too_bad(summaries: Sequence[Summary], share: float) -> str:
    """Return the sentence on files with too many bad rows."""
    files = (
        f"{one.file}: {one.quarantined:,} of {one.read:,} rows ({one.quarantined / one.read:.1%})"
        for one in summaries
    )
    return f"More rows than --max-bad ({share:.3g}) allows could not be read. {'; '.join(files)}."


def catalogue(sources: Iterable[tuple[SourceInfo, str]]) -> None:
    """List sources."""
    table = Table("id", "name", "licence", "read by", box=None, header_style="bold", pad_edge=False)
    for source, how in sources:
        table.add_row(source.id, source.name, source.licence, how)
    OUT.print(table, soft_wrap=False)


def understood(mapping: Mapping, found: Preview) -> None:
    """Print what a mapping makes of a table."""
    form = mapping.format.model_dump(exclude_none=True, exclude_defaults=True)
    OUT.print(f"Source {mapping.source.id} ({mapping.source.licence}), format {form}.")
    table = Table("column", "becomes", box=None, header_style="bold", pad_edge=False)
    for name, uses in found.columns.items():
        table.add_row(escape(name), ", ".join(uses) or "[dim]not used[/]")
    OUT.print(table, soft_wrap=False)
    for name in found.missing:
        OUT.print(f"[red]There is no column {escape(repr(name))}[/]{near(name, found.columns)}.")
    rows(found.rows)
    OUT.print(
        f"Of the first {found.looked} rows {len(found.rows)} can be loaded, {len(found.bad)} "
        f"cannot. Nothing was written."
    )
    for bad in found.bad[:_SHOWN]:
        OUT.print(escape(f"  row {bad.row}, {bad.column or 'as a whole'}: {bad.reason}"))


def rows(found: Sequence[Facts]) -> None:
    """Print the first rows as they would be loaded."""
    for facts in found[:_SHOWN]:
        _row(facts)


def _row(facts: Facts) -> None:
    OUT.print(f"\n[bold]Row {facts.row}[/] (key {escape(facts.key)})")
    for node in facts.nodes:
        mentioned = " [dim](made if unknown)[/]" if node.mentioned else ""
        OUT.print(f"  [green]{node.type}[/] {escape(node.id)}{mentioned}")
        for name, value in node.properties.items():
            OUT.print(f"      {name}: {escape(str(value))}")
    for tie in facts.ties:
        given = ", ".join(f"{name}: {value}" for name, value in tie.properties.items())
        OUT.print(escape(f"  {tie.start} -{tie.type}-> {tie.end}  {given}"))
    for remark in facts.remarks:
        OUT.print(escape(f"  remark: {remark}"))
