"""A real Neo4j for the whole run: the one of MOSTY_NEO4J_URI, or one of its own.

It starts when the first test asks for it. `store` gives each test an empty graph with its schema.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store

_EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


@dataclass(frozen=True)
class Done:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of this run."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def server(home: Path) -> Iterator[Address]:
    """The Neo4j of this run."""
    given = Settings.from_environment()
    with database(given.model_copy(update={"home": home, "neo4j_heap": "700m"})) as address:
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


@pytest.fixture
def mosty(settings: Settings) -> Callable[..., Done]:
    """Run the real `mosty` command against the Neo4j of this run."""
    ours = {
        f"MOSTY_{name.upper()}": str(getattr(settings, name))
        for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    }

    def run(*arguments: str, cwd: Path | None = None, **environment: str) -> Done:
        done = subprocess.run(
            [Path(sys.executable).with_name("mosty"), *arguments],
            capture_output=True,
            text=True,
            env=os.environ | ours | environment,
            cwd=cwd,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run
