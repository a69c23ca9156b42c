"""The shipped model: weights of levels, the prior and the thresholds (`model.json`)."""

import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson

from mosty.resolve.features import features
from mosty.resolve.match import Match


@dataclass(frozen=True)
class Thresholds:
    """From `merge` on a match needs no person; from `review` on it is shown to one."""

    merge: float
    review: float

    def sure(self, match: Match) -> bool:
        """Return whether a match needs no person: probable enough, and not by a short name only."""
        return match.probability >= self.merge and not match.in_short


@dataclass(frozen=True)
class Model:
    """`weights` (features x levels) and `prior` in bits."""

    names: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    weights: npt.NDArray[np.float32]
    prior: float
    thresholds: Thresholds


@lru_cache
def standard() -> Model:
    """Return the shipped model."""
    return read(orjson.loads(files("mosty.resolve").joinpath("model.json").read_bytes()))


def read(document: dict[str, Any]) -> Model:
    """Return the model of a Splink settings document with `thresholds`."""
    comparisons = document["comparisons"]
    labels = [
        [one["label_for_charts"] for one in each["comparison_levels"]] for each in comparisons
    ]
    weights = np.zeros((len(comparisons), max(map(len, labels))), np.float32)
    for at, each in enumerate(comparisons):
        for level, one in enumerate(each["comparison_levels"]):
            if not one.get("is_null_level"):
                weights[at, level] = math.log2(one["m_probability"] / one["u_probability"])
    prior = document["probability_two_random_records_match"]
    return Model(
        names=tuple(one["output_column_name"].replace("_", " ") for one in comparisons),
        labels=tuple(map(tuple, labels)),
        weights=weights,
        prior=math.log2(prior / (1 - prior)),
        thresholds=Thresholds(**document["thresholds"]),
    )


def believed() -> Model:
    """Return a model of what is believed before any labels, to begin training with."""
    weights = np.zeros((len(features()), max(len(one.levels) for one in features())), np.float32)
    for row, feature in zip(weights, features(), strict=True):
        steps = np.linspace(-3, 3, len(feature.levels) // feature.width) * feature.rising
        row[: len(feature.levels)] = feature.prior or np.repeat(steps, feature.width)
    return Model(
        names=tuple(one.name for one in features()),
        labels=tuple(one.levels for one in features()),
        weights=weights,
        prior=0.0,
        thresholds=Thresholds(1.0, 0.0),
    )
