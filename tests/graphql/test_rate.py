"""What somebody may ask for in a while: points, buckets, addresses, headers."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from starlette.requests import HTTPConnection

from mosty.access.principal import HERE, READER, Principal, Role
from mosty.graph.errors import SettingError
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.schema import schema
from mosty.graphql.serving.documents import Documents
from mosty.graphql.serving.limits import Limits
from mosty.graphql.serving.rate import Buckets, Exhausted, Rates, address, networks

KEY = Principal("key:1", "a key", Role.READER)
PAGE = "{ companies(first: 10) { edges { node { id } } } }"


class Clock:
    """A clock that is set by hand."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def connection(client: str, *passed: str) -> HTTPConnection:
    headers = [(b"x-forwarded-for", one.encode()) for one in passed]
    return HTTPConnection({"type": "http", "client": (client, 1), "headers": headers})


def cost(query: str, nodes: int = 0, **variables: Any) -> int:
    read = Documents(schema()._schema, Limits.of(Settings.model_validate({}))).read  # noqa: SLF001
    return read(query).operation(None).cost(nodes, variables)


def test_a_bucket_empties_and_fills_again() -> None:
    clock = Clock()
    buckets = Buckets(size=100, refill=10, clock=clock)
    assert (buckets.take("a", 30).remaining, buckets.take("a", 70).remaining) == (70, 0)
    with pytest.raises(Exhausted, match=r"costs 20 points and 0 are left. Wait 2 s") as caught:
        buckets.take("a", 20)
    assert caught.value.seconds == 2
    assert buckets.take("b", 100).remaining == 0  # everybody has one of their own
    clock.now += 2
    assert buckets.take("a", 20).remaining == 0
    clock.now += 1_000
    assert buckets.take("a", 0).remaining == 100


def test_what_is_refused_takes_nothing() -> None:
    buckets = Buckets(size=100, refill=10, clock=Clock())
    for _ in range(3):
        buckets.take("a", 20)
        with pytest.raises(Exhausted):
            buckets.take("a", 101)
    assert buckets.take("a", 0).remaining == 40


def test_what_costs_more_than_a_bucket_holds_takes_a_full_one_and_is_owed() -> None:
    clock = Clock()
    buckets = Buckets(size=100, refill=10, clock=clock)
    assert buckets.take("a", 250).seconds == 25
    with pytest.raises(Exhausted) as caught:
        buckets.take("a", 1)
    assert caught.value.seconds == 16
    clock.now += 16
    assert buckets.take("a", 1).remaining == 9


def test_what_is_owed_is_paid_before_anything_else() -> None:
    clock = Clock()
    buckets = Buckets(size=100, refill=10, clock=clock)
    buckets.take("a", 100)
    assert buckets.take("a", 50, owe=True).remaining == 0
    clock.now += 5
    with pytest.raises(Exhausted):
        buckets.take("a", 1)


def test_full_buckets_are_not_kept_and_others_are_so_many() -> None:
    clock = Clock()
    buckets = Buckets(size=100, refill=10, kept=1_000, clock=clock)
    for at in range(5_000):
        buckets.take(str(at), 100)
    assert len(buckets) == 1_000
    assert buckets.take("4999", 0).remaining == 0
    clock.now += 10
    buckets.take("somebody", 1)
    assert len(buckets) == 1


def test_who_says_who_they_are_is_not_told_apart_by_address() -> None:
    rates = Rates(Settings.model_validate({"rate_size": 100, "rate_refill": 1}))
    left = [
        rates.charge(connection(client), who, 60)
        for client, who in (("192.0.2.1", KEY), ("192.0.2.1", READER), ("192.0.2.2", READER))
    ]
    assert [one.remaining for one in left if one] == [40, 40, 40]
    with pytest.raises(Exhausted):
        rates.charge(connection("192.0.2.9"), KEY, 60)
    assert rates.charge(connection("127.0.0.1"), HERE, 1_000) is None


def test_nothing_is_limited_without_a_size() -> None:
    rates = Rates(Settings.model_validate({"rate_size": 0}))
    assert rates.charge(connection("192.0.2.1"), READER, 10**9) is None


@pytest.mark.parametrize(
    ("client", "passed", "found"),
    [
        ("192.0.2.1", ["198.51.100.7"], "192.0.2.1"),  # no proxy of ours: its word is nothing
        ("10.0.0.5", ["198.51.100.7"], "198.51.100.7"),
        ("10.0.0.5", ["1.1.1.1, 198.51.100.7"], "198.51.100.7"),  # the first it made up itself
        ("10.0.0.5", ["1.1.1.1", "198.51.100.7, 10.0.0.9"], "198.51.100.7"),
        ("10.0.0.5", ["10.0.0.7"], "10.0.0.7"),  # nobody but proxies
        ("10.0.0.5", [], "10.0.0.5"),
        ("10.0.0.5", ["nonsense"], "nonsense"),
        ("2001:db8::1:2", [], "2001:db8::/64"),
        ("::ffff:192.0.2.1", [], "192.0.2.1"),
        ("fd00::1", ["2001:db8:1:2:3::4"], "2001:db8:1:2::/64"),
    ],
)
def test_an_address_is_the_first_that_no_proxy_of_ours_has(
    client: str, passed: list[str], found: str
) -> None:
    assert address(connection(client, *passed), networks("10.0.0.0/8, fd00::1")) == found


