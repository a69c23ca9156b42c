"""What the border costs, by itself."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.border import region_ties
from mosty.graph.analysis.distances import apart
from mosty.graph.analysis.gravity import Gravity, gravity
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.errors import AnalysisError
from mosty.report import plots
from mosty.report.model import Figures, Plot, Section
from mosty.report.scope import Bools, Scope
from mosty.report.sections.parts import figure, interval, note, paragraph

MOST = 150  # regions: pairs grow with the square


@dataclass(frozen=True, slots=True)
class Regions:
    """The regions whose place is known: ties between them (k, k), distances in km, countries."""

    codes: list[str]
    ties: Floats
    distance: Floats
    country: Ints


def section(scope: Scope) -> Section:
    """Return the factor of the border on the number of ties, or why it cannot be told."""
    words = scope.words
    regions = _regions(scope, scope.level(MOST))
    try:
        found = fitted(regions)
    except AnalysisError:
        texts = paragraph(
            words, "border.why", regions=len(regions.codes), ties=regions.ties.sum() / 2
        )
        return Section(
            "border",
            words("border.title"),
            words("border.not_told"),
            (texts, note(words, "border")),
        )
    factor, low, high = _factor(found, "border")
    far, far_low, far_high = _factor(found, "distance", np.log(2))
    border = figure(words, "border.factor", factor, "2", interval(words, low, high, "2"))
    doubled = figure(words, "border.distance", far, "2", interval(words, far_low, far_high, "2"))
    verdict = "closed" if high < 1 else "open" if low > 1 else "unsure"
    labels = [border.label, doubled.label]
    of = plots.Intervals(
        np.array([factor, far]), np.array([low, far_low]), np.array([high, far_high]), 1.0
    )
    return Section(
        "border",
        words("border.title"),
        words(f"border.is_{verdict}", factor=factor, low=low, high=high, less=1 - factor),
        (
            Figures((border, doubled, figure(words, "border.pairs", found.pairs))),
            Plot(
                words("border.plot"),
                words("border.alt", factor=factor, low=low, high=high, far=far),
                plots.intervals(
                    labels, of, words("border.axis"), lambda x: words.tongue.number(x, 1)
                ),
            ),
            note(words, "border"),
        ),
        (border,),
    )


def fitted(regions: Regions) -> Gravity:
    """Fit ties between different regions to distance and border.

    Raises:
        AnalysisError: it cannot be told.

    """
    i, j = np.nonzero(~np.eye(len(regions.codes), dtype=np.bool_))
    if not i.size:
        raise AnalysisError("There are no two regions with a place.")
    border = (regions.country[i] != regions.country[j]).astype(np.float64)
    return gravity(
        regions.ties[i, j],
        i,
        j,
        {"distance": np.log(np.maximum(regions.distance[i, j], 1)), "border": border},
        cluster=np.minimum(i, j) * len(regions.codes) + np.maximum(i, j),
    )


def _factor(found: Gravity, name: str, step: float = 1.0) -> tuple[float, float, float]:
    low, high = found.intervals[name]
    return tuple(float(np.exp(step * one)) for one in (found.coefficients[name], low, high))  # type: ignore[return-value]


def _regions(scope: Scope, codes: Codes) -> Regions:
    """Return the regions that have actors with a place, at the mean of these."""
    latitude, longitude = (
        scope.now.actors[name].fill_null(np.nan).to_numpy() for name in ("latitude", "longitude")
    )
    k = len(codes.labels)
    placed = (codes.of >= 0) & np.isfinite(latitude) & np.isfinite(longitude)
    count = np.bincount(codes.of[placed], minlength=k)
    y, x = (
        over(np.bincount(codes.of[placed], one[placed], k), count) for one in (latitude, longitude)
    )
    country = _country(scope, codes)
    used = (count > 0) & (country >= 0)
    known = Codes(codes.of, codes.labels).complete()
    ties = region_ties(scope.network, known.of)[:k, :k]
    pick = np.flatnonzero(used)
    places = np.column_stack([y, x])[pick]
    return Regions(
        [codes.labels[one] for one in pick],
        ties[np.ix_(pick, pick)],
        apart(places[:, None], places),
        country[pick],
    )


def _country(scope: Scope, codes: Codes) -> Ints:
    """Return each region's country: that of most of its actors; -1 if none is known."""
    country = scope.now.codes("country")
    table = np.zeros((len(codes.labels), len(country.labels)), np.int64)
    known: Bools = (codes.of >= 0) & (country.of >= 0)
    np.add.at(table, (codes.of[known], country.of[known]), 1)
    return np.where(table.sum(1) > 0, table.argmax(1), -1)
