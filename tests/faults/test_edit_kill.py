"""Neo4j killed with -9 under people's changes: nothing acknowledged is lost, nothing half there."""

import threading
import time
from collections.abc import Iterator

import psutil
import pytest

from mosty.access.principal import Principal, Role
from mosty.edit.asking import Asked
from mosty.edit.desk import Desk
from mosty.edit.kinds import node_kinds
from mosty.graph.errors import StoreError
from mosty.graph.local import database, place
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

STEWARD = Principal("key:1", "Stefanie Muster", Role.STEWARD)
ROWS = 5


@pytest.fixture
def store(own: Settings) -> Iterator[Store]:
    """A Neo4j of one's own, with its schema."""
    with database(own) as address, Store.open(address) as one:
        migrate(one)
        yield one


class Writer(threading.Thread):
    """Makes five firms at a time, and tries each five again, under its key, until it is told."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(daemon=True)
        self.desk, self.prefix = desk, name
        self.told: list[int] = []
        self.failed = 0
        self.ended = threading.Event()

    def run(self) -> None:
        number = 0
        while not self.ended.is_set():
            rows = [
                {"id": f"{self.prefix}:{number}-{one}", "type": "Company", "name": f"N {number}"}
                for one in range(ROWS)
            ]
            given = {"rows": rows, "idempotency_key": f"{self.prefix} {number}"}
            asked = Asked(STEWARD, "upsertActors", given)
            try:
                done = self.desk.change_nodes(asked, node_kinds()["Actor"], "upsert")
            except StoreError:
                self.failed += 1
                continue
            assert (done.created, len(done.edits)) == (ROWS, ROWS)
            self.told.append(number)
            number += 1


def wait(writers: list[Writer], more: int) -> None:
    """Wait until each writer has been told so many more."""
    wanted = {one.name: len(one.told) + more for one in writers}
    end = time.monotonic() + 180
    while any(len(one.told) < wanted[one.name] for one in writers):
        assert all(one.is_alive() for one in writers)
        assert time.monotonic() < end
        time.sleep(0.05)


def test_every_acknowledged_change_is_there_once_and_none_is_half(
    own: Settings, store: Store
) -> None:
    writers = [Writer(Desk(store, own, places=False), name) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    for _ in range(2):
        wait(writers, 5)
        server = place(own).server()
        assert isinstance(server, psutil.Process)
        server.kill()
    wait(writers, 5)
    for writer in writers:
        writer.ended.set()
        writer.join()
    found = store.rows(
        "MATCH (n:Company) WITH split(n.id, '-')[0] AS batch, count(*) AS n RETURN batch, n"
    )
    assert {row["n"] for row in found} == {ROWS}
    told = {f"{one.prefix}:{number}" for one in writers for number in one.told}
    assert told <= {row["batch"] for row in found}
    logged = "MATCH (e:Edit)-[:EDITED]->(n:Company) RETURN n.id AS id, count(*) AS n"
    assert {row["n"] for row in store.rows(logged)} == {1}
    keys = "MATCH (e:Edit) WHERE e.idempotency_key IS NOT NULL RETURN e.idempotency_key AS key"
    given = [row["key"] for row in store.rows(keys)]
    assert len(given) == len({*given})
