"""The wheel, installed in an environment of its own, does what the checkout does."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from mosty.graph import ports
from mosty.graph.store import Store

ROOT = Path(__file__).parent.parent
LIBRARIES = next(path for path in sys.path if path.endswith("site-packages"))


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with Mosty's wheel; its libraries are those of this environment, as they are.

    A `.pth` file adds a folder without reading that folder's own `.pth` files, so the editable
    install of this environment stays unknown to the new one.
    """
    place = tmp_path_factory.mktemp("wheel")
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    run(sys.executable, *build, "--wheel-dir", place, ROOT, cwd=place)
    run(sys.executable, "-m", "venv", place / "venv", cwd=place)
    made = place / "venv" / "bin" / "python"
    (wheel,) = place.glob("*.whl")
    run(made, "-m", "pip", "install", "--quiet", "--no-deps", wheel, cwd=place)
    (site,) = (place / "venv").glob("lib/*/site-packages")
    (site / "libraries.pth").write_text(LIBRARIES, "utf-8")
    return made


def test_it_has_its_own_code_and_all_its_data(python: Path, tmp_path: Path) -> None:
    code = """
import graphql, mosty.graph
from mosty.cypher.library import statements
from mosty.graph.ontology.loader import ontology
print('venv' in mosty.graph.__file__, 'site-packages/graphql/' in graphql.__file__)
print(len(ontology().nodes) > 20, len(statements('queries')) >= 20)
"""
    assert run(python, "-c", code, cwd=tmp_path).split() == ["True"] * 4


def test_its_command_lists_the_groups(python: Path, tmp_path: Path) -> None:
    assert "ingest" in run(python.parent / "mosty", "--help", cwd=tmp_path)


@pytest.fixture
def web(python: Path, store: Store, tmp_path: Path) -> Iterator[str]:
    """The wheel's web server on the tests' database."""
    port = ports.choose("127.0.0.1", 0, 8200, "port")
    environ = {
        **os.environ,
        "MOSTY_NEO4J_URI": store.address.uri,
        "MOSTY_NEO4J_PASSWORD": store.address.password,
    }
    command = [python.parent / "mosty", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=tmp_path, env=environ)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def get(address: str) -> str:
    for _ in range(100):
        try:
            return httpx.get(address, timeout=5).text
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError(f"nothing answers at {address}")


def test_it_serves_the_explorer_and_the_endpoint(web: str) -> None:
    assert get(f"{web}/readyz") == "ready\n"
    assert '<div id="root">' in get(f"{web}/")
    assert "companies" in get(f"{web}/ontology.json").lower()
    assert '"totalCount":0' in get(f"{web}/graphql?query=%7Bcompanies%7BtotalCount%7D%7D")
