"""`mosty serve` while Neo4j dies, its disk fills, or it is told to end: codes, and nothing lost."""

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from mosty.graph import admin
from mosty.graph.local import database, place
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from tests.faults.test_disk import fill

pytestmark = pytest.mark.slow
READ = "{ actors(first: 20) { totalCount edges { node { id name } } } }"
CREATE = """mutation ($id: ID!, $name: String!, $text: String) {
    createActor(input: {type: Company, id: $id, name: $name, description: $text}) {
        actor { id } userErrors { message code } } }"""
AWAY = {"UNAVAILABLE", "TIMEOUT"}
LOADED = """
UNWIND range(1, $n) AS i
CREATE (:Company:Actor:Named:Entity {id: 'x:' + i, name: 'Company ' + i, country: 'DE',
                                     description: $text})
"""


@pytest.fixture(scope="module")
def served(own: Settings, serve: Callable[..., Any]) -> Iterator[Any]:
    """A server that runs a Neo4j of its own."""
    with database(own), serve(own, MOSTY_QUERY_TIMEOUT="10") as one:
        yield one


@dataclass
class Load:
    """What clients got; `created` are the ids that the server said it has made."""

    seen: Counter[tuple[int, str]] = field(default_factory=Counter)
    created: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def read(self, one: Any) -> None:
        """Ask until the end."""
        while not self.ended.is_set():
            self._note(one.ask(READ))

    def write(self, one: Any, name: int) -> None:
        """Make actors until the end."""
        number = 0
        while not self.ended.is_set():
            number += 1
            id_ = f"test:{name}-{number}"
            if data := self._note(one.ask(CREATE, id=id_, name=f"Company {id_}")):
                made = data["createActor"]
                assert not made["userErrors"], made
                self.created.append(made["actor"]["id"])

    def _note(self, response: httpx.Response) -> Any:
        answer = response.json()
        errors = [one["extensions"] for one in answer.get("errors", ())]
        if any(one["code"] in AWAY for one in errors) and "retry-after" not in response.headers:
            self.broken.append(response.text)
        if any(one["requestId"] != response.headers["x-request-id"] for one in errors):
            self.broken.append(response.text)
        self.seen[response.status_code, errors[0]["code"] if errors else ""] += 1
        if errors:
            time.sleep(0.1)
        return None if errors else answer["data"]


def eventually(what: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.2)
    return False


def neo4j(own: Settings) -> psutil.Process:
    found = place(own).server()
    assert found is not None
    return found


def writes(load: Load) -> bool:
    """Return whether writing goes on."""
    enough = len(load.created) + 10
    return eventually(lambda: len(load.created) >= enough, 60)


def healthy(one: Any) -> bool:
    response = one.ask(READ)
    return response.status_code == 200 and "errors" not in response.json()


def test_neo4j_killed_twice_under_load_loses_nothing_that_was_acknowledged(
    own: Settings, served: Any
) -> None:
    load = Load()
    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(load.read, served) for _ in range(4)]
        jobs += [pool.submit(load.write, served, name) for name in range(2)]
        try:
            for _ in range(2):
                assert writes(load), load.seen
                neo4j(own).kill()
                assert eventually(lambda: not healthy(served), 30)
                assert eventually(lambda: healthy(served), 120), load.seen
                assert writes(load), load.seen
        finally:
            load.ended.set()
        for job in jobs:
            job.result()
    assert {code for _, code in load.seen} <= {"", *AWAY}
    assert load.seen[503, "UNAVAILABLE"] + load.seen[200, "UNAVAILABLE"] > 0
    assert not load.broken
    with database(own) as address, Store.open(address) as store:
        rows = store.rows("MATCH (n:Actor) WHERE n.id STARTS WITH 'test:' RETURN n.id AS id")
    assert set(load.created) <= {row["id"] for row in rows}
    assert "Traceback" not in served.log.read_text()


def test_while_neo4j_is_away_answers_come_soon(own: Settings, served: Any) -> None:
    process = neo4j(own)
    process.suspend()
    try:
        assert httpx.get(f"{served.site}/healthz").status_code == 200
        start = time.monotonic()
        response = served.ask(READ)
        assert time.monotonic() - start < 45
        assert response.json()["errors"][0]["extensions"]["code"] in AWAY
    finally:
        process.resume()
    assert eventually(lambda: healthy(served), 60)


def read(one: Any, meanwhile: Callable[[int], None]) -> int:
    """Read an export, doing something after each part; return how many lines it has."""
    lines = 0
    with httpx.stream("GET", f"{one.site}/export/companies.jsonl", timeout=60) as response:
        for number, part in enumerate(response.iter_bytes()):
            lines += part.count(b"\n")
            meanwhile(number)
    return lines


@pytest.fixture
def large(own: Settings) -> Iterator[int]:
    """Many companies; how many."""
    with database(own) as address, Store.open(address) as store:
        store.write("MATCH (n:Company) WHERE n.id STARTS WITH 'x:' DETACH DELETE n")
        store.write(LOADED, n=20_000, text="x" * 500)
        (row,) = store.rows("MATCH (n:Company) RETURN count(*) AS n")
        yield row["n"]


def test_a_server_killed_in_the_middle_of_a_file_gives_no_whole_one(
    own: Settings, large: int, serve: Callable[..., Any]
) -> None:
    assert large
    with serve(own) as one, pytest.raises(httpx.TransportError):
        read(one, lambda _: one.process.kill())
    with serve(own) as again:
        assert healthy(again)


def test_told_to_end_it_finishes_what_it_has_begun(
    own: Settings, large: int, serve: Callable[..., Any]
) -> None:
    with serve(own) as one:

        def end(number: int) -> None:
            if number == 1:
                one.process.send_signal(signal.SIGTERM)
                time.sleep(1)
                with pytest.raises(httpx.TransportError):
                    httpx.get(f"{one.site}/healthz")

        assert read(one, end) == large
        assert one.process.wait(60) in {0, -signal.SIGTERM}


def test_a_full_disk_is_unavailable_and_reading_goes_on(
    own: Settings, small_disk: Path, serve: Callable[..., Any]
) -> None:
    there = own.model_copy(update={"home": small_disk, "neo4j_port": own.neo4j_port + 1})
    load = Load()
    try:
        with database(there), serve(there) as one:
            film = fill(small_disk, leave=20 * 2**20)
            text, codes = "x" * 19_000, set()
            for number in range(5_000):
                response = one.ask(CREATE, id=f"test:{number}", name=f"C {number}", text=text)
                answer = response.json()
                if "errors" in answer:
                    codes = {error["extensions"]["code"] for error in answer["errors"]}
                    assert "retry-after" in response.headers
                    break
                load.created.append(answer["data"]["createActor"]["actor"]["id"])
            assert codes == {"UNAVAILABLE"}
            film.unlink()
        with database(there) as address, Store.open(address) as store:
            rows = store.rows("MATCH (n:Actor) WHERE n.id STARTS WITH 'test:' RETURN n.id AS id")
        assert set(load.created) <= {row["id"] for row in rows}
    finally:
        admin.stop(there, force=True)
