"""Exports: a connection as one file, row by row, whole or visibly not."""

import csv
import io
import json
import socket
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
import orjson
import polars as pl
import pytest

from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Store
from mosty.graphql.exporting import export
from mosty.graphql.translating.api import api_types

Get = Callable[..., httpx.Response]
MANY = "UNWIND range(1, $count) AS i CREATE (n:Company:Actor:Named:Entity {id: 'x:' + i, \
name: 'Company ' + i, description: $text, employees: i})"


@pytest.fixture
def get(site: str) -> Get:
    """Ask for an export; arguments that are no text are sent as JSON."""

    def run(name: str, method: str = "GET", **given: object) -> httpx.Response:
        query = {k: v if isinstance(v, str) else json.dumps(v) for k, v in given.items()}
        return httpx.request(method, f"{site}/export/{name}", params=query, timeout=60)

    return run


def lines(answer: httpx.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


def table(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def refusal(answer: httpx.Response) -> tuple[int, str, str]:
    (error,) = answer.json()["errors"]
    return answer.status_code, error["extensions"]["code"], error["message"]


# --- the same rows as GraphQL


QUERY = """query ($search: String, $filter: CompanyFilter, $orderBy: [CompanyOrder!]) {
  companies(first: 100, search: $search, filter: $filter, orderBy: $orderBy) { edges { node {
    id name names employees founded status synthetic location { latitude longitude }
  } } } }"""


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"filter": {"country": {"eq": "DE"}}},
        {"filter": {"not": {"employees": {"gt": 12}}}, "orderBy": [{"field": "NAME"}]},
        {"filter": {"founded": {"lt": "2000-01-01"}}},
        {"filter": {"location": {"within": {"latitude": 51, "longitude": 14.5, "km": 60}}}},
        {"filter": {"or": [{"names": {"has": "SD"}}, {"country": {"in": ["PL"]}}]}},
        {"filter": {"supplies": {"some": {"node": {"country": {"eq": "DE"}}}}}},
        {"orderBy": [{"field": "EMPLOYEES", "direction": "DESC"}, {"field": "NAME"}]},
        {"orderBy": [{"field": "SUPPLIES_COUNT", "direction": "DESC"}]},
        {"orderBy": [{"field": "LOCATION", "near": {"latitude": 51, "longitude": 15}}]},
        {"search": "masch"},
        {"search": "a", "filter": {"country": {"ne": "DE"}}, "orderBy": [{"field": "NAME"}]},
    ],
)
def test_rows_are_those_of_the_api_in_its_order(
    get: Get, ask: Any, graph: Store, given: dict[str, Any]
) -> None:
    graph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    expected = [edge["node"] for edge in ask(QUERY, **given)["companies"]["edges"]]
    assert expected
    fields = "id,name,names,employees,founded,status,synthetic,location"
    assert lines(get("companies.jsonl", fields=fields, **given)) == expected


def test_rows_are_those_that_held_on_a_day(get: Get, ask: Any, graph: Store) -> None:
    graph.write("MATCH (n {id: 'de-hr:2'}) SET n.valid_to = date('2020-06-30')")
    graph.write("MATCH ({id: 'cz-ico:1'})-[r:SUPPLIES]->() SET r.valid_from = date('2020-07-01')")
    order = [{"field": "SUPPLIES_COUNT", "direction": "DESC"}]
    for day in ("2020-06-30", "2020-07-01"):
        query = """query ($day: Date, $order: [CompanyOrder!]) {
            companies(first: 9, asOf: $day, orderBy: $order) { edges { node { id } } } }"""
        rows = ask(query, day=day, order=order)["companies"]["edges"]
        found = lines(get("companies.jsonl", fields="id", orderBy=order, asOf=day))
        assert found == [one["node"] for one in rows]


def test_what_is_compressed_already_is_not_compressed_again(get: Get) -> None:
    encodings = [get(f"actors.{one}").headers.get("Content-Encoding") for one in ("csv", "parquet")]
    assert encodings == ["gzip", None]


def test_all_properties_are_there_unless_some_are_named(get: Get) -> None:
    (row,) = lines(get("companies.jsonl", filter={"id": {"eq": "cz-ico:1"}}))
    assert list(row) == list(api_types()["Company"].properties)
    (row,) = lines(get("projects.jsonl", fields="totalCost, start"))
    assert list(row.items()) == [("totalCost", 610799.7), ("start", "2023-01-01")]


def test_rows_of_several_types_say_which(get: Get) -> None:
    found = {row["id"]: row["__typename"] for row in lines(get("actors.jsonl"))}
    assert found["cz-ico:1"] == "Company"
    assert found["ror:5"] == "University"


