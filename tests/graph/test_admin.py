"""Backup, restore, bulk import and wipe of the local Neo4j, through the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mosty.graph import admin
from mosty.graph.digest import digest
from mosty.graph.local import database, place
from mosty.graph.ontology.loader import ontology
from mosty.graph.schema import indexes, migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

Run = Callable[..., Any]

NODES = "id:ID,name,names:string[],founded:date,turnover:float,:LABEL\n"
TIES = ":START_ID,:END_ID,share:float,:TYPE\n"
COMPANY = "Company;Actor;Named;Entity"


@pytest.fixture(scope="module")
def graph(own: Settings) -> str:
    """Fill the database with a graph, and keep its server; return its digest."""
    with Store.open(admin.start(own)) as store:
        migrate(store)
        store.write(
            "UNWIND range(1, 500) AS i "
            "CREATE (a:Company:Actor:Named:Entity {id: 'demo:' + i, name: 'Strojírny ' + i, "
            "  founded: date('2001-02-03'), location: point({longitude: 14.5, latitude: 51.1})}) "
            "WITH collect(a) AS all UNWIND range(0, 498) AS i "
            "WITH all[i] AS a, all[i + 1] AS b, i CREATE (a)-[:SUPPLIES {share: i / 2.0}]->(b)"
        )
        return digest(store)


@pytest.fixture(scope="module")
def dump(
    own_mosty: Run,
    graph: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Back the graph up."""
    assert graph
    file = tmp_path_factory.mktemp("backup") / "graph.dump"
    done = own_mosty("db", "backup", str(file))
    assert done.code == 0, done.err
    assert [one.name for one in file.parent.iterdir()] == ["graph.dump"]
    return file


def there(own: Settings) -> str:
    with database(own) as address, Store.open(address) as store:
        return digest(store)


def count(own: Settings) -> int:
    with database(own) as address, Store.open(address) as store:
        return store.rows("MATCH (n:Entity) RETURN count(*) AS n")[0]["n"]


def test_a_wiped_database_restored_from_its_backup_is_the_same(
    own: Settings, own_mosty: Run, graph: str, dump: Path
) -> None:
    assert own_mosty("db", "wipe", "--yes").out == "The database is empty.\n"
    assert there(own) != graph
    assert own_mosty("db", "restore", str(dump)).code == 0
    assert there(own) == graph


def test_a_kept_server_runs_again_afterwards(own: Settings, dump: Path) -> None:
    assert dump.exists()
    assert place(own).server() is not None
    assert place(own).keep.exists()


def test_nothing_is_replaced_without_force(own_mosty: Run, dump: Path, tmp_path: Path) -> None:
    (tmp_path / "nodes_a.csv").write_text(NODES)
    for arguments in (("restore", str(dump)), ("import", str(tmp_path))):
        done = own_mosty("db", *arguments)
        assert done.code == 1
        assert done.err.startswith("The database holds 500 nodes, which would be lost")


def test_a_broken_backup_leaves_the_old_data(
    own: Settings, own_mosty: Run, graph: str, dump: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.dump"
    broken.write_bytes(dump.read_bytes()[:1000])
    done = own_mosty("db", "restore", "--force", str(broken))
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    assert there(own) == graph


@pytest.mark.usefixtures("graph")
def test_what_is_no_backup_is_named(own_mosty: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    done = own_mosty("db", "restore", "--force", str(tmp_path / "letter.txt"))
    assert done.err.endswith(f"{tmp_path}/letter.txt is not a backup of Mosty's, nor whole.\n")


@pytest.mark.usefixtures("graph")
def test_a_backup_cannot_be_written_where_there_is_no_folder(
    own_mosty: Run, tmp_path: Path
) -> None:
    done = own_mosty("db", "backup", str(tmp_path / "no" / "folder.dump"))
    assert done.code != 0
    assert "Traceback" not in done.err


def test_a_bulk_import_that_fails_leaves_the_old_data(
    own: Settings, own_mosty: Run, graph: str, tmp_path: Path
) -> None:
    (tmp_path / "nodes_a.csv").write_text(f"{NODES}a,A,,,,{COMPANY}\n")
    (tmp_path / "relationships_a.csv").write_text(f"{TIES}a,nobody,1.5,SUPPLIES\n")
    done = own_mosty("db", "import", "--force", str(tmp_path))
    assert done.code == 1
    assert "relationships_a.csv" in done.err
    assert "missing node nobody" in done.err
    assert there(own) == graph


def test_a_folder_without_files_to_import_is_named(own_mosty: Run, tmp_path: Path) -> None:
    done = own_mosty("db", "import", str(tmp_path))
    assert done.err == f"{tmp_path} holds no nodes_*.csv and no relationships_*.csv to import.\n"


@pytest.mark.usefixtures("graph")
def test_a_bulk_import_has_types_lists_labels_and_the_schema(
    own: Settings, own_mosty: Run, tmp_path: Path
) -> None:
    (tmp_path / "nodes_a.csv").write_text(
        f"{NODES}a,Łódź,x;y,2001-02-03,1.5,{COMPANY}\nb,B,,,,{COMPANY}\n"
    )
    (tmp_path / "nodes_b.csv").write_text("id:ID,name,:LABEL\nt,Topic,Topic;Named;Entity\n")
    (tmp_path / "relationships_a.csv").write_text(f"{TIES}a,b,2.5,SUPPLIES\n")
    (tmp_path / "relationships_b.csv").write_text(":START_ID,:END_ID,:TYPE\na,t,WORKS_ON\n")
    assert own_mosty("db", "import", "--force", str(tmp_path)).code == 0
    with database(own) as address, Store.open(address) as store:
        assert store.rows(
            "MATCH (a:Company {id: 'a'})-[s:SUPPLIES]->(b:Entity) "
            "RETURN a.founded.year AS year, a.names AS names, s.share AS share, b.name AS name"
        ) == [{"year": 2001, "names": ["x", "y"], "share": 2.5, "name": "B"}]
        search = (
            "CALL db.index.fulltext.queryNodes('search', 'lodz') YIELD node RETURN node.id AS id"
        )
        assert store.rows(search) == [{"id": "a"}]
        names = {row["name"] for row in store.rows("SHOW INDEXES YIELD name")}
        assert set(indexes(ontology())) <= names


def test_wipe_asks(own: Settings, own_mosty: Run) -> None:
    before = count(own)
    assert own_mosty("db", "wipe").code != 0
    assert count(own) == before


@pytest.mark.parametrize("verb", [("wipe", "--yes"), ("start",), ("stop",), ("backup", "x")])
def test_a_neo4j_that_is_not_ours_is_left_alone(command: Run, verb: tuple[str, ...]) -> None:
    done = command("db", *verb, MOSTY_NEO4J_URI="bolt://far:7687")
    assert done.code == 2
    assert "works on the local Neo4j only" in done.err


def test_no_backup_of_nothing(command: Run, tmp_path: Path) -> None:
    done = command("db", "backup", "x", MOSTY_HOME=str(tmp_path), MOSTY_NEO4J_URI="", cwd=tmp_path)
    assert done.err.startswith("There is nothing to back up")
    assert not (tmp_path / "x").exists()
