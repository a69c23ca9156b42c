"""Every process killed with -9, in every order: no committed write is lost, nobody is stuck."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import psutil
import pytest

from mosty.graph import admin
from mosty.graph.local import database, place
from mosty.graph.settings import Settings
from mosty.graph.store import Store

_USER = """
import sys
from pathlib import Path
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Store
with database(Settings.from_environment()) as address, Store.open(address) as store:
    for number in range(1_000_000):
        store.write("CREATE (:Stray {n: $n})", n=number)
        print(number, flush=True)
"""


@contextmanager
def writer(own: Settings) -> Iterator[subprocess.Popen[str]]:
    """Run another Mosty process that writes numbers and prints each when it is committed."""
    with subprocess.Popen(
        [sys.executable, "-P", "-c", _USER],
        env={"MOSTY_HOME": str(own.home), "MOSTY_NEO4J_HEAP": own.neo4j_heap, "HOME": "/nowhere"}
        | {"MOSTY_CACHE": str(own.cache), "MOSTY_NEO4J_PORT": str(own.neo4j_port)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def printed(process: subprocess.Popen[str], wanted: int) -> None:
    """Wait until the writer has written that number."""
    assert process.stdout is not None
    assert any(int(line) == wanted for line in process.stdout), "the writer ended"


def last(process: subprocess.Popen[str], seen: int) -> int:
    """Kill the writer; return the last number it said was committed, beyond the one seen."""
    process.kill()
    assert process.stdout is not None
    return max([seen, *(int(line) for line in process.stdout if line.endswith("\n"))])


def eventually(what: Callable[[], object], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False


def found(one: psutil.Process | None) -> psutil.Process:
    assert one is not None
    return one


def numbers(store: Store) -> set[int]:
    return {row["n"] for row in store.rows("MATCH (s:Stray) RETURN s.n AS n")}


@pytest.fixture
def store(own: Settings) -> Iterator[Store]:
    """The database of this module, empty."""
    with database(own) as address, Store.open(address) as one:
        one.write("MATCH (s:Stray) DELETE s")
        yield one


def test_a_killed_server_comes_back_with_every_committed_write(own: Settings, store: Store) -> None:
    with writer(own) as process:
        printed(process, 100)
        before = found(place(own).server())
        before.kill()
        committed = last(process, 100)
    assert set(range(committed + 1)) <= numbers(store)
    assert found(place(own).server()).pid != before.pid


def test_a_killed_user_does_not_keep_the_server(own: Settings) -> None:
    with writer(own) as process:
        printed(process, 0)
        process.kill()
    assert eventually(lambda: place(own).server() is None)
    assert eventually(lambda: place(own).supervisor() is None)


def test_a_killed_supervisor_leaves_a_server_that_the_next_user_takes_over(
    own: Settings, store: Store
) -> None:
    store.write("CREATE (:Stray {n: 1})")
    server = found(place(own).server())
    found(place(own).supervisor()).kill()
    assert eventually(lambda: place(own).supervisor() is None)
    assert numbers(store) == {1}
    with database(own):
        assert place(own).server() == server
        assert place(own).supervisor() is not None


def test_all_killed_at_once_loses_no_committed_write(own: Settings) -> None:
    with writer(own) as process:
        printed(process, 100)
        for one in (place(own).supervisor(), place(own).server()):
            found(one).kill()
        committed = last(process, 100)
    with database(own) as address, Store.open(address) as store:
        assert set(range(committed + 1)) <= numbers(store)


def test_a_recycled_process_id_is_not_taken_for_the_server(own: Settings) -> None:
    admin.stop(own)
    here = place(own)
    state = here.state()
    assert state is not None
    with subprocess.Popen(["sleep", "600"]) as stranger:
        here.save(replace(state, server=stranger.pid, supervisor=stranger.pid))
        try:
            assert here.server() is None
            with database(own):
                assert found(here.server()).pid != stranger.pid
            admin.stop(own)
            assert stranger.poll() is None
        finally:
            stranger.kill()


def test_a_broken_state_file_does_no_harm(own: Settings) -> None:
    (place(own).root / "state.json").write_text('{"port": 76')
    with database(own) as address, Store.open(address) as store:
        assert store.rows("RETURN 1 AS one") == [{"one": 1}]


def test_two_that_start_at_once_share_one_server(own: Settings) -> None:
    admin.stop(own)
    with writer(own) as one, writer(own) as other:
        printed(one, 1)
        printed(other, 1)
        servers = [p for p in psutil.process_iter() if f"@{place(own).arguments}" in command(p)]
        assert len(servers) == 1


def command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def test_a_supervisor_told_to_end_stops_the_server_cleanly(own: Settings, store: Store) -> None:
    store.write("CREATE (:Stray {n: 1})")
    found(place(own).supervisor()).send_signal(signal.SIGTERM)
    assert eventually(lambda: place(own).server() is None)
    assert "Stopped." in (place(own).logs / "neo4j.log").read_text().splitlines()[-1]


def test_a_swap_that_was_broken_off_is_undone(own: Settings) -> None:
    admin.stop(own)
    here = place(own)
    here.data.rename(here.root / "data.old")
    here.new.mkdir()
    with database(own) as address, Store.open(address) as store:
        assert numbers(store) == {1}
    assert {one.name for one in here.root.glob("data*")} == {"data"}
