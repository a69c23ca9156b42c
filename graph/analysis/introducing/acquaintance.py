"""How well those who are tied know each other: the chance that one introduces you to the other.

Each tie gives its kind's chance, less for a project of many partners, halved with every half-life
since it began to fade; several ties of a pair make 1 − Π(1 − chance). The numbers are data, with
their reasons: `acquaintance.yaml`.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
import polars as pl
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Floats, Network
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import ARCS, Ties, shared
from mosty.graph.errors import AnalysisError

_YEAR = 365.25
_SURE = 1 - 1e-9


class Kind(BaseModel):
    """What ties of one kind are worth; `acquaintance.yaml` says what each number means."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    chance: float = Field(gt=0, le=1)
    fades: Literal["start", "end", "never"]
    reason: str
    thins: float = Field(default=0, ge=0)


class Costs(BaseModel):
    """What all ties are worth."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    kinds: dict[str, Kind]
    half_life: float = Field(gt=0)
    unknown_age: float = Field(ge=0)
    hub: float = Field(gt=0)

    @classmethod
    def read(cls, text: str) -> "Costs":
        """Read a file like `acquaintance.yaml`.

        Raises:
            AnalysisError: it is none, or a number is outside its bounds.

        """
        try:
            return cls.model_validate(yaml.safe_load(text))
        except (ValidationError, yaml.YAMLError) as error:
            raise AnalysisError(f"These costs of introductions cannot be used: {error}") from None


@cache
def usual() -> Costs:
    """Return the costs that come with Mosty."""
    return Costs.read(
        (files("mosty.graph.analysis.introducing") / "acquaintance.yaml").read_text("utf-8")
    )


@dataclass(frozen=True, eq=False)
class Acquaintance:
    """Who knows whom: an undirected network of the pairs, and what it costs to be passed on.

    `chances` and `costs` go with the network's `ends`: the chance that the two know each other well
    enough, and −ln of that chance times how much of it the one who introduces passes on (`passes`,
    (n,): less for a hub).
    """

    network: Network
    chances: Floats
    passes: Floats

    @classmethod
    def of(cls, snapshot: Snapshot, content: Content, costs: Costs | None = None) -> "Acquaintance":
        """Weigh the ties of a snapshot; of kinds that have no costs, ties don't count."""
        by = costs or usual()
        found = [
            _direct(snapshot, content, kind, by)
            for kind in (*ARCS, "COOPERATES_WITH")
            if kind in by.kinds and kind in snapshot.ties
        ]
        if "PARTICIPATES_IN" in by.kinds:
            found.append(_partners(content, snapshot.on, by))
        parts = [(one.sources, one.targets, one.weights) for one in found]
        empty = (np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))
        ends = [np.concatenate(part) for part in zip(empty, *parts, strict=True)]
        network = Network.of(snapshot.n, *ends)
        return cls(network, -np.expm1(-network.weights), 1 / (1 + network.degrees / by.hub))

    @property
    def costs(self) -> Floats:
        """What each step costs, beside `network.ends`."""
        return np.maximum(0, -np.log(self.chances * self.passes[self.network.sources()]))


def _direct(snapshot: Snapshot, content: Content, kind: str, costs: Costs) -> Ties:
    """Return the ties of a kind, weighing −ln(1 − chance)."""
    ties, worth = snapshot.ties[kind], costs.kinds[kind]
    fresh = np.ones(ties.sources.size)
    if worth.fades != "never":
        frame = pl.DataFrame({"actor": ties.sources, "other": ties.targets})
        days = first_days(content, kind)
        known = frame.join(days, on=["actor", "other"], how="left", maintain_order="left")
        ages = _ages(known["since"], snapshot.on)
        fresh = _fresh(ages, costs)
    close = _closeness(ties, content) if kind == "COOPERATES_WITH" else 1.0
    return Ties.of(ties.sources, ties.targets, _worth(worth.chance * fresh * close))


def _closeness(ties: Ties, content: Content) -> Floats:
    """Return .5 for a loose cooperation to 1.5 for a close one; 1 where it is not known."""
    known = _sorted(content.cooperations).group_by("actor", "other").agg(pl.col("strength").max())
    frame = pl.DataFrame({"actor": ties.sources, "other": ties.targets})
    found = frame.join(known, on=["actor", "other"], how="left", maintain_order="left")
    return 0.5 + found["strength"].fill_null(0.5).clip(0, 1).to_numpy()


def _sorted(pairs: pl.DataFrame) -> pl.DataFrame:
    """Put the lower number first, as undirected ties have it."""
    return pairs.with_columns(
        pl.min_horizontal("actor", "other").alias("actor"),
        pl.max_horizontal("actor", "other").alias("other"),
    )


def first_days(content: Content, kind: str) -> pl.DataFrame:
    """Return the last first day of each pair's ties of a kind: actor, other, since."""
    days = content.since.filter(pl.col("kind") == kind)
    if kind not in ARCS:
        days = _sorted(days)
    return days.group_by("actor", "other").agg(pl.col("since").max())


def _partners(content: Content, on: date, costs: Costs) -> Ties:
    """Return the pairs of partners, weighing Σ −ln(1 − chance) over their projects."""
    worth = costs.kinds["PARTICIPATES_IN"]
    parts = content.parts.select("actor", "project").unique()
    partners = parts.group_by("project").len("partners").sort("project")
    known = partners.join(content.projects, on="project", how="left", maintain_order="left")
    fresh = np.ones(known.height)
    if worth.fades != "never":
        day = pl.coalesce("end", "start") if worth.fades == "end" else pl.col("start")
        fresh = _fresh(_ages(known.select(day).to_series(), on), costs)
    others = np.maximum(known["partners"].to_numpy() - 1, 1) ** worth.thins
    at = parts.join(known.with_row_index("at").select("project", "at"), on="project")
    return shared(at["actor"], at["at"], _worth(worth.chance * fresh / others))


def _ages(days: pl.Series, on: date) -> Floats:
    """Return the years since; not a number where the day is not known."""
    ages = (pl.Series([on]) - days).dt.total_days() / _YEAR
    return ages.cast(pl.Float64).fill_null(np.nan).to_numpy()


def _fresh(ages: Floats, costs: Costs) -> Floats:
    known = np.where(np.isnan(ages), costs.unknown_age, ages)
    return np.asarray(0.5 ** (np.maximum(known, 0) / costs.half_life), np.float64)


def _worth(chance: Floats) -> Floats:
    return np.asarray(-np.log1p(-np.minimum(chance, _SURE)), np.float64)
