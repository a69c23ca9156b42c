"""The digest: the same for the same graph, another for any change."""

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store

GRAPH = """
    CREATE (a:Company:Actor:Named:Entity {id: 'a', name: 'A', founded: date('2001-02-03')}),
           (b:Company:Actor:Named:Entity {id: 'b', names: ['B', 'Bé'],
                                          location: point({longitude: 14.5, latitude: 51})}),
           (a)-[:SUPPLIES {share: 1.5}]->(b), (a)-[:SUPPLIES]->(b)
"""


def test_an_empty_graph_has_a_digest(store: Store) -> None:
    assert len(digest(store)) == 64


def test_the_same_graph_built_in_another_order_is_the_same(store: Store) -> None:
    store.write(GRAPH)
    before = digest(store)
    store.write("MATCH (n:Entity) DETACH DELETE n")
    store.write(
        "CREATE (:Entity:Named:Actor:Company {id: 'b', names: ['B', 'Bé'], "
        "location: point({latitude: 51, longitude: 14.5})})"
    )
    store.write(
        "MATCH (b:Entity {id: 'b'}) CREATE (a:Entity:Named:Actor:Company {id: 'a', "
        "founded: date('2001-02-03'), name: 'A'}), "
        "(a)-[:SUPPLIES]->(b), (a)-[:SUPPLIES {share: 1.5}]->(b)"
    )
    assert digest(store) == before


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (a {id: 'a'}) SET a.name = 'a'",
        "MATCH (a {id: 'a'}) REMOVE a.name",
        "MATCH (a {id: 'a'}) SET a.founded = '2001-02-03'",
        "MATCH (a {id: 'a'}) SET a.founded = date('2001-02-04')",
        "MATCH (b {id: 'b'}) SET b.names = ['Bé', 'B']",
        "MATCH (b {id: 'b'}) SET b.location = point({longitude: 14.5, latitude: 51.001})",
        "MATCH (b {id: 'b'}) SET b.location = point({x: 14.5, y: 51})",
        "MATCH (b {id: 'b'}) SET b.location = [14.5, 51.0]",
        "MATCH (a {id: 'a'}) REMOVE a:Company",
        "MATCH (a {id: 'a'}) SET a:Cluster",
        "MATCH ({id: 'a'})-[r {share: 1.5}]->() SET r.share = 2",
        "MATCH ({id: 'a'})-[r {share: 1.5}]->() DELETE r",
        "MATCH (a {id: 'a'}), (b {id: 'b'}) CREATE (a)-[:SUPPLIES]->(b)",
        "MATCH (a)-[r {share: 1.5}]->(b) DELETE r CREATE (b)-[:SUPPLIES {share: 1.5}]->(a)",
        "MATCH (a)-[r {share: 1.5}]->(b) DELETE r CREATE (a)-[:OWNS {share: 1.5}]->(b)",
        "CREATE (:Topic:Named:Entity {id: 'c'})",
        "CREATE (:Stray)",
    ],
)
def test_any_change_changes_it(store: Store, change: str) -> None:
    store.write(GRAPH)
    before = digest(store)
    assert store.write(change).contains_updates
    assert digest(store) != before


def test_nodes_without_an_id_are_told_apart_as_ends(store: Store) -> None:
    store.write("CREATE (:X {n: 1})-[:T]->(:X {n: 2}), (:X {n: 3})")
    before = digest(store)
    store.write("MATCH (a {n: 1})-[r:T]->(), (c {n: 3}) DELETE r CREATE (a)-[:T]->(c)")
    assert digest(store) != before


def test_migrations_do_not_count(store: Store) -> None:
    before = digest(store)
    store.write("CREATE (:Migration {name: 'later'})")
    assert digest(store) == before
    store.write("MATCH (m:Migration {name: 'later'}) DELETE m")
