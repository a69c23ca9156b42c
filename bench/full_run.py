"""All of `mosty analyse` on one generated network: how long, and how much memory.

What libraries have too is held against the fastest of them in the last run of `bench/analysis.py`
at the same size; what they have not counts as it is. Processor seconds, both on one thread alone.
"""

import argparse
import json
import time

import numpy as np
import polars as pl
from generated import generate
from table import RESULTS, Row, publish

from mosty.cli.ingest_view import peak_memory
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measures import chosen
from mosty.graph.analysis.recording.measuring import measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties

# Which cases of `bench/analysis.py` are parts of a measure, and how often each is taken.
COVERED = {
    "brokerage": {"brokerage": 1},
    "holes": {"constraint": 1, "effective size": 1},
    "cuts": {"articulation points": 1, "bridges": 1},
    "cores": {"core numbers": 1},
    "clustering": {"clustering": 1},
    "pagerank": {"pagerank": 1},
    "hits": {"hits": 1},
    "communities": {"communities": 5},
}
TIES_EACH = 5
GIB = 2**30


def snapshot(n: int) -> Snapshot:
    """Return a generated network as a snapshot: countries, NUTS 3 regions, NACE divisions."""
    one = generate(n, TIES_EACH * n)
    country = np.array(["DE", "CZ"])[one.country]
    actors = pl.DataFrame(
        {
            "id": [f"x:{number:07d}" for number in range(n)],
            "country": country,
            "type": "Company",
            "nuts": [f"{c}{r // 9}{r % 9}1" for c, r in zip(country, one.region, strict=True)],
            "nace": [f"C{10 + sector}" for sector in one.sector],
            "latitude": 50.5 + one.region / 10,
            "longitude": 12 + one.region / 3,
        }
    )
    return Snapshot.build(actors, {"COOPERATES_WITH": Ties.of(one.ties[:, 0], one.ties[:, 1])})


def main() -> None:
    """Take every measure that `mosty analyse` takes without being asked for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, nargs="+", default=[50_000])
    rows: list[Row] = []
    for n in parser.parse_args().size:
        rows += _rows(n)
    publish("full_run", rows)


def _rows(n: int) -> list[Row]:
    measure(Ground(snapshot(200)), "pagerank")  # imports
    ground, ours = Ground(snapshot(n)), {}
    for name in chosen():
        start = time.process_time()
        remark = measure(ground, name).remark
        ours[name] = time.process_time() - start
        print(f"{n:,} {name}: {ours[name]:.2f} s {remark}", flush=True)
    size = f"{n:,}/{TIES_EACH * n:,}"
    peers = _peers(size)
    best = {
        name: sum(peers[part] * times for part, times in parts.items())
        for name, parts in COVERED.items()
        if parts.keys() <= peers.keys()
    }
    total, allowed = sum(ours.values()), sum((ours | best).values())
    return [
        Row(f"all measures, {size}, s", total, allowed, total / allowed, 1.0, "max"),
        Row(f"all measures, {size}, GiB", peak_memory() / GIB, None, peak_memory() / GIB, 6, "max"),
    ]


def _peers(size: str) -> dict[str, float]:
    """Return the fastest library's seconds by case."""
    rows = json.loads((RESULTS / "analysis.json").read_text("utf-8"))["rows"]
    parts = [(one["case"].split(", "), one["peer"]) for one in rows if one["goal"] == 1]
    return {case[0]: peer for case, peer in parts if case[1] == size}


if __name__ == "__main__":
    main()
