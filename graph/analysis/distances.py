"""How far actors are apart, in a straight line."""

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.snapshot import Snapshot

_EARTH = 6371.0  # km


def kilometres(snapshot: Snapshot, some: ArrayLike, others: ArrayLike) -> Floats:
    """Return the distance of actors in km, of the two arrays' common shape; NaN if not known.

    Great circles (haversine), within half a per cent of the truth.
    """
    places = np.radians(snapshot.actors.select("latitude", "longitude").to_numpy())
    a, b = places[np.asarray(some, np.int64)], places[np.asarray(others, np.int64)]
    half = np.sin((b - a) / 2) ** 2
    chord = half[..., 0] + np.cos(a[..., 0]) * np.cos(b[..., 0]) * half[..., 1]
    found: Floats = 2 * _EARTH * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return found
