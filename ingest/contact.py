"""How an organisation is reached: its website, and a mailbox that is nobody's own."""

import re
from functools import lru_cache

from mosty.ingest.text import fold
from mosty.ingest.words import read

# Both begin at the beginning of a word only, lest a long text take the square of its length.
_MAILBOX = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63})+)")
_SITE = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:[\w-]{1,63}\.){1,9}[a-z]{2,63}(?:/\S*)?", re.IGNORECASE
)
_BREAK = re.compile(r"[._+\d-]")


def general_email(text: str) -> str | None:
    """Return the first mailbox of an organisation in a text; None where all may be a person's.

    It is one by its word ("info", "biuro"), or by the name of its domain ("muster@muster.example").
    """
    for found in _MAILBOX.finditer(text):
        box, domain = fold(found[1]), fold(found[2])
        if _BREAK.split(box)[0] in _general() or box == domain.split(".")[0]:
            return found[0].lower()
    return None


def website(text: str) -> str | None:
    """Return the first web address in a text, or None."""
    found = _SITE.search(_MAILBOX.sub(" ", text))
    return found[0].rstrip(".,;)") if found else None


def impersonal(text: str) -> str:
    """Return a text without mailboxes that may be a person's."""
    return _MAILBOX.sub(lambda found: found[0] if general_email(found[0]) else "", text)


@lru_cache
def _general() -> frozenset[str]:
    return frozenset(read("contact.yaml")["general"])
