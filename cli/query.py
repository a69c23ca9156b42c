"""`mosty query`: the library of named queries, and a reader's own Cypher."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

import click

from mosty.cli.tables import FORMATS, Format, write
from mosty.cypher.library import statement, statements
from mosty.graph.guard import Result, guarded
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

Command = Callable[..., None]


def _format_option(command: Command) -> Command:
    return click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        help="How the rows are written. json is an array with one row a line. "
        "[default: by the ending of --output, else table]",
    )(command)


def _output_option(command: Command) -> Command:
    return click.option(
        "-o",
        "--output",
        type=click.File("wb", lazy=True, atomic=True),
        default="-",
        help="The file to write, in place of the terminal.",
    )(command)


def _pairs(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    """Read `name=value` texts."""
    pairs = {name: value for name, equals, value in (one.partition("=") for one in given) if equals}
    if len(pairs) != len(given):
        raise click.BadParameter("give each parameter once, as name=value.")
    return pairs


def _param_option(command: Command) -> Command:
    return click.option(
        "-p",
        "--param",
        "given",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_pairs,
        help="A parameter; may be given several times.",
    )(command)


@click.group()
def query() -> None:
    """Ask the graph: named queries, or read-only Cypher."""


@query.command("list")
@_format_option
@_output_option
def list_(format_: Format | None, output: IO[bytes]) -> None:
    """List the named queries and what they answer."""
    rows = [[name, one.question] for name, one in statements("queries").items()]
    write(_format(format_, output), ["name", "question"], rows, output)


@query.command()
@click.argument("name")
def show(name: str) -> None:
    """Show a named query: its parameters, its columns and its Cypher."""
    click.echo(statement("queries", name).source, nl=False)


@query.command()
@click.argument("name")
@_param_option
@_format_option
@_output_option
def run(name: str, given: Mapping[str, str], format_: Format | None, output: IO[bytes]) -> None:
    """Run a named query.

    Lists are written with commas, days as 2026-01-31. `mosty query show NAME` tells the parameters.
    """
    one = statement("queries", name)
    arguments = one.arguments(given)
    rows = _answer(one.text, arguments, _format(format_, output), output)
    if rows == arguments.get("limit"):
        _say(f"{rows} rows, as many as asked for; --param limit=… asks for more.")


@query.command()
@click.argument("text")
@_param_option
@_format_option
@_output_option
def cypher(text: str, given: Mapping[str, str], format_: Format | None, output: IO[bytes]) -> None:
    """Run a Cypher statement that only reads; - reads it from standard input.

    A parameter's value is read as JSON if it is some (3, true, ["a", "b"]), else as text.
    """
    text = sys.stdin.read() if text == "-" else text
    parameters = {name: _value(value) for name, value in given.items()}
    _answer(text, parameters, _format(format_, output), output)


def _value(text: str) -> object:
    try:
        value: object = json.loads(text)
    except ValueError:
        return text
    return value


def _answer(text: str, parameters: Mapping[str, object], format_: Format, output: IO[bytes]) -> int:
    """Run a statement as a reader's, write its rows, say what they don't; return their number."""
    settings = Settings.from_environment()
    with database(settings) as address, Store.open(address) as store:
        migrate(store)  # a new database needs its full-text index to be searched
        result = guarded(address, settings, text, parameters)
        (made_up,) = store.rows(statement("read", "synthetic").text)
    write(format_, result.columns, result.rows, output)
    _notes(result, synthetic=made_up["synthetic"])
    return len(result.rows)


def _notes(result: Result, *, synthetic: bool) -> None:
    if not result.rows:
        _say("No rows.")
    if synthetic:
        _say("This graph holds made-up (synthetic) nodes: their ids begin with demo:.")
    if result.truncated:
        _say(
            f"Cut at {len(result.rows)} rows, the limit for readers: there are more. "
            f"Narrow it down, or raise MOSTY_QUERY_ROWS."
        )


def _say(text: str) -> None:
    click.secho(text, fg="yellow", err=True)


def _format(given: Format | None, output: IO[bytes]) -> Format:
    """Return the format asked for, or the one of the file's ending."""
    ending = Path(output.name).suffix.removeprefix(".")
    by_ending: dict[str, Format] = {one: one for one in FORMATS}
    chosen = given or by_ending.get(ending, "table")
    if chosen == "parquet" and output.isatty():
        raise click.UsageError("Parquet is not for a terminal: name a file with --output.")
    return chosen
