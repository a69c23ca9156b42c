"""`mosty whatif`: what a change would do to the network."""

import sys
from collections.abc import Iterator
from math import isnan
from pathlib import Path
from typing import Any, Literal

import click
import yaml

from mosty.cli.options import in_format
from mosty.cli.region import actor, region
from mosty.cli.tables import write
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import KINDS
from mosty.graph.analysis.whatif.resilience import Difference, WhatIf, what_if
from mosty.graph.analysis.whatif.scenario import GROUPS, Change, World


@click.command()
@click.option(
    "--without",
    "gone",
    multiple=True,
    metavar="WHAT",
    help="An actor, or region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, "
    "programme:ID. May be given several times.",
)
@click.option(
    "--without-tie", "parted", nargs=2, multiple=True, metavar="A B", help="All their ties."
)
@click.option(
    "--with-tie", "tied", nargs=3, multiple=True, metavar="A B KIND",
    help=f"A new tie; KIND is one of {', '.join(KINDS)}, or SUPPLIES:PRODUCT.",
)  # fmt: skip
@click.option(
    "--with-cluster", "clusters", multiple=True, metavar="NAME=ID,ID,…",
    help="Members for a cluster, which is new if it is none's id.",
)  # fmt: skip
@click.option(
    "--scenario", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A YAML list of such changes, taken first.",
)  # fmt: skip
@click.option(
    "--top", type=click.IntRange(0, 1000), default=5, show_default=True,
    help="How many of those hit most are named.",
)  # fmt: skip
@click.option(
    "--epsilon", type=click.FloatRange(0, 1, min_open=True, max_open=True), default=0.002,
    show_default=True,
    help="How far off bridging may be in large networks, as a share of the pairs; .005 is faster.",
)  # fmt: skip
@click.option("--seed", default=0, show_default=True, help="Of what is drawn in large networks.")
@in_format(["table", "csv", "json"], "How the measures are written.")
def whatif(  # noqa: PLR0913
    *,
    gone: tuple[str, ...],
    parted: tuple[tuple[str, str], ...],
    tied: tuple[tuple[str, str, str], ...],
    clusters: tuple[str, ...],
    file: Path | None,
    top: int,
    epsilon: float,
    seed: int,
    format_: Literal["table", "csv", "json"],
) -> None:
    """Say what a change would do to the network: measures before and after, and who is hit most.

    Actors are given by id, or by a name that only one has. Nothing is written to the database.
    """
    with region() as (store, snapshot):
        content = Content.of(store, snapshot)
    changes = [
        *(_listed(file) if file else ()),
        *({"without": _group(snapshot, one)} for one in gone),
        *({"without": {"tie": [_id(snapshot, one) for one in pair]}} for pair in parted),
        *(_tie(snapshot, *one) for one in tied),
        *(_cluster(snapshot, one) for one in clusters),
    ]
    if not changes:
        raise click.UsageError("Say what changes, such as --without border:DE-CZ.")
    found = what_if(World.of(snapshot, content), changes, epsilon=epsilon, seed=seed)
    columns = ["measure", "before", "after", "difference", "±"]
    write(format_, columns, [_row(one) for one in found.measures], sys.stdout.buffer)
    if format_ == "table":
        for line in _hit(found, snapshot, top):
            click.echo(line)


def _listed(file: Path) -> list[Change]:
    try:
        changes: Any = yaml.safe_load(file.read_text("utf-8"))
    except yaml.YAMLError as error:
        raise click.BadParameter(f"{file} is no YAML: {error}", param_hint="--scenario") from None
    if not isinstance(changes, list) or not all(isinstance(one, dict) for one in changes):
        raise click.BadParameter(f"{file} is no list of changes.", param_hint="--scenario")
    return changes


def _group(snapshot: Snapshot, text: str) -> str:
    """Return what is taken away, with an id where an actor was named."""
    group, _, code = text.partition(":")
    if group == "cluster":
        return f"cluster:{_id(snapshot, code)}"
    return text if group in GROUPS else _id(snapshot, text)


def _tie(snapshot: Snapshot, a: str, b: str, kind: str) -> Change:
    name, _, product = kind.partition(":")
    change: dict[str, object] = {"with": {"tie": [_id(snapshot, a), _id(snapshot, b), name]}}
    return change | ({"product": product} if product else {})


def _cluster(snapshot: Snapshot, text: str) -> Change:
    name, equals, members = text.partition("=")
    if not (name and equals and members):
        raise click.BadParameter("write NAME=ID,ID,…", param_hint="--with-cluster")
    some = [_id(snapshot, one.strip()) for one in members.split(",") if one.strip()]
    return {"with": {"cluster": name, "members": some}}


def _id(snapshot: Snapshot, text: str) -> str:
    return snapshot.ids[actor(snapshot, text)]


def _row(one: Difference) -> list[object]:
    values = (one.before, one.after, one.after - one.before)
    return [
        one.measure,
        *(_number(value) for value in values),
        _number(one.error) if one.error else None,
    ]


def _number(value: float) -> float | int | None:
    """Round to four digits that count; numbers of things stay whole."""
    if isnan(value):
        return None
    return int(value) if value == int(value) else float(f"{value:.4g}")


def _hit(found: WhatIf, snapshot: Snapshot, top: int) -> Iterator[str]:
    """Yield sentences on those hit most."""
    names = dict(zip(snapshot.ids, snapshot.actors["name"], strict=True))

    def told(ids: list[str]) -> str:
        some = "; ".join(f"{names.get(one) or one} ({one})" for one in ids[:top])
        return f": {some}{'; …' if len(ids) > top else ''}" if some else ""

    yield f"Taken away: {len(found.gone):,} actors{told([*found.gone])}. Added: {len(found.new):,}."
    yield f"Cut off from the largest component: {len(found.cut_off):,}{told([*found.cut_off])}."
    failing = found.failing["id"].to_list()
    yield f"Customers who fail, within three tiers: {len(failing):,}{told(failing)}."
    changed = [row for row in found.bridging.head(top).iter_rows() if row[1] != row[2]]
    if changed:
        yield "Between how many pairs over a border they lie, where it changes most:"
    for one, before, after in changed:
        yield f"  {before:,.0f} → {after:,.0f}  {names.get(one) or one} ({one})"
