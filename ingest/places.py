"""Places as registers write them, to NUTS 3 and coordinates, offline."""

from dataclasses import dataclass
from typing import Literal

from mosty.graph.settings import Settings

Precision = Literal["postcode", "town", "region"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is.

    `nuts` is a NUTS code (level 3 unless precision is `region`), `precision` what it was found by,
    coordinates are WGS 84 degrees, `name` the town's canonical name.
    """

    nuts: str | None
    precision: Precision
    latitude: float | None
    longitude: float | None
    name: str


class Places:
    """Looks places up. The first use on a machine builds a gazetteer in `settings.cache`."""

    def __init__(self, settings: Settings) -> None:
        """Open the gazetteer."""
        raise NotImplementedError

    def find(
        self,
        country: str,
        town: str | None = None,
        postcode: str | None = None,
        state: str | None = None,
    ) -> Place | None:
        """Return the place in `country` (alpha-2), or None where nothing is known.

        A known postcode decides; else the town in any of its names, `state` (a name or code of a
        state, county or NUTS region) telling towns of the same name apart; else the state alone.
        """
        raise NotImplementedError