def test_rows_can_be_of_some_types(get: Get) -> None:
    rows = lines(get("actors.jsonl", types="University, Chamber", fields="id"))
    assert rows == [{"id": "ror:5"}]
    assert lines(get("actors.jsonl", types="University", search="dresden", fields="id")) == rows


def test_every_connection_has_every_format(get: Get) -> None:
    for plural in (one.plural for one in api_types().values()):
        for format_ in ("jsonl", "csv", "parquet"):
            assert get(f"{plural}.{format_}").status_code == 200, (plural, format_)


def test_merged_ids_are_only_in_their_own_connection(get: Get, graph: Store) -> None:
    graph.write("CREATE (:Merged:Entity {id: 'cz-ico:9'})")
    assert [row["id"] for row in lines(get("mergedIds.jsonl"))] == ["cz-ico:9"]
    found = {row["id"] for row in lines(get("entities.jsonl"))}
    assert "cz-ico:1" in found
    assert "cz-ico:9" not in found


# --- CSV


def test_csv_has_a_row_each_with_lists_as_json_and_two_columns_for_a_point(get: Get) -> None:
    fields = "id,name,names,employees,founded,synthetic,location"
    found = table(get("companies.csv", fields=fields, filter={"country": {"in": ["CZ", "PL"]}}))
    assert found == [
        {
            "id": "cz-ico:1",
            "name": "Strojírny Děčín a.s.",
            "names": '["Strojirny Decin","SD"]',
            "employees": "120",
            "founded": "1990-01-31",
            "synthetic": "false",
            "location.latitude": "50.78",
            "location.longitude": "14.21",
        },
        {
            "id": "pl-krs:3",
            "name": "Zakłady Łódź sp. z o.o.",
            "names": "",
            "employees": "12",
            "founded": "",
            "synthetic": "false",
            "location.latitude": "",
            "location.longitude": "",
        },
    ]


def test_csv_opens_in_a_spreadsheet_as_it_is(get: Get) -> None:
    answer = get("companies.csv", fields="name")
    assert answer.content.startswith(b"\xef\xbb\xbfname\r\n")
    assert answer.headers["content-type"].startswith("text/csv")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    wanted = f'attachment; filename="companies-{today}.csv"'
    assert answer.headers["content-disposition"] == wanted


