"""Who bridges the border."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.betweenness import cross_border_betweenness
from mosty.graph.analysis.brokerage import ROLES, brokerage, permuted
from mosty.graph.analysis.holes import holes
from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.sampling import Precision, sampled_cross_border_betweenness
from mosty.graph.analysis.structure import articulation_points
from mosty.report import plots
from mosty.report.model import Plot, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import (
    country_of,
    figure,
    first,
    name,
    note,
    paragraph,
    table,
    written,
)

SHOWN = 10
EXACT = 500_000_000  # actors times ends of ties: about a second
ROUNDS = 50
PRECISION = 0.005


@dataclass(frozen=True, slots=True)
class Bridging:
    """Shares of the pairs over the border whose shortest paths lead through an actor, (n,)."""

    value: Floats
    low: Floats
    high: Floats
    samples: int


def section(scope: Scope) -> Section | None:
    """Return the strongest bridges with their roles."""
    words, tied = scope.words, scope.tied
    if not scope.crossing():
        return None
    found = bridging(scope)
    best = first(found.value, SHOWN)
    if not best:
        return None
    nodes = tied.nodes[best]
    labels = [name(scope, one) for one in nodes]
    top = figure(words, "bridges.top", found.value[best[0]], "%", labels[0])
    shown = plots.Intervals(found.value[best], found.low[best], found.high[best])
    return Section(
        "bridges",
        words("bridges.title"),
        words("bridges.reading", actor=labels[0], share=found.value[best[0]], ten=len(best)),
        (
            Plot(
                words("bridges.plot"),
                words("bridges.alt", actor=labels[0], share=found.value[best[0]]),
                plots.bars(
                    [_cut(one) for one in labels],
                    {"": found.value[best]},
                    words("bridges.axis"),
                    words.tongue.percent,
                )
                if not found.samples
                else plots.intervals(
                    [_cut(one) for one in labels],
                    shown,
                    words("bridges.axis"),
                    words.tongue.percent,
                ),
            ),
            table(
                words,
                "bridges.table",
                "actor country #bridging role #times #z #constraint cut",
                _rows(scope, best, found),
            ),
            paragraph(words, "bridges.roles"),
            *(
                [paragraph(words, "bridges.sampled", samples=found.samples, error=PRECISION)]
                if found.samples
                else []
            ),
            note(words, "bridges"),
        ),
        (top,),
    )


def bridging(scope: Scope) -> Bridging:
    """Return the betweenness over the border among those with ties: exact, or else sampled."""
    network = scope.tied.network
    country = scope.now.codes("country").of[scope.tied.nodes]
    if network.n * network.ends.size > EXACT:
        found = sampled_cross_border_betweenness(
            network, country, Precision(epsilon=PRECISION, seed=scope.seed)
        )
        return Bridging(found.value, found.low, found.high, found.samples)
    counts = np.bincount(country[country >= 0]).astype(np.float64)
    pairs = (counts.sum() ** 2 - (counts**2).sum()) / 2
    exact = cross_border_betweenness(network, country) / pairs
    return Bridging(exact, exact, exact, 0)


def _rows(scope: Scope, best: list[int], found: Bridging) -> list[tuple[str, ...]]:
    words, tied = scope.words, scope.tied
    roles = _roles(scope)
    constraint = holes(tied.network).constraint
    cuts = {*articulation_points(tied.network).tolist()}
    return [
        (
            name(scope, node),
            country_of(scope, node),
            written(words, found.value[one], "%"),
            *roles.get(node, ("–", "–", "–")),
            written(words, constraint[one], "3"),
            words("page.yes") if one in cuts else words("page.no"),
        )
        for one, node in zip(best, tied.nodes[best].tolist(), strict=True)
    ]


def _roles(scope: Scope) -> dict[int, tuple[str, str, str]]:
    """Return the role at the border, how often, and z, of each actor that has one.

    Among actors whose country is known; of several the role it has most often.
    """
    words, groups = scope.words, scope.settled.codes(scope.now.codes("country"))[0]
    counts = brokerage(scope.arcs, groups)
    z = permuted(scope.arcs, groups, rounds=ROUNDS, seed=scope.seed).z
    role = 1 + counts[:, 1:].argmax(1)  # all but the coordinator stand at the border
    at = np.arange(role.size)
    often = counts[at, role]
    columns = (scope.settled.nodes, role, often, z[at, role])
    return {
        node: (words(f"role.{ROLES[which]}"), written(words, times), written(words, far, "1"))
        for node, which, times, far in zip(*(one.tolist() for one in columns), strict=True)
        if times
    }


def _cut(text: str) -> str:
    return text if len(text) <= 44 else f"{text[:43].rstrip()}…"  # noqa: PLR2004
