"""What the regions are strong in, and what either side has that the other's strengths call for."""

import numpy as np

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.analysis.specialisation import (
    location_quotients,
    relatedness_density,
    specialised,
)
from mosty.report import plots
from mosty.report.model import Block, Figures, Plot, Section, Table
from mosty.report.scope import Scope
from mosty.report.sections.parts import figure, note, paragraph, table, written

MOST = 12
SHOWN = 10
LEAST = 5  # actors of a sector that make a strength
REGIONS, SECTORS = 4, 4


def section(scope: Scope) -> Section | None:
    """Return location quotients, and complementary strengths over the border."""
    words = scope.words
    region, sector = scope.level(MOST), scope.now.codes("nace", 1)
    rows, columns, amounts = _amounts(region, sector)
    if min(amounts.shape) < 2 or len(region.labels) > MOST:  # noqa: PLR2004
        return None
    quotients = location_quotients(amounts)
    enough = np.where(amounts >= LEAST, quotients, np.nan)
    if np.isnan(enough).all():
        return None
    best = np.unravel_index(int(np.nanargmax(enough)), enough.shape)
    strong = figure(
        words,
        "specialisation.strongest",
        enough[best],
        "2",
        f"{words.region(rows[best[0]])} · {words.sector(columns[best[1]])}",
    )
    return Section(
        "specialisation",
        words("specialisation.title"),
        words(
            "specialisation.reading",
            region=words.region(rows[best[0]]),
            sector=words.sector(columns[best[1]]),
            quotient=enough[best],
        ),
        (
            Figures((strong,)),
            _heat(scope, rows, columns, quotients),
            *_complements(scope),
            note(words, "specialisation"),
        ),
    )


def _complements(scope: Scope) -> tuple[Block, ...]:
    words, pairs = scope.words, complements(scope)
    if not pairs:
        return ()
    heads = "giver taker sector #actors #density"
    return (
        paragraph(words, "specialisation.complements"),
        table(words, "specialisation.pairs", heads, pairs),
    )


def complements(scope: Scope) -> list[tuple[str, ...]]:
    """Return what one region has and one over the border lacks, but is near to.

    Of each pair of region and missing sector only the strongest giver is shown.
    """
    words = scope.words
    rows, columns, amounts = _amounts(scope.level(150), scope.now.codes("nace", 3))
    if amounts.shape[0] < REGIONS or amounts.shape[1] < SECTORS:
        return []
    has, density = specialised(amounts), relatedness_density(amounts)
    land = np.array([one[:2] for one in rows])
    found = []
    for taker in range(len(rows)):
        givers = np.where((land != land[taker])[:, None], has * amounts, 0)
        giver = givers.argmax(0)
        missing = np.flatnonzero((givers.max(0) >= LEAST) & (has[taker] == 0))
        found += [
            (-density[taker, s], -givers[giver[s], s], int(giver[s]), taker, int(s))
            for s in missing
        ]
    return [
        (
            words.region(rows[giver]),
            words.region(rows[taker]),
            words.sector(columns[s]),
            written(words, -size),
            written(words, -near, "%"),
        )
        for near, size, giver, taker, s in sorted(found)[:SHOWN]
    ]


def _amounts(region: Codes, sector: Codes) -> tuple[list[str], list[str], Floats]:
    """Return the regions and sectors that have actors, and how many, (r, s)."""
    table = np.zeros((len(region.labels), len(sector.labels)))
    known = (region.of >= 0) & (sector.of >= 0)
    np.add.at(table, (region.of[known], sector.of[known]), 1)
    rows: Ints = np.flatnonzero(table.sum(1))
    columns: Ints = np.flatnonzero(table.sum(0))
    return (
        [region.labels[one] for one in rows],
        [sector.labels[one] for one in columns],
        table[np.ix_(rows, columns)],
    )


def _heat(scope: Scope, rows: list[str], columns: list[str], quotients: Floats) -> Plot:
    words = scope.words
    shade = np.clip(np.log2(np.maximum(quotients, 2**-2)) / 4 + 0.5, 0, 1)
    cells = [[words.tongue.number(one, 1) for one in row] for row in quotients]
    names = [words.region(one) for one in rows]
    return Plot(
        words("specialisation.plot"),
        words("specialisation.alt", regions=len(rows), sectors=len(columns)),
        plots.heat([words.region(one, short=True) for one in rows], columns, shade, cells),
        Table(
            words("specialisation.plot"),
            (words("head.sector"), *rows),
            tuple(
                (words.sector(code), *(line[at] for line in cells))
                for at, code in enumerate(columns)
            ),
            (False, *[True] * len(names)),
        ),
    )
