"""How far places are apart, in a straight line."""

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.snapshot import Snapshot

EARTH = 6371.0  # km, the mean radius


def apart(a: ArrayLike, b: ArrayLike) -> Floats:
    """Return the distance in km of places (…, 2) in degrees of latitude and longitude, or NaN.

    Great circles (haversine), within half a per cent of the truth.
    """
    some, others = np.radians(np.asarray(a, np.float64)), np.radians(np.asarray(b, np.float64))
    half = np.sin((others - some) / 2) ** 2
    chord = half[..., 0] + np.cos(some[..., 0]) * np.cos(others[..., 0]) * half[..., 1]
    found: Floats = 2 * EARTH * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return found


def kilometres(snapshot: Snapshot, some: ArrayLike, others: ArrayLike) -> Floats:
    """Return the distance of actors in km, of the two arrays' common shape; NaN if not known."""
    places = snapshot.actors.select("latitude", "longitude").to_numpy()
    return apart(places[np.asarray(some, np.int64)], places[np.asarray(others, np.int64)])
