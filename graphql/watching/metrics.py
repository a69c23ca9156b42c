"""`/metrics`: figures for Prometheus (docs/api/operations.md has them all).

No label takes whatever a client says: routes and codes are ours, methods are HTTP's, and of
operations the first `NAMES` names have a series of their own.
"""

import platform
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Summary
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from mosty.graphql.serving.account import Account, Operation

NAMES = 200
METHODS = frozenset({"GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"})
OTHER = "_OTHER"  # as OpenTelemetry calls it
REQUESTS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
Cache = Callable[[], tuple[int, int]]  # hits, misses


def known(method: str) -> str:
    """Return a request's method, if it is one of HTTP's."""
    return method if method in METHODS else OTHER


class Metrics:
    """The figures of one application; `caches` and `pool` are read when somebody asks."""

    def __init__(self) -> None:
        """Begin at zero."""
        self.registry = CollectorRegistry()
        self.caches: dict[str, Cache] = {}
        self.pool: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self._names: set[str] = set()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self.registry.register(_Asked(self))
        own: dict[str, Any] = {"namespace": "mosty", "registry": self.registry}
        build = Gauge(
            "build_info", "Always 1; the labels say what runs.", ["version", "python"], **own
        )
        build.labels(version("mosty"), platform.python_version()).set(1)
        requests = Counter(
            "requests",
            "Requests answered; `code` is that of the first error told.",
            ["route", "method", "status", "code"],
            **own,
        )
        timed = Histogram(
            "request_seconds",
            "Until the last byte.",
            ["route"],
            buckets=REQUESTS,
            **own,
        )
        self.running = Gauge("requests_running", "Requests being answered.", **own)
        operations = Summary(
            "operation_seconds",
            "GraphQL operations by name and kind, and the time of their requests.",
            ["operation", "kind"],
            **own,
        )
        self.statements_running = Gauge("statements_running", "Statements in the database.", **own)
        statements = Histogram(
            "statement_seconds",
            "Statements, by kind and outcome.",
            ["kind", "outcome"],
            buckets=REQUESTS,
            **own,
        )
        self._rows = Counter("rows", "Rows that statements returned.", **own)
        self.slow = Counter("slow_statements", "Statements over MOSTY_SLOW_QUERY.", **own)
        # The library takes longer to find a series than to add to it.
        self._counted, self._timed = cache(requests.labels), cache(timed.labels)
        self._ran, self._ended = cache(operations.labels), cache(statements.labels)
        self.subscriptions = Gauge("subscriptions", "Subscriptions that are open.", **own)

    def request(self, account: Account, seconds: float | None) -> None:
        """Count a request that was answered; a WebSocket's length says nothing of its answers."""
        code = account.codes[0] if account.codes else ""
        self._counted(account.route, account.method, str(account.status), code).inc()
        if seconds is None:
            return
        self._timed(account.route).observe(seconds)
        for one in account.operations:
            self._ran(self._name(one), one.kind).observe(seconds)

    def _name(self, operation: Operation) -> str:
        if len(self._names) < NAMES:
            self._names.add(operation.name)
        return operation.name if operation.name in self._names else OTHER

    def statement(self, kind: str, outcome: str, seconds: float, rows: int) -> None:
        """Count a statement that has ended."""
        self._ended(kind, outcome).observe(seconds)
        self._rows.inc(rows)


class _Asked(Collector):
    """What others count: caches and the pool of connections."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def describe(self) -> Iterable[Metric]:
        """Register without asking."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Return what they say now."""
        caches = CounterMetricFamily(
            "mosty_cache", "What caches were asked.", labels=["cache", "result"]
        )
        for name, ask in self._metrics.caches.items():
            for result, value in zip(("hit", "miss"), ask(), strict=True):
                caches.add_metric([name, result], value)
        yield caches
        pool = GaugeMetricFamily(
            "mosty_pool_connections", "Connections of readers to the database.", labels=["state"]
        )
        for state, value in zip(("used", "idle"), self._metrics.pool(), strict=True):
            pool.add_metric([state], value)
        yield pool
