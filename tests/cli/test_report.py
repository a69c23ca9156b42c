"""`mosty report`, as people run it."""

from pathlib import Path
from typing import Any

import pytest

from mosty.graph.store import Store

REGION = """
UNWIND ['DE', 'DED', 'DED2', 'DED21', 'CZ', 'CZ0', 'CZ04', 'CZ042', 'PL'] AS code
MERGE (r:Entity:Named:Region {id: 'nuts:' + code, code: code, name: 'Name ' + code})
WITH count(*) AS all
UNWIND range(0, 9) AS i
MATCH (r:Region {code: CASE i % 2 WHEN 0 THEN 'DED21' ELSE 'CZ042' END})
CREATE (a:Entity:Named:Actor:Company {id: 'x:' + i, name: 'Firm ' + i, country: left(r.code, 2),
        location: point({longitude: 13.0 + i / 10.0, latitude: 50.5})})-[:LOCATED_IN]->(r)
WITH collect(a) AS actors
UNWIND range(0, 8) AS i
WITH actors[i] AS a, actors[i + 1] AS b, i
CREATE (a)-[:COOPERATES_WITH {valid_from: date({year: 2010 + i})}]->(b),
       (a)-[:SUPPLIES {product: 'steel', share: 60.0}]->(b)
"""


ASKED = "--region ded,CZ04 --from 2014-01-01 --to 2026-11-01 --language cs --pdf -o"


@pytest.fixture
def region(store: Store) -> Store:
    store.write(REGION)
    return store


@pytest.mark.usefixtures("region")
def test_both_files_are_written_and_the_same_each_time(mosty: Any, tmp_path: Path) -> None:
    asked = ASKED.split()
    files = []
    for name in ("one", "two"):
        done = mosty("report", *asked, str(tmp_path / f"{name}.html"))
        assert done.code == 0, done.err
        files.append([(tmp_path / f"{name}.{kind}").read_bytes() for kind in ("html", "pdf")])
    assert files[0] == files[1]
    page = files[0][0].decode().replace("\u00a0", " ")
    assert "mosty report --region DED,CZ04 --from 2014-01-01 --to 2026-11-01 --language cs" in page
    assert "CZ04 Name CZ04 a DED Name DED" in page
    assert files[0][1].startswith(b"%PDF")
    assert len([*tmp_path.iterdir()]) == 4


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("--region DED,XX1", 1, "no NUTS region 'XX1'"),
        ("--region DED", 1, "A border has two sides"),
        ("--region PL", 1, "There are no actors in PL"),
        ("--from 2020-01-01 --to 2019-01-01", 2, "not before --to 2019-01-01"),
        ("--from yesterday", 2, "yesterday"),
        ("--language fr", 2, "fr"),
        ("-o missing/report.html", 1, "can't be written"),
    ],
)
@pytest.mark.usefixtures("region")
def test_what_cannot_be_done_is_said_and_nothing_written(
    mosty: Any, tmp_path: Path, arguments: str, code: int, said: str
) -> None:
    done = mosty("report", *arguments.split(), cwd=tmp_path)
    assert (done.code, said in done.err) == (code, True), done.err
    assert not [*tmp_path.iterdir()]


@pytest.mark.usefixtures("store")
def test_an_empty_graph_is_said(mosty: Any, tmp_path: Path) -> None:
    done = mosty("report", cwd=tmp_path)
    assert (done.code, "There are no actors" in done.err) == (1, True)
