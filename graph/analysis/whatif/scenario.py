"""What might change: actors, groups, ties, border crossings and programmes, taken away or added.

A scenario is a list of changes, each a dictionary as YAML gives it, taken in order:

    - without: region:DED2                        # who is there; also country by its code
    - without: sector:C28
    - without: cluster:demo:cluster-3             # its members, not the cluster itself
    - without: border:DE-CZ                       # all ties between two countries or NUTS regions
    - without: programme:interreg-6a              # ties of projects that it pays for
    - without: demo:company-1                     # one actor
    - without: {tie: [demo:company-1, demo:company-2]}
    - with: {tie: [demo:company-1, demo:company-2, SUPPLIES]}
      product: gears                              # of a supply, if it is known
    - with: {cluster: Bridge, members: [demo:company-1, demo:company-2]}
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.supplying.market import within
from mosty.graph.analysis.ties import ARCS, KINDS, Ties, shared
from mosty.graph.errors import AnalysisError

GROUPS = ("region", "sector", "cluster", "border", "programme")
Bools = NDArray[np.bool_]
Change = Mapping[str, Any]
_NOTHING = 1e-9  # of a weight, after subtracting


@dataclass(frozen=True, eq=False)
class World:
    """What a scenario changes: a snapshot, its supplies and its parts in projects.

    `supplies` has the columns actor, customer, product and share; `parts` has actor, project,
    programme, and partners: how many the project had before anything was changed.
    """

    snapshot: Snapshot
    supplies: pl.DataFrame
    parts: pl.DataFrame

    @classmethod
    def of(cls, snapshot: Snapshot, content: Content) -> "World":
        """Take the world as it is."""
        parts = content.parts.select("actor", "project").unique().join(
            content.projects.select("project", "programme"), on="project", how="left"
        )  # fmt: skip
        return cls(
            snapshot,
            content.supplies.select("actor", "customer", "product", "share"),
            parts.with_columns(pl.len().over("project").alias("partners")).sort("actor", "project"),
        )

    def changed(self, scenario: Iterable[Change]) -> "World":
        """Return the world after the changes; this one stays as it is.

        Raises:
            AnalysisError: a change is none, or what it names is not there.
            UnknownNode: it names an actor that is not there.

        """
        world = self
        for change in scenario:
            world = _changed(world, change)
        return world


def _changed(world: World, change: Change) -> World:
    match dict(change):
        case {"without": str(what)}:
            return _without(world, what)
        case {"without": {"tie": [a, b]}}:
            first, second = world.snapshot.numbers([a, b])
            return _parted(world, np.array([first]), np.array([second]))
        case {"with": {"tie": [a, b, str(kind)]}, **rest} if {*rest} <= {"product"}:
            return _tied(world, (str(a), str(b)), kind, change.get("product"))
        case {"with": {"cluster": str(name), "members": [*members]}} if members:
            return _clustered(world, name, [str(one) for one in members])
    raise AnalysisError(
        f"{dict(change)} is no change. Write 'without' with an actor's id, region:CODE, "
        f"sector:CODE, cluster:ID, border:CODE-CODE, programme:ID or {{tie: [A, B]}}; or 'with' "
        f"with {{tie: [A, B, KIND]}} or {{cluster: NAME, members: [A, B]}}."
    )


def _without(world: World, what: str) -> World:
    snapshot = world.snapshot
    group, _, code = what.partition(":")
    if group == "border":
        here, _, there = code.partition("-")
        return _parted(world, within(snapshot, here), within(snapshot, there))
    if group == "programme":
        return _unfunded(world, what)
    keep = np.ones(snapshot.n, bool)
    keep[_named(snapshot, group, code, what)] = False
    return _kept(world, keep)


def _named(snapshot: Snapshot, group: str, code: str, what: str) -> Ints:
    """Return the actors of a group, or the one that is meant.

    Raises:
        AnalysisError: nobody is in that group.

    """
    if group == "region":
        return within(snapshot, code)
    if group == "sector":
        here = pl.col("nace").str.starts_with(code).fill_null(value=False)
        found = snapshot.actors.select(here).to_series().arg_true().to_numpy().astype(np.int64)
    elif group == "cluster":
        (hub,) = snapshot.numbers([code])
        ties = snapshot.ties.get("MEMBER_OF", Ties.of([], []))
        found = ties.sources[ties.targets == hub].astype(np.int64)
    else:
        return snapshot.numbers([what])
    if not found.size:
        raise AnalysisError(f"Nobody of {snapshot.on} is in {group} {code!r}.")
    return found


def _kept(world: World, keep: Bools) -> World:
    """Take away the actors that are not kept, with all their ties."""
    number = np.cumsum(keep).astype(np.int32) - 1
    return World(
        world.snapshot.among(keep),
        _renumbered(world.supplies, ("actor", "customer"), keep, number),
        _renumbered(world.parts, ("actor",), keep, number),
    )


def _renumbered(
    frame: pl.DataFrame, columns: Sequence[str], keep: Bools, number: NDArray[np.int32]
) -> pl.DataFrame:
    rows = np.all([keep[frame[one].to_numpy()] for one in columns], axis=0)
    kept = frame.filter(rows)
    return kept.with_columns(pl.Series(one, number[kept[one].to_numpy()]) for one in columns)


def _parted(world: World, here: Ints, there: Ints) -> World:
    """Take away all ties between two groups; what a group has within itself stays."""
    sides = np.zeros((2, world.snapshot.n), bool)
    sides[0, here] = sides[1, there] = True

    def between(a: NDArray[Any], b: NDArray[Any]) -> Bools:
        apart: Bools = (sides[0, a] & sides[1, b]) | (sides[1, a] & sides[0, b])
        return apart

    number = np.arange(world.snapshot.n, dtype=np.int32)
    ties = {
        kind: one.where(~between(one.sources, one.targets), number)
        for kind, one in world.snapshot.ties.items()
    }
    cut = between(world.supplies["actor"].to_numpy(), world.supplies["customer"].to_numpy())
    return replace(
        world, snapshot=replace(world.snapshot, ties=ties), supplies=world.supplies.filter(~cut)
    )


def _unfunded(world: World, programme: str) -> World:
    """Take away what a programme's projects add to the ties of their partners."""
    code = programme.partition(":")[2]
    known = pl.col("programme").is_in([programme, code]).fill_null(value=False)
    gone = world.parts.filter(known)
    if not gone.height:
        some = ", ".join(world.parts["programme"].drop_nulls().unique().sort()[:10])
        raise AnalysisError(
            f"No partner of a project of {programme!r} is in the graph. Known programmes: {some}."
        )
    of = gone["project"].rank("dense").cast(pl.Int64) - 1
    sizes = gone.group_by("project").agg(pl.col("partners").first()).sort("project")["partners"]
    less = shared(gone["actor"], of, 1 / np.maximum(sizes.to_numpy() - 1, 1))
    ties, n = world.snapshot.ties["PARTICIPATES_IN"], world.snapshot.n
    keys, at = np.unique(ties.sources.astype(np.int64) * n + ties.targets, return_index=True)
    weights = ties.weights.copy()
    mine = less.sources.astype(np.int64) * n + less.targets
    there = np.isin(mine, keys)
    weights[at[np.searchsorted(keys, mine[there])]] -= less.weights[there]
    left = weights > _NOTHING
    ends = Ties(ties.sources[left], ties.targets[left], weights[left])
    snapshot = replace(world.snapshot, ties={**world.snapshot.ties, "PARTICIPATES_IN": ends})
    return replace(world, snapshot=snapshot, parts=world.parts.filter(~known))


