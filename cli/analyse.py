"""`mosty analyse`: measure the network, and keep what was found as a run."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
import polars as pl

from mosty.cli import analyse_view as view
from mosty.cli.interrupt import stoppable
from mosty.cli.options import in_format
from mosty.cli.tables import FORMATS, Format
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.recording import runs
from mosty.graph.analysis.recording.comparing import moved, shifted
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measures import chosen, measures
from mosty.graph.analysis.recording.measuring import Result, measure
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store


class Defaulting(click.Group):
    """A group that takes what is no command of its own for the arguments of `run`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `run` in front."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Defaulting)
def analyse() -> None:
    """Measure the network: who bridges the border, and how it hangs together.

    `mosty analyse [MEASURE…]` is short for `mosty analyse run [MEASURE…]`.
    """


@analyse.command()
@click.argument("names", nargs=-1, metavar="[MEASURE]...")
@click.option("--all", "all_", is_flag=True, help="Take the dear measures, too.")
@click.option("--list", "list_", is_flag=True, help="Only list the measures.")
@click.option("--kinds", metavar="KIND,…", help="Only ties of these kinds, such as SUPPLIES.")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="The day to look at.  [default: today]"
)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of all draws.")
@click.option("--no-synthetic", is_flag=True, help="Leave out what a generator made up.")
@click.option("--exact", is_flag=True, help="Never sample betweenness, whatever it takes.")
@click.option("--again", is_flag=True, help="Measure even if the same was measured before.")
@click.option("--keep", type=click.IntRange(1), metavar="N", help="Then remove all but N runs.")
@click.option("--dry-run", is_flag=True, help="Measure, but write nothing into the database.")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder for the same as CSV and Parquet.",
)
def run(  # noqa: PLR0913
    names: tuple[str, ...],
    *,
    all_: bool,
    list_: bool,
    kinds: str | None,
    on: datetime | None,
    seed: int,
    no_synthetic: bool,
    exact: bool,
    again: bool,
    keep: int | None,
    dry_run: bool,
    output: Path | None,
) -> None:
    """Take these measures, or all that are not dear, and keep the figures as a run.

    If the same graph was measured in the same way before, that run is named instead. Ctrl-C ends it
    at any moment and leaves nothing of it.
    """
    if list_:
        view.catalogue(measures())
        return
    wanted = chosen(names, all_=all_)
    with _store() as store:
        if not dry_run:
            runs.tidy(store)
        day, some = on and on.date(), kinds and kinds.upper().replace(" ", "").split(",")
        snapshot = Snapshot.of(store, day, synthetic=not no_synthetic)
        ground = Ground(
            snapshot, some or None, _supplies(store, snapshot, wanted), seed, exact=exact
        )
        plan = runs.Plan.of(ground, wanted, synthetic=not no_synthetic)
        view.begins(ground, plan)
        if not (again or dry_run or output) and (before := _same(store, plan)):
            view.measured_before(before)
        else:
            _measure(store, plan, ground, output, dry_run=dry_run)
        if keep and not dry_run:
            view.removed(runs.keep(store, keep))


def _measure(
    store: Store, plan: runs.Plan, ground: Ground, output: Path | None, *, dry_run: bool
) -> None:
    with _mortal():
        taken = runs.Taken.of(plan, ground, _told)
    if output:
        view.export(taken, output)
    id_ = None
    if not dry_run:
        with stoppable(view.ERR) as stop, view.ERR.status("writing"):
            id_ = runs.write(store, taken, stop)
        if id_ is None:
            view.ERR.print("Stopped. Nothing of this run is left.")
            raise click.Abort
    view.taken(taken, id_)


@contextmanager
def _mortal() -> Iterator[None]:
    """Let Ctrl-C end the process at once, even amid compiled code: nothing is written yet."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _told(ground: Ground, name: str) -> Result:
    view.ERR.print(f"  {name} … ", end="")
    result = measure(ground, name)
    view.ERR.print(f"{result.seconds:.1f} s{'; ' * bool(result.remark)}{result.remark}")
    return result


def _supplies(store: Store, snapshot: Snapshot, wanted: list[str]) -> pl.DataFrame | None:
    return Content.of(store, snapshot).supplies if "supply" in wanted else None


def _same(store: Store, plan: runs.Plan) -> runs.Run | None:
    return next((one for one in runs.runs(store) if one.repeats(plan)), None)


@contextmanager
def _store() -> Iterator[Store]:
    with (
        database(Settings.from_environment()) as address,
        Store.open(address) as store,
    ):
        migrate(store)
        yield store


@analyse.command("list")
@in_format(FORMATS)
def list_(format_: Format) -> None:
    """List the runs, the newest first."""
    with _store() as store:
        view.listed(runs.runs(store), format_)


@analyse.command()
@click.argument("run", default="last")
@in_format(FORMATS)
def show(run: str, format_: Format) -> None:
    """Show a run: how it was made, the strongest bridges, and what it found.

    RUN is its id, how that begins, `last` or `previous`.
    """
    with _store() as store:
        view.shown(store, runs.find(store, run), format_)


@analyse.command()
@click.argument("before", default="previous")
@click.argument("after", default="last")
@in_format(FORMATS)
def compare(before: str, after: str, format_: Format) -> None:
    """Say what has changed most from one run to another, by default to the last."""
    with _store() as store:
        first, second = runs.find(store, before), runs.find(store, after)
        view.compared(
            first, second, moved(store, first, second), shifted(store, first, second), format_
        )


@analyse.command()
@click.argument("names", nargs=-1, required=True, metavar="RUN...")
def remove(names: tuple[str, ...]) -> None:
    """Remove runs with all they measured and found."""
    with _store() as store:
        found = [runs.find(store, name).id for name in names]
        for id_ in dict.fromkeys(found):
            runs.remove(store, id_)
        view.removed(found)
