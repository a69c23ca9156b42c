"""`mosty gaps`: found, read, decided, judged."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from mosty.graph.store import Store

REGION = """
UNWIND [['a', 'Adler', 'DE', 'DED2D'], ['b', 'Borek', 'DE', 'DED41'], ['c', 'Cihla', 'CZ', 'CZ051'],
        ['p', 'Pole', 'PL', 'PL515']] AS row
CREATE (actor:Entity:Named:Actor:Company {id: 'x:' + row[0], name: row[1], country: row[2],
          town: 'Ort'})
MERGE (region:Entity:Named:Region {id: 'nuts:' + row[3], name: row[3], code: row[3]})
CREATE (actor)-[:LOCATED_IN]->(region)
WITH collect(row) AS done
MATCH (p:Actor {id: 'x:p'}), (other:Actor) WHERE other <> p
CREATE (other)-[:COOPERATES_WITH]->(p)
"""
Mosty = Callable[..., Any]


@pytest.fixture
def ledger(store: Store, mosty: Mosty) -> Mosty:
    store.write(REGION)
    assert mosty("gaps", "find").out.startswith("2 new, 0 found again; 0 realised since;")
    return mosty


def rows(done: Any) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(done.out))]


def test_the_list_says_why(ledger: Mosty) -> None:
    out = ledger("gaps").out
    assert "Adler (Ort, DE) — Cihla (Ort, CZ)" in out
    assert "shared partners: 1 (Pole)" in out
    assert "gemeinsame Partner: 1 (Pole)" in ledger("gaps", "--language", "de").out


def test_the_list_by_region_and_as_data(ledger: Mosty) -> None:
    (one,) = json.loads(ledger("gaps", "--from", "DED4", "--to", "CZ", "--format", "json").out)
    assert (one["left"], one["right_country"]) == ("Borek (Ort, DE)", "CZ")
    assert "No such gaps" in ledger("gaps", "--sector", "C28").err
    assert "1 of 2" in ledger("gaps", "--top", "1").err


def test_decisions_and_what_they_say_of_the_list(ledger: Mosty) -> None:
    first, second = (row["id"] for row in rows(ledger("gaps", "--format", "csv")))
    assert ledger("gaps", "take", first, "--by", "Eva").out == f"{first}: taken up, by Eva.\n"
    ledger("gaps", "outcome", first, "realised", "--by", "Eva", "--note", "signed")
    ledger("gaps", "dismiss", second, "--by", "Eva", "--note", "rivals")
    assert "No such gaps" in ledger("gaps").err
    (gone,) = rows(ledger("gaps", "--status", "dismissed", "--format", "csv"))
    assert (gone["by"], gone["note"]) == ("Eva", "rivals")
    scores = rows(ledger("gaps", "score", "--format", "csv"))
    assert scores[0] == {
        "of": "all", "decided": "2", "taken up or realised": "1", "share": "0.5",
    }  # fmt: skip
    assert "2 decided in all" in ledger("gaps", "find").out
    assert ledger("gaps", "reopen", second, "--by", "Eva").code == 0
    assert len(rows(ledger("gaps", "--format", "csv"))) == 1


def test_an_unknown_gap_gives_a_sentence(ledger: Mosty) -> None:
    done = ledger("gaps", "dismiss", "gap:none")
    assert (done.code, "There is no gap 'gap:none'" in done.err) == (1, True)
