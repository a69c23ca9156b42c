"""Where regions depend on few: single sources by product, and whose failure takes others down."""

from typing import Any

import numpy as np
import polars as pl
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from mosty.graph.analysis.network import Ints, Network
from mosty.graph.analysis.snapshot import Codes
from mosty.graph.analysis.structure import components
from mosty.graph.analysis.supplying.market import Market


def dependence(market: Market, regions: Codes) -> pl.DataFrame:
    """Return how each region depends on the suppliers of each product that its actors buy.

    Columns: region, product, customers, single (how many of them have a single source), hhi (the
    mean concentration of a customer's input), suppliers, market (the concentration of all suppliers
    to the region's customers, each customer counting alike), abroad (the share that comes from
    another country), bottleneck (who is the single source of most), depends (of how many; these
    come first where they are most). Concentrations are Herfindahl–Hirschman's: 1 for one supplier.
    """
    supplies, country = market.supplies, market.country.of
    inputs = pl.DataFrame(
        {
            "input": np.arange(supplies.customer.size),
            "region": regions.of[supplies.customer],
            "product": supplies.product,
            "hhi": supplies.concentration(),
            "single": supplies.suppliers == 1,
        }
    ).filter(pl.col("region") >= 0)
    home, away = country[market.customer], country[supplies.supplier]
    entries = pl.DataFrame(
        {
            "input": supplies.input,
            "supplier": supplies.supplier,
            "share": supplies.share,
            "abroad": supplies.share * ((home >= 0) & (away >= 0) & (home != away)),
        }
    ).join(inputs, on="input")
    place = ["region", "product"]
    each = entries.group_by(*place, "supplier").agg(
        pl.col("share", "abroad", "single").sum()
    ).sort(*place, "supplier")  # fmt: skip
    of = each.group_by(place, maintain_order=True).agg(
        suppliers=pl.len().cast(pl.Int64),
        market=((pl.col("share") / pl.col("share").sum()) ** 2).sum(),
        abroad=pl.col("abroad").sum() / pl.col("share").sum(),
        bottleneck=pl.col("supplier").get(pl.col("single").arg_max()),
        depends=pl.col("single").max().cast(pl.Int64),
    )
    found = inputs.group_by(place).agg(
        customers=pl.len().cast(pl.Int64),
        single=pl.col("single").sum().cast(pl.Int64),
        hhi=pl.col("hhi").mean(),
    )
    return (
        found.join(of, on=place)
        .sort(-pl.col("depends"), -pl.col("market"), *place)
        .with_columns(
            _named("region", regions.labels),
            _named("product", market.products),
            pl.when(pl.col("depends") > 0).then("bottleneck"),
        )
    )


def critical(market: Market, among: ArrayLike, tiers: int = 3, lost: float = 1.0) -> pl.DataFrame:
    """Return who takes others down by failing: actor, then how many of `among` fail by each tier.

    The columns are tier_1, tier_2, …, cumulated. Those of whom most depend come first.
    """
    failures = market.supplies.failures(tiers, lost, among)
    last = failures[:, -1]
    some = np.flatnonzero(last)
    some = some[np.argsort(-last[some], kind="stable")]
    columns = {f"tier_{one + 1}": failures[some, one] for one in range(tiers)}
    return pl.DataFrame({"actor": some, **columns})


def cut(market: Market, product: int, customers: ArrayLike, tiers: int = 3) -> Ints:
    """Return the fewest suppliers without whom none of a product reaches the customers.

    Its chain are those who supply it to them, who supplies these with anything, and so on, `tiers`
    deep; it begins with those at the end of that, or of whom no supplier is known, or in a circle
    that nobody outside supplies. A chain counts as whole while there is any path along it. Of
    several smallest cuts this is the one nearest to the customers. Empty if they don't buy it.

    Source: Ford and Fulkerson 1956 (the largest flow is the smallest cut), each actor once.
    """
    buys = np.isin(market.customer, customers) & (market.product == product)
    last = np.unique(market.supplies.supplier[buys])
    back = market.network.reversed.matrix
    layer, chain = last, [last]
    for _ in range(1, tiers):
        seen = np.unique(np.concatenate(chain))
        layer = np.setdiff1d(np.unique(back[layer].indices), seen)
        chain.append(layer)
    actors = np.unique(np.concatenate(chain))
    ends = market.network.matrix[actors][:, actors].nonzero()
    network = Network.of(actors.size, *ends, directed=True)
    first = _unsupplied(network) | np.isin(actors, layer)
    found = vertex_cut(network, np.flatnonzero(first), np.searchsorted(actors, last))
    return actors[found]


def _unsupplied(network: Network) -> NDArray[np.bool_]:
    """Mark the strong components into which no arc leads: single nodes, or circles."""
    part = components(network, strong=True).of
    source, target = part[network.sources()], part[network.ends]
    found: NDArray[np.bool_] = ~np.isin(part, target[source != target])
    return found


def vertex_cut(network: Network, sources: ArrayLike, targets: ArrayLike) -> Ints:
    """Return the fewest nodes that meet all paths from `sources` to `targets`, themselves included.

    Of several smallest sets the one nearest to the targets.
    """
    n = network.n
    many = n + 1
    into, out, start, end = np.arange(n), np.arange(n) + n, 2 * n, 2 * n + 1
    first, last = np.asarray(sources, np.int64), np.asarray(targets, np.int64)
    # All turned round, so that what can be reached lies on the side of the targets.
    ties = [
        (out, into, 1),
        (into[network.ends], out[network.sources()], many),
        (np.full(last.size, start), out[last], many),
        (into[first], np.full(first.size, end), many),
    ]
    rows, columns = (np.concatenate([one[at] for one in ties]) for at in (0, 1))
    room = np.concatenate([np.full(len(one[0]), one[2]) for one in ties]).astype(np.int32)
    graph = sparse.csr_array((room, (rows, columns)), shape=(2 * n + 2, 2 * n + 2))
    left: Any = graph - maximum_flow(graph, start, end).flow  # scipy's types don't subtract
    left.data = np.maximum(left.data, 0)
    left.eliminate_zeros()
    near = np.zeros(2 * n + 2, bool)
    near[breadth_first_order(left, start, return_predecessors=False)] = True
    return np.flatnonzero(near[out] & ~near[into])


def _named(column: str, labels: list[str]) -> pl.Expr:
    return pl.col(column).replace_strict(
        [*range(len(labels))], labels, return_dtype=pl.String, default=None
    )
