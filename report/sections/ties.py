"""Who is tied to whom in which way, and how often over the border."""

import numpy as np

from mosty.report import plots
from mosty.report.model import Figures, Plot, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import figure, note, table, written


def section(scope: Scope) -> Section:
    """Return the ties by kind."""
    words, whole = scope.words, scope.network
    across = scope.crossing()
    share = across / whole.m if whole.m else float("nan")
    border = figure(
        words, "ties.across", across, detail=words("ties.of_all", share=share, m=whole.m)
    )
    return Section(
        "ties",
        words("ties.title"),
        words("ties.reading" if whole.m else "ties.none", m=whole.m, across=across, share=share),
        (
            Figures(
                (
                    figure(words, "ties.all", whole.m),
                    border,
                    figure(words, "ties.outward", scope.outward),
                )
            ),
            *([_kinds(scope)] if whole.m else []),
            note(words, "ties"),
        ),
        (figure(words, "ties.all", whole.m), border),
    )


def _kinds(scope: Scope) -> Plot:
    words = scope.words
    found = {
        kind: scope.now.network([kind]) for kind, one in scope.now.ties.items() if one.sources.size
    }
    kinds = sorted(found, key=lambda kind: (-found[kind].m, kind))
    all_ = np.array([found[kind].m for kind in kinds], np.float64)
    across = np.array([scope.crossing(found[kind]) for kind in kinds], np.float64)
    labels = [words.tie(kind) for kind in kinds]
    return Plot(
        words("ties.by_kind"),
        words("ties.by_kind_alt", kind=labels[0], n=all_[0], share=across[0] / max(all_[0], 1)),
        plots.bars(
            labels,
            {words("ties.inside"): all_ - across, words("ties.over"): across},
            words("ties.axis"),
            words.tongue.number,
        ),
        table(
            words,
            "ties.by_kind",
            "kind #ties #across #share",
            (
                (
                    label,
                    written(words, m),
                    written(words, x),
                    written(words, x / m if m else np.nan, "%"),
                )
                for label, m, x in zip(labels, all_, across, strict=True)
            ),
        ),
    )
