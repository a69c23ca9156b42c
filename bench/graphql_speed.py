"""The GraphQL endpoint beside `@neo4j/graphql` and Apollo Server, on one database.

Twenty questions (`graphql_queries.yaml`), each as a pair of documents whose answers are compared
equal before anything is timed. Then both are asked by 1, 4 and 16 clients, by turns. What the
endpoint costs beside the bare driver, and page 1,000 beside page 1, is measured at the end.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from statistics import geometric_mean, median, quantiles
from typing import Any

import graphql_servers as servers
import orjson
import psutil
import yaml
from graphql_load import Measured, once, run
from neo4j import GraphDatabase
from table import Row, publish

from mosty.graph import admin
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Address, Store, literal
from mosty.graphql.schema import schema
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.region import write_csv

CLIENTS = (1, 4, 16)
MEDIAN, P95, RATE, EACH = 0.5, 0.6, 2.0, 1.0
BARE, DEEP = 1.3, 1.2
PAGE = 20
QUERIES = Path(__file__).with_name("graphql_queries.yaml")
OPAQUE = {"cursor", "endCursor", "startCursor"}
WALK = (
    "query ($after: String) { companies(first: 100, after: $after, orderBy: [{field: NAME}]) "
    "{ pageInfo { endCursor } } }"
)


@dataclass(frozen=True)
class Question:
    """A question in both words: the requests' bodies, as many as there are values."""

    name: str
    ours: tuple[bytes, ...]
    peer: tuple[bytes, ...]
    one: bool
    rows: int


def bodies(document: str, values: Mapping[str, Sequence[object]]) -> tuple[bytes, ...]:
    """Return one request for each set of values."""
    sets = [dict(zip(values, one, strict=True)) for one in zip(*values.values(), strict=True)]
    named = [{k: v for k, v in one.items() if f"${k}" in document} for one in sets or [{}]]
    return tuple(orjson.dumps({"query": document, "variables": one}) for one in named)


def questions(port: int, *, short: bool) -> Iterator[Question]:
    """Read the questions; the deep page's cursor is found by paging to it."""
    for one in yaml.safe_load(QUERIES.read_text("utf-8")):
        values = one.get("values", {})
        if page := one.get("page"):
            page = 20 if short else page
            values = {"after": [_cursor(port, page)], "skip": [PAGE * (page - 1)]}
        sides = (bodies(one[side], values) for side in ("ours", "peer"))
        yield Question(one["name"], *sides, one.get("one", False), one.get("rows", 0))


def _cursor(port: int, page: int) -> str:
    """Return the cursor of the last row before a page."""
    rows, after = PAGE * (page - 1), None
    for at in range(0, rows, 100):
        text = WALK.replace("100", str(min(100, rows - at)))
        body = orjson.dumps({"query": text, "variables": {"after": after}})
        after = orjson.loads(once(port, body))["data"]["companies"]["pageInfo"]["endCursor"]
    return str(after)


def plain(value: Any) -> Any:  # noqa: ANN401
    """Return an answer without what differs by design.

    Cursors are opaque. `{edges: […]}` is a list, `{node: …}` a node, `{nodes: 3}` a count; the
    properties of a tie stand beside its node; sums may differ in the last digits.
    """
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    made = {key: plain(one) for key, one in value.items() if key not in OPAQUE}
    made |= made.pop("properties", {})
    return next(iter(made.values())) if {*made} in ({"edges"}, {"node"}, {"nodes"}) else made


def compare(question: Question, ours: int, peer: int, *, short: bool = False) -> None:
    """See to it that both give the same data for every set of values."""
    for mine, theirs in zip(question.ours, question.peer, strict=True):
        answers = [orjson.loads(once(*one)) for one in ((ours, mine), (peer, theirs))]
        if any("errors" in one for one in answers):
            raise SystemExit(f"{question.name}: {[one.get('errors') for one in answers]}")
        a, b = (plain(one["data"]["found"]) for one in answers)
        b = next(iter(b), None) if question.one else b
        if a != b:
            raise SystemExit(f"{question.name} differs:\n{_unlike(a, b)}")
        if not a and not short:
            raise SystemExit(f"{question.name} finds nothing.")


def _unlike(a: object, b: object) -> str:
    pair = (orjson.dumps(one, option=orjson.OPT_INDENT_2).decode().split("\n") for one in (a, b))
    lines = [(x, y) for x, y in zip_longest(*pair, fillvalue="") if x != y]
    return "\n".join(f"{x:<60} {y}" for x, y in lines[:20])


