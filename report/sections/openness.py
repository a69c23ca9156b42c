"""How far the countries keep to themselves."""

import numpy as np

from mosty.graph.analysis.mixing import ei_index, ei_test
from mosty.report.model import Figures, Section
from mosty.report.scope import Scope
from mosty.report.sections.parts import country_name, figure, first, note, table, written

ROUNDS = 500
SURE = 0.05
SHOWN = 10


def section(scope: Scope) -> Section | None:
    """Return the E–I index and its permutation tests, among the actors with ties."""
    words, tied = scope.words, scope.settled
    if not tied.network.m:
        return None
    country, labels = tied.codes(scope.now.codes("country"))
    types, _ = tied.codes(scope.now.codes("type").complete())
    index = ei_index(tied.network, country)
    test = ei_test(tied.network, country, rounds=ROUNDS, seed=scope.seed)
    within = ei_test(tied.network, country, types, rounds=ROUNDS, seed=scope.seed)
    chance = words(
        "openness.chance",
        mean=test.mean,
        low=test.mean - 2 * test.deviation,
        high=test.mean + 2 * test.deviation,
        p=test.p,
    )
    whole = figure(words, "openness.index", test.observed, "2", chance)
    sizes = np.bincount(country)
    rows = [
        (
            country_name(scope, labels[one]),
            written(words, sizes[one]),
            written(words, index.group[one], "2"),
        )
        for one in first(sizes, SHOWN)
    ]
    verdict = "chance" if test.p >= SURE else "closed" if test.observed < test.mean else "open"
    return Section(
        "openness",
        words("openness.title"),
        words(f"openness.is_{verdict}", index=test.observed, mean=test.mean, p=test.p),
        (
            Figures(
                (
                    whole,
                    figure(
                        words,
                        "openness.expected",
                        test.mean,
                        "2",
                        words("openness.rounds", n=ROUNDS),
                    ),
                    figure(
                        words,
                        "openness.stratified",
                        within.mean,
                        "2",
                        words("openness.stratified_p", p=within.p),
                    ),
                )
            ),
            table(words, "openness.countries", "country #tied #index", rows),
            note(words, "openness"),
        ),
        (whole,),
    )
