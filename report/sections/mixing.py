"""Who is tied to whom by region."""

import numpy as np

from mosty.graph.analysis.border import region_ties
from mosty.graph.analysis.mixing import assortativity, mixing
from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.snapshot import Codes
from mosty.report import plots
from mosty.report.model import Figures, Plot, Section, Table
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_name, figure, first, note, written

MOST = 12


def section(scope: Scope) -> Section | None:
    """Return the ties from region to region, and how far like is tied to like."""
    words = scope.words
    if not scope.network.m:
        return None
    by = {
        "country": assorted(scope, scope.now.codes("country")),
        "sector": assorted(scope, scope.now.codes("nace", 1)),
        "type": assorted(scope, scope.now.codes("type")),
    }
    names, full, table = _matrix(scope)
    a, b, most = _strongest(full, table)
    return Section(
        "mixing",
        words("mixing.title"),
        words(
            "mixing.reading" if most else "mixing.apart", a=a, b=b, n=most, country=by["country"]
        ),
        (
            Figures(
                tuple(
                    figure(words, f"mixing.{one}", value, "2")
                    for one, value in by.items()
                    if np.isfinite(value)
                )
            ),
            _heat(scope, names, full, table),
            note(words, "mixing"),
        ),
    )


def assorted(scope: Scope, of: Codes) -> float:
    """Return the assortativity of the ties between actors whose group is known."""
    return assortativity(mixing(scope.network.within(of.of >= 0), of.complete().of))


def _matrix(
    scope: Scope,
) -> tuple[list[str], list[str], Floats]:
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


def _strongest(full: list[str], table: Floats) -> tuple[str, str, float]:
    """Return which two different areas have the most ties, and how many."""
    upper = np.triu(table, 1)
    a, b = np.unravel_index(int(upper.argmax()), upper.shape)
    return full[a], full[b], float(upper.max(initial=0))


def _heat(
    scope: Scope,
    names: list[str],
    full: list[str],
    ties: Floats,
) -> Plot:
    words = scope.words
    shade = np.log1p(ties) / max(float(np.log1p(ties).max(initial=0)), 1e-9)
    cells = [[written(words, one) for one in row] for row in ties]
    a, b, most = _strongest(full, ties)
    return Plot(
        words("mixing.plot"),
        words("mixing.alt", n=len(names), a=a, b=b, ties=most),
        plots.heat(full, names, shade, cells),
        Table(
            words("mixing.plot"),
            (words("mixing.area"), *names),
            tuple((name, *row) for name, row in zip(full, cells, strict=True)),
            (False, *[True] * len(names)),
        ),
    )
