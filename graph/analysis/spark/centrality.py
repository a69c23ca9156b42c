"""Who has many ties, and who is pointed to by those who matter."""

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import expr, lit  # pyright: ignore[reportMissingImports]

from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.rounds import cut, spread
from mosty.graph.errors import AnalysisError

AT_ONCE = 4  # rounds between two looks at how far the ranks are


def degrees(network: Network) -> DataFrame:
    """Return `number`, `degree` (neighbours) and `strength` (weights); of arcs those that leave."""
    leaving = network.arcs().groupBy("source")
    found = leaving.agg(expr("count(*) AS degree"), expr("sum(weight) AS strength"))
    return network.filled(found.withColumnRenamed("source", "number"))


def pagerank(
    network: Network, *, damping: float = 0.85, tolerance: float = 1e-8, rounds: int = 1_000
) -> DataFrame:
    """Return the PageRank of each node, `number` and `rank`; the ranks add up to 1.

    As in memory, but by Jacobi rounds of x = (1 − d) + d Pᵀx, which many machines can do at once:
    scaled to the sum of 1, x is the rank that gives what no arc carries on to all nodes alike. Ends
    when some rounds change less than `tolerance` of the whole, and x is then off by less than
    d / (1 − d) times that. log(`tolerance`) / log(d) rounds of O(m) at most.

    Source: Brin and Page 1998; as a linear system: Del Corso, Gulli and Romani, Internet
    Mathematics 2005.

    Raises:
        AnalysisError: the ranks do not settle in so many rounds.

    """
    links = spread(_links(network), "source")
    ranks = cut(network.nodes.withColumn("rank", lit(1.0)))
    for _ in range(0, rounds, AT_ONCE):
        before, ranks = ranks, cut(_swept(network, links, ranks, damping))
        moved = ranks.join(before.withColumnRenamed("rank", "old"), "number")
        change = "coalesce(sum(abs(rank - old)) / sum(rank), 0)", "coalesce(sum(rank), 1)"
        share, total = moved.selectExpr(*change).first()
        if share < tolerance:
            links.unpersist()
            return ranks.selectExpr("number", f"rank / {total!r}D AS rank")
    raise AnalysisError(f"PageRank did not settle in {rounds} rounds at damping {damping}.")


def _swept(network: Network, links: DataFrame, ranks: DataFrame, damping: float) -> DataFrame:
    """Return the ranks after some rounds, which are one computation to Spark."""
    begin = network.nodes.withColumn("rank", lit(1 - damping))
    for _ in range(AT_ONCE):
        given = links.join(ranks, links.source == ranks.number)
        got = given.selectExpr("target AS number", f"{damping!r}D * rank * share AS rank")
        ranks = begin.union(got).groupBy("number").agg(expr("sum(rank) AS rank"))
    return ranks


def _links(network: Network) -> DataFrame:
    """Return each arc with the share of its source's rank that it carries."""
    arcs = network.arcs().where("weight > 0")
    total = arcs.groupBy("source").agg(expr("sum(weight) AS total"))
    return arcs.join(total, "source").selectExpr("source", "target", "weight / total AS share")
