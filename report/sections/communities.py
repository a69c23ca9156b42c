"""Which groups span the border."""

import numpy as np

from mosty.graph.analysis.communities import communities, spanning
from mosty.report import plots
from mosty.report.model import Figures, Plot, Section
from mosty.report.scope import Scope
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
    country, labels = tied.codes(scope.sides)
    over = spanning(tied.network, found.of, country)
    size = over.members.sum(1)
    spans = (over.balance >= SPANS) & (over.across > 0) & (size >= LEAST)
    best = first(np.where(spans, size, 0), SHOWN)
    lands = [country_name(scope, one) for one in labels]
    degrees = tied.network.degrees
    rows = []
    for one in best:
        members = np.flatnonzero(found.of == one)
        names = [name(scope, int(tied.nodes[node])) for node in members[first(degrees[members], 3)]]
        rows.append(
            (
                written(words, one + 1),
                written(words, size[one]),
                "; ".join(
                    f"{land}: {written(words, n)}"
                    for land, n in zip(lands, over.members[one], strict=True)
                    if n
                ),
                written(words, over.across[one]),
                written(words, over.inside[one]),
                written(words, float(found.stability[members].mean()), "2"),
                "; ".join(names),
            )
        )
    figures = Figures(
        (
            figure(words, "communities.all", int((size >= LEAST).sum())),
            figure(words, "communities.spanning", int(spans.sum())),
            figure(words, "communities.modularity", found.modularity, "2"),
            figure(words, "communities.agreement", found.agreement, "2"),
        )
    )
    reading = words(
        "communities.reading" if best else "communities.none",
        n=int((size >= LEAST).sum()),
        spans=int(spans.sum()),
        agreement=found.agreement,
    )
    if not best:
        return Section(
            "communities",
            words("communities.title"),
            reading,
            (figures, note(words, "communities")),
        )
    parts = {land: over.members[best, at].astype(np.float64) for at, land in enumerate(lands)}
    return Section(
        "communities",
        words("communities.title"),
        reading,
        (
            figures,
            Plot(
                words("communities.plot"),
                words("communities.alt", n=len(best), size=size[best[0]]),
                plots.bars(
                    [words("communities.label", number=one + 1) for one in best],
                    parts,
                    words("actors.axis"),
                    words.tongue.number,
                ),
            ),
            table(
                words,
                "communities.table",
                "#number #members countries #across #inside #stability members_named",
                rows,
            ),
            paragraph(words, "communities.caution"),
            note(words, "communities"),
        ),
    )
