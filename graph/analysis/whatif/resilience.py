"""What a change does to the whole network, and whom it hits most."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import polars as pl

from mosty.graph.analysis.betweenness import cross_border_betweenness
from mosty.graph.analysis.keyplayers import fragmentation
from mosty.graph.analysis.mixing import ei_index
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.analysis.sampling import Precision, sampled_cross_border_betweenness
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.structure import articulation_points, bridges, components, density
from mosty.graph.analysis.supplying.supply import Supplies
from mosty.graph.analysis.whatif.reach import reach
from mosty.graph.analysis.whatif.scenario import Change, World

SOURCES = 1_000  # from which distances are measured, where there are more actors
EXACT = 10_000  # actors up to which betweenness is computed exactly
TOP = 10
TIERS = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """A measure of the whole network before and after; NaN where it is not defined.

    `error` is half the width of the interval of either (95 %), 0 where it is exact.
    """

    measure: str
    before: float
    after: float
    error: float = 0.0


@dataclass(frozen=True, eq=False)
class WhatIf:
    """What a scenario does.

    `gone` and `new` are ids of actors taken away and added. `cut_off` are those who stay but are no
    longer in the largest component. `bridging` has each actor that stays with its cross-border
    betweenness before and after, in pairs whose ends lie in two countries: id, before, after; those
    it changes most come first. `failing` are the customers who lose all of some input, or follow
    from that, with the tier in which they fail (1 to 3): id, tier.
    """

    measures: tuple[Difference, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]
    cut_off: tuple[str, ...]
    bridging: pl.DataFrame
    failing: pl.DataFrame


def what_if(
    world: World, scenario: Iterable[Change], *, epsilon: float = 0.002, seed: int = 0
) -> WhatIf:
    """Compare the world with what a scenario makes of it. Nothing is written to the database.

    Networks of more than 1,000 actors with ties have their distances measured from 1,000, of more
    than 10,000 their betweenness estimated to `epsilon`; from the same actors before and after as
    far as they are there, so that differences are surer than the errors say.
    """
    after = world.changed(scenario)
    failing = failures(world, after)
    sides = [_Side(one, Precision(epsilon, seed=seed)) for one in (world, after)]
    rows = zip(*(side.measures() for side in sides), strict=True)
    measures = [Difference(a[0], a[1], b[1], max(a[2], b[2])) for a, b in rows]
    old, new = ({*one.snapshot.ids} for one in (world, after))
    return WhatIf(
        (*measures, Difference("customers who fail", 0, failing.height)),
        tuple(sorted(old - new)),
        tuple(sorted(new - old)),
        tuple(sorted((sides[0].largest & new) - sides[1].largest)),
        _bridging(*sides),
        failing,
    )


class _Side:
    """The world before, or after."""

    def __init__(self, world: World, precision: Precision) -> None:
        self.snapshot, self.supplies = world.snapshot, supplies(world.supplies, world.snapshot.n)
        self.network = world.snapshot.network()
        self.country = world.snapshot.codes("country").of
        self.precision = precision
        self.parts = components(self.network)
        self.betweenness, self.error = self._betweenness()

    @property
    def largest(self) -> set[str]:
        """The ids of those in the largest component."""
        return {self.snapshot.ids[at] for at in np.flatnonzero(self.parts.of == 0)}

    def _betweenness(self) -> tuple[Floats, float]:
        """Return how many pairs over a border each actor lies between, and how far off that may be.

        Those without ties lie between nobody, and are left out of the search.
        """
        tied = np.flatnonzero(self.network.degrees)
        inner = Network.of(tied.size, *self.network.matrix[tied][:, tied].nonzero())
        value, error = np.zeros(self.network.n), 0.0
        if tied.size > EXACT:
            found = sampled_cross_border_betweenness(inner, self.country[tied], self.precision)
            value[tied], error = found.value * found.pairs, found.epsilon * found.pairs
        else:
            value[tied] = cross_border_betweenness(inner, self.country[tied])
        return value, error

    def measures(self) -> list[tuple[str, float, float]]:
        """Return the name, the value and the error of each measure."""
        network, country = self.network, self.country
        source, target = network.sources(), network.ends
        known = (country[source] >= 0) & (country[target] >= 0)
        across = int((known & (country[source] != country[target])).sum()) // 2
        groups = self.snapshot.codes("country").complete().of
        far = reach(network, sampled(self.snapshot, network, SOURCES, self.precision.seed))
        best = np.sort(self.betweenness)[::-1][:TOP]
        hhi = self.supplies.concentration()
        exact = [
            ("actors", network.n),
            ("tied pairs", network.m),
            ("tied pairs over a border", across),
            ("their share", across / network.m if network.m else float("nan")),
            ("density", density(network)),
            ("E–I index by country", ei_index(network, groups).whole),
            ("components", self.parts.sizes.size),
            ("actors without ties", int((network.degrees == 0).sum())),
            ("share in the largest component", _share(self.parts.sizes, network.n)),
            ("fragmentation", fragmentation(network)),
            ("articulation points", articulation_points(network).size),
            ("bridges", bridges(network).shape[0]),
        ]
        estimated = [
            ("mean distance", far.mean, far.mean_error),
            ("distance of 90 % of the pairs", far.ninety, 0.0),
            ("efficiency", far.efficiency, far.efficiency_error),
            (f"mean bridging of the top {TOP}", _mean(best), self.error),
        ]
        supply = [
            ("inputs", self.supplies.customer.size),
            ("inputs of a single source", int((self.supplies.suppliers == 1).sum())),
            ("mean HHI of inputs", _mean(hhi)),
        ]
        return [
            *((name, float(value), 0.0) for name, value in exact),
            *estimated,
            *((name, float(value), 0.0) for name, value in supply),
        ]


def sampled(snapshot: Snapshot, network: Network, k: int, seed: int = 0) -> Ints:
    """Return k actors with ties, drawn at random by their ids: other snapshots draw the same."""
    tied = np.flatnonzero(network.degrees)
    if tied.size <= k:
        return tied
    texts = (f"{seed} {snapshot.ids[at]}" for at in tied)
    marks = np.array([blake2b(text.encode(), digest_size=8).digest() for text in texts])
    return np.sort(tied[np.argsort(marks)[:k]])


def supplies(frame: pl.DataFrame, n: int) -> Supplies:
    """Return a table of supplies (actor, customer, product, share) as `Supplies`."""
    return Supplies.of(
        n,
        frame["actor"],
        frame["customer"],
        frame["product"].fill_null("").rank("dense").cast(pl.Int64) - 1,
        frame["share"].cast(pl.Float64).fill_null(float("nan")),
    )


def failures(before: World, after: World, tiers: int = TIERS) -> pl.DataFrame:
    """Return who fails, of those who stay: id, tier; who fails first comes first.

    A supply is lost if it, or its supplier, is gone. A customer fails that loses all of an input,
    unless the change gives it another supplier of it; then those fail who depend on it alone, and
    so on.
    """
    ids = sorted({*before.snapshot.ids, *after.snapshot.ids})
    number = {one: at for at, one in enumerate(ids)}
    old, new = (_renumbered(one, number) for one in (before, after))
    key, place = ["actor", "customer", "product"], ["customer", "product"]
    lost, more = (a.join(b, on=key, how="anti") for a, b in ((old, new), (new, old)))
    lost = lost.join(more, on=place, how="anti")
    rows = pl.concat([new, lost]).sort(key)
    gone = [number[one] for one in {*before.snapshot.ids} - {*after.snapshot.ids}]
    found = supplies(rows, len(ids))
    marked = rows.select(key).unique(maintain_order=True).sort("customer", "product", "actor")
    cut = marked.with_row_index("at").join(lost, on=key, how="semi")["at"]
    tier = found.fallen(gone, tiers, cut=cut)
    some = np.flatnonzero(tier > 0)
    some = some[np.argsort(tier[some], kind="stable")]
    return pl.DataFrame(
        {"id": [ids[at] for at in some], "tier": tier[some]}, {"id": pl.String, "tier": pl.Int64}
    )


def _renumbered(world: World, number: Mapping[str, int]) -> pl.DataFrame:
    """Return a world's supplies among other numbers, without those to oneself."""
    at = np.array([number[one] for one in world.snapshot.ids], np.int64)
    return world.supplies.with_columns(
        pl.col("product").fill_null(""),
        *(pl.Series(one, at[world.supplies[one].to_numpy()]) for one in ("actor", "customer")),
    ).filter(pl.col("actor") != pl.col("customer"))


def _bridging(before: _Side, after: _Side) -> pl.DataFrame:
    tables = [
        pl.DataFrame(
            {"id": side.snapshot.ids, name: side.betweenness}, {"id": pl.String, name: pl.Float64}
        )
        for side, name in ((before, "before"), (after, "after"))
    ]
    found = tables[0].join(tables[1], on="id")
    return found.sort(-(pl.col("after") - pl.col("before")).abs(), "id")


def _share(sizes: Ints, n: int) -> float:
    return float(sizes[0] / n) if n else float("nan")


def _mean(values: Floats) -> float:
    return float(values.mean()) if values.size else float("nan")
