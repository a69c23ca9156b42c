"""What a node with 65,000 ties takes: hits, milliseconds and memory of each kind of question.

It empties the database of the settings and makes a hub there. The table is that of
docs/api/hubs.md.
"""

import argparse
import asyncio
import time
from collections.abc import Iterator
from typing import Any

from neo4j import AsyncGraphDatabase

from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore, Store, literal
from mosty.graphql.schema import schema
from mosty.graphql.translating.paging import encode

EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
MADE = (
    """
    UNWIND range(0, $ties - 1) AS i
    CREATE (:Company:Actor:Named:Entity {id: 'x:' + right('0000' + toString(i), 5),
      name: toString((i * 7919) % 65003) + ' works', country: ['CZ', 'DE', 'PL'][i % 3],
      town: CASE WHEN i % 4 > 0 THEN 'Town ' + toString(i % 500) END, employees: i % 100})
    """,
    "CREATE (:Company:Actor:Named:Entity {id: 'hub', name: 'Hub', country: 'DE'})",
    """
    MATCH (hub:Entity {id: 'hub'}), (a:Company) WHERE a <> hub
    CREATE (hub)-[:SUPPLIES {product: 'part ' + (a.employees % 9), share: a.employees}]->(a)
    """,
    """
    MATCH (a:Company) WHERE a.employees < 10 AND a.id STARTS WITH 'x:'
    MATCH (b:Entity {id: 'x:' + right('0000' + toString(toInteger(substring(a.id, 2)) / 2), 5)})
    CREATE (a)-[:SUPPLIES {product: 'back'}]->(b)
    """,
)
HUB = 'node(id: "hub") {{ ... on Company {{ supplies{} }} }}'
FIVE = "suppliedBy(first: 5) { edges { node { id name } } }"
IDS = "{ edges { node { id name } } }"
ROUNDS = 5


def questions(ties: int) -> Iterator[tuple[str, str]]:
    """Yield what is asked, in words and in GraphQL."""
    deep = encode([f"x:{ties * 3 // 4:05}", ""])
    for words, given in (
        ("a page of its ties", f"(first: 20) {IDS}"),
        ("a deep page", f'(first: 20, after: "{deep}") {IDS}'),
        ("a page by name", f"(first: 20, orderBy: [{{field: NAME}}]) {IDS}"),
        ("a page by their ties", f"(first: 20, orderBy: [{{field: SUPPLIES_COUNT}}]) {IDS}"),
        ("two levels, 100 and 5", f"(first: 100) {{ edges {{ node {{ {FIVE} }} }} }}"),
        ("`totalCount`", "{ totalCount }"),
        ("`totalCount` under a filter", '(filter: {country: {eq: "CZ"}}) { totalCount }'),
        ("figures of the ties", "{ aggregate { count edge { share { sum avg } } } }"),
        ("groups of them", "{ aggregate { groupBy(field: COUNTRY) { groups { value count } } } }"),
    ):  # fmt: skip
        yield words, HUB.format(given)
    some = '{{some: {{node: {{id: {{eq: "{}"}}}}}}}}'
    yield (
        "who is supplied by it",
        f"companies(first: 20, filter: {{suppliedBy: {some.format('hub')}}}) {IDS}",
    )
    yield (
        "who supplies one it supplies, too",
        f"companies(first: 20, filter: {{supplies: {some.format('x:00100')}}}) {IDS}",
    )
    yield (
        "who has most ties",
        f"actors(first: 20, orderBy: [{{field: SUPPLIES_COUNT, direction: DESC}}]) {IDS}",
    )
    back = f"suppliedBy(first: 1) {{ edges {{ node {{ supplies(first: 5) {IDS} }} }} }}"
    yield (
        "10 that lead back to it, and on",
        f"companies(first: 10) {{ edges {{ node {{ {back} }} }} }}",
    )
    then = f"... on Company {{ supplies(first: 20) {IDS} }}"
    yield "as of a day", f'nodes(ids: ["hub"], asOf: "2024-01-01") {{ {then} }}'


def total(plan: dict[str, Any], name: str) -> int:
    """Return the sum of a figure over a plan."""
    return int(plan.get(name, 0)) + sum(total(one, name) for one in plan.get("children", ()))


def memory(plan: dict[str, Any]) -> int:
    """Return the bytes that a statement held at its worst."""
    own = int(plan.get("args", {}).get("GlobalMemory", 0) or 0)
    return max([own, *(memory(one) for one in plan.get("children", ()))])


def load(address: Address, ties: int) -> None:
    """Make the hub."""
    with Store.open(address) as store:
        store.run(EMPTY)
        migrate(store)
        for one in MADE:
            store.write(one, ties=ties)
        store.run("CALL db.prepareForReplanning()")


async def measure(address: Address, ties: int) -> None:
    """Ask each question; print a row of figures."""
    sent: list[tuple[str, dict[str, Any]]] = []

    class Told(AsyncStore):
        async def rows(self, text: str, /, **parameters: object) -> list[dict[str, Any]]:
            sent.append((text, parameters))
            return await super().rows(text, **parameters)

    store = Told(address, 60)
    login = (address.user, address.password)
    async with AsyncGraphDatabase.driver(address.uri, auth=login) as driver:
        for words, query in questions(ties):
            took = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                answer = await schema().execute(f"{{ {query} }}", context_value={"store": store})
                took.append(time.perf_counter() - start)
            if answer.errors:
                raise SystemExit(f"{words}: {answer.errors}")
            text, parameters = sent[-1]
            done = await driver.execute_query(literal(f"PROFILE {text}"), parameters)
            plan = done.summary.profile or {}
            figures = f"{total(plan, 'dbHits'):,} | {min(took) * 1e3:.0f} | {memory(plan) >> 10:,}"
            print(f"| {words} | {figures} |", flush=True)
    await store.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ties", type=int, default=65_000)
    ties: int = parser.parse_args().ties
    with database(Settings.from_environment()) as address:
        load(address, ties)
        asyncio.run(measure(address, ties))


if __name__ == "__main__":
    main()
