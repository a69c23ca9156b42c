"""`mosty report`: the border scorecard as HTML and PDF."""

from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console

from mosty.cli.options import in_language
from mosty.graph.local import database
from mosty.graph.ontology.model import Language
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.report.html import html
from mosty.report.material import Material
from mosty.report.model import Report
from mosty.report.pdf import pdf
from mosty.report.scope import Scope
from mosty.report.scorecard import scorecard
from mosty.report.words import Words
from mosty.report.write import write

SAY = Console(stderr=True, highlight=False, soft_wrap=True)
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--region",
    default="",
    metavar="NUTS,…",
    help="NUTS codes of any level, on both sides of the border.  [default: all]",
)
@click.option("--from", "begin", type=_DAY, metavar="DAY", help="An earlier day to compare with.")
@click.option(
    "--to", "end", type=_DAY, metavar="DAY", help="The day of the report.  [default: today]"
)
@in_language("the report")
@click.option(
    "--synthetic/--no-synthetic",
    default=True,
    show_default=True,
    help="Whether made-up (demo) actors count.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, help="Of whatever is drawn at random."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("scorecard.html"),
    show_default=True,
    help="The file to write.",
)
@click.option("--pdf", "with_pdf", is_flag=True, help="Write a PDF beside it.")
def report(  # noqa: PLR0913
    *,
    region: str,
    begin: datetime | None,
    end: datetime | None,
    language: Language,
    synthetic: bool,
    seed: int,
    output: Path,
    with_pdf: bool,
) -> None:
    """Write the border scorecard: who is there, who is tied to whom, and what is missing.

    One HTML file that works without a network and prints on A4. What each figure means, how sure it
    is and what it cannot say stands beside it.
    """
    to = end.date() if end else datetime.now(UTC).date()
    before = begin.date() if begin else None
    if before and before >= to:
        raise click.UsageError(f"--from {before} is not before --to {to}: give an earlier day.")
    regions = [one.strip().upper() for one in region.split(",") if one.strip()]
    command = _command(regions, before, to, language, synthetic=synthetic, seed=seed)
    with (
        database(Settings.from_environment()) as address,
        Store.open(address) as store,
        SAY.status("Reading the graph …") as status,
    ):
        migrate(store)
        material = Material.of(store, to, before, synthetic=synthetic)
        status.update("Measuring …")
        words = Words(language, material.regions, material.sectors)
        found = scorecard(Scope.of(material, regions, words, seed), command, version("mosty"))
    for path, content in _files(found, output, with_pdf=with_pdf):
        write(path, content)
        click.echo(f"{path}: {len(found.sections)} sections, {len(content):,} bytes.")


def _files(found: Report, output: Path, *, with_pdf: bool) -> list[tuple[Path, bytes]]:
    """Return all files before any is written."""
    files = [(output, html(found).encode())]
    if with_pdf:
        files.append((output.with_suffix(".pdf"), pdf(found)))
    return files


def _command(  # noqa: PLR0913
    regions: list[str], begin: date | None, end: date, language: str, *, synthetic: bool, seed: int
) -> str:
    """Return the command that gives the same report."""
    parts = [
        f"--region {','.join(regions)}" if regions else "",
        f"--from {begin}" if begin else "",
        f"--to {end}",
        f"--language {language}",
        "" if synthetic else "--no-synthetic",
        f"--seed {seed}" if seed else "",
    ]
    return " ".join(["mosty report", *(one for one in parts if one)])
