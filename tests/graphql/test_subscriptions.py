"""Changes as they come: over a WebSocket and as server-sent events, through real clients."""

import asyncio
import json
import os
import socket
import subprocess
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.websockets import WebsocketsTransport
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application
from mosty.graphql.serving.connections import config
from mosty.ingest.facts import Facts, Node, SourceInfo
from mosty.ingest.load import Loader

FOLLOW = """
subscription ($since: String, $types: [String!]) {
  changes(since: $since, types: $types) {
    edges { cursor number kind id node { id ... on Named { name } } }
    pageInfo { endCursor }
  }
}
"""
NOW = '{ changes(first: 1, since: "now") { pageInfo { endCursor } } }'
PROTOCOL = "graphql-transport-ws"
ROOT = Path(__file__).parents[2]
FOLLOWERS = ROOT / "tests" / "followers"
SOURCE = SourceInfo("list", "list", "A publisher", "CC0 1.0", "", "2026-11-01")


def load(store: Store, *names: str) -> None:
    """Load firms of these names."""
    nodes = [(f"demo:{name}", name) for name in names]
    Loader(store, SOURCE, "list.csv").load(
        Facts(at, id_, id_, {"id": id_}, (Node("Company", id_, {"name": name}),))
        for at, (id_, name) in enumerate(nodes, 1)
    )


