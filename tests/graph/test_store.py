"""The store against a real Neo4j: what it returns, what it retries, what it says when it fails."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TypeVar

import pytest
from neo4j import ManagedTransaction

from mosty.graph.errors import MostyError, SettingError, StoreError, TimedOut, Unavailable
from mosty.graph.store import Address, AsyncStore, Store

T = TypeVar("T")
ENDLESS = "UNWIND range(1, 10000000000) AS x RETURN sum(x) AS total"


def test_rows_come_as_dictionaries(store: Store) -> None:
    assert store.rows("UNWIND $xs AS x RETURN x, x * 2 AS y", xs=[1, 2]) == [
        {"x": 1, "y": 2},
        {"x": 2, "y": 4},
    ]


def test_stream_gives_rows_before_all_are_there(store: Store) -> None:
    rows = store.stream("UNWIND range(1, 1000000000) AS x RETURN x")
    assert [next(rows), next(rows)] == [{"x": 1}, {"x": 2}]
    rows.close()  # type: ignore[attr-defined]


def test_write_tells_what_it_changed(store: Store) -> None:
    assert store.write("CREATE (:Topic:Named:Entity {id: $id})", id="a").nodes_created == 1


@pytest.mark.parametrize("read", ["rows", "stream"])
def test_a_read_cannot_write(store: Store, read: str) -> None:
    with pytest.raises(StoreError, match="The database refused the statement: Writing in read"):
        list(getattr(store, read)("CREATE (n:Stray) RETURN n"))
    assert store.rows("MATCH (n:Stray) RETURN n") == []


def test_run_takes_statements_that_hold_their_own_transactions(store: Store) -> None:
    store.run("UNWIND range(1, 10) AS i CALL (i) { CREATE (:Stray) } IN TRANSACTIONS OF 3 ROWS")
    assert store.rows("MATCH (n:Stray) RETURN count(*) AS n") == [{"n": 10}]


def test_a_transaction_is_all_or_nothing_and_keeps_the_callers_error(store: Store) -> None:
    def work(tx: ManagedTransaction) -> None:
        tx.run("CREATE (:Stray)").consume()
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        store.transaction(work)
    assert store.rows("MATCH (n:Stray) RETURN n") == []


def test_a_deadlock_is_tried_again(store: Store) -> None:
    store.write("CREATE (:Stray {n: 1, sum: 0}), (:Stray {n: 2, sum: 0})")
    both, tries = threading.Barrier(2, timeout=30), []
    add = "MATCH (s:Stray {n: $n}) SET s.sum = s.sum + 1"

    def lock(first: int, second: int) -> None:
        def work(tx: ManagedTransaction) -> None:
            tx.run(add, n=first).consume()
            tries.append(first)
            if tries.count(first) == 1:
                both.wait()
            tx.run(add, n=second).consume()

        store.transaction(work)

    threads = [threading.Thread(target=lock, args=pair) for pair in ((1, 2), (2, 1))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tries) > 2
    assert store.rows("MATCH (s:Stray) RETURN s.sum AS sum") == [{"sum": 2}, {"sum": 2}]


def test_a_mistake_in_a_statement_is_shown_with_its_place(store: Store) -> None:
    with pytest.raises(
        StoreError, match=r"(?s)refused the statement: Invalid input 'MATHC'.*line 1"
    ):
        store.rows("MATHC (n) RETURN n")


FAILURES: list[tuple[Callable[[Address], Address], type[MostyError], str]] = [
    (lambda a: replace(a, uri="bolt://127.0.0.1:9"), Unavailable, "No Neo4j answers at bolt://127"),
    (lambda a: replace(a, password="wrong"), Unavailable, "refused the user 'neo4j': check MOSTY_"),  # noqa: S106
    (lambda a: replace(a, uri="ftp://x"), SettingError, "MOSTY_NEO4J_URI is 'ftp://x'"),
    (lambda a: replace(a, database="other"), StoreError, "other"),
]


@pytest.mark.parametrize(("change", "kind", "said"), FAILURES)
def test_says_why_it_cannot_be_opened(
    server: Address, change: Callable[[Address], Address], kind: type[MostyError], said: str
) -> None:
    address = change(server)
    with pytest.raises(kind, match=said), Store.open(address) as store:
        store.rows("RETURN 1")
    with pytest.raises(kind, match=said):
        asynchronously(address, lambda store: store.rows("RETURN 1"), timeout=1)


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(Address("bolt://x", "neo4j", "secret"))


def asynchronously(
    address: Address, work: Callable[[AsyncStore], Coroutine[None, None, T]], timeout: float = 30
) -> T:
    async def run() -> T:
        store = AsyncStore(address, timeout)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


def test_async_rows(store: Store) -> None:
    assert asynchronously(store.address, lambda s: s.rows("RETURN $x AS x", x=1)) == [{"x": 1}]


def test_an_async_read_ends_at_its_time_limit(store: Store) -> None:
    with pytest.raises(TimedOut, match="took longer than its limit"):
        asynchronously(store.address, lambda s: s.rows(ENDLESS), timeout=0.5)


def test_an_async_read_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError, match="Writing in read access mode"):
        asynchronously(store.address, lambda s: s.rows("CREATE (n:Stray) RETURN n"))


def test_reading_is_one_transaction(store: Store) -> None:
    async def work(one: AsyncStore) -> list[int]:
        async with one.reading() as tx:
            return [await (await tx.run("RETURN $x", x=x)).value() for x in (1, 2)]

    assert asynchronously(store.address, work) == [[1], [2]]
