"""The graph as the commands of analysis see it: one snapshot, and actors by id or by name."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import click
import polars as pl

from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import UnknownNode
from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

_SHOWN = 5


@contextmanager
def region(on: date | None = None, *, synthetic: bool = True) -> Iterator[tuple[Store, Snapshot]]:
    """Yield the database and its snapshot of a day, by default today."""
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        yield store, Snapshot.of(store, on, synthetic=synthetic)


def actor(snapshot: Snapshot, text: str) -> int:
    """Return the number of the actor of an id, or of a name that no other actor has.

    Case doesn't count in names, and a part of one will do.

    Raises:
        UnknownNode: no actor has that id, or a name with it in it.
        click.UsageError: several have such a name.

    """
    names = snapshot.actors.select("id", "name").with_row_index("number")
    if (exact := names.filter(pl.col("id") == text)).height:
        return int(exact["number"][0])
    low = pl.col("name").str.to_lowercase()
    for found in (
        names.filter(low == text.lower()),
        names.filter(low.str.contains(text.lower(), literal=True)),
    ):
        if found.height == 1:
            return int(found["number"][0])
        if found.height:
            some = "; ".join(f"{one} ({name})" for _, one, name in found.head(_SHOWN).iter_rows())
            more = f", and {found.height - _SHOWN:,} more" if found.height > _SHOWN else ""
            raise click.UsageError(
                f"{found.height:,} actors are called {text!r}: {some}{more}. Give the id of one."
            )
    raise UnknownNode(
        f"No actor of {snapshot.on} has the id {text!r}, or a name with it: it may be closed or "
        f"merged into another. `mosty query run search` finds actors by words."
    )
