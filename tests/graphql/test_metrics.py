"""`/metrics`: what Prometheus reads, and who may."""

import time
from collections import deque
from collections.abc import Callable

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from mosty.graphql.serving.account import Account, Operation
from mosty.graphql.watching.metrics import NAMES, OTHER, Metrics

Read = Callable[..., float]


@pytest.fixture
def read(site: str) -> Read:
    """Return the value of a sample now."""

    def value(name: str, **labels: str) -> float:
        text = httpx.get(f"{site}/metrics").text
        return sum(
            sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    return value


def post(site: str, query: str, **more: object) -> httpx.Response:
    return httpx.post(f"{site}/graphql", json={"query": query, **more})


def test_requests_are_counted_by_route_status_and_code(site: str, read: Read) -> None:
    post(site, "query Two { companies(first: 2) { edges { node { name } } } }")
    post(site, "{ nothing }")
    httpx.get(f"{site}/nowhere")
    assert read("mosty_requests_total", route="/graphql", status="200", code="") == 1
    assert read("mosty_requests_total", code="GRAPHQL_VALIDATION_FAILED") == 1
    assert read("mosty_requests_total", route="", status="404") == 1
    assert read("mosty_request_seconds_count", route="/graphql") == 2
    assert read("mosty_request_seconds_sum", route="/graphql") > 0


def test_operations_and_statements_are_counted(site: str, read: Read) -> None:
    before = read("mosty_statement_seconds_count", kind="read", outcome="ok")
    for _ in range(3):
        post(site, "query Two { companies(first: 2) { edges { node { name } } } }")
    assert read("mosty_operation_seconds_count", operation="Two", kind="query") == 3
    assert read("mosty_statement_seconds_count", kind="read", outcome="ok") == before + 3
    assert read("mosty_rows_total") >= 3
    assert read("mosty_statements_running") == 0
    assert read("mosty_requests_running") == 1  # this one
    assert read("mosty_cache_total", cache="documents", result="hit") >= 2
    assert read("mosty_cache_total", cache="documents", result="miss") == 1
    assert read("mosty_pool_connections", state="idle") >= 1
    assert read("mosty_pool_connections", state="used") == 0


def test_what_is_known_by_its_hash_is_counted(site: str, read: Read) -> None:
    unknown = {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}
    httpx.post(f"{site}/graphql", json={"extensions": unknown})
    assert read("mosty_cache_total", cache="persisted", result="miss") == 1


def test_the_process_and_the_build_are_told(read: Read) -> None:
    assert read("process_resident_memory_bytes") > 2**20
    assert read("mosty_build_info") == 1


def test_clients_cannot_make_series_without_end() -> None:
    metrics = Metrics()
    for number in range(3 * NAMES):
        ran = deque([Operation(f"Name{number}", "query", "", 0)])
        metrics.request(Account("x", operations=ran), 0.1)
    found = {
        sample.labels["operation"]
        for family in metrics.registry.collect()
        for sample in family.samples
        if family.name == "mosty_operation_seconds"
    }
    assert len(found) == NAMES + 1
    assert OTHER in found


def test_methods_that_http_does_not_have_are_one(site: str, read: Read) -> None:
    for method in ("PROPFIND", "MKCOL"):
        httpx.request(method, f"{site}/graphql")
    assert read("mosty_requests_total", method=OTHER) == 2


def test_by_default_a_client_elsewhere_may_not_read_them(site: str) -> None:
    response = httpx.get(f"{site}/metrics", headers={"X-Forwarded-For": "203.0.113.7"})
    assert response.status_code in {401, 403}
    assert response.json()["errors"][0]["extensions"]["requestId"]


def test_open_subscriptions_are_counted_while_they_last(site: str, read: Read) -> None:
    query = "subscription { changes { pageInfo { endCursor } } }"
    headers = {"Accept": "text/event-stream"}
    assert read("mosty_subscriptions") == 0
    with httpx.stream("POST", f"{site}/graphql", json={"query": query}, headers=headers) as answer:
        assert answer.status_code == 200
        assert _eventually(lambda: read("mosty_subscriptions") == 1)
    assert _eventually(lambda: read("mosty_subscriptions") == 0)


def _eventually(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False