@dataclass(frozen=True)
class Turn:
    """One question asked of both by so many clients, once or several times."""

    question: str
    clients: int
    ours: tuple[Measured, ...]
    peer: tuple[Measured, ...]

    def ratio(self, figure: Callable[[Sequence[Measured]], float]) -> float:
        """Return ours over the peer's."""
        return figure(self.ours) / figure(self.peer)


def middle(runs: Sequence[Measured]) -> float:
    """Return the median latency in milliseconds."""
    return 1000 * median(one for run in runs for one in run.seconds)


def slow(runs: Sequence[Measured]) -> float:
    """Return the 95th percentile of the latency in milliseconds."""
    return 1000 * quantiles((one for run in runs for one in run.seconds), n=20)[-1]


def rate(runs: Sequence[Measured]) -> float:
    """Return the answers a second, in the median round."""
    return median(one.rate for one in runs)


def work(runs: Sequence[Measured]) -> float:
    """Return the milliseconds of processors an answer took, the server's and the database's."""
    return 1000 * median(one.processor / len(one.seconds) for one in runs)


def listening(port: int) -> psutil.Process:
    """Return the process behind a port of this machine."""
    found = psutil.net_connections("tcp")
    return next(
        psutil.Process(one.pid)
        for one in found
        if one.status == psutil.CONN_LISTEN and one.laddr.port == port
    )


def spent(processes: Sequence[psutil.Process]) -> float:
    """Return the processor seconds of some processes so far."""
    return sum(one.user + one.system for one in (each.cpu_times() for each in processes))


def turn(
    question: Question,
    clients: int,
    ports: tuple[int, int],
    database_: int,
    asked: argparse.Namespace,
) -> Turn:
    """Alternate the two; the first to be asked changes from round to round."""
    sides = ((ports[0], question.ours), (ports[1], question.peer))
    busy = [(listening(port), listening(database_)) for port in ports]
    found: tuple[list[Measured], list[Measured]] = ([], [])
    for round_ in range(asked.rounds):
        for side in ((0, 1), (1, 0))[round_ % 2]:
            before = spent(busy[side])
            one = run(*sides[side], clients, asked.seconds)
            found[side].append(replace(one, processor=spent(busy[side]) - before))
    return Turn(question.name, clients, tuple(found[0]), tuple(found[1]))


def warm(question: Question, ports: tuple[int, int], seconds: float) -> None:
    """Let the database plan and both programs compile, with several clients."""
    for port, asked in zip(ports, (question.ours, question.peer), strict=True):
        run(port, asked, 4, seconds)


def figures(turns: Sequence[Turn]) -> list[Row]:
    """Return the goals over all questions and clients, then each question's medians."""
    rows = [
        Row(
            f"{name}, {who}, ours/peer",
            _mean(some, figure, 0),
            _mean(some, figure, 1),
            value,
            *goal,
        )
        for name, figure, *goal in (
            ("median latency, ms", middle, MEDIAN, "max"),
            ("95th percentile, ms", slow, P95, "max"),
            ("answers a second", rate, RATE, "min"),
            ("processor time of server and database, ms an answer", work, MEDIAN, "max"),
        )
        for who, some in _by_clients(turns)
        for value in [geometric_mean([one.ratio(figure) for one in some])]
    ]
    return [*rows, *_each(turns)]


def _each(turns: Sequence[Turn]) -> Iterator[Row]:
    """Yield each question's processor time over all clients, and its medians."""
    for name in dict.fromkeys(one.question for one in turns):
        some = [one for one in turns if one.question == name]
        value = geometric_mean([one.ratio(work) for one in some])
        ours, peer = (_mean(some, work, side) for side in (0, 1))
        yield Row(f"{name}, processor ms", ours, peer, value, EACH, "max")
        for one in some:
            case = f"{name}, {_clients(one.clients)}, median ms"
            yield Row(case, middle(one.ours), middle(one.peer), one.ratio(middle), EACH, "max")


def _mean(turns: Sequence[Turn], figure: Callable[[Sequence[Measured]], float], side: int) -> float:
    return geometric_mean([figure((one.ours, one.peer)[side]) for one in turns])


def _by_clients(turns: Sequence[Turn]) -> Iterator[tuple[str, list[Turn]]]:
    yield "all", [*turns]
    for clients in dict.fromkeys(one.clients for one in turns):
        yield _clients(clients), [one for one in turns if one.clients == clients]


def _clients(number: int) -> str:
    return f"{number} client{'s' if number > 1 else ''}"


