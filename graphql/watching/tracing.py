"""Traces of OpenTelemetry: a span per request, and one per Cypher statement below it.

The standard variables OTEL_* say where they go and how many; without them this module is not
imported (`observer`). Attributes follow the semantic conventions of HTTP, of databases (both
stable) and of GraphQL (in development). Nothing that a client said is in them but the name of its
operation: no parameters, documents, query strings or addresses.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from opentelemetry import propagate
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, Status, StatusCode
from starlette.datastructures import Headers
from starlette.types import Scope

from mosty.graphql.serving.account import Account

_FAILED = 500  # from here on a status is our fault


class Tracing:
    """The spans of one application."""

    def __init__(self, database: str) -> None:
        """Send spans where the environment says; `database` is the name of ours."""
        resource = Resource.create()
        if str(resource.attributes.get(SERVICE_NAME, "")).startswith("unknown_service"):
            resource = resource.merge(Resource({SERVICE_NAME: "mosty"}))
        self._provider = TracerProvider(resource=resource)
        self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("mosty")
        self._statement = {"db.system.name": "neo4j", "db.namespace": database}

    @contextmanager
    def request(self, scope: Scope, account: Account) -> Iterator[None]:
        """Open the span of a request, below the caller's own if it names one (traceparent)."""
        parent = propagate.extract(dict(Headers(scope=scope)))
        with self._tracer.start_as_current_span(
            account.method,
            context=parent,
            kind=SpanKind.SERVER,
            attributes={
                "http.request.method": account.method,
                "url.scheme": scope.get("scheme", "http"),
                "mosty.request.id": account.id,
            },
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            account.trace = f"{span.get_span_context().trace_id:032x}"
            try:
                yield
            finally:
                _answered(span, account)

    def statement(self, text: str) -> Span:
        """Open the span of a statement; its text has no values in it, they are parameters."""
        return self._tracer.start_span(
            "neo4j",
            kind=SpanKind.CLIENT,
            attributes={**self._statement, "db.query.text": text},
        )

    @staticmethod
    def ended(span: Span, rows: int, error: BaseException | None) -> None:
        """Close the span of a statement."""
        if error is None:
            span.set_attribute("db.response.returned_rows", rows)
        else:
            cause = error.__cause__ or error
            span.set_attribute("error.type", type(cause).__qualname__)
            if code := getattr(cause, "code", None):
                span.set_attribute("db.response.status_code", str(code))
            span.set_status(Status(StatusCode.ERROR))
        span.end()

    def close(self) -> None:
        """Send what waits."""
        self._provider.shutdown()


def _answered(span: Span, account: Account) -> None:
    """Say what became of a request."""
    found: dict[str, Any] = {
        "http.route": account.route,
        "http.response.status_code": account.status,
    }
    if account.operations:
        operation = account.operations[0]
        found["graphql.operation.type"] = operation.kind
        found["graphql.operation.name"] = operation.name
        found["mosty.graphql.document"] = operation.document
    if account.codes:
        found["error.type"] = account.codes[0]
    if account.status >= _FAILED:
        found.setdefault("error.type", str(account.status))
        span.set_status(Status(StatusCode.ERROR))
    span.set_attributes({key: value for key, value in found.items() if value})
    span.update_name(f"{account.method} {account.route}".strip())
