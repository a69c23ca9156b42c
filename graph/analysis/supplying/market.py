"""Who supplies which product to whom, with the products' names and sectors."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.analysis.snapshot import Codes, Snapshot
from mosty.graph.analysis.supplying.supply import Supplies
from mosty.graph.errors import AnalysisError

UNNAMED = "?"


@dataclass(frozen=True, eq=False)
class Market:
    """The supplies of a snapshot.

    `products` are the names of the products that `supplies` numbers; a supply without one is of its
    sector's unnamed product. `sectors` has the NACE code each is most often supplied under, None if
    none is known. `loops` are the supplies to oneself: actor, product.
    """

    snapshot: Snapshot
    supplies: Supplies
    products: list[str]
    sectors: list[str | None]
    loops: pl.DataFrame

    @classmethod
    def of(cls, snapshot: Snapshot, content: Content) -> "Market":
        """Take in the supplies that stand beside a snapshot."""
        named = content.supplies.with_columns(
            pl.coalesce("product", pl.format("{} {}", pl.lit(UNNAMED), "sector"), pl.lit(UNNAMED))
        )
        products = named["product"].unique().sort().to_list()
        sectors = named.group_by("product").agg(pl.col("sector").drop_nulls().mode().min())
        return cls(
            snapshot,
            Supplies.of(
                snapshot.n,
                named["actor"],
                named["customer"],
                named["product"].cast(pl.Enum(products)).to_physical(),
                named["share"].cast(pl.Float64).fill_null(float("nan")),
            ),
            products,
            sectors.sort("product")["sector"].to_list(),
            named.filter(pl.col("actor") == pl.col("customer")).select("actor", "product"),
        )

    def called(self, text: str) -> int:
        """Return the number of a product by its name, or by a part of it that no other has.

        Raises:
            AnalysisError: there is none, or there are several.

        """
        low = text.lower()
        exact = [at for at, one in enumerate(self.products) if one.lower() == low]
        found = exact or [at for at, one in enumerate(self.products) if low in one.lower()]
        if len(found) == 1:
            return found[0]
        some = ", ".join(self.products[at] for at in found[:10])
        raise AnalysisError(
            f"{len(found)} products are called {text!r}: {some}. Name one of them."
            if found
            else f"Nobody in the graph is known to supply {text!r}. "
            f"There are supplies of {len(self.products):,} products."
        )

    @cached_property
    def customer(self) -> Ints:
        """Who buys, for each entry of `supplies`."""
        return self.supplies.customer[self.supplies.input]

    @cached_property
    def product(self) -> Ints:
        """What is bought, for each entry of `supplies`."""
        return self.supplies.product[self.supplies.input]

    @cached_property
    def kilometres(self) -> Floats:
        """How far the goods come, for each entry of `supplies`; NaN where it is not known."""
        return kilometres(self.snapshot, self.supplies.supplier, self.customer)

    @cached_property
    def country(self) -> Codes:
        """The actors' countries."""
        return self.snapshot.codes("country")

    @cached_property
    def network(self) -> Network:
        """Who supplies whom, whatever it is: arcs."""
        arcs = (self.supplies.supplier, self.customer)
        return Network.of(self.snapshot.n, *arcs, directed=True)


def within(snapshot: Snapshot, region: str) -> Ints:
    """Return the actors in a region: a NUTS code of any level, or a country's.

    Raises:
        AnalysisError: nobody is there.

    """
    here = pl.col("nuts").str.starts_with(region) | (pl.col("country") == region)
    found = snapshot.actors.select(here.fill_null(value=False)).to_series().arg_true()
    if not found.len():
        raise AnalysisError(
            f"Nobody of {snapshot.on} is in a region {region!r}: give a NUTS code such as DED2 or "
            f"CZ04, or a country's such as PL."
        )
    return found.to_numpy().astype(np.int64)
