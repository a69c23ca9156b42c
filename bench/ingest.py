"""What a user waits for and what it takes: `mosty ingest all` on the real sources.

In a process of its own, into an empty graph. The files are in ../shared/data/sources; without them
there is nothing to measure.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from table import Row, publish

from mosty.graph.local import database
from mosty.graph.settings import Settings
from mosty.graph.store import Store

MEMORY = 1 << 30
SOURCES = Path(__file__).parents[2] / "shared/data/sources"
MOSTY = Path(sys.executable).with_name("mosty")


def run(report: Path, settings: Settings, uri: str, password: str) -> float:
    """Ingest everything; return the wall time."""
    own = {"MOSTY_HOME": str(settings.home), "MOSTY_NEO4J_URI": uri}
    start = time.perf_counter()
    subprocess.run(
        [MOSTY, "ingest", "all", SOURCES, "--report", report],
        env=os.environ | own | {"MOSTY_NEO4J_PASSWORD": password},
        check=True,
    )
    return time.perf_counter() - start


def rows(name: str, report: Path, wall: float) -> list[Row]:
    """Return rate and memory of a run, and its seconds by stage (which overlap)."""
    found = json.loads(report.read_text("utf-8"))
    read = sum(one["read"] for one in found["files"])
    stages = {
        stage: sum(one["seconds"][stage] for one in found["files"])
        for stage in found["files"][0]["seconds"]
    }
    memory = found["peak_memory"] / (1 << 20)
    return [
        Row(f"{name}: {read:,} rows, peak memory, MiB", memory, None, memory, MEMORY >> 20, "max"),
        Row(f"{name}: rows/s", read / wall, None, read / wall, 0, "min"),
        *(
            Row(f"{name}: {stage}, s / all that passed", seconds, wall, seconds / wall, 1, "max")
            for stage, seconds in stages.items()
        ),
    ]


def main() -> None:
    """Measure on the Neo4j of the settings, which must be empty, or on a local one."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not SOURCES.exists():
        raise SystemExit(f"The real files ({SOURCES}) are not here: nothing to measure.")
    settings = Settings.from_environment()
    with database(settings) as address, tempfile.TemporaryDirectory() as folder:
        with Store.open(address) as store:
            if store.rows("MATCH (n:Entity) RETURN count(n) AS n")[0]["n"]:
                raise SystemExit(f"{address.uri} holds a graph; this measures into an empty one.")
        report = Path(folder) / "report.json"
        found: list[Row] = []
        for name in ("first load", "the same again"):
            wall = run(report, settings, address.uri, address.password)
            found += rows(name, report, wall)
    publish("ingest", found)


if __name__ == "__main__":
    main()
