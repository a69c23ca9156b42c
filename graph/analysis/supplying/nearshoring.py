"""Who buys from afar what could be had from near, just over the border."""

import numpy as np
import polars as pl

from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.supplying.market import Market
from mosty.graph.errors import AnalysisError

_COLUMNS = {
    "customer": pl.Int64, "product": pl.String, "supplier": pl.Int64, "now_km": pl.Float64,
    "alternative": pl.Int64, "km": pl.Float64,
}  # fmt: skip


def nearshoring(
    market: Market, far: float = 150.0, near: float = 75.0, among: Ints | None = None
) -> pl.DataFrame:
    """Return the inputs that come from at least `far` km, and the nearest other source by then.

    That is an actor in another country than the customer's, within `near` km of it, who supplies
    the product to somebody already. Columns: customer, product, supplier (the largest present one),
    now_km (the mean over the present ones, by share; those at no known place are left out),
    alternative, km. Those who would save most kilometres come first. With `among` only customers
    among these.

    Raises:
        AnalysisError: the distances contradict each other.

    """
    if not 0 < near <= far:
        raise AnalysisError(f"Near must be nearer than far: {near:g} km and {far:g} km are not.")
    supplies = market.supplies
    known = ~np.isnan(market.kilometres)
    share, inputs = np.where(known, supplies.share, 0), supplies.customer.size
    way = np.bincount(supplies.input, share * np.nan_to_num(market.kilometres), inputs)
    now = over(way, np.bincount(supplies.input, share, inputs))
    wanted = now >= far
    if among is not None:
        wanted &= np.isin(supplies.customer, among)
    order = np.lexsort((-supplies.share, supplies.input))
    largest = supplies.supplier[order[np.unique(supplies.input[order], return_index=True)[1]]]
    rows = []
    for product in np.unique(supplies.product[wanted]):
        these = np.flatnonzero(wanted & (supplies.product == product))
        sources = np.unique(supplies.supplier[market.product == product])
        rows += _nearest(market, these, sources, near)
    found = pl.DataFrame(
        [
            (int(supplies.customer[one]), market.products[supplies.product[one]],
             int(largest[one]), float(now[one]), source, km)
            for one, source, km in rows
        ],
        schema=_COLUMNS, orient="row",
    )  # fmt: skip
    return found.sort(pl.col("km") - pl.col("now_km"), "customer", "product")


def _nearest(
    market: Market, inputs: Ints, sources: Ints, near: float
) -> list[tuple[int, int, float]]:
    """Return the inputs for which a source over the border is near, the nearest, and how near."""
    customers, country = market.supplies.customer[inputs], market.country.of
    far = kilometres(market.snapshot, customers[:, None], sources[None, :])
    home, away = country[customers][:, None], country[sources][None, :]
    abroad = (home >= 0) & (away >= 0) & (home != away)
    far = np.where(abroad & ~np.isnan(far), far, np.inf)
    best = np.argmin(far, axis=1)
    km = far[np.arange(inputs.size), best]
    return [
        (int(inputs[at]), int(sources[best[at]]), float(km[at]))
        for at in np.flatnonzero(km <= near)
    ]
