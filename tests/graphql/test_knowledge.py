"""One snapshot for all who ask: taken once, taken anew after a write, a few questions at a time."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLError

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.computing.knowledge import Knowledge

MORE = "CREATE (:Company:Actor:Named:Entity {id: 'cz-ico:9', name: 'Nová', country: 'CZ'})"


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    """An event loop."""
    with asyncio.Runner() as one:
        yield one


def partners(knowledge: Knowledge, actor: str = "de-hr:2", first: int = 3) -> Any:
    return knowledge.ask("partners", actor=actor, first=first, over_border=False)


async def every(*asked: Any) -> list[Any]:
    return await asyncio.gather(*asked, return_exceptions=True)


def test_nothing_written_is_the_same_snapshot(graph: Store, settings: Settings) -> None:
    knowledge = Knowledge(graph, settings, share=0)
    first = knowledge.known()
    graph.rows("MATCH (n) RETURN count(n) AS n")
    assert knowledge.known() is first


def test_what_is_written_is_seen_by_the_next_question(graph: Store, settings: Settings) -> None:
    knowledge = Knowledge(graph, settings, share=0)
    before = knowledge.known()
    graph.write(MORE)
    after = knowledge.known()
    assert after.snapshot.n == before.snapshot.n + 1
    assert after.taken > before.taken


def test_under_steady_writing_a_snapshot_serves_for_a_while(
    graph: Store, settings: Settings
) -> None:
    knowledge = Knowledge(graph, settings, share=1_000_000)
    before = knowledge.known()
    graph.write(MORE)
    assert knowledge.known() is before


def test_who_asks_the_same_at_once_gets_the_same_answer(
    graph: Store, settings: Settings, runner: asyncio.Runner
) -> None:
    knowledge = Knowledge(graph, settings)
    first, *others = runner.run(every(*(partners(knowledge) for _ in range(9))))
    assert all(one is first for one in others)


def test_others_are_refused_and_told_to_come_again(
    graph: Store, settings: Settings, runner: asyncio.Runner
) -> None:
    few = settings.model_copy(update={"analysis_jobs": 1, "analysis_waiting": 1})
    knowledge = Knowledge(graph, few)
    asked = (partners(knowledge, first=one) for one in (1, 2, 3))
    first, second, third = runner.run(every(*asked))
    assert first["suggestions"]
    assert second["suggestions"]
    assert isinstance(third, GraphQLError)
    assert third.extensions
    assert third.extensions["code"] == "UNAVAILABLE"
    assert runner.run(partners(knowledge))["suggestions"]  # there is room again


def test_who_waited_too_long_is_told_and_the_next_one_is_answered(
    graph: Store, settings: Settings, runner: asyncio.Runner
) -> None:
    knowledge = Knowledge(graph, settings.model_copy(update={"analysis_timeout": 0.0001}))
    (error,) = runner.run(every(partners(knowledge)))
    assert error.extensions["code"] == "TIMEOUT"
    knowledge.settings = settings
    assert runner.run(partners(knowledge))["suggestions"]


def test_who_leaves_is_not_waited_for(
    graph: Store, settings: Settings, runner: asyncio.Runner
) -> None:
    knowledge = Knowledge(graph, settings)

    async def leave() -> Any:
        asked = asyncio.ensure_future(partners(knowledge))
        await asyncio.sleep(0)
        asked.cancel()
        await asyncio.wait([asked])
        return await partners(knowledge)

    assert runner.run(leave())["suggestions"]


def test_the_server_starts_without_what_computes() -> None:
    heavy = "{'numba', 'lightgbm', 'networkx', 'scipy'}"
    code = f"import sys, mosty.graphql.app; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
