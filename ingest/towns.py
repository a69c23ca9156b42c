"""Towns and villages with their NUTS 3 regions, joined by name from two lists.

GeoNames knows places from 500 inhabitants with coordinates and their names in all languages; a
list of postcodes knows which place's name each bears, and so its region.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from statistics import fmean

from mosty.ingest.neighbours import Claim, settle
from mosty.ingest.text import words

_OWN, _OTHER, _SHORT, _PIECE = 1.0, 0.1, 0.05, 0.01  # how much names count: own, foreign, cut
_LONG = 5  # letters of a hyphenated name's piece that can stand alone
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff\u2018\u2019]+")
_ACRONYM = re.compile(r"[A-Z]{1,4}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ADDITION = re.compile(
    r"\s*[(/,]| (?:a|aan|am|an|b|bei|d|de|i|im|in|lez|n|nad|ob|op|pod|sous|sur|u|v|vor)\b"
)


@dataclass(slots=True)
class City:
    """A GeoNames place; `division` is its first-order administrative division."""

    name: str
    latitude: float
    longitude: float
    population: int
    division: str
    others: list[str]


@dataclass(slots=True)
class Locality:
    """The place of a postcode; `nuts` is the postcode's region."""

    name: str
    code: str
    state: str
    nuts: str | None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(slots=True)
class Town:
    """A place of the gazetteer; `keys` are its folded names and how much each counts."""

    name: str
    nuts: str | None
    latitude: float | None
    longitude: float | None
    population: int
    keys: dict[str, float] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """Return the folded words of a place's name, in one line."""
    return " ".join(words(name))


def towns(
    cities: list[City], localities: list[Locality], own: Mapping[str, str] | None = None
) -> list[Town]:
    """Join one country's lists: each city is a town, and so is each locality that is no city.

    `own` are the regions that are cities, by the place keys of the cities' names.
    """
    regions: dict[str, Counter[str]] = defaultdict(Counter)
    for locality in localities:
        if locality.nuts:
            for key in {place_key(locality.name), place_key(_ADDITION.split(locality.name)[0])}:
                regions[key][locality.nuts] += 1
    settled = settle([_claim(city, regions, own or {}) for city in cities])
    found = [_town(city, region) for city, region in zip(cities, settled, strict=True)]
    found += _add(localities, found)
    _locate(found)
    return [town for town in found if town.nuts or town.latitude is not None]


def _claim(city: City, regions: Mapping[str, Counter[str]], own: Mapping[str, str]) -> Claim:
    """Count the postcodes of a city's name, or else of its other names, by region."""
    name = place_key(city.name)
    known = name in regions or not regions
    names = [name] if known else [name, *map(place_key, city.others)]
    counts = [regions[key] for key in names if key in regions]
    return Claim(
        name=name,
        latitude=city.latitude,
        longitude=city.longitude,
        population=city.population,
        division=city.division,
        regions=max(counts, key=Counter.total, default=Counter()),
        own=next((own[key] for key in names if key in own), None),
    )


def _town(city: City, region: str | None) -> Town:
    town = Town(city.name, region, city.latitude, city.longitude, city.population)
    for name in city.others:
        if _LATIN.fullmatch(name) and not _ACRONYM.fullmatch(name):
            town.keys[place_key(name)] = _OTHER
    _call(town, city.name)
    return town


def _call(town: Town, name: str) -> None:
    """Give a town a name of its own, its spelling without umlauts, its short form and pieces."""
    pieces = name.split("-") if "-" in name else []
    for text, weight in (
        *((piece, _PIECE) for piece in pieces if len(piece) >= _LONG),
        (_ADDITION.split(name)[0], _SHORT),
        (name.lower().translate(_UMLAUTS), _OWN),
        (name, _OWN),
    ):
        if key := place_key(text):
            town.keys[key] = max(weight, town.keys.get(key, 0))


def _add(localities: list[Locality], cities: list[Town]) -> list[Town]:
    """Give each locality's postcode to the town of its name and region; return the new towns.

    Where the region is not known, the biggest town of the name takes it.
    """
    known: dict[tuple[str, str | None], Town] = {}
    for town in sorted(cities, key=lambda town: town.population):
        for key in sorted(town.keys, key=lambda key: town.keys[key]):
            known[key, town.nuts] = known[key, None] = town
    new = []
    for locality in localities:
        place = (place_key(locality.name), locality.nuts)
        if place not in known:
            known[place] = _village(locality)
            new.append(known[place])
        _call(known[place], locality.name)
        known[place].codes.add(locality.code)
    return new


def _village(locality: Locality) -> Town:
    name = locality.name.title() if locality.name.isupper() else locality.name
    return Town(name, locality.nuts, locality.latitude, locality.longitude, 0)


def _locate(found: Iterable[Town]) -> None:
    """Put towns without coordinates amid the towns of their postcodes."""
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in found:
        if town.latitude is not None and town.longitude is not None:
            for code in town.codes:
                points[code].append((town.latitude, town.longitude))
    for town in found:
        if town.latitude is None and (near := [at for code in town.codes for at in points[code]]):
            town.latitude, town.longitude = map(fmean, zip(*near, strict=True))
