"""A topic in words of four languages, and which texts are about it."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import polars as pl
import yaml
from anyascii import anyascii
from numpy.typing import NDArray

from mosty.graph.errors import AnalysisError
from mosty.graph.ontology.model import LANGUAGES, Language

_COMPOUND = 6
"""From how many letters on a word may stand within another, as in "Grünwasserstoff"."""
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a plan is about: beginnings of words, folded, and NACE codes that belong to it.

    A word that ends with `$` is whole.
    """

    name: str
    stems: tuple[str, ...]
    sectors: tuple[str, ...] = ()

    @classmethod
    def called(cls, text: str) -> "Topic":
        """Return a topic of `topics.yaml` by one of its names, else one of the words given.

        Several words for the same are parted by `|`, as in "hop|chmel|Hopfen".

        Raises:
            AnalysisError: there is no word.

        """
        if known := _known().get(_folded(text)):
            return known
        stems = tuple(filter(None, map(_folded, text.split("|"))))
        if not stems:
            raise AnalysisError("A topic needs a word, such as hydrogen or Wasserstoff.")
        return cls(text.strip(), stems)

    def within(self, texts: pl.Series) -> Booleans:
        """Return for each text whether it is about the topic; a missing one isn't."""
        pattern = re.compile("|".join(map(_pattern, self.stems)))
        found = [text is not None and bool(pattern.search(_folded(text))) for text in texts]
        return np.array(found, np.bool_)

    def has_sector(self, codes: pl.Series) -> Booleans:
        """Return for each NACE code whether it is one of the topic's, or lies below one."""
        return np.array([bool(one) and one.startswith(self.sectors) for one in codes], np.bool_)


def _pattern(stem: str) -> str:
    word = stem.removesuffix("$")
    start = "" if len(word) >= _COMPOUND else r"\b"
    return start + re.escape(word) + (r"\b" if word != stem else "")


def _folded(text: str) -> str:
    return " ".join(anyascii(text).casefold().split())


def topics() -> tuple[Topic, ...]:
    """Return the topics of `topics.yaml`."""
    return tuple(map(Topic.called, _topics()))


def topic_names(language: Language) -> dict[str, str]:
    """Return what the topics of `topics.yaml` are called, by their English names."""
    at = LANGUAGES.index(language)
    return {name: [name, *one["called"]][at] for name, one in _topics().items()}


@cache
def _known() -> dict[str, Topic]:
    found: dict[str, Topic] = {}
    for name, one in _topics().items():
        stems = tuple(dict.fromkeys(map(_folded, one["words"])))
        topic = Topic(name, stems, tuple(one.get("sectors", ())))
        found |= dict.fromkeys((_folded(name), *map(_folded, one["called"])), topic)
    return found


@cache
def _topics() -> dict[str, dict[str, list[str]]]:
    text = (files("mosty.graph.analysis") / "topics.yaml").read_text("utf-8")
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return found
