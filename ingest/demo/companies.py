"""Draw the companies: where each is, what it does, how large it is."""

from dataclasses import dataclass

import numpy as np

from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import Floats, Ints, sectors, totals, towns

_SPREAD_KM = 4.0
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Companies:
    """The companies, one position each, sorted by town and sector.

    `town` and `sector` are positions in the reference tables, `pull` is what a company's expected
    number of ties is proportional to, `founded` the days from its foundation to the epoch.
    """

    town: Ints
    sector: Ints
    pull: Floats
    latitude: Floats
    longitude: Floats
    employees: Ints
    turnover: Floats
    founded: Ints

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.town)

    @property
    def region(self) -> Ints:
        """The position of each company's NUTS 3 region."""
        return towns().region[self.town]

    @property
    def country(self) -> Ints:
        """The position of each company's country."""
        return towns().country[self.town]


def companies(parameters: Parameters) -> Companies:
    """Draw them. Only uniform numbers are drawn, so that no numpy release changes the outcome."""
    random = np.random.default_rng([parameters.seed, 1])
    count = parameters.companies
    town, sector = _places(parameters, random)
    bearing, reach = random.random(count) * 2 * np.pi, _SPREAD_KM * np.sqrt(random.random(count))
    north, east = reach * np.cos(bearing), reach * np.sin(bearing)
    latitude = towns().latitude[town] + north / _KM_PER_DEGREE
    shrink = np.cos(np.radians(latitude))
    pull = _pull(parameters, random.random(count))
    employees = np.maximum(1, (6 * pull**1.1 * 8 ** (random.random(count) * 2 - 1)).astype(int))
    return Companies(
        town=town,
        sector=sector,
        pull=pull,
        latitude=np.round(latitude, 4),
        longitude=np.round(towns().longitude[town] + east / _KM_PER_DEGREE / shrink, 4),
        employees=employees,
        turnover=np.round(employees * (60 + 180 * random.random(count))) * 1000,
        founded=(365.25 * 60 * random.random(count) ** 2).astype(int),
    )


def _places(parameters: Parameters, random: np.random.Generator) -> tuple[Ints, Ints]:
    """Return each company's town and sector: towns by inhabitants, sectors by their leanings."""
    share = np.array([parameters.countries.get(name, 0.0) for name in towns().countries])
    inhabitants = totals(towns().country, towns().weight, len(share))
    weight = towns().weight * (share / inhabitants)[towns().country]
    local = sectors().weight * sectors().leaning[towns().region]
    cell = weight[:, None] * local / local.sum(axis=1, keepdims=True)
    bounds = np.cumsum(cell)
    drawn = np.sort(random.random(parameters.companies)) * bounds[-1]
    town, sector = np.divmod(np.searchsorted(bounds, drawn, "right"), len(sectors().code))
    return town, sector


def _pull(parameters: Parameters, uniform: Floats) -> Floats:
    """Return Lomax numbers, cut where a hub would need more partners than the region can give.

    The cut is the structural cut-off √(mean degree · companies) of Boguñá, Pastor-Satorras and
    Vespignani (2004), European Physical Journal B 38.
    """
    pull = (1 - uniform) ** (-1 / parameters.tail) - 1 + 0.3
    limit = np.sqrt(parameters.companies / parameters.mean_degree)
    cut: Floats = np.minimum(pull, limit * pull.mean())
    return cut
