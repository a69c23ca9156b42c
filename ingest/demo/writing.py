"""From positions to what is written: ids, numbered names, looked-up words, days."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import polars as pl

from mosty.ingest.columns import Table
from mosty.ingest.demo.reference import Ints

_ROWS = 100_000
_DAY_ZERO = date(1970, 1, 1)
MARK = "(synthetic)"


def chunks(name: str, count: int, make: Callable[[slice], pl.DataFrame]) -> Iterator[Table]:
    """Yield the table of `count` rows in parts, every row marked as synthetic."""
    for first in range(0, count, _ROWS):
        frame = make(slice(first, min(first + _ROWS, count)))
        yield Table(name, frame.with_columns(pl.lit(value=True).alias("synthetic")))


def ids(kind: str, positions: Ints) -> pl.Series:
    """Return the ids of the generator's nodes of a kind."""
    return pl.select(pl.format(f"demo:{kind}-{{}}", pl.Series(positions))).to_series()


def picked(words: Sequence[str], positions: Ints) -> pl.Series:
    """Return the word at each position."""
    return pl.Series(words).gather(positions)


def numbers(positions: Ints, total: int) -> pl.Series:
    """Return the positions in digits, all of one length, five at least."""
    return pl.Series(positions).cast(pl.String).str.zfill(max(5, len(str(total - 1))))


def days(epoch: date, offsets: Ints) -> pl.Series:
    """Return the days that lie `offsets` days after the epoch."""
    return pl.Series((epoch - _DAY_ZERO).days + offsets).cast(pl.Date)


def joined(pattern: str, *parts: pl.Series | str) -> pl.Expr:
    """Return `pattern` with its `{}` filled row by row."""
    return pl.format(pattern, *(pl.lit(part) for part in parts))


def points(latitude: object, longitude: object) -> pl.Series:
    """Return WGS 84 points, as a table wants them."""
    return pl.DataFrame({"latitude": latitude, "longitude": longitude}).to_struct()
