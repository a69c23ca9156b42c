"""Runs in the database: whole or not there, repeatable, comparable."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from neo4j.time import DateTime

from mosty.cli.analyse import analyse
from mosty.graph.analysis.recording import runs
from mosty.graph.analysis.recording.comparing import moved, shifted
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measuring import measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import UnknownNode
from mosty.graph.settings import Settings, variable
from mosty.graph.store import Store

DAY = date(2026, 1, 1)
FIRMS = """
UNWIND range(0, $n - 1) AS i
CREATE (:Entity:Named:Actor:Company {id: 'demo:' + i, name: 'Firm ' + i,
                                     country: ['DE', 'CZ'][i % 2]})
"""
TIES = """
UNWIND $ties AS tie
MATCH (a:Entity {id: 'demo:' + tie[0]}) MATCH (b:Entity {id: 'demo:' + tie[1]})
CREATE (a)-[:COOPERATES_WITH]->(b)
"""
CHAIN = [[0, 1], [1, 2], [2, 3], [3, 4]]
LEFT = "MATCH (n) WHERE n:Draft OR n:Run OR n:Finding OR n.measure IS NOT NULL RETURN count(n) AS n"
TIED = "MATCH ()-[m:MEASURED]->() RETURN count(m) AS n"


def fill(store: Store, n: int = 5, ties: list[list[int]] = CHAIN) -> None:
    store.write(FIRMS, n=n)
    store.write(TIES, ties=ties)


def taken(store: Store, *names: str) -> runs.Taken:
    ground = Ground(Snapshot.of(store, DAY))
    return runs.Taken.of(runs.Plan.of(ground, names), ground, measure)


def count(store: Store, text: str) -> int:
    return int(store.rows(text)[0]["n"])


def test_what_was_measured_is_read_in_cypher(store: Store) -> None:
    fill(store)
    id_ = runs.write(store, taken(store, "ties", "cross_border_betweenness", "whole"))
    rows = store.rows(
        "MATCH (r:Run {id: $id})-[m:MEASURED]->(a) RETURN a.id AS id, m.partners AS partners, "
        "m.cross_border_betweenness AS share, m.ei_index AS ei ORDER BY id",
        id=id_,
    )
    assert [row["partners"] for row in rows] == [1, 2, 2, 2, 1]
    assert [row["share"] for row in rows] == pytest.approx([0, 1 / 6, 2 / 6, 1 / 6, 0])
    assert [row["ei"] for row in rows] == [1.0] * 5
    (run,) = runs.runs(store)
    assert (run.actors, run.ties, run.measured, run.findings) == (5, 4, 5, 5)
    assert set(run.seconds) == set(run.measures)
    found = store.rows("MATCH (r:Run)-[:FOUND]->(f:Finding {measure: 'density'}) RETURN f.value")
    assert found == [{"f.value": pytest.approx(0.4)}]
    kept = store.rows("MATCH (r:Run) RETURN r.started AS started, r.status AS status")[0]
    assert isinstance(kept["started"], DateTime)
    assert kept["status"] == "finished"


def test_a_finding_leads_to_what_it_is_about(store: Store) -> None:
    fill(store)
    runs.write(store, taken(store, "key_players"))
    rows = store.rows(
        "MATCH (f:Finding {measure: 'key_player_parting', position: 1})-[:ABOUT]->(a) "
        "RETURN a.id AS id"
    )
    assert rows == [{"id": "demo:2"}]


def test_the_same_plan_is_known_again_and_another_is_not(store: Store) -> None:
    fill(store)
    first = taken(store, "ties")
    runs.write(store, first)
    (run,) = runs.runs(store)
    assert run.repeats(taken(store, "ties").plan)
    assert not run.repeats(taken(store, "cores").plan)
    store.write(TIES, ties=[[0, 4]])
    assert not run.repeats(taken(store, "ties").plan)


def test_a_run_that_is_stopped_leaves_nothing(store: Store) -> None:
    fill(store)
    stop = threading.Event()
    stop.set()
    assert runs.write(store, taken(store, "ties", "whole"), stop) is None
    assert count(store, LEFT) == count(store, TIED) == 0


def test_a_failure_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store)
    done = taken(store, "ties", "whole")
    monkeypatch.setattr(runs, "BATCH", 2)
    found = runs.Taken(done.plan, done.ground, done.results, done.started, "never")  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        runs.write(store, found)
    assert count(store, LEFT) == count(store, TIED) == 0


def test_runs_are_removed_and_kept_and_found_by_name(store: Store) -> None:
    fill(store)
    first, second, third = (runs.write(store, taken(store, "whole")) for _ in range(3))
    assert first
    assert second
    assert runs.find(store, "last").id == third
    assert runs.find(store, "previous").id == second
    assert runs.find(store, first.removeprefix("run:")).id == first
    with pytest.raises(UnknownNode, match="More than one run begins with '2'"):
        runs.find(store, "2")
    runs.remove(store, second)
    assert runs.keep(store, 1) == [first]
    with pytest.raises(UnknownNode, match="no run 'previous'"):
        runs.find(store, "previous")
    assert count(store, LEFT) == 1 + 5


def test_two_runs_are_compared(store: Store) -> None:
    fill(store)
    runs.write(store, taken(store, "ties", "whole", "cores"))
    store.write(TIES, ties=[[0, 2], [0, 4]])
    runs.write(store, taken(store, "ties", "whole", "cores"))
    before, after = runs.find(store, "previous"), runs.find(store, "last")
    by = {one.column: one for one in moved(store, before, after)}
    assert by["partners"].changed == 3
    assert by["partners"].most == ("demo:0", "Firm 0", 1.0, 3.0)
    assert {one.measure for one in shifted(store, before, after)} == {"density"}
    assert not shifted(store, after, after)


KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[1])))
from test_runs import taken
from mosty.cli.analyse import analyse
from mosty.graph.analysis.recording import runs
from mosty.graph.store import Address, Store
runs.BATCH = 20
with Store.open(Address(*sys.argv[2:])) as store:
    runs.write(store, taken(store, "ties", "cores"))
"""


