"""Who watches the application: figures, traces and the log of slow statements, in one hand."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from mosty.graph.errors import SettingError, StoreError, TimedOut, Unavailable
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore
from mosty.graph.watch import Kind, Seen
from mosty.graphql.serving.account import current
from mosty.graphql.watching.metrics import Metrics
from mosty.graphql.watching.slow import Slow, SlowLog

if TYPE_CHECKING:
    from opentelemetry.trace import Span

    from mosty.graphql.watching.tracing import Tracing

_OUTCOMES: tuple[tuple[type[BaseException], str], ...] = (
    (TimedOut, "timeout"),
    (Unavailable, "unavailable"),
    (StoreError, "error"),
)


class Observer:
    """Watches one application; a store's `watch` is its `statement`."""

    def __init__(self, settings: Settings) -> None:
        """Begin at zero.

        Raises:
            SettingError: traces are wanted, but what sends them is not installed.

        """
        self.metrics = Metrics()
        self.slow = SlowLog(settings.slow_query)
        self.tracing = _tracing(settings)

    @asynccontextmanager
    async def watching(self, store: AsyncStore) -> AsyncIterator[None]:
        """Do in the background what watching needs, with `store`."""
        self.metrics.pool = store.connections
        task = asyncio.create_task(self.slow.run(store))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            if self.tracing:
                await asyncio.to_thread(self.tracing.close)

    def statement(self, text: str, parameters: Mapping[str, Any], kind: Kind) -> "_Statement":
        """Watch a statement."""
        return _Statement(self, text, parameters, kind)


def _tracing(settings: Settings) -> "Tracing | None":
    """Return traces, if the environment says where they go; else nothing is imported for them."""
    to = settings.otel_exporter_otlp_endpoint or settings.otel_exporter_otlp_traces_endpoint
    if not to or settings.otel_sdk_disabled:
        return None
    try:
        module = import_module("mosty.graphql.watching.tracing")
    except ModuleNotFoundError as error:
        raise SettingError(
            f"OTEL_EXPORTER_OTLP_ENDPOINT asks for traces, but {error.name} is not installed: "
            "install mosty[otel]."
        ) from None
    return cast("Tracing", module.Tracing(settings.neo4j_database))


class _Statement:
    """A statement that runs."""

    __slots__ = ("_kind", "_observer", "_parameters", "_seen", "_span", "_start", "_text")

    def __init__(
        self, observer: Observer, text: str, parameters: Mapping[str, Any], kind: Kind
    ) -> None:
        self._observer, self._text, self._kind = observer, text, kind
        self._parameters = parameters
        self._seen = Seen()
        self._span: Span | None = None

    def __enter__(self) -> Seen:
        """Begin."""
        observer = self._observer
        observer.metrics.statements_running.inc()
        if observer.tracing:
            self._span = observer.tracing.statement(self._text)
        self._start = perf_counter()
        return self._seen

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Note what became of it."""
        seconds = perf_counter() - self._start
        observer, rows = self._observer, self._seen.rows
        observer.metrics.statements_running.dec()
        observer.metrics.statement(self._kind, _outcome(error), seconds, rows)
        account = current()
        account.statements += 1
        account.rows += rows
        account.seconds += seconds
        if observer.tracing and self._span:
            observer.tracing.ended(self._span, rows, error)
        if seconds >= observer.slow.least > 0 and self._kind != "stream":
            observer.metrics.slow.inc()
            again = error is None and self._kind == "read"
            observer.slow.note(Slow(self._text, self._parameters, seconds, rows, again))


def _outcome(error: BaseException | None) -> str:
    if error is None:
        return "ok"
    return next((word for kind, word in _OUTCOMES if isinstance(error, kind)), "cancelled")
