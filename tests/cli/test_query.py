"""`mosty query` answers from the library, and runs a reader's own Cypher."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from mosty.cli.main import main
from mosty.cypher.library import statements
from mosty.graph.settings import Settings
from mosty.graph.store import Store


@dataclass(frozen=True)
class Answer:
    """What the command left behind."""

    code: int
    out: str
    err: str


Query = Callable[..., Answer]


@pytest.fixture
def query(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Query:
    """Run `mosty query` in this process."""
    for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database"):
        monkeypatch.setenv(f"MOSTY_{name.upper()}", str(getattr(settings, name)))

    def run(*arguments: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["mosty", "query", *arguments])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def graph(store: Store) -> Store:
    """Three actors in a row, one of them made up."""
    store.write(
        """
        UNWIND [['demo:a', 'Alfa', 'DE'], ['b', 'Strojírny', 'CZ'], ['c', 'Cé', 'CZ']] AS one
        CREATE (n:Company:Actor:Named:Entity {id: one[0], name: one[1], country: one[2]})
        WITH collect(n) AS n
        UNWIND [[0, 1], [1, 2]] AS pair
        WITH n[pair[0]] AS a, n[pair[1]] AS b
        CREATE (a)-[:SUPPLIES {product: 'pumps'}]->(b)
        """
    )
    return store


def test_list_names_every_query_and_its_question(query: Query) -> None:
    done = query("list", "--format", "json")
    assert {row["name"]: row["question"] for row in json.loads(done.out)} == {
        name: one.question for name, one in statements("queries").items()
    }


@pytest.mark.usefixtures("graph")
def test_show_gives_the_header_and_a_text_that_runs(
    query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = query("show", "overview").out
    assert shown.startswith("// question: What is in the graph")
    monkeypatch.setattr(sys, "stdin", io.StringIO(shown))
    assert json.loads(query("cypher", "-", "--format", "json").out) == [
        {"type": "Company", "nodes": 3, "synthetic": 0}
    ]


@pytest.mark.usefixtures("graph")
def test_run_takes_parameters_and_marks_what_is_made_up(query: Query) -> None:
    done = query("run", "bridges", "-p", "country=CZ", "--format", "json")
    assert [(row["id"], row["abroad"]) for row in json.loads(done.out)] == [("b", 1)]
    assert "ids begin with demo:" in done.err


@pytest.mark.usefixtures("graph")
def test_a_list_cut_at_its_limit_says_so(query: Query) -> None:
    done = query("run", "bridges", "--param", "limit=1", "--format", "csv")
    assert len(done.out.splitlines()) == 2
    assert "1 rows, as many as asked for" in done.err


@pytest.mark.usefixtures("graph")
def test_the_file_s_ending_says_the_format(query: Query, tmp_path: Path) -> None:
    file = tmp_path / "actors.parquet"
    done = query("run", "search", "-p", "text=strojirny", "-o", str(file))
    assert (done.code, done.out) == (0, "")
    assert pl.read_parquet(file)["name"].to_list() == ["Strojírny"]


@pytest.mark.usefixtures("store")
def test_cypher_reads_values_as_json_or_text(query: Query) -> None:
    text = "RETURN $n + 1 AS n, $ids AS ids, $name AS name, $day AS day"
    given = ["n=2", 'ids=["a", "b"]', "name=Görlitz", "day=2026-01-31"]
    done = query("cypher", text, *(f"-p{one}" for one in given), "--format", "json")
    assert json.loads(done.out) == [
        {"n": 3, "ids": ["a", "b"], "name": "Görlitz", "day": "2026-01-31"}
    ]


@pytest.mark.usefixtures("store")
def test_a_cut_is_announced_beside_the_rows(query: Query, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOSTY_QUERY_ROWS", "10")
    done = query("cypher", "UNWIND range(1, 100) AS x RETURN x", "--format", "csv")
    assert done.out.split() == ["x", *map(str, range(1, 11))]
    assert "Cut at 10 rows" in done.err
    assert "MOSTY_QUERY_ROWS" in done.err


@pytest.mark.usefixtures("store")
def test_no_rows_are_told(query: Query) -> None:
    done = query("run", "sources")
    assert (done.code, done.err.strip()) == (0, "No rows.")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["cypher", "CREATE (n)"], 1, "operator Create"),
        (["cypher", "MATCH (n) RETRUN n"], 1, "line 1, column 11"),
        (["cypher", "RETURN $x AS x"], 1, "Expected parameter(s): x"),
        (["run", "serch"], 2, "Near it: search"),
        (["run", "search"], 2, "search needs text, a string"),
        (["run", "search", "-p", "text=a AND"], 1, "queryNodes`: Encountered"),
        (["run", "bridges", "-p", "limit=x"], 2, "limit is 'x', but an integer is needed"),
        (["run", "bridges", "-p", "nation=DE"], 2, "It takes: country, limit"),
        (["run", "bridges", "-p", "limit"], 2, "as name=value"),
        (["run", "bridges", "-p", "limit=1", "-p", "limit=2"], 2, "each parameter once"),
        (["run", "bridges", "--format", "xml"], 2, "'xml' is not one of"),
        (["run", "sources", "-o", "/nowhere/sources.csv"], 1, "/nowhere/sources.csv"),
    ],
)
def test_a_mistake_is_a_sentence_and_a_code(
    query: Query, arguments: list[str], code: int, said: str
) -> None:
    done = query(*arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "java" not in done.err
    assert "org.apache" not in done.err


@pytest.mark.usefixtures("store")
def test_a_time_limit_ends_a_run_away_statement(
    query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOSTY_QUERY_TIMEOUT", "1")
    text = "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)"
    done = query("cypher", text)
    assert done.code == 1
    assert "MOSTY_QUERY_TIMEOUT" in done.err


@pytest.mark.usefixtures("graph")
def test_the_command_itself_writes_rows_to_a_pipe(mosty: Callable[..., Any]) -> None:
    done = mosty("query", "cypher", "MATCH (n:Actor) RETURN n.id AS id", "-o", "-")
    assert (done.code, sorted(done.out.split())) == (0, ["b", "c", "demo:a", "id", "─" * 8])
