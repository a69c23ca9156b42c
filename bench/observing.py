"""What request ids, a log line, figures and watched statements add to a small request.

The same endpoint with and without them, in this process and on a real Neo4j, in turn; there is no
network in between, so that the share is larger than any client sees it.
"""

import asyncio
import contextlib
import os
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message
from table import Row, publish

from mosty.access.principal import HERE
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.schema import schema
from mosty.graphql.serving.endpoint import Endpoint
from mosty.graphql.serving.requests import Requests
from mosty.graphql.watching.logs import configure
from mosty.graphql.watching.observer import Observer

ROUNDS, TIMES = 31, 100
GOAL = 1.05
NODE = 'query Point { node(id: "bench:1") { id ... on Company { name town } } }'
EMPTY = "query Empty { __typename }"


async def asked(app: ASGIApp, content: bytes) -> float:
    """Return the seconds of one request."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "query_string": b"",
        "client": ("127.0.0.1", 1),
        "headers": [(b"content-type", b"application/json"), (b"host", b"localhost")],
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": content}

    async def send(message: Message) -> None:
        assert message.get("status", 200) == 200  # noqa: PLR2004, S101

    start = time.perf_counter()
    await app(scope, receive, send)
    return time.perf_counter() - start


async def pairs(watched: ASGIApp, bare: ASGIApp, query: str) -> list[tuple[float, float]]:
    """Return pairs of the median time of a request, with and without."""
    content = orjson.dumps({"query": query})
    found = []
    for _ in range(ROUNDS):
        one, other = [], []
        for _ in range(TIMES):  # in turn, so that what slows the machine slows both
            one.append(await asked(watched, content))
            other.append(await asked(bare, content))
        found.append((median(one) * 1e6, median(other) * 1e6))
    return found


def endpoint(store: AsyncStore, settings: Settings) -> Endpoint:
    """Return an endpoint on a store."""

    async def context(_: Request) -> Mapping[str, object]:
        return {"store": store, "editor": None, "principal": HERE, "settings": settings}

    return Endpoint(schema()._schema, settings, context, Response)  # type: ignore[arg-type]  # noqa: SLF001


async def measured(settings: Settings, address: object) -> list[Row]:
    """Return a row per query."""
    observer = Observer(settings)
    seen = AsyncStore(address, 30, observer.statement)  # type: ignore[arg-type]
    plain = AsyncStore(address, 30)  # type: ignore[arg-type]
    watched = Requests(endpoint(seen, settings), observer)
    bare = endpoint(plain, settings)
    rows = []
    for name, query in {"a node by its id": NODE, "__typename, no statement": EMPTY}.items():
        found = await pairs(watched, bare, query)
        added = median(a - b for a, b in found)
        case = f"{name}, µs: observed / not (+{added:.0f} µs)"
        rows.append(Row.of_pairs(case, found, GOAL if query == NODE else 2.0, "max"))
    await seen.close()
    await plain.close()
    return rows


def main() -> None:
    """Measure on one node."""
    settings = Settings.from_environment().model_copy(update={"log": "json", "rate_size": 0})
    with database(settings) as address:
        with Store.open(address) as store:
            migrate(store)
            store.write("MERGE (n:Company:Actor:Named:Entity {id: 'bench:1'}) SET n.name = 'One'")
        with Path(os.devnull).open("w") as nothing, contextlib.redirect_stderr(nothing):
            configure(settings)
            rows = asyncio.run(measured(settings, address))
    publish("observing", rows)


if __name__ == "__main__":
    main()
