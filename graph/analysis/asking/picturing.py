"""What a picture shows: actors and the ties among them, or groups of them and the ties between."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.asking.grouping import GROUPS, Groups
from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import figure
from mosty.graph.analysis.network import Ints, Nodes
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Codes, Snapshot


def picture(known: Known, *, ids: Sequence[str] | None, by: str, most: int) -> Answer:
    """Return the actors with these ids, or all, and their ties; `by` one of `GROUPS`, in groups.

    Nodes and ties are `most` together. If actors have more, those with the most ties among the
    actors selected are shown; of groups all nodes are, and the strongest ties.
    """
    snapshot = known.snapshot
    if ids is not None:
        keep = np.zeros(snapshot.n, np.bool_)
        keep[[*known.some(ids)]] = True
        snapshot = snapshot.among(keep)
    if by in GROUPS:
        shown = _grouped(snapshot, Groups.by(by, snapshot, known.snapshot), most)
    else:
        shown = _actors(snapshot, most)
    return {**shown, "actors": snapshot.n, "snapshot": known.about}


@dataclass(frozen=True, eq=False)
class _Ties:
    """Ties of all kinds: both ends, (m,), and each one's kind."""

    start: Nodes
    end: Nodes
    kind: Ints
    kinds: list[str]

    @classmethod
    def of(cls, snapshot: Snapshot) -> "_Ties":
        kinds = [*snapshot.ties]
        ties = snapshot.ties.values()
        empty = np.zeros(0, np.int32)
        return cls(
            np.concatenate([empty, *(one.sources for one in ties)]),
            np.concatenate([empty, *(one.targets for one in ties)]),
            np.repeat(np.arange(len(kinds)), [one.sources.size for one in ties]),
            kinds,
        )


def _actors(snapshot: Snapshot, most: int) -> Answer:
    """Return single actors, those with the most ties first."""
    ties, n = _Ties.of(snapshot), snapshot.n
    degree = np.bincount(ties.start, minlength=n) + np.bincount(ties.end, minlength=n)
    rank = np.empty(n, np.int64)
    rank[np.argsort(-degree, kind="stable")] = np.arange(n)
    last = np.sort(np.maximum(rank[ties.start], rank[ties.end]))  # a tie comes with its later end
    elements = np.arange(1, n + 1) + np.searchsorted(last, np.arange(n), side="right")
    shown = int(np.searchsorted(elements, most, side="right"))
    drawn = (rank[ties.start] < shown) & (rank[ties.end] < shown)
    columns = ("id", "country", "latitude", "longitude")
    rows = snapshot.actors.select(columns).filter(rank < shown).iter_rows()
    country = snapshot.codes("country").of
    return {
        "nodes": [
            {"id": id_, "actors": 1, **_placed(country_, latitude, longitude), "node": id_}
            for id_, country_, latitude, longitude in rows
        ],
        "ties": [
            {
                "start": snapshot.ids[a],
                "end": snapshot.ids[b],
                "kind": ties.kinds[kind],
                "ties": 1,
                "tiesOverBorder": int(_abroad(country, a, b)),
                "overBorder": _abroad(country, a, b),
            }
            for a, b, kind in zip(
                ties.start[drawn].tolist(),
                ties.end[drawn].tolist(),
                ties.kind[drawn].tolist(),
                strict=True,
            )
        ],
        "totalNodes": n,
        "totalTies": int(ties.start.size),
    }


def _placed(country: str | None, latitude: float | None, longitude: float | None) -> Answer:
    return {"country": country, "latitude": figure(latitude), "longitude": figure(longitude)}


def _abroad(country: Nodes, a: int, b: int) -> bool:
    """Return whether two actors are known to be of two countries."""
    return bool(country[a] >= 0 and country[b] >= 0 and country[a] != country[b])


def _grouped(snapshot: Snapshot, groups: Groups, most: int) -> Answer:
    """Return groups of actors, at the mean of their places, and how many pairs are tied."""
    k, country = len(groups.ids), snapshot.codes("country")
    edges = snapshot.network()
    a, b = edges.sources(), edges.ends
    once = a < b
    a, b = a[once], b[once]
    known = np.minimum(country.of[a], country.of[b]) >= 0
    tie, *both = groups.pairs(a, b)
    pairs, which, counts = np.unique(
        np.sort(np.column_stack(both), axis=1), axis=0, return_inverse=True, return_counts=True
    )
    abroad = ((country.of[a] != country.of[b]) & known)[tie]
    crossing = np.bincount(which.ravel(), abroad, minlength=len(pairs))
    strongest = np.sort(np.argsort(-counts, kind="stable")[: max(most - k, 0)])
    places, sizes = _places(snapshot, groups), groups.sizes()
    of_country = _countries(country, groups)
    return {
        "nodes": [
            {
                "id": id_,
                "actors": int(sizes[at]),
                **_placed(of_country[at], *places[at]),
                "node": node,
            }
            for at, (id_, node) in enumerate(zip(groups.ids, groups.nodes, strict=True))
        ],
        "ties": [
            {
                "start": groups.ids[pairs[one, 0]],
                "end": groups.ids[pairs[one, 1]],
                "kind": None,
                "ties": int(counts[one]),
                "tiesOverBorder": int(crossing[one]),
                "overBorder": bool(crossing[one] > counts[one] / 2),
            }
            for one in strongest
        ],
        "totalNodes": k,
        "totalTies": len(pairs),
    }


def _places(snapshot: Snapshot, groups: Groups) -> list[tuple[float, float]]:
    """Return the mean latitude and longitude of each group's actors; NaN where none has a place."""
    columns = [snapshot.actors[one].to_numpy()[groups.actor] for one in ("latitude", "longitude")]
    placed = np.isfinite(columns[0]) & np.isfinite(columns[1])
    of, k = groups.of[placed], len(groups.ids)
    count = np.bincount(of, minlength=k)
    means = [over(np.bincount(of, one[placed], k), count) for one in columns]
    return [(float(y), float(x)) for y, x in zip(*means, strict=True)]


def _countries(country: Codes, groups: Groups) -> list[str | None]:
    """Return the country that most of each group's actors are of; None where none is known."""
    of = country.of[groups.actor]
    table = np.zeros((len(groups.ids), len(country.labels) + 1), np.int64)
    np.add.at(table, (groups.of[of >= 0], of[of >= 0]), 1)
    return [country.labels[int(row.argmax())] if row.any() else None for row in table]
