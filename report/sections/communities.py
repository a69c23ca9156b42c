"""Which groups span the border."""

import numpy as np

from mosty.graph.analysis.communities import Communities, Spanning, communities, spanning
from mosty.graph.analysis.network import Ints, Nodes
from mosty.report import plots
from mosty.report.model import Block, Figures, Plot, Section
from mosty.report.scope import Bools, Scope
from mosty.report.sections.parts import (
    country_name,
    figure,
    first,
    name,
    note,
    paragraph,
    table,
    written,
)

SHOWN = 8
SPANS = 0.2  # of two members drawn, the chance that they are of different countries
LEAST = 5  # members


def section(scope: Scope) -> Section | None:
    """Return communities by modularity, and those with members of two countries."""
    words, tied = scope.words, scope.tied
    if not tied.network.m:
        return None
    found = communities(tied.network, seeds=range(scope.seed, scope.seed + 5))
    size = np.bincount(found.of)
    over, spans = spanned(scope, found.of)
    best = first(np.where(spans, size, 0), SHOWN)
    large, many = int((size >= LEAST).sum()), int(spans.sum())
    return Section(
        "communities",
        words("communities.title"),
        words(
            "communities.reading" if best else "communities.none",
            n=large,
            spans=many,
            agreement=found.agreement,
        ),
        (
            Figures(
                (
                    figure(words, "communities.all", large),
                    figure(words, "communities.spanning", many),
                    figure(words, "communities.modularity", found.modularity, "2"),
                    figure(words, "communities.agreement", found.agreement, "2"),
                )
            ),
            *(_largest(scope, found, over, best) if best else ()),
            note(words, "communities"),
        ),
    )


def spanned(scope: Scope, of: Nodes) -> tuple[Spanning, Bools]:
    """Return the ties of communities, and which of these span the border.

    Only members and ties count whose countries are known.
    """
    country = scope.now.codes("country")
    codes = country.complete("").of[scope.tied.nodes]
    kept = np.isin(scope.tied.nodes, scope.settled.nodes)
    over = spanning(scope.tied.network.within(kept), of, codes)
    known = over.members[:, : len(country.labels)]
    share = known / np.maximum(known.sum(1, keepdims=True), 1)
    mixed = np.where(known.sum(1) > 0, 1 - (share**2).sum(1), 0)
    return over, (mixed >= SPANS) & (over.across > 0) & (np.bincount(of) >= LEAST)


def _largest(scope: Scope, found: Communities, over: Spanning, best: list[int]) -> list[Block]:
    words = scope.words
    sides, lands = _members(scope, found.of)
    plot = Plot(
        words("communities.plot"),
        words("communities.alt", n=len(best), size=sides[best[0]].sum()),
        plots.bars(
            [words("communities.label", number=one + 1) for one in best],
            {land: sides[best, at].astype(np.float64) for at, land in enumerate(lands)},
            words("actors.axis"),
            words.tongue.number,
        ),
    )
    heads = "#number #members countries #across #inside #stability members_named"
    rows = [
        (
            written(words, one + 1),
            written(words, int(sides[one].sum())),
            "; ".join(
                f"{land}: {written(words, n)}"
                for land, n in zip(lands, sides[one].tolist(), strict=True)
                if n
            ),
            written(words, over.across[one]),
            written(words, over.inside[one]),
            *_inside(scope, found, one),
        )
        for one in best
    ]
    return [
        plot,
        table(words, "communities.table", heads, rows),
        paragraph(words, "communities.caution"),
    ]


def _members(scope: Scope, of: Nodes) -> tuple[Ints, list[str]]:
    """Return how many members each community has on each side, (k, s), and the sides' names."""
    side, labels = scope.tied.codes(scope.sides)
    members = np.zeros((int(of.max()) + 1, len(labels)), np.int64)
    np.add.at(members, (of, side), 1)
    return members, [country_name(scope, one) for one in labels]


def _inside(scope: Scope, found: Communities, one: int) -> tuple[str, str]:
    """Return how stable a community is, and its three members with the most ties."""
    members = np.flatnonzero(found.of == one)
    degrees = scope.tied.network.degrees[members]
    names = [name(scope, int(scope.tied.nodes[at])) for at in members[first(degrees, 3)]]
    return written(scope.words, float(found.stability[members].mean()), "2"), "; ".join(names)
