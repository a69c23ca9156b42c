"""The names that a profile can be read as: its own, and the parts of a long line."""

import re

from mosty.resolve.profile import Profile
from mosty.resolve.tokens import CONCEPT, WORD, Name, name, person

_BREAK = re.compile(r"[,;|]|\s[-/\N{EN DASH}\N{EM DASH}>]\s|\.\s(?=[A-ZÄÖÜ])")
_FEW, _MANY = 4, 12  # parts of a line that is more than a name
_SAYING = 7.0  # nats that a part has to say to be a name


def texts(one: Profile) -> list[str]:
    """Return a profile's names; of a line of parts (an affiliation) each part, too."""
    return [text for text, _ in _texts(one)]


def readings(one: Profile) -> list[Name]:
    """Return the same taken apart."""
    if one.kind == "Person":
        return [person(text) for text, _ in _texts(one)]
    return [name(text, part=part) for text, part in _texts(one)]


def _texts(one: Profile) -> list[tuple[str, bool]]:
    names = [text for text in one.names if text] or [""]
    if one.kind == "Person":
        return [(text, False) for text in names]
    if not any(map(_BREAK.search, names)):
        return [(text, False) for text in names]
    parts = {part.strip(" .") for text in names for part in _parts(text)} - {""}
    own = [(text, text in parts) for text in names]
    long = {part for text in names if _is_line(text) for part in _parts(text)}
    cut = [(part, True) for part in sorted({one.strip(" .") for one in long} - {*names})]
    found = [(text, part) for text, part in own + cut if not part or _says(text)]
    return found or own


def _parts(text: str) -> list[str]:
    found = _BREAK.split(text)
    return found[:_MANY] if len(found) > 1 else []


def _is_line(text: str) -> bool:
    """Return whether a text is a line of names and addresses, not one name."""
    return len(_parts(text)) >= _FEW


def _says(part: str) -> bool:
    """Return whether a part of a line can be an organisation's name."""
    tokens = name(part, part=True).tokens
    said = [token.weight for token in tokens if token.kind in (CONCEPT, WORD)]
    return len(tokens) > 1 and bool(said) and sum(token.weight for token in tokens) > _SAYING
