"""A reason for a suggestion as a plain value, and figures as JSON has them."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from mosty.graph.analysis.evidence import Evidence

NOTHING: Mapping[str, str] = {}


def reason(
    of: Evidence, names: Mapping[str, str] = NOTHING, points: float | None = None
) -> dict[str, Any]:
    """Return a reason; `names` are those it is told with, before all others."""
    return {
        "kind": of.kind,
        "value": figure(of.value),
        "unit": of.unit,
        "about": [*of.about],
        "nodes": [*of.about],
        "points": points,
        "says": (of, names),
    }


def figure(value: float | None) -> float | None:
    """Return a number, None for one that is not defined."""
    return float(value) if value is not None and isfinite(value) else None
