"""A Neo4j for this machine's Mosty: started by the first user, shared, stopped after the last."""

import logging
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from rich.console import Console

from mosty.graph import ports
from mosty.graph.command import Neo4j, failure
from mosty.graph.errors import DiskFull, LocalError, PortTaken
from mosty.graph.place import Place
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store
from mosty.graph.supervisor import end

log = logging.getLogger(__name__)

FIRST_PORT = 7687
_ROOM = 200 * 2**20
_PATIENCE = 180.0
_TRIES = 3


def place(settings: Settings) -> Place:
    """Return the folder of the local Neo4j."""
    return Place(settings.home.resolve() / "neo4j")


@contextmanager
def database(settings: Settings) -> Iterator[Address]:
    """Give the address of the Neo4j of the settings, or of the local one while it is used.

    The local server is started if it does not run, and stops when its last user has left, unless
    `mosty db start` keeps it.

    Raises:
        JavaMissing, JarsMissing, PortTaken, DiskFull: what it lacks.
        LocalError: it did not start; the message ends with what it said.

    """
    if settings.neo4j_uri:
        yield given(settings)
        return
    here = place(settings)
    with here.users() as users:
        with here.locked():
            if not users.welcome():
                with shown("Waiting for Neo4j to stop"):
                    users.join()
            running = _running(settings, here)
        yield running


def given(settings: Settings) -> Address:
    """Return the address of the Neo4j that the settings name."""
    return Address(
        settings.neo4j_uri,
        settings.neo4j_user,
        settings.neo4j_password,
        settings.neo4j_database,
    )


def address(here: Place) -> Address:
    """Return the address of the local Neo4j as it was last started."""
    state = here.state()
    if state is None or not here.password.exists():
        raise LocalError(
            f"The local Neo4j's password should be in {here.password}, but it is not there: put it "
            f"back, or start afresh with `mosty db wipe`."
        )
    return Address(f"bolt://127.0.0.1:{state.port}", "neo4j", here.password.read_text("utf-8"))


def shown(text: str) -> AbstractContextManager[object]:
    """Show what takes so long, on a terminal."""
    return Console(stderr=True).status(text)


def _running(settings: Settings, here: Place) -> Address:
    """Make sure that the server runs and is supervised; return its address."""
    if (supervisor := here.supervisor()) is not None:
        try:
            return _ready(here)
        except DiskFull:  # it stopped writing, and would not begin again when there is room
            end(supervisor)
    running = _started(settings, here, _TRIES)
    if not settings.neo4j_port and not running.uri.endswith(f":{FIRST_PORT}"):
        log.warning("Port %d is taken; Neo4j listens at %s.", FIRST_PORT, running.uri)
    return running


def _started(settings: Settings, here: Place, tries: int) -> Address:
    if here.server() is None:
        _prepare(settings, here)
    _supervise(here)
    try:
        return _ready(here)
    except PortTaken:  # by somebody else, since we looked
        if settings.neo4j_port or tries == 1:
            raise
    return _started(settings, here, tries - 1)


def _prepare(settings: Settings, here: Place) -> None:
    here.settle()
    here.keep.unlink(missing_ok=True)
    if (free := shutil.disk_usage(here.root).free) < _ROOM:
        raise DiskFull(
            f"The local Neo4j needs {_ROOM >> 20} MB of room to start in {here.root}, but there "
            f"are {free >> 20} MB: make room, or set MOSTY_HOME to a folder on another disk."
        )
    neo4j = Neo4j.find(settings, here)
    port = ports.choose("127.0.0.1", settings.neo4j_port, FIRST_PORT, "MOSTY_NEO4J_PORT")
    here.save(neo4j.prepare(port))


def _supervise(here: Place) -> None:
    """Start a supervisor; it leaves this process's family at once, and has the server when done."""
    with (here.logs / "supervisor.log").open("ab") as journal:
        subprocess.run(
            [sys.executable, "-P", "-m", "mosty.graph.supervisor", str(here.root)],
            stdin=subprocess.DEVNULL,
            stdout=journal,
            stderr=journal,
            start_new_session=True,
            check=True,
        )


def _ready(here: Place) -> Address:
    """Wait until the server answers; return its address."""
    limit = time.monotonic() + _PATIENCE
    with nullcontext() if _listens(here) else shown("Starting Neo4j"):
        while here.supervisor() is not None and time.monotonic() < limit:
            if _listens(here):
                return _asked(address(here))
            time.sleep(0.1)
    said = here.said()
    if "PortBindException" in said:
        raise PortTaken("Another program took the port that was free a moment ago: try again.")
    raise failure(f"The local Neo4j did not start (its logs are in {here.logs})", said)


def _asked(running: Address) -> Address:
    """Make sure that the database answers, trying once only."""
    with Store.open(running) as store:
        list(store.stream("RETURN 1"))
    return running


def _listens(here: Place) -> bool:
    """Return whether our server, and no other program, listens at its address."""
    server, state = here.server(), here.state()
    return server is not None and state is not None and state.port in ports.of(server)
