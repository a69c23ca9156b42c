"""Which identifiers an organisation has only one of."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

import yaml


@lru_cache
def single() -> frozenset[str]:
    """Return the schemes of which an organisation has exactly one value."""
    text = files("mosty.resolve").joinpath("schemes.yaml").read_text("utf-8")
    return frozenset(yaml.safe_load(text)["single"])


def only(identifiers: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the values of the single schemes among `identifiers` (`scheme:value`) by scheme."""
    found: dict[str, frozenset[str]] = {}
    for scheme, _, value in (one.partition(":") for one in identifiers):
        if scheme in single():
            found[scheme] = found.get(scheme, frozenset()) | {value}
    return found


def conflict(left: Mapping[str, frozenset[str]], right: Mapping[str, frozenset[str]]) -> bool:
    """Return whether a scheme has values on both sides, and none in common."""
    return any(not values & right[scheme] for scheme, values in left.items() if scheme in right)
