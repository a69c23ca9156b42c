"""What is whose own."""

import pytest

from mosty.access.principal import NOBODY, Principal, Role
from mosty.access.scope import within
from mosty.graph.store import Store

GRAPH = """
CREATE (ihk:Chamber:Actor:Named:Entity {id: 'ihk', name: 'IHK'}),
       (hwk:Chamber:Actor:Named:Entity {id: 'hwk', name: 'HWK'}),
       (a:Company:Actor:Named:Entity {id: 'a', name: 'A'}),
       (b:Company:Actor:Named:Entity {id: 'b', name: 'B'}),
       (c:Company:Actor:Named:Entity {id: 'c', name: 'C'}),
       (once:Company:Actor:Named:Entity {id: 'once', name: 'Once'}),
       (soon:Company:Actor:Named:Entity {id: 'soon', name: 'Soon'}),
       (:Merged:Entity {id: 'old-a'})-[:MERGED_INTO]->(a),
       (:Merged:Entity {id: 'old-ihk'})-[:MERGED_INTO]->(ihk),
       (a)-[:MEMBER_OF {valid_to: date() + duration('P1D')}]->(ihk), (b)-[:MEMBER_OF]->(hwk),
       (c)-[:MEMBER_OF]->(a),
       (once)-[:MEMBER_OF {valid_to: date() - duration('P1D')}]->(ihk),
       (soon)-[:MEMBER_OF {valid_from: date() + duration('P1D')}]->(ihk),
       (a)-[:OFFERS]->(:Offer:Listing:Named:Entity {id: 'offer', name: 'O'}),
       (b)-[:OFFERS]->(:Offer:Listing:Named:Entity {id: 'foreign', name: 'O'}),
       (a)-[:REQUESTS]->(:Request:Listing:Named:Entity {id: 'request', name: 'R'}),
       (ihk)-[:ORGANISES]->(fair:Event:Named:Entity {id: 'fair', name: 'Fair'}),
       (hwk)-[:ORGANISES]->(fair),
       (a)-[:ATTENDS]->(:Event:Named:Entity {id: 'show', name: 'Show'}),
       (a)-[:PARTICIPATES_IN]->(:Project:Named:Entity {id: 'project', name: 'P'}),
       (:Record:Entity {id: 'record', source: 'x', licence: 'CC0', digest: 'd'})-[:DESCRIBES]->(a)
"""
OWN = {"ihk", "old-ihk", "a", "old-a", "offer", "request", "fair"}
IHK = Principal("key:1", "IHK", Role.EDITOR, frozenset({"ihk"}))


@pytest.fixture
def graph(store: Store) -> Store:
    store.write(GRAPH)
    return store


def test_own_are_the_chamber_its_members_and_what_they_offer(graph: Store) -> None:
    every = [row["id"] for row in graph.rows("MATCH (n:Entity) RETURN n.id AS id")]
    assert within(graph, IHK, every) == OWN
    assert graph.transaction(lambda tx: within(tx, IHK, every)) == OWN


def test_members_of_members_and_of_others_are_not(graph: Store) -> None:
    assert within(graph, IHK, ["b", "c", "foreign", "once", "soon", "nothing"]) == set()


def test_a_chamber_that_was_merged_keeps_its_own(graph: Store) -> None:
    old = Principal("key:1", "IHK", Role.EDITOR, frozenset({"old-ihk"}))
    assert within(graph, old, ["a", "b"]) == {"a"}


def test_a_chamber_that_is_gone_has_nothing(graph: Store) -> None:
    gone = Principal("key:1", "IHK", Role.ADMIN, frozenset({"gone"}))
    assert within(graph, gone, ["ihk", "a", "gone"]) == set()


def test_roles(graph: Store) -> None:
    reader = Principal("key:1", "IHK", Role.READER, frozenset({"ihk"}))
    editor = Principal("key:1", "All", Role.EDITOR)
    assert within(graph, NOBODY, ["a"]) == within(graph, reader, ["a"]) == set()
    assert within(graph, editor, ["a", "new"]) == {"a", "new"}
    assert within(graph, IHK, []) == set()
