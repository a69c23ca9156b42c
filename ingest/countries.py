"""Countries as people write them, to their ISO 3166 codes."""

from functools import lru_cache

from mosty.ingest.text import words
from mosty.ingest.words import read

_LETTERS = 2


@lru_cache(maxsize=4096)
def country_code(text: str) -> str | None:
    """Return the alpha-2 code of a country's name (de, cs, pl, en) or code; None if unknown.

    `country_code("Německo")` is `DE`. A code of two capitals that is not listed is taken as it is.
    """
    known = _names().get(" ".join(words(text)))
    code = text.strip().upper()
    if known or not (len(code) == _LETTERS and code.isascii() and code.isalpha()):
        return known
    return code


@lru_cache
def _names() -> dict[str, str]:
    data: dict[str, list[str]] = read("countries.yaml")
    named = {name: code for code, names in data.items() for name in names}
    return named | {code.lower(): code for code in data}
