"""Clients that read nothing, send nothing, or are too many: the server keeps its memory."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import httpx
import pytest

from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store

pytestmark = pytest.mark.slow
COMPANIES = 30_000
PATIENCE = 2.0
SEVERAL = 20
LARGE = """
UNWIND range(1, $n) AS i
CALL (i) {
  CREATE (:Company:Actor:Named:Entity {id: 'x:' + i, name: 'Company ' + i, country: 'DE',
                                       description: $text})
} IN TRANSACTIONS OF 2000 ROWS
"""
BIG = "{ companies(first: 100) { edges { node { id name description } } } }"
MOST = 150 * 2**20  # bytes beside what the server has before


@pytest.fixture(scope="module")
def served(settings: Settings, serve: Callable[..., Any]) -> Iterator[Any]:
    """A server of little patience, on a graph whose export has 75 MB."""
    address = Address(settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password)
    with Store.open(address) as store:
        store.run("MATCH (n:Actor) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
        migrate(store)
        store.run(LARGE, n=COMPANIES, text="x" * 2_500)
    with serve(settings, MOSTY_PATIENCE=str(PATIENCE), MOSTY_CONNECTIONS=str(2 * SEVERAL)) as one:
        yield one


def connect(one: Any, *, buffer: int = 0) -> socket.socket:
    made = socket.socket()
    if buffer:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    made.connect(("127.0.0.1", one.port))
    made.settimeout(60)
    return made


def rest(one: socket.socket) -> bytes:
    """Read until the server ends it, cleanly or not."""
    found = b""
    try:
        while part := one.recv(65_536):
            found += part
    except ConnectionError:
        pass
    return found


def get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def post(query: str) -> bytes:
    body = f'{{"query": "{query}"}}'
    head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode()


@pytest.mark.parametrize("request_", [get("/export/companies.jsonl"), post(BIG)])
def test_clients_that_read_nothing_are_left(served: Any, request_: bytes) -> None:
    served.ask(BIG)
    before, most = served.memory, 0
    with ExitStack() as stack:
        stalled = [stack.enter_context(closing(connect(served, buffer=4_096))) for _ in range(8)]
        for one in stalled:
            one.sendall(request_ * 20)
        end = time.monotonic() + 4 * PATIENCE
        while time.monotonic() < end:
            most = max(most, served.memory - before)
            assert served.ask("{ __typename }").status_code == 200
            time.sleep(0.2)
        received = [len(rest(one)) for one in stalled]
    assert most < MOST
    assert max(received) < 20 * 2**20
    clients = [one for one in served.process.net_connections() if one.laddr[1] == served.port]
    assert len([one for one in clients if one.status == "ESTABLISHED"]) <= 1


def test_a_client_that_reads_slowly_but_steadily_gets_all(served: Any) -> None:
    with closing(connect(served, buffer=65_536)) as one:
        one.sendall(post(BIG).replace(b"\r\nHost", b"\r\nConnection: close\r\nHost"))
        found = b""
        while part := one.recv(65_536):
            found += part
            time.sleep(0.2)
    head, _, body = found.partition(b"\r\n\r\n")
    assert int(head.lower().partition(b"content-length: ")[2].split()[0]) == len(body)


@pytest.mark.parametrize(
    ("beginning", "more"),
    [
        (b"", b""),
        (b"POST /", b"a"),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ", b"a"),
        (post(BIG).replace(b"Content-Length: ", b"Content-Length: 9"), b" "),
    ],
)
def test_a_request_that_never_arrives_is_not_waited_for(
    served: Any, beginning: bytes, more: bytes
) -> None:
    with closing(connect(served)) as one:
        one.sendall(beginning)
        start = time.monotonic()
        one.settimeout(0.2)
        found = b""
        while time.monotonic() < start + 10 * PATIENCE:
            try:
                part = one.recv(4_096)
            except TimeoutError:
                try:
                    one.send(more)  # slow, but for ever
                except OSError:
                    break
                continue
            except OSError:
                break
            if not part:
                break
            found += part
        assert time.monotonic() - start < 5 * PATIENCE
    assert found == b"" or b" 408 " in found
    assert served.ask("{ __typename }").status_code == 200


def test_too_many_connections_are_told_to_come_back(served: Any) -> None:
    with ExitStack() as stack:
        for _ in range(2 * SEVERAL):
            stack.enter_context(closing(connect(served)))
        time.sleep(0.3)
        response = served.ask("{ __typename }")
        assert response.status_code == 503
        (error,) = response.json()["errors"]
        assert error["extensions"]["code"] == "UNAVAILABLE"
        assert error["extensions"]["requestId"] == response.headers["x-request-id"]
        assert int(response.headers["retry-after"]) > 0
        for _ in range(200):
            stack.enter_context(closing(connect(served)))
        time.sleep(2 * PATIENCE)
        assert served.ask("{ __typename }").status_code == 200  # those who said nothing are left
    assert served.process.num_fds() < 100


def test_a_body_without_end_is_refused(served: Any) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b" " * 65_536

    before = served.memory
    for path in ("/graphql", "/reconcile"):
        headers = {"content-type": "application/json"}
        try:
            response = httpx.post(
                served.site + path, content=endless(), headers=headers, timeout=60
            )
            assert response.status_code in {408, 413}
        except httpx.TransportError:
            pass  # cut before the client had read why
    assert served.memory - before < MOST
