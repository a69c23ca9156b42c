"""Why two actors are suggested to each other: what the model saw that spoke for them."""

from collections.abc import Mapping

import numpy as np
import polars as pl

from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.network import Ints, Network
from mosty.graph.analysis.partnering.forest import Forest
from mosty.graph.analysis.partnering.likeness import Likeness

_MOST = 4
_NEAR = 250  # km; being farther apart is no reason, whatever the model says
# Which features each kind of evidence stands for, by their names or how these begin. The types of
# the two are left out: that such actors often become partners says nothing of these.
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "shared_partners": (
        "shared", "resource_", "adamic_", "local_", "jaccard", "overlap", "by_chance", "walk_2",
    ),
    "ways_between": ("paths_", "walk_", "rank_", "steps", "together"),
    "shared_topics": ("shared_topics", "rare_topics"),
    "distance": ("kilometres",),
    "related_sectors": ("relatedness",),
    "same_country": ("same_country",),
    "same_language": ("same_language",),
    "new_ties": ("recent_",),
    "in_projects": ("projects_",),
    "has_partners": ("degree_", "preferential", "neighbours_", "clustering_", "component_"),
}  # fmt: skip


def reasons(
    network: Network,
    likeness: Likeness,
    pairs: Ints,
    features: pl.DataFrame,
    forest: Forest | None = None,
) -> list[tuple[Evidence, ...]]:
    """Return for each pair of an actor and its candidate what speaks for it, the strongest first.

    With a forest, what raised its score; without, what they share.
    """
    if not features.height:
        return []
    weights = _weights(forest.contributions(features)) if forest else [_PLAIN] * features.height
    told = _Told(network, likeness)
    found = []
    for pair, row, weight in zip(pairs, features.iter_rows(named=True), weights, strict=True):
        kinds = sorted((one for one in weight if weight[one] > 0), key=lambda one: -weight[one])
        all_ = (told.evidence(kind, int(pair[0]), int(pair[1]), row) for kind in kinds)
        found.append(tuple(one for one in all_ if one)[:_MOST])
    return found


_PLAIN = {"shared_partners": 2.0, "shared_topics": 1.0}


def _weights(contributions: pl.DataFrame) -> list[dict[str, float]]:
    """Return what each kind adds to each row's score: the sum of its features'."""
    behind = {column: _kind(column) for column in contributions.columns}
    return [
        *contributions.select(
            pl.sum_horizontal(column for column in behind if behind[column] == kind).alias(kind)
            for kind in _BEHIND
            if kind in behind.values()
        ).iter_rows(named=True)
    ]


def _kind(feature: str) -> str | None:
    """Return the kind a feature stands for: by its whole name, else by how it begins."""
    for kind, starts in _BEHIND.items():
        if feature in starts:
            return kind
    begun = (
        kind
        for kind, starts in _BEHIND.items()
        if any(one.endswith("_") and feature.startswith(one) for one in starts)
    )
    return next(begun, None)


class _Told:
    """Features in words, where there is something to say."""

    def __init__(self, network: Network, likeness: Likeness) -> None:
        self.network, self.likeness = network, likeness
        self.ids = likeness.snapshot.ids

    def evidence(self, kind: str, actor: int, other: int, row: dict[str, float]) -> Evidence | None:
        """Return what is to be said of a kind, if it speaks for the pair."""
        value: float
        about: tuple[str, ...] = ()
        match kind:
            case "shared_partners":
                value, about = row["shared"], self._partners(actor, other)
            case "shared_topics":
                value = row["shared_topics"]
                about = tuple(self.likeness.shared_topics(actor, other)) if value else ()
            case "ways_between":
                value = row["paths_3"] if not row["shared"] else 0
            case "related_sectors" | "same_country" | "same_language":
                value = row[_VALUE[kind]]
            case "distance":
                value = row["kilometres"] if row["kilometres"] < _NEAR else 0
            case "new_ties":
                value = self.likeness.recent[other]
            case "in_projects":
                value = self.likeness.projects[other]
            case _:
                value = float(self.network.degrees[other])
        return Evidence(kind, float(value), about) if value > 0 else None

    def _partners(self, a: int, b: int) -> tuple[str, ...]:
        """Return the ids of shared partners, those with the fewest partners first."""
        starts, ends = self.network.starts, self.network.ends
        both = np.intersect1d(ends[starts[a] : starts[a + 1]], ends[starts[b] : starts[b + 1]])
        order = np.argsort(self.network.degrees[both], kind="stable")
        return tuple(self.ids[one] for one in both[order])


_VALUE = {
    "related_sectors": "relatedness",
    "same_country": "same_country",
    "same_language": "same_language",
}
