"""A source read again: what changed, what vanished, what came back, what contradicts itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store
from mosty.ingest.diff import difference
from mosty.ingest.facts import BadRow, Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader, Summary

FIRST, SECOND, THIRD = "2026-01-01", "2026-02-01", "2026-03-01"


def firm(key: str, *ties: Tie, id_: str = "", **more: Any) -> Facts:
    """Return a row about a firm."""
    id_ = id_ or f"demo:{key}"
    return Facts(1, key, id_, {}, (Node("Company", id_, {"name": f"Firm {key}"} | more),), ties)


def owns(start: str, end: str) -> Tie:
    """Return a tie."""
    return Tie("OWNS", f"demo:{start}", f"demo:{end}")


@pytest.fixture
def load(store: Store) -> Callable[..., Summary]:
    """Load an edition of a list."""

    def run(day: str, *facts: Facts, file: str = "list.csv", **options: Any) -> Summary:
        info = SourceInfo("list", "List", "A cluster", "CC0 1.0", "", day)
        rows = [replace(one, row=at) for at, one in enumerate(facts, 1)]
        return Loader(store, info, file, **options).load(rows)

    return run


@pytest.fixture
def records(store: Store) -> Callable[[], dict[str, tuple[Any, ...]]]:
    """Tell of all records when they held and what was noticed."""

    def ask() -> dict[str, tuple[Any, ...]]:
        rows = store.rows(
            "MATCH (r:Record) RETURN r.id AS id, toString(r.valid_from) AS since,"
            " toString(r.valid_to) AS until, r.remarks AS remarks ORDER BY id"
        )
        return {one["id"]: (one["since"], one["until"], one["remarks"]) for one in rows}

    return ask


@pytest.fixture
def held(store: Store) -> Callable[[], list[tuple[Any, ...]]]:
    """Tell of all ties of ownership when they held."""

    def ask() -> list[tuple[Any, ...]]:
        rows = store.rows(
            "MATCH (a)-[t:OWNS]->(b) RETURN a.id + ' ' + b.id AS ends,"
            " toString(t.valid_from) AS since, toString(t.valid_to) AS until,"
            " size(t.records) AS n ORDER BY ends"
        )
        return [tuple(one.values()) for one in rows]

    return ask


def test_a_changed_row_keeps_its_old_version_and_closes_what_only_that_stated(
    load: Callable[..., Summary],
    store: Store,
    records: Callable[[], dict[str, tuple[Any, ...]]],
    held: Callable[[], list[tuple[Any, ...]]],
) -> None:
    both = [firm("1"), firm("2"), firm("4")]
    load(FIRST, *both, firm("3", owns("3", "1"), owns("3", "4"), town="Zittau"))
    new = firm("3", owns("3", "2"), owns("3", "4"), name="New")
    found = load(SECOND, *both, new)
    assert (found.loaded, found.changed, found.unchanged) == (1, 1, 3)
    assert held() == [
        ("demo:3 demo:1", None, SECOND, 1),
        ("demo:3 demo:2", SECOND, None, 1),
        ("demo:3 demo:4", None, None, 2),
    ]
    [node] = store.rows("MATCH (n {id: 'demo:3'}) RETURN n {.*, changed: 0} AS n")
    assert node["n"] == {"changed": 0, "id": "demo:3", "name": "New"}
    there = records()
    [old] = [id_ for id_ in there if "~" in id_]
    assert there[old] == (None, SECOND, None)
    assert there["record:list:3"] == (SECOND, None, None)
    before = digest(store)
    assert load(SECOND, *both, new).unchanged == 4
    assert digest(store) == before


def test_an_edition_read_late_becomes_history(load: Callable[..., Summary], store: Store) -> None:
    editions = {
        FIRST: [firm("1"), firm("2", owns("2", "1"))],
        SECOND: [firm("1", town="Zittau"), firm("2")],
        THIRD: [firm("1", town="Görlitz"), firm("2")],
    }
    digests = set()
    for order in permutations(editions):
        store.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
        for day in order:
            load(day, *editions[day])
        digests.add(digest(store))
    assert len(digests) == 1


def test_rows_that_vanished_are_closed_and_reopened_when_they_come_back(
    load: Callable[..., Summary],
    store: Store,
    records: Callable[[], dict[str, tuple[Any, ...]]],
    held: Callable[[], list[tuple[Any, ...]]],
) -> None:
    whole = [firm("1"), firm("2", owns("2", "1")), firm("3")]
    load(FIRST, *whole)
    before = digest(store)
    assert load(SECOND, firm("1")).closed == 0
    found = load(SECOND, firm("1"), complete=True)
    assert (found.closed, found.unchanged) == (2, 1)
    assert records()["record:list:2"] == (None, SECOND, None)
    assert held() == [("demo:2 demo:1", None, SECOND, 1)]
    closed = "MATCH (n:Company) WHERE n.valid_to IS NOT NULL RETURN n.id AS id ORDER BY id"
    assert [row["id"] for row in store.rows(closed)] == ["demo:2", "demo:3"]
    state = digest(store)
    assert load(SECOND, firm("1"), complete=True).closed == 0
    assert digest(store) == state
    back = load(THIRD, *whole, complete=True)
    assert (back.reopened, back.loaded, back.closed) == (2, 2, 0)
    store.run("MATCH (s:Source) SET s.retrieved = date($day)", day=FIRST)
    assert digest(store) == before


def test_a_node_that_another_source_describes_is_not_closed(
    load: Callable[..., Summary], store: Store
) -> None:
    load(FIRST, firm("1"), firm("2"))
    other = SourceInfo("other", "Other", "A chamber", "CC0 1.0", "", FIRST)
    Loader(store, other, "o.csv").load([firm("2", town="Zittau")])
    load(SECOND, firm("1"), complete=True)
    [node] = store.rows("MATCH (n {id: 'demo:2'}) RETURN n {.*, changed: 0} AS n")
    assert node["n"] == {"changed": 0, "id": "demo:2", "name": "Firm 2", "town": "Zittau"}


@pytest.mark.parametrize("batch", [1, 100])
def test_rows_that_contradict_each_other_are_both_kept(
    load: Callable[..., Summary],
    store: Store,
    records: Callable[[], dict[str, tuple[Any, ...]]],
    batch: int,
) -> None:
    rows = [firm("1", town="Zittau"), firm("2"), firm("1", town="Görlitz"), firm("2")]
    found = load(FIRST, *rows, batch=batch)
    assert (found.loaded, found.unchanged, found.conflicts) == (3, 1, 1)
    there = records()
    assert len(there) == 3
    said = ["conflict: 2 rows with this key say different things"]
    assert [one[2] for id_, one in there.items() if id_.startswith("record:list:1")] == [said, said]
    before = digest(store)
    assert load(FIRST, *rows, batch=batch).unchanged == 4
    assert digest(store) == before
    mended = load(SECOND, firm("1", town="Görlitz"), firm("2"), complete=True)
    assert mended.closed == 1
    assert {one[2] for one in records().values()} == {None}


def test_a_row_that_two_files_have_names_the_same_file_in_any_order(
    load: Callable[..., Summary], store: Store
) -> None:
    digests = set()
    for files in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        store.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
        assert sum(load(FIRST, firm("1"), file=file).loaded for file in files) == 1
        digests.add(digest(store))
    assert len(digests) == 1


def test_two_files_that_contradict_each_other_do_so_in_any_order(
    load: Callable[..., Summary], store: Store
) -> None:
    digests = set()
    for files in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        store.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
        for file in files:
            load(FIRST, firm("1", town=file), file=file)
        digests.add(digest(store))
    assert len(digests) == 1


def test_a_file_that_broke_off_closes_nothing(load: Callable[..., Summary], store: Store) -> None:
    load(FIRST, firm("1"), firm("2"))
    load(SECOND, complete=True)
    assert store.rows("MATCH (r:Record) WHERE r.valid_to IS NOT NULL RETURN r.id") == []


def test_a_row_that_cannot_be_loaded_has_not_vanished(load: Callable[..., Summary]) -> None:
    load(FIRST, firm("1"), firm("2"))
    found = load(SECOND, firm("1"), firm("2", founded="yesterday"), complete=True)
    assert (found.quarantined, found.closed) == (1, 0)


def test_what_was_closed_says_so_in_days(load: Callable[..., Summary], store: Store) -> None:
    load(FIRST, firm("1"), firm("2"))
    load(SECOND, firm("1"), complete=True)
    [row] = store.rows("MATCH (n {id: 'demo:2'}) RETURN n.valid_to AS day")
    assert row["day"].to_native() == date(2026, 2, 1)


def test_a_diff_says_what_would_change_and_writes_nothing(
    load: Callable[..., Summary], store: Store
) -> None:
    load(FIRST, firm("1", town="Zittau"), firm("2", owns("2", "1")), firm("3"), firm("4"))
    before = digest(store)
    info = SourceInfo("list", "List", "A cluster", "CC0 1.0", "", SECOND)
    rows: list[Facts | BadRow] = [
        firm("1", town="Görlitz", founded=date(1990, 1, 1)),
        firm("2", owns("2", "3")),
        firm("3"),
        firm("5"),
        firm("5", town="Bautzen"),
        BadRow(6, "Name", "is blank", ""),
    ]
    found = difference(store, info, rows, "list.csv")
    assert (found.unchanged, found.bad, found.conflicts) == (1, 1, 1)
    assert (found.new, found.vanished) == (["5"], ["4"])
    assert [(one.key, one.differences) for one in found.changed] == [
        ("1", ("demo:1: founded: nothing → 1990-01-01", "demo:1: town: Zittau → Görlitz")),
        ("2", ("demo:2 -OWNS-> demo:1: gone", "demo:2 -OWNS-> demo:3: new")),
    ]
    assert digest(store) == before
