"""The tables of docs/analysis/benchmarks.md: time and memory, a row for each measure."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Made = dict[str, Any]
SIZES = (5_000, 50_000, 200_000, 1_000_000)


def tabulate(figures: Sequence[Made], folder: Path, fair: Callable[[Made, Made], bool]) -> None:
    """Write `benchmarks-time.csv` and `benchmarks-memory.csv`."""
    _write(folder / "benchmarks-time.csv", figures, lambda here: _times(here, fair))
    _write(folder / "benchmarks-memory.csv", figures, _room)


def _write(file: Path, figures: Sequence[Made], say: Callable[[list[Made]], str]) -> None:
    lines = [["measure", *(f"{n:,}" for n in SIZES)]]
    for measure in dict.fromkeys(one["measure"] for one in figures):
        here = [one for one in figures if one["measure"] == measure and one["seconds"]]
        told = [say([one for one in here if one["n"] == n]) for n in SIZES]
        lines += [[measure, *told]] if any(told) else []
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(lines)


def _ours(here: Sequence[Made]) -> Made | None:
    return next((one for one in here if one["library"] == "mosty"), None)


def _times(here: list[Made], fair: Callable[[Made, Made], bool]) -> str:
    ours = _ours(here)
    if not ours:
        return ""
    others = [one for one in here if one is not ours and fair(one, ours)]
    if not others:
        return f"{ours['seconds']:.3g}"
    peer = min(others, key=lambda one: float(one["seconds"]))
    ratio = peer["seconds"] / ours["seconds"]
    return f"{ours['seconds']:.2g} : {peer['seconds']:.2g} {peer['library']} ({ratio:.1f}-fold)"


def _room(here: list[Made]) -> str:
    ours = _ours(here)
    others = [one["gib"] for one in here if one is not ours and one["gib"]]
    if not ours or not ours["gib"]:
        return ""
    return f"{ours['gib']:.2f}" + (f" : {min(others):.2f}" if others else "")
