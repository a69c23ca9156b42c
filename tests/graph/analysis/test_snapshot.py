"""The graph as arrays: from the database, as files, and as a network."""

from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties, shared
from mosty.graph.errors import AnalysisError, UnknownNode
from mosty.graph.store import Store

REGION = """
CREATE (a:Entity:Named:Actor:Company {id: 'x:b', name: 'Adler', country: 'DE',
          location: point({longitude: 13.7, latitude: 51.0})}),
       (b:Entity:Named:Actor:University {id: 'x:a', name: 'Univerzita', country: 'CZ'}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Adler', synthetic: true}),
       (d:Entity:Named:Actor:Company {id: 'x:d', name: 'Gone', valid_to: date('2015-12-31')}),
       (p:Entity:Named:Project {id: 'p:1', start: date('2014-01-01')}),
       (q:Entity:Named:Project {id: 'p:2', start: date('2030-01-01')}),
       (r:Entity:Named:Region {id: 'nuts:DED2', code: 'DED2'}),
       (s:Entity:Named:Region {id: 'nuts:DED21', code: 'DED21'}),
       (k:Entity:Named:Sector {id: 'nace:C28', code: 'C28'}),
       (l:Entity:Named:Sector {id: 'nace:A01', code: 'A01'}),
       (a)-[:LOCATED_IN]->(r), (a)-[:LOCATED_IN]->(s),
       (a)-[:ACTIVE_IN {primary: true}]->(k), (a)-[:ACTIVE_IN]->(l),
       (a)-[:SUPPLIES {product: 'steel'}]->(b), (a)-[:SUPPLIES {product: 'glass'}]->(b),
       (c)-[:OWNS {synthetic: true}]->(a), (d)-[:SUPPLIES]->(a),
       (b)-[:COOPERATES_WITH {valid_to: date('2016-06-30')}]->(a),
       (a)-[:PARTICIPATES_IN {role: 'lead'}]->(p), (a)-[:PARTICIPATES_IN {role: 'partner'}]->(p),
       (b)-[:PARTICIPATES_IN]->(p), (c)-[:PARTICIPATES_IN]->(p), (d)-[:PARTICIPATES_IN]->(p),
       (a)-[:PARTICIPATES_IN]->(q), (b)-[:PARTICIPATES_IN]->(q)
"""


@pytest.fixture
def region(store: Store) -> Store:
    store.write(REGION)
    return store


def pairs(snapshot: Snapshot, kind: str) -> list[tuple[str, str, float]]:
    """Return the ties of a kind with the actors' ids."""
    one = snapshot.ties[kind]
    found = zip(one.sources, one.targets, one.weights, strict=True)
    return [(snapshot.ids[a], snapshot.ids[b], float(weight)) for a, b, weight in found]


def small(order: list[int], *, turned: bool = False) -> Snapshot:
    """Return five actors with ties of two kinds, given in any order."""
    number = np.argsort(order)
    a, b = np.array([[0, 1, 2, 2], [1, 2, 3, 3]])
    ends = (number[b], number[a]) if turned else (number[a], number[b])
    frame = pl.DataFrame(
        {"id": [f"x:{one}" for one in order], "country": ["DE", None] * 2 + ["CZ"]}
    )
    frame = frame.with_columns(country=pl.Series(["DE", None, "CZ", "CZ", "DE"])[order])
    ties = {"COOPERATES_WITH": Ties.of(*ends), "SUPPLIES": Ties.of(number[a], number[b])}
    return Snapshot.build(frame, ties, date(2026, 1, 1))


def test_actors_come_by_id_with_what_is_known_of_them(region: Store) -> None:
    actors = Snapshot.of(region).actors
    assert actors["id"].to_list() == ["x:a", "x:b", "x:c"]
    assert actors["name"].to_list() == ["Univerzita", "Adler", "Adler"]
    assert actors["type"].to_list() == ["University", "Company", "Company"]
    assert actors["country"].to_list() == ["CZ", "DE", None]
    assert actors["nuts"].to_list() == [None, "DED21", None]
    assert actors["nace"].to_list() == [None, "C28", None]
    assert actors["latitude"].to_list() == [None, 51.0, None]


def test_ties_are_those_that_hold_today(region: Store) -> None:
    found = Snapshot.of(region)
    assert pairs(found, "SUPPLIES") == [("x:b", "x:a", 1), ("x:b", "x:a", 1)]
    assert pairs(found, "COOPERATES_WITH") == []
    assert pairs(found, "OWNS") == [("x:c", "x:b", 1)]


def test_partners_of_a_project_are_tied_from_its_first_day_on(region: Store) -> None:
    expected = [("x:a", "x:b", 0.5), ("x:a", "x:c", 0.5), ("x:b", "x:c", 0.5)]
    assert pairs(Snapshot.of(region), "PARTICIPATES_IN") == expected
    assert pairs(Snapshot.of(region, date(2013, 12, 31)), "PARTICIPATES_IN") == []
    later = pairs(Snapshot.of(region, date(2030, 1, 1)), "PARTICIPATES_IN")
    assert later[0] == ("x:a", "x:b", 1.5)


