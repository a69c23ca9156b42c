"""The endpoint in a process of its own, and its log."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from fuzzing.asked import Asked

PATIENCE = 90  # seconds for an answer; statements and questions to the network have less
_TROUBLE = re.compile(
    r"Traceback|CRITICAL|\bERROR\b|Request \S+ failed|Task exception|never awaited"
)
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Served:
    """A server."""

    host: str
    port: int
    log: Path
    process: subprocess.Popen[bytes]

    def trouble(self) -> list[str]:
        """Return the lines of the log that tell of something the server did wrong."""
        lines = self.log.read_text("utf-8", "replace").splitlines()
        return [one for one in lines if _TROUBLE.search(one)]

    def memory(self) -> int:
        """Return the server's resident memory in bytes; 0 where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        except (OSError, IndexError):
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE")

    @contextmanager
    def client(self) -> Iterator["Client"]:
        """Give a connection to it."""
        one = Client(self.host, self.port)
        try:
            yield one
        finally:
            one.close()

    def ask(self, asked: Asked) -> Answer:
        """Send one request on a connection of its own."""
        with self.client() as client:
            return client.ask(asked)


class Client:
    """A connection that is kept, and made anew where it was closed."""

    def __init__(self, host: str, port: int) -> None:
        """Connect when first asked."""
        self._http = HTTPConnection(host, port, timeout=PATIENCE)

    def close(self) -> None:
        """Close it."""
        self._http.close()

    def ask(self, asked: Asked) -> Answer:
        """Send a request and read its whole answer.

        Raises:
            TimeoutError: there was none in time.

        """
        for _ in range(2):  # the server may have closed what was kept
            try:
                return self._ask(asked)
            except TimeoutError:
                self._http.close()
                raise
            except (HTTPException, OSError) as error:
                self._http.close()
                failed = error
        return 0, {}, repr(failed).encode()

    def _ask(self, asked: Asked) -> Answer:
        http = self._http
        http.putrequest(asked.method, asked.path, skip_host="Host" in asked.headers)
        for name, value in asked.headers.items():
            http.putheader(name, value)
        if asked.body or asked.method == "POST":
            http.putheader("Content-Length", str(len(asked.body)))
        http.endheaders(asked.body)
        response = http.getresponse()
        body = response.read()
        headers = {name.lower(): value for name, value in response.getheaders()}
        if response.will_close:
            http.close()
        return response.status, headers, body


@contextmanager
def served(folder: Path, environment: Mapping[str, str]) -> Iterator[Served]:
    """Run a server with these settings until the context ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    log = folder / "server.log"
    command = [sys.executable, "-m", "uvicorn", "--factory", "mosty.graphql.app:app"]
    command += ["--port", str(port), "--log-level", "warning", "--no-access-log"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env=os.environ | environment)
    try:
        one = Served("127.0.0.1", port, log, process)
        _wait(one)
        yield one
    finally:
        process.terminate()
        process.wait(30)


def _wait(one: Served) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        assert one.process.poll() is None, one.log.read_text()
        try:
            if one.ask(Asked("ready", "GET", "/readyz"))[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise TimeoutError("the server did not start")
