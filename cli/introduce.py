"""`mosty introduce`: who can introduce one actor to another."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from mosty.cli.options import in_format, in_language
from mosty.cli.region import actor, region
from mosty.cli.tables import write
from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.introducing.acquaintance import Costs, usual
from mosty.graph.analysis.introducing.introductions import Introduction, Introductions, titles
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.ontology.model import Language

_SHOWN = 5
_SHARED = 0.5  # of those on two ways, who may be the same
_LONG = 4  # steps


@click.command()
@click.argument("from_", metavar="FROM")
@click.argument("to")
@click.option("--top", type=click.IntRange(1, 100), default=5, show_default=True, help="How many.")
@click.option("--all", "every", is_flag=True, help="Also ways that are much like a better one.")
@click.option(
    "--half-life",
    type=click.FloatRange(0, min_open=True),
    metavar="YEARS",
    help="After how many years a tie that fades is worth half.  [default: the costs']",
)
@click.option(
    "--costs",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A YAML file of what ties are worth, in place of Mosty's own.",
)
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="The day to look at.  [default: today]"
)
@in_language("the reasons")
@in_format(["text", "table", "csv", "json"], "Sentences, or a row for each step.")
def introduce(  # noqa: PLR0913
    *,
    from_: str,
    to: str,
    top: int,
    every: bool,
    half_life: float | None,
    file: Path | None,
    on: datetime | None,
    language: Language,
    format_: Literal["text", "table", "csv", "json"],
) -> None:
    """Find who can introduce FROM to TO: the best chains of actors who know each other.

    FROM and TO are ids, or names that only one actor has. A step counts for more the closer and
    fresher the tie is and the fewer ties the one who introduces has; the strength of a way is the
    product of its steps'. It compares ways with each other and is not a measured probability. Ways
    that share more than half of those between FROM and TO with a better one are left out. A double
    arrow is a step over a border.
    """
    costs = Costs.read(file.read_text("utf-8")) if file else usual()
    if half_life:
        costs = costs.model_copy(update={"half_life": half_life})
    with region(on.date() if on else None) as (store, snapshot):
        a, b = actor(snapshot, from_), actor(snapshot, to)
        content = Content.of(store, snapshot)
    search = Introductions.of(snapshot, content, costs)
    ways = search.between(a, b, top, 1.0 if every else _SHARED)
    told = _Told(snapshot, titles(content), language)
    if format_ != "text":
        write(format_, *told.rows(ways), sys.stdout.buffer)
    elif ways:
        click.echo("\n\n".join(told.way(at, way) for at, way in enumerate(ways)))
        if min(len(way.steps) for way in ways) >= _LONG:
            click.echo("\nThese are long ways: of so many introductions few come through.")
    if not ways:
        click.echo(told.apart(search, a, b), err=format_ != "text")


@dataclass(frozen=True, slots=True)
class _Told:
    """Ways as text and as rows."""

    snapshot: Snapshot
    names: Mapping[str, str]
    language: Language

    def way(self, at: int, way: Introduction) -> str:
        """Return a way in lines: what ties each actor on it to the next."""
        steps = f"{len(way.steps)} steps" if len(way.steps) > 1 else "they know each other"
        head = f"{at + 1}. Strength {100 * way.chance:.2g} %, {steps}{self._over(way)}."
        if way.like is not None and way.other is not None:
            hub = ", a matter of a hub" if way.hub else ""
            head += f" As way {way.like + 1}, but by {self._name(way.other)}{hub}."
        lines = [
            f"   {self._actor(step.start)} {', '.join(self._reasons(step.ties))} "
            f"{'⇒' if step.abroad else '→'}"
            for step in way.steps
        ]
        return "\n".join([head, *lines, f"   {self._actor(way.nodes[-1])}"])

    def rows(self, ways: list[Introduction]) -> tuple[list[str], list[list[object]]]:
        """Return the columns, and a row for each step."""
        columns = ["way", "strength", "step", "from", "id", "to", "to id", "step strength", "why"]
        ids = self.snapshot.ids
        return columns, [
            [
                at + 1, round(way.chance, 4), number + 1, self._name(step.start), ids[step.start],
                self._name(step.end), ids[step.end], round(step.chance, 3),
                "; ".join(self._reasons(step.ties)),
            ]
            for at, way in enumerate(ways)
            for number, step in enumerate(way.steps)
        ]  # fmt: skip

    def apart(self, search: Introductions, a: int, b: int) -> str:
        """Return a sentence on where the search for a way ends."""
        ends = []
        for one in (a, b):
            others = [two for two in search.reach(one).tolist() if two != one]
            some = "; ".join(self._actor(two) for two in others[:_SHOWN])
            more = f" ({some}{'; …' if len(others) > _SHOWN else ''})" if others else ""
            ends.append(f"{self._actor(one)} is tied, by any number of steps, to {len(others):,} "
                        f"others{more}")  # fmt: skip
        return f"No way leads from the one to the other: {', and '.join(ends)}."

    def _over(self, way: Introduction) -> str:
        """Return who brokers over a border."""
        if way.brokers:
            return (
                f"; brokers over the border: {', '.join(self._actor(one) for one in way.brokers)}"
            )
        return "" if any(step.abroad for step in way.steps) else "; it crosses no border"

    def _reasons(self, ties: Sequence[Evidence]) -> list[str]:
        return [one.says(self.language, self.names) for one in ties]

    def _actor(self, one: int) -> str:
        return f"{self._name(one)} ({self.snapshot.actors['country'][one] or '?'})"

    def _name(self, one: int) -> str:
        return str(self.snapshot.actors["name"][one] or self.snapshot.ids[one])
