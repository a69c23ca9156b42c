"""A labelled set: pairs of profiles that are one organisation or not, in two halves."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from mosty.graph.errors import SourceError
from mosty.resolve.profile import Profile

HalfName = Literal["tune", "held"]
HALVES: tuple[HalfName, ...] = ("tune", "held")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two profiles, and whether they are one organisation by the labels."""

    left: Profile
    right: Profile
    same: bool


@dataclass(frozen=True)
class Half:
    """The pairs that everybody scores, and how many true ones are not among them."""

    pairs: tuple[Pair, ...]
    missed: int = 0


@dataclass(frozen=True)
class LabelSet:
    """A set to tune on one half of and to be held against the other.

    Where `one_answer`, a left profile is looked up among the right ones: the best is its answer,
    and finding any of its true ones is enough. Then `missed` counts left profiles.
    """

    name: str
    tune: Half
    held: Half
    one_answer: bool = False


def half_of(group: str) -> HalfName:
    """Return the half of a group of records; the same on every machine."""
    return "held" if sha256(group.encode()).digest()[0] % 2 else "tune"


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file (UTF-8) of labels.

    Raises:
        SourceError: there is no such file.

    """
    with open_labels(path).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def open_labels(path: Path) -> Path:
    """Return the path of a file of labels that is there.

    Raises:
        SourceError: there is no such file.

    """
    if not path.is_file():
        raise SourceError(
            f"The labels should be in {path}, but there is no such file. Name their folder with "
            "--labels; docs/resolve/scores.md says what is in it."
        )
    return path


def components(groups: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return for every member of overlapping groups one member that stands for all it is tied to.

    It is the least, so that the order of the groups makes no difference.
    """
    members: dict[str, set[str]] = {}
    for group in groups:
        joined = set(group)
        joined = joined.union(*(members.get(one, ()) for one in joined))
        for one in joined:
            members[one] = joined
    return {one: min(joined) for one, joined in members.items()}
