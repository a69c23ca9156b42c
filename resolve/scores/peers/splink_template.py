"""Splink on DuckDB with its off-the-shelf comparisons, trained without labels, as its tour shows.

Its template compares one name with one name, so a profile of several names is several records,
and a pair's score is the best of its records' scores.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import duckdb
import numpy as np
import polars as pl
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from mosty.ingest.text import fold
from mosty.resolve.profile import Profile
from mosty.resolve.scores.contender import Scored, Scores
from mosty.resolve.scores.labels import Half, LabelSet

SEED = 1
RANDOM_PAIRS = 1e7
RECALL = 0.7
"""The share of true pairs that equal beginnings in a town are said to find: the tour's guess."""
_START = 5

_COMPARISONS: dict[str, Callable[[str], Any]] = {
    "name": cl.NameComparison,
    "country": cl.ExactMatch,
    "town": cl.NameComparison,
    "postcode": cl.ExactMatch,
    "address": lambda column: cl.JaroWinklerAtThresholds(column, [0.9, 0.7]),
    "founded": lambda column: cl.DateOfBirthComparison(column, input_is_string=True),
    "kind": cl.ExactMatch,
    "phone": cl.ExactMatch,
    "email": cl.EmailComparison,
    "identifiers": lambda column: cl.ArrayIntersectAtSizes(column, [1]),
}
_SCHEMA: dict[str, Any] = dict.fromkeys(("profile", "start", *_COMPARISONS), pl.String) | {
    "identifiers": pl.List(pl.String),
    "candidate": pl.List(pl.Int64),
}
_BLOCKS = ("start", "town", "founded", "email")


class SplinkTemplate:
    """A model of the set's fields: u by random pairs, m by EM over two to four blocking rules."""

    name = "Splink, name template"

    def score(self, labels: LabelSet) -> Scored:
        """Return the match weights, by a model of the half to tune on."""
        logging.getLogger("splink").setLevel(logging.ERROR)
        model = _trained(labels.tune)
        return Scored(_weights(labels.tune, model), _weights(labels.held, model))


def _trained(half: Half) -> dict[str, Any]:
    """Return a trained model as Splink saves it."""
    table = _records(half)
    known = [one.name for one in table if one.null_count() < len(one)]
    blocks = [name for name in _BLOCKS if name in known]
    linker = _linker(table, SettingsCreator(**_settings(known)))
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on(*blocks[:2])], recall=RECALL)
    training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for name in blocks:
        # Too few pairs in a block, and EM ends with a probability of 0, which Splink refuses.
        with suppress(ValueError):
            training.estimate_parameters_using_expectation_maximisation(block_on(name))
    saved: dict[str, Any] = linker.misc.save_model_to_json()
    return saved


def _settings(known: list[str]) -> dict[str, Any]:
    """Return a model of the columns that some profile fills."""
    return {
        "link_type": "dedupe_only",
        "comparisons": [make(name) for name, make in _COMPARISONS.items() if name in known],
        "blocking_rules_to_generate_predictions": [
            block_on("candidate", arrays_to_explode=["candidate"])
        ],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
    }


def _linker(table: pl.DataFrame, settings: Any) -> Linker:  # noqa: ANN401
    api = DuckDBAPI(connection=duckdb.connect(":memory:"))
    return Linker(api.register(table.to_arrow()), settings, log_level=None)


def _weights(half: Half, model: dict[str, Any]) -> Scores:
    """Return every pair's match weight; candidates are blocked by the numbers of their pairs."""
    table = _records(half)
    found = _linker(table, model).inference.predict().as_duckdbpyrelation().pl()
    owner = table.select("unique_id", "profile", "candidate")
    return _by_pair(found, owner, half)


def _by_pair(found: pl.DataFrame, owner: pl.DataFrame, half: Half) -> Scores:
    profile = dict(zip(owner["unique_id"], owner["profile"], strict=True))
    best: dict[tuple[str, str], float] = {}
    columns = ("unique_id_l", "unique_id_r", "match_weight")
    for left, right, weight in found.select(columns).iter_rows():
        for key in ((profile[left], profile[right]), (profile[right], profile[left])):
            best[key] = max(best.get(key, -np.inf), weight)
    return np.array([best.get((pair.left.id, pair.right.id), -np.inf) for pair in half.pairs])


def _records(half: Half) -> pl.DataFrame:
    """Return one row a name of each profile."""
    candidates: dict[str, list[int]] = {}
    profiles: dict[str, Profile] = {}
    for at, pair in enumerate(half.pairs):
        for one in (pair.left, pair.right):
            profiles[one.id] = one
            candidates.setdefault(one.id, []).append(at)
    rows = [
        row | {"candidate": candidates[id_]} for id_, one in profiles.items() for row in _rows(one)
    ]
    return pl.DataFrame(rows, schema=_SCHEMA).with_row_index("unique_id")


def _rows(profile: Profile) -> list[dict[str, Any]]:
    rest = {
        "profile": profile.id,
        "country": profile.country or None,
        "town": fold(profile.town) or None,
        "postcode": profile.postcode or None,
        "address": fold(profile.address) or None,
        "founded": profile.founded or None,
        "kind": profile.kind or None,
        "phone": next(iter(profile.phones), None),
        "email": next((email.lower() for email in profile.emails), None),
        "identifiers": list(profile.identifiers) or None,
    }
    names = [fold(name) for name in profile.names] or [""]
    return [rest | {"name": name or None, "start": name[:_START] or None} for name in names]