def _tied(world: World, ends: tuple[str, str], kind: str, product: str | None) -> World:
    """Add a tie that weighs 1; a supply also of a product, if one is named."""
    if kind not in KINDS:
        raise AnalysisError(f"There are no ties of kind {kind}; the kinds are {', '.join(KINDS)}.")
    a, b = (int(one) for one in world.snapshot.numbers(ends))
    if a == b:
        raise AnalysisError(f"A tie leads from one actor to another, not from {ends[0]} to itself.")
    if kind not in ARCS:
        a, b = min(a, b), max(a, b)
    old = world.snapshot.ties.get(kind, Ties.of([], []))
    more = Ties.of(
        np.r_[old.sources, np.int32(a)], np.r_[old.targets, np.int32(b)], np.r_[old.weights, 1.0]
    )
    snapshot = replace(
        world.snapshot, ties=dict(sorted({**world.snapshot.ties, kind: more}.items()))
    )
    supplies = world.supplies
    if kind == "SUPPLIES":
        row = {"actor": a, "customer": b, "product": product, "share": None}
        supplies = pl.concat([supplies, pl.DataFrame([row], schema=supplies.schema)])
    return replace(world, snapshot=snapshot, supplies=supplies)


def _clustered(world: World, name: str, members: Sequence[str]) -> World:
    """Make actors members of a cluster, which is new unless there is an actor of that id.

    A new one lies in the country of most of them.
    """
    if name not in world.snapshot.ids:
        name, world = f"new:{name}", _founded(world, name, members)
    for one in members:
        world = _tied(world, (one, name), "MEMBER_OF", None)
    return world


def _founded(world: World, name: str, members: Sequence[str]) -> World:
    old = world.snapshot
    countries = old.actors["country"].gather(old.numbers(members)).drop_nulls().mode().sort()
    row = {
        "id": f"new:{name}", "name": name, "type": "Cluster",
        "country": countries[0] if countries.len() else None,
    }  # fmt: skip
    actors = pl.concat([old.actors, pl.DataFrame([row], schema_overrides=old.actors.schema)],
                       how="diagonal_relaxed")  # fmt: skip
    snapshot = Snapshot.build(actors, old.ties, old.on)
    number, all_ = snapshot.numbers(old.ids).astype(np.int32), np.ones(old.n, bool)
    return World(
        snapshot,
        _renumbered(world.supplies, ("actor", "customer"), all_, number),
        _renumbered(world.parts, ("actor",), all_, number),
    )
