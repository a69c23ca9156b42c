"""Traces, as a collector gets them: OTLP over HTTP, parsed with OpenTelemetry's own messages."""

import asyncio
import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from mosty.graph.errors import SettingError, StoreError
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore, Store
from mosty.graphql.watching.observer import Observer

TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
SECRET = "Xq7-secret"  # noqa: S105 — planted, to be looked for
QUERY = """query Find($text: String!) {
    companies(first: 5, filter: {name: {contains: $text}}) { edges { node { name } } }
    search(first: 1, text: $text) { totalCount } }"""


class Collector(ThreadingHTTPServer):
    """Takes spans as an OpenTelemetry collector does."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def spans(self) -> list[Any]:
        found = []
        for _, body in self.got:
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                found += [one for scope in resource.scope_spans for one in scope.spans]
        return found

    @property
    def services(self) -> set[str]:
        return {
            one.value.string_value
            for _, body in self.got
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans
            for one in resource.resource.attributes
            if one.key == "service.name"
        }


class _Handler(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        self.server.got.append((self.path, body))
        self.send_response(200)
        self.send_header("content-type", "application/x-protobuf")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    """A collector, named by the standard variable."""
    with Collector() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "20")
        yield server
        server.shutdown()


@pytest.fixture
def traced(settings: Settings, collector: Collector) -> Settings:
    """Settings of a server that sends traces there."""
    port = collector.server_address[1]
    return settings.model_copy(update={"otel_exporter_otlp_endpoint": f"http://127.0.0.1:{port}"})


def attributes(span: Any) -> dict[str, Any]:
    found = {}
    for one in span.attributes:
        kind = one.value.WhichOneof("value")
        found[one.key] = getattr(one.value, kind)
    return found


def test_a_trace_goes_from_the_request_to_each_statement(
    traced: Settings, collector: Collector, serving: Any
) -> None:
    with serving(traced) as site:
        httpx.post(
            f"{site}/graphql",
            json={"query": QUERY, "variables": {"text": SECRET}},
            headers={"traceparent": f"00-{TRACE}-{PARENT}-01", "X-Request-Id": "mine"},
        )
    assert {path for path, _ in collector.got} == {"/v1/traces"}
    assert collector.services == {"mosty"}
    ours = [one for one in collector.spans if one.trace_id.hex() == TRACE]
    (root,) = [one for one in ours if one.parent_span_id.hex() == PARENT]
    below = [one for one in ours if one.parent_span_id == root.span_id]
    assert len(ours) == 1 + len(below) == 3
    assert (root.name, root.kind) == ("POST /graphql", 2)
    assert attributes(root) == {
        "http.request.method": "POST",
        "url.scheme": "http",
        "http.route": "/graphql",
        "http.response.status_code": 200,
        "graphql.operation.type": "query",
        "graphql.operation.name": "Find",
        "mosty.graphql.document": attributes(root)["mosty.graphql.document"],
        "mosty.request.id": "mine",
    }
    for one in below:
        found = attributes(one)
        assert one.kind == 3
        assert found.pop("db.query.text").startswith("RETURN {")
        assert found == {
            "db.system.name": "neo4j",
            "db.namespace": "neo4j",
            "db.response.returned_rows": 1,
        }
    assert SECRET.encode() not in b"".join(body for _, body in collector.got)


def test_a_statement_that_fails_has_its_code(
    traced: Settings, collector: Collector, graph: Store
) -> None:
    observer = Observer(traced)

    async def main() -> None:
        store = AsyncStore(graph.address, 10, observer.statement)
        async with observer.watching(store):
            with pytest.raises(StoreError):
                await store.rows("RETURN $name + nothing", name=SECRET)
        await store.close()

    asyncio.run(main())
    (span,) = collector.spans
    assert span.status.code == 2
    assert attributes(span)["error.type"] == "CypherSyntaxError"
    assert attributes(span)["db.response.status_code"] == "Neo.ClientError.Statement.SyntaxError"


@pytest.mark.parametrize(
    "given", [{}, {"otel_sdk_disabled": True, "otel_exporter_otlp_endpoint": "http://x"}]
)
def test_by_default_nothing_is_imported(given: Any) -> None:
    assert Observer(Settings.model_validate(given)).tracing is None
    code = "import sys, mosty.graphql.app; sys.exit(any('opentelemetry' in m for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_traces_without_what_sends_them_are_a_setting_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "mosty.graphql.watching.tracing", None)
    with pytest.raises(SettingError, match=r"install mosty\[otel\]"):
        Observer(Settings.model_validate({"otel_exporter_otlp_endpoint": "http://127.0.0.1:1"}))
