"""What regions are specialised in, what is related to what, and what two regions have to offer.

All take a table (r, s) of how much of each activity (a NACE sector, a topic) a region has: actors,
employees. Relatedness is learned from the table itself, so it wants many regions, not three.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.ratios import over
from mosty.graph.errors import AnalysisError


def location_quotients(amounts: ArrayLike) -> Floats:
    """Return the share of an activity in its region over its share in all regions, (r, s).

    1 is the average; NaN for a region or an activity with nothing at all. Source: Florence 1939;
    as revealed comparative advantage, Balassa, Manchester School 1965.
    """
    table = _table(amounts)
    total = table.sum()
    expected = np.outer(table.sum(1), table.sum(0)) / total if total else np.zeros(table.shape)
    return over(table, expected)


def specialised(amounts: ArrayLike) -> Floats:
    """Return 1 where the location quotient is 1 or more, else 0, (r, s)."""
    return (np.nan_to_num(location_quotients(amounts)) >= 1).astype(np.float64)


def proximity(amounts: ArrayLike) -> Floats:
    """Return how related activities are, (s, s): how often regions are specialised in both.

    The smaller of the two conditional probabilities, given either; 1 on the diagonal, 0 for an
    activity that no region is specialised in. Source: Hidalgo, Klinger, Barabási and Hausmann,
    Science 2007.
    """
    has = specialised(amounts)
    both = has.T @ has
    often = np.diag(both)
    return np.nan_to_num(over(both, np.maximum(often[:, None], often)))


def relatedness_density(amounts: ArrayLike) -> Floats:
    """Return how much of what is related to an activity a region is specialised in, (r, s), 0 to 1.

    Σ_t M_rt φ_ts / Σ_t φ_ts over the other activities t. High where the region lacks an activity
    that much of what it has calls for. Source: Hidalgo et al. 2007; Boschma, Regional Studies 2017.
    """
    near = proximity(amounts)
    np.fill_diagonal(near, 0)
    return np.nan_to_num(over(specialised(amounts) @ near, near.sum(0)[None, :]))


@dataclass(frozen=True, slots=True)
class Complexity:
    """Complexity of regions (r,) and activities (s,), each with mean 0 and deviation 1.

    High for a region with rare activities that only versatile regions have. NaN for those that are
    specialised in nothing, and for activities of nobody.
    """

    regions: Floats
    activities: Floats


def complexity(amounts: ArrayLike) -> Complexity:
    """Return the economic complexity index and its counterpart for activities.

    The second eigenvector of the regions' and activities' averages of each other, signed so that it
    goes with diversity. Source: Hidalgo and Hausmann, PNAS 2009; Hausmann et al., Atlas 2014.

    Raises:
        AnalysisError: fewer than three regions or activities take part.

    """
    has = specialised(amounts)
    rows, columns = has.sum(1) > 0, has.sum(0) > 0
    used = has[rows][:, columns]
    if min(used.shape) < 3:  # noqa: PLR2004
        raise AnalysisError(
            f"Complexity compares at least three regions and three activities; here "
            f"{used.shape[0]} regions are specialised in {used.shape[1]} activities."
        )
    diversity, ubiquity = used.sum(1), used.sum(0)
    # The symmetric form has the same eigenvalues, and real ones.
    scaled = used / np.sqrt(diversity)[:, None] / np.sqrt(ubiquity)
    vector = np.linalg.eigh(scaled @ scaled.T)[1][:, -2] / np.sqrt(diversity)
    vector *= np.sign(vector @ (diversity - diversity.mean())) or 1.0
    regions, activities = np.full(has.shape[0], np.nan), np.full(has.shape[1], np.nan)
    regions[rows] = _standard(vector)
    activities[columns] = _standard(used.T @ vector / ubiquity)
    return Complexity(regions, activities)


def complementarity(amounts: ArrayLike, giver: int, taker: int) -> Floats:
    """Return what the one region has that the other's activities call for, (s,), 0 and more.

    The taker's relatedness density of each activity that the giver is specialised in and the taker
    is not; 0 for all others. Source: Balland and Boschma, Regional Studies 2021 (complementary
    interregional linkages).
    """
    has = specialised(amounts)
    return np.asarray(has[giver] * (1 - has[taker]) * relatedness_density(amounts)[taker])


def _table(amounts: ArrayLike) -> Floats:
    table = np.asarray(amounts, np.float64)
    if table.ndim != 2:  # noqa: PLR2004
        raise AnalysisError(
            f"A table of regions and activities is needed, not shape {table.shape}."
        )
    if table.size and not (np.isfinite(table).all() and table.min() >= 0):
        raise AnalysisError("An amount is negative or missing: give 0 where a region has nothing.")
    return table


def _standard(values: Floats) -> Floats:
    return np.asarray((values - values.mean()) / values.std())
