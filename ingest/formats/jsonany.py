"""JSON as interfaces answer it: one object, an array of objects, or one object a line."""

from collections.abc import Iterator

import orjson

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import HEAD, File
from mosty.ingest.formats import jsonarray, jsonlines

MAX_OBJECT = 64 << 20
"""Bytes of a file that is one object over many lines: it is read whole."""
_BOM = b"\xef\xbb\xbf"


def rows(file: File, path: str = "") -> Iterator[Row | BadRow]:
    """Yield the objects; those of the array at the key `path`, where a file is one object with it.

    Raises:
        WrongFormat: the file is no JSON, breaks off, or is one object too big to be one answer.

    """
    file.expect("JSON")
    head = file.head.removeprefix(_BOM).lstrip()
    if head.startswith(b"["):
        return jsonarray.rows(file)
    if path and f'"{path}"'.encode() in head:
        return jsonarray.rows(file, path)
    first, ended, _ = head.partition(b"\n")
    if _is_object(first) or (not ended and len(head) >= HEAD - len(_BOM)):
        return jsonlines.rows(file)
    return _one(file)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def _one(file: File) -> Iterator[Row | BadRow]:
    with file.open() as stream:
        content = stream.read(MAX_OBJECT + 1)
    if len(content) > MAX_OBJECT:
        raise WrongFormat(
            f"{file.name} is one JSON object of more than {MAX_OBJECT >> 20} MiB. Save its objects "
            f"as an array, or one a line."
        )
    try:
        value = orjson.loads(content.removeprefix(_BOM))
    except orjson.JSONDecodeError as error:
        raise WrongFormat(
            f"{file.name} is not JSON, or breaks off: {error}. Fetch it again."
        ) from None
    if not isinstance(value, dict):
        raise WrongFormat(f"{file.name} is JSON, but no object. Look at it and fetch it again.")
    yield Row(1, value)
