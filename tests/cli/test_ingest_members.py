"""`mosty ingest members`, as a person at the keyboard meets it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from mosty.graph.store import Store

LIST = """\
Unsere Mitglieder 2026;;;;
Firma;PLZ;Ort;Ansprechpartner;USt-IdNr.
Muster Optik GmbH;2826;Görlitz;Eva Muster;DE136695976
Probe AG;01067;Dresden;Max Probe;DE123456789
Fördermitglieder;;;;
Stadtwerke Muster;02763;Zittau;;
Summe;3;;;
"""
TIES = """
MATCH (m:Actor)-[t:MEMBER_OF]->(c)
RETURN m.id AS member, t.role AS role, c.id AS club ORDER BY member
"""


class Done(Protocol):
    code: int
    out: str
    err: str


Mosty = Callable[..., Done]


@pytest.fixture
def members(tmp_path: Path) -> Path:
    path = tmp_path / "members.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_a_dry_run_says_what_each_column_was_taken_for(mosty: Mosty, members: Path) -> None:
    found = mosty("ingest", "members", str(members), "--of", "Optik-Cluster", "--dry-run")
    assert found.code == 0, found.err
    for part in (
        "Header in row 2.",
        "PLZ              postcode",
        "Ansprechpartner  a person's: not stored",
        "Headings: Fördermitglieder",
        "Left out: Summe",
        "Company vat:DE136695976",
        "vat:DE123456789 has a wrong check digit",
        "Of the first 3 rows 3 can be loaded, 0 cannot. Nothing was written.",
    ):
        assert part in found.out
    assert "Eva" not in found.out


def test_members_are_tied_to_the_cluster_and_loaded_once(
    mosty: Mosty, store: Store, members: Path
) -> None:
    found = mosty("ingest", "members", str(members), "--of", "Optik-Cluster")
    assert found.code == 0, found.err
    ties = store.rows(TIES)
    assert [(one["member"], one["role"]) for one in ties] == [
        ("name:de:probe", None),
        ("name:de:stadtwerke-muster", "Fördermitglieder"),
        ("vat:DE136695976", None),
    ]
    assert {one["club"] for one in ties} == {"name:de:optik-cluster"}
    assert store.rows("MATCH (n:Cluster) RETURN n.name AS name") == [{"name": "Optik-Cluster"}]
    again = mosty("ingest", "members", str(members), "--of", "name:de:optik-cluster")
    assert again.code == 0, again.err
    assert store.rows(TIES) == ties
    for trace in ("Eva", "Max"):
        [kept] = store.rows(
            "MATCH (r:Record) WHERE r.raw CONTAINS $t RETURN count(r) AS n", t=trace
        )
        assert kept["n"] == 0
    unknown = mosty("ingest", "members", str(members), "--of", "cluster:nowhere")
    assert (unknown.code, "has no actor 'cluster:nowhere'" in unknown.err) == (1, True)


def test_a_saved_mapping_loads_the_same(
    mosty: Mosty, store: Store, members: Path, tmp_path: Path
) -> None:
    mapping = str(tmp_path / "map.yaml")
    of = ("--of", "Optik-Cluster")
    saved = mosty("ingest", "members", str(members), *of, "--save-mapping", mapping)
    assert (saved.code, f"--map {mapping}" in saved.out) == (0, True)
    assert mosty("ingest", "members", str(members), *of).code == 0
    again = mosty("ingest", "table", str(members), "--map", mapping)
    assert again.code == 0, again.err
    assert len(store.rows(TIES)) == 3
    assert store.rows(
        "MATCH (r:Record {source: 'members-optik-cluster'}) RETURN count(r) AS n"
    ) == [{"n": 3}]


def test_a_list_without_a_header(mosty: Mosty, tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("Muster GmbH;Aue\nProbe AG;Zwickau\n", "utf-8")
    found = mosty("ingest", "members", str(path), "--of", "Optik-Cluster", "--dry-run")
    assert found.code == 1
    assert found.err.startswith("members.csv has no header that is understood.")
    assert "Traceback" not in found.err
