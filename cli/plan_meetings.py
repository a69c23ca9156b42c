"""`mosty plan meetings`: who meets whom at a matchmaking event, when and at which table."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import click
import numpy as np

from mosty.cli.participants import Participants, read
from mosty.cli.region import region
from mosty.cli.timetable import Meeting, Participant, Timetable, empty
from mosty.cypher.library import statement
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.planning.candidates import Standing
from mosty.graph.analysis.planning.invited import invited
from mosty.graph.analysis.planning.matches import Matches
from mosty.graph.analysis.planning.meetings import Room, Schedule, schedule
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Topic
from mosty.graph.errors import UnknownNode
from mosty.graph.ontology.model import LANGUAGES
from mosty.graph.store import Store

_OWN = "own"


@click.command()
@click.option("--event", help="The id of an event: those who attend it take part.")
@click.option(
    "--participants",
    "list_",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A list (XLSX, ODS, CSV) with a column id or name; wishes and away are optional.",
)
@click.option(
    "--topic", "topics", multiple=True, help="Without a list: invite who fits this topic."
)
@click.option(
    "--capacity",
    type=click.IntRange(2, 5000),
    default=60,
    show_default=True,
    help="How many are invited.",
)
@click.option(
    "--country", "countries", multiple=True, metavar="CC", help="From where, in equal parts."
)
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]),
    required=True,
    help="When the first slot begins.",
)
@click.option("--zone", default="Europe/Berlin", show_default=True, help="The time zone.")
@click.option(
    "--slots", type=click.IntRange(1, 200), default=12, show_default=True, help="How many slots."
)
@click.option(
    "--minutes",
    type=click.IntRange(1, 480),
    default=20,
    show_default=True,
    help="How long each is.",
)
@click.option(
    "--pause",
    type=click.IntRange(0, 240),
    default=0,
    show_default=True,
    help="Minutes between slots.",
)
@click.option(
    "--tables", type=click.IntRange(1, 2000), default=20, show_default=True, help="How many tables."
)
@click.option(
    "--least",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="Meetings everybody is to have, if possible.",
)
@click.option("--most", type=click.IntRange(1), help="Meetings anybody has at most.")
@click.option(
    "--within", is_flag=True, help="Let pairs of one country meet as well, with less weight."
)
@click.option(
    "--language",
    type=click.Choice([_OWN, *LANGUAGES]),
    default=_OWN,
    show_default=True,
    help="Of the files: each participant's own, or one for all.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to write, a new one.",
)
def meetings(  # noqa: PLR0913
    *,
    event: str | None,
    list_: Path | None,
    topics: tuple[str, ...],
    capacity: int,
    countries: tuple[str, ...],
    start: datetime,
    zone: str,
    slots: int,
    minutes: int,
    pause: int,
    tables: int,
    least: int,
    most: int | None,
    within: bool,
    language: str,
    output: Path,
) -> None:
    """Plan meetings of two that make most new ties over the border, without clashes.

    The folder holds all meetings as workbook, CSV and calendar (.ics), and in `participants` each
    one's own in the language of its country.
    """
    if sum(map(bool, (event, list_, topics))) != 1:
        raise click.UsageError("Say who takes part: --event, --participants or --topic.")
    if zone not in available_timezones():
        raise click.BadParameter(f"there is no time zone {zone!r}.", param_hint="--zone")
    empty(output)
    with region() as (store, snapshot):
        content = Content.of(store, snapshot)
        if list_:
            given = read(list_, snapshot)
        elif event:
            given = Participants(_attendees(store, snapshot, event))
        else:
            fit = Standing.of(snapshot, content, [*map(Topic.called, topics)])
            codes = [one.upper() for one in countries]
            given = Participants(invited(snapshot, fit, capacity, codes))
    matches = Matches.of(snapshot, content, given.actors, given.wishes, within=within)
    found = schedule(matches.weights, Room(slots, tables, least, most), given.available(slots))
    timetable = Timetable(
        _meetings(snapshot, matches, found),
        start.replace(tzinfo=ZoneInfo(zone)),
        minutes,
        pause,
        event or f"{start:%Y-%m-%dT%H:%M} {zone}",
        datetime.now(UTC).replace(microsecond=0),
        content.names | dict(snapshot.actors.select("id", "name").drop_nulls().iter_rows()),
        next((one for one in LANGUAGES if one == language), None),
    )
    timetable.write(output)
    _say(matches, found, output)


def _attendees(store: Store, snapshot: Snapshot, event: str) -> list[int]:
    rows = store.rows(statement("read", "event_named").text, id=event)
    if not rows:
        raise UnknownNode(f"The graph has no event {event!r}.")
    return [int(one) for one in snapshot.numbers(rows[0]["attendees"])]


def _meetings(snapshot: Snapshot, matches: Matches, found: Schedule) -> list[Meeting]:
    rows = snapshot.actors[matches.actors].select("id", "name", "country").iter_rows()
    who = [Participant(id_, name or id_, country or "?") for id_, name, country in rows]
    return [
        Meeting(slot, table, who[a], who[b], matches.reasons(a, b))
        for slot, table, a, b in np.column_stack(
            [found.slot, found.table, found.first, found.second]
        ).tolist()
    ]


def _say(matches: Matches, found: Schedule, output: Path) -> None:
    new = int(matches.counts["not_tied_yet"][found.first, found.second].sum())
    p = len(matches.actors)
    idle = p - np.unique(np.r_[found.first, found.second]).size
    proven = "the best there is" if found.gap < 1e-6 else f"at most {found.gap:.1%} below the best"  # noqa: PLR2004
    click.echo(
        f"{found.slot.size:,} meetings of {p:,} participants, {new:,} of them new over a border; "
        f"the schedule's value is {found.value:,.1f}, {proven}."
    )
    if idle:
        click.echo(
            f"{idle:,} participants meet nobody: there is nobody, or no table, left for them."
        )
    click.echo(f"Written to {output}.")
