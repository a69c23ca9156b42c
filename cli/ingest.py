"""`mosty ingest`: files of organisations, projects and ties into the graph."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from types import FrameType
from typing import BinaryIO, TypedDict, Unpack

import click

from mosty.cli import ingest_view as view
from mosty.graph.errors import MappingError, SourceError, TooManyBadRows, WrongFormat
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.files import File
from mosty.ingest.load import BATCH, Summary
from mosty.ingest.mistakes import read as read_mapping
from mosty.ingest.places import Places
from mosty.ingest.preview import preview
from mosty.ingest.quarantine import path_for
from mosty.ingest.reader import Reader
from mosty.ingest.run import Ingest, too_bad
from mosty.ingest.sources.registry import reader_named, reader_of, readers
from mosty.ingest.sources.registry import sources as known_sources
from mosty.ingest.table import Table

_NOT_DATA = (".md", ".yaml", ".yml")
_PATH = click.Path(path_type=Path)


@dataclass
class _Work:
    """What to load, and what cannot be."""

    jobs: list[tuple[File, Reader]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


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


class _Options(TypedDict):
    """What every loading command is told."""

    max_bad: float
    report: BinaryIO | None
    batch: int


def _options(command: Callable[..., None]) -> Callable[..., None]:
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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def ingest() -> None:
    """Read files of organisations, projects and ties into the graph.

    The same file twice changes nothing; a load that was stopped is finished by running it again.
    Rows that cannot be read go to a quarantine file, with their number, column and reason.
    Ctrl-C finishes the batch at hand and ends with code 130.
    """


@ingest.command("all")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_options
def all_(folder: Path, **options: Unpack[_Options]) -> None:
    """Read every file in FOLDER, and below it, that a reader knows.

    Each file's reader is found by its name and its content. Files that no reader knows are named
    at the end; read them with `mosty ingest table` and a mapping file.
    """
    settings = Settings.from_environment()
    known = readers(Places(settings))
    work = _Work()
    for path in _data_files(folder):
        try:
            file = File(path)
            reader = reader_of(file, known)
        except SourceError as error:
            work.failures.append(str(error))
            continue
        if reader:
            work.jobs.append((file, reader))
        else:
            work.unknown.append(str(path.relative_to(folder)))
    if not work.jobs and not work.failures:
        raise WrongFormat(f"No reader knows any file in {folder}. See `mosty ingest sources`.")
    _load(settings, work, options)


@ingest.command("file")
@click.argument("file", type=_PATH)
@click.option("--source", help="The source's id, where the reader is not to be found by itself.")
@_options
def file_(file: Path, source: str | None, **options: Unpack[_Options]) -> None:
    """Read one FILE of a source that Mosty knows (see `mosty ingest sources`)."""
    opened = File(file)
    settings = Settings.from_environment()
    known = readers(Places(settings))
    reader = reader_named(source, known) if source else reader_of(opened, known)
    if reader is None:
        raise WrongFormat(
            f"No reader knows {file.name}. Name one with --source (see `mosty ingest sources`), "
            f"or read it with `mosty ingest table` and a mapping file."
        )
    _load(settings, _Work([(opened, reader)]), options)


@ingest.command()
@click.argument("file", type=_PATH)
@click.option("--map", "mapping", required=True, type=_PATH, help="The mapping file (YAML).")
@click.option("--dry-run", is_flag=True, help="Show what is understood, and write nothing.")
@_options
def table(file: Path, mapping: Path, *, dry_run: bool, **options: Unpack[_Options]) -> None:
    """Read any table (CSV, XLSX, JSON, JSON lines) through a mapping file.

    The mapping says which column becomes which property of which node; docs/ingest.md tells how.
    """
    rules = read_mapping(mapping)
    opened = File(file)
    settings = Settings.from_environment()
    reader = Table(rules, Places(settings))
    if not dry_run:
        _load(settings, _Work([(opened, reader)]), options)
        return
    found = preview(reader, opened)
    view.understood(rules, found)
    if found.missing:
        raise MappingError(f"{file.name} does not fit {mapping.name}: columns are missing.")


@ingest.command()
def sources() -> None:
    """List the sources that can be read, with their licences."""
    view.catalogue(known_sources())


def _data_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder in order, without hidden ones and documentation."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.suffix.lower() not in _NOT_DATA:
            yield path


def _load(settings: Settings, work: _Work, options: _Options) -> None:
    """Load files, print what became of them, and raise what went wrong."""
    summaries, stopped = _run(settings, work, options["batch"])
    errors = [one.failure for one in summaries if one.failure]
    failures = [*work.failures, *map(str, errors)]
    quarantined = [(one, path_for(settings, one.source, one.file)) for one in summaries]
    if report := options["report"]:
        report.write(view.as_json(summaries, work.unknown, failures))
    view.summary(summaries)
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


def _run(settings: Settings, work: _Work, batch: int) -> tuple[list[Summary], bool]:
    """Load files; return what became of each that was begun, and whether Ctrl-C ended it."""
    summaries: list[Summary] = []
    with database(settings) as address, Store.open(address) as store, _stoppable() as stop:
        migrate(store)
        ingest_ = Ingest(store, settings, stop, batch)
        summaries += [one for one in ingest_.base() if one.loaded or one.quarantined]
        for file, reader in work.jobs:
            if stop.is_set():
                break
            with view.progress(file) as tell:
                summaries.append(ingest_.file(file, reader, tell))
        return summaries, stop.is_set()


@contextmanager
def _stoppable() -> Iterator[Event]:
    """Make the first Ctrl-C a request to stop; a second one is as rude as ever."""
    stop = Event()

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        view.ERR.print("Stopping after the batch at hand (Ctrl-C again: at once) …")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
