"""The border scorecard of some actors, or of all: how they hang together over the border."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from mosty.graph.analysis.asking.known import Answer, Known
from mosty.graph.analysis.asking.reason import figure
from mosty.graph.analysis.recording.ground import Ground
from mosty.graph.analysis.recording.measuring import Finding, measure

MEASURES = ("whole", "border", "border_effect")
_PLAIN = {
    "density": "density",
    "giant_share": "giantShare",
    "fragmentation": "fragmentation",
}
_COUNTED = ("components", "isolates")
_TESTED = {
    "ei_index": "eiIndex",
    "ei_index_within_types": "eiIndexWithinTypes",
    "border_effect": "borderEffect",
    "distance_effect": "distanceEffect",
}


def scorecard(known: Known, *, ids: Sequence[str] | None) -> Answer:
    """Return what `mosty analyse whole border border_effect` finds among these actors, or all.

    Ids that the snapshot does not have are left out; `actors` says how many were looked at.
    """
    if ids is None:
        return known.kept("scorecard", lambda: _scorecard(known, Ground(known.snapshot)))
    keep = np.zeros(known.snapshot.n, np.bool_)
    keep[[*known.some(ids)]] = True
    return _scorecard(known, Ground(known.snapshot.among(keep)))


def _scorecard(known: Known, ground: Ground) -> Answer:
    results = [measure(ground, name) for name in MEASURES] if ground.n else []
    found = [one for result in results for one in result.findings]
    whole = {one.measure: one for one in found if not one.about}
    pairs = [one for one in found if one.measure == "ties_between"]
    abroad = [one for one in pairs if one.about[0] != one.about[1]]
    return {
        "actors": ground.n,
        "ties": ground.edges.m,
        "tiesOverBorder": round(sum(one.value or 0 for one in abroad)),
        "expectedOverBorder": figure(sum(one.expected or 0 for one in abroad)),
        **{name: _value(whole.get(key)) for key, name in _PLAIN.items()},
        **{name: int(_value(whole.get(name)) or 0) for name in _COUNTED},
        **{name: _tested(whole.get(key)) for key, name in _TESTED.items()},
        "assortativity": next(
            (figure(one.value) for one in found if _is(one, "assortativity", "country")), None
        ),
        "countries": _countries(ground, found),
        "between": [_between(one) for one in pairs],
        "remarks": [one.remark for one in results if one.remark],
        "snapshot": known.about,
    }


def _is(one: Finding, measure_: str, about: str) -> bool:
    return one.measure == measure_ and one.about == (about,)


def _value(one: Finding | None) -> float | None:
    return figure(one.value) if one else None


def _tested(one: Finding | None) -> Answer | None:
    if one is None or figure(one.value) is None:
        return None
    return {name: figure(getattr(one, name)) for name in ("value", "low", "high", "expected", "p")}


def _between(one: Finding) -> Answer:
    return {
        "countries": [*one.about],
        "ties": round(one.value or 0),
        "expected": figure(one.expected),
    }


def _countries(ground: Ground, found: Sequence[Finding]) -> list[Answer]:
    index = {one.about[0]: one.value for one in found if one.measure == "ei_index" and one.about}
    counts = ground.snapshot.actors.group_by("country").len().drop_nulls().sort("country")
    return [
        {"country": country, "actors": count, "eiIndex": figure(index.get(country))}
        for country, count in counts.select(pl.col("country", "len")).iter_rows()
    ]
