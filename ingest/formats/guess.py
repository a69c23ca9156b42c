"""How a text file is written, guessed from its beginning: encoding and delimiter."""

import csv
from collections import Counter

from mosty.ingest.files import File
from mosty.ingest.formats.encoding import actual

_DELIMITERS = ";,\t|"
_LINES = 200
_LETTERS = frozenset(  # what names and texts are written with
    "äöüÄÖÜßáéíóúýÁÉÍÓÚÝčďěňřšťůžČĎĚŇŘŠŤŮŽąćęłńśźżĄĆĘŁŃŚŹŻľĺŕôçëèàâêîûïœæøå€„“”–…•§°·«»\xa0\u2018\u2019\u201a\u2014"
)
_ENCODINGS = ("cp1252", "cp1250", "iso8859-2", "mac_roman")


def encoding(file: File) -> str:
    """Return the encoding: what a byte order mark says, UTF-8, or the one that reads best.

    Of the others the one is best that gives the fewest characters that names in Central Europe
    don't have.
    """
    told = actual(file, "utf-8")
    if told == "utf-16":
        return told
    head = file.head[: file.head.rfind(b"\n") + 1] or file.head
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return min(_ENCODINGS, key=lambda name: _strange(head, name))
    return "utf-8"


def _strange(head: bytes, name: str) -> int:
    text = head.decode(name, "replace")
    return sum(not char.isascii() and char not in _LETTERS for char in text)


def delimiter(text: str) -> str:
    """Return the sign that parts the lines of a text into the most columns, the most often."""
    lines = text.splitlines()[:_LINES]
    return max(_DELIMITERS, key=lambda sign: _agreement(lines, sign))


def _agreement(lines: list[str], sign: str) -> tuple[int, int]:
    """Return how many lines have the commonest number of columns above one, and that number."""
    widths = Counter(map(len, _split(lines, sign)))
    del widths[1], widths[0]
    width, count = widths.most_common(1)[0] if widths else (1, 0)
    return count, width


def _split(lines: list[str], sign: str) -> list[list[str]]:
    try:
        return [*csv.reader(lines, delimiter=sign)]
    except csv.Error:
        return []