def test_what_a_killed_run_leaves_is_seen_by_nobody_and_removed_by_the_next(store: Store) -> None:
    fill(store, 20_000)
    address = store.address
    given = (address.uri, address.user, address.password, address.database)
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(Path(__file__).parent), *given])
    end = time.monotonic() + 120
    while not count(store, TIED):
        assert process.poll() is None
        assert time.monotonic() < end
    assert runs.tidy(store) == []  # it is at work
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert count(store, TIED)
    assert count(store, "MATCH (n:Run) RETURN count(n) AS n") == 0
    assert len(runs.tidy(store)) == 1
    assert count(store, LEFT) == count(store, TIED) == 0


THREADS = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[1])))
from test_measures import actors, ground, some
from mosty.graph.analysis.recording.measures import measures
from mosty.graph.analysis.recording.measuring import measure
from hashlib import sha256
of = ground(actors(1_000), some(1_000, 3_000), some(1_000, 500))
for name in measures():
    found = measure(of, name)
    bits = b"".join(values.tobytes() for values in found.columns.values())
    print(name, sha256(bits + repr(found.findings).encode()).hexdigest())
"""


def _bits(threads: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", THREADS, str(Path(__file__).parent)],
        env=os.environ | {"NUMBA_NUM_THREADS": str(threads)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_one_thread_and_two_give_the_same_bits() -> None:
    assert _bits(1) == _bits(2)


@pytest.fixture
def analyse_(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command in this process."""
    for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database"):
        monkeypatch.setenv(variable(name), str(getattr(settings, name)))
    return lambda *arguments: CliRunner().invoke(analyse, arguments)


def test_the_command_measures_once_and_exports(
    store: Store, analyse_: Callable[..., Result], tmp_path: Path
) -> None:
    fill(store)
    names = ("ties", "whole", "cross_border_betweenness")
    done = analyse_(*names, "--on", "2026-01-01", "-o", str(tmp_path / "out"))
    assert "Kept as run:" in done.stdout
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        f"{name}.{ending}" for name in ("actors", "findings") for ending in ("csv", "parquet")
    }
    again = analyse_(*names, "--on", "2026-01-01")
    assert "Nothing has changed since run:" in again.stdout
    analyse_(*names, "--again", "--keep", "1")
    assert len(runs.runs(store)) == 1
    assert "density" in analyse_("show").stdout
    assert isinstance(analyse_("compare").exception, UnknownNode)
    assert "Nothing was written" in analyse_("ties", "--dry-run").stdout
    assert analyse_("remove", "last").exit_code == 0
    assert count(store, LEFT) == 0


def test_measures_are_listed_and_an_unknown_one_is_named(analyse_: Callable[..., Result]) -> None:
    assert "border_effect" in analyse_("--list").stdout
    assert "no measure 'betweeness'" in str(analyse_("betweeness").exception)


def test_ctrl_c_ends_the_command_and_leaves_nothing(store: Store, settings: Settings) -> None:
    fill(store, 2_000, np.random.default_rng(0).integers(0, 2_000, (6_000, 2)).tolist())
    names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    given = {variable(name): str(getattr(settings, name)) for name in names}
    command = [str(Path(sys.executable).with_name("mosty")), "analyse", "brokerage_by_chance"]
    process = subprocess.Popen(command, env=os.environ | given, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    seen = ""
    while "brokerage" not in seen:
        letter = process.stderr.read(1)
        assert letter
        seen += letter
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode in (-signal.SIGINT, 130)
    assert count(store, LEFT) == count(store, TIED) == 0
