"""Connections that are slow, stalled, or too many; tests/faults does this to the whole server."""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, closing

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from mosty.graph.settings import Settings
from mosty.graphql.serving.connections import BEYOND, config
from mosty.graphql.serving.requests import Requests
from mosty.graphql.watching.observer import Observer

PATIENCE = 0.4
MOST = 5
PART = b"x" * 65_536
Connect = Callable[[], socket.socket]


class App:
    """Echoes what it is sent; streams without end; says whether anybody still listens."""

    def __init__(self) -> None:
        self.streaming = 0
        settings = Settings.model_validate({"patience": PATIENCE, "connections": MOST})
        routes = [Route("/", self.echo, methods=["POST"]), Route("/endless", self.endless)]
        watched = [Middleware(Requests, observer=Observer(settings))]
        app = Starlette(routes=routes, middleware=watched)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.server = uvicorn.Server(config(app, settings, port=self.port, lifespan="off"))

    async def echo(self, request: Request) -> Response:
        return PlainTextResponse(await request.body())

    async def endless(self, request: Request) -> Response:
        del request

        async def parts() -> AsyncIterator[bytes]:
            self.streaming += 1
            try:
                while True:
                    yield PART
                    await asyncio.sleep(0)  # a client that has gone takes all at once
            finally:
                self.streaming -= 1

        return StreamingResponse(parts())


@pytest.fixture
def app() -> Iterator[App]:
    """The application, served as `mosty serve` does it, by a server of little patience."""
    one = App()
    thread = threading.Thread(target=one.server.run)
    thread.start()
    while not one.server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield one
    one.server.should_exit = True
    thread.join()


@pytest.fixture
def connect(app: App) -> Iterator[Connect]:
    """Connect as a client does that reads little at a time."""
    with ExitStack() as stack:

        def made() -> socket.socket:
            one = stack.enter_context(closing(socket.socket()))
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            one.connect(("127.0.0.1", app.port))
            one.settimeout(20)
            return one

        yield made


def rest(one: socket.socket) -> bytes:
    found = b""
    try:
        while part := one.recv(65_536):
            found += part
    except ConnectionError:
        pass
    return found


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"POST / HT",
        b"POST / HTTP/1.1\r\nHost: a\r\nX-A",
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
    ],
)
def test_a_request_must_arrive_in_time(connect: Connect, beginning: bytes) -> None:
    one = connect()
    one.sendall(beginning)
    start = time.monotonic()
    found = rest(one)
    assert time.monotonic() - start < 15
    assert b" 408 " in found or (b" 200 " in found and beginning.endswith(b"POST /"))


def test_what_arrives_slowly_but_in_time_is_answered(connect: Connect) -> None:
    one = connect()
    for part in (b"POST / HTTP/1.1\r\nHost: a\r\n", b"Content-Length: 2\r\n\r\n", b"o", b"k"):
        one.sendall(part)
        time.sleep(PATIENCE / 8)
    assert b" 200 " in one.recv(4_096)


def test_who_takes_nothing_is_cut_off(app: App, connect: Connect) -> None:
    one = connect()
    one.sendall(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
    end = time.monotonic() + 15
    while app.streaming == 0 and time.monotonic() < end:
        time.sleep(0.01)
    while app.streaming and time.monotonic() < end:
        time.sleep(0.05)
    assert app.streaming == 0
    assert len(rest(one)) < 64 * 2**20


def test_who_takes_a_little_all_the_time_is_not(app: App, connect: Connect) -> None:
    one = connect()
    one.sendall(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
    end = time.monotonic() + 6 * PATIENCE
    while time.monotonic() < end:
        assert one.recv(65_536)
        time.sleep(0.001)
    assert app.streaming == 1


def test_one_too_many_is_told_and_those_far_beyond_are_not_heard(
    app: App, connect: Connect
) -> None:
    stay = b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n"
    held = [connect() for _ in range(MOST)]
    for one in held:
        one.sendall(stay)
        assert one.recv(1)
    response = httpx.post(f"http://127.0.0.1:{app.port}/", content=b"x")
    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert response.headers["retry-after"]
    with ExitStack() as stack:
        many = [stack.enter_context(closing(socket.socket())) for _ in range(BEYOND + MOST)]
        for one in many:
            one.connect(("127.0.0.1", app.port))
        assert rest(many[-1]) == b""
