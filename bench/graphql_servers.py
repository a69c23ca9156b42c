"""Both servers on one database: ours as a user starts it, the peer as its manual sets it up."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

from graphql_types import definitions

from mosty.graph.store import Address

PEER = Path(__file__).parent / "graphql_peer"
MOSTY = Path(sys.executable).with_name("mosty")
PATIENCE = 600.0


def install() -> None:
    """Fetch the peer's packages, if they are not there."""
    if not (PEER / "node_modules").exists():
        npm = ["npm", "install", "--no-package-lock", "--no-fund", "--no-audit", "--silent"]
        subprocess.run(npm, cwd=PEER, check=True)


def free_port() -> int:
    """Return a port nobody uses."""
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def ours(address: Address) -> Iterator[int]:
    """Run `mosty serve` as it is, but for its limit by cost; give its port."""
    port = free_port()
    given = {
        "MOSTY_NEO4J_URI": address.uri,
        "MOSTY_NEO4J_USER": address.user,
        "MOSTY_NEO4J_PASSWORD": address.password,
        "MOSTY_RATE_SIZE": "0",  # the peer limits nobody, and this is one client for all
    }
    with _running([str(MOSTY), "serve", "--port", str(port)], given, port):
        yield port


@contextmanager
def peer(address: Address, folder: Path) -> Iterator[int]:
    """Run the peer in production mode; give its port."""
    install()
    types, port = folder / "types.graphql", free_port()
    types.write_text(definitions(), "utf-8")
    given = {
        "NODE_ENV": "production",
        "NEO4J_URI": address.uri,
        "NEO4J_USER": address.user,
        "NEO4J_PASSWORD": address.password,
    }
    with _running(["node", str(PEER / "server.mjs"), str(types), str(port)], given, port):
        yield port


@contextmanager
def _running(command: list[str], given: dict[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(
        command, env=os.environ | given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(process, port)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        b'{"query": "{__typename}"}',
        {"Content-Type": "application/json"},
    )
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(asked, timeout=5):  # noqa: S310
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"{process.args!r} does not answer.")
