"""`mosty plan`: consortia, and meetings at events."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from mosty.cli.options import in_format, in_language
from mosty.cli.plan_meetings import meetings
from mosty.cli.region import actor, region
from mosty.cli.tables import Rows, write
from mosty.cli.workbook import write_workbook
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.planning.candidates import Standing, sizes
from mosty.graph.analysis.planning.consortium import Team, teams
from mosty.graph.analysis.planning.members import Member, members
from mosty.graph.analysis.planning.pool import Pool
from mosty.graph.analysis.planning.rules import Range
from mosty.graph.analysis.planning.wanted import Wanted, Weights
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Topic
from mosty.graph.ontology.model import Language

COLUMNS = (
    "team", "value", "coordinates", "name", "id", "country", "type", "fit", "experience", "euros",
    "why",
)  # fmt: skip
_TIES = {"any": 0.5, "prefer": 1.5, "avoid": -1.5}
"""What pairs that are tied already count for."""
_RANGE = re.compile(r"(\d+)(?:(-)(\d*))?")
_WEIGHTS = ", ".join(Weights.__dataclass_fields__)


@click.group()
def plan() -> None:
    """Plan a consortium, or the meetings of a matchmaking event."""


plan.add_command(meetings)


class _Ranged(click.ParamType[object]):
    """A number or a range: 4-7, 3, 2- (open); with a name before it, as University:1."""

    def __init__(self, *, named: bool) -> None:
        self.named = named
        self.name = "name:number" if named else "number"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        if isinstance(value, Range | tuple):
            return value
        name, _, text = str(value).rpartition(":") if ":" in str(value) else (value, "", "1-")
        if not self.named:
            name, text = "", str(value)
        found = _RANGE.fullmatch(text)
        if not found:
            self.fail(f"{value!r} needs a number or a range, such as 2, 2-4 or 2-.", param, ctx)
        least, dash, most = found.groups()
        top = int(most) if most else None if dash or self.named else int(least)
        if top is not None and top < int(least):
            self.fail(f"{value!r} ends before it begins.", param, ctx)
        range_ = Range(int(least), top)
        return (name, range_) if self.named else range_


def _costs(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, float]:
    found = {}
    for one in given:
        name, _sign, sum_ = one.rpartition("=")
        try:
            found[name] = float(sum_)
        except ValueError:
            raise click.BadParameter(f"{one!r} is not like ID=50000.") from None
    return found


@plan.command()
@click.option(
    "--topic",
    "topics",
    multiple=True,
    required=True,
    help="What it is about: hydrogen, or words of any language: hop|chmel|Hopfen.",
)
@click.option(
    "--country",
    "countries",
    type=_Ranged(named=True),
    multiple=True,
    metavar="CC[:N]",
    help="A country that must be there, with N members or a range; nobody comes from others.",
)
@click.option(
    "--region",
    "regions",
    multiple=True,
    metavar="NUTS",
    help="Only members from here: DED, CZ04; may be repeated.",
)
@click.option(
    "--countries",
    "different",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="From how many countries the members come at least.",
)
@click.option(
    "--type",
    "types",
    type=_Ranged(named=True),
    multiple=True,
    metavar="TYPE:N",
    help="How many of a type: University:1, Chamber:1-2, SME:1.",
)
@click.option(
    "--size",
    type=_Ranged(named=False),
    default=Range(4, 7),
    show_default="4-7",
    help="How many members.",
)
@click.option("--must", multiple=True, metavar="ACTOR", help="An id or a name that must be in it.")
@click.option("--not", "must_not", multiple=True, metavar="ACTOR", help="One that must not.")
@click.option(
    "--coordinator-with",
    "led",
    type=click.IntRange(0),
    default=0,
    help="Somebody must have led so many projects with others.",
)
@click.option(
    "--coordinator-funding",
    "led_funding",
    type=click.FloatRange(0),
    default=0,
    help="And received so many euros in them.",
)
@click.option(
    "--budget", type=click.FloatRange(0), help="What all members together may cost, in euros."
)
@click.option(
    "--cost",
    "costs",
    multiple=True,
    callback=_costs,
    metavar="ID=EUROS",
    help="What a member costs.  [default: the median of what it received in a project]",
)
@click.option(
    "--ties",
    type=click.Choice([*_TIES]),
    default="any",
    show_default=True,
    help="Whether members who worked together before are looked for.",
)
@click.option(
    "--known-pairs",
    type=_Ranged(named=False),
    default=Range(),
    show_default="0-",
    help="How many pairs may be tied already: 0-2.",
)
@click.option(
    "--deadline",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which members must still exist.",
)
@click.option(
    "--weight",
    "weights",
    multiple=True,
    callback=_costs,
    metavar="NAME=X",
    help=f"What counts how much: {_WEIGHTS}.",
)
@click.option(
    "--alternatives",
    "count",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    help="How many teams.",
)
@click.option(
    "--differ",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="How many members of a team no other has.",
)
@in_language("the reasons")
@in_format(["text", "table", "csv", "json"], "Sentences, or a row for each member.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a workbook (.xlsx) as well.",
)
def consortium(  # noqa: PLR0913
    *,
    topics: tuple[str, ...],
    countries: tuple[tuple[str, Range], ...],
    regions: tuple[str, ...],
    different: int,
    types: tuple[tuple[str, Range], ...],
    size: Range,
    must: tuple[str, ...],
    must_not: tuple[str, ...],
    led: int,
    led_funding: float,
    budget: float | None,
    costs: dict[str, float],
    ties: str,
    known_pairs: Range,
    deadline: datetime | None,
    weights: dict[str, float],
    count: int,
    differ: int,
    language: Language,
    format_: Literal["text", "table", "csv", "json"],
    output: Path | None,
) -> None:
    """Find the best team for a topic, with reasons for each member.

    Somebody is suggested who has projects, listings or topics on it, or it in the name. If no team
    is as wanted, it says which requirement is in the way and what would help.
    """
    weigh = _weights(weights, ties)
    with region() as (store, snapshot):
        content, size_of = Content.of(store, snapshot), sizes(store)
    wanted = Wanted(
        size=size,
        countries={name.upper(): range_ for name, range_ in countries},
        different=different,
        regions=tuple(one.upper() for one in regions),
        types=dict(types),
        must=_ids(snapshot, must),
        must_not=_ids(snapshot, must_not),
        led=led,
        led_funding=led_funding,
        budget=budget,
        costs={snapshot.ids[actor(snapshot, one)]: cost for one, cost in costs.items()},
        known_pairs=known_pairs,
        deadline=deadline.date() if deadline else None,
    )
    standing = Standing.of(snapshot, content, [*map(Topic.called, topics)])
    pool = Pool.of(snapshot, standing, wanted, weigh, size_of, count)
    found = teams(pool, wanted, weigh, count=count, differ=differ)
    told = [(team, members(snapshot, standing, pool, team, wanted)) for team in found]
    names = content.names | dict(snapshot.actors.select("id", "name").drop_nulls().iter_rows())
    rows = [*_rows(told, lambda one: [reason.says(language, names) for reason in one.reasons])]
    if output:
        write_workbook(output, {"Teams": (COLUMNS, rows)})
    if format_ == "text":
        click.echo("\n\n".join(_text(at, team, rows) for at, (team, _) in enumerate(told, 1)))
    else:
        write(format_, COLUMNS, rows, sys.stdout.buffer)


def _weights(given: Mapping[str, float], ties: str) -> Weights:
    if unknown := sorted({*given} - {*Weights.__dataclass_fields__}):
        raise click.BadParameter(f"there is no weight {unknown[0]!r}; there are {_WEIGHTS}.")
    return replace(Weights(known=_TIES[ties]), **given)


def _ids(snapshot: Snapshot, texts: Iterable[str]) -> frozenset[str]:
    return frozenset(snapshot.ids[actor(snapshot, one)] for one in texts)


def _rows(
    told: Iterable[tuple[Team, list[Member]]], why: Callable[[Member], list[str]]
) -> Iterable[list[object]]:
    for at, (team, who) in enumerate(told, 1):
        for one in who:
            yield [
                at, round(team.value, 3), one.coordinates, one.name, one.id, one.country, one.type,
                round(one.fit, 2), round(one.experience, 2),
                None if one.cost is None else round(one.cost), "; ".join(why(one)),
            ]  # fmt: skip


def _text(number: int, team: Team, rows: Rows) -> str:
    """Return a team in lines."""
    proven = "proven the best" if team.gap == 0 else f"at most {team.gap:.1%} below the best"
    lines = [
        f"Team {number}: value {team.value:.2f}, {proven}" + (" of the rest" * (number > 1)) + "."
    ]
    for row in rows:
        if row[0] == number:
            _, _, coordinates, name, id_, country, type_, fit, experience, euros, why = row
            role = ", coordinates" if coordinates else ""
            cost = f", {euros:,} €" if euros is not None else ""
            lines.append(f"  {name} ({country}, {type_}{role}) {id_}")
            lines.append(f"    fit {fit}, experience {experience}{cost}; {why}")
    return "\n".join(lines)
