"""Clients that other people wrote page through all actors and get each exactly once, while
another client writes. `make clients` does it with CLIENT_ACTORS=50000.

The programs are `gql_pages.py` (the Python package `gql`), `apollo.mjs` (Apollo Client) and
`urql.mjs`. Both of JavaScript also as one growing list (`relayStylePagination`, `relayPagination`),
which is for scrolling: their caches copy the whole list with every page, so that at 50,000 actors
a page takes them seconds.
"""

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from mosty.client import Client
from mosty.graph.settings import Settings
from mosty.graph.store import Store

ROOT = Path(__file__).parents[2]
HERE = ROOT / "tests" / "clients"

ACTORS = int(os.environ.get("CLIENT_ACTORS", "2500"))
PAGE = 100
PROGRAMS = {"gql": [sys.executable, "gql_pages.py"]} | {
    f"{name} {way}": ["node", f"{name}.mjs", way]
    for name in ("apollo", "urql")
    for way in ("pages", "list")
}
LISTED = 5_000
SOME = """
UNWIND range(1, $count) AS number
WITH number, 'made:' + right('00000000' + toString(number * 10), 8) AS id
CALL (number, id) {
  CREATE (:Company:Actor:Named:Entity {id: id, name: 'Firma ' + toString(number), country: 'CZ'})
} IN TRANSACTIONS OF 5000 ROWS
"""

Serving = Callable[[Settings], AbstractContextManager[str]]


@pytest.fixture(scope="session")
def packages() -> str:
    """The folder where `node` is, once the npm packages are there."""
    done = subprocess.run(
        [ROOT / "scripts" / "npm-packages", HERE.relative_to(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"the npm packages are not there: {done.stderr[-300:]}")
    return done.stdout.strip()


@pytest.fixture
def many(store: Store) -> Store:
    """A graph of many actors, with room for new ones between any two."""
    store.run(SOME, count=ACTORS)
    return store


class Writer(threading.Thread):
    """Creates, renames and merges actors until it is told to end."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.client = Client(url)
        self.over = threading.Event()
        self.created = self.renamed = 0
        self.merged: set[str] = set()
        self.failed: Exception | None = None

    def run(self) -> None:
        try:
            for number in range(1, ACTORS):
                self.write(number)
                if self.over.is_set():
                    return
        except Exception as error:  # noqa: BLE001 — told by the test
            self.failed = error

    def write(self, number: int) -> None:
        """Write near the place where a reader may be just now, and elsewhere."""
        near = f"{number * 7919 % ACTORS * 10 + 5:08}"
        self.client.create_actor(
            {"type": "Company", "id": f"made:{near}", "name": f"Neu {number}"},
            fields="actor { id }",
        )
        self.created += 1
        one = number * 31 % ACTORS + 1
        self.client.update_actor({"id": f"made:{one * 10:08}", "name": f"Anders {number}"})
        self.renamed += 1
        if number % 5 == 0:
            kept, gone = (f"made:{at * 10:08}" for at in (number, ACTORS - number))
            self.client.merge_actors({"ids": [kept, gone], "by": "a writer"})
            self.merged |= {kept, gone}


@contextmanager
def writing(url: str) -> Iterator[Writer]:
    one = Writer(url)
    one.start()
    try:
        yield one
    finally:
        one.over.set()
        one.join()
        one.client.close()


@pytest.mark.timeout(0)
@pytest.mark.parametrize("name", PROGRAMS)
def test_each_actor_comes_exactly_once_while_another_client_writes(
    serving: Serving, many: Store, settings: Settings, packages: str, name: str
) -> None:
    if name.endswith("list") and ACTORS > LISTED:
        pytest.skip("As one list, only up to 5,000.")
    program, file, *way = PROGRAMS[name]
    unlimited = settings.model_copy(update={"rate_size": 0})
    assert many
    with serving(unlimited) as url, writing(url) as writer:
        done = subprocess.run(
            [program, HERE / file, f"{url}/graphql", str(PAGE), *way],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PATH": f"{packages}:{os.environ['PATH']}"},
        )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert writer.failed is None
    assert writer.created
    assert writer.renamed
    met = Counter(done.stdout.split())
    assert [one for one, times in met.items() if times > 1] == []
    before = {f"made:{number * 10:08}" for number in range(1, ACTORS + 1)}
    assert before - met.keys() <= writer.merged
    print(f"{name}: {len(met)} actors; {writer.created} created, {len(writer.merged)} merged")  # noqa: T201 — seen with -s


def test_relay_compiles_a_list_to_page_through(packages: str, tmp_path: Path) -> None:
    for name in ("src", "relay.config.json"):
        subprocess.run(["cp", "-r", HERE / "relay" / name, tmp_path / name], check=True)
    schema = (ROOT / "docs/reference/schema.graphql").read_text("utf-8")
    (tmp_path / "schema.graphql").write_text(schema, "utf-8")
    (tmp_path / "made").mkdir()
    done = subprocess.run(
        [Path(packages) / "node", HERE / "node_modules/relay-compiler/cli.js"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name for path in (tmp_path / "made").iterdir()}
    assert {"ActorsQuery.graphql.js", "ActorsPaginationQuery.graphql.js"} <= made
    assert {"ActorsCardQuery.graphql.js"} <= made
