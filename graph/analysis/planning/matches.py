"""Who should meet whom at an event, and why.

A pair is worth 1 if it is over a border and not tied yet, and more for what the two have to talk
about; `POINTS` says how much. n of a kind count 1 − ½ⁿ of its points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from scipy import sparse

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Booleans
from mosty.graph.errors import AnalysisError

_NEW = "not_tied_yet"
POINTS = {
    _NEW: 1.0,
    "wished": 4.0,
    "meets_request": 2.0,
    "shared_topics": 1.0,
    "same_sector": 0.5,
    "shared_partners": 0.5,
}
WITHIN = 0.25
"""What a pair of one country counts of the same pair over the border, where it may meet."""
_CLASS, _DIVISION = 4, 3  # characters of a CPV or CN code, and of a NACE code


@dataclass(frozen=True, eq=False)
class Matches:
    """Weights (p, p) of the pairs of participants; `actors` (p,) are their numbers, sorted."""

    actors: Ints
    weights: Floats
    counts: dict[str, Floats]
    """By kind of reason, (p, p)."""
    things: dict[str, list[set[str]]]
    """What the participants share, by kind, where it can be named."""

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        content: Content,
        actors: Sequence[int],
        wishes: Iterable[tuple[int, int]] = (),
        *,
        within: bool = False,
    ) -> "Matches":
        """Weigh all pairs of participants, given by their numbers in the snapshot.

        A wish is (who, whom). Pairs of one country meet only if one of them wishes it, or all do
        with `within`; pairs that are tied already, only if one of them wishes it.

        Raises:
            AnalysisError: there are fewer than two participants, or one is named twice.

        """
        chosen = np.unique(np.asarray(actors, np.int64))
        _check(snapshot, actors, chosen)
        things = _things(snapshot, content, chosen)
        counts = {kind: _shared(sets) for kind, sets in things.items()}
        counts["meets_request"] = _met(content, chosen)
        place = {int(one): at for at, one in enumerate(chosen)}
        wished = np.zeros((chosen.size, chosen.size))
        for who, whom in wishes:
            wished[place[who], place[whom]] = 1.0
        counts["wished"] = wished + wished.T
        country = snapshot.actors["country"].fill_null("?").to_numpy()[chosen]
        crosses = (country[:, None] != country) & (country != "?") & (country[:, None] != "?")
        new = snapshot.network().matrix[chosen][:, chosen].toarray() == 0
        counts[_NEW] = (crosses & new).astype(np.float64)
        weights = _weights(counts, new, within=within)
        np.fill_diagonal(weights, 0.0)
        return cls(chosen, weights, counts, things)

    def reasons(self, a: int, b: int) -> tuple[Evidence, ...]:
        """Return why two participants should meet, the weightiest first."""
        found = []
        for kind in POINTS:
            if count := self.counts[kind][a, b]:
                sets = self.things.get(kind)
                about = tuple(sorted(sets[a] & sets[b])) if sets else ()
                found.append(Evidence(kind, float(count), about))
        return tuple(found)


def _weights(counts: dict[str, Floats], new: Booleans, *, within: bool) -> Floats:
    talk = np.sum(
        [POINTS[kind] * (1 - 0.5**count) for kind, count in counts.items() if kind != _NEW], axis=0
    )
    wished = counts["wished"] > 0
    weights = np.where(wished, talk, 0.0)
    if within:
        weights = np.where(new & ~wished, WITHIN * (POINTS[_NEW] + talk), weights)
    return np.where(counts[_NEW] > 0, POINTS[_NEW] + talk, weights)


def _check(snapshot: Snapshot, actors: Sequence[int], chosen: Ints) -> None:
    if chosen.size < len(actors):
        given = [int(one) for one in actors]
        twice = sorted({snapshot.ids[one] for one in given if given.count(one) > 1})
        raise AnalysisError(f"These participants are named twice: {', '.join(twice)}.")
    if chosen.size < 2:  # noqa: PLR2004
        raise AnalysisError(f"Meetings need two participants at least, not {chosen.size}.")


def _things(snapshot: Snapshot, content: Content, chosen: Ints) -> dict[str, list[set[str]]]:
    """Return what each participant shares with others: topics, a division, partners."""
    topics: dict[int, set[str]] = {int(one): set() for one in chosen}
    works = content.works_on.filter(pl.col("actor").is_in(chosen))
    for actor, topic in works.select("actor", "topic").iter_rows():
        topics[actor].add(topic)
    network = snapshot.network()
    nace = snapshot.actors["nace"].to_list()
    codes = [(nace[one] or "")[:_DIVISION] for one in chosen]
    return {
        "shared_topics": [topics[int(one)] for one in chosen],
        "same_sector": [{code} if len(code) == _DIVISION else set() for code in codes],
        "shared_partners": [
            {snapshot.ids[end] for end in network.ends[network.starts[i] : network.starts[i + 1]]}
            for i in chosen
        ],
    }


def _shared(sets: Sequence[set[str]]) -> Floats:
    """Return how many things each two have in common."""
    found = _incidence(sets, sets)
    return np.asarray((found[0] @ found[0].T).todense(), np.float64)


def _incidence(
    left: Sequence[set[str]], right: Sequence[set[str]]
) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    at = {one: number for number, one in enumerate(sorted(set().union(*left, *right)))}

    def matrix(sets: Sequence[set[str]]) -> sparse.csr_matrix:
        rows = [row for row, one in enumerate(sets) for _ in one]
        columns = [at[thing] for one in sets for thing in sorted(one)]
        return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), (len(sets), len(at)))

    return matrix(left), matrix(right)


def _met(content: Content, chosen: Ints) -> Floats:
    """Return how many topics and classes of goods one offers and the other asks for, each way."""
    place = {int(one): at for at, one in enumerate(chosen)}
    topics: dict[str, list[str]] = {}
    for listing, topic in content.listing_topics.select("listing", "topic").iter_rows():
        topics.setdefault(listing, []).append(topic)
    sides: dict[bool, list[set[str]]] = {
        wanted: [set() for _ in chosen] for wanted in (False, True)
    }
    columns = ("actor", "listing", "wanted", "classification")
    for actor, listing, wanted, code in content.listings.select(columns).iter_rows():
        if (at := place.get(actor)) is not None:
            keys = {*topics.get(listing, ()), *([code[:_CLASS]] if code else [])}
            sides[bool(wanted)][at] |= keys
    offers, requests = _incidence(sides[False], sides[True])
    one_way = np.asarray((offers @ requests.T).todense(), np.float64)
    return np.asarray(one_way + one_way.T)
