"""What the words of a name mean: concepts of four languages, towns, numbers, or just words."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mosty.ingest.text import words as words_of
from mosty.resolve.forms import without_form
from mosty.resolve.places import town_of_word
from mosty.resolve.vocabulary import bit, concepts, initials, near, phrase, rarity, read, silent

WORD, CONCEPT, TOWN, NUMBER, ACRONYM = range(5)
_RAW = re.compile(r"[^\W_](?:[\w&]|\.(?=\w))*")
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]\w?[.&]?[^\W\d_a-zß-öø-ÿ]|[a-zß-ÿ][A-ZÀ-Þ]")
_APOSTROPHES = str.maketrans("", "", "'`\N{RIGHT SINGLE QUOTATION MARK}")
MOST = 24  # tokens of a name
_LETTERS = 8  # of an acronym at most
_NUMBER_WEIGHT = 5.0  # nats of a number at most
_PERSON_WEIGHT = 6.0, 2.0  # nats of a person's name, and of an initial


class Token(NamedTuple):
    """A part of a name.

    `weight` says how rare it is (nats), `initial` the letter it begins with, `initials` those it
    begins with in any language (bit 0 for a), `near` its group of concepts.
    """

    key: str
    kind: int
    weight: float
    initial: str
    initials: int
    near: int = 0


class Name(NamedTuple):
    """A name taken apart. `form` is a class of legal forms or '', `squeezed` the rest's letters."""

    tokens: tuple[Token, ...]
    form: str
    squeezed: str
    part: bool


@lru_cache(maxsize=1 << 18)
def name(text: str, *, part: bool = False) -> Name:
    """Return an organisation's name taken apart; `part`: it was cut out of a longer line."""
    words, form = without_form(_joined(_words(text)))
    tokens = tuple(_tokens(words, _acronyms(text)))[:MOST]
    return Name(tokens, form, "".join(words), part)


@lru_cache(maxsize=1 << 15)
def person(text: str) -> Name:
    """Return a person's name taken apart; short forms of given names are written in full."""
    words = _words(text)
    tokens = tuple(_person_token(word) for word in words)[:MOST]
    return Name(tokens, "", "".join(words), part=False)


def _words(text: str) -> list[str]:
    """Return the folded words; an apostrophe parts none."""
    return words_of(text.translate(_APOSTROPHES))


def _joined(words: list[str]) -> list[str]:
    """Join runs of single letters: "s r o" is "sro"."""
    if 1 not in map(len, words):
        return words
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
    """Return the short words with two capitals; none where all of a longer text is in capitals."""
    if not _CAPITALS.search(text):
        return frozenset()
    raw = _RAW.findall(text)
    if text.isupper() and len(raw) > 1 and max(map(len, raw)) > _LETTERS // 2:
        return frozenset()
    return frozenset(_acronym_of(one) for one in raw if len(one) <= _LETTERS) - {""}


@lru_cache(maxsize=1 << 16)
def _acronym_of(word: str) -> str:
    """Return a word with two capitals folded; '' for any other."""
    return "".join(_words(word)) if sum(map(str.isupper, word)) > 1 else ""


def _tokens(words: Sequence[str], acronyms: frozenset[str]) -> Iterator[Token]:
    at = 0
    while at < len(words):
        length, found = phrase(words, at)
        if length:
            letter = words[at][0]
            for one in found:
                yield _number(one) if one.isdigit() else _concept(one, letter)
            at += length
        else:
            yield from _acronym(words[at]) if words[at] in acronyms else token(words[at])
            at += 1


def _acronym(word: str) -> tuple[Token, ...]:
    found = () if word in silent() else token(word)
    if all(one.kind == WORD for one in found):
        return (Token(word, ACRONYM, rarity(word), word[0], bit(word[0])),)
    return found


@lru_cache(maxsize=1 << 18)
def token(word: str) -> tuple[Token, ...]:
    """Return what one folded word stands for: nothing, one token, or a compound's parts."""
    if word in silent():
        return ()
    if word.isdigit():
        return (_number(word),)
    if found := concepts(word):
        return tuple(_concept(key, letter) for key, letter in found)
    if town := town_of_word(word):
        key = f"@{town}"
        return (Token(key, TOWN, rarity(key), word[0], bit(word[0])),)
    return (Token(word, WORD, rarity(word), word[0], bit(word[0])),)


def _number(word: str) -> Token:
    key = word.lstrip("0") or "0"
    return Token(key, NUMBER, min(rarity(key), _NUMBER_WEIGHT), word[0], 0)


def _concept(key: str, letter: str) -> Token:
    return Token(key, CONCEPT, rarity(key), letter, initials(key) | bit(letter), near(key))


def _person_token(word: str) -> Token:
    given, generations = _given()
    if word in generations:
        return _number(generations[word])
    key = given.get(word, word)
    return Token(key, WORD, _PERSON_WEIGHT[len(key) == 1], key[0], bit(key[0]))


@lru_cache
def _given() -> tuple[dict[str, str], dict[str, str]]:
    data = read("names.yaml")
    full = {short: name for name, shorts in data["given"].items() for short in shorts.split()}
    return full, data["generation"]
