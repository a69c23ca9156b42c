"""Merging cells until they can speak: laws, and the demo region whose gaps are known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.graph.analysis.expected import SPEAKS, VERDICTS
from mosty.graph.analysis.hierarchy import LEVELS, Keys, Merged, merged, pairs, regions_and_sectors
from mosty.graph.analysis.network import Floats, Network
from mosty.graph.analysis.snapshot import Codes
from mosty.ingest.demo.network import network
from mosty.ingest.demo.pairs import ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import sectors, towns

SILENT, GAP = VERDICTS.index("too few to tell"), VERDICTS.index("gap")
NUTS = ["DED2C", "DED2D", "DED41", "DE401", "PL515", "PL517"]
NACE = ["C25", "C28", "C29", "G45", "G46"]


def table(seed: int, mean: float) -> tuple[Keys, Floats, Floats, Floats]:
    """Return cells with counts as expected, 0.1 to `mean` each."""
    generator = np.random.default_rng(seed)
    cells = np.array([(place, kind) for place in NUTS for kind in NACE])
    expected = generator.uniform(0.1, mean, len(cells))
    observed = generator.poisson(expected).astype(float)
    return cells, 10 * expected + observed, observed, expected


def region(companies: int, seed: int, gaps: int) -> tuple[Network, np.ndarray, Codes, Codes]:
    """Return a generated region: ties, countries, regions, sectors."""
    made = network(Parameters(companies=companies, seed=seed, gaps=gaps))
    ties = Network.of(companies, *ends(made.pairs, companies))
    place = Codes(made.firms.region.astype(np.int32), towns().regions)
    kind = Codes(made.firms.sector.astype(np.int32), sectors().code)
    return ties, made.firms.country, place, kind


@given(seed=st.integers(0, 1_000), mean=st.floats(0.2, 12))
def test_nothing_is_lost_and_each_cell_is_in_one(seed: int, mean: float) -> None:
    cells, exposure, observed, expected = table(seed, mean)
    found = merged(cells, exposure, observed, expected)
    assert found.observed.sum() == observed.sum()
    assert found.expected.sum() == pytest.approx(expected.sum())
    assert found.parts.sum() == len(cells)
    for (place, kind), at in zip(cells, found.of, strict=True):
        assert place.startswith(found.codes[at, 0])
        assert kind.startswith(found.codes[at, 1])


@given(seed=st.integers(0, 1_000), mean=st.floats(0.2, 12))
def test_what_is_merged_does_not_depend_on_what_was_observed(seed: int, mean: float) -> None:
    cells, exposure, observed, expected = table(seed, mean)
    found = merged(cells, exposure, observed, expected)
    other = merged(cells, exposure, np.zeros(observed.size), expected)
    assert (found.of == other.of).all()
    assert (found.codes == other.codes).all()


@given(seed=st.integers(0, 1_000), mean=st.floats(0.2, 12))
def test_only_at_the_last_level_does_a_cell_expect_too_little(seed: int, mean: float) -> None:
    found = merged(*table(seed, mean))
    assert (found.expected[found.level < len(LEVELS) - 1] >= SPEAKS).all()


def test_the_order_of_the_cells_does_not_matter() -> None:
    cells, exposure, observed, expected = table(3, 6)
    order = np.random.default_rng(0).permutation(len(cells))
    one = merged(cells, exposure, observed, expected)
    other = merged(cells[order], exposure[order], observed[order], expected[order])
    assert (one.codes == other.codes).all()
    assert other.q == pytest.approx(one.q, nan_ok=True)
    assert (one.of[order] == other.of).all()


def test_a_rest_is_told_from_a_whole() -> None:
    cells = np.array([("DED2C", "C25"), ("DED2C", "C28"), ("DED2C", "C29")])
    expected = np.array([30.0, 4.0, 4.0])
    found = merged(cells, 2 * expected, expected, expected)
    assert found.codes.tolist() == [["DED2C", "C25"], ["DED2C", "C"]]
    assert found.whole.tolist() == [True, False]
    assert found.parts.tolist() == [1, 2]


def test_nothing_at_all_is_no_trouble() -> None:
    none = np.empty(0)
    found = merged(np.empty((0, 2), "<U5"), none, none, none)
    assert (found.codes.shape, found.of.size) == ((0, 2), 0)


def test_planted_gaps_are_found_and_pairs_have_none() -> None:
    made = network(Parameters(companies=20_000, seed=1, gaps=6))
    ties, country, place, kind = region(20_000, 1, 6)
    found = regions_and_sectors(ties, country, place, kind)
    planted = {(one.region, one.sector) for one in made.gaps}
    claims = [
        {tuple(cell) for cell in found.finest[found.of == one]}
        for one in np.flatnonzero(found.verdict == GAP)
    ]
    assert len(planted & set().union(*claims)) >= len(planted) - 1
    assert sum(not claim & planted for claim in claims) <= 1
    assert not (pairs(ties, country, place, kind).verdict == GAP).any()


def test_pairs_count_each_tie_over_the_border_once() -> None:
    ties, country, place, kind = region(2_000, 1, 0)
    found = pairs(ties, country, place, kind)
    crossing = (country[ties.sources()] != country[ties.ends]).sum() / 2
    assert found.observed.sum() == crossing
    assert found.expected.sum() == pytest.approx(crossing, rel=1e-3)
    assert (found.codes[:, 0] <= found.codes[:, 2]).all()


def planted_pair(seed: int) -> Merged:
    """Return pairs of a network of which one pair of cells has a tenth of its ties."""
    generator = np.random.default_rng(seed)
    places, kinds = [f"DE{i}0{i}" for i in range(4)] + [f"CZ{i}0{i}" for i in range(4)], NACE[:4]
    n = 6_400
    place, kind = np.arange(n) % 8, np.arange(n) // 8 % 4
    a = generator.choice(np.flatnonzero(place < 4), 9_000)
    b = generator.choice(np.flatnonzero(place >= 4), 9_000)
    cut = (place[a] == 1) & (kind[a] == 2) & (place[b] == 5) & (kind[b] == 0)
    kept = ~cut | (generator.random(a.size) < 0.1)
    ties = Network.of(n, a[kept], b[kept])
    return pairs(
        ties, place // 4, Codes(place.astype(np.int32), places), Codes(kind.astype(np.int32), kinds)
    )


def test_a_gap_between_two_cells_is_found() -> None:
    found = planted_pair(1)
    assert found.codes[found.verdict == GAP].tolist() == [["CZ101", "C25", "DE101", "C29"]]
