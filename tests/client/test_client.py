"""The Python client against a real server, and its rules without one."""

import asyncio
import subprocess
import sys
from datetime import date
from typing import Any

import httpx
import pytest

from mosty.client import (
    AsyncClient,
    BadInput,
    Client,
    Failure,
    NotDone,
    Refused,
    TooMuch,
    Unauthenticated,
    Unavailable,
    Unreachable,
)
from mosty.client.errors import KINDS
from mosty.client.nodes import Actor, Company, Project, University
from mosty.client.protocol import Lost, Request, Response, Wait, call
from mosty.client.records import Selected, camel, made, snake
from mosty.graphql.schema import schema
from mosty.graphql.serving.errors import STATUS

ALL = ["cz-ico:1", "de-hr:2", "de-hr:4", "pl-krs:3"]
BUSY = Response(503, {"retry-after": "7"}, {"errors": [{"extensions": {"code": "UNAVAILABLE"}}]})
FINE = Response(200, {}, {"data": {"answer": 1}})


@pytest.fixture
def mosty(site: str) -> Any:
    with Client(site) as one:
        yield one


def test_a_list_comes_page_by_page_as_it_is_read(mosty: Client) -> None:
    rows = mosty.companies(order_by=[{"field": "ID"}], page_size=3)
    assert [[one.id for one in page] for page in rows.pages()] == [ALL[:3], ALL[3:]]
    assert [one.id for one in rows] == ALL
    assert rows.count() == len(ALL)
    first = rows.first()
    assert first
    assert (first.name, first.founded, first.names) == (
        "Strojírny Děčín a.s.",
        date(1990, 1, 31),
        ["Strojirny Decin", "SD"],
    )
    assert first.location
    assert round(first.location.latitude) == 51


def test_filters_orders_and_search_are_those_of_the_api(mosty: Client) -> None:
    found = mosty.companies(
        filter={"country": {"in": ["DE"]}, "not": {"town": {"isNull": True}}},
        order_by=[{"field": "NAME", "direction": "DESC"}],
        fields=["name", "name_cs"],
    )
    assert [one.as_dict() for one in found] == [
        {"__typename": "Company", "name": "Görlitzer Maschinenbau GmbH", "nameCs": None}
    ]
    assert list(mosty.companies(filter={"founded": {"lt": date(1980, 1, 1)}})) == []


def test_ties_are_selected_in_graphql_and_read_as_objects(mosty: Client) -> None:
    one = mosty.get(
        Company, "cz-ico:1", "name supplies(first: 5) { edges { since share node { id } } }"
    )
    assert one
    assert [(tie.node.id, tie.since, tie.share) for tie in one.supplies] == [
        ("de-hr:2", date(2020, 5, 1), 12.5),
        ("de-hr:2", None, None),
    ]
    with pytest.raises(AttributeError, match=r"town.*Add it to `fields`"):
        _ = one.town


def test_a_node_is_of_its_own_class(mosty: Client) -> None:
    found = {type(one) for one in mosty.actors()}
    assert found == {Company, University}
    assert isinstance(mosty.get(Actor, "ror:5"), University)
    assert mosty.get(Project, "ror:5") is None
    assert mosty.get(Company, "nowhere:0") is None


def test_what_the_server_refuses_is_an_exception_with_its_code(mosty: Client) -> None:
    with pytest.raises(BadInput, match="cursor") as caught:
        mosty.query('{ companies(first: 1, after: "x") { edges { cursor } } }')
    assert caught.value.code == "BAD_USER_INPUT"
    assert caught.value.request_id
    assert caught.value.path == ["companies"]
    deep: Any = {}
    for _ in range(40):
        deep = {"not": deep}
    with pytest.raises(TooMuch) as much:
        mosty.companies(filter=deep).count()
    assert much.value.extensions["limit"] == "filterDepth"


def test_a_mutation_gives_its_payload_or_says_why_not(mosty: Client) -> None:
    made_ = mosty.create_actor(
        {"type": "Company", "id": "x:1", "name": "Neu"}, fields="actor { id name }"
    )
    assert made_.actor
    assert made_.actor.name == "Neu"
    with pytest.raises(NotDone) as caught:
        mosty.merge_actors({"ids": ["x:1"], "by": "me"})
    assert caught.value.codes
    assert caught.value.errors[0]["field"] == ["input", "ids"]


