"""The feed of changes: a client that follows it misses nothing and is told nothing twice."""

import asyncio
import random
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from threading import Event
from typing import Any

import pytest

from mosty.graph import writing
from mosty.graph.errors import MostyError
from mosty.graph.schema import migrate
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.schema import schema
from mosty.graphql.streaming.positions import Position, position
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader
from mosty.resolve import queue
from mosty.resolve.decisions import Author
from mosty.resolve.merge import merge, regroup

PAGE = """
query ($since: String, $first: Int!, $types: [String!]) {
  changes(since: $since, first: $first, types: $types) {
    edges { cursor number kind id at successor { id } node { __typename id changed } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""
STATE = """
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, labels(n) AS labels, properties(n) AS properties, COLLECT {
  MATCH (n)-[tie]-(other)
  RETURN [type(tie), startNode(tie).id, endNode(tie).id, properties(tie)]
  ORDER BY type(tie), startNode(tie).id, endNode(tie).id, tie.product, tie.side
} AS ties
"""
Follow = Callable[..., dict[str, Any]]
Edge = dict[str, Any]


@pytest.fixture
def execute(store: Store) -> Iterator[Callable[..., Any]]:
    """Run a query with variables; return strawberry's result."""
    with asyncio.Runner() as runner:
        database = AsyncStore(store.address, timeout=20)

        def run(query: str, **variables: object) -> Any:
            return runner.run(schema().execute(query, variables, context_value={"store": database}))

        yield run
        runner.run(database.close())


