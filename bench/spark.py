"""How the measures that Spark has grow in memory and on Spark, and what that means for Europe.

Every size and engine runs in a process of its own. Times are CPU seconds of it and of its Java, so
that a busy machine does not count; memory is the peak. A power law is fitted to each row of figures
(to memory a line) and carried to 150 million ties, with its 95 % prediction interval. Needs
the environment of `scripts/spark`: `PYTHONPATH=.spark .venv/bin/python bench/spark.py`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl
import psutil
from generated import generate
from rich.console import Console
from rich.table import Table
from scipy import stats

from mosty.graph.analysis.centrality import pagerank
from mosty.graph.analysis.mixing import mixing
from mosty.graph.analysis.network import Floats, Network, Nodes
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.spark.candidates import HUB
from mosty.graph.analysis.structure import components, triangles
from mosty.graph.analysis.ties import Ties

PER_NODE, EUROPE = 5, 150_000_000
PRECISION = 1e-8
RESULTS = Path(__file__).parent / "results/spark.json"
SIZES = [5_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000]
REGIONS = [f"DE{one:02}" for one in range(7)] + [f"CZ{one:02}" for one in range(5)]
Figures = dict[str, float]


def saved(n: int, folder: Path) -> None:
    """Save a generated snapshot of `n` actors."""
    made = generate(n, PER_NODE * n)
    nuts = np.array(REGIONS)[made.region]
    actors = pl.DataFrame({"id": [f"x:{one:09}" for one in range(n)], "nuts": nuts})
    actors = actors.with_columns(country=pl.col("nuts").str.slice(0, 2))
    Snapshot.build(actors, {"SUPPLIES": Ties.of(*made.ties.T)}).save(folder)


def in_memory(folder: Path) -> Figures:
    """Measure on this machine; the first, tiny network compiles."""
    _measured(Network.of(4, [0, 1, 0, 2], [1, 2, 2, 3]), np.zeros(4, np.int32))
    found: Figures = {}
    start = time.process_time()
    snapshot = Snapshot.load(folder)
    network, groups = snapshot.network(), snapshot.codes("nuts").complete().of
    found["load"] = time.process_time() - start
    found |= _measured(network, groups)
    country = snapshot.codes("country").of
    of = country[network.ends]
    ties = [np.bincount(network.sources()[of == one], minlength=network.n) for one in (0, 1)]
    few = network.degrees <= HUB
    found["shared contacts over the border, millions"] = float((ties[0] * ties[1])[few].sum() / 1e6)
    return found


def _measured(network: Network, groups: Nodes) -> Figures:
    work = {
        "components": lambda: components(network),
        "triangles": lambda: triangles(network),
        "pagerank": lambda: pagerank(network, tolerance=PRECISION),
        "mixing": lambda: mixing(network, groups),
    }
    found = {}
    for name, one in work.items():
        start = time.process_time()
        one()
        found[name] = time.process_time() - start
    return found


def on_spark(folder: Path) -> Figures:
    """Measure on Spark, two threads and 1 GB."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    from mosty.graph.analysis import spark  # noqa: PLC0415

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", "1g")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", 8)
        .config("spark.local.dir", folder.parent)
        .getOrCreate()
    )
    snapshot = spark.Snapshot.load(session, str(folder))
    network = snapshot.network()
    work = {
        "load": lambda: network.ties,
        "components": lambda: spark.components(network),
        "triangles": lambda: spark.triangles(network),
        "mixing": lambda: spark.mixing(network, snapshot.groups({"nuts": None})),
        "candidates": lambda: spark.candidates(network, snapshot.groups({"country": None})).pairs,
        "pagerank": lambda: spark.pagerank(network, tolerance=PRECISION),
        "labels": lambda: spark.labels(network),
    }
    found = {}
    for name, one in work.items():
        start = _java()
        one().write.format("noop").mode("overwrite").save()
        found[name] = _java() - start
        print(name, folder, round(found[name], 1), file=sys.stderr, flush=True)
    return found


def _java() -> float:
    """Return the CPU seconds of this process and those it started."""
    me = psutil.Process()
    times = [one.cpu_times() for one in (me, *me.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def _peak() -> float:
    """Return the peak memory, GiB, of this process or the Java it started."""
    me = psutil.Process()
    status = (Path(f"/proc/{one.pid}/status") for one in (me, *me.children(recursive=True)))
    lines = (line for one in status for line in one.read_text().splitlines())
    return max(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 2**20


ENGINES = {"memory": in_memory, "spark": on_spark}


def run(engine: str, n: int, folder: Path) -> Figures:
    """Measure one size in a process of its own."""
    command = [sys.executable, __file__, "--child", engine, "--folder", str(folder / str(n))]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def projected(x: Floats, y: Floats, far: float) -> tuple[float, float, float]:
    """Return the fitted line at `far`, and the ends of its 95 % prediction interval."""
    fit = stats.linregress(x, y)
    middle, free = fit.intercept + fit.slope * far, x.size - 2
    if free < 1:
        return middle, np.nan, np.nan
    spread = np.sqrt(((y - fit.intercept - fit.slope * x) ** 2).sum() / free)
    reach = 1 + 1 / x.size + (far - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum()
    wide = stats.t.ppf(0.975, free) * spread * np.sqrt(reach)
    return middle, middle - wide, middle + wide


def europe(name: str, ties: Floats, figures: Floats) -> list[str]:
    """Return where the figures lead: memory along a line, all else along a power of the ties."""
    if name == "GiB":
        found = projected(ties, figures, EUROPE)
        power = 1.0
    else:
        logs = np.log(ties), np.log(np.maximum(figures, 1e-4))
        found = tuple(np.exp(one) for one in projected(*logs, np.log(EUROPE)))
        power = stats.linregress(*logs).slope
    return [f"{power:.2f}", f"{found[0]:,.3g}", f"{found[1]:,.3g}–{found[2]:,.3g}"]


def shown(engine: str, found: dict[str, Figures]) -> None:
    """Print a table of the figures and where they lead."""
    ties = np.array([PER_NODE * int(one) for one in found], np.float64)
    heads = [f"{one / 1e6:g} M" for one in ties]
    table = Table(f"{engine}, ties", *heads, "exponent", f"{EUROPE / 1e6:g} M", "95 %")
    for name in next(iter(found.values())):
        figures = np.array([one[name] for one in found.values()])
        table.add_row(name, *(f"{one:.3g}" for one in figures), *europe(name, ties, figures))
    Console(width=160).print(table)


def main() -> None:
    """Measure at the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, nargs="*", default=SIZES)
    parser.add_argument("--spark", type=int, nargs="*", default=[5_000, 50_000, 200_000])
    parser.add_argument("--child", choices=sorted(ENGINES), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        found = ENGINES[given.child](given.folder)
        print(json.dumps(found | {"GiB": _peak()}))
        return
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        for engine, sizes in (("memory", given.size), ("spark", given.spark)):
            found = {}
            for n in sizes:
                if not (Path(folder) / str(n)).exists():
                    saved(n, Path(folder) / str(n))
                found[str(n)] = run(engine, n, Path(folder))
            if found:
                results[engine] = found
                shown(engine, found)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
