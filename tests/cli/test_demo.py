"""`mosty demo`: built, loaded, served, left running, stopped."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mosty.graph.digest import digest
from mosty.graph.settings import Settings
from mosty.graph.store import Store

MOSTY = Path(sys.executable).with_name("mosty")
SMALL = ("--companies", "200")


@pytest.fixture
def environment(settings: Settings, tmp_path: Path) -> dict[str, str]:
    """The tests' database, and a data folder of this test's own."""
    return {
        **os.environ,
        "MOSTY_NEO4J_URI": settings.neo4j_uri,
        "MOSTY_NEO4J_PASSWORD": settings.neo4j_password,
        "MOSTY_HOME": str(tmp_path),
    }


def until_served(process: subprocess.Popen[str]) -> str:
    """Return what a demo says before it serves."""
    assert process.stderr
    said = ""
    for line in process.stderr:
        said += line
        if line.startswith("Ctrl-C"):
            return said
    raise AssertionError(said)


@pytest.fixture
def demo(store: Store, environment: dict[str, str]) -> Iterator[Callable[..., Any]]:
    """Run demos in the foreground; end what is left of them."""
    assert store
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str) -> Any:
        command = [MOSTY, "demo", *SMALL, *arguments]
        process = subprocess.Popen(command, env=environment, text=True, stderr=subprocess.PIPE)
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def address(said: str, name: str) -> str:
    found = re.search(rf"^{name} +(\S+)", said, re.MULTILINE)
    assert found, said
    return found[1]


def test_it_loads_serves_and_ends_with_ctrl_c(demo: Callable[..., Any], store: Store) -> None:
    process = demo()
    said = until_served(process)
    assert httpx.get(f"{address(said, 'Explorer')}readyz").text == "ready\n"
    query = {"query": "{ companies(filter: {synthetic: {eq: true}}) { totalCount } }"}
    answer = httpx.post(address(said, "GraphiQL"), json=query).json()
    assert answer["data"]["companies"]["totalCount"] >= 200
    assert address(said, "Bolt") == store.address.uri
    assert "mosty analyse (" in said
    worked_out = store.rows("MATCH (g:Gap) WITH count(g) AS gaps MATCH (:Run) RETURN gaps")
    assert worked_out[0]["gaps"] > 0
    process.send_signal(signal.SIGINT)
    assert process.wait(30) in {0, 130}


def test_the_same_demo_again_changes_nothing(demo: Callable[..., Any], store: Store) -> None:
    first = demo()
    until_served(first)
    before = digest(store)
    second = demo()
    said = until_served(second)
    assert digest(store) == before
    assert " 0 rows loaded" in said
    assert address(said, "Explorer") != "http://127.0.0.1:8000/"


def test_another_seed_replaces_what_was_invented(demo: Callable[..., Any], store: Store) -> None:
    until_served(demo())
    before = store.rows("MATCH (r:Run) WHERE r.id STARTS WITH 'run:' RETURN r.id AS id")
    real = store.rows("MATCH (n:Actor) WHERE n.synthetic IS NULL RETURN count(n) AS n")
    said = until_served(demo("--seed", "8"))
    assert "Removing the earlier demo" in said
    assert store.rows("MATCH (n:Actor) WHERE n.synthetic IS NULL RETURN count(n) AS n") == real
    found = store.rows("MATCH (n:Company {synthetic: true}) RETURN count(n) AS n")
    assert found == [{"n": 200}]
    after = store.rows("MATCH (r:Run) WHERE r.id STARTS WITH 'run:' RETURN r.id AS id")
    assert (len(after), after != before) == (1, True)


def test_it_keeps_away_from_real_data(store: Store, environment: dict[str, str]) -> None:
    store.write("CREATE (:Source:Named:Entity {id: 'source:x', name: 'A register'})")
    done = subprocess.run(
        [MOSTY, "demo", *SMALL], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "This graph holds data of A register" in done.stderr
    assert store.rows("MATCH (n:Actor) RETURN count(n) AS n") == [{"n": 0}]


def test_it_can_be_left_running_and_stopped(store: Store, environment: dict[str, str]) -> None:
    assert store

    def run(*arguments: str) -> Any:
        return subprocess.run(
            [MOSTY, *arguments], env=environment, capture_output=True, text=True, check=False
        )

    said = run("demo", *SMALL, "--detach")
    try:
        assert said.returncode == 0, said.stderr
        web = address(said.stderr, "Explorer")
        assert httpx.get(f"{web}readyz").text == "ready\n"
        again = run("demo", *SMALL, "--detach")
        assert (again.returncode, "running already" in again.stderr) == (1, True)
    finally:
        stopped = run("stop")
    assert "Stopped." in stopped.stderr
    with pytest.raises(httpx.ConnectError):
        httpx.get(web)
    assert "No demo is running." in run("stop").stderr
