"""A load generator that costs little: one thread, one selector, requests written out beforehand.

Each client has one connection that it keeps, and one request under way.
"""

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle

HEAD_END = b"\r\n\r\n"
CHUNK = 1 << 18
LEAST = 8


def request(port: int, body: bytes) -> bytes:
    """Return a POST to `/graphql` as bytes."""
    head = (
        f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        f"Accept: application/json\r\nContent-Length: {len(body)}"
    )
    return head.encode() + HEAD_END + body


@dataclass
class Client:
    """One connection."""

    port: int
    sock: socket.socket = field(init=False)
    _head: bytes = b""
    _missing: int | None = None
    _parts: list[bytes] = field(default_factory=list)
    begun: float = 0.0

    def __post_init__(self) -> None:
        self.sock = socket.create_connection(("127.0.0.1", self.port))
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data: bytes) -> None:
        """Begin a request."""
        self._head, self._missing, self._parts = b"", None, []
        self.begun = time.perf_counter()
        self.sock.sendall(data)

    def read(self) -> bool:
        """Take what has come; return whether the answer is whole."""
        data = self.sock.recv(CHUNK)
        if not data:
            raise SystemExit(f"The server on port {self.port} hung up.")
        if self._missing is None:
            self._head += data
            head, found, data = self._head.partition(HEAD_END)
            if not found:
                return False
            self._missing = _length(head)
        self._parts.append(data)
        self._missing -= len(data)
        return self._missing == 0

    @property
    def body(self) -> bytes:
        """The last answer."""
        return b"".join(self._parts)


def _length(head: bytes) -> int:
    status, *lines = head.decode("latin-1").lower().split("\r\n")
    if " 200" not in status:
        raise SystemExit(f"Not answered: {head.decode('latin-1')}")
    return next(int(one[15:]) for one in lines if one.startswith("content-length:"))


@dataclass(frozen=True)
class Measured:
    """What one run gave: seconds of each request, of the whole, and of the processors."""

    seconds: tuple[float, ...]
    whole: float
    processor: float = 0.0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.whole


def once(port: int, body: bytes) -> bytes:
    """Return the answer to one request."""
    client = Client(port)
    with client.sock:
        client.send(request(port, body))
        while not client.read():
            pass
        return client.body


def run(port: int, bodies: Sequence[bytes], clients: int, seconds: float) -> Measured:
    """Ask for `seconds`, for each body at least once, and some times in any case."""
    waiting = cycle([request(port, one) for one in bodies])
    least = max(len(bodies), 2 * clients, LEAST)
    taken: list[float] = []
    start = time.perf_counter()
    with selectors.DefaultSelector() as selector:
        for _ in range(clients):
            client = Client(port)
            selector.register(client.sock, selectors.EVENT_READ, client)
            client.send(next(waiting))
        taken.extend(_answers(selector, waiting, start + seconds, least))
        whole = time.perf_counter() - start
        for key in [*selector.get_map().values()]:
            key.data.sock.close()
    return Measured(tuple(taken), whole)


def _answers(
    selector: selectors.BaseSelector, waiting: Iterator[bytes], end: float, least: int
) -> Iterator[float]:
    """Yield the seconds of each answer until time is up and everybody has theirs."""
    under_way, done = len(selector.get_map()), 0
    while under_way:
        for key, _ in selector.select():
            client: Client = key.data
            if not client.read():
                continue
            now = time.perf_counter()
            yield now - client.begun
            done += 1
            if now < end or done + under_way <= least:
                client.send(next(waiting))
            else:
                under_way -= 1
