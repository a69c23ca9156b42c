"""The shipped model for Splink: the same levels, the same probabilities, on any of its backends.

A backend needs a table with the columns `id` and `profile` (`packed`) and a function `agreement` of
two of the latter (`agreements`, in batches). What Splink predicts with `settings` is what `Matcher`
says, because the settings are `model.json` itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any

import orjson

from mosty.resolve.features import CODES
from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile

_TUPLES = ("names", "sectors", "identifiers", "phones", "emails")


def settings(rules: Sequence[Any]) -> dict[str, Any]:
    """Return the settings of a Splink linker that blocks by `rules`."""
    data: dict[str, Any] = orjson.loads(files("mosty.resolve").joinpath("model.json").read_bytes())
    del data["thresholds"]
    return data | {"blocking_rules_to_generate_predictions": [*rules]}


def packed(profile: Profile) -> str:
    """Return a profile as JSON, so that it fits in a column."""
    return orjson.dumps(asdict(profile)).decode()


def agreements(left: Iterable[str], right: Iterable[str]) -> list[str]:
    """Return how far packed profiles agree, pair by pair: one letter for each feature's level."""
    levels = Matcher.standard().levels([*map(unpacked, left)], [*map(unpacked, right)])
    return ["".join(CODES[level] for level in row) for row in levels]


def unpacked(text: str) -> Profile:
    """Return the profile that `packed` put into text."""
    data = orjson.loads(text)
    return Profile(**(data | {name: tuple(data[name]) for name in _TUPLES}))
