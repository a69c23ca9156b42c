"""Whom to invite to an event on a topic."""

from collections.abc import Sequence

import numpy as np

from mosty.graph.analysis.planning.candidates import Standing
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.errors import AnalysisError


def invited(
    snapshot: Snapshot, standing: Standing, capacity: int, countries: Sequence[str] = ()
) -> list[int]:
    """Return the numbers of those who fit a topic best, from each country in equal parts.

    Places that a country cannot fill go to the others; without countries, to all countries.

    Raises:
        AnalysisError: nobody of a country has anything to show on the topic.

    """
    country = snapshot.actors["country"].fill_null("?").to_numpy()
    order = np.lexsort((np.arange(snapshot.n), -standing.experience, -standing.fit))
    order = order[(standing.fit[order] > 0) & (country[order] != "?")]
    wanted = list(dict.fromkeys(countries)) or sorted({*country[order].tolist()})
    queues = [order[country[order] == one].tolist() for one in wanted]
    if missing := [one for one, queue in zip(wanted, queues, strict=True) if not queue]:
        raise AnalysisError(
            f"Nobody from {', '.join(missing)} has anything to show on the topic. Try other words."
        )
    found: list[int] = []
    for turn in range(max(map(len, queues), default=0)):
        found += [queue[turn] for queue in queues if turn < len(queue)]
    return sorted(found[:capacity])
