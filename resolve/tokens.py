"""What the words of a name mean: concepts of four languages, towns, numbers, or just words."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mosty.ingest.text import fold
from mosty.resolve.forms import without_form
from mosty.resolve.places import town_of_word
from mosty.resolve.vocabulary import concepts, phrase, rarity, silent

WORD, CONCEPT, TOWN, NUMBER = range(4)
_WORD = re.compile(r"[a-z0-9]+")
_ACRONYM = re.compile(r"(?<![\w])[A-ZÄÖÜ](?:\.?[A-ZÄÖÜ])+\.?(?![\w])")
_MOST = 24


class Token(NamedTuple):
    """A part of a name: its key, its kind, how rare it is (nats), the letter it begins with."""

    key: str
    kind: int
    weight: float
    initial: str


class Name(NamedTuple):
    """A name taken apart. `form` is a class of legal forms or '', `squeezed` the rest's letters."""

    tokens: tuple[Token, ...]
    form: str
    squeezed: str
    acronyms: frozenset[str]
    part: bool


@lru_cache(maxsize=1 << 17)
def name(text: str, *, part: bool = False) -> Name:
    """Return the name in `text` taken apart."""
    words = _WORD.findall(
        fold(text.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", ""))
    )
    words = _joined(words)
    words, form = without_form(words)
    tokens = tuple(_tokens(words))[:_MOST]
    acronyms = _acronyms(text)
    return Name(tokens, form, "".join(words), acronyms, part)


def _joined(words: list[str]) -> list[str]:
    """Join runs of single letters: "s r o" is "sro"."""
    found: list[str] = []
    run = ""
    for word in words:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if run:
            found.append(run)
            run = ""
        found.append(word)
    return [*found, run] if run else found


def _acronyms(text: str) -> frozenset[str]:
    if text.isupper() and len(text) > 8:  # noqa: PLR2004
        return frozenset()
    return frozenset(fold(one.replace(".", "")) for one in _ACRONYM.findall(text))


def _tokens(words: Sequence[str]) -> Iterator[Token]:
    at = 0
    while at < len(words):
        length, found = phrase(words, at)
        if length:
            letter = words[at][0]
            for one in found:
                yield Token(one, NUMBER if one.isdigit() else CONCEPT, rarity(one), letter)
            at += length
        else:
            yield from token(words[at])
            at += 1


@lru_cache(maxsize=1 << 18)
def token(word: str) -> tuple[Token, ...]:
    """Return what one folded word stands for: nothing, one token, or a compound's parts."""
    if word in silent():
        return ()
    if word.isdigit():
        key = word.lstrip("0") or "0"
        return (Token(key, NUMBER, min(rarity(key), 5.0), word[0]),)
    if found := concepts(word):
        return tuple(Token(key, CONCEPT, rarity(key), letter) for key, letter in found)
    if town := town_of_word(word):
        return (Token(f"@{town}", TOWN, rarity(f"@{town}"), word[0]),)
    return (Token(word, WORD, rarity(word), word[0]),)


def weight(documents: int, count: int) -> float:
    """Return how many nats a word of `count` among `documents` names tells."""
    return math.log(documents / (count + 0.5))
