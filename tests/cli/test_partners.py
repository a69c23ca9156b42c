"""`mosty partners`, as people run it."""

import json
from typing import Any

import pytest

from mosty.graph.store import Store

REGION = """
CREATE (a:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler GmbH', country: 'DE'}),
       (b:Entity:Named:Actor:Company {id: 'x:b', name: 'Brückner GmbH', country: 'DE'}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Cihla s.r.o.', country: 'CZ'}),
       (d:Entity:Named:Actor:Company {id: 'x:d', name: 'Dub a.s.', country: 'CZ'}),
       (a)-[:COOPERATES_WITH]->(b), (b)-[:COOPERATES_WITH]->(c), (b)-[:SUPPLIES]->(d)
"""


@pytest.fixture
def graph(store: Store) -> Store:
    """Brückner knows all three others, who don't know each other."""
    store.run(REGION)
    return store


@pytest.mark.usefixtures("graph")
def test_suggestions_without_a_past_say_what_they_rest_on(mosty: Any) -> None:
    done = mosty("partners", "Adler", "--over-border", "--format", "json")
    assert [(row["partner"], row["chance"]) for row in json.loads(done.out)] == [
        ("Cihla s.r.o.", None),
        ("Dub a.s.", None),
    ]
    assert json.loads(done.out)[0]["why"] == "shared partners: 1 (Brückner GmbH)"
    assert "no model has been learned" in done.err
    told = mosty("partners", "x:a", "--top", "1", "--language", "de").out
    assert "gemeinsame Partner: 1 (Brückner GmbH)" in told


@pytest.mark.usefixtures("graph")
def test_nothing_to_learn_and_nothing_asked(mosty: Any) -> None:
    for arguments, code, said in (
        (["--train"], 1, "There is no past to learn from"),
        ([], 2, "Name an ACTOR"),
        (["x:nobody"], 1, "No actor"),
    ):
        done = mosty("partners", *arguments)
        assert done.code == code
        assert said in done.err
