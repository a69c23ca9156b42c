"""Half an hour at 80 % of what the server can do: memory must stay flat, and everything answered.

The clients ask what integrators ask, each time with other values; some documents are new each time
and some are wrong, so that no cache ever has all of them; once in a while somebody exports a whole
connection, or goes away in the middle of an answer. The server's memory is sampled each second.
"""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryFile

import orjson
import psutil
from table import Row, publish

from mosty.cli.demo import load
from mosty.graph import ports
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store
from mosty.ingest.demo.parameters import Parameters

SECONDS = float(os.environ.get("SOAK_SECONDS", "1800"))
COMPANIES = int(os.environ.get("SOAK_COMPANIES", "5000"))
MEASURING = min(20.0, SECONDS / 5)
CLIENTS = 8
SHARE = 0.8
WRONG_SHARE, NEW_SHARE, LEAVING_SHARE = 0.02, 0.05, 0.001
OK = 200
GROWTH, KEPT, SLOWER = 0.03, 0.95, 1.5
WORDS = ("stahl", "robotik", "textil", "glas", "energie", "maschinen", "holz", "chemie", "software")
COUNTRIES = ("DE", "CZ", "PL")
QUERIES = (
    "query Point($id: ID!) { node(id: $id) { id ... on Actor { name country town } } }",
    "query Page($n: Int!) { companies(first: $n) { edges { cursor node { id name } } } }",
    """query Sorted($c: String!, $n: Int!) { companies(first: $n, filter: {country: {eq: $c}},
        orderBy: [{field: NAME, direction: DESC}]) { totalCount edges { node { name town } } } }""",
    """query Ties($n: Int!) { companies(first: $n) { edges { node { name
        supplies(first: 3) { edges { product node { name } } } } } } }""",
    "query Find($t: String!) { search(first: 10, text: $t) { edges { score node { id name } } } }",
    "query Figures($c: String!) { companies(filter: {country: {eq: $c}}) { aggregate { count } } }",
)
WRONG = "query Wrong { companies(first: 100000) { nothing } }"


@dataclass
class Seen:
    """What clients got."""

    codes: Counter[int] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)


def body(made: random.Random, ids: list[str]) -> bytes:
    """Return a request as somebody may send it."""
    chance = made.random()
    query = WRONG if chance < WRONG_SHARE else made.choice(QUERIES)
    if chance > 1 - NEW_SHARE:  # a document nobody has sent before
        query = query.replace("query ", f"query N{made.getrandbits(48)}", 1)
    given = {
        "id": made.choice(ids),
        "n": made.randint(1, 50),
        "c": made.choice(COUNTRIES),
        "t": made.choice(WORDS),
    }
    known = {key: value for key, value in given.items() if f"${key}:" in query}
    return orjson.dumps({"query": query, "variables": known})


class Client:
    """Asks over one connection, as small as can be: it shares the processor with the server."""

    def __init__(self, port: int, seen: Seen) -> None:
        self._port, self._seen = port, seen
        self._pipes: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, content: bytes) -> None:
        start = time.perf_counter()
        try:
            status, answer = await self._exchange(content)
        except (ConnectionError, asyncio.IncompleteReadError):
            self.leave()  # the server ends what was idle for long: once more
            status, answer = await self._exchange(content)
        self._seen.seconds.append(time.perf_counter() - start)
        self._seen.codes[status] += 1
        if b'"errors"' in answer and b"GRAPHQL_VALIDATION_FAILED" not in answer:
            self._seen.failed[answer[:200].decode()] += 1

    async def _exchange(self, content: bytes) -> tuple[int, bytes]:
        if self._pipes is None or self._pipes[1].is_closing():
            self._pipes = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._pipes
        head = f"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(content)}\r\n"
        writer.write(f"{head}Content-Type: application/json\r\n\r\n".encode() + content)
        lines = (await reader.readuntil(b"\r\n\r\n")).lower().split(b"\r\n")
        length = next(int(one[15:]) for one in lines if one.startswith(b"content-length:"))
        return int(lines[0].split()[1]), await reader.readexactly(length)

    def leave(self) -> None:
        """Go away, whatever is on its way."""
        if self._pipes:
            self._pipes[1].transport.abort()
            self._pipes = None


async def capacity(port: int, ids: list[str]) -> float:
    """Return how many requests a second are answered at most."""
    seen, end = Seen(), time.monotonic() + MEASURING

    async def client(number: int) -> None:
        made, one = random.Random(number), Client(port, seen)  # noqa: S311
        while time.monotonic() < end:
            await one.ask(body(made, ids))
        one.leave()

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return len(seen.seconds) / MEASURING


