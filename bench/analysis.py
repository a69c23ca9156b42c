"""Each measure beside the libraries that have it: on the same network, with the same result.

Every library holds the network in a process of its own, with one thread. Round by round they
measure in turn (large networks are too much to be held by all at once: there one library follows
the other); times are CPU seconds of that process, so that neither a busy machine nor a second
core counts, and its peak memory is that while it measured, the network included. To build a
library's form of the network, and to turn its result into an array, is not counted. Sizes can be
measured apart: those not asked for stay in `results/analysis.json` as they were.
"""

import argparse
import json
import os
import platform
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

for _name in ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np  # noqa: E402  (threads come first)
from generated import generate  # noqa: E402
from growth import plot  # noqa: E402
from page import tabulate  # noqa: E402
from peers import ESTIMATED, LARGE, LIBRARIES, LIMITS, MEASURES, Case, modularity_of, prepare  # noqa: E402
from sampled import NODES, sampled  # noqa: E402
from table import RESULTS, Row, publish  # noqa: E402

TIES = 5  # a node
ROUNDS = {5_000: 5, NODES: 0, 50_000: 5, 200_000: 2, 1_000_000: 1}
GROWTH = 1.25  # how a library's time is expected to grow with the ties, to the power of this
LONG = 60.0  # seconds: who is expected to need more is left out
FAST = {
    ("constraint", 50_000): ("igraph", 4.0),
    ("brokerage", 50_000): ("scipy", 2.0),
    ("cross-border betweenness", 50_000): ("igraph", 3.0),
    ("sampled betweenness", NODES): ("sources", 4.0),
}
ROOM = 6.0  # GiB
_ORDER = [*MEASURES, "sampled betweenness"]
EXACT, SETTLED = 1e-9, 1e-6  # relative; of an iteration


@dataclass(frozen=True)
class Figure:
    """One library's measure of one network: CPU seconds, peak memory, and how it compares."""

    measure: str
    n: int
    m: int
    library: str
    seconds: float | None
    gib: float | None = None
    quality: float | None = None
    """Modularity, or the true error."""
    note: str = ""
    load: float = 0.0
    """The machine's load average meanwhile."""


def serve(library: str, file: Path, pipe: Connection) -> None:
    """Hold a network; measure what is asked, and send CPU seconds and GiB."""
    case = Case(file)
    prepare(library, case)
    pipe.send("ready")
    while measure := pipe.recv():
        Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
        work = MEASURES[measure][library]
        start = time.process_time()
        found = work.run(case)
        seconds = time.process_time() - start
        lines = Path("/proc/self/status").read_text().splitlines()
        peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 2**20
        np.save(file.with_name(f"{measure} {library}.npy"), work.convert(found, case))
        pipe.send((seconds * work.times(case), peak))


def measured(n: int, rounds: int, chosen: Sequence[str], before: list[Figure]) -> Iterator[Figure]:
    """Measure one size by all libraries: by turns, or if large one library after the other."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "network.npz"
        made = generate(n, TIES * n)
        np.savez(file, ties=made.ties, country=made.country)
        wanted: dict[str, list[str]] = {}
        for library in LIBRARIES:
            for one in (one for one in chosen if library in MEASURES[one]):
                if note := _left_out(one, library, n, before):
                    yield Figure(one, n, made.ties.shape[0], library, None, note=note)
                else:
                    wanted.setdefault(library, []).append(one)
        found: dict[tuple[str, str], tuple[float, float]] = {}
        for group in [[*wanted]] if n <= LARGE else [[one] for one in wanted]:
            found |= _ask({one: wanted[one] for one in group}, rounds, file)
        for (one, library), (seconds, gib) in found.items():
            quality, note = _judged(one, library, file)
            load = round(os.getloadavg()[0], 1)
            m = made.ties.shape[0]
            figure = Figure(one, n, m, library, seconds, gib, quality, note, load)
            print(figure, flush=True)
            yield figure


def _left_out(measure: str, library: str, n: int, before: list[Figure]) -> str:
    limit = min(MEASURES[measure][library].limit, LIMITS.get(library, n))
    if n > limit:
        return f"only up to {limit:,} nodes"
    if library == "mosty" or measure in ESTIMATED:
        return ""
    for one in before:
        if (one.measure, one.library) == (measure, library) and one.n < n and one.seconds:
            expected = one.seconds * (n / one.n) ** GROWTH
            if expected > LONG:
                return f"{expected:.0f} s expected from {one.n:,} nodes"
    return ""


def _ask(
    wanted: dict[str, list[str]], rounds: int, file: Path
) -> dict[tuple[str, str], tuple[float, float]]:
    """Ask these libraries in turn, round by round; return the least seconds, the most GiB.

    Who needs long is asked once.
    """
    context = get_context("spawn")
    pipes: dict[str, Connection] = {}
    for library in wanted:
        pipes[library], there = context.Pipe()
        context.Process(target=serve, args=(library, file, there), daemon=True).start()
    for pipe in pipes.values():
        pipe.recv()
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for measure in MEASURES:
        for turn in range(rounds):
            for library in (one for one, names in wanted.items() if measure in names):
                best, most = found.get((measure, library), (float("inf"), 0.0))
                if turn and best > LONG / 30:
                    continue
                pipes[library].send(measure)
                seconds, gib = cast("tuple[float, float]", pipes[library].recv())
                found[measure, library] = min(best, seconds), max(most, gib)
    for pipe in pipes.values():
        pipe.send("")
    return found


def _judged(measure: str, library: str, file: Path) -> tuple[float | None, str]:
    """Return the communities' modularity; of others whether they are ours."""
    ours, theirs = (np.load(file.with_name(f"{measure} {one}.npy")) for one in ("mosty", library))
    if measure == "communities":
        return modularity_of(file, theirs), ""
    return None, "" if same(measure, ours, theirs) else "finds something else"


