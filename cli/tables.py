"""Rows as a table to read, as CSV (RFC 4180), as JSON (an array, one row a line), as Parquet."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO, Literal

import orjson
import polars as pl
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mosty.graph.values import as_json, as_native, as_shown, as_text

Format = Literal["table", "csv", "json", "parquet"]
Rows = Sequence[Sequence[object]]

_WIDTH = 200  # columns of a table that goes to a file or a pipe


def write(format_: Format, columns: Sequence[str], rows: Rows, out: IO[bytes]) -> None:
    """Write rows to `out`, which stays open."""
    _WRITERS[format_](columns, rows, out)
    out.flush()


def _table(columns: Sequence[str], rows: Rows, out: IO[bytes]) -> None:
    table = Table(box=SIMPLE_HEAD, header_style="bold", show_edge=False)
    for index, column in enumerate(columns):
        right = all(isinstance(row[index], int | float | None) for row in rows)
        table.add_column(Text(column), justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(as_shown(value)) for value in row))
    with _text(out) as text:
        Console(file=text, width=None if text.isatty() else _WIDTH, highlight=False).print(table)


def _csv(columns: Sequence[str], rows: Rows, out: IO[bytes]) -> None:
    with _text(out) as text:
        writer = csv.writer(text)
        writer.writerow(columns)
        writer.writerows([as_text(value) for value in row] for row in rows)


def _json(columns: Sequence[str], rows: Rows, out: IO[bytes]) -> None:
    lines = (
        orjson.dumps({c: as_json(v) for c, v in zip(columns, row, strict=True)}) for row in rows
    )
    out.write(b"[\n" + b",\n".join(lines) + b"\n]\n" if rows else b"[]\n")


def _parquet(columns: Sequence[str], rows: Rows, out: IO[bytes]) -> None:
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    frame = pl.DataFrame(
        [_series(name, list(one)) for name, one in zip(columns, values, strict=True)]
    )
    frame.write_parquet(out)


def _series(name: str, values: list[object]) -> pl.Series:
    """Return a column of one type: as the values are, else as floats, else as text."""
    native = [as_native(value) for value in values]
    for attempt in (native, [float(v) if isinstance(v, int) else v for v in native]):
        try:
            return _typed(pl.Series(name, attempt, strict=True))
        except TypeError:
            continue
    return pl.Series(name, [None if v is None else as_text(v) for v in values], pl.String)


def _typed(series: pl.Series) -> pl.Series:
    """Give a column without any value a type that every reader of Parquet knows."""
    if series.dtype == pl.Null:
        return series.cast(pl.String)
    return series.cast(pl.List(pl.String)) if series.dtype == pl.List(pl.Null) else series


@contextmanager
def _text(out: IO[bytes]) -> Iterator[TextIOWrapper]:
    text = TextIOWrapper(out, "utf-8", newline="")
    try:
        yield text
    finally:
        text.detach()


_WRITERS: Mapping[Format, Callable[[Sequence[str], Rows, IO[bytes]], None]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
}
FORMATS: tuple[Format, ...] = tuple(_WRITERS)
