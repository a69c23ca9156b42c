"""What the measures of a run look at: a snapshot, its networks and groups, supplies, and a seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mosty.graph.analysis.network import Floats, Network, Nodes
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Codes, Snapshot
from mosty.graph.analysis.supplying.supply import Supplies
from mosty.graph.analysis.ties import Ties

NUTS2, NUTS3, DIVISION = 4, 5, 3  # characters of a code


@dataclass(frozen=True, eq=False)
class Ground:
    """A snapshot and all that is derived from it once for several measures.

    `kinds` are the kinds of ties that count, None for all. `supplies` has the columns actor,
    customer (numbers), product, sector and share; None if nothing but the ties is known. `exact`
    asks for exact betweenness, whatever it takes.
    """

    snapshot: Snapshot
    kinds: Sequence[str] | None = None
    supplies: pl.DataFrame | None = None
    seed: int = 0
    exact: bool = False

    @property
    def n(self) -> int:
        """The number of actors."""
        return self.snapshot.n

    @cached_property
    def edges(self) -> Network:
        """The ties without directions."""
        return self.snapshot.network(self.kinds)

    @cached_property
    def arcs(self) -> Network:
        """The ties with their directions; an undirected one is an arc each way."""
        return self.snapshot.network(self.kinds, directed=True)

    @cached_property
    def country(self) -> Codes:
        """Each actor's country; -1 where it is not known."""
        return self.snapshot.codes("country")

    @cached_property
    def countries(self) -> Nodes:
        """The same from 0 up: actors of an unknown country have one of their own."""
        return self.country.complete().of

    @cached_property
    def type(self) -> Codes:
        """Each actor's type."""
        return self.snapshot.codes("type").complete()

    @cached_property
    def region(self) -> Codes:
        """Each actor's NUTS 3 region."""
        return self.snapshot.codes("nuts", NUTS3)

    @cached_property
    def division(self) -> Codes:
        """Each actor's division of NACE."""
        return self.snapshot.codes("nace", DIVISION)

    @cached_property
    def section(self) -> Codes:
        """Each actor's section of NACE."""
        return self.snapshot.codes("nace", 1)

    @cached_property
    def located(self) -> Network:
        """The edges between actors whose countries are known: others lead over no known border."""
        return self.edges.within(self.country.of >= 0)

    @cached_property
    def located_arcs(self) -> Network:
        """The same of the arcs."""
        return self.arcs.within(self.country.of >= 0)

    @cached_property
    def inputs(self) -> tuple[Supplies, list[str]]:
        """Who buys what from whom, and the names of the products.

        Where the product is not known its sector stands for it.
        """
        if self.supplies is None:
            ties = self.snapshot.ties.get("SUPPLIES", Ties.of([], []))
            products = np.zeros(ties.sources.size, int)
            return Supplies.of(self.n, ties.sources, ties.targets, products), ["?"]
        what = self.supplies.select(pl.coalesce("product", "sector", pl.lit("?"))).to_series()
        names = what.unique().sort().to_list()
        codes = what.cast(pl.Enum(names)).to_physical().to_numpy()
        ends = (self.supplies["actor"].to_numpy(), self.supplies["customer"].to_numpy())
        share = self.supplies["share"].fill_null(float("nan")).to_numpy()
        return Supplies.of(self.n, *ends, codes, share), names

    @cached_property
    def supplied(self) -> str:
        """A digest of the supplies, which the snapshot's own does not cover."""
        if self.supplies is None:
            return ""
        columns = self.supplies.select("actor", "customer", "product", "sector", "share")
        return sha256(columns.write_csv().encode()).hexdigest()

    @cached_property
    def tied(self) -> NDArray[np.bool_]:
        """Who has a known country and a tie to somebody else who has: those are dealt out anew."""
        return self.located.degrees > 0

    def places(self, of: Codes) -> Floats:
        """Return the mean latitude and longitude of the actors of each region, (k, 2), or NaN."""
        at = self.snapshot.actors.select("latitude", "longitude").to_numpy().astype(np.float64)
        known = (of.of >= 0) & ~np.isnan(at).any(axis=1)
        count = np.bincount(of.of[known], minlength=len(of.labels))
        total = [np.bincount(of.of[known], one, len(of.labels)) for one in at[known].T]
        return np.column_stack([over(one, count) for one in total])
