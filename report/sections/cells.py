"""Where there are fewer ties over the border than the rest lets expect, or more."""

import numpy as np

from mosty.graph.analysis.expected import SPEAKS
from mosty.graph.analysis.hierarchy import Merged, pairs, regions_and_sectors
from mosty.graph.analysis.network import Ints
from mosty.report import plots
from mosty.report.model import Block, Figures, Plot, Section, Table
from mosty.report.scope import Bools, Scope
from mosty.report.sections.parts import figure, note, paragraph, table, written

SHOWN = 12
UNKNOWN = "?"
FEW, USUAL, GAP, SURPLUS = range(4)


def section(scope: Scope) -> Section | None:
    """Return what stands out, by region and sector and by pairs of these, and what can't be told.

    Cells that are too small are merged up NUTS and NACE. Nothing without ties over the border.
    """
    if not scope.crossing():
        return None
    words = scope.words
    region = scope.now.codes("nuts").complete(UNKNOWN)
    sector = scope.now.codes("nace").complete(UNKNOWN)
    alone = regions_and_sectors(scope.network, scope.country.of, region, sector)
    both = pairs(scope.network, scope.country.of, region, sector)
    counts = _counts(alone)
    speaking = int(counts[USUAL:].sum())
    if not speaking:
        return Section(
            "cells",
            words("cells.title"),
            words("cells.untold"),
            (paragraph(words, "cells.untold_why", few=counts[FEW]), note(words, "cells")),
        )
    gap = figure(words, "cells.gaps", counts[GAP], detail=words("cells.speaking", n=speaking))
    found = counts[GAP] + counts[SURPLUS]
    return Section(
        "cells",
        words("cells.title"),
        words(
            "cells.reading" if found else "cells.nothing",
            gaps=counts[GAP],
            more=counts[SURPLUS],
            speaking=speaking,
            few=counts[FEW],
        ),
        (
            Figures(
                (
                    gap,
                    figure(words, "cells.surpluses", counts[SURPLUS]),
                    figure(words, "cells.usual", counts[USUAL]),
                    figure(
                        words, "cells.few", counts[FEW], detail=words("cells.few_why", least=SPEAKS)
                    ),
                )
            ),
            *([] if found else [paragraph(words, "cells.nearest")]),
            _plot(scope, alone),
            *_pairs(scope, both),
            note(words, "cells"),
        ),
        (gap,),
    )


def _known(found: Merged) -> Bools:
    """Return which cells are of known regions and sectors."""
    return np.asarray((found.codes != UNKNOWN).all(1))


def _counts(found: Merged) -> Ints:
    """Return how many cells have each verdict, (4,)."""
    return np.bincount(found.verdict[_known(found)], minlength=4)


def _shown(found: Merged) -> Ints:
    """Return the cells that stand out, else those that come nearest to it; gaps first."""
    can = np.flatnonzero(_known(found) & (found.verdict > FEW))
    out = can[found.verdict[can] > USUAL]
    some = out if out.size else can
    best = some[np.lexsort((some, found.p[some]))][:SHOWN]
    return best[np.lexsort((best, found.ratio[best]))]


def _plot(scope: Scope, found: Merged) -> Plot:
    words, shown = scope.words, _shown(found)
    labels = [" · ".join(_names(scope, found, one, short=True)) for one in shown]
    of = plots.Intervals(found.ratio[shown], found.low[shown], found.high[shown], 1.0)
    rows = [(*_names(scope, found, one), *_numbers(scope, found, one)) for one in shown]
    return Plot(
        words("cells.plot"),
        words("cells.alt", n=shown.size, first=labels[0], ratio=found.ratio[shown[0]]),
        plots.intervals(labels, of, words("cells.axis"), lambda x: words.tongue.number(x, 1)),
        table(words, "cells.plot", f"region sector {_NUMBERS}", rows),
    )


def _pairs(scope: Scope, found: Merged) -> list[Block]:
    words, counts = scope.words, _counts(found)
    told = paragraph(
        words,
        "cells.pairs_reading",
        gaps=counts[GAP],
        more=counts[SURPLUS],
        speaking=counts[USUAL:].sum(),
        few=counts[FEW],
    )
    if not counts[GAP:].sum():
        return [told]
    rows = [
        (_end(scope, found, one, 0), _end(scope, found, one, 2), *_numbers(scope, found, one))
        for one in _shown(found)
    ]
    one: Table = table(words, "cells.pairs", f"one_side other_side {_NUMBERS}", rows)
    return [told, one]


_NUMBERS = "#observed #expected #ratio #interval #q verdict"


def _numbers(scope: Scope, found: Merged, one: int) -> tuple[str, ...]:
    words = scope.words
    verdict = ("few", "usual", "gap", "surplus")[int(found.verdict[one])]
    return (
        written(words, found.observed[one]),
        written(words, found.expected[one], "1"),
        written(words, found.ratio[one], "2"),
        words.tongue.range(found.low[one], found.high[one], 2),
        words.tongue.probability(found.q[one]),
        words(f"verdict.{verdict}"),
    )


def _names(scope: Scope, found: Merged, one: int, *, short: bool = False) -> tuple[str, str]:
    """Return a cell's region and sector; of what was merged without its largest parts, the rest."""
    words = scope.words
    nuts, nace = found.codes[one][:2]
    sector = words.sector(str(nace), short=short) if nace else words("cells.all_sectors")
    rest = "" if found.whole[one] else f" ({words('cells.rest')})"
    return words.region(str(nuts), short=short), f"{sector}{rest}"


def _end(scope: Scope, found: Merged, one: int, at: int) -> str:
    """Return one side of a pair."""
    words = scope.words
    nuts, nace = found.codes[one][at : at + 2]
    sector = words.sector(str(nace)) if nace else words("cells.all_sectors")
    return f"{words.region(str(nuts))} · {sector}"