def test_another_day_has_other_actors_and_ties(region: Store) -> None:
    found = Snapshot.of(region, date(2015, 6, 1))
    assert found.ids == ["x:a", "x:b", "x:c", "x:d"]
    assert pairs(found, "COOPERATES_WITH") == [("x:a", "x:b", 1)]
    assert ("x:d", "x:b", 1) in pairs(found, "SUPPLIES")


def test_what_is_made_up_can_be_left_out(region: Store) -> None:
    found = Snapshot.of(region, synthetic=False)
    assert found.ids == ["x:a", "x:b"]
    assert pairs(found, "OWNS") == []


def test_an_empty_graph_is_an_empty_snapshot(store: Store) -> None:
    found = Snapshot.of(store)
    assert (found.n, found.network().m) == (0, 0)
    assert found.codes("country").labels == []


def test_pages_do_not_change_it(region: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Snapshot.of(region).digest
    monkeypatch.setattr("mosty.graph.analysis.reading.ACTORS_A_PAGE", 1)
    monkeypatch.setattr("mosty.graph.analysis.reading.TIES_A_PAGE", 1)
    assert Snapshot.of(region).digest == whole


def test_the_digest_is_the_same_after_loading_in_another_order(region: Store) -> None:
    before = Snapshot.of(region).digest
    region.run("MATCH (n:Entity) DETACH DELETE n")
    region.write("CREATE (:Entity:Named:Actor:Company {id: 'other'})")
    region.write(REGION)
    assert Snapshot.of(region).digest != before
    region.run("MATCH (n {id: 'other'}) DELETE n")
    assert Snapshot.of(region).digest == before


@given(order=st.permutations(range(5)), turned=st.booleans())
def test_order_and_direction_of_undirected_ties_do_not_matter(
    order: list[int], *, turned: bool
) -> None:
    assert small(order, turned=turned).digest == small([*range(5)]).digest


def test_it_comes_back_from_its_files(tmp_path: Path) -> None:
    before = small([*range(5)])
    before.save(tmp_path / "one")
    before.save(tmp_path / "one")
    after = Snapshot.load(tmp_path / "one")
    assert after.digest == before.digest
    assert after.actors.equals(before.actors)
    assert (after.on, [*after.ties]) == (before.on, [*before.ties])


def test_files_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    small([*range(5)]).save(tmp_path / "one")
    pl.DataFrame(schema=pl.read_parquet_schema(tmp_path / "one/ties.parquet")).write_parquet(
        tmp_path / "one/ties.parquet"
    )
    with pytest.raises(AnalysisError, match="not hold what was written"):
        Snapshot.load(tmp_path / "one")


def test_kinds_are_put_together_as_asked() -> None:
    found = small([*range(5)])
    assert found.network(["SUPPLIES"], directed=True).m == 3
    assert found.network(directed=True).m == 6
    assert found.network().matrix[2, 3] == 4
    with pytest.raises(AnalysisError, match="no ties of kind FRIEND"):
        found.network(["FRIEND"])


def test_codes_follow_the_alphabet_and_know_what_is_unknown() -> None:
    found = small([*range(5)]).codes("country")
    assert (found.labels, found.of.tolist()) == (["CZ", "DE"], [1, -1, 0, 0, 1])
    assert found.complete().labels == ["CZ", "DE", "?"]
    assert found.complete().of.tolist() == [1, 2, 0, 0, 1]
    assert small([*range(5)]).codes("country", 3).of.tolist() == [-1] * 5


def test_an_id_that_is_not_there_is_named() -> None:
    found = small([*range(5)])
    assert found.numbers(["x:3", "x:0"]).tolist() == [3, 0]
    with pytest.raises(UnknownNode, match="no actor 'x:9'"):
        found.numbers(["x:9"])


def test_ids_must_be_there_and_differ() -> None:
    with pytest.raises(AnalysisError, match="no id twice"):
        Snapshot.build(pl.DataFrame({"id": ["a", "a"]}), {})
    with pytest.raises(AnalysisError, match="none of the snapshot"):
        Snapshot.build(pl.DataFrame({"id": ["a"]}), {"SUPPLIES": Ties.of([0], [1])})


@given(
    parts=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 4)), max_size=40),
)
def test_a_project_gives_each_of_its_partners_one(parts: list[tuple[int, int]]) -> None:
    members, projects = np.array(parts, int).reshape(-1, 2).T
    ties = shared(members, projects)
    given_to = np.bincount(ties.sources, ties.weights, 9) + np.bincount(
        ties.targets, ties.weights, 9
    )
    distinct = {*parts}
    sizes = {one: sum(project == one for _, project in distinct) for one in range(5)}
    expected = [sum(sizes[p] > 1 for m, p in distinct if m == member) for member in range(9)]
    assert given_to == pytest.approx(expected)
    assert np.all(ties.sources < ties.targets)
