"""The names that a profile can be read as: its own, and the parts of a long line."""

import re

from mosty.resolve.profile import Profile
from mosty.resolve.tokens import CONCEPT, Name, name

_BREAK = re.compile(r"[,;|]|\s[-/\N{EN DASH}\N{EM DASH}>]\s|\.\s(?=[A-ZÄÖÜ])")
_FEW, _MANY = 3, 12  # parts of a line that is more than a name


def texts(one: Profile) -> list[str]:
    """Return a profile's names; of a line of parts (an affiliation) each part, too."""
    return [text for text, _ in _texts(one)]


def readings(one: Profile) -> list[Name]:
    """Return the same taken apart."""
    return [name(text, part=part) for text, part in _texts(one)]


def _texts(one: Profile) -> list[tuple[str, bool]]:
    names = [text for text in one.names if text] or [""]
    lines = [(text, _BREAK.split(text)[:_MANY]) for text in names]
    parts = {part.strip() for _, found in lines if len(found) >= _FEW for part in found}
    whole = [(text, text in parts) for text in names]
    return whole + [(part, True) for part in sorted(parts - {*names}) if _is_name(part)]


def _is_name(part: str) -> bool:
    tokens = name(part, part=True).tokens
    return len(tokens) > 1 and any(token.kind == CONCEPT for token in tokens)
