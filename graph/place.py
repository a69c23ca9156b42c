"""The folder of the local Neo4j: what lies where, who uses it, which processes serve it.

Three small files hold the processes together; none of them can go stale, because the system frees
a lock with its owner and a process id counts only while its command line names this folder:

- `lock` is held while somebody starts the server or works on its files;
- `users` is held, shared, by every Mosty process that uses the server; whoever gets it alone knows
  that nobody does;
- `state.json` names the server's port and both processes.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from mosty.graph.errors import LocalError


@dataclass(frozen=True, slots=True)
class State:
    """How the server was started: `command` runs it; `archive` is what its first run trains.

    `archive` is (file the Java machine writes, file it becomes once whole), or None.
    """

    port: int
    command: list[str]
    archive: tuple[str, str] | None = None
    server: int = 0
    supervisor: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of the local Neo4j."""

    root: Path

    @property
    def conf(self) -> Path:
        """The folder of the server's configuration."""
        return self.root / "conf"

    @property
    def data(self) -> Path:
        """The folder of the databases."""
        return self.root / "data"

    @property
    def new(self) -> Path:
        """The folder where databases are built that shall replace those of `data`."""
        return self.root / "data.new"

    @property
    def _old(self) -> Path:
        return self.root / "data.old"

    @property
    def logs(self) -> Path:
        """The folder of the server's logs."""
        return self.root / "logs"

    @property
    def console(self) -> Path:
        """What the server printed at its last start."""
        return self.logs / "console.log"

    @property
    def arguments(self) -> Path:
        """The server's arguments; its command line names this file and little else."""
        return self.conf / "server.args"

    @property
    def password(self) -> Path:
        """The file of the generated password, readable by its owner only."""
        return self.root / "password"

    @property
    def keep(self) -> Path:
        """The mark of `mosty db start`: the server stays when its last user goes."""
        return self.root / "keep"

    @property
    def _state(self) -> Path:
        return self.root / "state.json"

    def state(self) -> State | None:
        """Return how the server was last started, if it ever was."""
        try:
            return State(**json.loads(self._state.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def save(self, state: State) -> None:
        """Write the state, all of it or nothing."""
        new = self._state.with_suffix(".new")
        new.write_text(json.dumps(asdict(state)), "utf-8")
        new.replace(self._state)

    def server(self) -> psutil.Process | None:
        """Return the running server."""
        state = self.state()
        return _process(state.server, f"@{self.arguments}") if state else None

    def supervisor(self) -> psutil.Process | None:
        """Return the server's running supervisor."""
        state = self.state()
        return _process(state.supervisor, str(self.root)) if state else None

    def swap(self) -> None:
        """Put `new` in the place of `data`."""
        if self.data.exists():
            self.data.rename(self._old)
        self.new.rename(self.data)
        self.settle()

    def settle(self) -> None:
        """End a swap that a kill broke off: back if the new data were not in place, else on."""
        if self._old.exists() and not self.data.exists():
            self._old.rename(self.data)
        for folder in (self._old, self.new):
            if folder.exists():
                shutil.rmtree(folder)

    def said(self) -> str:
        """Return what the server logged and printed since its last start."""
        logged = _text(self.logs / "neo4j.log").rpartition("Starting...")[2]
        return f"{logged}\n{_text(self.console)}"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold `lock`: nobody else starts the server or works on its files meanwhile."""
        with self._open("lock") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    @contextmanager
    def users(self) -> Iterator["Users"]:
        """Open `users`; what is held of it ends with this context or this process."""
        with self._open("users") as file:
            yield Users(file)

    @contextmanager
    def _open(self, name: str) -> Iterator[int]:
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            file = os.open(self.root / name, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise LocalError(
                f"The data folder cannot be used: {error}. Set MOSTY_HOME to another."
            ) from error
        try:
            yield file
        finally:
            os.close(file)


@dataclass(frozen=True, slots=True)
class Users:
    """The lock every user of the server shares."""

    file: int

    def join(self) -> None:
        """Become a user, waiting while the server is being stopped."""
        fcntl.flock(self.file, fcntl.LOCK_SH)

    def alone(self) -> bool:
        """Return whether there is no user; if so, there can be none until this is closed."""
        return self._try(fcntl.LOCK_EX)

    def welcome(self) -> bool:
        """Return whether one could become a user now: nobody is stopping the server."""
        return self._try(fcntl.LOCK_SH)

    def others(self) -> list[int]:
        """Return the ids of the processes that use the server, where the system tells."""
        try:
            lines = Path("/proc/locks").read_text("ascii").splitlines()
        except OSError:
            return []
        ours = str(os.fstat(self.file).st_ino)
        locks = [line.split() for line in lines if " FLOCK " in line and "->" not in line]
        found = {int(lock[4]) for lock in locks if lock[5].rpartition(":")[2] == ours}
        return sorted(found - {os.getpid()})

    def _try(self, kind: int) -> bool:
        try:
            fcntl.flock(self.file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def _process(pid: int, argument: str) -> psutil.Process | None:
    """Return the process, if its command line has that argument: ids are used again."""
    try:
        process = psutil.Process(pid)
        return process if argument in process.cmdline() else None
    except (psutil.Error, ValueError):
        return None
