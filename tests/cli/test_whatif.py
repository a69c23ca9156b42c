"""`mosty whatif`, as people run it."""

import json
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store

REGION = """
CREATE (a:Entity:Named:Actor:Company {id: 'x:a', name: 'Adler GmbH', country: 'DE'}),
       (b:Entity:Named:Actor:Company {id: 'x:b', name: 'Brückner GmbH', country: 'DE'}),
       (c:Entity:Named:Actor:Company {id: 'x:c', name: 'Cihla s.r.o.', country: 'CZ'}),
       (d:Entity:Named:Actor:Company {id: 'x:d', name: 'Dub a.s.', country: 'CZ'}),
       (a)-[:SUPPLIES {product: 'pumps'}]->(b), (b)-[:COOPERATES_WITH]->(c),
       (c)-[:SUPPLIES {product: 'gears'}]->(a)
"""


@pytest.fixture
def graph(store: Store) -> Store:
    """Two crossings, one of them a supply."""
    store.run(REGION)
    return store


def measures(done: Any) -> dict[str, tuple[float, float]]:
    """What was before and after."""
    assert done.code == 0, done.err
    return {one["measure"]: (one["before"], one["after"]) for one in json.loads(done.out)}


def test_before_and_after_and_the_graph_stays(graph: Store, mosty: Any) -> None:
    before = digest(graph)
    found = measures(mosty("whatif", "--without", "border:DE-CZ", "--format", "json"))
    assert found["tied pairs over a border"] == (2, 0)
    assert found["customers who fail"] == (0, 2)
    told = mosty("whatif", "--without", "Cihla", "--top", "1").out
    assert "Taken away: 1 actors: Cihla s.r.o. (x:c). Added: 0." in told
    assert "Customers who fail, within three tiers: 2: Adler GmbH (x:a); …." in told
    assert digest(graph) == before


@pytest.mark.usefixtures("graph")
def test_changes_come_together(mosty: Any, tmp_path: Path) -> None:
    file = tmp_path / "bridge.yaml"
    file.write_text("- with: {cluster: Bridge, members: ['x:a', 'x:d']}\n", "utf-8")
    found = measures(
        mosty(
            "whatif", "--scenario", str(file), "--without-tie", "x:b", "Cihla",
            "--with-tie", "Dub", "Adler", "SUPPLIES:gears", "--with-cluster", "x:d=x:b",
            "--format", "json",
        )
    )  # fmt: skip
    assert found["actors"] == (4, 5)
    assert found["tied pairs"] == (3, 6)  # a-b, a-c, and new: a-d, b-d, a and d with the cluster
    assert found["customers who fail"] == (0, 0)


@pytest.mark.usefixtures("graph")
def test_what_cannot_be_done_is_said(mosty: Any, tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("without: x\n", "utf-8")
    for arguments, code, said in (
        ((), 2, "Say what changes"),
        (("--without", "Nobody"), 1, "No actor of"),
        (("--without", "border:DE-FR"), 1, "Nobody of"),
        (("--with-tie", "x:a", "x:b", "LIKES"), 1, "the kinds are"),
        (("--with-cluster", "Bridge"), 2, "NAME=ID"),
        (("--scenario", str(file)), 2, "no list of changes"),
    ):
        done = mosty("whatif", *arguments)
        assert (done.code, said in done.err) == (code, True), done.err
