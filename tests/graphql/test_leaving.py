"""Nobody waits any more: the statement ends, too."""

import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import httpx
import pytest

from mosty.graph.settings import Settings
from mosty.graph.store import Store

Serving = Callable[[Settings], AbstractContextManager[str]]

MADE = """
UNWIND range(1, 100) AS i CREATE (:Company:Actor:Named:Entity {id: 'x:' + i, name: 'x'})
WITH count(*) AS made MATCH (a:Company {name: 'x'}), (b:Company {name: 'x'})
CREATE (a)-[:SUPPLIES {product: 'all'}]->(b)
"""
TIE = "supplies: {{all: {{node: {{{}}}}}}}"
WALK = TIE.format(TIE.format(TIE.format(TIE.format('name: {ne: "never"}'))))
ENDLESS = f"{{ companies(filter: {{{WALK}}}) {{ totalCount }} }}"
RUNNING = """
SHOW TRANSACTIONS YIELD currentQuery, status
WHERE currentQuery CONTAINS 'n_end_end_end_end' AND status = 'Running'
RETURN count(*) - 1 AS n  // but this one
"""


def come_to(store: Store, wanted: int) -> bool:
    """Wait until so many of the statements run; return whether they came to."""
    for _ in range(150):
        (row,) = store.rows(RUNNING)
        if row["n"] == wanted:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_client_that_leaves_takes_its_statement_along(
    graph: Store, settings: Settings, serving: Serving, method: str
) -> None:
    graph.write(MADE)
    with serving(settings.model_copy(update={"query_timeout": 100.0})) as site:
        given = {"params" if method == "GET" else "json": {"query": ENDLESS}}
        asked = httpx.Request(method, f"{site}/graphql", **given)  # type: ignore[arg-type]
        head = "".join(f"{key}: {value}\r\n" for key, value in asked.headers.items())
        path = asked.url.raw_path.decode()
        with socket.create_connection((asked.url.host, asked.url.port or 80)) as client:
            client.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + asked.read())
            assert come_to(graph, 1)
        assert come_to(graph, 0)
        told = httpx.post(f"{site}/graphql", json={"query": "{ __typename }"})
        assert told.json() == {"data": {"__typename": "Query"}}


def test_a_statement_that_takes_too_long_ends(
    graph: Store, settings: Settings, serving: Serving
) -> None:
    graph.write(MADE)
    with serving(settings.model_copy(update={"query_timeout": 1.0})) as site:
        answer = httpx.post(f"{site}/graphql", json={"query": ENDLESS}, timeout=60)
        (error,) = answer.json()["errors"]
        assert error["extensions"]["code"] == "TIMEOUT"
        assert come_to(graph, 0)
