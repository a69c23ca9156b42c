"""Lists of participants, as organisers keep them."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from mosty.cli.region import actor
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Booleans
from mosty.graph.errors import UnknownNode, WrongFormat
from mosty.ingest.files import File
from mosty.ingest.formats import encoding, guess, workbook

_IDS = ("id", "mosty id", "participant", "name", "mosty name")
"""Headers of the column that says who: the first that there is."""
_WISHES, _AWAY = "wishes", "away"
_SPLIT = re.compile(r"\s*[;,|\n]\s*")
_SPAN = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class Participants:
    """Actors by their numbers in the snapshot, wishes as (who, whom), and when each is away."""

    actors: list[int]
    wishes: list[tuple[int, int]] = field(default_factory=list)
    away: dict[int, set[int]] = field(default_factory=dict)

    def available(self, slots: int) -> Booleans:
        """Return who is there when, (participants by number, slots).

        Raises:
            WrongFormat: somebody is away in a slot that there is not.

        """
        order = {one: at for at, one in enumerate(sorted(self.actors))}
        there = np.ones((len(order), slots), np.bool_)
        for who, when in self.away.items():
            if wrong := sorted(one for one in when if not 1 <= one <= slots):
                raise WrongFormat(f"A participant is away in slot {wrong[0]}; there are {slots}.")
            there[order[who], [one - 1 for one in when]] = False
        return there


def read(path: Path, snapshot: Snapshot) -> Participants:
    """Read a workbook or a CSV with a column `id` (or `name`); `wishes` and `away` are optional.

    `wishes` are ids or names, parted by semicolons; `away` are numbers of slots, such as 1-3; 7.
    Without such a header the first column says who takes part.

    Raises:
        UnknownNode: some are none of the graph's actors; it names them all.
        WrongFormat: the list is empty, names somebody twice, or has a wish that takes no part.

    """
    lines = [[str(cell).strip() for cell in line] for line in _lines(File(path))]
    lines = [line for line in lines if any(line)]
    heads = [head.casefold() for head in lines[0]] if lines else []
    who = next((heads.index(one) for one in _IDS if one in heads), None)
    body = lines if who is None else lines[1:]
    if not body:
        raise WrongFormat(f"{path.name} names no participant.")
    actors = _found(path, snapshot, [line[who or 0] for line in body])
    columns = {
        one: heads.index(one) for one in (_WISHES, _AWAY) if who is not None and one in heads
    }
    given = Participants(actors)
    for number, line in zip(actors, body, strict=True):
        if wished := _cell(line, columns.get(_WISHES)):
            names = _found(path, snapshot, _SPLIT.split(wished))
            given.wishes.extend((number, other) for other in names if other != number)
        if when := _cell(line, columns.get(_AWAY)):
            given.away[number] = _slots(path, when)
    if strange := sorted({whom for _, whom in given.wishes} - {*actors}):
        raise WrongFormat(
            f"{path.name}: {snapshot.ids[strange[0]]} is wished for, but takes no part."
        )
    return given


def _lines(file: File) -> Iterable[list[object]]:
    if file.head.startswith(_OFFICE):
        return workbook.grid(file, None)
    code = guess.encoding(file)
    with encoding.text(file, code) as stream:
        sign = guess.delimiter(file.head.decode(code, "replace"))
        return [[*line] for line in csv.reader(stream.read().splitlines(), delimiter=sign)]


def _cell(line: list[str], at: int | None) -> str:
    return line[at] if at is not None and at < len(line) else ""


def _found(path: Path, snapshot: Snapshot, texts: Iterable[str]) -> list[int]:
    found, unknown = [], []
    for text in filter(None, texts):
        try:
            found.append(actor(snapshot, text))
        except UnknownNode:
            unknown.append(text)
    if unknown:
        raise UnknownNode(
            f"{path.name}: the graph has no actor {', '.join(map(repr, unknown))}. "
            f"`mosty match` finds the organisations of a list."
        )
    return found


def _slots(path: Path, text: str) -> set[int]:
    found: set[int] = set()
    for part in filter(None, _SPLIT.split(text)):
        span = _SPAN.fullmatch(part.removesuffix(".0"))
        if not span:
            raise WrongFormat(f"{path.name}: {part!r} is no slot; say 3, or 1-4.")
        found |= {*range(int(span[1]), int(span[2] or span[1]) + 1)}
    return found
