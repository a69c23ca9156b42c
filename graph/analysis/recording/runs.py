"""Runs of the analysis in the database: what was measured, on what, when, and with which versions.

A run is written as a draft, in batches; a draft has no label of the ontology, so that nobody meets
half a run. One last transaction makes it a run, with all its findings. A run that is cancelled
takes its draft away; what a killed one leaves is removed by the next.
"""

import json
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from importlib.metadata import version
from itertools import chain
from threading import Event
from typing import Any

import numpy as np
import polars as pl
import psutil

from mosty.cypher.library import statement
from mosty.graph import writing
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measuring import Finding, Result
from mosty.graph.errors import AnalysisError, UnknownNode
from mosty.graph.store import Row, Store, literal

LIBRARIES = ("mosty", "numba", "numpy", "polars", "scipy")
BATCH = 5_000
_DEAD = 600  # seconds without a word of a draft on another machine


@dataclass(frozen=True)
class Plan:
    """What is to be measured, and on what: all that the figures depend on."""

    day: date
    digest: str
    seed: int
    parameters: Mapping[str, Any]
    measures: tuple[str, ...]
    versions: tuple[str, ...]

    @classmethod
    def of(cls, ground: Ground, measures: Sequence[str], **parameters: object) -> "Plan":
        """Plan to take these measures; `parameters` say how the ground was made."""
        known = {"kinds": ground.kinds and sorted(ground.kinds), "exact": ground.exact}
        return cls(
            ground.snapshot.on,
            ground.snapshot.digest,
            ground.seed,
            {**known, **parameters, "supplies": ground.supplied},
            tuple(measures),
            tuple(f"{name} {version(name)}" for name in LIBRARIES),
        )


@dataclass(frozen=True)
class Run(Plan):
    """A finished run; `seconds` are by measure, `measured` counts actors."""

    id: str
    started: datetime
    finished: datetime
    seconds: Mapping[str, float] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    actors: int = 0
    ties: int = 0
    measured: int = 0
    findings: int = 0

    def repeats(self, plan: Plan) -> bool:
        """Whether it is what a plan would give: the day itself does not matter."""
        names = ("digest", "seed", "measures", "versions")
        alike = all(getattr(self, name) == getattr(plan, name) for name in names)
        return alike and _text(self.parameters) == _text(plan.parameters)


def runs(store: Store) -> list[Run]:
    """Return all finished runs, the newest first."""
    rows = store.rows(statement("read", "runs").text)
    return [_run(row) for row in rows if "digest" in row["run"]]


def find(store: Store, name: str) -> Run:
    """Return a run by its id or how that begins, or as `last` or `previous`.

    Raises:
        UnknownNode: there is none of that name, or several.

    """
    known = runs(store)
    places = {"last": 0, "previous": 1}
    if name in places and places[name] < len(known):
        return known[places[name]]
    found = [
        one for one in known if one.id.removeprefix("run:").startswith(name.removeprefix("run:"))
    ]
    if len(found) == 1:
        return found[0]
    there = ", ".join(one.id for one in (found or known)[:3]) or "none yet"
    what = "More than one run begins with" if found else "There is no run"
    raise UnknownNode(f"{what} {name!r}. Runs: {there} (`mosty analyse list` shows all).")


@dataclass(frozen=True)
class Taken:
    """A plan that was carried out on a ground: the results by measure."""

    plan: Plan
    ground: Ground
    results: Mapping[str, Result]
    started: datetime
    finished: datetime

    @classmethod
    def of(cls, plan: Plan, ground: Ground, take: Callable[[Ground, str], Result]) -> "Taken":
        """Carry a plan out; `take` takes one measure."""
        started = datetime.now(UTC)
        results = {name: take(ground, name) for name in plan.measures}
        return cls(plan, ground, results, started, datetime.now(UTC))

    @property
    def actors(self) -> pl.DataFrame:
        """What was measured of each actor: the column `id`, and one for each of theirs."""
        columns = {
            name: values for one in self.results.values() for name, values in one.columns.items()
        }
        ids = self.ground.snapshot.actors["id"]
        return pl.DataFrame({"id": ids, **columns}).with_columns(
            pl.col(pl.Float32, pl.Float64).fill_nan(None)
        )

    @property
    def findings(self) -> list[Row]:
        """All findings, with their positions among those of their measure."""
        rows: list[Row] = []
        count: Counter[str] = Counter()
        for one in chain.from_iterable(result.findings for result in self.results.values()):
            count[one.measure] += 1
            rows.append(_plain(one) | {"position": count[one.measure]})
        return rows


