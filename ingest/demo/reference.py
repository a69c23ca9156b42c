"""Towns, sectors and words of the region, read from the YAML files beside this one."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from mosty.graph.ontology.model import LANGUAGES

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_EARTH_KM = 6371.0


@cache
def table(name: str) -> Any:  # noqa: ANN401  (each file has a shape of its own)
    """Return one of this folder's YAML files."""
    return yaml.load(
        (files("mosty.ingest.demo") / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader
    )


def totals(group: Ints, weight: Floats, size: int) -> Floats:
    """Return the sum of the weights of each group 0 … size - 1."""
    return np.asarray(np.bincount(group, weight, size), np.float64)


@dataclass(frozen=True, slots=True)
class Towns:
    """The towns, one position each; `region` and `country` are positions in the lists."""

    name: list[str]
    region: Ints
    country: Ints
    latitude: Floats
    longitude: Floats
    weight: Floats
    regions: list[str]
    countries: list[str]

    def distances(self) -> Floats:
        """Return the great-circle distances in km between all towns."""
        latitude, longitude = np.radians(self.latitude), np.radians(self.longitude)
        across = np.sin((latitude[:, None] - latitude) / 2) ** 2
        along = np.sin((longitude[:, None] - longitude) / 2) ** 2
        along *= np.cos(latitude[:, None]) * np.cos(latitude)
        kilometres: Floats = 2 * _EARTH_KM * np.arcsin(np.sqrt(across + along))
        return kilometres


@cache
def towns() -> Towns:
    """Return the towns of `towns.yaml`."""
    rows = [(nuts, name, *at) for nuts, one in table("towns").items() for name, at in one.items()]
    regions = list(dict.fromkeys(row[0] for row in rows))
    countries = list(dict.fromkeys(nuts[:2] for nuts in regions))
    return Towns(
        name=[row[1] for row in rows],
        region=np.array([regions.index(row[0]) for row in rows]),
        country=np.array([countries.index(row[0][:2]) for row in rows]),
        latitude=np.array([row[2] for row in rows], float),
        longitude=np.array([row[3] for row in rows], float),
        weight=np.array([row[4] for row in rows], float),
        regions=regions,
        countries=countries,
    )


def local(words: list[str]) -> list[str]:
    """Return, in the order of the countries, the words of a list in English, German, Czech, Polish.

    The list may go on after them.
    """
    language = table("words")["language"]
    return [words[LANGUAGES.index(language[country])] for country in towns().countries]


@dataclass(frozen=True, slots=True)
class Sectors:
    """The sectors, one position each.

    `feeds[s, t]` weighs the supplies from s to t, `leaning[r, s]` how many times more of s region r
    has; `products` are lists of English, German, Czech, Polish name and CPV code.
    """

    code: list[str]
    weight: Floats
    feeds: Floats
    leaning: Floats
    family: Ints
    families: list[str]
    kind: list[str]
    stem: list[dict[str, str]]
    products: list[list[list[str]]]


@cache
def sectors() -> Sectors:
    """Return the sectors of `sectors.yaml` with the regions' leanings."""
    rows = table("sectors")
    code = list(rows)
    families = sorted({row["family"] for row in rows.values()})
    special = table("specialities")
    return Sectors(
        code=code,
        weight=np.array([row["weight"] for row in rows.values()], float),
        feeds=np.array([[row["feeds"].get(to, 0) for to in code] for row in rows.values()], float),
        leaning=np.array([[special[r].get(s, 1) for s in code] for r in towns().regions], float),
        family=np.array([families.index(row["family"]) for row in rows.values()]),
        families=families,
        kind=[row["kind"] for row in rows.values()],
        stem=[row["stem"] for row in rows.values()],
        products=[row["products"] for row in rows.values()],
    )
