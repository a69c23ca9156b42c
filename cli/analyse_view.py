"""What `mosty analyse` prints and exports."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl
from rich.console import Console

from mosty.cli.tables import Format, write
from mosty.cypher.library import statement
from mosty.graph.analysis.recording.comparing import Moved, Shifted
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measures import Measure
from mosty.graph.analysis.recording.runs import Plan, Run, Taken
from mosty.graph.store import Store

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_SHOWN = 10
_CHANGED = 25
_HEAD = ("density", "components", "giant_share", "ei_index", "ei_index_within_types",
         "assortativity", "border_effect", "distance_effect", "modularity", "core_fit")  # fmt: skip
_BRIDGES = ("name", "country", "cross_border_betweenness", "partners", "partners_abroad",
            "coordinator", "consultant", "representative", "gatekeeper", "liaison")  # fmt: skip


def catalogue(known: Mapping[str, Measure]) -> None:
    """List the measures."""
    for name, one in known.items():
        OUT.print(f"[bold]{name}[/]{' (dear)' * one.dear}: {one.says}")
        OUT.print(
            f"    Counts {one.counts}. {one.normalised[0].upper()}{one.normalised[1:]}. {one.cost}."
            f" {one.source}.",
            markup=False,
        )


def begins(ground: Ground, plan: Plan) -> None:
    """Say what is looked at."""
    ERR.print(
        f"{ground.n:,} actors, {ground.edges.m:,} pairs with ties on {plan.day}; "
        f"{len(plan.measures)} measures. Ctrl-C ends it and leaves nothing."
    )


def measured_before(run: Run) -> None:
    """Say that there is nothing to do."""
    OUT.print(
        f"Nothing has changed since {run.id} of {run.started:%Y-%m-%d %H:%M} UTC: the same graph, "
        f"measures, parameters and versions. `mosty analyse show {run.id}` shows it, --again "
        f"measures anew."
    )


def taken(done: Taken, id_: str | None) -> None:
    """Print what was found in short."""
    rows = [row for row in done.findings if row["measure"] in _HEAD and len(row["about"]) < 2]  # noqa: PLR2004
    _findings([row for row in rows if row["measure"] != "ei_index" or not row["about"]])
    frame = done.actors
    if "cross_border_betweenness" in frame.columns:
        known = frame.join(done.ground.snapshot.actors.select("id", "name", "country"), on="id")
        best = known.filter(pl.col("cross_border_betweenness") > 0).top_k(
            _SHOWN, by=["cross_border_betweenness", "id"]
        )
        columns = [name for name in _BRIDGES if name in best.columns]
        _bridges([dict(zip(columns, row, strict=True)) for row in best.select(columns).rows()])
    spent = sum(one.seconds for one in done.results.values())
    kept = f"Kept as {id_}." if id_ else "Nothing was written into the database."
    OUT.print(
        f"\n{done.ground.n:,} actors, {frame.width - 1} figures each, {len(done.findings):,} "
        f"findings, {spent:.1f} s. {kept}"
    )


def export(done: Taken, folder: Path) -> None:
    """Write actors and findings as Parquet and CSV."""
    folder.mkdir(parents=True, exist_ok=True)
    known = done.ground.snapshot.actors.select("id", "name", "type", "country", "nuts", "nace")
    actors = known.join(done.actors, on="id", maintain_order="left")
    findings = pl.DataFrame(done.findings, schema=_FINDING)
    flat = findings.with_columns(pl.col("about").list.join("; "))
    for name, frame, text in (("actors", actors, actors), ("findings", findings, flat)):
        frame.write_parquet(folder / f"{name}.parquet")
        text.write_csv(folder / f"{name}.csv")
    ERR.print(f"Wrote actors and findings as CSV and Parquet into {folder}.", markup=False)


_SHORT = {"cross_border_betweenness": "per million", "partners_abroad": "abroad"}
_FINDING: dict[str, pl.DataType | type[pl.DataType]] = {
    "measure": pl.String,
    "position": pl.Int64,
    "about": pl.List(pl.String),
    **dict.fromkeys(("value", "low", "high", "expected", "p"), pl.Float64),
    "verdict": pl.String,
}


def listed(runs: Sequence[Run], format_: Format) -> None:
    """List runs."""
    columns = ("run", "started", "day", "actors", "ties", "measures", "findings", "seconds")
    rows = [
        (
            one.id,
            f"{one.started:%Y-%m-%d %H:%M}",
            f"{one.day}",
            one.actors,
            one.ties,
            len(one.measures),
            one.findings,
            round(sum(one.seconds.values()), 1),
        )
        for one in runs
    ]
    _table(columns, rows, format_)


def shown(store: Store, run: Run, format_: Format) -> None:
    """Show a run; as data, its findings only."""
    given = {"run": run.id, "about": None, "measure": None, "verdict": None, "limit": 1_000_000}
    query = statement("queries", "findings")
    rows = [tuple(row.values()) for row in store.rows(query.text, **given)]
    if format_ != "table":
        _table([*query.columns], rows, format_)
        return
    for name, value in _about(run).items():
        OUT.print(f"{name}: {value}", markup=False)
    bridges = statement("queries", "strongest_bridges")
    found = store.rows(bridges.text, run=run.id, country=None, limit=_SHOWN)
    if found:
        _bridges(
            [
                {
                    ("cross_border_betweenness" if name == "bridging" else name): value
                    for name, value in row.items()
                    if name not in {"id", "low", "high"}
                }
                for row in found
            ]
        )
    head = [row for row in rows if row[0] in _HEAD and len(row[1]) < 2]  # noqa: PLR2004
    OUT.print("\n[bold]What it found[/]")
    _table([*query.columns], head)
    OUT.print(
        f"{len(rows) - len(head):,} more findings: `mosty query run findings --param "
        f"run={run.id}`, or --format csv."
    )


def _about(run: Run) -> dict[str, object]:
    spent = sorted(run.seconds.items(), key=lambda one: -one[1])
    return {
        "Run": run.id,
        "Started": f"{run.started:%Y-%m-%d %H:%M:%S} UTC",
        "Day": run.day,
        "Graph": f"{run.actors:,} actors, {run.ties:,} pairs with ties, digest {run.digest}",
        "Parameters": f"{dict(run.parameters)}, seed {run.seed}",
        "Versions": ", ".join(run.versions),
        "Seconds": ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent),
        **({"Not defined": "; ".join(run.remarks)} if run.remarks else {}),
    }


def compared(
    first: Run, second: Run, columns: Sequence[Moved], found: Sequence[Shifted], format_: Format
) -> None:
    """Say what has changed from one run to another."""
    heads = ("measure", "actors", "changed", "agreement", "most", "before", "after")
    rows = [
        (
            one.column,
            one.actors,
            one.changed,
            round(one.agreement, 4),
            *((f"{one.most[1]} ({one.most[0]})", *one.most[2:]) if one.most else (None,) * 3),
        )
        for one in columns
    ]
    if format_ != "table":
        _table(heads, rows, format_)
        return
    OUT.print(
        f"From {first.id} ({first.actors:,} actors, {first.ties:,} ties) to {second.id} "
        f"({second.actors:,} actors, {second.ties:,} ties).\n\n[bold]Actors' figures, the least "
        f"alike first[/] (agreement: rank correlation)"
    )
    _table(heads, [row for row in rows if row[2]])
    OUT.print(f"{sum(not row[2] for row in rows)} figures are the same for all actors of both.\n")
    OUT.print("[bold]Findings[/]: new verdicts first, then the largest changes")
    _table(
        ("measure", "about", "before", "after", "verdict before", "verdict after"),
        [(o.measure, [*o.about], o.before, o.after, *o.verdicts) for o in found[:_CHANGED]],
    )
    if len(found) > _CHANGED:
        OUT.print(f"… and {len(found) - _CHANGED:,} more.")


def removed(ids: Sequence[str]) -> None:
    """Say which runs went."""
    if ids:
        OUT.print(f"Removed {', '.join(ids)}.")


def _bridges(rows: Sequence[Mapping[str, object]]) -> None:
    """Print the strongest bridges; shares of all pairs are small, so they stand per million."""
    OUT.print("\n[bold]The strongest bridges over the border[/], of a million pairs abroad")
    heads = [_SHORT.get(name, name) for name in rows[0]] if rows else []
    _table(heads, [[_million(*cell) for cell in row.items()] for row in rows])


def _million(name: str, value: object) -> object:
    if name == "cross_border_betweenness" and isinstance(value, float):
        return round(1e6 * value, 2)
    return value


def _findings(rows: Sequence[Mapping[str, object]]) -> None:
    columns = ("measure", "about", "value", "low", "high", "expected", "p")
    _table(columns, [[row[name] for name in columns] for row in rows])


def _table(columns: Sequence[str], rows: Sequence[Sequence[object]], how: Format = "table") -> None:
    sys.stdout.flush()
    write(how, columns, rows, sys.stdout.buffer)
