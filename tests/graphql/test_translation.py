"""What Cypher each query becomes: `snapshots/NAME.graphql` → `snapshots/NAME.cypher`.

A snapshot shows the one statement, laid out with a clause on each line, its parameters, and the
database hits of its plan on a made graph of 2,000 companies, where it may not cost a tenth more.
`MOSTY_SNAPSHOTS=write` writes them anew; the diff then shows what changed.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from neo4j import GraphDatabase

from mosty.graph.store import AsyncStore, Store, literal

FOLDER = Path(__file__).parent / "snapshots"
NAMES = sorted(path.stem for path in FOLDER.glob("*.graphql"))
TOLERANCE = 1.1
SOUGHT = 400  # hits of a page of ten; a scan of all would take 4,000
CLAUSE = re.compile(r" (?=(?:MATCH|WHERE|WITH|ORDER BY|RETURN|CALL|UNWIND|YIELD)\b)")
MADE = """
UNWIND range(0, 1999) AS i
CREATE (a:Company:Actor:Named:Entity {id: 'x:' + right('000' + toString(i), 4),
  name: toString((i * 7919) % 2003) + ' works', country: ['CZ', 'DE', 'PL'][i % 3],
  town: CASE WHEN i % 4 > 0 THEN 'Town ' + toString(i % 50) END, employees: i % 100,
  location: point({latitude: 50 + (i % 97) / 97.0, longitude: 14 + (i % 89) / 89.0})})
WITH collect(a) AS all
UNWIND range(0, 3999) AS i
WITH all[i % 2000] AS a, all[(i * 7 + 3) % 2000] AS b, i
CREATE (a)-[:SUPPLIES {product: 'part ' + toString(i % 9), share: i % 100}]->(b)
"""


@pytest.fixture
def statement(
    execute: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], tuple[str, dict[str, Any]]]:
    """Return the only statement of a query and its parameters."""

    def asked(query: str) -> tuple[str, dict[str, Any]]:
        sent: list[tuple[str, dict[str, Any]]] = []
        rows = AsyncStore.rows

        async def kept(self: AsyncStore, text: str, /, **parameters: object) -> Any:
            sent.append((text, parameters))
            return await rows(self, text, **parameters)

        monkeypatch.setattr(AsyncStore, "rows", kept)
        result = execute(query)
        assert result.errors is None, result.errors
        (one,) = sent
        return one

    return asked


def laid_out(text: str) -> str:
    """Return a statement with a clause on each line, indented by its depth of braces."""
    lines, depth = [], 0
    for line in CLAUSE.split(text):
        lines.append("  " * depth + line)
        depth += line.count("{") - line.count("}")
    return "\n".join(lines)


def hits(plan: dict[str, Any]) -> int:
    """Return the database hits of a plan and all below it."""
    return int(plan.get("dbHits", 0)) + sum(map(hits, plan.get("children", ())))


def operators(plan: dict[str, Any]) -> set[str]:
    """Return the operators of a plan and all below it."""
    return {plan["operatorType"].partition("@")[0]}.union(
        *(operators(one) for one in plan.get("children", ()))
    )


def profile(store: Store, text: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """Run a statement and return its plan."""
    address = store.address
    with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        found = driver.execute_query(literal(f"PROFILE {text}"), parameters).summary.profile
    assert found
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_query_becomes_the_statement_it_did(
    statement: Callable[[str], tuple[str, dict[str, Any]]], store: Store, name: str
) -> None:
    text, parameters = statement((FOLDER / f"{name}.graphql").read_text("utf-8"))
    store.write("MATCH (n) DETACH DELETE n")
    store.write(MADE)
    store.run("CALL db.prepareForReplanning()")
    cost = hits(profile(store, text, parameters))
    given = "".join(
        f"// ${key}: {orjson.dumps(value).decode()}\n" for key, value in parameters.items()
    )
    file = FOLDER / f"{name}.cypher"
    if os.environ.get("MOSTY_SNAPSHOTS") == "write":
        file.write_text(f"// hits: {cost}\n{given}{laid_out(text)}\n", "utf-8")
    head, _, rest = file.read_text("utf-8").partition("\n")
    assert f"{given}{laid_out(text)}\n" == rest
    assert cost <= int(head.removeprefix("// hits: ")) * TOLERANCE


@pytest.mark.parametrize("order", ["ID", "NAME", "TOWN"])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_a_page_deep_in_an_indexed_order_is_a_range_of_the_index(
    statement: Callable[[str], tuple[str, dict[str, Any]]],
    ask: Any,
    store: Store,
    order: str,
    direction: str,
) -> None:
    """Page 40 seeks where it starts: it reads neither the pages before it nor all that follow."""
    store.write("MATCH (n) DETACH DELETE n")
    store.write(MADE)
    store.run("CALL db.prepareForReplanning()")
    given = f"first: 10, orderBy: [{{field: {order}, direction: {direction}}}]"
    at = ""
    for _ in range(4):
        page = f"companies(first: 100, {given[11:]}{at}) {{ pageInfo {{ endCursor }} }}"
        at = f', after: "{ask(f"{{ {page} }}")["companies"]["pageInfo"]["endCursor"]}"'
    text, parameters = statement(f"{{ companies({given}{at}) {{ edges {{ node {{ id }} }} }} }}")
    plan = profile(store, text, parameters)
    if order != "TOWN":  # PROFILE shows no operators of what runs only if rows are missing
        assert {one for one in operators(plan) if "Seek" in one}
    assert hits(plan) < SOUGHT
