"""Economic sectors: NACE Rev. 2 codes as publishers write them."""

from collections.abc import Iterator

from mosty.ingest.facts import Facts, SourceInfo

SOURCE = SourceInfo(
    id="nace",
    name="NACE Rev. 2",
    publisher="Eurostat",
    licence="CC BY 4.0",
    url="https://ec.europa.eu/eurostat/web/nace",
    retrieved="2008-01-01",
)


def sector(text: str) -> str | None:
    """Return the canonical NACE Rev. 2 code (`C`, `C26`, `C26.1`, `C26.11`), or None.

    Reads '26.11', '2611', 'C 26.1', 'C'; a national fifth digit is cut off.
    """
    raise NotImplementedError


def sectors() -> Iterator[Facts]:
    """Yield one `Sector` (sections and divisions) and its WITHIN tie at a time, parents first."""
    raise NotImplementedError
