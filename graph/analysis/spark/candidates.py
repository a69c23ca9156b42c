"""Who, over the border, shares contacts and is not tied yet."""

from dataclasses import dataclass

from pyspark.sql import DataFrame, Window  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import (  # pyright: ignore[reportMissingImports]
    col,
    desc,
    expr,
    row_number,
)

from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.rounds import cut
from mosty.graph.analysis.spark.snapshot import UNKNOWN

HUB = 500


@dataclass(frozen=True, eq=False)
class Candidates:
    """Pairs over the border, and how many `hubs` were not counted as shared contacts.

    `pairs` is a table: for each node (`number`) its best partners (`other`), with how many contacts
    they share (`common`), `resource_allocation` (Σ 1/d of those contacts' degrees d), `adamic_adar`
    (Σ 1/ln d) and their `place`, 1 the best.
    """

    pairs: DataFrame
    hubs: int


def candidates(network: Network, groups: DataFrame, *, top: int = 20, hub: int = HUB) -> Candidates:
    """Return for each node the `top` nodes of another group that share contacts with it, untied.

    `groups` has one column, as a rule the country; who is of none (`?`) is left out. Best first by
    resource allocation, then by number. A contact of more than `hub` ties is not counted as shared:
    it alone would make hub² pairs and give each less than 1/hub. Directions and weights are not
    looked at.

    Source: Zhou, Lü and Zhang, Eur. Phys. J. B 71 (2009) 623; Adamic and Adar, Social Networks
    2003.
    """
    (column,) = (name for name in groups.columns if name != "number")
    degree = network.neighbours().groupBy("source").agg(expr("count(*) AS degree"))
    known = groups.where(col(column) != UNKNOWN)
    spokes = cut(
        network.neighbours()
        .join(degree.where(col("degree").between(2, hub)), "source")
        .join(known.selectExpr("number AS target", f"`{column}` AS side"), "target")
    )
    found = cut(_shared(spokes).join(network.pairs(), ["low", "high"], "left_anti"))
    return Candidates(_best(found, top), degree.where(col("degree") > hub).count())


def _shared(spokes: DataFrame) -> DataFrame:
    left = spokes.selectExpr("source", "degree", "target AS low", "side AS side_low")
    right = spokes.selectExpr("source", "target AS high", "side AS side_high")
    met = left.join(right, "source").where("low < high AND side_low <> side_high")
    return met.groupBy("low", "high").agg(
        expr("count(*) AS common"),
        expr("sum(1 / degree) AS resource_allocation"),
        expr("sum(1 / ln(degree)) AS adamic_adar"),
    )


def _best(found: DataFrame, top: int) -> DataFrame:
    figures = "common", "resource_allocation", "adamic_adar"
    both = found.selectExpr("low AS number", "high AS other", *figures).union(
        found.selectExpr("high AS number", "low AS other", *figures)
    )
    # Sums differ in their last digits with the order of addition: those are one.
    score = desc(expr("round(resource_allocation, 12)"))
    order = Window.partitionBy("number").orderBy(score, "other")
    return both.withColumn("place", row_number().over(order)).where(col("place") <= top)
