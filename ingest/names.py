"""Names of actors: as shown, as keys, as ids."""

import re

from mosty.ingest.legal_forms import legal_form
from mosty.ingest.text import fold, tidy, words
from mosty.ingest.words import read

__all__ = ["display", "fold", "name_id", "slug", "tidy", "unwrap"]

_DATA = read("names.yaml")
_SMALL = frozenset(_DATA["small"])
_SPELL: dict[str, str] = _DATA["spell"]
_LONG_WORD = 5
_LINE = 14  # letters from which a line can have been broken
_LOST = re.compile("|".join(_DATA["lost"]))
_SEAM = re.compile(f"{_DATA['seam']}|{_DATA['hyphen']}")


def display(name: str) -> str:
    """Return a name for people: one in capitals throughout is put in mixed case.

    Only where that is safe: the name has two words of five letters or more; words of up to four
    letters may be acronyms and stay.
    """
    long = [word for word in name.split() if len(word) >= _LONG_WORD and word.isalpha()]
    if not name.isupper() or len(long) < 2:  # noqa: PLR2004
        return name
    first, *inner, last = name.split()
    first = first.title() if fold(first) in _SMALL else _cased(first)
    return " ".join([first, *map(_small, inner), _cased(last)])


def _small(word: str) -> str:
    return word.lower() if fold(word) in _SMALL else _cased(word)


def _cased(word: str) -> str:
    letters = word.strip("\"'„”“().,;:-")
    long = (len(letters) >= _LONG_WORD or not letters.isascii()) and "." not in letters
    return _SPELL.get(word) or (word.title() if long else word)


def unwrap(name: str) -> str:
    """Put back the line breaks that a publisher lost inside a name.

    "Gesellschaft fürPrüf-standtechnikmbH" is "Gesellschaft für Prüfstandtechnik mbH". Capitals
    inside a word that begins a line are left alone: they may belong to a brand.
    """
    text = _LOST.sub(" ", name)
    lines, start = [], 0
    for seam in _SEAM.finditer(text):
        if seam.start() - start >= _LINE:
            lines += [text[start : seam.start()], "" if seam[0] else " "]
            start = seam.end()
    return "".join([*lines, text[start:]])


def slug(name: str, country: str = "") -> str:
    """Return the folded name without its legal form, words joined by '-'; '' when none is left."""
    form = legal_form(name, country)
    return "-".join(words(form.bare if form else name))


def name_id(country: str, name: str) -> str:
    """Return the id of an actor that nothing better than its name identifies.

    `name_id("DE", "Technische Universität Dresden")` is
    `name:de:technische-universitat-dresden`.

    Raises:
        ValueError: the name has no letter and no digit.

    """
    if not (short := slug(name, country)):
        raise ValueError(f"{name!r} has no letter and no digit, so no id can be made of it")
    return f"name:{country.lower()}:{short}"
