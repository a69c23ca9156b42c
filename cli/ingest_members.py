"""`mosty ingest members`: the member list of a chamber or cluster, as people really make it."""

from pathlib import Path
from typing import TextIO, Unpack

import click

from mosty.cli.ingest_load import Options, Work, load, loading
from mosty.cli.members_view import sheets, understood
from mosty.cypher.library import statement
from mosty.graph.errors import UnknownNode
from mosty.graph.local import database
from mosty.graph.ontology.loader import ontology
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.files import File
from mosty.ingest.members import Club, Members, saved
from mosty.ingest.places import Places
from mosty.ingest.preview import taste

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("list_", metavar="LIST", type=_PATH)
@click.option("--of", required=True, help="The chamber or cluster: its id, or its name.")
@click.option("--country", help="The members' country (DE, CZ, PL, …) where the list says none.")
@click.option("--sheet", "wanted", multiple=True, help="Read this sheet only; may be repeated.")
@click.option(
    "--licence", default="not stated", show_default=True, help="What may be done with it."
)
@click.option("--dry-run", is_flag=True, help="Show what is understood, and write nothing.")
@click.option(
    "--save-mapping",
    type=click.File("w", encoding="utf-8"),
    help="Write the mapping that was made to this file, and load nothing.",
)
@loading
def members(  # noqa: PLR0913
    list_: Path,
    of: str,
    country: str | None,
    wanted: tuple[str, ...],
    licence: str,
    *,
    dry_run: bool,
    save_mapping: TextIO | None,
    **options: Unpack[Options],
) -> None:
    """Read a LIST of members (XLSX, XLS, ODS, CSV) of a chamber or cluster.

    The header is found by itself, in German, Czech, Polish or English; titles, headings, sums and
    remarks are told from members. Columns that name or reach a person are not stored, nor are
    columns that are not understood. Where the guess is wrong, save the mapping with
    --save-mapping, edit it, and use it with `mosty ingest table`.
    """
    file = File(list_)
    settings = Settings.from_environment()
    places = Places(settings)

    def reader(club: str | Club) -> Members:
        return Members(file, club, places, country=country or "", sheets=wanted, licence=licence)

    if save_mapping:
        found = reader(of)
        save_mapping.write(saved(found.mapping(found.sheets[0])))
        sheets(found, save_mapping.name)
        return
    if dry_run:
        found = reader(of)
        understood(found, taste(found, file))
        return
    first = reader(of)  # what is wrong with the list is said before the database starts
    with database(settings) as address:
        with Store.open(address) as store:
            migrate(store)
            club = _club(store, of)
        found = reader(club) if club else first
        understood(found)
        load(settings, Work([(file, found)]), options)


def _club(store: Store, text: str) -> Club | None:
    """Return what the members are members of, where the graph has it.

    Raises:
        UnknownNode: the graph has no such id, or several actors of that name.

    """
    rows = store.rows(statement("read", "actors_called").text, text=text)
    exact = [row for row in rows if row["id"] == text] or rows
    if len(exact) > 1:
        ids = ", ".join(row["id"] for row in exact)
        raise UnknownNode(f"Several actors are called {text!r}: {ids}. Say --of with an id.")
    if not exact:
        if text.partition(":")[2] and " " not in text:
            raise UnknownNode(
                f"The graph has no actor {text!r}. Say --of with its name, and it is made."
            )
        return None
    [row] = exact
    kinds = ontology().nodes
    kind = next(label for label in row["labels"] if label in kinds and not kinds[label].abstract)
    return Club(row["id"], row["name"], kind, row["country"] or "")
