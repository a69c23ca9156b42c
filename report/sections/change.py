"""What has changed between the two days."""

import numpy as np

from mosty.graph.analysis.evolution import Evolution, evolution
from mosty.graph.analysis.mixing import ei_index
from mosty.graph.analysis.snapshot import Snapshot
from mosty.report import plots
from mosty.report.model import Figures, Plot, Section, Table
from mosty.report.scope import Scope, crossing
from mosty.report.sections.parts import figure, note, table, written


def section(scope: Scope) -> Section | None:
    """Return who came and went and which ties; nothing if there is no earlier day."""
    words, before = scope.words, scope.before
    if before is None:
        return None
    found = evolution(before, scope.now)
    old = before.network()
    then, now = crossing(old, before.codes("country").of), scope.crossing()
    across = figure(
        words,
        "change.across",
        now - then,
        "+",
        detail=words("change.from_to", before=then, after=now),
    )
    kinds = [kind for kind, one in found.ties.items() if one.gained + one.lost + one.kept]
    return Section(
        "change",
        words("change.title"),
        words(
            "change.reading",
            begin=before.on,
            end=scope.now.on,
            before=then,
            after=now,
            old=then / old.m if old.m else np.nan,
            new=now / scope.network.m if scope.network.m else np.nan,
        ),
        (
            Figures(
                (
                    figure(words, "change.came", len(found.came)),
                    figure(words, "change.went", len(found.went)),
                    across,
                    figure(
                        words,
                        "change.index",
                        _index(scope.now) - _index(before),
                        "+2",
                        words("change.from_to_2", before=_index(before), after=_index(scope.now)),
                    ),
                )
            ),
            *([_kinds(scope, found, kinds, then)] if kinds else []),
            note(words, "change"),
        ),
        (across,),
    )


def _kinds(scope: Scope, found: Evolution, kinds: list[str], then: int) -> Plot | Table:
    """Return what became of each kind of ties; a plot only if some lead over the border."""
    words, whats = scope.words, ("kept", "gained", "lost")
    counts = np.array([[getattr(found.across[kind], what) for kind in kinds] for what in whats])
    rows = [
        (
            words.tie(kind),
            *(
                written(words, getattr(one[kind], what))
                for one in (found.ties, found.across)
                for what in whats
            ),
        )
        for kind in kinds
    ]
    heads = "kind #kept #gained #lost #across_kept #across_gained #across_lost"
    numbers = table(words, "change.table", heads, rows)
    if not counts.any():
        return numbers
    parts = {
        words(f"head.{what}"): row.astype(np.float64)
        for what, row in zip(whats, counts, strict=True)
    }
    return Plot(
        words("change.plot"),
        words("change.alt", kinds=len(kinds), before=then, after=scope.crossing()),
        plots.bars(
            [words.tie(kind) for kind in kinds], parts, words("change.axis"), words.tongue.number
        ),
        numbers,
    )


def _index(before: Snapshot) -> float:
    country = before.codes("country")
    return ei_index(before.network().within(country.of >= 0), country.complete("").of).whole
