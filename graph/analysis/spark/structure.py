"""How the network hangs together; directions are not looked at."""

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import expr  # pyright: ignore[reportMissingImports]

from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.rounds import cut, named


def components(network: Network) -> DataFrame:
    """Return each node's component: `number`, `first` (its lowest node), `size`.

    Large star and small star by turns: each node ties those above it, then those below, to the
    lowest one it sees, until only stars are left. O(log² n) rounds of O(m).

    Source: Kiveris et al., SoCC 2014.
    """
    ties = cut(network.pairs())
    while not _stars(ties):
        ties = cut(_small(_large(ties)))
    leaves = ties.selectExpr("high AS number", "low AS part")
    found = network.nodes.join(leaves, "number", "left")
    return named(found.selectExpr("number", "coalesce(part, number) AS part"))


def _large(ties: DataFrame) -> DataFrame:
    below = ties.selectExpr("high AS node", "low AS other")
    both = below.union(ties.selectExpr("low AS node", "high AS other"))
    lowest = both.groupBy("node").agg(expr("least(node, min(other)) AS low"))
    above = both.where("other > node")
    return above.join(lowest, "node").selectExpr("other AS high", "low").distinct()


def _small(ties: DataFrame) -> DataFrame:
    lowest = ties.groupBy("high").agg(expr("min(low) AS root"))
    others = ties.join(lowest, "high").where("low > root").selectExpr("low AS high", "root AS low")
    return lowest.selectExpr("high", "root AS low").union(others).distinct()


def _stars(ties: DataFrame) -> bool:
    """Return whether each node is either the centre of its ties or at the end of one."""
    ends = ties.selectExpr("high AS node", "1 AS leaf", "0 AS centre").union(
        ties.selectExpr("low AS node", "0 AS leaf", "1 AS centre")
    )
    roles = ends.groupBy("node").agg(expr("sum(leaf) AS leaf"), expr("max(centre) AS centre"))
    return bool(roles.where("leaf + centre > 1").isEmpty())


def triangles(network: Network) -> DataFrame:
    """Return in how many triangles each node stands: `number`, `triangles`.

    Each is found once, from its node of the lowest degree: O(m^1.5) pairs of neighbours at most.

    Source: Suri and Vassilvitskii, WWW 2011.
    """
    pairs = network.pairs()
    up = cut(_upward(network, pairs))
    left, right = (up.withColumnRenamed("high", name) for name in ("low", "high"))
    open_ = left.join(right, "node").where("low < high")
    closed = open_.join(pairs, ["low", "high"])
    corners = closed.selectExpr("explode(array(node, low, high)) AS number")
    return network.filled(corners.groupBy("number").agg(expr("count(*) AS triangles")))


def _upward(network: Network, pairs: DataFrame) -> DataFrame:
    """Return each pair from its end of the lower degree: `node`, `high`."""
    degree = network.neighbours().groupBy("source").agg(expr("count(*) AS degree"))
    low, high = (
        degree.selectExpr(f"source AS {end}", f"struct(degree, source) AS rank_{end}")
        for end in ("low", "high")
    )
    return (
        pairs.join(low, "low")
        .join(high, "high")
        .selectExpr(
            "if(rank_low < rank_high, low, high) AS node",
            "if(rank_low < rank_high, high, low) AS high",
        )
    )
