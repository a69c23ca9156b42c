"""`mosty bench`: how good Mosty is, measured beside what a user would pick instead."""

from pathlib import Path

import click
import orjson
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from mosty.graph.settings import Settings
from mosty.resolve.scores import bench as scoring
from mosty.resolve.scores.contender import Contender
from mosty.resolve.scores.ours import Mosty
from mosty.resolve.scores.peers import dedupe_trained, nomenklatura_ready
from mosty.resolve.scores.peers.environment import Environment
from mosty.resolve.scores.peers.splink_template import SplinkTemplate
from mosty.resolve.scores.peers.token_set import TokenSet
from mosty.resolve.scores.report import HEADER, lines, merged, merges, rows, tables
from mosty.resolve.scores.sets import SETS, load

QUICK = 2_000
"""Pairs of either half with --quick."""
_LABELS = Path("../shared/data/er")
_RESULTS = Path("bench/results/resolve.json")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def bench() -> None:
    """Measure how good Mosty is, beside what a user would pick instead."""


@bench.command()
@click.option(
    "--labels",
    type=click.Path(path_type=Path),
    default=_LABELS,
    show_default=True,
    help="The folder of the labelled sets.",
)
@click.option("--only", type=click.Choice([*SETS]), multiple=True, help="This set only.")
@click.option(
    "--peers/--no-peers",
    default=True,
    show_default=True,
    help="Score the peers, too. dedupe and nomenklatura are installed into the cache.",
)
@click.option("--quick", is_flag=True, help=f"The first {QUICK:,} pairs of either half only.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Write the results here, as JSON; a whole run in a checkout writes {_RESULTS}.",
)
def resolve(
    labels: Path, only: tuple[str, ...], *, peers: bool, quick: bool, output: Path | None
) -> None:
    """Score the resolution of records on labelled sets: precision, recall and F1.

    One half of each set finds the threshold (and trains who needs labels), the other half, which
    shares no organisation with it, is what counts. Everybody scores the same pairs.
    """
    sets = (load(name, labels) for name in only or SETS)
    given = (scoring.shortened(one, QUICK) for one in sets) if quick else sets
    contenders = _peers() if peers else ()
    found = scoring.Results()
    for one in given:
        new = scoring.score(one, Mosty(), contenders, lambda text: click.echo(text, err=True))
        _print(new)
        found += new
    whole = peers and not only and not quick
    path = output or (_RESULTS if whole and _RESULTS.parent.is_dir() else None)
    if path:
        kept = {"rows": rows(found), "lines": lines(found), "merges": merges(found)}
        path.write_bytes(orjson.dumps(kept, option=orjson.OPT_INDENT_2) + b"\n")


def _peers() -> list[Contender]:
    dedupe = _environment(dedupe_trained.REQUIREMENTS)
    entities = _environment(nomenklatura_ready.REQUIREMENTS)
    algorithms = nomenklatura_ready.ALGORITHMS
    matchers = [nomenklatura_ready.Nomenklatura(entities, name) for name in algorithms]
    return [TokenSet(), SplinkTemplate(), dedupe_trained.Dedupe(dedupe), *matchers]


def _environment(requirements: tuple[str, ...]) -> Environment:
    """Return a peer's environment, made now so that its making is not measured."""
    made = Environment(Settings.from_environment(), *requirements)
    click.echo(f"{requirements[0]}: installed if it is not there", err=True)
    made.ready()
    return made


def _print(found: scoring.Results) -> None:
    console = Console()
    for name, cells in tables(found):
        table = Table(title=f"{name}, the half held out", box=SIMPLE, pad_edge=False)
        for head in HEADER:
            table.add_column(head, no_wrap=not head)
        for row in cells:
            table.add_row(*row)
        console.print(table)
    for one in found.merges:
        console.print(merged(one))
