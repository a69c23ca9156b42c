"""The demo region, whole: as facts for the loader, or as files for the bulk import."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from mosty.graph.settings import Settings
from mosty.ingest import regions, sectors
from mosty.ingest.bulk import Files, stated
from mosty.ingest.bulk import write_csv as write_files
from mosty.ingest.columns import tables
from mosty.ingest.demo import institutions
from mosty.ingest.demo.frames import frames
from mosty.ingest.demo.network import network
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.rows import facts
from mosty.ingest.facts import Facts, SourceInfo

COUNTRIES = ("DE", "CZ", "PL")

SYNTHETIC = SourceInfo(
    id="mosty-demo",
    name="Mosty demo generator (synthetic)",
    publisher="Mosty",
    licence="CC0 1.0",
    url="",
    attribution="Synthetic data: nothing in it exists.",
)


def demo_region(parameters: Parameters) -> Iterator[Facts]:
    """Yield the synthetic part; its ties lead to NUTS regions and NACE sectors besides."""
    raw = {"synthetic": True, "generator": SYNTHETIC.name, "seed": parameters.seed}
    yield from facts(frames(network(parameters)), raw)


def parts(
    parameters: Parameters, settings: Settings
) -> Iterator[tuple[SourceInfo, Iterator[Facts]]]:
    """Yield every source of the demo region with its facts, in the order to load them."""
    yield from _real(settings)
    yield SYNTHETIC, demo_region(parameters)


def write_csv(parameters: Parameters, folder: Path, settings: Settings) -> Files:
    """Write the region to `folder` for the import of an empty database.

    It is the graph that the loader makes of `parts`, without the records: every tie names its
    source, and the sources are there.

    Raises:
        WrongFormat: a text cannot stand in such files.

    """
    real = (stated(source, tables(given)) for source, given in _real(settings))
    made = stated(SYNTHETIC, frames(network(parameters)))
    return write_files(chain(*real, made), folder)


def _real(settings: Settings) -> Iterator[tuple[SourceInfo, Iterator[Facts]]]:
    yield regions.SOURCE, regions.regions(settings, COUNTRIES)
    yield sectors.SOURCE, sectors.sectors()
    yield institutions.SOURCE, institutions.institutions()