def test_changes_are_followed(mosty: Client) -> None:
    start = mosty.changes(1, since="now", fields="pageInfo { endCursor }").page_info.end_cursor
    mosty.create_actor({"type": "Company", "id": "x:2", "name": "Neu"}, fields="actor { id }")
    feed = mosty.follow(start, types=["Company"], fields="... on Named { name }", pause=0.05)
    change = next(feed)
    assert (change.id, change.kind) == ("x:2", "CHANGED")
    assert isinstance(change.node, Company)
    mosty.update_actor({"id": "x:2", "name": "Neuer"}, fields="actor { id }")
    assert next(feed).node.name == "Neuer"


def test_a_key_that_is_none_is_told(site: str) -> None:
    with Client(site, key="nonsense") as mosty, pytest.raises(Unauthenticated):
        mosty.companies().count()
    assert "nonsense" not in repr(Client(site, key="nonsense"))


def test_the_same_with_await(site: str) -> None:
    async def run() -> None:
        async with AsyncClient(f"{site}/graphql", page_size=3) as mosty:
            rows = mosty.companies(order_by=[{"field": "ID"}])
            assert [one.id async for one in rows] == ALL
            assert await rows.count() == len(ALL)
            first = await rows.first()
            assert first
            assert first.id == ALL[0]
            assert await mosty.get(Company, ALL[0])
            with pytest.raises(Refused):
                await mosty.query("{ nothing }")

    asyncio.run(run())


def test_nobody_there_is_unreachable() -> None:
    with Client("http://127.0.0.1:9", retries=0) as mosty, pytest.raises(Unreachable):
        mosty.companies().count()


def steps(*answers: Response | Lost, safe: bool = True, retries: int = 2) -> list[Any]:
    """Return what a call does when it gets these answers, and how it ends."""
    running = call("{ a }", {}, {}, retries, safe=safe)
    done: list[Any] = []
    step = next(running)
    left = iter(answers)
    try:
        while True:
            done.append("ask" if isinstance(step, Request) else step)
            step = running.send(next(left) if isinstance(step, Request) else None)
    except StopIteration as ended:
        return [*done, ended.value]
    except Failure as failure:
        return [*done, type(failure)]


def test_a_busy_server_is_asked_again_when_it_says() -> None:
    assert steps(BUSY, FINE) == ["ask", Wait(7.0), "ask", {"answer": 1}]
    asked = ["ask", Wait(7.0)]
    assert steps(BUSY, BUSY, BUSY) == [*asked, *asked, "ask", Unavailable]


def test_what_may_have_been_written_is_not_sent_twice() -> None:
    assert steps(Lost("gone", sent=True), safe=False) == ["ask", Unreachable]
    assert steps(BUSY, safe=False) == ["ask", Unavailable]
    asked = steps(Lost("refused", sent=False), FINE, safe=False)
    assert (asked[0], asked[-1]) == ("ask", {"answer": 1})


def test_a_limit_of_the_rate_is_waited_for_even_with_mutations() -> None:
    limit = {"errors": [{"message": "m", "extensions": {"code": "COST_LIMIT_EXCEEDED"}}]}
    busy = Response(429, {"retry-after": "2"}, limit)
    assert steps(busy, FINE, safe=False) == ["ask", Wait(2.0), "ask", {"answer": 1}]


def test_every_code_of_the_api_has_a_class() -> None:
    assert set(STATUS) - set(KINDS) <= {"INTERNAL"}


def test_names_of_fields_go_both_ways() -> None:
    known = schema()._schema.type_map.items()  # noqa: SLF001
    types = [one for name, one in known if not name.startswith("__")]
    names = {name for one in types for name in getattr(one, "fields", {})}
    assert [name for name in names if camel(snake(name)) != name] == []


def test_what_has_no_class_is_an_object_still() -> None:
    one = made("Unknown", {"a": {"b": [{"cD": 1}]}})
    assert isinstance(one, Selected)
    assert one.a.b[0].c_d == 1
    assert one == made("Unknown", {"a": {"b": [{"cD": 1}]}})


def test_a_body_that_is_no_json_is_told() -> None:
    answer = httpx.Response(502, text="<html>")
    assert steps(Response(answer.status_code, answer.headers, None), retries=0) == [
        "ask",
        Unavailable,
    ]
    assert steps(Response(404, {}, None)) == ["ask", Unreachable]


def test_the_client_is_light() -> None:
    heavy = "{'neo4j', 'strawberry', 'graphql', 'numpy', 'polars', 'pydantic', 'networkx'}"
    code = f"import sys, mosty.client; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
