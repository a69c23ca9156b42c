"""Every kind of value Neo4j has comes out sensibly in every format."""

import csv
import json
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import polars as pl
import pytest

from mosty.cli.tables import FORMATS, Format, write
from mosty.graph.guard import Result, guarded
from mosty.graph.settings import Settings
from mosty.graph.store import Store

_ALL = """
CREATE (a:Company:Actor {id: 'a', name: 'Zażółć, "Gęślą"', location: point({longitude: 14.5,
        latitude: 51.0}), founded: date('1990-10-03'), names: ['Z', 'Ž']})
       -[t:SUPPLIES {product: 'pumps', since: date('2020-01-31')}]->(b:Company:Actor {id: 'b'})
"""
_ASK = """
MATCH path = (a {id: 'a'})-[tie]->(b)
RETURN a AS node, tie, path, a.location AS place, point({x: 1, y: 2, z: 3}) AS spot,
       a.founded AS day, datetime('2026-01-31T12:30:00+01:00') AS moment,
       localtime('08:15') AS hour, duration('P1Y2M') AS span, a.names AS names,
       [1, 2.5, 'x', null] AS mixed, {b: 1, a: [date('2020-01-01')]} AS map, true AS yes,
       0.25 AS share, 42 AS number, 'two' + '\\n' + 'lines' AS text, null AS nothing
"""


@pytest.fixture
def result(store: Store) -> Result:
    store.write(_ALL)
    return guarded(store.address, Settings(), _ASK)


def _written(format_: Format, columns: list[str], rows: list[list[object]]) -> bytes:
    out = BytesIO()
    write(format_, columns, rows, out)
    assert not out.closed
    return out.getvalue()


def test_json_is_an_array_with_a_row_a_line(result: Result) -> None:
    text = _written("json", result.columns, result.rows * 2).decode()
    assert len(text.splitlines()) == 4
    first, second = json.loads(text)
    assert first == second
    node = {
        "labels": ["Actor", "Company"],
        "properties": {
            "founded": "1990-10-03",
            "id": "a",
            "location": {"type": "Point", "coordinates": [14.5, 51.0]},
            "name": 'Zażółć, "Gęślą"',
            "names": ["Z", "Ž"],
        },
    }
    tie = {
        "type": "SUPPLIES",
        "start": "a",
        "end": "b",
        "properties": {"product": "pumps", "since": "2020-01-31"},
    }
    assert first["node"] == node
    assert first["tie"] == tie
    assert first["path"] == [
        node,
        tie,
        {"labels": ["Actor", "Company"], "properties": {"id": "b"}},
    ]
    assert {name: first[name] for name in result.columns[3:]} == {
        "place": {"type": "Point", "coordinates": [14.5, 51.0]},
        "spot": {"type": "Point", "coordinates": [1.0, 2.0, 3.0], "srid": 9157},
        "day": "1990-10-03",
        "moment": "2026-01-31T12:30:00.000000000+01:00",
        "hour": "08:15:00.000000000",
        "span": "P1Y2M",
        "names": ["Z", "Ž"],
        "mixed": [1, 2.5, "x", None],
        "map": {"b": 1, "a": ["2020-01-01"]},
        "yes": True,
        "share": 0.25,
        "number": 42,
        "text": "two\nlines",
        "nothing": None,
    }


def test_csv_follows_rfc_4180_with_wkt_for_points_and_json_for_what_is_nested(
    result: Result,
) -> None:
    written = _written("csv", result.columns, result.rows)
    assert written.startswith(b"node,tie,path,")
    assert written.count(b"\r\n") == 2
    (row,) = csv.DictReader(StringIO(written.decode(), newline=""))
    assert json.loads(row["node"])["properties"]["name"] == 'Zażółć, "Gęślą"'
    assert json.loads(row["tie"])["start"] == "a"
    assert len(json.loads(row["path"])) == 3
    assert row["place"] == "POINT (14.5 51.0)"
    assert row["spot"] == "POINT Z (1.0 2.0 3.0)"
    assert row["day"] == "1990-10-03"
    assert json.loads(row["names"]) == ["Z", "Ž"]
    assert (row["yes"], row["share"], row["number"]) == ("true", "0.25", "42")
    assert (row["text"], row["nothing"]) == ("two\nlines", "")


def test_parquet_keeps_types(result: Result) -> None:
    frame = pl.read_parquet(BytesIO(_written("parquet", result.columns, result.rows)))
    assert frame.columns == result.columns
    (row,) = frame.rows(named=True)
    assert row["day"] == date(1990, 10, 3)
    assert row["moment"] == datetime(2026, 1, 31, 11, 30, tzinfo=UTC)
    assert (row["yes"], row["share"], row["number"]) == (True, 0.25, 42)
    assert row["names"] == ["Z", "Ž"]
    assert row["place"] == "POINT (14.5 51.0)"
    assert json.loads(row["node"])["labels"] == ["Actor", "Company"]
    assert json.loads(row["mixed"]) == [1, 2.5, "x", None]
    assert (row["span"], row["nothing"]) == ("P1Y2M", None)
    assert frame.schema["nothing"] == pl.String


@pytest.mark.parametrize(
    ("values", "type_", "read"),
    [
        ([1, 2.5, None], pl.Float64, [1.0, 2.5, None]),
        ([1, "x", None], pl.String, ["1", "x", None]),
        ([[], []], pl.List(pl.String), [[], []]),
        ([], pl.String, []),
    ],
)
def test_a_column_of_mixed_values_becomes_numbers_or_text(
    values: list[object], type_: pl.DataType, read: list[object]
) -> None:
    written = _written("parquet", ["mixed"], [[one] for one in values])
    column = pl.read_parquet(BytesIO(written))["mixed"]
    assert column.dtype == type_
    assert column.to_list() == read


def test_a_table_is_made_to_be_read(result: Result) -> None:
    names = ["node", "tie", "names", "share"]
    row = [result.rows[0][result.columns.index(name)] for name in names]
    lines = _written("table", names, [row]).decode().splitlines()
    assert [line.split() for line in (lines[0], lines[2])] == [
        names,
        ["Zażółć,", '"Gęślą"', "(a)", "SUPPLIES", "Z,", "Ž", "0.25"],
    ]


def test_a_table_folds_wide_cells_and_loses_nothing() -> None:
    word = "x" * 500
    text = _written("table", ["wide", "narrow"], [[word, "end"]]).decode()
    assert text.count("x") == 500
    assert max(map(len, text.splitlines())) <= 200


def test_a_table_shows_nothing_that_a_terminal_or_rich_would_obey() -> None:
    text = _written("table", ["name"], [["\x1b[31mred[bold]\x07"]]).decode()
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]" in text


@pytest.mark.parametrize("format_", FORMATS)
def test_no_rows_are_a_table_all_the_same(format_: Format) -> None:
    written = _written(format_, ["a", "b"], [])
    if format_ == "parquet":
        assert pl.read_parquet(BytesIO(written)).columns == ["a", "b"]
    else:
        assert written.split() == {"json": [b"[]"], "csv": [b"a,b"]}.get(
            format_, [b"a", b"b", *written.split()[2:]]
        )