def same(measure: str, ours: Any, theirs: Any) -> bool:  # noqa: ANN401
    """Return whether both found the same."""
    if ours.shape != theirs.shape:
        return False
    within = SETTLED if measure in {"pagerank", "hits"} else EXACT
    return bool(
        np.allclose(ours, theirs, rtol=within, atol=within / max(ours.size, 1), equal_nan=True)
    )


def rows(figures: Sequence[Figure]) -> Iterator[Row]:
    """Hold our time against the fastest that found the same, or as good; our memory against 6 GiB.

    A library whose communities are worse by more than .1 % of modularity is no peer in that.
    """
    for measure, n in dict.fromkeys((one.measure, one.n) for one in figures):
        here = [one for one in figures if (one.measure, one.n) == (measure, n) and one.seconds]
        ours = next((one for one in here if one.library == "mosty"), None)
        others = [one for one in here if one.library != "mosty" and _fair(one, ours)]
        if ours is None:
            continue
        size = f"{n:,}/{ours.m:,}"
        if others:
            peer = min(others, key=lambda one: one.seconds or 0)
            named, factor = FAST.get((measure, n), (peer.library, 1.0))
            rival = next(one for one in others if one.library == named)
            yield _row(f"{measure}, {size}, {peer.library}", ours, peer, 1.0)
            if factor > 1:
                yield _row(f"{measure}, {size}, {named}: {factor:g} times", ours, rival, 1 / factor)
        if n >= max(ROUNDS) and ours.gib:
            least = min(
                (one.gib for one in here if one.library != "mosty" and one.gib), default=None
            )
            yield Row(f"{measure}, {size}, GiB", ours.gib, least, ours.gib, ROOM, "max")


def _fair(one: Figure, ours: Figure | None) -> bool:
    if one.measure == "sampled betweenness":
        return True
    if one.quality is not None and ours and ours.quality:
        return one.quality >= ours.quality * 0.999
    return not one.note


def _row(case: str, ours: Figure, peer: Figure, goal: float) -> Row:
    mine, other = ours.seconds or 0.0, peer.seconds or 0.0
    return Row(case, mine, other, mine / other, goal, "max")


def by_samples() -> Iterator[Figure]:
    """Measure what is measured at one size only, where exact values can be had."""
    for library, one in zip(("mosty", "sources"), sampled(), strict=True):
        yield Figure(
            "sampled betweenness",
            NODES,
            TIES * NODES,
            library,
            one.seconds,
            quality=one.error,
            note=one.drawn,
            load=round(os.getloadavg()[0], 1),
        )


def keep(figures: Sequence[Figure]) -> None:
    """Print and write the table, what it comes from, and the picture."""
    ordered = sorted(figures, key=lambda one: (_ORDER.index(one.measure), one.n))
    publish("analysis", [*rows(ordered)])
    file = RESULTS / "analysis.json"
    kept = json.loads(file.read_text("utf-8"))
    kept["figures"] = [asdict(one) for one in ordered]
    kept["python"] = platform.python_version()
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    docs = RESULTS.parents[1] / "docs"
    tabulate(
        kept["figures"],
        docs / "analysis",
        lambda one, ours: _fair(Figure(**one), Figure(**ours)),
    )
    plot(kept["figures"], docs / "pictures/analysis-growth.svg")


def former() -> list[Figure]:
    """Return what was measured before."""
    file = RESULTS / "analysis.json"
    if not file.exists():
        return []
    return [Figure(**one) for one in json.loads(file.read_text("utf-8")).get("figures", ())]


def main() -> None:
    """Measure at the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, nargs="*", default=[*ROUNDS], help="nodes")
    parser.add_argument("--measure", nargs="*", default=[*MEASURES], choices=[*MEASURES])
    parser.add_argument("--rounds", type=int, help="by default fewer, the larger the network is")
    given = parser.parse_args()
    for n in given.size:
        chosen = [one for one in given.measure if n <= MEASURES[one]["mosty"].limit]
        rounds = given.rounds or ROUNDS.get(n, 1)
        if not rounds:
            chosen = ["sampled betweenness"]
        new = [*(measured(n, rounds, chosen, former()) if rounds else by_samples())]
        keep([one for one in former() if one.n != n or one.measure not in chosen] + new)


if __name__ == "__main__":
    main()
