"""What stands beside the snapshot, read from a real database."""

from datetime import date

import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.store import Store

ON = date(2026, 6, 1)
REGION = """
CREATE (a:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler'}),
       (b:Entity:Named:Actor:Company {id: 'x:b', name: 'Borek'}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Closed', valid_to: date('2020-01-01')}),
       (t:Entity:Named:Topic {id: 'topic:h2', name: 'Hydrogen'}),
       (u:Entity:Named:Topic {id: 'topic:pv', name: 'Photovoltaics'}),
       (p:Entity:Named:Project {id: 'p:1', name: 'Bridge', start: date('2024-01-01'),
          total_cost: 1000.5, currency: 'EUR'}),
       (q:Entity:Named:Project {id: 'p:2', name: 'Later', start: date('2030-01-01')}),
       (g:Entity:Named:Programme {id: 'programme:interreg', name: 'Interreg'}),
       (o:Entity:Named:Listing:Offer {id: 'offer:1', name: 'Welding', classification: '45262670',
          expires: date('2026-12-31')}),
       (r:Entity:Named:Listing:Request {id: 'request:1', name: 'Welders', synthetic: true}),
       (e:Entity:Named:Listing:Offer {id: 'offer:2', name: 'Old', expires: date('2025-12-31')}),
       (v:Entity:Named:Event {id: 'event:1', name: 'Day'}),
       (k:Entity:Named:Sector {id: 'nace:C25', code: 'C25'}),
       (a)-[:WORKS_ON]->(t), (p)-[:WORKS_ON]->(u), (p)-[:WORKS_ON]->(t), (o)-[:WORKS_ON]->(t),
       (a)-[:PARTICIPATES_IN {role: 'coordinator', contribution: 500.0}]->(p),
       (b)-[:PARTICIPATES_IN]->(p), (c)-[:PARTICIPATES_IN]->(p), (b)-[:PARTICIPATES_IN]->(q),
       (p)-[:FUNDED_BY]->(g), (a)-[:OFFERS]->(o), (a)-[:OFFERS]->(e), (o)-[:ACTIVE_IN]->(k),
       (b)-[:REQUESTS {synthetic: true}]->(r),
       (b)-[:SUPPLIES {product: 'steel', share: 40.0, since: date('2019-05-01')}]->(a),
       (b)-[:SUPPLIES {product: 'glass'}]->(a), (b)-[:SUPPLIES {product: 'oil'}]->(c),
       (a)-[:COOPERATES_WITH {valid_from: date('2018-01-01'), topic: 'steel', strength: 0.5}]->(b),
       (a)-[:ORGANISES]->(v), (b)-[:ATTENDS]->(v)
"""


@pytest.fixture
def snapshot(store: Store) -> Snapshot:
    store.write(REGION)
    return Snapshot.of(store, ON)


def test_tables(store: Store, snapshot: Snapshot) -> None:
    """Actor 0 is Adler, 1 is Borek; the closed one is nowhere, nor is what is not open."""
    found = Content.of(store, snapshot)
    assert found.topics.rows() == [(0, "topic:h2")]
    assert found.works_on.rows() == [
        (0, "topic:h2"),
        (0, "topic:pv"),
        (1, "topic:h2"),
        (1, "topic:pv"),
    ]
    began = date(2024, 1, 1)
    assert found.parts.rows() == [
        (0, "p:1", "coordinator", 500.0, "EUR", began),
        (1, "p:1", None, None, "EUR", began),
    ]
    assert found.projects.select("project", "start", "end", "cost", "programme").rows() == [
        ("p:1", began, None, 1000.5, "programme:interreg")
    ]
    assert found.listings.select("actor", "listing", "wanted", "sector").rows() == [
        (0, "offer:1", False, "C25"),
        (1, "request:1", True, None),
    ]
    assert found.listing_topics.rows() == [("offer:1", "topic:h2")]
    assert found.supplies.select("actor", "customer", "product", "share", "since").rows() == [
        (1, 0, "glass", None, None),
        (1, 0, "steel", 40.0, date(2019, 5, 1)),
    ]
    assert found.events.rows() == [(0, "event:1", True), (1, "event:1", False)]
    assert found.since.rows() == [(0, 1, "COOPERATES_WITH", date(2018, 1, 1))]
    assert found.cooperations.rows() == [(0, 1, "steel", 0.5)]
    assert found.names["topic:pv"] == "Photovoltaics"


def test_without_what_is_made_up(store: Store, snapshot: Snapshot) -> None:
    found = Content.of(store, snapshot, synthetic=False)
    assert found.listings["listing"].to_list() == ["offer:1"]


def test_an_empty_database(store: Store) -> None:
    found = Content.of(store, Snapshot.of(store, ON))
    assert found.parts.height == found.works_on.height == found.listings.height == 0
    assert found.names == {}
