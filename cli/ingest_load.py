"""What commands that load files share: their options, the load itself, what they say at the end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO, TypedDict

import click

from mosty.cli import ingest_view as view
from mosty.cli.interrupt import stoppable
from mosty.graph.errors import SourceError, TooManyBadRows
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.files import File
from mosty.ingest.load import BATCH, Summary
from mosty.ingest.quarantine import path_for
from mosty.ingest.reader import Reader
from mosty.ingest.run import Ingest, too_bad


@dataclass
class Work:
    """What to load, and what cannot be; `complete` files are their sources' whole new editions."""

    jobs: list[tuple[File, Reader]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    complete: bool = False


class _Share(click.ParamType[float]):
    """A percentage, as `1` or `1%`; its value is a share of 1."""

    name = "percent"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read the percentage."""
        try:
            share = float(str(value).rstrip("% ")) / 100
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            self.fail(f"{value!r} is no percentage from 0 to 100.", param, ctx)
        return share


class Options(TypedDict):
    """What every loading command is told."""

    max_bad: float
    report: BinaryIO | None
    batch: int


def loading(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all loading has."""
    command = click.option(
        "--batch",
        type=click.IntRange(1, 100_000),
        default=BATCH,
        show_default=True,
        help="Rows in a transaction.",
    )(command)
    command = click.option(
        "--report",
        type=click.File("wb"),
        help="Write the summary to this file, too, as JSON.",
    )(command)
    return click.option(
        "--max-bad",
        type=_Share(),
        default="1",
        show_default="1%",
        help="Exit with code 3 if more than this percentage of a file's rows cannot be read.",
    )(command)


def completing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option that a file is its source's whole new edition."""
    return click.option(
        "--complete",
        is_flag=True,
        help="The file is the source's whole new edition: the records of rows that it no longer "
        "has are closed (see `mosty ingest diff`).",
    )(command)


def load(settings: Settings, work: Work, options: Options) -> None:
    """Load files, print what became of them, and raise what went wrong."""
    summaries, stopped, odd = _run(settings, work, options["batch"])
    errors = [one.failure for one in summaries if one.failure]
    failures = [*work.failures, *map(str, errors)]
    quarantined = [(one, path_for(settings, one.source, one.file)) for one in summaries]
    if report := options["report"]:
        report.write(view.as_json(summaries, work.unknown, failures))
    view.summary(summaries)
    view.noticed(summaries, odd)
    view.quarantines(quarantined)
    view.unread(work.unknown)
    if stopped:
        begun = {one.file for one in summaries}
        view.stopped(summaries, sum(file.name not in begun for file, _ in work.jobs))
        raise click.Abort
    bad = [one for one in summaries if too_bad(one, options["max_bad"])]
    if bad:
        view.failures(failures)
        raise TooManyBadRows(view.too_bad(bad, options["max_bad"]))
    if failures:
        raise errors[0] if len(failures) == len(errors) == 1 else SourceError("\n".join(failures))


def _run(settings: Settings, work: Work, batch: int) -> tuple[list[Summary], bool, list[str]]:
    """Load files; return what became of each begun, whether Ctrl-C ended it, and what is odd."""
    summaries: list[Summary] = []
    with database(settings) as address, Store.open(address) as store, stoppable(view.ERR) as stop:
        migrate(store)
        ingest_ = Ingest(store, settings, stop, batch)
        summaries += [one for one in ingest_.base() if one.loaded or one.quarantined]
        for file, reader in work.jobs:
            if stop.is_set():
                break
            with view.progress(file) as tell:
                summaries.append(ingest_.file(file, reader, tell, complete=work.complete))
        odd = view.odd(store) if any(one.loops for one in summaries) else []
        return summaries, stop.is_set(), odd
