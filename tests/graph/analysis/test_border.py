"""The border in the demo region, whose gaps are known."""

import numpy as np
import pytest

from mosty.graph.analysis.border import by_region_and_sector, by_sector_pair, region_ties
from mosty.graph.analysis.expected import VERDICTS, Cells
from mosty.graph.analysis.network import Network
from mosty.ingest.demo.network import Network as Region
from mosty.ingest.demo.network import network
from mosty.ingest.demo.pairs import ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import sectors, towns

GAP = VERDICTS.index("gap")
COMPANIES = 20_000


def region(seed: int, gaps: int) -> tuple[Region, Network]:
    """Return a generated region and all its companies' ties."""
    made = network(Parameters(companies=COMPANIES, seed=seed, gaps=gaps))
    return made, Network.of(COMPANIES, *ends(made.pairs, COMPANIES))


def sought(made: Region, ties: Network) -> Cells:
    """Look for gaps of regions and sectors."""
    return by_region_and_sector(ties, made.firms.country, made.firms.region, made.firms.sector)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_region_without_gaps_yields_no_claims(seed: int) -> None:
    """It has a border that cuts ties to a seventh, distances, value chains and closed triangles."""
    made, ties = region(seed, gaps=0)
    assert not (sought(made, ties).verdict == GAP).any()
    pairs = by_sector_pair(ties, made.firms.country, made.firms.sector)
    assert not (pairs.verdict == GAP).any()


@pytest.mark.parametrize("seed", [1, 2])
def test_planted_gaps_are_found_and_nothing_else(seed: int) -> None:
    made, ties = region(seed, gaps=6)
    found = sought(made, ties)
    at = found.verdict == GAP
    names = {
        (towns().regions[row], sectors().code[column])
        for row, column in zip(found.row[at], found.column[at], strict=True)
    }
    planted = {(one.region, one.sector) for one in made.gaps}
    assert len(names & planted) >= len(planted) - 1
    assert len(names - planted) <= 1


def test_the_tables_count_every_tie() -> None:
    made, ties = region(1, gaps=0)
    crossing = made.firms.country[ties.sources()] != made.firms.country[ties.ends]
    ends_ = sought(made, ties)
    assert (ends_.exposure.sum(), ends_.observed.sum()) == (2 * ties.m, crossing.sum())
    pairs = by_sector_pair(ties, made.firms.country, made.firms.sector)
    assert (pairs.exposure.sum(), pairs.observed.sum()) == (ties.m, crossing.sum() / 2)
    table = region_ties(ties, made.firms.region)
    assert np.triu(table).sum() == ties.m
    assert np.array_equal(table, table.T)