def write(store: Store, taken: Taken, stop: Event | None = None) -> str | None:
    """Write a run and return its id; None if `stop` was set, and then nothing is left of it.

    Raises:
        AnalysisError: another process took the draft for dead and removed it.

    """
    id_ = f"run:{taken.started:%Y%m%d-%H%M%S-%f}-{taken.plan.digest[:6]}"
    with _draft(store, id_, _properties(taken)) as batch:
        for name, rows in _batches(taken):
            if stop and stop.is_set():
                return None
            batch(name, rows)
        if stop and stop.is_set():
            return None
        batch("finished", None, finished=taken.finished.isoformat())
    return id_


def remove(store: Store, id_: str) -> None:
    """Remove a run with its findings; it is gone for all others at once."""
    writing.write(store, "run_withdrawn", id=id_)
    _sweep(store, id_)


def keep(store: Store, count: int) -> list[str]:
    """Remove all but the newest so many runs; return the ids of those that went."""
    gone = [one.id for one in runs(store)[count:]]
    for id_ in gone:
        remove(store, id_)
    return gone


def tidy(store: Store) -> list[str]:
    """Remove what dead runs left; return their ids."""
    drafts = store.rows(statement("read", "run_drafts").text)
    dead = [one["id"] for one in drafts if not _alive(one)]
    for id_ in dead:
        _sweep(store, id_)
    return dead


def _plain(one: Finding) -> Row:
    """Return a finding with Python's own numbers, and None for what is not defined."""
    plain: Row = {**asdict(one), "about": list(one.about)}
    for name in ("value", "low", "high", "expected", "p"):
        number = plain[name]
        plain[name] = float(number) if number is not None and np.isfinite(number) else None
    return plain


def _batches(taken: Taken) -> Iterator[tuple[str, list[Row]]]:
    """Yield what to write: actors' figures, then findings."""
    frame = taken.actors
    if frame.width > 1:
        for part in frame.iter_slices(BATCH):
            rows = zip(part["id"].to_list(), part.drop("id").to_dicts(), strict=True)
            yield "measured", [{"id": id_, "measured": row} for id_, row in rows]
    findings = taken.findings
    for at in range(0, len(findings), BATCH):
        yield "found", findings[at : at + BATCH]


@contextmanager
def _draft(store: Store, id_: str, properties: Row) -> Iterator[Any]:
    """Make a draft, yield what to write it with, and remove what is left of it in the end."""
    store.write(statement("write", "run_begun").text, id=id_, properties=properties, owner=_owner())

    def batch(name: str, rows: list[Row] | None, **more: object) -> None:
        given = {"id": id_, **more} | ({} if rows is None else {"rows": _named(id_, name, rows)})
        text = statement("write", f"run_{name}").text
        run = partial(writing.transaction, store) if name == "finished" else store.transaction
        found = run(lambda tx: tx.run(literal(text), given).single())
        if not found or not found[0]:
            raise AnalysisError(f"The draft of {id_} was removed by another run: run it again.")

    try:
        yield batch
    finally:
        _sweep(store, id_)


def _named(id_: str, name: str, rows: list[Row]) -> list[Row]:
    if name != "found":
        return rows
    return [{"id": f"{id_}:{one['measure']}:{one['position']}", **one} for one in rows]


def _sweep(store: Store, id_: str) -> None:
    store.run(statement("write", "run_swept").text, id=id_)


def _owner() -> str:
    born = psutil.Process().create_time()
    return json.dumps([socket.gethostname(), os.getpid(), born])


def _alive(draft: Row) -> bool:
    """Whether somebody may still write a draft: its process on this machine, or a recent word."""
    if not draft["owner"]:
        return False
    host, pid, born = json.loads(draft["owner"])
    if host != socket.gethostname():
        return bool(draft["idle"] < _DEAD)
    try:
        return bool(abs(psutil.Process(pid).create_time() - born) < 1)
    except psutil.NoSuchProcess:
        return False


def _properties(taken: Taken) -> Row:
    plan, results = taken.plan, taken.results
    return {
        "day": plan.day,
        "digest": plan.digest,
        "seed": plan.seed,
        "parameters": _text(plan.parameters),
        "measures": list(plan.measures),
        "version": version("mosty"),
        "versions": list(plan.versions),
        "started": taken.started.isoformat(),
        "seconds": _text({name: round(one.seconds, 4) for name, one in results.items()}),
        "remarks": [f"{name}: {one.remark}" for name, one in results.items() if one.remark],
        "actors": taken.ground.n,
        "ties": taken.ground.edges.m,
    }


def _run(row: Row) -> Run:
    known = row["run"]
    return Run(
        day=known["day"].to_native(),
        digest=known["digest"],
        seed=known["seed"],
        parameters=json.loads(known["parameters"]),
        measures=tuple(known["measures"]),
        versions=tuple(known["versions"]),
        id=known["id"],
        started=known["started"].to_native(),
        finished=known["finished"].to_native(),
        seconds=json.loads(known["seconds"]),
        remarks=tuple(known.get("remarks", ())),
        actors=known["actors"],
        ties=known["ties"],
        measured=row["measured"],
        findings=row["findings"],
    )


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True)
