"""Legal forms as the words of a name, by class across countries (`forms.yaml`, ISO 20275)."""

import re
from functools import lru_cache

from mosty.ingest.legal_forms import _forms
from mosty.ingest.text import fold
from mosty.resolve.vocabulary import read

_LONGEST = 6  # words of a spelling
_LONG = 12  # letters of one that is no other word
_LETTERS = re.compile(r"[a-z0-9]+")


@lru_cache
def _classes() -> dict[str, str]:
    """Return the class of each spelling without spaces."""
    return {
        spelling.replace(" ", ""): kind
        for kind, spellings in read("forms.yaml")["classes"].items()
        for spelling in spellings
    }


@lru_cache
def form_classes() -> tuple[str, ...]:
    """Return the classes, in order."""
    return tuple(dict.fromkeys(_classes().values()))


def without_form(words: list[str]) -> tuple[list[str], str]:
    """Take the legal forms off the words of a name; never all of its words.

    At either end any spelling counts, within the name only one that is no other word.
    """
    rest, form = _at_end(words)
    rest, leading = _at_start(rest)
    rest, inner = _within(rest)
    return rest, form or leading or inner


def _at_end(words: list[str]) -> tuple[list[str], str]:
    kinds, form = _classes(), ""
    while words[-1:] and words[-1] in _ends()[1]:
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            if kind := kinds.get("".join(words[-length:])):
                form = form or kind
                words = words[:-length]
                break
        else:
            break
    return words, form


def _at_start(words: list[str]) -> tuple[list[str], str]:
    kinds = _classes()
    if words[:1] and words[0] not in _ends()[0]:
        return words, ""
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        key = "".join(words[:length])
        if len(key) > 2 and (kind := kinds.get(key)):  # noqa: PLR2004
            return words[length:], kind
    return words, ""


def _within(words: list[str]) -> tuple[list[str], str]:
    kinds, sure, begins = _classes(), _sure(), _begins()
    if begins.isdisjoint(words):
        return words, ""
    at, form, rest = 0, "", []
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            key = "".join(words[at : at + length])
            if key in sure:
                form = form or kinds[key]
                at += length
                break
        else:
            rest.append(words[at])
            at += 1
    return (rest, form) if rest else (words, form)


@lru_cache
def _sure() -> frozenset[str]:
    """Return the spellings that mean nothing else wherever they stand."""
    data = read("forms.yaml")
    return frozenset(data["sure"]) | {key for key in _classes() if len(key) >= _LONG}


@lru_cache
def _begins() -> frozenset[str]:
    """Return all that a spelling which means nothing else begins with."""
    return frozenset(key[:end] for key in _sure() for end in range(1, len(key) + 1))


@lru_cache
def _ends() -> tuple[frozenset[str], frozenset[str]]:
    """Return all that a spelling begins and ends with."""
    begins = frozenset(key[:end] for key in _classes() for end in range(1, len(key) + 1))
    return begins, frozenset(key[at:] for key in _classes() for at in range(len(key)))


@lru_cache(maxsize=4096)
def form_of_code(country: str, code: str) -> str:
    """Return the class of an ISO 20275 code of a country (alpha-2), or ''."""
    kinds = _classes()
    for known, text, abbreviations in _forms(country):
        if known == code:
            keys = ("".join(_LETTERS.findall(fold(one))) for one in (*abbreviations, text))
            return next((kinds[key] for key in keys if key in kinds), "")
    return ""
