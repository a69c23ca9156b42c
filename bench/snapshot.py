"""A snapshot beside reading the same actors and ties record by record with the driver.

By turns, the best of either (a server and two cores that others use, too, make wall time uneven);
on the Neo4j of the settings, which must be empty and is emptied again, or a local one.
"""

import argparse
import time
from collections.abc import Callable

from generated import Generated, generate
from table import Row, publish

from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

GOAL = 10.0
BATCH = 10_000
EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
ACTORS = """
UNWIND $rows AS row
CREATE (:Entity:Named:Actor:Company {id: row[0], name: row[0], country: row[1]})
"""
TIES = """
UNWIND $rows AS row
MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) CREATE (a)-[:SUPPLIES]->(b)
"""
EACH_ACTOR = """
MATCH (a:Actor) RETURN a.id AS id, a.name AS name, labels(a) AS labels, a.country AS country
"""
EACH_TIE = """
MATCH (a:Actor)-[t:SUPPLIES]->(b:Actor) RETURN a.id AS start, b.id AS end, type(t) AS type
"""


def fill(store: Store, made: Generated) -> None:
    """Write the actors and ties."""
    ids = [f"made:{one}" for one in range(made.n)]
    actors = [[one, ("DE", "CZ")[at]] for one, at in zip(ids, made.country, strict=True)]
    ties = [[ids[a], ids[b]] for a, b in made.ties]
    for text, rows in ((ACTORS, actors), (TIES, ties)):
        for at in range(0, len(rows), BATCH):
            store.write(text, rows=rows[at : at + BATCH])


def by_record(store: Store) -> None:
    """Read all of it as anybody would."""
    actors = {row["id"]: row for row in store.stream(EACH_ACTOR)}
    ties = [(row["start"], row["end"], row["type"]) for row in store.stream(EACH_TIE)]
    if any(a not in actors or b not in actors for a, b, _ in ties):
        raise SystemExit("The database does not hold what was written.")


def clock(work: Callable[[Store], object], store: Store) -> float:
    """Return how many seconds it took."""
    start = time.perf_counter()
    work(store)
    return time.perf_counter() - start


def main() -> None:
    """Write a network, then read it both ways by turns; the first two turns warm the server up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        if store.rows("MATCH (n:Entity) RETURN count(n) AS n")[0]["n"]:
            raise SystemExit(f"{address.uri} holds a graph, which this benchmark would empty.")
        migrate(store)
        fill(store, generate(given.companies, 5 * given.companies))
        pairs = [
            (clock(Snapshot.of, store), clock(by_record, store)) for _ in range(given.rounds + 2)
        ]
        store.run(EMPTY)
    ours, peer = (min(times) for times in zip(*pairs[2:], strict=True))
    case = f"snapshot of {5 * given.companies:,} ties, s; record by record over ours"
    publish("snapshot", [Row(case, ours, peer, peer / ours, GOAL, "min")])


if __name__ == "__main__":
    main()
