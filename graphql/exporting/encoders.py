"""Rows, chunk by chunk, as JSONL, CSV and Parquet. Each holds one chunk at a time."""

import csv
import io
from collections.abc import Sequence
from typing import Any, Protocol

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from mosty.graphql.exporting.columns import Column

Rows = Sequence[Sequence[Any]]
BOM = "\ufeff"  # without it Excel takes UTF-8 for the code page of the machine


class Encoder(Protocol):
    """Makes the bytes of a file, in order: `rows` for each chunk, then `end`."""

    media_type: str

    def __init__(self, columns: Sequence[Column]) -> None:
        """Prepare a file of these columns."""

    def rows(self, rows: Rows) -> bytes:
        """Return the next bytes: those of a chunk, and at first what comes before it."""
        ...

    def end(self) -> bytes:
        """Return the last bytes of a whole file."""
        ...

    def broken(self, error: bytes) -> bytes:
        """Return the end of a file that stays incomplete; `error` is a line of JSON."""
        ...


class Jsonl:
    """An object a line. A file that stays incomplete ends with a line that has only `errors`."""

    media_type = "application/x-ndjson"

    def __init__(self, columns: Sequence[Column]) -> None:
        """Prepare a file of these columns."""
        self._names = [one.name for one in columns]
        makes = ((index, one.as_json()) for index, one in enumerate(columns))
        self._makes = [(index, make) for index, make in makes if make]

    def rows(self, rows: Rows) -> bytes:
        """Return the lines of a chunk."""
        return b"".join(self._line(row) for row in rows)

    def end(self) -> bytes:
        """Return nothing: the last line is the last row."""
        return b""

    def broken(self, error: bytes) -> bytes:
        """Return the line that says why there is no more."""
        return error + b"\n"

    def _line(self, row: Sequence[Any]) -> bytes:
        values = list(row)
        for index, make in self._makes:
            values[index] = make(values[index])
        found = dict(zip(self._names, values, strict=True))
        return orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE)


class Csv:
    """RFC 4180 in UTF-8, for people with spreadsheets."""

    media_type = "text/csv; charset=utf-8; header=present"

    def __init__(self, columns: Sequence[Column]) -> None:
        """Prepare a file of these columns."""
        self._columns = columns
        self._header = True

    def rows(self, rows: Rows) -> bytes:
        """Return the lines of a chunk, at first behind the header."""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        if self._header:
            text.write(BOM)
            writer.writerow([name for one in self._columns for name in one.header])
            self._header = False
        cells = [one.as_cells for one in self._columns]
        writer.writerows(
            [cell for make, value in zip(cells, row, strict=True) for cell in make(value)]
            for row in rows
        )
        return text.getvalue().encode()

    def end(self) -> bytes:
        """Return the header if there was no row."""
        return self.rows(()) if self._header else b""

    def broken(self, error: bytes) -> bytes:
        """Return nothing: a table has no place for it."""
        del error
        return b""


class _Written(io.RawIOBase):
    """A file that only counts what it gave away already."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._size

    def write(self, data: Any) -> int:  # noqa: ANN401
        part = bytes(data)
        self._parts.append(part)
        self._size += len(part)
        return len(part)

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        found = b"".join(self._parts)
        self._parts.clear()
        return found


class Parquet:
    """Parquet with a row group per chunk, compressed with zstd."""

    media_type = "application/vnd.apache.parquet"

    def __init__(self, columns: Sequence[Column]) -> None:
        """Prepare a file of these columns."""
        self._columns = columns
        self._schema = pa.schema([(one.name, one.parquet) for one in columns])
        self._written = _Written()
        self._writer = pq.ParquetWriter(self._written, self._schema, compression="zstd")

    def rows(self, rows: Rows) -> bytes:
        """Return a row group."""
        values = zip(*rows, strict=True) if rows else ([] for _ in self._columns)
        arrays = [one.as_array(list(v)) for one, v in zip(self._columns, values, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        return self._written.taken()

    def end(self) -> bytes:
        """Return the footer."""
        self._writer.close()
        return self._written.taken()

    def broken(self, error: bytes) -> bytes:
        """Return nothing: without its footer no reader takes the file for whole."""
        del error
        return b""
