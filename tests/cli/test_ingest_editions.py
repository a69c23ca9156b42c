"""`mosty ingest` with editions of a list: diff, --complete, and what the summary tells."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store

MAPPING = """\
source: {id: members, name: Members, publisher: A cluster, licence: CC0, retrieved: "2026-11-01"}
format: {kind: csv}
subject: firm
nodes:
  firm:
    type: Company
    id: {scheme: demo, of: Number}
    properties: {name: Name, country: {value: DE}}
  owner:
    type: Organisation
    mentioned: true
    optional: true
    id: {scheme: demo, of: Owner}
    properties: {name: Owner}
ties:
  - {type: OWNS, start: owner, end: firm}
"""


@pytest.fixture
def edition(tmp_path: Path) -> Callable[..., list[str]]:
    """Write an edition of a list; return the arguments that name it."""

    def write(day: str, *lines: str) -> list[str]:
        (tmp_path / "map.yaml").write_text(MAPPING.replace("2026-11-01", day), "utf-8")
        file = tmp_path / "members.csv"
        file.write_text("\n".join(["Number,Name,Owner", *lines]), "utf-8")
        return [str(file), "--map", str(tmp_path / "map.yaml")]

    return write


def test_editions_of_a_list(
    mosty: Callable[..., Any], store: Store, edition: Callable[..., list[str]]
) -> None:
    first = edition("2026-11-01", "1,A,2", "2,B,1", "3,C,3", "4,D,", "4,Dee,")
    done = mosty("ingest", "table", *first)
    assert done.code == 0, done.err
    assert "1 in conflict (mosty query run conflicting_records)" in done.out
    assert "1 remarks on tie to itself" in done.out
    assert "Circular ownership: 2 in the graph" in done.out
    asked = mosty("query", "run", "conflicting_records", "--format", "csv")
    assert asked.out.count("record:members:4") == 2
    asked = mosty("query", "run", "circular_ownership", "--format", "csv")
    assert asked.out.count("demo:") == 3

    before = digest(store)
    second = edition("2026-12-01", "1,A,4", "2,B,1", "4,D,", "5,E,")
    done = mosty("ingest", "diff", *second)
    assert "members: 1 new, 1 changed, 1 vanished, 2 unchanged. Nothing was written." in done.out
    assert "demo:2 -OWNS-> demo:1: gone" in done.out
    assert digest(store) == before

    done = mosty("ingest", "table", *second, "--complete")
    assert "Noticed in members.csv: 1 changed, 2 closed." in done.out
    closed = store.rows("MATCH (n:Company) WHERE n.valid_to IS NOT NULL RETURN n.id AS id")
    assert closed == [{"id": "demo:3"}]
    assert "0 new, 0 changed, 0 vanished, 4 unchanged" in mosty("ingest", "diff", *second).out
