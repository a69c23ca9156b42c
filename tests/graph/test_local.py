"""The local Neo4j: what it opens and shows, who shares it, when it stops."""

import os
import socket
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from mosty.graph import admin
from mosty.graph.errors import DiskFull, LocalError, PortTaken, StoreError
from mosty.graph.local import FIRST_PORT, database, place
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store

Run = Callable[..., Any]


@pytest.fixture
def running(own: Settings) -> Address:
    """The local Neo4j, kept from one test to the next."""
    return admin.start(own)


def server(own: Settings) -> psutil.Process:
    found = place(own).server()
    assert found is not None
    return found


def gone(own: Settings, seconds: float = 60) -> bool:
    """Return whether server and supervisor end in that time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if place(own).server() is None and place(own).supervisor() is None:
            return True
        time.sleep(0.1)
    return False


def test_takes_the_next_port_when_the_first_is_taken_and_says_so(
    own: Settings, own_mosty: Run
) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", FIRST_PORT))
        except OSError:
            pass  # somebody else has it: just as well
        else:
            other.listen()
        done = own_mosty("db", "start")
    state = place(own).state()
    assert state is not None
    assert state.port > FIRST_PORT
    assert done.err == (
        f"Port {FIRST_PORT} is taken; Neo4j listens at bolt://127.0.0.1:{state.port}.\n"
    )
    assert f"Neo4j runs at bolt://127.0.0.1:{state.port}, user neo4j.\n" in done.out
    assert f"password is in {own.home}/neo4j/password.\n" in done.out


def test_only_its_owner_reads_the_password(own: Settings, running: Address) -> None:
    file = place(own).password
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() == running.password
    assert len(running.password) >= 32


def test_no_command_line_shows_the_password(own: Settings, running: Address) -> None:
    command = server(own).cmdline()
    assert running.password not in " ".join(command)
    assert len(" ".join(command)) < 1000


def test_listens_for_bolt_on_this_machine_and_for_nothing_else(
    own: Settings, running: Address
) -> None:
    listening = [
        f"bolt://{one.laddr.ip.removeprefix('::ffff:')}:{one.laddr.port}"
        for one in server(own).net_connections()
        if one.status == psutil.CONN_LISTEN
    ]
    assert listening == [running.uri]


def test_a_statement_cannot_read_a_file(running: Address) -> None:
    with (
        Store.open(running) as store,
        pytest.raises(StoreError, match="allow_csv_import_from_file_urls' is false"),
    ):
        store.rows("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_everybody_joins_the_server_that_runs(own: Settings, running: Address) -> None:
    pid = server(own).pid
    with database(own) as one, database(own) as other:
        assert one == other == running
        assert server(own).pid == pid


def test_status_tells_all_a_user_needs(own: Settings, running: Address, own_mosty: Run) -> None:
    done = own_mosty("db", "status")
    assert done.code == 0
    for part in (running.uri, "2026.08.1", str(server(own).pid), str(own.home / "neo4j/password")):
        assert part in done.out


def test_a_lost_password_is_missed_by_name(own: Settings, running: Address) -> None:
    file = place(own).password
    hidden = file.rename(file.with_name("hidden"))
    try:
        with pytest.raises(LocalError, match=rf"password should be in {file}"), database(own):
            pass
    finally:
        hidden.rename(file)
    with database(own) as address:
        assert address == running


def test_is_kept_until_it_is_stopped(own: Settings, running: Address, own_mosty: Run) -> None:
    with database(own) as address:
        assert address == running
    time.sleep(1)
    assert place(own).server() is not None
    assert own_mosty("db", "stop").out == "Neo4j is stopped.\n"
    assert gone(own, 0.1)
    assert own_mosty("db", "stop").out == "Neo4j was not running.\n"
    assert own_mosty("db", "status").code == 3


def test_stops_with_its_last_user(own: Settings) -> None:
    with database(own):
        with database(own):
            pass
        time.sleep(1)
        assert place(own).server() is not None
    assert gone(own)


def test_is_not_stopped_under_its_users_unless_forced(own: Settings) -> None:
    with database(own):
        with pytest.raises(LocalError, match="in use by another Mosty process: end that first"):
            admin.stop(own)
        assert place(own).server() is not None
        assert admin.stop(own, force=True)
        assert gone(own, 0.1)


def test_a_taken_port_that_was_asked_for_is_refused_with_its_owner(own: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        wanted = own.model_copy(update={"neo4j_port": port})
        said = rf"MOSTY_NEO4J_PORT is {port}, but that port belongs to .*\(process {os.getpid()}\)"
        with pytest.raises(PortTaken, match=said), database(wanted):
            pass


def test_a_port_that_was_asked_for_is_taken(own: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with database(own.model_copy(update={"neo4j_port": port})) as address:
        assert address.uri == f"bolt://127.0.0.1:{port}"


def test_a_given_neo4j_is_used_and_none_started(tmp_path: Path) -> None:
    with database(Settings(home=tmp_path, neo4j_uri="bolt://far:1", neo4j_user="u")) as address:
        assert address == Address("bolt://far:1", "u", "", "neo4j")
    assert list(tmp_path.iterdir()) == []


def test_too_little_room_is_said_before_the_start(own: Settings, small_disk: Path) -> None:
    with (small_disk / "film").open("wb") as film:
        os.posix_fallocate(film.fileno(), 0, 450 * 2**20)
    there = own.model_copy(update={"home": small_disk})
    with pytest.raises(DiskFull, match=r"needs 200 MB .* there are \d+ MB"), database(there):
        pass
