"""`mosty serve` as people run it: a process of its own, to be starved, stalled and killed."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from mosty.graph.settings import Settings, variable
from tests.conftest import free_port

START = 240.0  # seconds


@dataclass(frozen=True)
class Serving:
    """A server that runs; what it logs is in `log`."""

    site: str
    process: psutil.Popen
    log: Path

    @property
    def port(self) -> int:
        return int(self.site.rpartition(":")[2])

    @property
    def memory(self) -> int:
        """Bytes in use."""
        size: int = self.process.memory_info().rss
        return size

    def ask(self, query: str, *, timeout: float = 60, **variables: Any) -> httpx.Response:
        return httpx.post(
            f"{self.site}/graphql",
            json={"query": query, "variables": variables},
            headers={"Accept": "application/graphql-response+json"},
            timeout=timeout,
        )


@contextmanager
def _started(folder: Path, settings: Settings, more: dict[str, str]) -> Iterator[Serving]:
    port, log = free_port(), folder / "serve.log"
    names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_heap", "neo4j_port")
    given = {variable(name): str(getattr(settings, name)) for name in names}
    with log.open("wb") as opened:
        process = psutil.Popen(
            [Path(sys.executable).with_name("mosty"), "serve", "--port", str(port)],
            env=os.environ | given | {"MOSTY_LOG": "json", "MOSTY_RATE_SIZE": "100000000"} | more,
            stdout=opened,
            stderr=opened,
        )
    site = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + START
        while not _answers(f"{site}/readyz"):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.1)
        yield Serving(site, process, log)
    finally:
        with suppress(psutil.NoSuchProcess):
            process.kill()
        process.wait()


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).is_success
    except httpx.HTTPError:
        return False


Start = Callable[..., Any]


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Start `mosty serve` with settings; more of them as MOSTY_… variables."""
    return lambda settings, **more: _started(tmp_path_factory.mktemp("serve"), settings, more)
