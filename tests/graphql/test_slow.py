"""The log of slow statements: what ran, how, and never on which values."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest

from mosty.graph.errors import StoreError
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.watching.observer import Observer

SECRET = "Xq7-secret"  # noqa: S105 — planted, to be looked for
TEXT = "MATCH (n:Company) WHERE n.name <> $name RETURN n.name AS name"
Run = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def run(graph: Store, caplog: pytest.LogCaptureFixture) -> Run:
    """Run work on stores for which every statement is slow; return what the log then says."""

    def told(work: Callable[[AsyncStore, Store], Any], timeout: float = 10) -> Any:
        observer = Observer(Settings.model_validate({"slow_query": 1e-9}))

        async def main() -> None:
            store = AsyncStore(graph.address, timeout, observer.statement)
            with Store.open(graph.address, observer.statement) as writer:
                async with observer.watching(store):
                    await work(store, writer)
                    for _ in range(500):
                        await asyncio.sleep(0.01)
                        if caplog.records:
                            break
                    await asyncio.sleep(0.1)
            await store.close()

        with caplog.at_level(logging.WARNING, "mosty.slow"):
            asyncio.run(main())
        assert SECRET not in "".join(str(vars(one)) for one in caplog.records)
        return [one.fields for one in caplog.records]  # type: ignore[attr-defined]

    return told


def test_a_slow_statement_is_told_once_with_its_profile(run: Run) -> None:
    async def work(store: AsyncStore, _: Store) -> None:
        for name in (SECRET, "another"):
            assert len(await store.rows(TEXT, name=name)) == 4

    (line,) = run(work)
    assert line["cypher"] == TEXT
    assert line["hits"] > 4
    assert line["rows"] == 4
    first, *rest = line["plan"].splitlines()
    assert first.startswith("ProduceResults")
    assert any("NodeByLabelScan" in one and "4 rows" in one for one in rest)


def test_what_writes_is_explained_not_run_again(run: Run, graph: Store) -> None:
    text = "CREATE (:Stray {name: $name})"

    async def work(_: AsyncStore, writer: Store) -> None:
        await asyncio.to_thread(writer.write, text, name=SECRET)

    (line,) = run(work)
    assert line["cypher"] == text
    assert line["hits"] is None
    assert "Create" in line["plan"]
    assert graph.rows("MATCH (s:Stray) RETURN count(*) AS n") == [{"n": 1}]


def test_what_fails_is_explained(run: Run) -> None:
    text = "UNWIND range(1, 100000000) AS i WITH i WHERE i = $name RETURN count(*) AS n"

    async def work(store: AsyncStore, _: Store) -> None:
        with pytest.raises(StoreError):
            await store.rows(text, name=SECRET)

    (line,) = run(work, timeout=0.05)
    assert line["hits"] is None
    assert "Unwind" in line["plan"]


def test_a_reader_at_leisure_is_not_slow(run: Run) -> None:
    async def work(_: AsyncStore, writer: Store) -> None:
        assert list(writer.stream(TEXT, name=SECRET))

    assert run(work) == []