def test_a_proxy_that_is_none_is_said() -> None:
    with pytest.raises(SettingError, match="MOSTY_TRUSTED_PROXIES is 'x'"):
        networks("x")


@pytest.mark.parametrize(
    ("query", "nodes", "expected"),
    [
        ("{ rateLimit { remaining } __typename }", 0, 0),
        ("{ rateLimit { remaining } companies { totalCount } }", 0, 1),
        (PAGE, 10, 11),
        ('mutation { undoDecision(input: {ids: ["a"], by: "b"}) { userErrors { code } } }', 0, 51),
        (
            """mutation { b: undoDecision(input: {ids: ["a"], by: "b"}) { userErrors { code } }
            a: decidePairs(input: {by: "b", decisions: [
                {pair: "a", verdict: same}, {pair: "b", verdict: same}]}) { userErrors { code } }
            }""",
            3,
            1 + 3 + 50 + 2 + 50,
        ),
    ],
)
def test_an_operation_costs_its_nodes_and_what_it_writes(
    query: str, nodes: int, expected: int
) -> None:
    assert cost(query, nodes) == expected


def test_what_variables_write_counts() -> None:
    query = """mutation ($input: DecidePairsInput!) {
        decidePairs(input: $input) { userErrors { code } } }"""
    decisions = [{"pair": str(at), "verdict": "same"} for at in range(7)]
    assert cost(query, input={"by": "b", "decisions": decisions}) == 58


@pytest.fixture
def elsewhere(graph: Store, serving: Any, settings: Settings) -> Iterator[httpx.Client]:
    """A client that comes by way of a proxy, to a server that gives 100 points."""
    assert graph
    given = settings.model_copy(update={"rate_size": 100, "rate_refill": 0.5})
    passed = {"X-Forwarded-For": "198.51.100.7"}
    with (
        serving(given) as site,
        httpx.Client(base_url=site, headers=passed, timeout=60) as client,
    ):
        yield client


def test_answers_say_what_is_left_until_it_is_refused(elsewhere: httpx.Client) -> None:
    query = (
        "{ rateLimit { limit cost remaining resetAt } companies(first: 59) { edges { cursor } } }"
    )
    first = elsewhere.post("/graphql", json={"query": query})
    told = first.json()["data"]["rateLimit"]
    reset = datetime.fromisoformat(told.pop("resetAt"))
    assert told == {"limit": 100, "cost": 60, "remaining": 40}
    assert timedelta(seconds=100) < reset - datetime.now(UTC) < timedelta(seconds=125)
    assert first.headers["RateLimit-Policy"] == '"points";q=100;w=200'
    assert first.headers["RateLimit"] in {'"points";r=40;t=120', '"points";r=40;t=119'}
    for media in ("application/json", "application/graphql-response+json"):
        refused = elsewhere.post("/graphql", json={"query": query}, headers={"Accept": media})
        assert refused.status_code == 429
        (error,) = refused.json()["errors"]
        assert error["extensions"]["code"] == "COST_LIMIT_EXCEEDED"
        assert (error["extensions"]["limit"], error["extensions"]["asked"]) == ("rate", 60)
        wait = int(refused.headers["Retry-After"])
        assert 30 <= wait <= 40
        again = datetime.fromisoformat(error["extensions"]["resetAt"])
        assert again - datetime.now(UTC) < timedelta(seconds=wait + 1)
        assert refused.headers["RateLimit"].startswith('"points";r=4')
    free = elsewhere.get("/graphql", params={"query": "{ rateLimit { cost remaining } }"})
    assert free.json()["data"]["rateLimit"]["cost"] == 0


def test_an_export_begins_if_there_is_enough_and_its_rows_are_paid_for(
    elsewhere: httpx.Client,
) -> None:
    first = elsewhere.get("/export/companies.csv")
    assert first.status_code == 200
    assert first.headers["RateLimit"].startswith('"points";r=0;')
    refused = elsewhere.get("/export/companies.csv")
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 190
    assert refused.json()["errors"][0]["extensions"]["limit"] == "rate"


def test_queries_of_a_batch_are_paid_for_one_by_one(elsewhere: httpx.Client) -> None:
    queries = json.dumps({f"q{n}": {"query": "Textil"} for n in range(3)})
    first = elsewhere.get("/reconcile", params={"queries": queries})
    assert set(first.json()) == {"q0", "q1", "q2"}
    refused = elsewhere.get("/reconcile", params={"queries": queries})
    assert refused.status_code == 429
    assert elsewhere.get("/events.ics").status_code == 429


def test_nobody_on_this_machine_is_limited(site: str) -> None:
    answer = httpx.post(f"{site}/graphql", json={"query": "{ rateLimit { limit } }"}, timeout=60)
    assert answer.json() == {"data": {"rateLimit": None}}
    assert "RateLimit" not in answer.headers
