"""`mosty resolve`: one actor per organisation."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from mosty.cli.interrupt import stoppable
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.resolve.blocking import LARGEST
from mosty.resolve.model import Thresholds, standard
from mosty.resolve.pairs import Pair
from mosty.resolve.queue import queue
from mosty.resolve.run import Resolution, Summary

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_SHARE = click.FloatRange(0, 1)
_SHOWN = 20


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be merged and asked.")
@click.option(
    "--merge-at",
    type=_SHARE,
    metavar="P",
    help="Merge pairs of this probability or more without a person.  [default: the model's]",
)
@click.option(
    "--review-at",
    type=_SHARE,
    metavar="P",
    help="Ask about pairs of this probability or more.  [default: the model's]",
)
@click.option(
    "--synthetic/--no-synthetic",
    default=False,
    show_default=True,
    help="Whether made-up (demo) actors take part.",
)
def resolve(
    *, dry_run: bool, merge_at: float | None, review_at: float | None, synthetic: bool
) -> None:
    """Find what names the same organisation; merge what is sure, ask about the rest.

    What was decided before stands: it is neither merged against nor asked again. A second run
    changes nothing. Ctrl-C ends it with code 130; the next run goes on.
    """
    at = _thresholds(merge_at, review_at)
    settings = Settings.from_environment()
    with database(settings) as address, Store.open(address) as store, stoppable(ERR) as stop:
        migrate(store)
        with _progress() as tell:
            run = Resolution(store, at, synthetic=synthetic, tell=tell, stop=stop)
            pairs = run.plan() if dry_run else []
            summary = run.summary if dry_run else run.run()
        waiting = 0 if dry_run else len(queue(store))
    if dry_run:
        _preview(pairs)
    _say(summary, waiting, dry_run=dry_run)
    if summary.stopped:
        ERR.print("Stopped. Run the same command again to go on.")
        raise click.Abort


def _thresholds(merge_at: float | None, review_at: float | None) -> Thresholds:
    known = standard().thresholds
    merge = known.merge if merge_at is None else merge_at
    review = min(known.review, merge) if review_at is None else review_at
    if review > merge:
        raise click.UsageError(
            f"--review-at {review:g} is above --merge-at {merge:g}: what is not sure enough to be "
            f"asked about cannot be merged."
        )
    return Thresholds(merge, review)


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """Show what is being done; yield what to call with it."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as bar:
        task = bar.add_task("starting")
        yield lambda what, done: bar.update(task, description=f"{what} {done:,}" if done else what)


def _preview(pairs: list[Pair]) -> None:
    """Print the first pairs to merge and to ask about."""
    for title, automatic in (("Would be merged", True), ("Would be asked", False)):
        some = [one for one in pairs if one.automatic is automatic]
        some.sort(key=lambda one: -(one.probability or 0.0))
        if some:
            OUT.print(f"[bold]{title}: {len(some):,} pairs[/]")
        for one in some[:_SHOWN]:
            OUT.print(
                f"  {one.probability:.4f}  {one.names[0]} | {one.names[1]}  ({one.left}, "
                f"{one.right})",
                markup=False,
            )


def _say(summary: Summary, waiting: int, *, dry_run: bool) -> None:
    """Print what a run found and did."""
    would = "would be " if dry_run else ""
    OUT.print(
        f"{summary.actors:,} actors, {summary.pairs:,} candidate pairs. {summary.merged:,} actors "
        f"{would}merged into others, {summary.asked:,} pairs {would}put to the queue; "
        f"{summary.answered:,} were decided before, {summary.withdrawn:,} {would}taken out of it."
    )
    if summary.left_out:
        OUT.print(
            f"{summary.frequent:,} words or facts that more than {LARGEST} actors share made no "
            f"pairs of their own: at most {summary.left_out:,} pairs were not compared."
        )
    spent = ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in summary.seconds.items())
    OUT.print(f"Rounds: {summary.rounds}. Time: {spent}.")
    if waiting:
        OUT.print(f"The queue holds {waiting:,} pairs: `mosty review` goes through them.")
