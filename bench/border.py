"""How often the search for gaps cries wolf, and how many planted ones it finds.

Regions of the demo generator, with a border that cuts ties to a seventh, decay with distance, value
chains, heavy tails and closed triangles: without gaps nothing may be found; six planted ones, each
with a tenth of its ties over the border left, are to be found if they had 20 such ties or more.
Cells are merged along NUTS and NACE until they can speak: a claim is true if a planted gap is among
what was merged. Pairs of cells are tested as well, where no gap of pairs is ever planted.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from table import Row, publish

from mosty.graph.analysis.expected import VERDICTS
from mosty.graph.analysis.hierarchy import Merged, pairs, regions_and_sectors
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.snapshot import Codes
from mosty.ingest.demo.network import network
from mosty.ingest.demo.pairs import ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import sectors, towns

GAP = VERDICTS.index("gap")
ENOUGH = 20
Cell = tuple[str, str]


@dataclass(frozen=True)
class Run:
    """The cells in each claim, what was planted with its ties before, and claims on pairs."""

    claims: list[set[Cell]]
    planted: dict[Cell, int]
    pairs: int

    @property
    def large(self) -> set[Cell]:
        """What was planted where there were enough ties."""
        return {one for one, before in self.planted.items() if before >= ENOUGH}

    @property
    def found(self) -> set[Cell]:
        """The large ones that were found."""
        return self.large & {cell for claim in self.claims for cell in claim}

    @property
    def false(self) -> int:
        """The number of claims in which nothing was planted."""
        return sum(not claim & self.planted.keys() for claim in self.claims)


def run(companies: int, seed: int, gaps: int) -> Run:
    """Search a region for gaps."""
    made = network(Parameters(companies=companies, seed=seed, gaps=gaps))
    ties = Network.of(companies, *ends(made.pairs, companies))
    firms = made.firms
    region = Codes(firms.region.astype(np.int32), towns().regions)
    sector = Codes(firms.sector.astype(np.int32), sectors().code)
    found = regions_and_sectors(ties, firms.country, region, sector)
    between = pairs(ties, firms.country, region, sector)
    planted = {(one.region, one.sector): one.before for one in made.gaps}
    return Run([*claimed(found)], planted, int((between.verdict == GAP).sum()))


def claimed(found: Merged) -> Iterator[set[Cell]]:
    """Yield for each claim the region-sector pairs it speaks of."""
    for one in np.flatnonzero(found.verdict == GAP):
        yield {(str(place), str(kind)) for place, kind in found.finest[found.of == one]}


def measure(companies: int, regions: int) -> Iterator[Row]:
    """Yield the shares of false claims and of gaps found."""
    of = f"{companies:,} companies"
    without = [run(companies, seed, 0) for seed in range(regions)]
    wolf = sum(bool(one.claims) for one in without) / regions
    yield Row(f"regions of {of} with a false claim", wolf, None, wolf, 0.05, "max")
    pairs_ = sum(bool(one.pairs) for one in without) / regions
    yield Row(f"regions of {of} with a false claim on a pair", pairs_, None, pairs_, 0.05, "max")
    runs = [run(companies, seed, 6) for seed in range(regions)]
    power = sum(len(one.found) for one in runs) / max(sum(len(one.large) for one in runs), 1)
    yield Row(f"planted gaps of {ENOUGH} ties or more found, {of}", power, None, power, 0.8, "min")
    share = sum(one.false for one in runs) / max(sum(len(one.claims) for one in runs), 1)
    yield Row(f"false among the claims, {of}", share, None, share, 0.05, "max")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=int, default=200)
    given = parser.parse_args()
    publish("border", [row for size in (5_000, 20_000) for row in measure(size, given.regions)])


if __name__ == "__main__":
    main()
