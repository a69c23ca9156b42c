"""Files for `neo4j-admin database import`."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from neo4j.spatial import WGS84Point

from mosty.graph.admin import bulk_import
from mosty.graph.digest import digest
from mosty.graph.errors import WrongFormat
from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.bulk import stated, write_csv
from mosty.ingest.columns import END, START, Table, tables
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.region import parts
from mosty.ingest.demo.region import write_csv as write_region
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.load import Loader

CHAMBER = Node(
    "Chamber",
    "name:de:ihk",
    {
        "name": 'Kammer "Mitte", Dresden',
        "names": ["IHK", "Kammer"],
        "location": WGS84Point((13.74, 51.05)),
        "founded": date(1990, 5, 1),
    },
)
EVENT = Node("Event", "event:x:1", {"name": "Messe", "start": datetime(2026, 3, 1, 9, tzinfo=UTC)})
TIES = (
    Tie("COOPERATES_WITH", "name:de:z", "name:de:ihk", {"strength": 0.5}),
    Tie("OWNS", "name:de:z", "name:de:ihk", {"synthetic": True, "share": 25.0}),
)
FACTS = [Facts(1, "1", "name:de:ihk", {}, (CHAMBER, EVENT), TIES)]


def read(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of every file, by its name."""
    return {file.name: list(rows(file)) for file in folder.iterdir()}


def rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def test_there_is_a_file_for_each_type_with_a_typed_header(tmp_path: Path) -> None:
    write_csv(tables(FACTS), tmp_path)
    headers = {file.name: file.read_text("utf-8").splitlines()[0] for file in tmp_path.iterdir()}
    assert headers == {
        "nodes_Chamber.csv": "id:ID,name:string,names:string[],location:point{crs:WGS-84},"
        "founded:date,:LABEL",
        "nodes_Event.csv": "id:ID,name:string,start:datetime,:LABEL",
        "relationships_COOPERATES_WITH.csv": "strength:double,:START_ID,:END_ID,:TYPE",
        "relationships_OWNS.csv": "synthetic:boolean,share:double,:START_ID,:END_ID,:TYPE",
    }


def test_cells_are_written_as_neo4j_reads_them(tmp_path: Path) -> None:
    write_csv(tables(FACTS), tmp_path)
    found = read(tmp_path)
    (chamber,) = found["nodes_Chamber.csv"]
    assert chamber["name:string"] == 'Kammer "Mitte", Dresden'
    assert chamber["names:string[]"] == "IHK;Kammer"
    assert chamber["location:point{crs:WGS-84}"] == "{latitude:51.05, longitude:13.74}"
    assert chamber["founded:date"] == "1990-05-01"
    assert chamber[":LABEL"] == "Chamber;Actor;Named;Entity"
    assert found["nodes_Event.csv"][0]["start:datetime"] == "2026-03-01T09:00:00Z"


def test_undirected_ties_start_at_the_smaller_id_as_the_loader_has_it(tmp_path: Path) -> None:
    write_csv(tables(FACTS), tmp_path)
    ends = {
        name: [(row[START], row[END]) for row in found]
        for name, found in read(tmp_path).items()
        if name.startswith("relationships")
    }
    assert ends["relationships_COOPERATES_WITH.csv"] == [("name:de:ihk", "name:de:z")]
    assert ends["relationships_OWNS.csv"] == [("name:de:z", "name:de:ihk")]


def test_it_says_what_it_wrote(tmp_path: Path) -> None:
    files = write_csv(tables(FACTS), tmp_path)
    assert (files.node_count, files.tie_count) == (2, 2)
    assert sorted([*files.nodes, *files.relationships]) == sorted(tmp_path.iterdir())


def test_other_columns_have_a_file_of_their_own(tmp_path: Path) -> None:
    write_csv(
        [
            Table("Region", pl.DataFrame({"id": ["nuts:DE"], "code": ["DE"]})),
            Table("Region", pl.DataFrame({"id": ["nuts:CZ"], "code": ["CZ"]})),
            Table("Region", pl.DataFrame({"id": ["nuts:PL"], "level": [0]})),
        ],
        tmp_path,
    )
    found = read(tmp_path)
    assert [row["id:ID"] for row in found["nodes_Region.csv"]] == ["nuts:DE", "nuts:CZ"]
    assert [row["id:ID"] for row in found["nodes_Region_2.csv"]] == ["nuts:PL"]


def test_ties_name_their_source(tmp_path: Path) -> None:
    source = SourceInfo("x", "X", "Y", "CC0 1.0", "https://x.example", "2026-01-02")
    write_csv(stated(source, tables(FACTS)), tmp_path)
    found = read(tmp_path)
    assert found["relationships_OWNS.csv"][0]["source:string"] == "x"
    assert found["nodes_Source.csv"][0]["id:ID"] == "source:x"
    assert found["nodes_Source.csv"][0]["retrieved:date"] == "2026-01-02"


@pytest.mark.parametrize(("name", "value"), [("name", "two\nlines"), ("names", ["one; two"])])
def test_what_the_files_cannot_hold_is_refused(tmp_path: Path, name: str, value: object) -> None:
    wrong = replace(CHAMBER, properties=CHAMBER.properties | {name: value})
    with pytest.raises(WrongFormat, match=f"Chamber.{name}"):
        write_csv(tables([replace(FACTS[0], nodes=(wrong,))]), tmp_path)


def test_the_imported_region_is_the_loaded_one_but_for_its_records(
    store: Store, tmp_path: Path
) -> None:
    asked, settings = Parameters(companies=300), Settings.from_environment()
    local = settings.model_copy(update={"home": tmp_path / "home", "neo4j_uri": ""})
    files = write_region(asked, tmp_path / "csv", settings)
    bulk_import(local, tmp_path / "csv")
    for source, facts in parts(asked, settings):
        summary = Loader(store, source, source.name).load(facts)
        assert summary.quarantined == 0
    store.run("MATCH (one:Record) DETACH DELETE one")
    store.run("MATCH ()-[tie]->() REMOVE tie.records")
    with database(local) as address, Store.open(address) as imported:
        assert digest(imported) == digest(store)
    (count,) = store.rows("MATCH (n:Entity) RETURN count(n) AS nodes")
    assert count["nodes"] == files.node_count
