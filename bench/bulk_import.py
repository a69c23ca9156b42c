"""The initial load of an empty database: `mosty db import` beside the bare `neo4j-admin`.

Both read the same files of the demo region, each into a fresh folder, by turns. Ours also starts
the server and makes every constraint and index, which the bare import leaves to be done.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from table import Row, publish

from mosty.graph import jars, java
from mosty.graph.settings import Settings
from mosty.ingest.bulk import Files
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.region import demo_region, write_csv

GOAL = 2.0
DEMO_SECONDS = 3.0
WRITE_SECONDS = 90.0  # for a million companies
MOSTY = Path(sys.executable).with_name("mosty")


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of a piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ours(folder: Path, home: Path) -> None:
    """Import into a fresh home folder, as a user would."""
    environment = os.environ | {"MOSTY_HOME": str(home), "MOSTY_NEO4J_URI": ""}
    subprocess.run([MOSTY, "db", "import", folder], env=environment, check=True)


def bare(files: Files, home: Path) -> None:
    """Import with nothing but Neo4j's own program, the Java machine left to its defaults."""
    settings = Settings.from_environment()
    found = java.find(settings)
    path = os.pathsep.join(map(str, jars.ready(settings.cache / "maven")))
    conf = home / "conf"
    conf.mkdir(parents=True)
    (conf / "neo4j.conf").touch()
    names = [f"--nodes={one}" for one in files.nodes]
    names += [f"--relationships={one}" for one in files.relationships]
    command = [found.path, *found.options, "-cp", path, "org.neo4j.cli.AdminTool"]
    command += ["database", "import", "full", "neo4j", "--strict", "--path-pattern-style=none"]
    subprocess.run(
        [*command, f"--report-file={home / 'import.report'}", *names],
        env=os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(conf)},
        cwd=home,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def pair(folder: Path, files: Files, home: Path) -> tuple[float, float]:
    """Return the seconds of one turn each; what they made is deleted."""
    both = (
        seconds(lambda: ours(folder, home / "ours")),
        seconds(lambda: bare(files, home / "bare")),
    )
    shutil.rmtree(home)
    return both


def main() -> None:
    """Write the files once, import them by turns, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=2)
    asked = parser.parse_args()
    demo = seconds(lambda: sum(1 for _ in demo_region(Parameters())))
    with tempfile.TemporaryDirectory(prefix="mosty-bench-") as name:
        folder, written = Path(name), Parameters(companies=asked.companies)
        start = time.perf_counter()
        files = write_csv(written, folder / "csv", Settings.from_environment())
        writing = time.perf_counter() - start
        pairs = [pair(folder / "csv", files, folder / "home") for _ in range(asked.rounds)]
    size = f"{files.node_count:,} nodes, {files.tie_count:,} ties"
    publish(
        "bulk_import",
        [
            Row.of_pairs(f"mosty db import / neo4j-admin import: {size}", pairs, GOAL, "max"),
            Row("generate and write those files, s", writing, None, writing, WRITE_SECONDS, "max"),
            Row("generate 5,000 companies as facts, s", demo, None, demo, DEMO_SECONDS, "max"),
        ],
    )


if __name__ == "__main__":
    main()
