"""The words of the query library in the platform's four languages (`queries/words.yaml`)."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

Words = Mapping[str, str]  # language → text


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    text = files("mosty.cypher.queries").joinpath("words.yaml").read_text("utf-8")
    found: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(text)
    return found


def subjects() -> Mapping[str, Words]:
    """Return what queries are grouped by, in the order of lists."""
    return _words()["subjects"]


def sentences() -> Mapping[str, Words]:
    """Return the translations of questions and helps by their English text."""
    return _words()["sentences"]


def said(english: str) -> Words:
    """Return a question or a help in all languages."""
    return {"en": english, **sentences()[english]}
