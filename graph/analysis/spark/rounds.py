"""What an iteration needs on Spark: tables whose history does not grow with every round."""

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import count, lit  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import min as least  # pyright: ignore[reportMissingImports]


def cut(table: DataFrame) -> DataFrame:
    """Compute a table now and forget how.

    It is kept in `spark.checkpoint.dir` where there is one, so that it outlives a machine; else on
    the machines' own memory and disks.
    """
    if table.sparkSession.conf.get("spark.checkpoint.dir", None):
        return table.checkpoint()
    return table.localCheckpoint()


def spread(table: DataFrame, column: str) -> DataFrame:
    """Keep a table where each round needs it: the rows of one value together."""
    parts = int(table.sparkSession.conf.get("spark.sql.shuffle.partitions"))
    return table.repartition(parts, column).persist()


def named(parts: DataFrame) -> DataFrame:
    """Name the parts that nodes are in (`number`, `part`) by their lowest node: `first`, `size`."""
    sizes = parts.groupBy("part").agg(least("number").alias("first"), count(lit(1)).alias("size"))
    return parts.join(sizes, "part").select("number", "first", "size")
