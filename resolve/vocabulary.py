"""The vocabulary: what words mean in four languages, and how rare they are."""

import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import orjson
import yaml

_LEAST = 3  # letters of a stem
_SHORT = 5  # letters from which a stem may be followed by anything
_ENDING = 4  # letters that may follow a shorter one
_PART = 4  # letters of a compound's part at least
_JOINT = 5  # letters that may follow the stem of a compound's part


def read(name: str) -> Any:  # noqa: ANN401
    """Return the content of a YAML file of this folder."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files("mosty.resolve").joinpath(name).read_text("utf-8"), loader)  # noqa: S506


@lru_cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = read("vocabulary.yaml")
    return data


@lru_cache
def silent() -> frozenset[str]:
    """Return the words that say nothing in a name."""
    return frozenset(str(_data()["silent"]).split())


@lru_cache
def _phrases() -> dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]]:
    """Return the phrases with their concepts by their first and second word ('': none)."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
    for text, meaning in _data()["phrases"].items():
        words = tuple(str(text).split())
        some = found.setdefault(words[0], {}).setdefault(words[1] if len(words) > 1 else "", [])
        some.append((words, tuple(str(meaning).split())))
    return found


def phrase(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """Return the longest phrase that begins at `at`: its length (0: none) and its concepts."""
    best: tuple[int, tuple[str, ...]] = 0, ()
    if begun := _phrases().get(words[at]):
        second = words[at + 1] if at + 1 < len(words) else ""
        for one, meaning in (*begun.get("", ()), *(begun.get(second, ()) if second else ())):
            if len(one) > best[0] and tuple(words[at : at + len(one)]) == one:
                best = len(one), meaning
    return best


@lru_cache
def _stems() -> tuple[dict[str, str], dict[str, str]]:
    """Return whole words and stems with their concepts."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for concept, text in _data()["concepts"].items():
        for word in str(text).split():
            (stems if word.endswith("*") else whole).setdefault(word.rstrip("*"), concept)
    return whole, stems


def _concept(word: str) -> str | None:
    whole, stems = _stems()
    if word in whole:
        return whole[word]
    if word[:_LEAST] not in _beginnings(_LEAST):
        return None
    for end in range(len(word), _LEAST - 1, -1):
        stem = word[:end]
        if stem in stems and (end >= _SHORT or len(word) - end <= _ENDING - 2 * (end < _PART)):
            return stems[stem]
    return None


@lru_cache(maxsize=1 << 18)
def concepts(word: str) -> tuple[tuple[str, str], ...]:
    """Return the concepts of a folded word with their first letters; a compound has several."""
    if word[:_PART] not in _beginnings(_PART):
        return _split(_concept(word), word)
    whole, stems = _stems()
    nearly = any(word[:end] in stems for end in range(max(_PART, len(word) - 3), len(word) + 1))
    if word not in whole and not nearly and (parts := _compound(word)):
        return parts
    return _split(_concept(word), word)


@lru_cache(maxsize=1 << 16)
def _compound(word: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a German or Dutch compound, if every part is known."""
    for end in range(len(word) - _PART, _PART - 1, -1):
        if (head := _single(word[:end])) and (tail := _part(word[end:])):
            return (*head, *tail)
    return ()


def _part(word: str) -> tuple[tuple[str, str], ...]:
    return _single(word) or _compound(word)


@lru_cache
def _beginnings(letters: int) -> frozenset[str]:
    """Return the first letters of all words and stems."""
    return frozenset(word[:letters] for some in _stems() for word in some)


@lru_cache(maxsize=1 << 16)
def _single(word: str) -> tuple[tuple[str, str], ...]:
    """Return the concept of a compound's part: a stem of four letters and a short ending."""
    if word[:_PART] not in _beginnings(_PART):
        return ()
    whole, stems = _stems()
    if word in whole and len(word) >= _PART:
        return _split(whole[word], word)
    for end in range(len(word), max(_PART, len(word) - _JOINT) - 1, -1):
        if found := stems.get(word[:end]):
            return _split(found, word)
    return ()


def _split(concept: str | None, word: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, word[0]) for one in concept.split("+")) if concept else ()


@lru_cache
def _counts() -> tuple[int, dict[str, int]]:
    data = orjson.loads(files("mosty.resolve").joinpath("rarity.json").read_bytes())
    return data["names"], data["counts"]


@lru_cache(maxsize=1 << 18)
def rarity(key: str) -> float:
    """Return how much a token tells, in nats: the log of one by its share of the names."""
    names, counts = _counts()
    return math.log(names / (counts.get(key, 2) + 0.5))


@lru_cache
def initials(concept: str) -> int:
    """Return the letters that a concept's words begin with, in any language: bit 0 for a."""
    text = str(_data()["concepts"].get(concept, ""))
    return sum({bit(word[0]) for word in text.split()})


def bit(letter: str) -> int:
    """Return the bit of a letter; 0 for what is none."""
    return 1 << ord(letter) - ord("a") if "a" <= letter <= "z" else 0


@lru_cache
def near(concept: str) -> int:
    """Return the number of the group of concepts that may stand for one another; 0: none."""
    groups = (str(text).split() for text in _data()["near"])
    return next((at for at, group in enumerate(groups, 1) if concept in group), 0)
