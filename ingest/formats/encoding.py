"""Bytes to text: told by name when a file is not in the encoding it should be in."""

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from charset_normalizer import from_bytes

from mosty.graph.errors import WrongFormat
from mosty.ingest.files import File

_BROKEN = 0.5
"""Share of the lines with non-ASCII letters above which the encoding is wrong, not the line."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def actual(file: File, encoding: str) -> str:
    """Return the encoding that a file's byte order mark tells, else the one it should be in."""
    if file.head.startswith(_UTF16):
        return "utf-16"
    return "utf-8-sig" if _is_utf8(encoding) or file.head.startswith(codecs.BOM_UTF8) else encoding


def _is_utf8(encoding: str) -> bool:
    return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _telling(head: bytes) -> list[bytes]:
    """Return the whole lines that can tell encodings apart."""
    whole = head[: max(head.rfind(b"\n"), head.rfind(b"\r")) + 1] or head
    return [line for line in whole.splitlines() if not line.isascii()]


def check(file: File, encoding: str) -> None:
    """Make sure that the file's beginning is in `encoding`.

    Raises:
        WrongFormat: it is not; the message names the encoding that it looks like.

    """
    lines = _telling(file.head)
    if not lines:
        return
    if _is_utf8(encoding):
        broken = sum(not _decodes(line, "utf-8") for line in lines)
        if broken > _BROKEN * len(lines):
            best = from_bytes(b"\n".join(lines)).best()
            guess = (
                f" It looks like {best.encoding}: say `encoding: {best.encoding}`." if best else ""
            )
            raise WrongFormat(f"{file.name} is not in {encoding}.{guess}")
    elif all(_decodes(line, "utf-8") for line in lines):
        raise WrongFormat(f"{file.name} is not in {encoding} but in utf-8: say `encoding: utf-8`.")


@contextmanager
def text(file: File, encoding: str, newline: str = "") -> Iterator[TextIO]:
    """Open a file as text. A byte that is not in `encoding` becomes a lone surrogate (`legible`).

    A byte order mark is believed before `encoding`. `newline` is what ends a line, '' for anything.

    Raises:
        WrongFormat: the file as a whole is in another encoding.

    """
    known = actual(file, encoding)
    if known != "utf-16":
        check(file, known)
    with file.open() as stream:
        yield io.TextIOWrapper(stream, known, errors="surrogateescape", newline=newline)


def legible(line: str) -> bool:
    """Return whether every byte of a line was in its encoding."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True