class _Recorder:
    """A store that remembers the statement instead of running it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, object]]] = []

    async def rows(self, text: str, /, **parameters: object) -> list[Any]:
        """Remember."""
        self.asked.append((text, parameters))
        return []


def statement(body: bytes) -> tuple[str, dict[str, object]]:
    """Return the Cypher that we send for a request."""
    given, recorder = orjson.loads(body), _Recorder()
    asyncio.run(
        schema().execute(
            given["query"], variable_values=given["variables"], context_value={"store": recorder}
        )
    )
    return recorder.asked[0]


def bare(address: Address, question: Question, seconds: float) -> list[float]:
    """Return the seconds of the driver running the same Cypher, and of writing the rows as JSON."""
    asked = [statement(one) for one in question.ours]
    taken: list[float] = []
    end = time.perf_counter() + seconds
    account = (address.user, address.password)
    with (
        GraphDatabase.driver(address.uri, auth=account, notifications_min_severity="OFF") as driver,
        driver.session(database=address.database, default_access_mode="READ") as session,
    ):
        while time.perf_counter() < end:
            text, parameters = asked[len(taken) % len(asked)]
            start = time.perf_counter()
            rows = session.execute_read(
                lambda tx, t=text, p=parameters: tx.run(literal(t), p).data()
            )
            orjson.dumps(rows)
            taken.append(time.perf_counter() - start)
    return taken


def beside_driver(
    questions: Sequence[Question], address: Address, port: int, given: argparse.Namespace
) -> Iterator[Row]:
    """Yield how much the endpoint adds to the bare driver, for answers of 100 rows or more."""
    for one in (one for one in questions if one.rows >= 100):  # noqa: PLR2004
        pairs = [
            (
                middle([run(port, one.ours, 1, given.seconds)]),
                1000 * median(bare(address, one, given.seconds)),
            )
            for _ in range(given.rounds + 1)
        ]
        yield Row.of_pairs(f"{one.name}, ours/bare driver, ms", pairs[1:], BARE, "max")


def depth(questions: Sequence[Question], port: int, given: argparse.Namespace) -> Row:
    """Return what page 1,000 costs beside page 1 of the same document."""
    deep = next(one for one in questions if one.name.startswith("page 1,000"))
    asked = orjson.loads(deep.ours[0])
    first = orjson.dumps(asked | {"variables": {"after": None}})
    pairs = [
        tuple(middle([run(port, (body,), 1, given.seconds)]) for body in (deep.ours[0], first))
        for _ in range(given.rounds + 1)
    ]
    return Row.of_pairs("page 1,000 / page 1, ours, ms", pairs[1:], DEEP, "max")


@contextmanager
def region(companies: int) -> Iterator[Address]:
    """Give a database with the demo region: the local one, which is filled if it is empty."""
    settings = Settings.from_environment()
    with database(settings) as address, Store.open(address) as store:
        held = store.rows("MATCH (n) RETURN count(n) AS n")[0]["n"]
        demo = store.rows("MATCH (n:Company) WHERE n.synthetic RETURN count(n) AS n")[0]["n"]
    if held and demo != companies:
        raise SystemExit(f"{address.uri} holds another graph; set MOSTY_HOME to an empty folder.")
    if not held:
        with tempfile.TemporaryDirectory(prefix="mosty-bench-") as folder:
            write_csv(Parameters(companies=companies), Path(folder), settings)
            admin.bulk_import(settings, Path(folder), force=True)
    with database(settings) as address, Store.open(address) as store:
        migrate(store)
        store.run("CALL db.awaitIndexes(600)")
        yield address


def main() -> None:
    """Measure on the local Neo4j, which is filled first if it is empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.0, help="of one run")
    parser.add_argument("--clients", type=int, nargs="+", default=CLIENTS)
    parser.add_argument("--companies", type=int, default=50_000)
    parser.add_argument("--short", action="store_true", help="2,000 companies, one round")
    given = parser.parse_args()
    if given.short:
        given.rounds, given.seconds, given.clients, given.companies = 1, 0.1, (1, 4), 2_000
    with (
        tempfile.TemporaryDirectory(prefix="mosty-bench-") as folder,
        region(given.companies) as address,
        servers.ours(address) as ours,
        servers.peer(address, Path(folder)) as peer,
    ):
        bolt = int(address.uri.rpartition(":")[2])
        asked = [*questions(ours, short=given.short)]
        for one in asked:
            compare(one, ours, peer, short=given.short)
            warm(one, (ours, peer), 2 * given.seconds)
        turns = [
            turn(one, clients, (ours, peer), bolt, given)
            for clients in given.clients
            for one in asked
        ]
        more = [*beside_driver(asked, address, ours, given), depth(asked, ours, given)]
    rows = figures(turns) + more
    publish("graphql", rows)


if __name__ == "__main__":
    main()
