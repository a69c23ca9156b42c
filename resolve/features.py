"""The features of a pair and the names of their levels (`features.yaml`)."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from mosty.resolve.vocabulary import read

CODES = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature: its levels in the kernel's order; `null`: the first is nothing to compare.

    `width` is the second list's length where levels are of two lists crossed, else 1. `prior` are
    the bits that each level is believed to weigh; `rising`: the last speaks most for a match.
    """

    name: str
    levels: tuple[str, ...]
    null: bool
    width: int = 1
    prior: tuple[float, ...] = ()
    rising: bool = False


@lru_cache
def features() -> tuple[Feature, ...]:
    """Return the features in the kernel's order."""
    return tuple(_feature(one) for one in read("features.yaml"))


def _feature(data: dict[str, Any]) -> Feature:
    crossed = [", ".join(one) for one in product(*data["of"])] if "of" in data else data["levels"]
    return Feature(
        name=data["name"],
        levels=tuple(crossed),
        null=bool(data.get("unknown")),
        width=len(data["of"][1]) if "of" in data else 1,
        prior=tuple(data.get("prior", ())),
        rising=bool(data.get("rising")),
    )
