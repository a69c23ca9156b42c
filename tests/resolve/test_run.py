"""A run: what is sure is merged, the rest is asked once, a second run does nothing."""

from threading import Event
from typing import Any

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store
from mosty.resolve import queue
from mosty.resolve.actors import profiles
from mosty.resolve.decisions import Author
from mosty.resolve.members import members, successor
from mosty.resolve.model import Thresholds
from mosty.resolve.run import Resolution

ANNA = Author("anna")
_CREATE = """
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Actor:Named, n:$(row.kind), n += row.properties
"""
FIRMS = [
    ("lei:1", "Maschinenbau Görlitz GmbH", "Görlitz", ["lei:1", "vat:DE1"]),
    ("name:de:maschinenbau-gorlitz", "Maschinenbau Goerlitz Gesellschaft mbH", "Görlitz", []),
    ("de-hr:D1", "MASCHINENBAU GÖRLITZ GMBH", "Görlitz", ["de-hr:D1"]),
    ("lei:2", "Textilwerk Löbau AG", "Löbau", ["lei:2"]),
    ("lei:3", "Textilwerk Löbau AG", "Löbau", ["lei:3"]),
    ("x:far", "Bäckerei Krause", "Zittau", []),
]


@pytest.fixture
def graph(store: Store) -> Store:
    """Firms of which three are one, and two have the same name but differ."""
    load(store)
    return store


def load(store: Store, **more: Any) -> None:
    rows = [
        {
            "id": id_,
            "kind": "Company",
            "properties": {"name": name, "town": town, "country": "DE", "identifiers": ids} | more,
        }
        for id_, name, town, ids in FIRMS
    ]
    store.write(_CREATE, rows=rows)


def one_of(graph: Store, id_: str) -> set[str]:
    return set(members(graph, id_))


def test_actors_are_read_as_profiles(graph: Store) -> None:
    graph.write(
        """MATCH (n {id: 'lei:1'}) SET n.names = ['MBG'], n.name_en = 'Engineering Görlitz',
           n.location = point({latitude: 51.1, longitude: 15.0}), n.website = 'https://mbg.example'
           CREATE (n)-[:ACTIVE_IN]->(:Sector:Named:Entity {id: 'nace:C28', code: 'C28', name: 'M'})
           CREATE (:Company:Actor:Named:Entity {id: 'demo:1', name: 'Made up', synthetic: true})"""
    )
    known = {one.id: one for one in profiles(graph)}
    found = known["lei:1"]
    assert found.names == ("Maschinenbau Görlitz GmbH", "Engineering Görlitz", "MBG")
    assert (found.kind, found.town, found.sectors) == ("Company", "Görlitz", ("C28",))
    assert (found.latitude, found.longitude) == (51.1, 15.0)
    assert found.identifiers == ("lei:1", "vat:DE1")
    assert "demo:1" not in known
    assert "demo:1" in {one.id for one in profiles(graph, synthetic=True)}


def test_what_is_sure_is_merged_with_its_reasons_and_a_second_run_changes_nothing(
    graph: Store,
) -> None:
    summary = Resolution(graph).run()
    assert summary.actors == len(FIRMS)
    assert summary.merged == 2
    assert one_of(graph, "lei:1") == {"lei:1", "name:de:maschinenbau-gorlitz", "de-hr:D1"}
    (why, *_) = queue.queue(graph, "same", automatic=True)
    assert why.automatic
    assert why.probability is not None
    assert why.probability >= 0.9
    assert {reason.feature for reason in why.reasons}
    before = digest(graph)
    again = Resolution(graph).run()
    assert (again.merged, again.asked, again.withdrawn, again.rounds) == (0, 0, 0, 1)
    assert digest(graph) == before


def test_conflicting_identifiers_are_never_merged(graph: Store) -> None:
    Resolution(graph, Thresholds(0.0001, 0.0001)).run()
    assert one_of(graph, "lei:2") == {"lei:2"}


def test_a_dry_run_says_what_it_would_do_and_writes_nothing(graph: Store) -> None:
    before = digest(graph)
    run = Resolution(graph)
    pairs = run.plan()
    assert run.summary.merged == 2
    assert {end for one in pairs for end in one.ends} >= {"lei:1", "de-hr:D1"}
    assert digest(graph) == before


def test_nothing_decided_is_asked_or_merged_again_when_the_list_is_loaded_anew(
    graph: Store,
) -> None:
    """The ids of both sides have been merged with others by then."""
    everything = Thresholds(0.999999, 0.0)
    Resolution(graph, everything).run()
    asked = queue.queue(graph)
    assert asked
    while pairs := queue.queue(graph):
        queue.decide(graph, pairs[0].id, "distinct", ANNA)
    queue.merge(graph, ["lei:1", "x:far"], ANNA)
    load(graph, employees=5)
    Resolution(graph, everything).run()
    assert queue.queue(graph) == []
    assert successor(graph, "x:far") == successor(graph, "lei:1")


def test_questions_that_the_model_no_longer_has_leave_the_queue(graph: Store) -> None:
    Resolution(graph, Thresholds(1.0, 0.0)).run()
    assert queue.queue(graph)
    summary = Resolution(graph, Thresholds(1.0, 1.0)).run()
    assert summary.withdrawn
    assert queue.queue(graph) == []


def test_a_run_that_is_stopped_is_finished_by_the_next(graph: Store) -> None:
    stop = Event()

    def tell(what: str, done: int) -> None:
        if what == "merging" and done:
            stop.set()

    assert Resolution(graph, tell=tell, stop=stop).run().stopped
    assert not Resolution(graph).run().stopped
    assert one_of(graph, "lei:1") == {"lei:1", "name:de:maschinenbau-gorlitz", "de-hr:D1"}
