"""`mosty match`: the organisations of a list, found in the graph."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from mosty.graph.local import database
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.resolve import lists
from mosty.resolve.lookup import Answer, Lookup
from mosty.resolve.profile import Profile

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_STEP = 500
_COUNTRY = 2


def _country(_: click.Context, __: click.Parameter, given: str) -> str:
    if given and not (len(given) == _COUNTRY and given.isascii() and given.isalpha()):
        raise click.BadParameter("give a country's two-letter code, such as CZ.")
    return given.upper()


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write: .xlsx or .csv.",
)
@click.option("--name", help="The column with the names, by its header.  [default: found]")
@click.option("--country", help="The column with the countries.  [default: found]")
@click.option("--town", help="The column with the towns.  [default: found]")
@click.option("--postcode", help="The column with the postcodes.  [default: found]")
@click.option("--website", help="The column with the websites.  [default: found]")
@click.option("--in", "home", callback=_country, default="", help="The country of all, such as CZ.")
@click.option("--sheet", help="The workbook's sheet.  [default: the first with a header]")
def match(*, file: Path, output: Path, home: str, sheet: str | None, **columns: str | None) -> None:
    """Find the organisations of the list FILE (XLSX, ODS or CSV) in the graph.

    The list is written again with columns added to it: the id and name of the actor that each line
    means, a score from 0 to 1, the verdict (match, maybe or none), why, and who else it may be.
    Nothing is stored. The header is found by its words in German, Czech, Polish or English, below
    titles, too.
    """
    if output.suffix.lower() not in {".xlsx", ".csv"}:
        raise click.BadParameter("end the file's name with .xlsx or .csv.", param_hint="--output")
    found = lists.read(file, {key: text for key, text in columns.items() if text}, sheet)
    asked = lists.profiles(found, home)
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        lookup = Lookup(store)
        answers = _answers(lookup, asked)
    added = lists.results(answers, asked, lookup.thresholds.review)
    lists.write(found, added, output)
    verdicts = Counter(str(line[lists.ADDED.index("mosty verdict")]) for line in added)
    told = ", ".join(f"{verdicts[one]:,} {one}" for one in ("match", "maybe", "none"))
    heads = found.lines[found.header]
    used = ", ".join(f"{meaning} = {heads[at]!r}" for meaning, at in found.columns.items())
    ERR.print(f"Columns: {used}.", markup=False)
    OUT.print(f"{told}. Written to {output}.", markup=False)


def _answers(lookup: Lookup, asked: Sequence[Profile]) -> list[Answer]:
    parts = [asked[at : at + _STEP] for at in range(0, len(asked), _STEP)]
    shown = track(parts, "Matching", console=ERR, transient=True, disable=not ERR.is_terminal)
    return [answer for part in shown for answer in lookup.find(part)]
