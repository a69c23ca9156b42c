"""Cut ties over the border, here and there, so that an analysis has holes to find."""

from dataclasses import dataclass

import numpy as np

from mosty.ingest.demo.companies import Companies
from mosty.ingest.demo.pairs import abroad, ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import Ints, sectors, towns


@dataclass(frozen=True, slots=True)
class Gap:
    """A region and sector (NUTS 3 and NACE codes) whose companies lost ties over the border."""

    region: str
    sector: str
    before: int
    after: int


def cut(
    pairs: Ints, firms: Companies, parameters: Parameters, random: np.random.Generator
) -> tuple[Ints, tuple[Gap, ...]]:
    """Return the pairs that are left, and the planted gaps.

    The gaps are drawn among the tenth of all region-sector pairs with most ties over the border:
    nobody can find a hole where little was to be expected.
    """
    kinds = len(sectors().code)
    cell = firms.region * kinds + firms.sector
    one, other = (cell[end] for end in ends(pairs, len(firms)))
    crosses = abroad(pairs, firms)
    before = _ties(one[crosses], other[crosses], kinds)
    chosen = _chosen(before, parameters.gaps, random)
    touched = crosses & (np.isin(one, chosen) | np.isin(other, chosen))
    kept = ~touched | (random.random(len(pairs)) < parameters.gap_kept)
    after = _ties(one[crosses & kept], other[crosses & kept], kinds)
    return pairs[kept], tuple(
        Gap(
            towns().regions[place // kinds],
            sectors().code[place % kinds],
            int(before[place]),
            int(after[place]),
        )
        for place in chosen
    )


def _ties(one: Ints, other: Ints, kinds: int) -> Ints:
    """Count the ties at each region-sector pair."""
    return np.bincount(np.concatenate([one, other]), minlength=len(towns().regions) * kinds)


def _chosen(before: Ints, wanted: int, random: np.random.Generator) -> Ints:
    """Return the places of the gaps, sorted."""
    busiest = np.argsort(-before, kind="stable")[: max(wanted, len(before) // 10)]
    drawn = busiest[np.argsort(random.random(len(busiest)))[:wanted]]
    return np.sort(drawn[before[drawn] > 0])
