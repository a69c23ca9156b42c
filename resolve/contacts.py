"""Websites, mail addresses, telephone numbers and streets, made comparable."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mosty.ingest.text import words
from mosty.resolve.vocabulary import read

_DIGITS = 6, 9  # of a telephone number: at least, and compared from the end
_SHORT = 3  # letters of a label under which domains are registered


@lru_cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = read("contacts.yaml")
    return data


def domain(text: str) -> str:
    """Return the registered domain of a website or mail address; '' for one that many share."""
    host = text.casefold().strip().split("://")[-1].split("/")[0].split("@")[-1].split(":")[0]
    labels = host.split(".")
    two = labels[-2:]
    found = ".".join(labels[-3:] if len(labels) > len(two) and two[0] in _data()["second"] else two)
    return found if len(labels) > 1 and found not in _data()["free"] else ""


def own_mail(text: str) -> str:
    """Return a mail address; '' for an office's, which many people and firms may share."""
    mail = text.casefold().strip()
    return "" if mail.split("@")[0] in _data()["roles"] else mail


def phone(text: str) -> str:
    """Return the last digits of a telephone number, or ''."""
    digits = "".join(filter(str.isdigit, text))
    least, most = _DIGITS
    return digits[-most:] if len(digits) >= least else ""


def street(text: str) -> Iterator[str]:
    """Yield the words of a street and its number, abbreviations written in full."""
    for word in words(text):
        glued = next((end for end in _data()["glued"] if word.endswith(end) and word != end), "")
        yield word.removesuffix(glued) if glued else _streets().get(word, word)


@lru_cache
def _streets() -> dict[str, str]:
    return {short: full for full, shorts in _data()["streets"].items() for short in shorts}
