"""The loader beside a bare driver loop: the same rows, the same batches, the same server.

The bare loop gets its parameters made beforehand, and sends the plain MERGE statements that anybody
would write: no checks, no fingerprints, no record of what is known already. By turns, each time
into an empty graph.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from neo4j import ManagedTransaction
from table import Row, publish

from mosty.graph.local import database
from mosty.graph.ontology.loader import ontology
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store, literal
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.region import parts
from mosty.ingest.entry import entry
from mosty.ingest.facts import Facts, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.load import BATCH, Loader
from mosty.ingest.places import Places
from mosty.ingest.reader import Clock, read
from mosty.ingest.sources.offeneregister import OffeneRegister

GOAL = 0.7
REGISTER = Path(__file__).parents[2] / "shared/data/sources/offeneregister/saxony_ocdata.jsonl"
EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
NODES = "UNWIND $rows AS row MERGE (n:Entity {{id: row.id}}) SET n:{labels}, n += row.properties"
TIES = (
    "UNWIND $rows AS row MATCH (a:Entity {{id: row.start}}) MATCH (b:Entity {{id: row.end}}) "
    "MERGE (a)-[t:{kind}{key}]->(b) SET t += row.properties"
)
Source = tuple[SourceInfo, Sequence[Facts]]
Batch = list[tuple[str, list[dict[str, Any]]]]


@dataclass
class Case:
    """What is loaded: some sources' facts, and the same as ready parameters."""

    name: str
    sources: list[Source]

    def batches(self) -> list[Batch]:
        """Return the bare loop's statements with their rows."""
        return [
            batch
            for source, facts in self.sources
            for at in range(0, len(facts), BATCH)
            for batch in [bare_batch(source, facts[at : at + BATCH], first=at == 0)]
        ]


def bare_batch(source: SourceInfo, facts: Sequence[Facts], *, first: bool) -> Batch:
    """Return one batch as plain rows, a statement for each type."""
    entries = [entry(one, source, "bench", None) for one in facts]
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    ties: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    if first:
        nodes["Source"].append({"id": f"source:{source.id}", "properties": {"name": source.name}})
    for one in entries:
        for node in (one.record, *one.by.nodes):
            nodes[node.type].append({"id": node.id, "properties": node.properties})
        for tie in one.ties():
            key = ontology().relationships[tie.type].key
            given = ", ".join(f"{k}: row.properties.{k}" for k in key if k in tie.properties)
            row = {"start": tie.start, "end": tie.end, "properties": tie.properties}
            ties[tie.type, f" {{{given}}}" if given else ""].append(row)
    labels = {kind: ":".join(ontology().nodes[kind].labels) for kind in nodes}
    return [
        *((NODES.format(labels=labels[kind]), rows) for kind, rows in nodes.items()),
        *((TIES.format(kind=kind, key=key), rows) for (kind, key), rows in ties.items()),
    ]


def bare(store: Store, batches: list[Batch]) -> None:
    """Send the batches, one transaction each."""
    for batch in batches:

        def work(tx: ManagedTransaction, batch: Batch = batch) -> None:
            for text, rows in batch:
                tx.run(literal(text), rows=rows).consume()

        store.transaction(work)


def ours(store: Store, case: Case) -> None:
    """Load the facts with the loader."""
    for source, facts in case.sources:
        summary = Loader(store, source, "bench").load(facts)
        if summary.quarantined or summary.failure:
            raise SystemExit(f"The benchmark's rows are not all good: {summary}")


def cases(settings: Settings, companies: int) -> Iterator[Case]:
    """Yield the demo region and, where it is at hand, the beginning of a real register."""
    demo = [
        (source, [*facts]) for source, facts in parts(Parameters(companies=companies), settings)
    ]
    yield Case(f"load the demo region ({companies:,} companies), nodes and ties/s", demo)
    if REGISTER.exists():
        reader = OffeneRegister(Places(settings))
        rows = read(reader, File(REGISTER), Clock())
        facts = [one for one in islice(rows, 3 * companies) if isinstance(one, Facts)]
        regions = [one for one in demo if one[0].id == "nuts"]
        name = f"load a real register ({len(facts):,} companies), nodes and ties/s"
        yield Case(name, [*regions, (reader.source, facts)])


def rate(store: Store, seconds: float) -> float:
    """Return how many nodes and ties were made a second."""
    nodes = store.rows("MATCH (n:Entity) RETURN count(n) AS n")[0]["n"]
    ties = store.rows("MATCH ()-[t]->() RETURN count(t) AS n")[0]["n"]
    store.run(EMPTY)
    return (nodes + ties) / seconds


def measure(store: Store, case: Case, rounds: int) -> Row:
    """Alternate the two; the first pair only warms the server up."""
    batches = case.batches()
    pairs: list[tuple[float, float]] = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        ours(store, case)
        our_rate = rate(store, time.perf_counter() - start)
        start = time.perf_counter()
        bare(store, batches)
        pairs.append((our_rate, rate(store, time.perf_counter() - start)))
    return Row.of_pairs(case.name, pairs[1:], GOAL, "min")


def main() -> None:
    """Measure on the Neo4j of the settings, whose graph is emptied, or on a local one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    settings = Settings.from_environment()
    with database(settings) as address, Store.open(address) as store:
        if store.rows("MATCH (n:Entity) RETURN count(n) AS n")[0]["n"]:
            raise SystemExit(f"{address.uri} holds a graph, which this benchmark would empty.")
        migrate(store)
        found = [measure(store, case, given.rounds) for case in cases(settings, given.companies)]
    publish("load", found)


if __name__ == "__main__":
    main()
