"""Whether two names are most likely of one house: a company and its subsidiary abroad."""

import re
from functools import cache
from importlib.resources import files

import yaml
from anyascii import anyascii


def one_house(one: str, other: str) -> bool:
    """Return whether all that is particular in one name begins the other: Siemens s.r.o. and AG.

    Legal forms and countries are not particular.
    """
    some, others = _words(one), _words(other)
    fewest = min(len(some), len(others))
    return fewest > 0 and some[:fewest] == others[:fewest]


def _words(name: str) -> list[str]:
    plain = re.sub(r"[^\w\s]", "", anyascii(name).casefold())
    return [word for word in plain.split() if word not in _common()]


@cache
def _common() -> frozenset[str]:
    text = (files("mosty.graph.analysis.ledger") / "houses.yaml").read_text("utf-8")
    return frozenset(word for words in yaml.safe_load(text).values() for word in words)
