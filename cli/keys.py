"""`mosty keys`: who may use the API from elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click
import orjson
from rich.console import Console

from mosty.access import keys as api_keys
from mosty.access.principal import ROLES
from mosty.cli.options import in_format
from mosty.cli.tables import FORMATS, Format, write
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

ERR = Console(stderr=True, highlight=False, soft_wrap=True)
LONGEST = 100  # characters of a name
COLUMNS = ("id", "name", "role", "organisations", "bulk", "state", "created", "expires", "revoked")


@contextmanager
def _store() -> Iterator[Store]:
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        yield store


@click.group()
def keys() -> None:
    """Make, list and revoke API keys.

    A client sends its key as `Authorization: Bearer mosty_…`. The graph keeps only a hash of it, so
    that a lost key cannot be shown again: revoke it, and make another.
    """


def _name(_: click.Context, __: click.Parameter, given: str) -> str:
    name = given.strip()
    if not name or len(name) > LONGEST or not name.isprintable():
        raise click.BadParameter(f"give one line of 1 to {LONGEST} characters.")
    return name


def _future(_: click.Context, __: click.Parameter, given: datetime | None) -> datetime | None:
    moment = given.replace(tzinfo=UTC) if given else None
    if moment and moment <= datetime.now(UTC):
        raise click.BadParameter("give a day to come.")
    return moment


@keys.command()
@click.argument("name", callback=_name)
@click.option("--role", type=click.Choice(list(ROLES)), required=True, help="What it may do.")
@click.option(
    "--organisation",
    "organisations",
    multiple=True,
    metavar="ID",
    help="Only for this actor and what is its own; can be given again.  [default: everywhere]",
)
@click.option("--bulk", is_flag=True, help="Allow larger pages.")
@click.option(
    "--expires",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_future,
    metavar="DATE",
    help="The first day on which it opens nothing any more (UTC).  [default: never]",
)
@in_format(("text", "json"), "How the key is written.")
def create(  # noqa: PLR0913
    *,
    name: str,
    role: str,
    organisations: tuple[str, ...],
    bulk: bool,
    expires: datetime | None,
    format_: str,
) -> None:
    """Make a key for NAME, whom the log of changes will name.

    The key is written once, alone, and cannot be had again.
    """
    with _store() as store:
        secret, key = api_keys.create(
            store, name, ROLES[role], organisations, bulk=bulk, expires=expires
        )
    if format_ == "json":
        told = dict(zip(COLUMNS, _row(key), strict=True))
        click.echo(orjson.dumps({"key": secret.text, **told}).decode())
    else:
        click.echo(secret.text)
    ERR.print(f"This is the only time that the key {key.id} is shown.", markup=False)


@keys.command("list")
@in_format(FORMATS)
def list_(*, format_: Format) -> None:
    """List all keys, revoked ones too, without what opens anything."""
    with _store() as store:
        rows = [_row(one) for one in api_keys.listed(store)]
    write(format_, COLUMNS, rows, sys.stdout.buffer)


def _row(one: api_keys.ApiKey) -> tuple[object, ...]:
    moments = (moment and moment.isoformat(timespec="seconds") for moment in _moments(one))
    state = one.state(datetime.now(UTC))
    organisations = sorted(one.organisations)
    return (one.id, one.name, one.role.word, organisations, one.bulk, state, *moments)


def _moments(one: api_keys.ApiKey) -> tuple[datetime | None, ...]:
    return one.created, one.expires, one.revoked


@keys.command()
@click.argument("key")
def revoke(key: str) -> None:
    """Revoke KEY, named by its id or its name, for good.

    Servers that know it notice within three seconds.
    """
    with _store() as store:
        done = api_keys.revoke(store, key)
    click.echo(f"The key {done.id} of {done.name} opens nothing any more.")
