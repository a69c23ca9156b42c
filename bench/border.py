"""How often the search for gaps cries wolf, and how many planted ones it finds.

Regions of the demo generator, with a border that cuts ties to a seventh, decay with distance, value
chains, heavy tails and closed triangles: without gaps nothing may be found; six planted ones, each
with a tenth of its ties over the border left, are to be found if they had 20 such ties or more.
"""

import argparse
from collections.abc import Iterator

import numpy as np
from table import Row, publish

from mosty.graph.analysis.border import by_region_and_sector
from mosty.graph.analysis.expected import VERDICTS
from mosty.graph.analysis.network import Network
from mosty.ingest.demo.network import network
from mosty.ingest.demo.pairs import ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import sectors, towns

GAP = VERDICTS.index("gap")
ENOUGH = 20
Cells = set[tuple[str, str]]


def claims(companies: int, seed: int, gaps: int) -> tuple[Cells, Cells, Cells]:
    """Return the gaps found in a region, those planted, and those that had enough ties before."""
    made = network(Parameters(companies=companies, seed=seed, gaps=gaps))
    ties = Network.of(companies, *ends(made.pairs, companies))
    firms = made.firms
    found = by_region_and_sector(ties, firms.country, firms.region, firms.sector)
    at = np.flatnonzero(found.verdict == GAP)
    names = {(towns().regions[found.row[i]], sectors().code[found.column[i]]) for i in at}
    planted = {(one.region, one.sector): one.before for one in made.gaps}
    return names, {*planted}, {one for one, before in planted.items() if before >= ENOUGH}


def measure(companies: int, regions: int) -> Iterator[Row]:
    """Yield the shares of false claims and of gaps found."""
    wolf = sum(bool(claims(companies, seed, 0)[0]) for seed in range(regions)) / regions
    yield Row(f"regions of {companies:,} with a false claim", wolf, None, wolf, 0.05, "max")
    runs = [claims(companies, seed, 6) for seed in range(regions)]
    found = sum(len(names & large) for names, _, large in runs)
    power = found / max(sum(len(large) for *_, large in runs), 1)
    case = f"planted gaps of {ENOUGH} ties or more found, {companies:,} companies"
    yield Row(case, power, None, power, 0.8, "min")
    false = sum(len(names - planted) for names, planted, _ in runs)
    share = false / max(sum(len(names) for names, *_ in runs), 1)
    case = f"false among the claims, {companies:,} companies"
    yield Row(case, share, None, share, 0.05, "max")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=int, default=200)
    given = parser.parse_args()
    publish("border", [row for size in (5_000, 20_000) for row in measure(size, given.regions)])


if __name__ == "__main__":
    main()
