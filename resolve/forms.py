"""Legal forms as the words of a name, by class across countries (`forms.yaml`, ISO 20275)."""

import re
from functools import lru_cache

from mosty.ingest.legal_forms import _forms
from mosty.ingest.text import fold
from mosty.resolve.vocabulary import read

_LONGEST = 6
_LETTERS = re.compile(r"[a-z0-9]+")


@lru_cache
def _classes() -> dict[str, str]:
    """Return the class of each spelling without spaces."""
    return {
        spelling.replace(" ", ""): kind
        for kind, spellings in read("forms.yaml").items()
        for spelling in spellings
    }


@lru_cache
def form_classes() -> tuple[str, ...]:
    """Return the classes, in order."""
    return tuple(dict.fromkeys(_classes().values()))


def form_at_end(words: list[str]) -> tuple[list[str], str]:
    """Take the legal forms off a name's end; never all of its words."""
    kinds, form = _classes(), ""
    while True:
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            if kind := kinds.get("".join(words[-length:])):
                form = form or kind
                words = words[:-length]
                break
        else:
            return words, form


def form_at_start(words: list[str]) -> tuple[list[str], str]:
    """Take a legal form off a name's beginning, as in "OOO Iskra"."""
    kinds = _classes()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        key = "".join(words[:length])
        if len(key) > 2 and (kind := kinds.get(key)):  # noqa: PLR2004
            return words[length:], kind
    return words, ""


@lru_cache(maxsize=4096)
def form_of_code(country: str, code: str) -> str:
    """Return the class of an ISO 20275 code of a country (alpha-2), or ''."""
    kinds = _classes()
    for known, text, abbreviations in _forms(country):
        if known == code:
            keys = ("".join(_LETTERS.findall(fold(one))) for one in (*abbreviations, text))
            return next((kinds[key] for key in keys if key in kinds), "")
    return ""