@pytest.fixture
def serve(settings: Settings) -> Iterator[Callable[..., str]]:
    """Serve with these settings beside; return the address."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def run(**more: object) -> str:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        given = settings.model_copy(update=more)
        server = uvicorn.Server(config(application(given), given, port=port))
        thread = threading.Thread(target=server.run)
        thread.start()
        running.append((server, thread))
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        return f"127.0.0.1:{port}/graphql"

    yield run
    for server, thread in running:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture
def site(store: Store, serve: Callable[..., str]) -> str:
    """The address of a server on an empty graph."""
    assert store
    return serve()


def now(site: str) -> str:
    """Return the cursor behind all there is."""
    answer = httpx.post(f"http://{site}", json={"query": NOW}, timeout=60).json()
    cursor: str = answer["data"]["changes"]["pageInfo"]["endCursor"]
    return cursor


def ids(page: dict[str, Any]) -> list[str]:
    """Return the ids of the firms in a page."""
    return [one["id"] for one in page["edges"] if one["id"].startswith("demo:")]


@asynccontextmanager
async def opened(site: str, **more: Any) -> AsyncIterator[ClientConnection]:
    """Open a bare WebSocket, acknowledged."""
    async with connect(f"ws://{site}", subprotocols=[PROTOCOL], **more) as one:  # type: ignore[list-item]
        await one.send('{"type": "connection_init"}')
        assert json.loads(await one.recv()) == {"type": "connection_ack"}
        yield one


def subscribe(id_: str = "1", query: str = FOLLOW, **variables: object) -> str:
    """Return the message that subscribes."""
    payload = {"query": query, "variables": variables}
    return json.dumps({"id": id_, "type": "subscribe", "payload": payload})


async def message(one: ClientConnection) -> dict[str, Any]:
    """Return the next message that is no ping."""
    while True:
        found: dict[str, Any] = json.loads(await asyncio.wait_for(one.recv(), 20))
        if found["type"] != "ping":
            return found


async def closed(one: ClientConnection) -> tuple[int, str]:
    """Return the code and the reason that a connection is closed with."""
    try:
        while True:
            await asyncio.wait_for(one.recv(), 20)
    except ConnectionClosed as end:
        return (end.rcvd.code, end.rcvd.reason) if end.rcvd else (1006, "")


def test_gql_follows_what_comes_and_goes_on_where_it_was(site: str, store: Store) -> None:
    async def follow(since: str | None, count: int) -> tuple[list[str], str]:
        found: list[str] = []
        transport = WebsocketsTransport(url=f"ws://{site}", subprotocols=[PROTOCOL])
        async with Client(transport=transport) as session:
            request = gql(FOLLOW)
            request.variable_values = {"since": since, "types": ["Company"]}
            async for answer in session.subscribe(request):
                found += ids(answer["changes"])
                cursor: str = answer["changes"]["pageInfo"]["endCursor"]
                if len(found) >= count:
                    return found, cursor
        raise AssertionError

    async def run() -> None:
        task = asyncio.create_task(follow(await asyncio.to_thread(now, site), 3))
        await asyncio.to_thread(load, store, "a")
        await asyncio.to_thread(load, store, "b", "c")
        found, cursor = await asyncio.wait_for(task, 20)
        assert found == ["demo:a", "demo:b", "demo:c"]
        await asyncio.to_thread(load, store, "d")
        assert (await asyncio.wait_for(follow(cursor, 1), 20))[0] == ["demo:d"]

    asyncio.run(run())


def test_who_says_no_cursor_follows_from_now_on(site: str, store: Store) -> None:
    async def run() -> None:
        await asyncio.to_thread(load, store, "before")
        async with opened(site) as one:
            await one.send(subscribe(types=["Company"]))
            told = asyncio.create_task(message(one))
            number = 0
            while not told.done():
                number += 1
                await asyncio.to_thread(load, store, str(number))
            found = ids((await told)["payload"]["data"]["changes"])
            assert found
            assert "demo:before" not in found

    asyncio.run(run())


def test_gql_runs_queries_and_is_told_what_is_wrong(site: str) -> None:
    async def run() -> None:
        transport = WebsocketsTransport(url=f"ws://{site}", subprotocols=[PROTOCOL])
        async with Client(transport=transport) as session:
            answer = await session.execute(gql(NOW))
            assert answer["changes"]["pageInfo"]["endCursor"]
            with pytest.raises(TransportQueryError, match="banana"):
                await session.execute(gql("{ banana }"))

    asyncio.run(run())


def test_events_have_the_cursor_as_id_and_go_on_behind_the_last(site: str, store: Store) -> None:
    headers = {"Accept": "text/event-stream", "Last-Event-ID": now(site)}
    load(store, "a")

    def read(**more: str) -> tuple[str, list[str]]:
        body = {"query": FOLLOW, "variables": {"types": ["Company"]}}
        with httpx.stream(
            "POST", f"http://{site}", json=body, headers=headers | more, timeout=60
        ) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert answer.headers["cache-control"] == "no-store"
            id_ = ""
            for line in answer.iter_lines():
                if line.startswith("id: "):
                    id_ = line[4:]
                if line.startswith("data: "):
                    return id_, ids(json.loads(line[6:])["data"]["changes"])
        raise AssertionError

    first, found = read()
    assert found == ["demo:a"]
    load(store, "b")
    assert read(**{"Last-Event-ID": first})[1] == ["demo:b"]


def test_a_query_as_events_is_one_and_the_end(site: str) -> None:
    answer = httpx.get(
        f"http://{site}", params={"query": NOW}, headers={"Accept": "text/event-stream"}, timeout=60
    )
    kinds = [line for line in answer.text.splitlines() if line.startswith("event")]
    assert kinds == ["event: next", "event: complete"]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("subscription { banana }", 400, "GRAPHQL_VALIDATION_FAILED"),
        ("subscription {", 400, "GRAPHQL_PARSE_FAILED"),
        ("subscription { changes(first: 0) { pageInfo { endCursor } } }", 200, "BAD_USER_INPUT"),
        ('subscription { changes(since: "x") { pageInfo { endCursor } } }', 200, "BAD_USER_INPUT"),
        ("mutation { banana }", 400, "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_what_cannot_be_followed_is_said(site: str, query: str, status: int, code: str) -> None:
    answer = httpx.post(
        f"http://{site}", json={"query": query}, headers={"Accept": "text/event-stream"}, timeout=60
    )
    assert answer.status_code == status
    assert code in answer.text
    if status == 200:
        assert answer.text.endswith("event: complete\ndata:\n\n")


def test_events_that_have_no_end_are_not_for_those_who_want_one_answer(site: str) -> None:
    answer = httpx.post(f"http://{site}", json={"query": FOLLOW}, timeout=60)
    assert "accept text/event-stream" in answer.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        (["nonsense"], 4400),
        (["[]"], 4400),
        (['{"type": 1}'], 4400),
        (['{"type": "subscribe", "id": "1"}'], 4401),
        (['{"type": "connection_init", "payload": []}', "x"], 4400),
        (['{"type": "connection_init"}', '{"type": "connection_init"}'], 4429),
        (['{"type": "connection_init"}', '{"type": "banana"}'], 4400),
        (['{"type": "connection_init"}', '{"type": "subscribe", "payload": {}}'], 4400),
        (['{"type": "connection_init"}', subscribe(), subscribe()], 4409),
        (['{"type": "connection_init", "payload": {"Authorization": "Bearer x"}}'], 4403),
    ],
)
def test_who_breaks_the_protocol_is_told_and_cut_off(
    site: str, messages: list[str], code: int
) -> None:
    async def run() -> None:
        async with connect(f"ws://{site}", subprotocols=[PROTOCOL]) as one:  # type: ignore[list-item]
            for text in messages:
                await one.send(text)
            assert (await closed(one))[0] == code

    asyncio.run(run())


def test_a_client_that_never_says_who_it_is_is_cut_off(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mosty.graphql.streaming.sockets.INIT", 0.3)

    async def run() -> None:
        async with connect(f"ws://{site}", subprotocols=[PROTOCOL]) as one:  # type: ignore[list-item]
            assert await closed(one) == (4408, "Connection initialisation timeout")
        async with connect(f"ws://{site}") as one:
            assert (await closed(one))[0] == 4406

    asyncio.run(run())


def test_pages_of_other_sites_cannot_connect(site: str, serve: Callable[..., str]) -> None:
    async def run() -> None:
        with pytest.raises(InvalidStatus, match="403"):
            async with opened(site, additional_headers={"Origin": "https://evil.example"}):
                pass
        async with opened(site, additional_headers={"Origin": f"http://{site[:-8]}"}):
            pass
        other = serve(cors_origins="https://friend.example")
        async with opened(other, additional_headers={"Origin": "https://friend.example"}):
            pass

    asyncio.run(run())


def test_too_many_are_refused(store: Store, serve: Callable[..., str]) -> None:
    assert store
    site = serve(streams=2, subscriptions=2)

    async def run() -> None:
        async with opened(site) as one, opened(site):
            async with connect(f"ws://{site}", subprotocols=[PROTOCOL]) as third:  # type: ignore[list-item]
                code, reason = await closed(third)
                assert (code, "MOSTY_STREAMS" in reason) == (4429, True)
            headers = {"Accept": "text/event-stream"}
            answer = await asyncio.to_thread(
                httpx.post, f"http://{site}", json={"query": FOLLOW}, headers=headers, timeout=60
            )
            assert answer.json()["errors"][0]["extensions"]["limit"] == "streams"
            since = await asyncio.to_thread(now, site)
            for id_ in "123":
                await one.send(subscribe(id_, since=since))
            refused = await message(one)
            assert (refused["type"], refused["id"]) == ("error", "3")
            assert refused["payload"][0]["extensions"]["limit"] == "subscriptions"
            await asyncio.to_thread(load, store, "a")
            assert {(await message(one))["id"] for _ in "12"} == {"1", "2"}
            await one.send('{"type": "complete", "id": "1"}')
            await one.send(subscribe("3", since=since))
            assert (await message(one))["id"] == "3"
        async with opened(site):
            pass

    asyncio.run(run())


def test_signs_of_life(store: Store, serve: Callable[..., str]) -> None:
    assert store
    site = serve(heartbeat=0.2)

    async def run() -> None:
        async with opened(site) as one:
            await one.send('{"type": "ping", "payload": {"a": 1}}')
            assert await message(one) == {"type": "pong", "payload": {"a": 1}}
            assert json.loads(await one.recv()) == {"type": "ping"}
            assert (await closed(one))[0] == 4408, "it never said pong"

    asyncio.run(run())
    body, headers = {"query": FOLLOW}, {"Accept": "text/event-stream"}
    with httpx.stream("POST", f"http://{site}", json=body, headers=headers) as answer:
        lines = answer.iter_lines()
        assert [next(lines) for _ in range(6)] == [":", "", ":", "", ":", ""]


def test_a_client_that_does_not_read_is_cut_off(store: Store, serve: Callable[..., str]) -> None:
    """The server reads no more than fits between it and the client, and does not wait for ever."""
    site = serve(patience=1)
    since = now(site)
    load(store, *(f"{at} {'long ' * 400}" for at in range(300)))
    names = " ".join(f"n{at}: name" for at in range(20))
    long = FOLLOW.replace("{ name }", f"{{ {names} }}")

    async def run() -> None:
        reader, writer = await asyncio.open_connection(*site[:-8].split(":"), limit=1)
        key = "dGhlIHNhbXBsZSBub25jZQ=="
        writer.write(
            f"GET /graphql HTTP/1.1\r\nHost: {site[:-8]}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Protocol: {PROTOCOL}\r\n\r\n".encode()
        )
        for text in ('{"type": "connection_init"}', subscribe("1", long, since=since)):
            data = text.encode()
            writer.write(b"\x81" + bytes([0x80 | 126]) + len(data).to_bytes(2, "big") + bytes(4))
            writer.write(data)
        await writer.drain()
        await asyncio.sleep(4)
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await reader.readexactly(300 * 20 * 2_000)  # all of it
        writer.close()

    asyncio.run(run())


def test_the_server_ends_although_somebody_listens(store: Store, serve: Callable[..., str]) -> None:
    """The fixture sees to it that it ends."""
    assert store
    site = serve()

    def listen() -> None:
        headers = {"Accept": "text/event-stream"}
        with (
            pytest.raises(httpx.HTTPError),
            httpx.stream("POST", f"http://{site}", json={"query": FOLLOW}, headers=headers) as one,
        ):
            list(one.iter_lines())

    thread = threading.Thread(target=listen)
    thread.start()
    time.sleep(0.5)


@pytest.fixture(scope="session")
def node() -> dict[str, str]:
    """An environment with Node.js in its PATH, once the npm packages are there."""
    done = subprocess.run(
        [ROOT / "scripts" / "npm-packages", FOLLOWERS.relative_to(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"the npm packages are not there: {done.stderr[-300:]}")
    return os.environ | {"PATH": f"{done.stdout.strip()}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize("kind", ["ws", "sse"])
def test_the_protocols_own_clients_follow(
    kind: str, store: Store, site: str, node: dict[str, str]
) -> None:
    command = ["node", str(FOLLOWERS / "follow.mjs"), kind, site, now(site), "5"]
    load(store, "a", "b")
    with subprocess.Popen(command, env=node, stdout=subprocess.PIPE, text=True) as follower:
        assert follower.stdout
        found = [follower.stdout.readline().strip() for _ in "ab"]
        for name in "cde":
            load(store, name)
            found.append(follower.stdout.readline().strip())
        assert follower.wait(30) == 0
    assert found == [f"demo:{name}" for name in "abcde"]
