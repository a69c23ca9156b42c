"""Who is closest over the border by what they share, compiled."""

import numpy as np
from numba import njit

from mosty.graph.analysis.network import Floats, Ints, Nodes

Rows = tuple[Ints, Nodes, Floats]
_EARTH = 6371.0  # km


@njit(cache=True, nogil=True)
def _near(a: Floats, b: Floats) -> float:
    """Return the kilometres between two places in radians; infinite where one isn't known.

    The same as `distances.apart`, compiled.
    """
    half = (
        np.sin((b[0] - a[0]) / 2) ** 2
        + np.cos(a[0]) * np.cos(b[0]) * np.sin((b[1] - a[1]) / 2) ** 2
    )
    return np.inf if np.isnan(half) else 2 * _EARTH * np.arcsin(np.sqrt(min(half, 1.0)))


@njit(cache=True, nogil=True)
def search(
    to: Rows,
    back: Rows,
    weights: Floats,
    tied: tuple[Ints, Nodes],
    country: Nodes,
    sides: Nodes,
    places: Floats,
    points: Floats,
    k: int,
) -> Nodes:
    """Return for each node the k best of other countries that it is not tied to, (n, k), else -1.

    `to` are rows (CSR) from nodes to what they share, `back` those from there to nodes, each entry
    with how strongly; a shared thing adds its weight times both, and those of weight 0 are passed
    over. One of two nodes must be on side 1 and the other on side 2; 3 is both, 0 neither.

    The best have most points: points[0] · w / (w + points[1]) + points[2] · ½^(km / points[3]),
    rounded, so that the order of summing does not matter; of equals those of lower numbers.
    """
    n = country.size
    found, value = np.full((n, k), -1, np.int32), np.zeros(k)
    total, touched = np.zeros(n), np.empty(n, np.int32)
    for i in range(n):
        if country[i] < 0 or sides[i] == 0:
            continue
        wanted = (sides[i] & 1) << 1 | sides[i] >> 1
        many = 0
        for at in range(to[0][i], to[0][i + 1]):
            thing = to[1][at]
            weight = weights[thing] * to[2][at]
            if weight <= 0.0:
                continue
            for other in range(back[0][thing], back[0][thing + 1]):
                j = back[1][other]
                if country[j] != country[i] and country[j] >= 0 and sides[j] & wanted:
                    if total[j] == 0.0:
                        touched[many] = j
                        many += 1
                    total[j] += weight * back[2][other]
        for at in range(tied[0][i], tied[0][i + 1]):
            total[tied[1][at]] = 0.0
        value[:] = 0.0
        for at in range(many):
            j = touched[at]
            weight, total[j] = total[j], 0.0
            if weight == 0.0:
                continue
            worth = points[0] * weight / (weight + points[1])
            if worth + points[2] < value[k - 1]:
                continue
            worth += points[2] * 0.5 ** (_near(places[i], places[j]) / points[3])
            worth = np.round(worth, 9)
            place = k
            while place > 0 and (
                worth > value[place - 1] or (worth == value[place - 1] and j < found[i, place - 1])
            ):
                if place < k:
                    value[place], found[i, place] = value[place - 1], found[i, place - 1]
                place -= 1
            if place < k:
                value[place], found[i, place] = worth, j
    return found


@njit(cache=True, nogil=True)
def shared(to: Rows, weights: Floats, a: Ints, b: Ints) -> tuple[Ints, Floats]:
    """Return how many things the two of each pair share, and their weight. Rows are sorted."""
    count, weight = np.zeros(a.size, np.int64), np.zeros(a.size)
    for pair in range(a.size):
        one, other = to[0][a[pair]], to[0][b[pair]]
        while one < to[0][a[pair] + 1] and other < to[0][b[pair] + 1]:
            x, y = to[1][one], to[1][other]
            if x == y:
                count[pair] += 1
                weight[pair] += weights[x] * to[2][one] * to[2][other]
            one += x <= y
            other += y <= x
    return count, weight