@pytest.fixture
def page(execute: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """Return a page of the feed."""

    def run(since: str | None = None, first: int = 100, **more: object) -> dict[str, Any]:
        result = execute(PAGE, since=since, first=first, **more)
        assert result.errors is None, result.errors
        found: dict[str, Any] = result.data["changes"]
        return found

    return run


@pytest.fixture
def entries(page: Callable[..., dict[str, Any]]) -> Callable[..., list[Edge]]:
    """Return all entries after a cursor, page by page."""

    def run(since: str | None = None, first: int = 100, **more: object) -> list[Edge]:
        found: list[Edge] = []
        going = True
        while going:
            one = page(since, first, **more)
            found += one["edges"]
            since, going = one["pageInfo"]["endCursor"], one["pageInfo"]["hasNextPage"]
        return found

    return run


@pytest.fixture
def load(store: Store) -> Callable[..., None]:
    """Load rows of a list of firms."""

    def run(*facts: Facts, source: str = "list", day: str = "2026-11-01", **more: Any) -> None:
        info = SourceInfo(source, source, "A publisher", "CC0 1.0", "", day)
        Loader(store, info, f"{source}.csv", **more).load(facts)

    return run


def firm(id_: str, *ties: Tie, **more: Any) -> Facts:
    """Return a row about a firm."""
    return Facts(
        1, id_, id_, {"id": id_}, (Node("Company", id_, {"name": f"Firm {id_}", **more}),), ties
    )


def ids(edges: list[Edge]) -> list[str]:
    """Return the ids of entries, without those of records and sources."""
    return [one["id"] for one in edges if one["id"].startswith("demo:")]


def test_an_empty_feed_has_a_cursor_all_the_same(page: Callable[..., dict[str, Any]]) -> None:
    found = page()
    assert found["edges"] == []
    again = page(found["pageInfo"]["endCursor"])["pageInfo"]
    assert again["endCursor"] == found["pageInfo"]["endCursor"]
    assert (again["hasNextPage"], again["hasPreviousPage"]) == (False, True)


def test_each_node_stands_once_with_its_latest_change(
    load: Callable[..., None], entries: Callable[..., list[Edge]]
) -> None:
    load(firm("demo:1"), firm("demo:2"))
    load(firm("demo:2", town="Zittau"), firm("demo:3"), source="other")
    found = entries(first=1)
    assert ids(found) == ["demo:1", "demo:2", "demo:3"]
    assert len({one["id"] for one in found}) == len(found)
    assert found == sorted(found, key=lambda one: (one["number"], one["id"]))
    assert all(one["node"]["changed"] == one["number"] for one in found)
    assert all(one["at"] and one["kind"] == "CHANGED" for one in found)


def test_who_goes_on_with_a_cursor_sees_only_what_came_later(
    load: Callable[..., None],
    page: Callable[..., dict[str, Any]],
    entries: Callable[..., list[Edge]],
) -> None:
    load(firm("demo:1"), firm("demo:2"), firm("demo:3"))
    since = page()["pageInfo"]["endCursor"]
    assert entries(since) == []
    load(firm("demo:1"), firm("demo:2"), firm("demo:3"))  # nothing new
    assert entries(since) == []
    load(firm("demo:1", Tie("SUPPLIES", "demo:1", "demo:2", {"product": "yarn"})), source="other")
    assert ids(entries(since)) == ["demo:1", "demo:2"], "both ends of a tie"
    assert entries(page("now", 1)["pageInfo"]["endCursor"]) == []


def test_a_merged_id_leads_to_its_successor_and_back(
    load: Callable[..., None],
    store: Store,
    page: Callable[..., dict[str, Any]],
    entries: Callable[..., list[Edge]],
) -> None:
    load(firm("demo:1"), firm("demo:2"), firm("demo:3", Tie("OWNS", "demo:3", "demo:2", {})))
    since = page()["pageInfo"]["endCursor"]
    merge(store, ["demo:1", "demo:2"])
    found = {one["id"]: one for one in entries(since)}
    assert found["demo:2"]["kind"] == "MERGED"
    assert found["demo:2"]["successor"] == {"id": "demo:1"}
    assert found["demo:2"]["node"]["__typename"] == "Merged"
    assert (found["demo:1"]["kind"], found["demo:3"]["kind"]) == ("CHANGED", "CHANGED")
    since = page()["pageInfo"]["endCursor"]
    regroup(store, [["demo:2"]])
    found = {one["id"]: one for one in entries(since)}
    assert [found[one]["kind"] for one in ("demo:1", "demo:2", "demo:3")] == ["CHANGED"] * 3


def test_what_ended_and_what_went_is_told(
    load: Callable[..., None],
    store: Store,
    page: Callable[..., dict[str, Any]],
    entries: Callable[..., list[Edge]],
) -> None:
    load(firm("demo:1"), firm("demo:2"), firm("demo:3", Tie("OWNS", "demo:3", "demo:2", {})))
    since = page()["pageInfo"]["endCursor"]
    load(firm("demo:2"), firm("demo:3"), day="2026-11-02", complete=True)
    [gone] = [one for one in entries(since) if one["id"] == "demo:1"]
    assert gone["kind"] == "ENDED"
    since = page()["pageInfo"]["endCursor"]
    writing.write(store, "remove", ids=["demo:2"])
    found = {one["id"]: one for one in entries(since)}
    assert found["demo:2"]["kind"] == "DELETED"
    assert found["demo:2"]["node"] is None
    assert found["demo:3"]["kind"] == "CHANGED", "it owned what went"
    load(firm("demo:2"), source="other")
    assert [one["kind"] for one in entries() if one["id"] == "demo:2"] == ["CHANGED"]


def test_types_leave_the_others_out_but_tell_of_merged_and_deleted_ones(
    load: Callable[..., None],
    store: Store,
    page: Callable[..., dict[str, Any]],
    entries: Callable[..., list[Edge]],
) -> None:
    load(firm("demo:1"), firm("demo:2"), firm("demo:3"))
    merge(store, ["demo:1", "demo:2"])
    writing.write(store, "remove", ids=["demo:3", "record:list:demo:1"])
    for types in (["Company"], ["Actor"], ["Company", "Chamber"]):
        assert {one["id"] for one in entries(types=types)} == {"demo:1", "demo:2", "demo:3"}
    assert {one["id"] for one in entries(types=["Chamber"])} == {"demo:2"}, "it may have been one"
    kinds = {one["id"]: one["kind"] for one in entries(types=["Record"])}
    assert kinds["record:list:demo:1"] == "DELETED"
    assert kinds["record:list:demo:2"] == "CHANGED"
    end = page(types=["Topic"])["pageInfo"]
    assert end["endCursor"] == page()["pageInfo"]["endCursor"], "others need not be read again"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("first: 0", "Ask for 1 to 100"),
        ("first: 101", "Ask for 1 to 100"),
        ('first: 1, types: ["Banana"]', "There is no type Banana"),
        ('first: 1, since: "x"', "That cursor is not of the feed"),
        ('first: 1, since: "W10="', "That cursor is not of the feed"),
        ('first: 1, since: "WzEsIHRydWUsIG51bGxd"', "That cursor is not of the feed"),
        ('first: 1, since: "ł"', "That cursor is not of the feed"),
    ],
)
def test_what_cannot_be_asked_for_is_said(
    execute: Callable[..., Any], arguments: str, sentence: str
) -> None:
    result = execute(f"{{ changes({arguments}) {{ pageInfo {{ endCursor }} }} }}")
    assert sentence in result.errors[0].message
    assert result.errors[0].extensions["code"] == "BAD_USER_INPUT"


def test_cursors_of_what_the_database_no_longer_has_are_refused(
    load: Callable[..., None],
    store: Store,
    execute: Callable[..., Any],
    page: Callable[..., dict[str, Any]],
) -> None:
    load(firm("demo:1"))
    kept = page()["pageInfo"]["endCursor"]
    load(firm("demo:2"))
    newer = page()["pageInfo"]["endCursor"]
    number = position(kept).number
    store.write("MATCH (c:Commit) WHERE c.number > $number DELETE c", number=number)
    store.write("MATCH (m:Migration {name: 'schema'}) SET m.number = $number", number=number)
    for since in (newer, str(Position(number + 1_000, 5))):
        result = execute(PAGE, since=since, first=1)
        assert result.errors[0].extensions["code"] == "CURSOR_LOST"
        assert "from the start" in result.errors[0].message
    load(firm("demo:3"), firm("demo:4"))
    load(firm("demo:5"))
    assert position(page()["pageInfo"]["endCursor"]).number > position(newer).number
    result = execute(PAGE, since=newer, first=1)
    assert result.errors[0].extensions["code"] == "CURSOR_LOST", "other transactions since"
    assert page(kept)["edges"]


