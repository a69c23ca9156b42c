"""Which NUTS 3 region a town lies in, where its name alone does not tell: ask its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

_RARE = 0.03  # of a division's names in a NUTS 2 region: a smaller share is a mistaken name
_MANY, _MOST = 3, 0.6  # postcodes of a big town, and the share of them in the town's own region
_ONLY = 0.7  # of a division's postcodes in one region, from which all its towns lie there
_WEIGHTY = 10  # postcodes from which a town counts no more in its division
_NEAREST = 6  # neighbours asked whether a region can be right
_REACH = 40.0  # kilometres within which the nearest town's region is taken
_PER_KM2 = 2000  # inhabitants of a town's square kilometre, which gives its radius
_KM_PER_DEGREE = 111.2


@dataclass(slots=True)
class Claim:
    """A town, its first-order division, and the postcodes of its name by region.

    `own` is the region that is a city of this name ("Landshut, Kreisfreie Stadt").
    """

    name: str
    latitude: float
    longitude: float
    population: int
    division: str
    regions: Counter[str]
    own: str | None = None


def settle(claims: Sequence[Claim]) -> list[str | None]:
    """Return the region of each town of one country.

    A region that is the city itself settles a town, and so do many postcodes, most of them in one
    region, and a name in one region only, if a neighbour lies there, too. Then divisions that lie
    in one region settle all their towns. At last the nearest settled town of the division does,
    one in a region that the name allows before others.
    """
    found = _Settled(claims)
    found.by_size()
    found.by_single_names()
    found.drop_outliers()
    return found.by_division()


class _Settled:
    """The regions settled so far."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.regions: list[str | None] = [None] * len(claims)
        self.strong: set[int] = set()
        self.groups = _groups((claim.division, claim.name) for claim in claims)
        self.plausible = _plausible(claims)

    def by_size(self) -> None:
        """Settle the biggest town of each name, of the whole country and then of each division."""
        for members in _groups(claim.name for claim in self.claims).values():
            at = max(members, key=self._population)
            if own := self.claims[at].own:
                self.regions[at] = own
                self.strong.add(at)
            self._settle_strong(at, self.claims[at].regions)
        for members in self.groups.values():
            at = max(members, key=self._population)
            self._settle_strong(at, self._allowed(self.claims[at]))

    def _population(self, at: int) -> int:
        return self.claims[at].population

    def _settle_strong(self, at: int, counts: Counter[str]) -> None:
        for region, count in counts.most_common(1):
            if at not in self.strong and _MANY <= count >= _MOST * counts.total():
                self.regions[at] = region
                self.strong.add(at)

    def _allowed(self, claim: Claim) -> Counter[str]:
        return Counter(
            {
                region: count
                for region, count in claim.regions.items()
                if (claim.division, region[:4]) in self.plausible
            }
        )

    def by_single_names(self) -> None:
        for members in self.groups.values():
            allowed = self._allowed(self.claims[members[0]])
            if len(members) == len(allowed) == 1 and members[0] not in self.strong:
                self.regions[members[0]] = next(iter(allowed))

    def drop_outliers(self) -> None:
        """Forget regions that none of the nearest towns shares."""
        settled = [at for at, region in enumerate(self.regions) if region]
        if len(settled) <= _NEAREST:
            return
        towns = _Towns([self.claims[at] for at in settled])
        regions = np.array([self.regions[at] for at in settled])
        for at in set(settled) - self.strong:
            nearest = towns.away(self.claims[at]).argpartition(_NEAREST)[: _NEAREST + 1]
            if (regions[nearest] == self.regions[at]).sum() == 1:
                self.regions[at] = None

    def by_division(self) -> list[str | None]:
        found = list(self.regions)
        for members in _groups(claim.division for claim in self.claims).values():
            settled = [at for at in members if self.regions[at]]
            if settled:
                regions = np.array([self.regions[at] for at in settled])
                division = _Division(_Towns([self.claims[at] for at in settled]), regions)
                for at in set(members) - self.strong:
                    found[at] = division.only or found[at] or division.nearest(self.claims[at])
        return found


class _Towns:
    """Towns with their places and radii, for distances."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.points = np.array([(claim.latitude, claim.longitude) for claim in claims])
        self.radii = np.sqrt(np.array([claim.population for claim in claims]) / _PER_KM2 / np.pi)
        self.postcodes = [min(claim.regions.total(), _WEIGHTY) for claim in claims]

    def away(self, claim: Claim) -> NDArray[np.float64]:
        """Return how many kilometres away each town begins."""
        north, east = (self.points - (claim.latitude, claim.longitude)).T
        east = east * np.cos(np.radians(claim.latitude))
        distances: NDArray[np.float64] = _KM_PER_DEGREE * np.hypot(north, east) - self.radii
        return distances


@dataclass(frozen=True)
class _Division:
    """The settled towns of one division."""

    towns: _Towns
    regions: NDArray[np.str_]

    @cached_property
    def only(self) -> str | None:
        counts: Counter[str] = Counter()
        for region, postcodes in zip(self.regions.tolist(), self.towns.postcodes, strict=True):
            counts[region] += postcodes
        top, count = counts.most_common(1)[0]
        return top if count >= _ONLY * counts.total() else None

    def nearest(self, claim: Claim) -> str | None:
        away = self.towns.away(claim)
        for regions in (list(claim.regions), self.regions.tolist()):
            allowed = np.where(np.isin(self.regions, regions), away, np.inf)
            if allowed.min() < _REACH:
                return str(self.regions[allowed.argmin()])
        return None


def _groups(keys: Iterable[Hashable]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        found[key].append(at)
    return found


def _plausible(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    """Return which NUTS 2 regions each division can lie in: not rare among single names."""
    names = Counter(claim.name for claim in claims)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if len(claim.regions) == 1 == names[claim.name]:
            seen[claim.division].update(region[:4] for region in claim.regions)
    return {
        (division, region)
        for division, counts in seen.items()
        for region, count in counts.items()
        if count >= _RARE * counts.total()
    }
