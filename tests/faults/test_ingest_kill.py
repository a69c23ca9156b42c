"""A load that is killed or stopped, and run again, leaves the same graph as an unbroken one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mosty.graph.digest import digest
from mosty.graph.settings import Settings
from mosty.graph.store import Store

ROWS = 3_000
BATCH = 100
MAPPING = """\
source: {id: firms, name: Firms, publisher: A chamber, licence: CC0 1.0, retrieved: "2026-01-01"}
format: {kind: csv}
subject: firm
nodes:
  firm:
    type: Company
    id: {scheme: demo, of: Number}
    properties: {name: Name, country: {value: DE}}
  owner:
    type: Organisation
    mentioned: true
    optional: true
    id: {scheme: demo, of: Owner}
    properties: {name: Owner}
ties:
  - {type: OWNS, start: owner, end: firm, properties: {kind: {value: partner}}}
"""


class Run:
    """The command in a process of its own."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        ours = {
            f"MOSTY_{name.upper()}": str(getattr(settings, name))
            for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
        }
        self._command = [
            str(Path(sys.executable).with_name("mosty")),
            *("ingest", "table", str(folder / "firms.csv"), "--map", str(folder / "firms.yaml")),
            *("--batch", str(BATCH)),
        ]
        self._environment = os.environ | ours

    def start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self._command,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def whole(self) -> str:
        process = self.start()
        out, err = process.communicate(timeout=240)
        assert process.returncode == 0, err
        return out


@pytest.fixture
def run(settings: Settings, tmp_path: Path) -> Run:
    """A command that loads a file of firms, some of which own others that come later."""
    lines = ["Number,Name,Owner"]
    lines += [f"{n},Firm {n},{(n * 7919) % ROWS if n % 3 else ''}" for n in range(ROWS)]
    (tmp_path / "firms.csv").write_text("\n".join(lines), "utf-8")
    (tmp_path / "firms.yaml").write_text(MAPPING, "utf-8")
    return Run(settings, tmp_path)


@pytest.fixture
def records(store: Store) -> Callable[[], int]:
    """Count the rows that are in the graph."""
    return lambda: store.rows("MATCH (r:Record {source: 'firms'}) RETURN count(r) AS n")[0]["n"]


def wait(process: subprocess.Popen[str], enough: Callable[[], bool]) -> Iterator[None]:
    """Wait until something is so."""
    end = time.monotonic() + 120
    while not enough():
        assert process.poll() is None, "it ended before it could be broken off"
        assert time.monotonic() < end
        time.sleep(0.01)
    yield


def test_killed_and_run_again(run: Run, store: Store, records: Callable[[], int]) -> None:
    for share in (0.1, 0.5):
        process = run.start()
        for _ in wait(process, lambda share=share: records() >= share * ROWS):
            process.send_signal(signal.SIGKILL)
        process.communicate()
        assert records() % BATCH == 0
        assert records() < ROWS
    run.whole()
    assert records() == ROWS
    broken = digest(store)
    assert f"{ROWS:,}" in run.whole()
    assert digest(store) == broken
    store.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS")
    run.whole()
    assert digest(store) == broken


def test_stopped_with_ctrl_c(run: Run, records: Callable[[], int]) -> None:
    process = run.start()
    for _ in wait(process, lambda: records() > 0):
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    done = records()
    assert 0 < done < ROWS
    assert f"Stopped in firms.csv after {done:,} rows, all of them dealt with." in err
    run.whole()
    assert records() == ROWS
