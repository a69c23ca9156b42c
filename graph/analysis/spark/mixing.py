"""Who is tied to whom by group; each tie counts once, as in `mosty.graph.analysis.mixing`."""

from dataclasses import dataclass

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import col, expr  # pyright: ignore[reportMissingImports]

from mosty.graph.analysis.spark.network import Network

_INDEX = "try_divide(external - internal, external + internal) AS index"


@dataclass(frozen=True, eq=False)
class EIIndex:
    """(E − I) / (E + I) of ties that leave a group (E) and stay in it (I): −1 to 1, else null.

    `group` and `node` are tables of `group` or `number`, `external`, `internal`, `index`; of a
    group those are of the ties that touch it.
    """

    whole: float | None
    group: DataFrame
    node: DataFrame


def mixing(network: Network, groups: DataFrame) -> DataFrame:
    """Return the ties from group to group: `from_…`, `to_…` for each column, `ties`, `weight`.

    `groups` is `Snapshot.groups`: with regions and sectors, each row is a pair of regions by a pair
    of sectors. An undirected tie counts half in each direction. Rows of no ties are left out.
    """
    columns = [name for name in groups.columns if name != "number"]
    arcs = network.arcs()
    for end, side in (("source", "from"), ("target", "to")):
        named = [col(name).alias(f"{side}_{name}") for name in columns]
        arcs = arcs.join(groups.select(col("number").alias(end), *named), end)
    part = "" if network.directed else " / 2"
    return arcs.groupBy(*(f"{side}_{name}" for side in ("from", "to") for name in columns)).agg(
        expr(f"count(*){part} AS ties"), expr(f"sum(weight){part} AS weight")
    )


def ei_index(network: Network, groups: DataFrame) -> EIIndex:
    """Return the E–I index of the network, its groups and its nodes, by `groups`' one column.

    Source: Krackhardt and Stern, Social Psychology Quarterly 1988.
    """
    (column,) = (name for name in groups.columns if name != "number")
    ends = network.ends()
    for end, side in (("source", "mine"), ("target", "theirs")):
        ends = ends.join(groups.selectExpr(f"number AS {end}", f"`{column}` AS {side}"), end)
    counts = (
        expr("count_if(mine <> theirs) AS external"),
        expr("count_if(mine = theirs) AS internal"),
    )
    node = ends.groupBy("source").agg(*counts).withColumnRenamed("source", "number")
    # A tie inside a group has both its ends there.
    group = (
        ends.groupBy(col("mine").alias("group"))
        .agg(*counts)
        .withColumn("internal", expr("internal DIV 2"))
    )
    whole = group.selectExpr("sum(external) / 2 AS external", "sum(internal) AS internal")
    return EIIndex(
        whole.selectExpr(_INDEX).first()[0],
        group.selectExpr("*", _INDEX),
        network.filled(node).selectExpr("*", _INDEX),
    )
