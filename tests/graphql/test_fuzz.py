"""Requests nobody in their senses would send: no 5xx, no traceback, no hang, answers as GraphQL is.

The short form asks some hundreds, the same in every run; `make fuzz-graphql` asks FUZZ_REQUESTS
(100,000) with another seed (FUZZ_SEED), and keeps those with a finding (FUZZ_KEEP). The fuzzer is
in `tests/fuzzing`. What it found is asked again at the end of this file.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fuzzing.asked import Asked
from fuzzing.run import Run
from fuzzing.served import Served, served
from hypothesis import HealthCheck, given, strategies
from hypothesis import settings as configured

from mosty.graph.settings import Settings, variable
from mosty.graph.store import Store
from mosty.graphql.schema import schema

REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "300"))
DRAWN = int(os.environ.get("FUZZ_SCHEMATHESIS", "0"))  # requests drawn by schemathesis
ROOT = Path(__file__).parents[2]
SEED = int(os.environ.get("FUZZ_SEED", "6"))
KEPT = Path(os.environ.get("FUZZ_KEEP", "artefacts/fuzz-graphql"))
UNLIMITED = {"rate_size": "0", "graphql_batch": "10"}
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def endpoint(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server in a process of its own."""
    names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    wanted = {name: str(getattr(settings, name)) for name in names} | UNLIMITED
    environment = {variable(name): value for name, value in wanted.items()}
    with served(tmp_path_factory.mktemp("served"), environment) as one:
        yield one


@pytest.mark.timeout(0)
def test_many_requests_of_many_clients(fuzzed: Served) -> None:
    run = Run(fuzzed, schema()._schema, KEPT)  # noqa: SLF001
    report = run.go(REQUESTS, SEED)
    print(report)  # noqa: T201 — seen with -s
    assert report.requests == REQUESTS
    assert not report.findings
    assert fuzzed.trouble() == []


@configured(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(r=strategies.randoms(use_true_random=False))
def test_what_goes_wrong_is_made_small(fuzzed: Served, r: Random) -> None:
    run = Run(fuzzed, schema()._schema)  # noqa: SLF001
    asked = run.asker.draw(r)
    assert run.judge(asked, fuzzed.ask(asked), Random(1)) == "", asked  # noqa: S311


@pytest.mark.skipif(not DRAWN, reason="only `make fuzz-graphql` has schemathesis at hand")
@pytest.mark.timeout(0)
def test_schemathesis_finds_no_server_error(fuzzed: Served) -> None:
    """It draws from the SDL by itself; it takes minutes to read it."""
    types = [schema()._schema.query_type, schema()._schema.mutation_type]  # noqa: SLF001
    fields = sum(len(one.fields) for one in types if one)
    command = [
        *(ROOT / ".fuzz/bin/schemathesis", "run", ROOT / "docs/reference/schema.graphql"),
        *("--url", f"http://{fuzzed.host}:{fuzzed.port}/graphql", "--seed", str(SEED)),
        *("--checks", "not_a_server_error", "--max-examples", str(-(-DRAWN // fields))),
        *("--phases", "fuzzing", "--no-shrink", "--continue-on-failure", "--no-color"),
    ]
    # It takes every GraphQL error for the server's: what counts here is what the server counted.
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(done.stdout[-3_000:])  # noqa: T201 — seen with -s
    figures = fuzzed.ask(Asked("figures", "GET", "/metrics", {}, b""))[2].decode()
    told = re.findall(r'^mosty_requests_total{.*route="/graphql".*$', figures, re.MULTILINE)
    assert [one for one in told if 'status="5' in one or 'code="INTERNAL"' in one] == []
    assert fuzzed.trouble() == []


@pytest.fixture
def fuzzed(endpoint: Served, graph: Store) -> Served:
    assert graph
    return endpoint


def _query(text: str, **variables: object) -> bytes:
    return json.dumps({"query": text, "variables": variables}).encode()


DOUBLING = " ".join(f"fragment F{n} on Node {{ ...F{n + 1} ...F{n + 1} }}" for n in range(99))
DEEP: dict[str, Any] = {}
for _ in range(100):
    DEEP = {"not": DEEP}
FOUND = {
    "fragments that double each other 2^99 times": (
        _query('{ node(id: "x") { ...F0 } } ' + DOUBLING + " fragment F99 on Node { id }"),
        "COST_LIMIT_EXCEEDED",
    ),
    "a page of 2^63 rows": (
        _query(
            "{ actors(first: $n) { totalCount } }".replace("{ a", "query ($n: Int) { a", 1), n=2**63
        ),
        "BAD_USER_INPUT",
    ),
    "a filter so deep that Neo4j sends no answer": (
        _query("query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }", f=DEEP),
        "COST_LIMIT_EXCEEDED",
    ),
    "a filter of so many conditions that planning them takes minutes": (
        _query(
            "query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }",
            f={"or": [{"name": {"eq": str(n)}} for n in range(5_000)]},
        ),
        "COST_LIMIT_EXCEEDED",
    ),
    "an order of a thousand keys": (
        _query(
            "query ($o: [CompanyOrder!]) { companies(first: 1, orderBy: $o) { edges { cursor } } }",
            o=[{"field": "NAME"}] * 1_000,
        ),
        "BAD_USER_INPUT",
    ),
    "nobody to merge": (
        _query('mutation { mergeActors(input: {ids: [], by: "x"}) { userErrors { code } } }'),
        "BAD_USER_INPUT",
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found_stays_mended(fuzzed: Served, name: str) -> None:
    body, code = FOUND[name]
    status, _, answer = fuzzed.ask(Asked("found", headers=JSON, body=body))
    assert (status, code.encode() in answer) == (200, True), answer


def test_a_payload_shows_no_node_of_another_type(fuzzed: Served) -> None:
    text = """mutation { decidePair(input: {pair: "pl-krs:3", verdict: unsure, by: "x"}) {
        pair { left } userErrors { code } } }"""
    _, _, answer = fuzzed.ask(Asked("found", headers=JSON, body=_query(text)))
    assert json.loads(answer)["data"]["decidePair"]["pair"] is None


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/reconcile/suggest/x?prefix=a", 404),
        ("/reconcile?queries=%7B%22q%22:%7B%22query%22:%22a%22,%22properties%22:true%7D%7D", 400),
        ("/reconcile?queries=%7B%22q%22:%7B%22query%22:%22a%22,%22type%22:1.5%7D%7D", 400),
        ("/reconcile/properties?limit=" + "9" * 5_000, 200),
    ],
)
def test_addresses_that_were_found_stay_mended(fuzzed: Served, path: str, status: int) -> None:
    assert fuzzed.ask(Asked("found", "GET", path))[0] == status
