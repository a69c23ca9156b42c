"""NUTS regions and how they lie within each other, as facts of one fixed source."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from typing import Any

from neo4j.spatial import WGS84Point

from mosty.graph.settings import Settings
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.gazetteer import gazetteer
from mosty.ingest.nuts import NutsRegion, nuts_country, nuts_regions
from mosty.ingest.words import read

SOURCE = SourceInfo(
    id="nuts",
    name="NUTS 2024",
    publisher="Eurostat",
    licence="CC BY 4.0",
    url="https://ec.europa.eu/eurostat/web/nuts",
    retrieved="2024-01-01",
    attribution="NUTS 2024 © European Union (Eurostat), CC BY 4.0; centres: GeoNames, CC BY 4.0",
)


def regions(settings: Settings, countries: Iterable[str]) -> Iterator[Facts]:
    """Yield each `Region` (levels 0 to 3) with its WITHIN tie, parents first.

    `countries` are ISO 3166 alpha-2 codes. A region's location is the mean of its towns'.
    """
    wanted = frozenset(countries)
    with closing(gazetteer(settings)) as database:
        rows = database.execute("SELECT code, latitude, longitude FROM region")
        centres = {code: (latitude, longitude) for code, latitude, longitude in rows}
    chosen = sorted(
        (one for one in (*_countries(), *nuts_regions()) if one.country in wanted),
        key=lambda one: (one.level, one.code),
    )
    for number, one in enumerate(chosen, 1):
        yield _facts(number, one, centres.get(one.code, (None, None)))


def _countries() -> Iterator[NutsRegion]:
    for country, (own, *_) in _names()["countries"].items():
        yield NutsRegion(nuts_country(country), country, own, 0)


def known_countries() -> tuple[str, ...]:
    """Return the ISO 3166 codes of all countries that have regions here."""
    return (*sorted(_names()["countries"]),)


def known_part(code: str) -> str:
    """Return the longest beginning of a NUTS code that is a region; '' if not even its country."""
    parts = (code[:length] for length in range(len(code), 1, -1))
    return next((part for part in parts if part in _codes()), "")


@lru_cache
def _codes() -> frozenset[str]:
    return frozenset(one.code for one in (*_countries(), *nuts_regions()))


def _facts(number: int, region: NutsRegion, centre: tuple[float | None, float | None]) -> Facts:
    id_ = f"nuts:{region.code}"
    properties: dict[str, Any] = {
        "name": region.label,
        "code": region.code,
        "level": region.level,
        "country": region.country,
        **_translations(region),
    }
    latitude, longitude = centre
    if latitude is not None and longitude is not None:
        properties["location"] = WGS84Point((round(longitude, 5), round(latitude, 5)))
    within = Tie("WITHIN", id_, f"nuts:{region.code[:-1]}")
    return Facts(
        row=number,
        key=region.code,
        subject=id_,
        raw=region._asdict(),
        nodes=(Node("Region", id_, properties),),
        ties=(within,) if region.level else (),
    )


def _translations(region: NutsRegion) -> dict[str, str]:
    if region.level:
        names = _names()["regions"].get(region.code, {})
    else:
        translations = _names()["countries"][region.country][1:]
        names = dict(zip(("en", "de", "cs", "pl"), translations, strict=True))
    return {f"name_{language}": name for language, name in names.items()}


@lru_cache
def _names() -> dict[str, Any]:
    names: dict[str, Any] = read("regions.yaml")
    return names