@pytest.mark.parametrize(
    "name", ["=1+1", "+49 351", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"]
)
def test_no_cell_of_csv_is_a_formula(get: Get, graph: Store, name: str) -> None:
    graph.write("MATCH (n {id: 'cz-ico:1'}) SET n.name = $name, n.employees = -5", name=name)
    wanted: dict[str, Any] = {"fields": "name,employees", "filter": {"id": {"eq": "cz-ico:1"}}}
    assert table(get("companies.csv", **wanted)) == [{"name": f"'{name}", "employees": "-5"}]
    assert lines(get("companies.jsonl", **wanted)) == [{"name": name, "employees": -5}]


def test_text_that_means_something_in_csv_comes_back(get: Get, graph: Store) -> None:
    name = 'a "b", c;\r\nd\u2028'
    graph.write("MATCH (n {id: 'cz-ico:1'}) SET n.name = $name", name=name)
    found = table(get("companies.csv", fields="name", filter={"id": {"eq": "cz-ico:1"}}))
    assert found == [{"name": name}]


def test_nothing_found_is_a_header_alone(get: Get) -> None:
    nobody = {"id": {"eq": "nobody"}}
    assert get("companies.csv", fields="id,name", filter=nobody).text == "\ufeffid,name\r\n"
    assert get("companies.jsonl", filter=nobody).text == ""
    frame = pl.read_parquet(get("companies.parquet", filter=nobody).content)
    assert frame.columns == list(api_types()["Company"].properties)
    assert frame.is_empty()


# --- Parquet


TYPES = {
    "string": pl.String(),
    "integer": pl.Int64(),
    "float": pl.Float64(),
    "boolean": pl.Boolean(),
    "date": pl.Date(),
    "datetime": pl.Datetime("us", "UTC"),
    "point": pl.Struct({"latitude": pl.Float64(), "longitude": pl.Float64()}),
}


@pytest.mark.parametrize("kind", ["Company", "Event", "Project", "Record", "Finding"])
def test_parquet_has_the_types_of_the_ontology(get: Get, kind: str) -> None:
    type_ = api_types()[kind]
    found = pl.read_parquet(get(f"{type_.plural}.parquet").content)
    known = {one.name: one.spec for one in type_.properties.values()}
    assert dict(found.schema) == {
        name: pl.List(TYPES[one.type]) if one.list else TYPES[one.type]
        for name, one in known.items()
    }


def test_parquet_has_the_values(get: Get, graph: Store) -> None:
    graph.write(
        "CREATE (:Event:Named:Entity {id: 'event:1', name: 'B', end: datetime('2026-05-05T10Z'), "
        "start: datetime('2026-05-05T09:30+02:00[Europe/Berlin]')})"
    )
    row = pl.read_parquet(get("companies.parquet").content).row(0, named=True)
    assert row["names"] == ["Strojirny Decin", "SD"]
    assert row["founded"] == date(1990, 1, 31)
    assert row["location"] == {"latitude": 50.78, "longitude": 14.21}
    assert row["synthetic"] is False
    assert row["website"] is None
    (event,) = pl.read_parquet(get("events.parquet").content).to_dicts()
    assert event["start"] == datetime(2026, 5, 5, 7, 30, tzinfo=UTC)
    assert event["end"] == datetime(2026, 5, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize("type_", ["Company", "Event"])
def test_ontology_has_only_types_we_export(type_: str) -> None:
    known = {one.type for one in ontology().nodes[type_].properties.values()}
    assert known <= set(TYPES)


# --- long files


@pytest.fixture
def long(graph: Store) -> int:
    """So many companies that the file has many chunks and fits no buffer of the network."""
    graph.write(MANY, count=6_000, text="x" * 3000)
    return 6_004


@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet"])
def test_a_long_file_is_whole_and_in_order(get: Get, long: int, format_: str) -> None:
    answer = get(f"companies.{format_}", fields="id", orderBy=[{"field": "ID"}])
    if format_ == "parquet":
        found = pl.read_parquet(answer.content)["id"].to_list()
    else:
        found = [row["id"] for row in (lines if format_ == "jsonl" else table)(answer)]
    assert len(found) == long
    assert found == sorted(set(found))


def test_it_is_compressed_for_those_who_can(site: str, long: int) -> None:
    with httpx.stream("GET", f"{site}/export/companies.jsonl", timeout=60) as answer:
        assert answer.headers["content-encoding"] == "gzip"
        count = sum(1 for _ in answer.iter_lines())
        assert count == long
        assert answer.num_bytes_downloaded < long * 200
    plain = httpx.get(
        f"{site}/export/companies.jsonl?fields=id", headers={"accept-encoding": "identity"}
    )
    assert "content-encoding" not in plain.headers
    assert plain.headers["transfer-encoding"] == "chunked"


def reader(site: str, path: str) -> socket.socket:
    """Ask for a file and read nothing."""
    at = urlsplit(site)
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    one.connect((at.hostname, at.port))
    one.sendall(f"GET {path} HTTP/1.1\r\nHost: {at.netloc}\r\n\r\n".encode())
    return one


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of rows that were fetched from the database, chunk by chunk."""
    found: list[int] = []

    async def chunks(*given: Any) -> Any:
        async for rows in original(*given):
            found.append(len(rows))
            yield rows

    original = export.Exports._chunks  # noqa: SLF001
    monkeypatch.setattr(export.Exports, "_chunks", chunks)
    return found


def test_who_stops_reading_stops_the_database_too(site: str, long: int, taken: list[int]) -> None:
    with reader(site, "/export/companies.jsonl"):
        before = [0]
        while before != taken:
            before = [*taken]
            time.sleep(2)
        assert 0 < sum(taken) < long


def test_who_takes_too_long_is_left(site: str, long: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert long
    monkeypatch.setattr(export, "PATIENCE", 0.5)
    with reader(site, "/export/companies.jsonl") as one:
        time.sleep(2)
        one.settimeout(10)
        received = b""
        while part := one.recv(1 << 20):
            received += part
    assert received.startswith(b"HTTP/1.1 200")
    assert not received.endswith(b"\r\n0\r\n\r\n")


def test_those_who_go_make_room(
    site: str, long: int, monkeypatch: pytest.MonkeyPatch, get: Get
) -> None:
    """Whoever leaves in the middle gives place and connection back."""
    assert long
    monkeypatch.setattr(export, "AT_ONCE", 1)
    with reader(site, "/export/companies.jsonl") as one:
        assert one.recv(100).startswith(b"HTTP/1.1 200")
        status, code, message = refusal(get("companies.csv"))
        assert (status, code) == (503, "UNAVAILABLE")
        assert "try again later" in message
    for _ in range(100):
        if get("companies.csv", fields="id").status_code == 200:
            break
        time.sleep(0.05)
    else:
        pytest.fail("the place was not given back")


# --- what fails


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch, graph: Store) -> None:
    """Company 4,500 makes Neo4j fail in the middle of the result."""
    graph.write(MANY, count=6_000, text="x")
    graph.write("MATCH (n {id: 'x:4500'}) SET n.founded = 'not a date'")
    original = export.wanted

    def wanted(*given: Any) -> Any:
        one = original(*given)
        text = one.text.replace(" AS c0", " + left(toString(date(n.founded)), 0) AS c0")
        text = text.replace("n.id RETURN", "n.employees RETURN")
        return type(one)(text, one.parameters, one.columns, one.encoder, one.file_name)

    monkeypatch.setattr(export, "wanted", wanted)


@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet"])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.usefixtures("failing")
def test_a_file_that_cannot_be_finished_is_broken_off(site: str, format_: str, coding: str) -> None:
    query = urlencode({"fields": "name,id", "filter": '{"id": {"startsWith": "x:"}}'})
    address = f"{site}/export/companies.{format_}?{query}"
    parts: list[bytes] = []
    with httpx.stream("GET", address, headers={"accept-encoding": coding}, timeout=60) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError, match="incomplete"):
            parts.extend(answer.iter_bytes())
    received = b"".join(parts)
    assert len(received) > 3_000
    if format_ == "jsonl" and coding == "identity":
        last = orjson.loads(received.splitlines()[-1])
        assert list(last) == ["errors"]
        assert last["errors"][0]["extensions"]["code"]
    if format_ == "parquet" and coding == "identity":
        with pytest.raises(pl.exceptions.ComputeError):
            pl.read_parquet(received)


def test_what_fails_before_the_first_row_has_a_status(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "LONGEST", 0.000_001)
    monkeypatch.setattr(export, "CHUNK", 100_000)
    endless = "UNWIND range(1, 100000000) AS i WITH i WHERE i % 2 = 3 RETURN i AS c0"
    original = export.wanted

    def wanted(*given: Any) -> Any:
        one = original(*given)
        return type(one)(endless, {}, one.columns[:1], one.encoder, one.file_name)

    monkeypatch.setattr(export, "wanted", wanted)
    status, code, message = refusal(get("companies.csv"))
    assert (status, code) == (504, "TIMEOUT")
    assert message.endswith(".")


DEEP: dict[str, Any] = {"name": {"eq": "x"}}
for _ in range(200):
    DEEP = {"not": DEEP}


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("firms.csv", {}, "no connection firms. There are: actors, "),
        ("companies.xlsx", {}, "no format xlsx. There are: jsonl, csv, parquet."),
        ("companies.csv", {"fields": "id,nmae"}, "no field nmae to export. There are: id, "),
        ("companies.csv", {"fields": "supplies"}, "no field supplies to export"),
        ("companies.csv", {"fields": "id,id"}, "Name each field once."),
        ("companies.csv", {"filtre": "{}"}, "no parameter filtre. There are: asOf, fields, filter"),
        ("companies.csv", {"filter": '{"name": '}, "filter is no JSON"),
        ("companies.csv", {"filter": "[1]"}, "filter: Expected value of type 'CompanyFilter'"),
        ("companies.csv", {"filter": {"nmae": {"eq": "x"}}}, "Did you mean 'name'"),
        ("companies.csv", {"filter": {"name": {"eq": 5}}}, "filter.name.eq: String cannot"),
        ("companies.csv", {"filter": {"founded": {"gt": "soon"}}}, "filter.founded.gt: "),
        ("companies.csv", {"filter": DEEP}, "filter goes deeper than"),
        ("companies.csv", {"filter": "[" * 3000}, "filter is no JSON"),
        ("companies.csv", {"orderBy": [{"field": "SIZ"}]}, "orderBy.0.field: "),
        ("companies.csv", {"orderBy": [{"field": "NAMES"}]}, "orderBy.0.field: "),
        ("companies.csv", {"orderBy": [{"field": "LOCATION"}]}, "To sort by distance, give both"),
        ("companies.csv", {"search": "?!"}, "Search for one word or more"),
    ],
)
def test_what_cannot_be_used_is_said(get: Get, name: str, given: dict[str, Any], says: str) -> None:
    status, code, message = refusal(get(name, **given))
    assert (status, code) == (400, "BAD_USER_INPUT")
    assert says in message


@pytest.mark.parametrize("evil", ["' OR 1=1 //", "}) DETACH DELETE n //", "\x00", "\\u0027"])
def test_no_value_becomes_cypher(get: Get, evil: str, graph: Store) -> None:
    assert lines(get("companies.jsonl", filter={"name": {"contains": evil}})) == []
    assert graph.rows("MATCH (n:Company) RETURN count(n) AS count") == [{"count": 4}]


def test_head_gives_the_headers_alone(get: Get, taken: list[int]) -> None:
    answer = get("companies.parquet", method="HEAD")
    assert answer.headers["content-type"] == "application/vnd.apache.parquet"
    assert not answer.content
    assert not taken
