"""The promises the folder layout rests on (docs/adr/0003-layout.md)."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED = {
    "access": {"graph", "cypher"},
    "edit": {"access", "resolve", "ingest", "graph", "cypher"},
    "client": set(),
    "cypher": set(),
    "graph": {"cypher"},
    "ingest": {"graph", "cypher"},
    "resolve": {"ingest", "graph", "cypher"},
    "report": {"graph", "cypher"},
    "graphql": {"access", "edit", "resolve", "graph", "cypher", "viz"},
    "viz": {"graph", "cypher"},
    "cli": {"access", "edit", "graph", "cypher", "ingest", "report", "resolve", "graphql", "viz"},
}
FOLDERS = (*ALLOWED,)
FIND = "import graphql; print(graphql.__file__)"


def imported(path: Path) -> set[str]:
    """Return the folders of Mosty that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("mosty.")}
    return found


def test_every_folder_with_code_or_data_is_packaged() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packaged = set(config["tool"]["setuptools"]["packages"])
    files = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    places = {
        path.parent.relative_to(ROOT).parts
        for path in files
        if path.suffix in {".py", ".yaml", ".cypher", ".lock", ".html", ".typ"}
    }
    found = {".".join(("mosty", *parts)) for parts in places if "explorer" not in parts}
    assert found == packaged


@pytest.mark.parametrize("folder", FOLDERS)
def test_imports_point_one_way(folder: str) -> None:
    for path in (ROOT / folder).rglob("*.py"):
        if "node_modules" not in path.parts:
            assert imported(path) <= ALLOWED[folder] | {folder}, path


def test_no_package_file_where_none_may_be() -> None:
    assert not (ROOT / "graphql" / "__init__.py").exists()
    assert not list((ROOT / "tests").rglob("__init__.py"))


@pytest.mark.parametrize("place", [ROOT, ROOT / "tests", ROOT / "graphql"])
@pytest.mark.parametrize("how", [["-c", FIND], ["-P", "-c", FIND]])
def test_graphql_core_is_never_shadowed(place: Path, how: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *how], cwd=place, capture_output=True, text=True, check=True
    )
    assert "site-packages" in done.stdout


@pytest.mark.parametrize("how", [["-m", "uvicorn"], [str(Path(sys.executable).parent / "uvicorn")]])
def test_uvicorn_finds_the_application_from_the_root(how: list[str]) -> None:
    """It comes as far as asking the database for which we give a port nobody listens on."""
    command = [sys.executable, *how] if how[0] == "-m" else how
    done = subprocess.run(
        [*command, "--factory", "mosty.graphql.app:app", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "MOSTY_NEO4J_URI": "bolt://127.0.0.1:1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "No Neo4j answers at bolt://127.0.0.1:1" in done.stderr


def test_the_lightest_command_imports_nothing_heavy() -> None:
    heavy = "{'neo4j', 'strawberry', 'networkx', 'polars', 'numpy', 'pydantic'}"
    code = (
        "import sys; from mosty.cli.main import mosty\n"
        "try: mosty.main(['--help'])\n"
        f"except SystemExit: print('heavy:', sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("heavy: []\n")
