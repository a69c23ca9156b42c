"""A real Neo4j for the whole run: the one of MOSTY_NEO4J_URI, or one of its own.

It starts when the first test asks for it. `store` gives each test an empty graph with its schema.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from mosty.cli.main import main
from mosty.graph import admin
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings, variable
from mosty.graph.store import Address, Store

# Neo4j starts with half the work if Java leaves its slow, thorough compiler out.
os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")

_EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


@dataclass(frozen=True)
class Done:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


def free_port() -> int:
    """Return a port that no other run of these tests comes upon."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port: int = one.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of this run."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def server(home: Path) -> Iterator[Address]:
    """The Neo4j of this run."""
    ours = {"home": home, "neo4j_heap": "700m", "neo4j_port": free_port()}
    with database(Settings.from_environment().model_copy(update=ours)) as address:
        yield address


@pytest.fixture(scope="session")
def settings(server: Address, home: Path) -> Settings:
    """Settings that lead to the Neo4j of this run."""
    return Settings.from_environment().model_copy(
        update={
            "home": home,
            "neo4j_uri": server.uri,
            "neo4j_user": server.user,
            "neo4j_password": server.password,
            "neo4j_database": server.database,
        }
    )


@pytest.fixture(scope="session")
def _connection(server: Address) -> Iterator[Store]:
    with Store.open(server) as store:
        yield store


@pytest.fixture
def store(_connection: Store) -> Store:
    """An empty graph that has its schema."""
    _connection.run(_EMPTY)
    migrate(_connection)
    return _connection


@pytest.fixture(scope="session")
def command() -> Callable[..., Done]:
    """Run the real `mosty` command with the given variables added to the environment."""

    def run(*arguments: str, cwd: Path | None = None, **environment: str) -> Done:
        done = subprocess.run(
            [Path(sys.executable).with_name("mosty"), *arguments],
            capture_output=True,
            text=True,
            env=os.environ | environment,
            cwd=cwd,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


def _variables(settings: Settings) -> dict[str, str]:
    names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    return {variable(name): str(getattr(settings, name)) for name in names}


@pytest.fixture
def mosty_process(settings: Settings, command: Callable[..., Done]) -> Callable[..., Done]:
    """Run the `mosty` command against the Neo4j of this run, in a process of its own."""
    return partial(command, **_variables(settings))


@pytest.fixture
def mosty(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run the `mosty` command against the Neo4j of this run, in this process.

    A process of its own takes seconds to import what is imported here already.
    """
    ours = _variables(settings)

    def run(*arguments: str, cwd: Path | None = None, **environment: str) -> Done:
        out, err = (TextIOWrapper(BytesIO(), "utf-8", write_through=True) for _ in range(2))
        code = 0
        with monkeypatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            for name, value in (ours | environment).items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["mosty", *arguments])
            if cwd:
                patch.chdir(cwd)
            try:
                main()
            except SystemExit as ended:
                code = int(ended.code or 0)
        return Done(code, *(one.detach().getvalue().decode() for one in (out, err)))

    return run


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of a local Neo4j that a module has to itself, to stop, kill or fill."""
    ours = {
        "home": tmp_path_factory.mktemp("own"),
        "neo4j_uri": "",
        "neo4j_heap": "600m",
        "neo4j_port": free_port(),
    }
    one = Settings.from_environment().model_copy(update=ours)
    yield one
    admin.stop(one, force=True)


@pytest.fixture(scope="module")
def own_mosty(own: Settings, command: Callable[..., Done]) -> Callable[..., Done]:
    """Run the real `mosty` command on that Neo4j."""
    return partial(command, MOSTY_HOME=str(own.home), MOSTY_NEO4J_URI="", MOSTY_NEO4J_HEAP="600m")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted with the right to do so")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
