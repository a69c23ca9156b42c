"""The network as questions see it: one snapshot in memory, shared by all who ask.

Questions are computed in threads of their own, a few at a time; who asks what is being computed
waits for the same answer. The snapshot is taken anew when something was committed since, which the
database's own bookmark tells for the price of one short statement; but never is more than a share
of the time spent on that, so that under steady writing an answer may be a little old. It says when
its snapshot was taken. What computes (numba, scipy, LightGBM) is imported with the first question.
"""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any

import orjson
from graphql import GraphQLError

from mosty.graph.errors import AnalysisError, MostyError, StoreError, UnknownNode
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.serving.errors import bad_input, from_store, refusal

if TYPE_CHECKING:
    from mosty.graph.analysis.asking.known import Known

SHARE = 20  # times as long as it took, a snapshot may be used although the graph has changed
QUESTIONS = {
    "partners": "partnering",
    "introductions": "introducing",
    "products": "supplying",
    "suppliers": "supplying",
    "risks": "risking",
    "scenario": "scenarios",
    "scorecard": "scoring",
    "picture": "picturing",
}
_PLACE = "mosty.graph.analysis.asking"


@dataclass(slots=True)
class _Taken:
    """A snapshot, the bookmark it was taken at, when, and how long that took (seconds)."""

    known: "Known"
    bookmark: str
    at: float
    seconds: float


@dataclass(slots=True)
class _Running:
    """A question that is being answered, and how many wait for it."""

    task: asyncio.Future[Any]
    waiting: int = 0


@dataclass(slots=True)
class Knowledge:
    """Answers questions to the network of a database. `close` it when nobody asks any more."""

    store: Store
    settings: Settings
    share: float = SHARE
    _pool: ThreadPoolExecutor = field(init=False)
    _lock: Lock = field(default_factory=Lock)
    _taken: _Taken | None = None
    _running: dict[tuple[str, bytes], _Running] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare the threads; none starts before the first question."""
        self._pool = ThreadPoolExecutor(self.settings.analysis_jobs, "question")

    async def ask(self, question: str, **given: object) -> Any:  # noqa: ANN401
        """Return the answer to one of `QUESTIONS`.

        Raises:
            GraphQLError: `UNAVAILABLE`, too many questions wait; `TIMEOUT`, this one took too long;
                `NOT_FOUND` or `BAD_USER_INPUT`, it is about what is not there.

        """
        key = (question, orjson.dumps(given, option=orjson.OPT_SORT_KEYS))
        running = self._running.get(key)
        if running is None or running.task.cancelled():
            running = self._begin(key, question, given)
        running.waiting += 1
        try:
            async with asyncio.timeout(self.settings.analysis_timeout):
                return await asyncio.shield(running.task)
        except TimeoutError:
            raise refusal("TIMEOUT", self._slow()) from None
        except MostyError as error:
            raise _told(error) from None
        finally:
            running.waiting -= 1
            if not running.waiting:
                running.task.cancel()  # if it has not begun; a thread is not stopped

    def _begin(self, key: tuple[str, bytes], question: str, given: dict[str, object]) -> _Running:
        if len(self._running) >= self.settings.analysis_jobs + self.settings.analysis_waiting:
            raise refusal(
                "UNAVAILABLE",
                f"{len(self._running)} questions to the network are being answered or wait. Try "
                "again in a moment.",
            )
        future = self._pool.submit(self._work, question, given)
        running = self._running[key] = _Running(asyncio.wrap_future(future))
        loop = asyncio.get_running_loop()

        def ended(_: object) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._forget, key, running)

        future.add_done_callback(ended)  # the thread's own end: until then it counts
        return running

    def _forget(self, key: tuple[str, bytes], running: _Running) -> None:
        if self._running.get(key) is running:
            del self._running[key]

    def _slow(self) -> str:
        return (
            f"The question took longer than {self.settings.analysis_timeout:g} s. Ask for less; "
            "the first question after a start takes longest."
        )

    def _work(self, question: str, given: dict[str, object]) -> Any:  # noqa: ANN401
        module = import_module(f"{_PLACE}.{QUESTIONS[question]}")
        return getattr(module, question)(self.known(), **given)

    def known(self) -> "Known":
        """Return the snapshot, taken anew if something has changed and it may be."""
        with self._lock:
            bookmark, old = self.store.bookmark(), self._taken
            if old and (old.bookmark == bookmark or self._fresh(old)) and _today(old):
                return old.known
            begun = time.monotonic()
            known: Known = import_module(f"{_PLACE}.known").Known.of(self.store, self.settings.home)
            seconds = time.monotonic() - begun
            self._taken = _Taken(known, bookmark, time.monotonic(), seconds)
            return known

    def _fresh(self, old: _Taken) -> bool:
        return time.monotonic() - old.at < self.share * old.seconds

    def close(self) -> None:
        """End the threads when they are done; questions that wait are not begun."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _today(old: _Taken) -> bool:
    return old.known.snapshot.on == datetime.now(UTC).date()


def _told(error: MostyError) -> GraphQLError:
    """Return what a client is told of a question that has no answer."""
    if isinstance(error, UnknownNode):
        return refusal("NOT_FOUND", str(error))
    if isinstance(error, AnalysisError):
        return bad_input(str(error))
    if isinstance(error, StoreError):
        return from_store(error)
    return GraphQLError(str(error), original_error=error)
