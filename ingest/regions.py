"""NUTS regions and how they lie within each other, as facts of one fixed source."""

from collections.abc import Iterable, Iterator

from mosty.graph.settings import Settings
from mosty.ingest.facts import Facts, SourceInfo

SOURCE = SourceInfo(
    id="nuts",
    name="NUTS 2024",
    publisher="Eurostat",
    licence="CC BY 4.0",
    url="https://ec.europa.eu/eurostat/web/nuts",
    retrieved="2024-01-01",
)


def regions(settings: Settings, countries: Iterable[str]) -> Iterator[Facts]:
    """Yield one `Region` (levels 0 to 3) and its WITHIN tie at a time, parents first."""
    raise NotImplementedError
