"""One JSON object a line (JSONL)."""

from collections.abc import Iterator

import orjson

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File

MAX_LINE = 16 << 20
_BOM = b"\xef\xbb\xbf"
_SHOWN = 2000


def rows(file: File) -> Iterator[Row | BadRow]:
    """Yield the lines' objects.

    Raises:
        WrongFormat: the file is not JSON lines.

    """
    file.expect("JSON lines")
    start = file.head.removeprefix(_BOM).lstrip()[:1]
    if start != b"{":
        what = "one JSON array" if start == b"[" else "something else"
        raise WrongFormat(f"{file.name} is {what}, not JSON lines (one object a line).")
    with file.open() as stream:
        number = 0
        while line := stream.readline(MAX_LINE):
            number += 1
            if len(line) == MAX_LINE:
                raise WrongFormat(
                    f"{file.name} is not JSON lines: line {number} is longer than "
                    f"{MAX_LINE >> 20} MiB."
                )
            if line.strip():
                yield _row(number, line.removeprefix(_BOM))


def _row(number: int, line: bytes) -> Row | BadRow:
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return BadRow(number, "", _why(error, line), _shown(line))
    if not isinstance(found, dict):
        return BadRow(number, "", "the line is JSON, but no object", _shown(line))
    return Row(number, found)


def _why(error: orjson.JSONDecodeError, line: bytes) -> str:
    if not line.endswith((b"}\n", b"}\r\n", b"}")):
        return f"the JSON line is truncated: it breaks off after {len(line.rstrip())} bytes"
    return f"the line is not JSON: {error}"


def _shown(line: bytes) -> str:
    return line.decode("utf-8", "replace").rstrip("\r\n")[:_SHOWN]
