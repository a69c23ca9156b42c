"""`mosty introduce`, as people run it."""

import json
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.store import Store

REGION = """
CREATE (a:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler GmbH', country: 'DE'}),
       (b:Entity:Named:Actor:Company {id: 'x:b', name: 'Brückner GmbH', country: 'DE'}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Cihla s.r.o.', country: 'CZ'}),
       (d:Entity:Named:Actor:Company {id: 'x:d', name: 'Dub a.s.', country: 'CZ'}),
       (p:Entity:Named:Project {id: 'p:1', name: 'A bridge', acronym: 'BRIDGE',
          start: date('2023-01-01'), end: date('2025-12-31')}),
       (a)-[:SUPPLIES {product: 'pumps', since: date('2019-05-01')}]->(b),
       (b)-[:PARTICIPATES_IN]->(p), (c)-[:PARTICIPATES_IN]->(p)
"""


@pytest.fixture
def graph(store: Store) -> Store:
    """Adler supplies Brückner, who was in a project with Cihla; nobody knows Dub."""
    store.run(REGION)
    return store


@pytest.mark.usefixtures("graph")
def test_the_way_in_words_and_as_rows(mosty: Any) -> None:
    done = mosty("introduce", "Adler", "x:c", "--on", "2026-01-01")
    assert done.out.splitlines() == [
        "1. Strength 29 %, 2 steps; brokers over the border: Brückner GmbH (DE).",
        "   Adler GmbH (DE) supplies (pumps, 2019–) →",
        "   Brückner GmbH (DE) partners in projects: 1 (BRIDGE, 2023–2025) ⇒",
        "   Cihla s.r.o. (CZ)",
    ]
    done = mosty("introduce", "Adler", "Cihla", "--format", "json", "--language", "de")
    first, second = json.loads(done.out)
    assert (first["from"], first["to id"], first["why"]) == (
        "Adler GmbH", "x:b", "beliefert (pumps, 2019–)"
    )  # fmt: skip
    assert second["why"] == "Partner in Projekten: 1 (BRIDGE, 2023–2025)"


@pytest.mark.usefixtures("graph")
def test_where_no_way_leads(mosty: Any) -> None:
    done = mosty("introduce", "Adler", "Dub")
    assert done.code == 0
    assert done.out.startswith("No way leads from the one to the other: Adler GmbH (DE) is tied")
    assert "Dub a.s. (CZ) is tied, by any number of steps, to 0 others." in done.out


@pytest.mark.usefixtures("graph")
def test_what_cannot_be_done_is_said(mosty: Any, tmp_path: Path) -> None:
    costs = tmp_path / "costs.yaml"
    costs.write_text("hub: 3\n", "utf-8")
    for arguments, said in (
        (("Adler", "Adler"), "give two actors"),
        (("Adler", "Nobody"), "No actor of"),
        (("Adler", "Dub", "--costs", str(costs)), "cannot be used"),
    ):
        done = mosty("introduce", *arguments)
        assert (done.code, said in done.err) == (1, True), done.err
