"""`mosty ingest all` on the real sources, and what the graph then holds."""

import json
import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Protocol

import pytest

from mosty.graph.digest import digest
from mosty.graph.store import Store

HEAD = 3_000  # rows of the large files; `make bench` reads them whole
READ = {
    # Rows as the data's READMEs give them; the Czech list has one blank row.
    "CZ_ERDF_2014-2020.xlsx": 1_782 - 1,
    "DEA_nrw_ERDF_2014-2020.json": 160,
    "DED_sachsen_ERDF_2014-2020.csv": 1_828,
    "PL_ERDF_2014-2020.csv": 749,
    "FP7_Energy_water_to-2012.csv": 16,
    "FP7_Environment_water_to-2012.csv": 36,
    "stacked_dump.csv": HEAD,
    "euroSciVoc_df_100.csv": 100,
    "legalBasis_df_100.csv": 100,
    "organization_df_100.csv": 100,
    "project_df_100.csv": 100,
    "topics_df_100.csv": 100,
    "organization.csv": 7,
    "kohesio_latest_CC_header.csv": 0,
    "ekonomicke-subjekty-vr_49240901_trimmed.json": 1,
    "ekonomicke-subjekty_26168685.json": 1,
    "error_too_many_results.json": 0,
    "OdpisAktualny_0000121862.json": 1,
    "company_officer_links.csv": 792,
    "gleif_lei_subset_DE_CZ_PL_BE_NL.csv": HEAD,
    "registration_links_all_states.jsonl": 35,
    "saxony_ocdata.jsonl": HEAD,
    "ror_v2_DE_CZ_PL_BE_NL.json": 2_633,
}
WHERE_FROM = """
MATCH (n:Entity {id: $id})-[:LOCATED_IN]->(region:Region)
MATCH (n)<-[:DESCRIBES]-(record:Record)-[:PUBLISHED_BY]->(source:Source)
RETURN n.name AS name, region.name AS region,
       region.code AS code, source.name AS source, record.licence AS licence, record.row AS row
"""


class Done(Protocol):
    code: int
    out: str
    err: str


@pytest.fixture
def sources(real: Path, tmp_path: Path) -> Path:
    """The real sources: the large files' beginnings, and links to all others."""
    folder = tmp_path / "sources"
    for path in (one for one in real.rglob("*") if one.is_file()):
        new = folder / path.relative_to(real)
        new.parent.mkdir(parents=True, exist_ok=True)
        if READ.get(path.name) == HEAD:
            with path.open("rb") as file:
                new.write_bytes(b"".join(islice(file, HEAD + path.name.endswith(".csv"))))
        else:
            new.symlink_to(path)
    return folder


def test_all_real_sources(
    mosty_process: Callable[..., Done], store: Store, sources: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    found = mosty_process("ingest", "all", str(sources), "--max-bad", "3%", "--report", str(report))
    assert found.code == 1, found.err
    assert "error_too_many_results.json is an error that ARES answered" in found.err
    files = {one["file"]: one for one in json.loads(report.read_text("utf-8"))["files"]}
    assert files.pop("NUTS 2024")["quarantined"] == 0
    assert files.pop("NACE Rev. 2")["quarantined"] == 0
    assert {name: one["read"] for name, one in files.items()} == READ
    for one in files.values():
        assert one["read"] == one["loaded"] + one["unchanged"] + one["quarantined"]
    bad = {name: one["quarantined"] for name, one in files.items() if one["quarantined"]}
    assert bad == {
        "CZ_ERDF_2014-2020.xlsx": 9,  # the legend below the list
        "FP7_Environment_water_to-2012.csv": 1,  # 30 partners, 29 countries
    }
    assert json.loads(report.read_text("utf-8"))["peak_memory"] < 1 << 30
    assert "No reader yet for 1 files:\n  ares/AresRestApi-verejne_openapi_1.3.0.json" in found.out
    assert "kohesio_latest_CC_header.csv has no rows." in found.out
    assert re.search(r"Time by stage: read .* s \(\d+%\), normalise .*, load ", found.out)

    _check_the_graph(store)
    before = digest(store)
    again = mosty_process(
        "ingest", "all", str(sources / "eu_structural_funds"), "--report", str(report)
    )
    assert again.code == 0, again.err
    assert sum(one["loaded"] for one in json.loads(report.read_text("utf-8"))["files"]) == 0
    assert digest(store) == before


def _check_the_graph(store: Store) -> None:
    [firm] = store.rows(WHERE_FROM, id="de-hr:U1104_VR53")
    assert firm["name"] == "Sächsischer Bildungsverein für Kunst und Kultur e.V."
    assert (firm["code"], firm["licence"], firm["row"]) == ("DED21", "CC BY 4.0", 3)
    [university] = store.rows(WHERE_FROM, id="ror:02jtk7k02")
    assert university["name"] == "Technická univerzita v Liberci"
    assert (university["code"], university["licence"]) == ("CZ051", "CC0 1.0")
    [project] = store.rows(WHERE_FROM, id="project:erdf-de-sachsen:672/101002298611")
    assert (project["code"], project["source"], project["row"]) == (
        "DED21",
        "ERDF in Saxony 2014-2020: list of operations".replace("-2", "\N{EN DASH}2"),
        2,
    )
    [tree] = store.rows(
        "MATCH (:Region {code: 'DED21'})-[:WITHIN*]->(r) RETURN collect(r.code) AS codes"
    )
    assert tree["codes"] == ["DED2", "DED", "DE"]
    [lost] = store.rows(
        "MATCH (n:Entity) WHERE NOT n:Record AND n.name IS NULL RETURN count(n) AS n"
    )
    assert lost["n"] == 0


@pytest.mark.parametrize("name", ["all", "file", "table", "sources"])
def test_every_command_explains_itself(mosty: Callable[..., Done], name: str) -> None:
    found = mosty("ingest", name, "--help")
    assert found.code == 0
    assert found.out.startswith(f"Usage: mosty ingest {name}")


def test_the_sources_are_listed_with_their_licences(mosty: Callable[..., Done]) -> None:
    found = mosty("ingest", "sources")
    assert re.search(r"offeneregister .* CC BY 4\.0 +reader", found.out)
    assert re.search(r"gleif .* CC0 1\.0 +reader", found.out)
    assert re.search(r"erdf-pl .* +mapping", found.out)
