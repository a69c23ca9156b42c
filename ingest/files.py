"""Files as they are found: missing, empty, packed, or not what their name says."""

import gzip
import io
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import IO, BinaryIO

from mosty.graph.errors import WrongFormat

HEAD = 1 << 18
_DEFLATE_LIMIT = 1032
MAX_RATIO = 200
"""Register files reach 5 to 30."""
MAX_STREAM = 64 << 30
SUSPICIOUS = 32 << 20
"""Bytes below which no ratio is worth a question."""

_MAGIC = (
    (b"PK\x03\x04", "a ZIP archive or an Office file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a GZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (XLS)"),
    (b"%PDF", "a PDF"),
    (b"PAR1", "a Parquet file"),
    (b"\xff\xfe", "UTF-16 text"),
    (b"\xfe\xff", "UTF-16 text"),
)
DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError),
    *(EOFError, OSError, RuntimeError, ValueError),
)
"""What Python raises at packed files that are damaged, encrypted or unknown to it."""
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<!--")


def looks_like(head: bytes) -> str | None:
    """Say what the first bytes of a file tell when it is surely no table and no JSON."""
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return what
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2000].lower()
    if start.startswith(_HTML) or (start.startswith(b"<?xml") and b"<html" in start):
        return "an HTML page (perhaps an error page that was saved by mistake)"
    return "XML" if start.startswith(b"<?xml") else None


class _Unpacked(io.RawIOBase):
    """A packed stream that stops when more comes out than a sane file holds."""

    def __init__(self, packed: IO[bytes] | io.BufferedIOBase, file: "File") -> None:
        self._packed = packed
        self._file = file
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        try:
            data = self._packed.read(len(buffer))
        except DAMAGED as error:
            raise WrongFormat(f"{self._file.path.name} is damaged: {error}.") from error
        buffer[: len(data)] = data
        self._out += len(data)
        refuse_bomb(self._file, self._out, MAX_STREAM)
        return len(data)


def refuse_bomb(file: "File", unpacked: int, limit: int) -> None:
    """Raise `WrongFormat` when `unpacked` bytes are more than the packed file can honestly hold."""
    if unpacked > limit or (unpacked > SUSPICIOUS and unpacked > MAX_RATIO * file.size):
        raise WrongFormat(
            f"{file.path.name} looks like a zip bomb: {file.size:,} bytes unpack to over "
            f"{unpacked:,}. It was not read; unpack it by hand if you trust it."
        )


class _Counted(io.FileIO):
    """A file that tells how far it was read."""

    def __init__(self, file: "File") -> None:
        super().__init__(file.path)
        self._told = file

    def readinto(self, buffer: memoryview, /) -> int | None:  # type: ignore[override]
        count = super().readinto(buffer)
        self._told.position = self.tell()
        return count


class File:
    """A file to read, plain or packed (.gz, or .zip with one file in it).

    `name` is without the packing's ending, `size` in bytes as packed, `position` how many of these
    have been read.
    """

    def __init__(self, path: Path) -> None:
        """Take a path.

        Raises:
            WrongFormat: nothing is there, a directory, an empty file, or one that is not yours.

        """
        if not path.exists():
            raise WrongFormat(f"There is no file {path}. Check the path.")
        if path.is_dir():
            raise WrongFormat(
                f"{path} is a directory. Name a file, or use `mosty ingest all {path}`."
            )
        if not os.access(path, os.R_OK):
            raise WrongFormat(f"{path} may not be read: you lack the permission.")
        self.path = path
        self.name = path.name.removesuffix(".gz").removesuffix(".zip")
        self.size = path.stat().st_size
        self.position = 0
        if not self.size:
            raise WrongFormat(f"{path.name} is empty. Fetch it again.")

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the content, unpacked.

        Raises:
            WrongFormat: the packing is damaged, a zip bomb, or holds more than one file.

        """
        with io.BufferedReader(_Counted(self), HEAD) as plain:
            match self.path.suffix.lower():
                case ".gz":
                    refuse_bomb(self, self._declared(plain), MAX_STREAM)
                    yield io.BufferedReader(_Unpacked(gzip.GzipFile(fileobj=plain), self), HEAD)
                case ".zip":
                    yield io.BufferedReader(_Unpacked(self._unzip(plain), self), HEAD)
                case _:
                    yield plain

    def _declared(self, packed: BinaryIO) -> int:
        """Return the size that the end of a GZIP file declares; 0 where it cannot be one."""
        packed.seek(-4, io.SEEK_END)
        size = int.from_bytes(packed.read(4), "little")
        packed.seek(0)
        return size if size <= _DEFLATE_LIMIT * self.size else 0

    def _unzip(self, plain: BinaryIO) -> IO[bytes]:
        try:
            archive = zipfile.ZipFile(plain)
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) != 1:
                raise WrongFormat(
                    f"{self.path.name} holds {len(members)} files, but one is needed. Unpack it "
                    f"and name the file."
                )
            refuse_bomb(self, members[0].file_size, MAX_STREAM)
            return archive.open(undeclared(members[0]))
        except DAMAGED as error:
            raise WrongFormat(f"{self.path.name} is damaged: {error}.") from error

    @cached_property
    def head(self) -> bytes:
        """The first bytes of the content."""
        with self.open() as stream:
            head = stream.read(HEAD)
        self.position = 0
        return head

    def expect(self, wanted: str) -> None:
        """Make sure that the content may be text in the `wanted` format.

        Raises:
            WrongFormat: it is surely something else.

        """
        if not self.head.strip():
            raise WrongFormat(f"{self.name} holds nothing but blanks. Fetch it again.")
        if what := looks_like(self.head):
            raise WrongFormat(
                f"{self.name} is {what}, not {wanted}. Look at it and fetch it again."
            )


def undeclared(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return a member whose declared size, which may lie, does not cut what is read from it."""
    member.file_size = MAX_STREAM
    return member
