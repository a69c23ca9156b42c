"""What a keeper does to the local Neo4j: start, stop, look at, wipe, back up, restore, import.

Whatever works on its files has them alone: nobody may be using the server, it is stopped first, and
started again if `mosty db start` keeps it. New data is built in `data.new` and takes the place of
the old in one step, so a failure or a kill leaves the old.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mosty.cypher.library import statement
from mosty.graph.command import Neo4j
from mosty.graph.errors import LocalError, SettingError, WrongFormat
from mosty.graph.local import FIRST_PORT, address, database, given, place, shown
from mosty.graph.place import Place, Users
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store
from mosty.graph.supervisor import end


@dataclass(frozen=True, slots=True)
class Status:
    """A running database. `size` is in bytes; what only a local one has is None elsewhere."""

    uri: str
    version: str
    nodes: int
    relationships: int
    process: int | None = None
    kept: bool | None = None
    folder: Path | None = None
    size: int | None = None
    password: Path | None = None


def start(settings: Settings) -> Address:
    """Start the server, or join it, and keep it until `stop`."""
    here = _own(settings)
    with database(settings) as running:
        here.keep.touch()
    return running


def stop(settings: Settings, *, force: bool = False) -> bool:
    """Stop the server; return whether it ran.

    Raises:
        LocalError: others use it; with `force` it is stopped all the same.

    """
    here = _own(settings)
    here.keep.unlink(missing_ok=True)
    ran = here.server() is not None
    with shown("Stopping Neo4j"):
        if force:
            with here.locked():
                _end(here)
        else:
            with _alone(here):
                pass
    return ran


def status(settings: Settings) -> Status | None:
    """Return how the database is; None if the local one does not run."""
    if settings.neo4j_uri:
        return Status(settings.neo4j_uri, *_counts(given(settings)))
    here = place(settings)
    if (server := here.server()) is None:
        return None
    running = address(here)
    return Status(
        running.uri,
        *_counts(running),
        process=server.pid,
        kept=here.keep.exists(),
        folder=here.root,
        size=_size(here.data),
        password=here.password,
    )


def wipe(settings: Settings) -> None:
    """Delete all data of the local database; its password stays."""
    with stopped(settings) as here:
        here.new.mkdir()
        here.swap()


def backup(settings: Settings, file: Path) -> None:
    """Write all data to `file`, whole or not at all; its folder must exist."""
    with whole(file) as opened, stopped(settings) as here, shown("Backing up"):
        if not (here.data / "databases" / "neo4j").exists():
            raise LocalError(f"There is nothing to back up: {here.root} holds no database yet.")
        neo4j = Neo4j.find(settings, here)
        neo4j.configure(FIRST_PORT, here.data)
        neo4j.admin("database", "dump", "neo4j", "--to-stdout", stdout=opened)


def restore(settings: Settings, file: Path, *, force: bool = False) -> None:
    """Replace all data with those of a backup.

    Raises:
        LocalError: the database is not empty and `force` is not given; the old data stay.
        WrongFormat: the file is no backup; the old data stay.

    """
    _refuse_to_replace(settings, force=force)
    with stopped(settings) as here, shown("Restoring"), file.open("rb") as opened:
        arguments = ("database", "load", "neo4j", "--from-stdin", "--overwrite-destination")
        neo4j = Neo4j.find(settings, here)
        neo4j.configure(FIRST_PORT, here.new)
        try:
            neo4j.admin(*arguments, stdin=opened)
        except LocalError as error:
            if "Not a valid Neo4j archive" in str(error):
                raise WrongFormat(f"{file} is not a backup of Mosty's, nor whole.") from error
            raise
        here.swap()


def bulk_import(settings: Settings, folder: Path, *, force: bool = False) -> None:
    """Replace all data with the nodes and relationships of CSV files, far faster than Bolt can.

    `folder` holds `nodes_*.csv` and `relationships_*.csv`, each with a header as `neo4j-admin
    database import` wants it (`id:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE`, `name`,
    `founded:date`, …). Constraints and indexes are made afterwards.

    Raises:
        LocalError: the database is not empty and `force` is not given, or a file cannot be
            imported; the old data stay.
        WrongFormat: there is no such file.

    """
    files = [
        f"--{kind}={path.absolute()}"
        for kind in ("nodes", "relationships")
        for path in sorted(folder.glob(f"{kind}_*.csv"))
    ]
    if not files:
        raise WrongFormat(f"{folder} holds no nodes_*.csv and no relationships_*.csv to import.")
    _refuse_to_replace(settings, force=force)
    with stopped(settings) as here, shown("Importing"):
        neo4j = Neo4j.find(settings, here)
        neo4j.configure(FIRST_PORT, here.new)
        report = f"--report-file={here.logs / 'import.report'}"
        options = ("--strict", "--path-pattern-style=none", report)
        neo4j.admin("database", "import", "full", "neo4j", *options, *files)
        here.swap()
    with database(settings) as running, Store.open(running) as store:
        migrate(store)


@contextmanager
def stopped(settings: Settings) -> Iterator[Place]:
    """Have the local database's files to oneself; a kept server is started again afterwards.

    Raises:
        LocalError: another Mosty process uses the server.

    """
    here = _own(settings)
    kept = here.server() is not None and here.keep.exists()
    try:
        with _alone(here):
            here.settle()
            try:
                yield here
            finally:
                here.settle()
    finally:
        if kept:
            start(settings)


@contextmanager
def _alone(here: Place) -> Iterator[None]:
    """Hold both locks while no server runs."""
    with here.users() as users, here.locked():
        while not users.alone():
            if users.welcome():
                raise LocalError(f"Neo4j is in use by {_named(users)}: end that first.")
            time.sleep(0.1)  # the supervisor is stopping the server
        _end(here)
        yield


def _end(here: Place) -> None:
    """End the server, through its supervisor if it has one."""
    for find in (here.supervisor, here.server):
        if (process := find()) is not None:
            end(process)


def _named(users: Users) -> str:
    pids = ", ".join(map(str, users.others()))
    return f"other Mosty processes ({pids})" if pids else "another Mosty process"


def _own(settings: Settings) -> Place:
    if settings.neo4j_uri:
        raise SettingError(
            f"MOSTY_NEO4J_URI is {settings.neo4j_uri}, but this command works on the local Neo4j "
            f"only: leave MOSTY_NEO4J_URI out, or use that server's own tools."
        )
    return place(settings)


def _refuse_to_replace(settings: Settings, *, force: bool) -> None:
    if force or not _own(settings).data.exists():
        return
    with database(settings) as running:
        _, nodes, _ = _counts(running)
    if nodes:
        raise LocalError(
            f"The database holds {nodes:,} nodes, which would be lost: back it up and wipe it, or "
            f"say --force."
        )


def _size(folder: Path) -> int:
    """Return the bytes of all files below a folder that changes meanwhile."""
    size = 0
    for file in folder.rglob("*"):
        with suppress(OSError):
            size += file.stat().st_size
    return size


def _counts(running: Address) -> tuple[str, int, int]:
    """Return the version and how many nodes and relationships there are."""
    with Store.open(running) as store:
        (row,) = store.rows(statement("read", "counts").text)
        return row["version"], row["nodes"], row["relationships"]


@contextmanager
def whole(file: Path) -> Iterator[IO[bytes]]:
    """Open `file` for writing so that it appears, or changes, only when all is written."""
    folder = file.absolute().parent
    if not folder.is_dir():
        raise LocalError(f"{file} cannot be written: there is no folder {folder}.")
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as opened:
            yield opened
            os.fsync(handle)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)