def test_what_was_there_before_changes_were_numbered_comes_first(
    store: Store, load: Callable[..., None], entries: Callable[..., list[Edge]]
) -> None:
    store.write("UNWIND range(1, 2500) AS n CREATE (:Company:Actor:Named:Entity {id: 'demo:' + n})")
    store.write("MATCH (m:Migration {name: '0002_changed'}) DELETE m")
    store.write("MATCH (m:Migration {name: 'schema'}) REMOVE m.number")
    migrate(store)
    load(firm("demo:1"))
    found = entries()
    assert len(ids(found)) == len({*ids(found)}) == 2500
    assert ids(found)[-1] == "demo:1"
    assert max(ids(found).count(one) for one in ids(found)) == 1
    sizes = [one["number"] for one in found]
    assert max(map(sizes.count, {*sizes})) <= 1000


class World:
    """What writes at the same time: loads, editions, merges, decisions, removals."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store, self.seed = store, seed
        self.ids = [f"demo:{n}" for n in range(40)]

    def load(self, chance: random.Random, day: int) -> None:
        """Load an edition of a list: some firms, some of what they supply and own."""
        some = chance.sample(self.ids, 15)
        kinds = [("SUPPLIES", {"product": "yarn"}), ("SUPPLIES", {"product": "wood"}), ("OWNS", {})]
        facts = []
        for one in some:
            kind, properties = chance.choice(kinds)
            tie = Tie(kind, one, chance.choice(self.ids), properties)
            facts.append(firm(one, tie, town=chance.choice(["Zittau", "Liberec"])))
        source = chance.choice(["list", "other"])
        info = SourceInfo(source, source, "A publisher", "CC0 1.0", "", f"2026-11-{1 + day:02}")
        Loader(self.store, info, "f.csv", batch=4, complete=chance.random() < 0.5).load(facts)

    def merge(self, chance: random.Random, _: int) -> None:
        """Merge or part actors."""
        some = chance.sample(self.ids, 3)
        if chance.random() < 0.5:
            merge(self.store, some)
        else:
            regroup(self.store, [[one] for one in some])

    def decide(self, chance: random.Random, _: int) -> None:
        """Decide by hand, and take it back."""
        done = queue.merge(self.store, chance.sample(self.ids, 2), Author("somebody"))
        if chance.random() < 0.7:
            queue.undo(self.store, [done.id], Author("somebody"))

    def remove(self, chance: random.Random, _: int) -> None:
        """Remove some nodes altogether."""
        writing.write(self.store, "remove", ids=chance.sample(self.ids, 2))

    def run(self, work: Callable[[random.Random, int], None], times: int) -> None:
        """Do one kind of work so often; what the others made impossible is left."""
        chance = random.Random(f"{self.seed} {work.__name__}")  # noqa: S311
        for time in range(times):
            with suppress(MostyError):
                work(chance, min(time, 27))


def _ended(writers: list[Future[None]], over: Event) -> None:
    wait(writers)
    over.set()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_feed_replayed_is_the_graph_whoever_writes_meanwhile(
    store: Store, page: Callable[..., dict[str, Any]], seed: int
) -> None:
    """Each time an entry comes, its node is looked at; in the end that was the last look needed."""
    world, over = World(store, seed), Event()
    works = (world.load, world.merge, world.decide, world.remove)
    seen: dict[str, Any] = {}
    told: set[tuple[int, str]] = set()
    since: str | None = None
    pages = 0
    with ThreadPoolExecutor(len(works) + 1) as pool:
        writers = [pool.submit(world.run, one, 25) for one in works]
        pool.submit(_ended, writers, over)
        while True:
            last = over.is_set()
            one = page(since, (1, 3, 10, 30)[pages % 4])
            pages += 1
            entries = [(edge["number"], edge["id"]) for edge in one["edges"]]
            assert entries == sorted(entries)
            assert not told.intersection(entries)
            assert not since or all(number >= position(since).number for number, _ in entries)
            told.update(entries)
            now = {row["id"]: row for row in store.rows(STATE, ids=[id_ for _, id_ in entries])}
            for edge in one["edges"]:
                seen.pop(edge["id"], None)
                if edge["kind"] != "DELETED":
                    seen[edge["id"]] = now.get(edge["id"])
            since = one["pageInfo"]["endCursor"]
            if last and not one["pageInfo"]["hasNextPage"]:
                break
        for writer in writers:
            writer.result()
    there = store.rows("MATCH (n:Entity) RETURN collect(n.id) AS ids")[0]["ids"]
    graph = {row["id"]: row for row in store.rows(STATE, ids=there)}
    assert seen.keys() == graph.keys()
    for id_, row in graph.items():
        assert seen[id_] == row, id_
    assert pages > 1  # how often a reader gets its turn is not ours to say
    assert len(told) > len(graph)
