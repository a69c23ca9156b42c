"""`mosty db`: run, look at, back up, restore and fill the local Neo4j."""

import sys
from pathlib import Path

import click
from rich.filesize import decimal

from mosty.graph import admin
from mosty.graph.local import place
from mosty.graph.settings import Settings

_NOT_RUNNING = 3


@click.group()
def db() -> None:
    """Run, back up and restore the local Neo4j.

    Every command that needs the database starts it and stops it again; several share one.
    `start` keeps it running in between, so that they don't wait for it. Its data, logs and
    password are in MOSTY_HOME.
    """


@db.command()
def start() -> None:
    """Start the database and keep it running until `mosty db stop`."""
    settings = Settings.from_environment()
    address = admin.start(settings)
    click.echo(f"Neo4j runs at {address.uri}, user {address.user}.")
    click.echo(f"Its password is in {place(settings).password}.")


@db.command()
@click.option("--force", is_flag=True, help="Stop it even while others use it.")
def stop(*, force: bool) -> None:
    """Stop the database; every committed write stays."""
    ran = admin.stop(Settings.from_environment(), force=force)
    click.echo("Neo4j is stopped." if ran else "Neo4j was not running.")


@db.command()
def status() -> None:
    """Say whether the database runs, where, and what it holds.

    The exit code is 3 if it does not run.
    """
    settings = Settings.from_environment()
    found = admin.status(settings)
    if found is None:
        click.echo(f"Neo4j is not running. Its folder is {place(settings).root}.")
        sys.exit(_NOT_RUNNING)
    for name, value in _lines(found):
        click.echo(f"{name:<14} {value}")


def _lines(found: admin.Status) -> list[tuple[str, object]]:
    lines: list[tuple[str, object]] = [
        ("address", found.uri),
        ("version", found.version),
        ("nodes", f"{found.nodes:,}"),
        ("relationships", f"{found.relationships:,}"),
    ]
    if found.process is not None:
        lines += [
            ("process", found.process),
            ("stops", "with `mosty db stop`" if found.kept else "with its last user"),
            ("folder", found.folder),
            ("size", decimal(found.size or 0)),
            ("password in", found.password),
        ]
    return lines


@db.command()
@click.option("--yes", is_flag=True, help="Don't ask.")
def wipe(*, yes: bool) -> None:
    """Delete everything in the database."""
    settings = Settings.from_environment()
    if not yes:
        click.confirm(f"Delete all data in {place(settings).data}?", abort=True)
    admin.wipe(settings)
    click.echo("The database is empty.")


@db.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write all data to FILE.

    The database is stopped for it, and started again if it was kept running. FILE is
    replaced only when the backup is whole.
    """
    admin.backup(Settings.from_environment(), file)
    click.echo(f"Backed up to {file} ({decimal(file.stat().st_size)}).")


_FORCE = click.option("--force", is_flag=True, help="Replace what is in the database.")


@db.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_FORCE
def restore(file: Path, *, force: bool) -> None:
    """Read all data back from FILE, a backup.

    A database that holds something is not touched without --force, and what it holds is kept
    until the backup is read.
    """
    admin.restore(Settings.from_environment(), file, force=force)
    click.echo(f"Restored from {file}.")


@db.command("import")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_FORCE
def import_(folder: Path, *, force: bool) -> None:
    """Fill an empty database from the CSV files in FOLDER.

    Reads nodes_*.csv and relationships_*.csv, each with a header as `neo4j-admin database import`
    wants it: id:ID, :LABEL, :START_ID, :END_ID, :TYPE and the properties with their types.
    """
    admin.bulk_import(Settings.from_environment(), folder, force=force)
    click.echo(f"Imported {folder}.")
