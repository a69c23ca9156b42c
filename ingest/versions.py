"""What has stood in one row of a source, edition after edition.

Rows of one key that say different things are versions of a row when one edition has replaced
another, and a conflict when they stand side by side. The version that holds has the row's own
record id; every other one has it with a suffix made from its fingerprint.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from mosty.ingest.entry import Entry

CONFLICT = "conflict"
Fate = Literal["unchanged", "reopened", "changed", "conflict", "old"]
"""What became of a row that was read: `old` is one that a later edition has replaced already."""


@dataclass(slots=True)
class Version:
    """A record of a row; `entry` where it is new, `earlier` where an older edition has it too."""

    id: str
    digest: str
    retrieved: date | None = None
    file: str = ""
    row: int = 0
    valid_from: date | None = None
    valid_to: date | None = None
    remarks: list[str] = field(default_factory=list)
    entry: Entry | None = None
    earlier: Entry | None = None


def admit(versions: list[Version], one: Entry, today: date) -> Fate:
    """Add what was read of a row to its versions; those of an earlier edition are closed.

    A row read today replaces what an edition of an earlier day said, and what the same file said
    before. It stands beside an earlier row of the same edition (`one.beside`), and beside what
    another file of the same day says. `today` stands for a day of retrieval that nobody knows.
    """
    day = one.by.retrieved or today
    mine = next((old for old in versions if old.digest == one.digest), None)
    if mine and (mine.valid_to is None or day < mine.valid_to):
        if stands_earlier(one, mine.retrieved, mine.file):
            _put_back(versions, mine, one, day)
        return "unchanged"
    rivals = [old for old in versions if old.valid_to is None and old is not mine]
    if mine is None:
        mine = _version(one)
        versions.append(mine)
        later = [old for old in versions if old.retrieved and old.retrieved > day]
        if later and all(old in later for old in rivals):
            _insert(versions, mine, later, day)
            return "old"
        fate: Fate = "changed"
    else:
        mine.valid_to = None
        fate = "reopened"
    replaced = [old for old in rivals if not _beside(old, one, day)]
    for old in replaced:
        old.valid_to = day
    if fate == "changed" and any(old is not mine and old.valid_to for old in versions):
        mine.valid_from = day
    return fate if len(replaced) == len(rivals) else "conflict"


def stands_earlier(one: Entry, retrieved: date | None, file: str) -> bool:
    """Return whether a row stands in an earlier edition than the one that its record names.

    A record names the earliest, so that it does not matter which was loaded first.
    """
    day = one.by.retrieved
    if day is None or retrieved is None:
        return False
    return (day, one.record.properties["file"]) < (retrieved, file)


def _put_back(versions: list[Version], mine: Version, one: Entry, day: date) -> None:
    """Let a version have been there since an earlier day."""
    before, mine.retrieved, mine.earlier = mine.retrieved, day, one
    mine.file, mine.row = one.record.properties["file"], one.row
    older = [old for old in versions if old.retrieved and old.retrieved < day]
    for old in older:
        if old.valid_to == before:
            old.valid_to = day
    if mine.valid_from == before:
        mine.valid_from = day if older else None


def _version(one: Entry) -> Version:
    known = one.record.properties
    return Version(
        one.record.id,
        one.digest,
        known.get("retrieved"),
        known["file"],
        known["row"],
        remarks=[*known.get("remarks", ())],
        entry=one,
    )


def _beside(old: Version, one: Entry, day: date) -> bool:
    """Return whether an open version stands beside a row, not before it."""
    if hash(old.digest) in one.beside:
        return True
    return old.retrieved == day and old.file != one.record.properties["file"]


def _insert(versions: list[Version], mine: Version, later: list[Version], day: date) -> None:
    """Put a version of an earlier edition before those that have replaced it."""
    until = min(old.retrieved for old in later if old.retrieved)
    mine.valid_to = until
    for old in later:
        if old.retrieved == until and old.valid_from is None:
            old.valid_from = until
    before = [old for old in versions if old.retrieved and old.retrieved < day]
    if before:
        mine.valid_from = day
    for old in before:
        if old.valid_to == until:
            old.valid_to = day


def arrange(of: str, versions: Sequence[Version]) -> None:
    """Give each version its id, and those that contradict each other a remark."""
    open_ = [one for one in versions if one.valid_to is None]
    said = f"{CONFLICT}: {len(open_)} rows with this key say different things"
    for one in versions:
        remarks = [text for text in one.remarks if not text.startswith(f"{CONFLICT}:")]
        one.remarks = [*remarks, said] if len(open_) > 1 and one in open_ else remarks
    first, *others = sorted(versions, key=_standing)
    first.id = of
    for one in others:
        one.id = f"{of}~{one.digest[:12]}"


def _standing(one: Version) -> tuple[int, str, int, str]:
    """Return the key by which versions are sorted, the one that holds first."""
    return -(one.valid_to or date.max).toordinal(), one.file, one.row, one.digest


def vanish(versions: Sequence[Version], digests: Collection[str], day: date) -> int:
    """Close the open versions with these fingerprints; return how many."""
    gone = [one for one in versions if one.valid_to is None and one.digest in digests]
    for one in gone:
        one.valid_to = day
    return len(gone)
