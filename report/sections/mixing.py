"""Who is tied to whom by region."""

import numpy as np

from mosty.graph.analysis.border import region_ties
from mosty.graph.analysis.mixing import assortativity, mixing
from mosty.report import plots
from mosty.report.model import Figures, Plot, Section, Table
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_name, figure, first, note, written

MOST = 12


def section(scope: Scope) -> Section | None:
    """Return the ties from region to region, and how far like is tied to like."""
    words, network = scope.words, scope.network
    if not network.m:
        return None
    by_country = assortativity(mixing(network, scope.country.of))
    by_sector = assortativity(mixing(network, scope.now.codes("nace", 1).complete().of))
    names, full, table = _matrix(scope)
    across = _strongest(table)
    return Section(
        "mixing",
        words("mixing.title"),
        words(
            "mixing.reading",
            a=full[across[0]],
            b=full[across[1]],
            n=table[across],
            country=by_country,
            sector=by_sector,
        ),
        (
            Figures(
                (
                    figure(words, "mixing.country", by_country, "2"),
                    figure(words, "mixing.sector", by_sector, "2"),
                )
            ),
            _heat(scope, names, full, table),
            note(words, "mixing"),
        ),
    )


def _matrix(
    scope: Scope,
) -> tuple[list[str], list[str], np.ndarray[tuple[int, int], np.dtype[np.float64]]]:
    """Return short and full names, and ties, of the regions or countries with the most ties."""
    words = scope.words
    codes = scope.level(MOST)
    if len(codes.labels) > MOST or len(codes.labels) < 2:  # noqa: PLR2004
        codes = scope.now.codes("country")
        short = codes.labels
        full = [country_name(scope, one) for one in codes.labels]
    else:
        short = codes.labels
        full = [words.region(one) for one in codes.labels]
    table = region_ties(scope.network, codes.complete().of)[: len(short), : len(short)]
    kept = sorted(first(table.sum(1), MOST), key=lambda one: short[one])
    return [short[one] for one in kept], [full[one] for one in kept], table[np.ix_(kept, kept)]


def _strongest(table: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> tuple[int, int]:
    upper = np.triu(table, 1)
    a, b = np.unravel_index(int(upper.argmax()), upper.shape)
    return int(a), int(b)


def _heat(
    scope: Scope,
    names: list[str],
    full: list[str],
    ties: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> Plot:
    words = scope.words
    shade = np.log1p(ties) / max(float(np.log1p(ties).max(initial=0)), 1e-9)
    cells = [[written(words, one) for one in row] for row in ties]
    a, b = _strongest(ties)
    return Plot(
        words("mixing.plot"),
        words("mixing.alt", n=len(names), a=full[a], b=full[b], ties=ties[a, b]),
        plots.heat(full, names, shade, cells),
        Table(
            words("mixing.plot"),
            (words("mixing.area"), *names),
            tuple((name, *row) for name, row in zip(full, cells, strict=True)),
            (False, *[True] * len(names)),
        ),
    )
