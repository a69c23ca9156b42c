"""Bad input, as a person at the keyboard meets it: one sentence, an exit code, no traceback."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from mosty.graph.store import Store

MAPPING = """\
source: {id: firms, name: Firms, publisher: A chamber, licence: CC0 1.0}
format: {kind: csv}
subject: firm
nodes:
  firm:
    type: Company
    id: {scheme: demo, of: Number}
    properties: {name: Name, employees: Staff}
"""


class Done(Protocol):
    code: int
    out: str
    err: str


Mosty = Callable[..., Done]


@pytest.fixture
def table(mosty: Mosty, store: Store, tmp_path: Path) -> Callable[..., Done]:
    """Load a table of firms with its text given."""
    del store

    def run(content: bytes, *options: str) -> Done:
        (tmp_path / "firms.yaml").write_text(MAPPING, "utf-8")
        (tmp_path / "firms.csv").write_bytes(content)
        return mosty(
            *("ingest", "table", str(tmp_path / "firms.csv")),
            *("--map", str(tmp_path / "firms.yaml"), *options),
        )

    return run


def rows(bad: int, good: int) -> bytes:
    lines = ["Number,Name,Staff"]
    lines += [f"{n},Firm {n},{'many' if n < bad else n}" for n in range(bad + good)]
    return "\n".join(lines).encode()


def test_few_bad_rows_are_set_aside(table: Callable[..., Done], tmp_path: Path) -> None:
    found = table(rows(1, 199), "--report", str(tmp_path / "report.json"))
    assert found.code == 0, found.err
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))["files"][-1]
    assert [report[name] for name in ("read", "loaded", "quarantined")] == [200, 199, 1]
    [where] = [line for line in found.out.splitlines() if line.startswith("Set aside")]
    quarantine = Path(where.rsplit(" in ", 1)[1]).read_text("utf-8").splitlines()
    assert quarantine[0] == "row,column,reason,raw"
    assert quarantine[1].startswith("2,Staff,'many' is not a number,")
    assert "Traceback" not in found.err


def test_too_many_bad_rows_end_with_code_3(table: Callable[..., Done]) -> None:
    found = table(rows(3, 197))
    assert found.code == 3
    assert "firms.csv: 3 of 200 rows (1.5%)" in found.err
    assert table(rows(3, 197), "--max-bad", "2%").code == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "firms.csv is empty"),
        (b"<html><body>404</body></html>", "firms.csv is an HTML page"),
        (b"Number;Name;Staff\n1;A;2\n", "firms.csv is separated by semicolons, not commas"),
        (b"Number,Name,Staff\n1,B\xe4cker,2\n", "firms.csv is not in utf-8"),
        (b"Number,Title,Staff\n1,A,2\n", "no column 'Name'"),
    ],
)
def test_a_wrong_file_is_named(table: Callable[..., Done], content: bytes, sentence: str) -> None:
    found = table(content)
    assert found.code in (1, 2)
    assert sentence in found.err
    assert "Traceback" not in found.err


def test_a_dry_run_shows_what_is_understood_and_writes_nothing(
    table: Callable[..., Done], store: Store
) -> None:
    found = table(rows(1, 9), "--dry-run")
    assert found.code == 0, found.err
    assert "Company demo:1" in found.out
    assert "Of the first 10 rows 9 can be loaded, 1 cannot. Nothing was written." in found.out
    assert "row 2, Staff: 'many' is not a number" in found.out
    assert store.rows("MATCH (n:Entity) RETURN count(n) AS n") == [{"n": 0}]
    missing = table(b"Nummer,Name,Staff\n1,A,2\n", "--dry-run")
    assert missing.code == 2
    assert "There is no column 'Number' (near it: 'Nummer')." in missing.out


def test_mistakes_in_the_mapping_come_with_their_lines(mosty: Mosty, tmp_path: Path) -> None:
    (tmp_path / "firms.yaml").write_text(MAPPING.replace("Company", "Firm"), "utf-8")
    (tmp_path / "firms.csv").write_bytes(rows(0, 1))
    found = mosty(
        "ingest", "table", str(tmp_path / "firms.csv"), "--map", str(tmp_path / "firms.yaml")
    )
    assert found.code == 2
    assert found.err.startswith("firms.yaml:6: nodes.firm.type: there is no node type 'Firm'")


def test_one_wrong_file_does_not_keep_the_others_out(
    mosty: Mosty, store: Store, tmp_path: Path
) -> None:
    lei = "LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.EntityCategory\n"
    (tmp_path / "a.csv").write_text(f"{lei}5299000000000000TEST,Muster GmbH,DE,GENERAL\n")
    (tmp_path / "DED_sachsen_ERDF_2014-2020.csv").write_text("<html>503</html>")
    (tmp_path / "c.csv").write_text("")
    (tmp_path / "d.csv").write_text("Colour\nred\n")
    (tmp_path / "README.md").write_text("# Data")
    found = mosty("ingest", "all", str(tmp_path))
    assert found.code == 1
    assert "c.csv is empty" in found.err
    assert "DED_sachsen_ERDF_2014-2020.csv is an HTML page" in found.err
    assert "No reader yet for 1 files:\n  d.csv\n" in found.out
    assert store.rows("MATCH (n:Company) RETURN n.name AS name") == [{"name": "Muster GmbH"}]


def test_a_file_nobody_knows_and_a_source_nobody_knows(mosty: Mosty, tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("Colour\nred\n")
    found = mosty("ingest", "file", str(tmp_path / "d.csv"))
    assert (found.code, "No reader knows d.csv" in found.err) == (1, True)
    found = mosty("ingest", "file", str(tmp_path / "d.csv"), "--source", "glief")
    assert "There is no source 'glief' (near it: 'gleif')" in found.err
    found = mosty("ingest", "file", str(tmp_path / "nothing.csv"))
    assert (found.code, "There is no file" in found.err) == (1, True)
