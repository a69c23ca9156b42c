"""Who can introduce A to B: the best chains of acquaintances, each step with its reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from math import exp, log

import numpy as np
import polars as pl

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.introducing.acquaintance import Acquaintance, Costs, first_days, usual
from mosty.graph.analysis.introducing.paths import Path, cheapest
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.structure import components
from mosty.graph.analysis.ties import ARCS
from mosty.graph.errors import AnalysisError

_LOOKED_AT = 20  # paths for each that is asked for, where they must differ


@dataclass(frozen=True, slots=True)
class Step:
    """One introduction on the way: from whom to whom, how likely, over a border or not, and why.

    `ties` says what ties the two, the strongest kind first.
    """

    start: int
    end: int
    chance: float
    abroad: bool
    ties: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """A way from A to B: the product of its steps' chances, hubs discounted, and the steps.

    `brokers` are those between A and B at whom the way crosses a border. If the way differs from an
    earlier one (its position in the list, `like`) by one actor only, `other` is that actor; `hub`
    says whether it, or the one it stands for, has more ties than a hub's.
    """

    chance: float
    steps: tuple[Step, ...]
    brokers: tuple[int, ...]
    like: int | None = None
    other: int | None = None
    hub: bool = False

    @property
    def nodes(self) -> tuple[int, ...]:
        """The actors from A to B."""
        return (self.steps[0].start, *(step.end for step in self.steps))


@dataclass(frozen=True, eq=False)
class Introductions:
    """What introductions are looked for in: a snapshot, what stands beside it, who knows whom."""

    snapshot: Snapshot
    content: Content
    known: Acquaintance
    costs: Costs

    @classmethod
    def of(
        cls, snapshot: Snapshot, content: Content, costs: Costs | None = None
    ) -> "Introductions":
        """Weigh all ties once; then `between` takes milliseconds."""
        by = costs or usual()
        return cls(snapshot, content, Acquaintance.of(snapshot, content, by), by)

    def between(self, a: int, b: int, top: int = 5, shared: float = 1.0) -> list[Introduction]:
        """Return the best ways from one actor to another, the likeliest first, if there are any.

        No way shares more than `shared` of the fewer actors between its ends with a better one: at
        1 all are taken, at 0 only ways that have nobody in common. Below 1 twenty times `top` ways
        are looked at.

        Raises:
            AnalysisError: A is B, or one of them is no actor, or `shared` is no share.

        """
        if not 0 <= shared <= 1:
            raise AnalysisError(f"A share of common actors lies from 0 to 1; {shared} does not.")
        if a == b:
            raise AnalysisError("Nobody needs to be introduced to themselves: give two actors.")
        ways = cheapest(self.known.network, self.known.costs, a, b)
        looked = islice(ways, top if shared == 1 else _LOOKED_AT * top)
        found: list[Introduction] = []
        for path in _apart(looked, shared):
            if len(found) == top:
                break
            found.append(self._introduction(path, found))
        return found

    def reach(self, actor: int) -> Ints:
        """Return everybody whom an actor can be introduced to, itself included."""
        of = components(self.known.network).of
        return np.flatnonzero(of == of[actor])

    def _introduction(self, path: Path, before: list[Introduction]) -> Introduction:
        steps = tuple(self._step(a, b) for a, b in pairwise(path.nodes))
        crossing = [one for step in steps if step.abroad for one in (step.start, step.end)]
        brokers = tuple(one for one in dict.fromkeys(crossing) if one in path.nodes[1:-1])
        chance = exp(-path.cost - log(self.known.passes[path.nodes[0]]))
        for at, one in enumerate(before):
            if pair := _swapped(one.nodes, path.nodes):
                hub = max(self.known.network.degrees[[*pair]]) >= self.costs.hub
                return Introduction(chance, steps, brokers, at, pair[1], bool(hub))
        return Introduction(chance, steps, brokers)

    def _step(self, a: int, b: int) -> Step:
        network = self.known.network
        first, last = network.starts[a : a + 2]
        at = first + np.searchsorted(network.ends[first:last], b)
        home, away = (self.snapshot.actors["country"][one] for one in (a, b))
        abroad = home is not None and away is not None and home != away
        return Step(a, b, float(self.known.chances[at]), abroad, tuple(self._ties(a, b)))

    def _ties(self, a: int, b: int) -> Iterator[Evidence]:
        """Yield what ties two actors: a piece of evidence for each kind."""
        for kind in (*ARCS, "COOPERATES_WITH"):
            if kind not in self.costs.kinds or kind not in self.snapshot.ties:
                continue
            ties = self.snapshot.ties[kind]
            for start, end, name in ((a, b, kind.lower()), (b, a, f"{kind.lower()}_back")):
                rows = slice(*np.searchsorted(ties.sources, [start, start + 1]))
                if (ties.targets[rows] == end).any():
                    yield Evidence(
                        name if kind in ARCS else kind.lower(),
                        self.costs.kinds[kind].chance,
                        self._about(kind, start, end),
                    )
        if "PARTICIPATES_IN" in self.costs.kinds:
            parts = self.content.parts
            mine = parts.filter(pl.col("actor") == a)["project"].unique()
            both = parts.filter(pl.col("actor") == b, pl.col("project").is_in(mine.implode()))
            if projects := both["project"].unique().sort().to_list():
                yield Evidence("partners_in_project", len(projects), tuple(projects))

    def _about(self, kind: str, start: int, end: int) -> tuple[str, ...]:
        """Return the products supplied, or the year since when the tie stands."""
        if kind == "SUPPLIES":
            pair = (pl.col("actor") == start) & (pl.col("customer") == end)
            found = self.content.supplies.filter(pair).select("product", "since").iter_rows()
            return tuple(f"{what or '?'}{_years(day)}" for what, day in found)
        pair = (pl.col("actor") == start) & (pl.col("other") == end)
        since = [f"{day.year}–" for day in first_days(self.content, kind).filter(pair)["since"]]
        if kind != "COOPERATES_WITH":
            return tuple(since)
        either = pair | ((pl.col("actor") == end) & (pl.col("other") == start))
        topics = self.content.cooperations.filter(either)["topic"].drop_nulls().unique().sort()
        return (*topics, *since)


def _apart(paths: Iterator[Path], share: float) -> Iterator[Path]:
    """Yield the paths that have not too much in common with one before."""
    taken: list[frozenset[int]] = []
    for path in paths:
        between = frozenset(path.nodes[1:-1])
        if all(len(between & one) <= share * min(len(between), len(one)) for one in taken):
            taken.append(between)
            yield path


def _swapped(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, int] | None:
    """Return the actor that alone is another in two paths, and the one it is instead."""
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def titles(content: Content) -> Mapping[str, str]:
    """Return the projects' names with their years, for evidence to be told with."""
    rows = content.projects.select("project", "acronym", "name", "start", "end").iter_rows()
    return {
        one: f"{acronym or name or one}{_years(start, end)}"
        for one, acronym, name, start, end in rows
    }


def _years(start: date | None, end: date | None = None) -> str:
    if start is None and end is None:
        return ""
    return f", {start.year if start else ''}–{end.year if end else ''}"
