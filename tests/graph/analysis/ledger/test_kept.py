"""The kept ledger, in a real database: what is decided stays, and what happens is seen."""

from datetime import date

import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.ledger.gaps import Wanted
from mosty.graph.analysis.ledger.kept import Summary, decide, find, kept
from mosty.graph.analysis.ledger.outcomes import outcomes
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import ReviewError, UnknownNode
from mosty.graph.store import Store

ON = date(2026, 6, 1)
REGION = """
UNWIND [['a', 'Adler', 'DE'], ['b', 'Borek', 'DE'], ['c', 'Cihla', 'CZ'], ['d', 'Dub', 'CZ'],
        ['p', 'Pole', 'PL']] AS row
CREATE (:Entity:Named:Actor:Company {id: 'x:' + row[0], name: row[1], country: row[2]})
WITH collect(row) AS done
MATCH (p:Actor {id: 'x:p'}), (other:Actor) WHERE other <> p
CREATE (other)-[:COOPERATES_WITH]->(p)
"""


@pytest.fixture
def region(store: Store) -> Store:
    """Two German and two Czech firms that share a Polish partner: four gaps."""
    store.write(REGION)
    return store


def look(store: Store, run: str | None = None) -> Summary:
    snapshot = Snapshot.of(store, ON)
    return find(store, snapshot, Content.of(store, snapshot), Wanted(alike=9), run)


def test_found_again_nothing_changes(region: Store) -> None:
    assert look(region) == Summary(new=4, again=0, decided=0, realised=0)
    before = kept(region)
    assert look(region) == Summary(new=0, again=4, decided=0, realised=0)
    assert kept(region) == before
    assert [one.position for one in before] == [1, 2, 3, 4]
    assert {end["name"] for end in before[0].ends} == {"Adler", "Cihla"}
    assert before[0].id.startswith("gap:")
    (digest,) = {row["digest"] for row in region.rows("MATCH (g:Gap) RETURN g.digest AS digest")}
    assert digest == Snapshot.of(region, ON).digest


def test_what_is_dismissed_stays_away_for_good(region: Store) -> None:
    look(region)
    first = kept(region)[0]
    done = decide(region, first.id, "dismissed", "Eva", "they are rivals")
    assert (done.status, done.by, done.note, done.position) == (
        "dismissed", "Eva", "they are rivals", None,
    )  # fmt: skip
    assert look(region) == Summary(new=0, again=3, decided=1, realised=0)
    assert first.id not in {one.id for one in kept(region, statuses=["open"])}
    assert [one.position for one in kept(region, statuses=["open"])] == [1, 2, 3]


def test_it_stays_away_when_an_end_becomes_part_of_another(region: Store) -> None:
    look(region)
    first = kept(region)[0]
    decide(region, first.id, "dismissed", "Eva")
    region.write(
        "MATCH (a:Entity {id: 'x:a'}), (p:Entity {id: 'x:p'}) REMOVE a:Actor:Company SET a:Merged "
        "CREATE (n:Entity:Named:Actor:Company {id: 'x:new', name: 'Adler', country: 'DE'}) "
        "CREATE (a)-[:MERGED_INTO]->(n), (n)-[:COOPERATES_WITH]->(p)"
    )
    assert look(region).new == 0
    open_ = kept(region, statuses=["open"])
    assert {"x:new", "x:c"} not in [{*one.now} for one in open_]
    assert {"x:new", "x:d"} in [{*one.now} for one in open_]


def test_a_tie_that_is_there_by_now_makes_it_realised(region: Store) -> None:
    look(region)
    ids = {one.now: one.id for one in kept(region)}
    decide(region, ids["x:a", "x:c"], "taken_up", "Eva")
    region.write(
        "MATCH (a:Actor {id: 'x:a'}), (c:Actor {id: 'x:c'}), (d:Actor {id: 'x:d'}) "
        "CREATE (a)-[:COOPERATES_WITH {valid_from: date('2026-05-01')}]->(c), (a)-[:SUPPLIES]->(d)"
    )
    assert look(region).realised == 2
    found = {one.now: one for one in kept(region, statuses=["realised"])}
    assert found["x:a", "x:c"].realised == date(2026, 5, 1)
    assert found["x:a", "x:d"].realised == ON
    assert [one["status"] for one in found["x:a", "x:c"].history] == ["taken_up", "realised"]


def test_its_history_is_kept(region: Store) -> None:
    look(region)
    (first, *_) = kept(region)
    for status in ("dismissed", "open", "taken_up", "rejected"):
        decide(region, first.id, status, "Eva", f"now {status}")
    (one,) = kept(region, ids=[first.id])
    assert [entry["note"] for entry in one.history] == [
        "now dismissed", "now open", "now taken_up", "now rejected",
    ]  # fmt: skip


def test_what_cannot_be_decided(region: Store) -> None:
    look(region)
    (first, *_) = kept(region)
    with pytest.raises(UnknownNode, match="mosty gaps"):
        decide(region, "gap:none", "dismissed", "Eva")
    with pytest.raises(ReviewError, match="Say who"):
        decide(region, first.id, "dismissed", " ")
    with pytest.raises(ReviewError, match="already"):
        decide(region, first.id, "open", "Eva")


def test_it_hangs_on_the_run_that_found_it(region: Store) -> None:
    region.write("CREATE (:Entity:Run {id: 'run:1'})")
    look(region, "run:1")
    rows = region.rows("MATCH (:Run {id: 'run:1'})-[:FOUND]->(g:Gap) RETURN count(g) AS n")
    assert rows == [{"n": 4}]


def test_outcomes_say_how_good_it_was(region: Store) -> None:
    look(region)
    ids = [one.id for one in kept(region)]
    for id_, status in zip(ids, ("taken_up", "dismissed", "realised"), strict=False):
        decide(region, id_, status, "Eva")
    found = {one.what: (one.decided, one.good) for one in outcomes(kept(region))}
    assert found == {
        "all": (3, 2),
        "with open_triads": (3, 2),
        "with shared_partners": (3, 2),
    }


def test_an_empty_graph(store: Store) -> None:
    assert look(store) == Summary(0, 0, 0, 0)
    assert outcomes(kept(store)) == []
