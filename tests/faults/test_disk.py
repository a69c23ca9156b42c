"""A disk that runs full while Neo4j writes: one sentence, and no committed write lost."""

import os
from pathlib import Path

import pytest

from mosty.graph import admin
from mosty.graph.errors import DiskFull
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Store

BATCH = 1000


def fill(disk: Path, leave: int) -> Path:
    """Fill the disk but for that many bytes; return the file that does."""
    file = disk / "film"
    room = os.statvfs(disk)
    with file.open("wb") as opened:
        os.posix_fallocate(opened.fileno(), 0, room.f_bavail * room.f_frsize - leave)
    return file


def write(store: Store, committed: list[int]) -> None:
    """Write 1 GB if the disk lets it; note how many nodes each transaction committed."""
    text = "UNWIND range(1, $n) AS i CREATE (:Stray {text: $text + i})"
    while len(committed) < 1000:
        committed.append(store.write(text, n=BATCH, text="x" * 1000).nodes_created)


def test_a_full_disk_is_said_and_what_was_committed_stays(own: Settings, small_disk: Path) -> None:
    there = own.model_copy(update={"home": small_disk})
    committed: list[int] = []
    try:
        with database(there) as address, Store.open(address) as store:
            film = fill(small_disk, leave=30 * 2**20)
            with pytest.raises(DiskFull, match="most likely because its disk is full: make room"):
                write(store, committed)
            film.unlink()
            with database(there) as again, Store.open(again) as other:
                (row,) = other.rows("MATCH (s:Stray) RETURN count(*) AS n")
        # The batch that failed had reached the log, perhaps: then it was committed after all.
        assert row["n"] in {sum(committed), sum(committed) + BATCH}
    finally:
        admin.stop(there, force=True)
