"""`mosty gaps`: the ties that are missing over the border, why, and what became of them."""

import getpass
import sys
from collections.abc import Callable
from typing import TypedDict, Unpack

import click

from mosty.cli import gaps_view as view
from mosty.cli.options import in_format, in_language
from mosty.cli.region import region
from mosty.cli.tables import FORMATS, Format, write
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.ledger.gaps import KINDS, Kind, Wanted
from mosty.graph.analysis.ledger.kept import STATUSES, Status, decide, find, kept
from mosty.graph.analysis.ledger.outcomes import outcomes
from mosty.graph.local import database
from mosty.graph.ontology.model import Language
from mosty.graph.schema import migrate
from mosty.graph.settings import Settings
from mosty.graph.store import Store

_OUTCOMES = ("realised", "rejected")


class _Who(TypedDict):
    """Who decides, and what they say."""

    by: str | None
    note: str


def _who(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option("--note", default="", help="Why; kept with the gap.")(command)
    return click.option(
        "--by", help="Who decides.  [default: MOSTY_REVIEWER, else your login name]"
    )(command)


def _ends(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name the two sides."""
    help_ = "NUTS code or country of the {} end; may be given several times."
    for name, parameter, side in (("--to", "there", "other"), ("--from", "here", "one")):
        command = click.option(
            name, parameter, multiple=True, metavar="CODE", help=help_.format(side)
        )(command)
    return command


@click.group(invoke_without_command=True)
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="So many.")
@_ends
@click.option("--kind", type=click.Choice(KINDS), help="Only between actors, or between groups.")
@click.option("--sector", metavar="CODE", help="Only with an end in this NACE sector.")
@click.option(
    "--status",
    type=click.Choice(STATUSES),
    default="open",
    show_default=True,
    help="Those of this status.",
)
@in_language("names and reasons")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Rows in this format.")
@click.pass_context
def gaps(  # noqa: PLR0913
    context: click.Context,
    *,
    top: int,
    here: tuple[str, ...],
    there: tuple[str, ...],
    kind: Kind | None,
    sector: str | None,
    status: Status,
    language: Language,
    format_: Format | None,
) -> None:
    """List the ties that are missing over the border, the best first, each with its reasons.

    `mosty gaps find` makes the list; take, dismiss and outcome say what becomes of a gap, which is
    then not shown again. The points of the reasons add up to the score, of 100.
    """
    if context.invoked_subcommand is not None:
        return
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        every = kept(store, statuses=[status], kind=kind)
        chosen = [one for one in every if view.wanted(one, here, there, sector)]
        if status == "open":
            chosen = [one for one in chosen if one.position or one.by]  # found, or reopened
        names = view.names(store, chosen[:top], language)
    if format_:
        rows = view.rows(chosen[:top], names, language)
        write(format_, view.COLUMNS, rows, sys.stdout.buffer)
        return
    view.brief(chosen[:top], names, language)
    if not chosen:
        view.ERR.print("No such gaps. `mosty gaps find` looks for them.")
    elif len(chosen) > top:
        view.ERR.print(f"{top} of {len(chosen)}; --top shows more.")


@gaps.command("find")
@_ends
@click.option(
    "--top", type=click.IntRange(1), default=500, show_default=True, help="So many between actors."
)
@click.option(
    "--each",
    type=click.IntRange(1),
    default=3,
    show_default=True,
    help="No actor in more than so many.",
)
@click.option(
    "--synthetic/--no-synthetic",
    default=True,
    show_default=True,
    help="Whether made-up (demo) actors take part.",
)
def find_(
    *, here: tuple[str, ...], there: tuple[str, ...], top: int, each: int, synthetic: bool
) -> None:
    """Look for missing ties, and keep them.

    Gaps that are open already are looked at again; those whose tie is there by now are called
    realised, with its date. What was dismissed stays so.
    """
    with region(synthetic=synthetic) as (store, snapshot):
        content = Content.of(store, snapshot, synthetic=synthetic)
        done = find(store, snapshot, content, Wanted(here, there, top, each))
    view.OUT.print(
        f"{done.new:,} new, {done.again:,} found again; {done.realised:,} realised since; "
        f"{done.decided:,} decided in all. `mosty gaps` lists the open ones."
    )


def _deciding(name: str, status: Status, help_: str) -> None:
    """Add a command that gives gaps a status."""

    @gaps.command(name, help=help_)
    @click.argument("ids", nargs=-1, required=True)
    @_who
    def command(*, ids: tuple[str, ...], **who: Unpack[_Who]) -> None:
        _decide(ids, status, who)


_deciding("take", "taken_up", "Say that somebody takes up the gaps IDS.")
_deciding("dismiss", "dismissed", "Say that the gaps IDS are of no use; they are not shown again.")
_deciding("reopen", "open", "Put the gaps IDS back on the list.")


@gaps.command()
@click.argument("id_", metavar="ID")
@click.argument("result", type=click.Choice(_OUTCOMES))
@_who
def outcome(*, id_: str, result: Status, **who: Unpack[_Who]) -> None:
    """Say what came of the gap ID: realised, the tie is there; rejected by one of the ends."""
    _decide((id_,), result, who)


def _decide(ids: tuple[str, ...], status: Status, who: _Who) -> None:
    by = who["by"] or Settings.from_environment().reviewer or getpass.getuser()
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        for id_ in ids:
            one = decide(store, id_, status, by, who["note"])
            view.OUT.print(f"{one.id}: {status.replace('_', ' ')}, by {by}.", markup=False)


@gaps.command()
@in_format(FORMATS, "Rows in this format.")
def score(*, format_: Format) -> None:
    """Say how good the list was: of those decided, how many were of use, by place and reason."""
    with database(Settings.from_environment()) as address, Store.open(address) as store:
        migrate(store)
        found = outcomes(kept(store))
    rows = [[one.what, one.decided, one.good, one.share] for one in found]
    write(format_, ["of", "decided", "taken up or realised", "share"], rows, sys.stdout.buffer)
