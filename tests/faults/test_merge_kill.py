"""Merging in bulk that is killed leaves every batch whole, and is finished by running it again."""

import os
import signal
import subprocess
import sys
import time

import pytest

from mosty.graph.digest import digest
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader
from mosty.resolve.merge import regroup

COUNT = 3_000
GROUPS = [[f"demo:{n}", f"demo:{n + 1}", f"demo:{n + 2}"] for n in range(0, COUNT, 3)]
PROGRAM = f"""
import os
from mosty.graph.store import Address, Store
from mosty.resolve.merge import regroup
given = (os.environ[name] for name in ("A_URI", "A_USER", "A_PASSWORD"))
with Store.open(Address(*given)) as store:
    print(regroup(store, [[f"demo:{{n + i}}" for i in range(3)] for n in range(0, {COUNT}, 3)]))
"""


@pytest.fixture
def firms(store: Store) -> Store:
    """Firms, each owning the next, so that groups share ties."""
    info = SourceInfo("list", "List", "A cluster", "CC0 1.0", "", "2026-01-01")
    rows = [
        Facts(
            n + 1,
            str(n),
            f"demo:{n}",
            {},
            (Node("Company", f"demo:{n}", {"name": f"Firm {n}"}),),
            (Tie("OWNS", f"demo:{n}", f"demo:{(n + 1) % COUNT}"),),
        )
        for n in range(COUNT)
    ]
    assert Loader(store, info, "list.csv", batch=COUNT).load(rows).loaded == COUNT
    return store


def merged(store: Store) -> int:
    """Return how many ids were merged away."""
    count: int = store.rows("MATCH (m:Merged) RETURN count(m) AS n")[0]["n"]
    return count


def test_killed_and_run_again(firms: Store, settings: Settings) -> None:
    given = {
        "A_URI": settings.neo4j_uri,
        "A_USER": settings.neo4j_user,
        "A_PASSWORD": settings.neo4j_password,
    }
    process = subprocess.Popen([sys.executable, "-c", PROGRAM], env=os.environ | given)
    end = time.monotonic() + 120
    while not merged(firms):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert 0 < merged(firms) < 2 * len(GROUPS)
    torn = (
        "MATCH (m:Merged)-[:MERGED_INTO]->(a) WITH a, count(m) AS n WHERE n <> 2 OR NOT a:Actor"
        " RETURN a.id AS id"
    )
    assert firms.rows(torn) == []
    regroup(firms, GROUPS)
    broken = digest(firms)
    regroup(firms, ([one] for group in GROUPS for one in group))
    regroup(firms, GROUPS)
    assert digest(firms) == broken
    assert firms.rows("MATCH (:Actor)-[t:OWNS]->(:Actor) RETURN count(t) AS n")[0]["n"] == COUNT / 3
