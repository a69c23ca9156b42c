"""Every reader Mosty has, and which of them reads a file."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import SourceInfo
from mosty.ingest.files import File
from mosty.ingest.mapping import Mapping
from mosty.ingest.mistakes import near, read
from mosty.ingest.places import Places
from mosty.ingest.reader import Reader
from mosty.ingest.sources.ares import Ares, AresRes, AresVr
from mosty.ingest.sources.events import Events
from mosty.ingest.sources.gleif import Gleif
from mosty.ingest.sources.gleif_rr import GleifRelationships
from mosty.ingest.sources.keep import Keep
from mosty.ingest.sources.krs import Krs
from mosty.ingest.sources.listings import Listings
from mosty.ingest.sources.offeneregister import OffeneRegister
from mosty.ingest.sources.officer_links import OfficerLinks
from mosty.ingest.sources.ror import Ror
from mosty.ingest.sources.supply import Supply
from mosty.ingest.table import Table

_CODED = (
    *(Ares, AresRes, AresVr, Gleif, GleifRelationships, Keep, Krs),
    *(OffeneRegister, OfficerLinks, Ror, Events),
)
_LISTED = (Supply, Listings)  # known by the words of their headers, so asked last


@cache
def mappings() -> tuple[Mapping, ...]:
    """Return the mappings that come with Mosty."""
    found = sorted(files("mosty.ingest.mappings").iterdir(), key=lambda path: path.name)
    return tuple(read(path) for path in found if path.name.endswith(".yaml"))


def sources() -> Iterator[tuple[SourceInfo, str]]:
    """Yield every source that can be read, and by what: code, or a mapping file."""
    yield from ((one.source, "reader") for one in _CODED)
    yield from ((one.info, "mapping") for one in mappings())
    yield from ((one.source, "header") for one in _LISTED)


def readers(places: Places) -> list[Reader]:
    """Return every reader."""
    return [
        *(one(places) for one in _CODED),
        *(Table(one, places) for one in mappings()),
        *(one(places) for one in _LISTED),
    ]


def reader_of(file: File, known: Sequence[Reader]) -> Reader | None:
    """Return the reader that a file's name and content fit, if any."""
    return next((one for one in known if one.fits(file)), None)


def reader_named(name: str, known: Sequence[Reader]) -> Reader:
    """Return a reader by its name.

    Raises:
        WrongFormat: there is none of that name; the message tells those that are there.

    """
    names = [one.name for one in known]
    if name not in names:
        raise WrongFormat(
            f"There is no source {name!r}{near(name, names)}. There are: {', '.join(names)}."
        )
    return known[names.index(name)]
