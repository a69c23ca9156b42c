"""`mosty ingest`: files of organisations, projects and ties into the graph."""

from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

import click

from mosty.cli import ingest_view as view
from mosty.cli.difference import show
from mosty.cli.ingest_load import Options, Work, completing, load, loading
from mosty.cli.ingest_members import members
from mosty.graph.errors import MappingError, SourceError, WrongFormat
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.diff import difference
from mosty.ingest.files import File
from mosty.ingest.mistakes import read as read_mapping
from mosty.ingest.places import Places
from mosty.ingest.preview import preview
from mosty.ingest.reader import Clock, Reader, read
from mosty.ingest.run import fetched
from mosty.ingest.sources.registry import reader_named, reader_of, readers
from mosty.ingest.sources.registry import sources as known_sources
from mosty.ingest.table import Table

_NOT_DATA = (".md", ".yaml", ".yml")
_PATH = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def ingest() -> None:
    """Read files of organisations, projects and ties into the graph.

    The same file twice changes nothing; a load that was stopped is finished by running it again.
    Rows that cannot be read go to a quarantine file, with their number, column and reason.
    Ctrl-C finishes the batch at hand and ends with code 130.
    """


@ingest.command("all")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@loading
def all_(folder: Path, **options: Unpack[Options]) -> None:
    """Read every file in FOLDER, and below it, that a reader knows.

    Each file's reader is found by its name and its content. Files that no reader knows are named
    at the end; read them with `mosty ingest table` and a mapping file.
    """
    settings = Settings.from_environment()
    known = readers(Places(settings))
    work = Work()
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
    load(settings, work, options)


@ingest.command("file")
@click.argument("file", type=_PATH)
@click.option("--source", help="The source's id, where the reader is not to be found by itself.")
@completing
@loading
def file_(file: Path, source: str | None, *, complete: bool, **options: Unpack[Options]) -> None:
    """Read one FILE of a source that Mosty knows (see `mosty ingest sources`)."""
    settings = Settings.from_environment()
    opened = File(file)
    load(settings, Work([(opened, _reader(settings, opened, source))], complete=complete), options)


def _reader(settings: Settings, file: File, source: str | None) -> Reader:
    """Return the reader of a file."""
    known = readers(Places(settings))
    reader = reader_named(source, known) if source else reader_of(file, known)
    if reader is None:
        raise WrongFormat(
            f"No reader knows {file.name}. Name one with --source (see `mosty ingest sources`), "
            f"or read it with `mosty ingest table` and a mapping file."
        )
    return reader


@ingest.command()
@click.argument("file", type=_PATH)
@click.option("--map", "mapping", required=True, type=_PATH, help="The mapping file (YAML).")
@click.option("--dry-run", is_flag=True, help="Show what is understood, and write nothing.")
@completing
@loading
def table(
    file: Path, mapping: Path, *, dry_run: bool, complete: bool, **options: Unpack[Options]
) -> None:
    """Read any table (CSV, XLSX, JSON, JSON lines) through a mapping file.

    The mapping says which column becomes which property of which node; docs/ingest.md tells how.
    """
    rules = read_mapping(mapping)
    opened = File(file)
    settings = Settings.from_environment()
    reader = Table(rules, Places(settings))
    if not dry_run:
        load(settings, Work([(opened, reader)], complete=complete), options)
        return
    found = preview(reader, opened)
    view.understood(rules, found)
    if found.missing:
        raise MappingError(f"{file.name} does not fit {mapping.name}: columns are missing.")


@ingest.command()
@click.argument("file", type=_PATH)
@click.option("--source", help="The source's id, where the reader is not to be found by itself.")
@click.option("--map", "mapping", type=_PATH, help="A mapping file (YAML), for any table.")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="Rows of each kind to show.",
)
def diff(file: Path, source: str | None, mapping: Path | None, limit: int) -> None:
    """Say what a new FILE of a source would change, and write nothing.

    Rows are new, changed, vanished or unchanged beside what the graph holds of the source. The
    vanished ones are those that `--complete` would close.
    """
    rules = read_mapping(mapping) if mapping else None
    settings = Settings.from_environment()
    opened = File(file)
    reader = Table(rules, Places(settings)) if rules else _reader(settings, opened, source)
    with database(settings) as address, Store.open(address) as store:
        migrate(store)
        items = read(reader, opened, Clock())
        found = difference(store, reader.source, items, opened.name, fetched(opened))
    show(found, limit)


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


ingest.add_command(members)
