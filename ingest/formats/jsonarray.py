"""JSON files that hold one array of objects, streamed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import ijson  # type: ignore[import-untyped]

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File

MAX_ROW = 16 << 20
"""Bytes from the end of one row to the end of the next above which a file is no table."""
_BUFFER = 1 << 16
_BOM = b"\xef\xbb\xbf"


def rows(file: File, path: str = "") -> Iterator[Row | BadRow]:
    """Yield the objects of the array at `path` (keys joined by dots; '' is the whole file).

    Raises:
        WrongFormat: the file is not JSON, breaks off, or has no array there.

    """
    file.expect("JSON")
    if not path and not file.head.removeprefix(_BOM).lstrip().startswith(b"["):
        raise WrongFormat(f"{file.name} is no JSON array. Say with `path` where its rows are.")
    number = 0
    with _content(file) as stream:
        bounded = _Bounded(file, stream)
        item = f"{path}.item" if path else "item"
        found = ijson.items(bounded, item, use_float=True, buf_size=_BUFFER)
        while True:
            try:
                value: Any = next(found)
            except StopIteration:
                break
            except (ijson.JSONError, UnicodeDecodeError) as error:
                raise WrongFormat(_why(file, number, error)) from error
            number += 1
            bounded.ended(number)
            yield _row(number, value)
    if path and not number:
        raise WrongFormat(f"{file.name} has no rows at {path!r}.")


class _Bounded:
    """A stream that ends with an error when a row grows beyond all bounds."""

    def __init__(self, file: File, stream: BinaryIO) -> None:
        self._file = file
        self._stream = stream
        self._row = 0
        self._size = 0

    def read(self, size: int) -> bytes:
        self._size += size
        if self._size > MAX_ROW + size:
            raise WrongFormat(
                f"{self._file.name} is no JSON array of rows: after row {self._row} there are "
                f"{MAX_ROW >> 20} MiB without the end of one. Look at it and fetch it again."
            )
        return self._stream.read(size)

    def ended(self, row: int) -> None:
        self._row = row
        self._size = 0


@contextmanager
def _content(file: File) -> Iterator[BinaryIO]:
    with file.open() as stream:
        if file.head.startswith(_BOM):
            stream.read(len(_BOM))
        yield stream


def _row(number: int, value: object) -> Row | BadRow:
    if not isinstance(value, dict):
        return BadRow(number, "", "the row is JSON, but no object", str(value)[:2000])
    return Row(number, value)


def _why(file: File, number: int, error: Exception) -> str:
    message = " ".join(str(error).split())
    if "UTF8" in message or isinstance(error, UnicodeDecodeError):
        return f"{file.name} is not in utf-8, as JSON must be (after row {number})."
    if isinstance(error, ijson.IncompleteJSONError) and "premature" in message:
        return (
            f"{file.name} breaks off after row {number}: the rows before it are read. Fetch the "
            f"whole file and read it again."
        )
    return f"{file.name} is not JSON after row {number}: {message[:200]}"
