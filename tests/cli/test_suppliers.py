"""`mosty suppliers`, as people run it."""

import json
from typing import Any

import pytest

from mosty.graph.store import Store

REGION = """
CREATE (r:Entity:Named:Region {id: 'nuts:DED2C', code: 'DED2C', name: 'Bautzen'}),
       (a:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler GmbH', country: 'DE',
          location: point({latitude: 51.0, longitude: 14.0})}),
       (b:Entity:Named:Actor:Company {id: 'x:b', name: 'Brückner GmbH', country: 'DE',
          location: point({latitude: 53.5, longitude: 10.0})}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Cihla s.r.o.', country: 'CZ',
          location: point({latitude: 50.7, longitude: 14.0})}),
       (d:Entity:Named:Actor:Company {id: 'x:d', name: 'Dub a.s.', country: 'CZ'}),
       (a)-[:LOCATED_IN]->(r),
       (b)-[:SUPPLIES {product: 'gears', sector: 'C28'}]->(a),
       (c)-[:SUPPLIES {product: 'gears', sector: 'C28'}]->(d),
       (d)-[:SUPPLIES {product: 'steel'}]->(c), (d)-[:SUPPLIES {product: 'steel'}]->(d)
"""


@pytest.fixture
def graph(store: Store) -> Store:
    """Adler has its gears from afar; Cihla, over the border, supplies them to Dub."""
    store.run(REGION)
    return store


@pytest.mark.usefixtures("graph")
def test_another_supplier_with_the_reasons(mosty: Any) -> None:
    done = mosty("suppliers", "Adler", "--format", "json")
    (row,) = json.loads(done.out)
    assert row["of"].startswith("gears, now from Brückner GmbH (100 %, ")
    assert (row["supplier"], row["id"], row["km"], row["score"]) == (
        "Cihla s.r.o.",
        "x:c",
        33,
        0.75,
    )
    assert row["why"].startswith("customers it supplies this to: 1; independent")
    assert "Cihla s.r.o." in mosty("suppliers", "x:a", "--product", "GEAR").out


@pytest.mark.usefixtures("graph")
def test_the_risks_of_a_region(mosty: Any) -> None:
    told = mosty("suppliers", "--risks", "--product", "gears").out
    assert "The fewest suppliers without whom none of it comes (three tiers), 2:" in told
    assert "Bought from afar, to be had from near over the border:" in told
    assert "Cihla s.r.o. (gears) → Dub a.s. (steel) → Cihla s.r.o." in told
    done = mosty(
        "suppliers", "--risks", "--region", "DED2", "--only", "products", "--format", "json"
    )
    (row,) = json.loads(done.out)
    assert (row["region"], row["product"], row["main single source"]) == (
        "DED2", "gears", "Brückner GmbH"
    )  # fmt: skip
    done = mosty("suppliers", "--risks", "--only", "self", "--format", "csv")
    assert done.out.splitlines()[1] == "Actors said to supply themselves,Dub a.s.,x:d,steel"


@pytest.mark.usefixtures("graph")
def test_what_cannot_be_done_is_said(mosty: Any) -> None:
    for arguments, code, said in (
        ((), 2, "Name an ACTOR"),
        (("Adler", "--risks"), 2, "Name an ACTOR"),
        (("--risks", "--only", "cut"), 2, "--product"),
        (("--risks", "--format", "csv"), 2, "--only"),
        (("--risks", "--region", "FR1"), 1, "Nobody of"),
        (("Adler", "--product", "sand"), 1, "Nobody in the graph"),
    ):
        done = mosty("suppliers", *arguments)
        assert (done.code, said in done.err) == (code, True), done.err


def test_a_graph_without_supplies(store: Store, mosty: Any) -> None:
    store.run("CREATE (:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler', country: 'DE'})")
    done = mosty("suppliers", "--risks")
    assert done.code == 0, done.err
    assert "Actors said to supply themselves: none." in done.out
    assert "is not known to buy anything" in mosty("suppliers", "Adler").out
