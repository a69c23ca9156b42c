"""Free Cypher runs in processes of its own.

One row may hold a list of a hundred million numbers, which the driver hands over whole: reading it
would stop the server for minutes, deaf to its own time limits, and take all its memory. A process
can be ended whatever it does, and has so much memory and no more. Starting one takes most of a
second, so it is kept for the next statement; until somebody asks for the first time there is none.
"""

import asyncio
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import Any

import orjson

from mosty.graph.errors import StoreError, TimedOut, Unavailable
from mosty.graph.guard import GRACE
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore
from mosty.graphql.querying.running import too_long
from mosty.graphql.serving.errors import MEMORY, refusal

READING = 20.0  # seconds that may go by until a large answer has been read and written
IDLE = 2  # processes that are kept
THREADS = 32  # each waits for a process; a statement has one, and one more when it is ended
_COMMAND = (sys.executable, "-P", "-m", "mosty.graphql.querying.worker")
_OUTCOMES = {"TIMEOUT": TimedOut, "UNAVAILABLE": Unavailable}
_ENDED = {"code": "COST_LIMIT_EXCEEDED", "message": MEMORY, "more": {"limit": "memory"}}

Process = subprocess.Popen[bytes]
Answer = tuple[dict[str, Any], bytes]


class Workers:
    """The processes of one application."""

    def __init__(self) -> None:
        """Begin with none."""
        self._idle: list[Process] = []
        self._threads = ThreadPoolExecutor(THREADS, "queries")

    async def ask(
        self, store: AsyncStore, settings: Settings, job: dict[str, Any], *, name: str
    ) -> Answer:
        """Have a statement run; return what is told of its answer, and the answer's bytes.

        Raises:
            GraphQLError: as `running.run`.

        """
        address = {one: getattr(store.address, one) for one in store.address.__slots__}
        limits = {"timeout": store.timeout, "rows": settings.query_rows}
        told: dict[str, Any] = {}
        try:
            with store.watch(name, {}, "stream") as seen:
                given = orjson.dumps(job | {"address": address} | limits)
                told, body = await self._run(given, store.timeout + GRACE + READING)
                if code := told.get("code"):
                    raise _OUTCOMES.get(code, StoreError)(told["message"])
                seen.rows = told["rows"]
        except StoreError as error:
            if "code" not in told:
                raise too_long(store.timeout) from error
            raise refusal(told["code"], told["message"], **told["more"]) from error
        return told, body

    async def _run(self, given: bytes, patience: float) -> Answer:
        """Return what a process answers; it is ended if nobody waits for that any more.

        Raises:
            TimedOut: it says nothing.

        """
        process = self._idle.pop() if self._idle else _started()
        exchange = self._threads.submit(_exchanged, process, given)
        stays = False
        try:
            async with asyncio.timeout(patience):
                answer = await asyncio.wrap_future(exchange)
            stays = answer[0].get("stays", False) and len(self._idle) < IDLE
        except TimeoutError:
            raise TimedOut("The process that runs the statement says nothing.") from None
        finally:
            if stays:
                self._idle.append(process)
            else:
                process.kill()
                self._threads.submit(_ended, process, exchange)
        return answer

    def close(self) -> None:
        """End the processes that wait."""
        for process in self._idle:
            process.kill()
            self._threads.submit(_ended, process)
        self._idle.clear()
        self._threads.shutdown()


def _started() -> Process:
    pipe = subprocess.PIPE  # what went wrong is in the answer; a trace would hold a client's text
    return subprocess.Popen(_COMMAND, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)


def _ended(process: Process, exchange: Future[Answer] | None = None) -> None:
    """Leave nothing of a killed process behind."""
    if exchange:
        wait([exchange])
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what was not sent yet cannot be
            if pipe:
                pipe.close()


def _exchanged(process: Process, given: bytes) -> Answer:
    """Send a job and read its answer: a line that tells of it, then its bytes."""
    assert process.stdin  # noqa: S101 — both are pipes
    assert process.stdout  # noqa: S101
    try:
        process.stdin.write(given + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if told := orjson.loads(line) if line.endswith(b"\n") else None:
            body = process.stdout.read(told["size"])
            if len(body) == told["size"]:
                return told, body
    except (OSError, ValueError):  # it was ended meanwhile
        pass
    return _ENDED, b""