async def steadily(port: int, ids: list[str], rate: float, seen: Seen) -> None:
    """Ask so many times a second; who comes late catches up."""
    start = time.monotonic()

    async def client(number: int) -> None:
        made, one = random.Random(number), Client(port, seen)  # noqa: S311
        asked = 0
        while (now := time.monotonic() - start) < SECONDS:
            due = (asked * CLIENTS + number) / rate
            if due > now:
                await asyncio.sleep(due - now)
            await one.ask(body(made, ids))
            asked += 1
            if made.random() < LEAVING_SHARE:
                one.leave()
        one.leave()

    await asyncio.gather(exports(port, start), *(client(number) for number in range(CLIENTS)))


async def exports(port: int, start: float) -> None:
    """Once a minute fetch a whole connection; every other time go away in the middle of it."""
    number = 0
    while time.monotonic() - start < SECONDS:
        number += 1
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        path = "/export/companies." + ("jsonl", "csv", "parquet")[number % 3]
        writer.write(
            f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
        )
        await reader.read(100_000) if number % 2 else await reader.read(-1)
        writer.transport.abort()
        await asyncio.sleep(min(60.0, SECONDS / 10))


async def sampled(server: psutil.Process, sizes: list[int]) -> None:
    """Note the server's memory each second."""
    while True:
        sizes.append(server.memory_info().rss)
        await asyncio.sleep(1)


@asynccontextmanager
async def serving(address: Address) -> AsyncIterator[tuple[psutil.Process, int]]:
    """Run the server as people do."""
    port = ports.choose("127.0.0.1", 0, 8100, "MOSTY_PORT")
    ours = {
        "MOSTY_NEO4J_URI": address.uri,
        "MOSTY_NEO4J_USER": address.user,
        "MOSTY_NEO4J_PASSWORD": address.password,
        "MOSTY_LOG": "json",
        "MOSTY_RATE_SIZE": "0",
    }
    command = [Path(sys.executable).with_name("mosty"), "serve", "--port", str(port)]
    with TemporaryFile() as log:
        process = psutil.Popen(
            command, env=os.environ | ours, stdout=subprocess.DEVNULL, stderr=log
        )
        try:
            await started(port)
            yield process, port
        finally:
            process.terminate()
            process.wait(60)


async def started(port: int) -> None:
    """Wait for the server."""
    for _ in range(600):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.2)
        else:
            writer.close()
            return
    raise SystemExit("The server did not start.")


def rows(seen: Seen, sizes: list[int], rate: float) -> list[Row]:
    """Return what is held against the goals."""
    half, tenth = len(sizes) // 2, max(len(sizes) // 20, 1)
    early, late = median(sizes[half : half + tenth]), median(sizes[-tenth:])
    middle = len(seen.seconds) // 2
    first, second = (
        quantiles(some, n=20)[-1] for some in (seen.seconds[:middle], seen.seconds[middle:])
    )
    asked = len(seen.seconds) / SECONDS
    failed = sum(seen.failed.values()) + sum(n for code, n in seen.codes.items() if code != OK)
    length = f"{SECONDS / 60:.3g} min at {rate:.0f}/s"
    return [
        Row(
            f"memory, end / half-way, MB ({length})",
            late / 1e6,
            early / 1e6,
            late / early,
            1 + GROWTH,
            "max",
        ),
        Row(
            "p95 of the second half / of the first, ms",
            second * 1e3,
            first * 1e3,
            second / first,
            SLOWER,
            "max",
        ),
        Row("requests a second, answered / wanted", asked, rate, asked / rate, KEPT, "min"),
        Row("requests that failed", failed, None, failed, 0, "max"),
    ]


async def soak(address: Address, ids: list[str]) -> None:
    """Find what the server can do; ask for most of that, for long."""
    async with serving(address) as (server, port):
        most = await capacity(port, ids)
        rate, seen, sizes = SHARE * most, Seen(), list[int]()
        print(f"{most:.0f} requests a second at most; {rate:.0f} for {SECONDS:.0f} seconds.")
        sampling = asyncio.create_task(sampled(server, sizes))
        await steadily(port, ids, rate, seen)
        sampling.cancel()
    for text, count in seen.failed.most_common(5):
        print(count, text)
    publish("soak", rows(seen, sizes, rate))


def main() -> None:
    """Load the demo region into a database of its own, and soak."""
    settings = Settings.from_environment()
    with database(settings) as address:
        with Store.open(address) as store:
            migrate(store)
            load(store, settings, Parameters(companies=COMPANIES))
            found = store.rows("MATCH (n:Actor) RETURN n.id AS id LIMIT 5000")
        asyncio.run(soak(address, [row["id"] for row in found]))


if __name__ == "__main__":
    main()
