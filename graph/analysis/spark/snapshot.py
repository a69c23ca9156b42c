"""A saved snapshot as Spark's tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyspark.sql import Column, DataFrame, SparkSession  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import (  # pyright: ignore[reportMissingImports]
    coalesce,
    col,
    expr,
    length,
    lit,
    substring,
    when,
)

from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.ties import EDGES, KINDS
from mosty.graph.errors import AnalysisError

UNKNOWN = "?"
_ENDS = "least(source, target) AS source", "greatest(source, target) AS target", "weight"


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What `mosty.graph.analysis.snapshot.Snapshot.save` wrote, wherever Spark can read it.

    `actors` has the columns of `COLUMNS` and `number`; `ties` has `kind`, `source`, `target` (two
    numbers) and `weight`.
    """

    actors: DataFrame
    ties: DataFrame

    @classmethod
    def load(cls, session: SparkSession, folder: str) -> "Snapshot":
        """Find the two files in a folder, which may be any address that Spark knows.

        Their digest is not checked: that takes all of it on one machine.

        Raises:
            AnalysisError: the actors are not in one file, by whose order they are numbered.

        """
        actors = session.read.parquet(f"{folder}/actors.parquet")
        if len(actors.inputFiles()) != 1:
            raise AnalysisError(
                f"The actors in {folder} lie in several files, but ties name them by their place "
                f"in one. Copy the folder as it was saved."
            )
        numbered = actors.select(col("_metadata.row_index").alias("number"), *actors.columns)
        return cls(numbered, session.read.parquet(f"{folder}/ties.parquet"))

    def network(self, kinds: Iterable[str] | None = None, *, directed: bool = False) -> Network:
        """Return the ties of some kinds (by default all) as one network, kept for many measures.

        As in memory: ties of a pair become one with the sum of their weights, those of an actor to
        itself are left out, and an undirected tie of a directed network is an arc each way.

        Raises:
            AnalysisError: there is no such kind of tie, or a weight is negative or infinite.

        """
        ties = self.ties if kinds is None else self.ties.where(col("kind").isin(_known(kinds)))
        _check(ties)
        if directed:
            both = ties.where(col("kind").isin([*EDGES]))
            turned = both.selectExpr("target AS source", "source AS target", "weight")
            ties = ties.select("source", "target", "weight").union(turned)
        else:
            ties = ties.selectExpr(*_ENDS)
        weight = expr("sum(nanvl(coalesce(weight, 1), 1)) AS weight")
        ends = (col(name).cast("bigint").alias(name) for name in ("source", "target"))
        merged = ties.where("source <> target").groupBy(*ends).agg(weight)
        return Network(self.actors.select("number").persist(), merged.persist(), directed)

    def groups(self, lengths: Mapping[str, int | None]) -> DataFrame:
        """Return what each actor belongs to, by columns: `number`, and a text for each column.

        With a length only that many characters count, and shorter texts are not known ("?"): 4 of
        a NUTS code are its level 2, 1 and 3 of a NACE code its section and division.
        """
        return self.actors.select("number", *(_group(*one) for one in lengths.items()))

    def identified(self, found: DataFrame, *columns: str) -> DataFrame:
        """Replace the numbers in these columns by the actors' ids."""
        for column in columns:
            ids = self.actors.select(col("number").alias(column), col("id").alias(f"_{column}"))
            found = found.join(ids, column).withColumn(column, col(f"_{column}")).drop(f"_{column}")
        return found


def _known(kinds: Iterable[str]) -> list[str]:
    chosen = [*kinds]
    if unknown := sorted({*chosen} - {*KINDS}):
        raise AnalysisError(
            f"There are no ties of kind {', '.join(unknown)}; the kinds are {', '.join(KINDS)}."
        )
    return chosen


def _check(ties: DataFrame) -> None:
    wrong = ties.where("NOT isnan(weight) AND (weight < 0 OR weight = double('infinity'))")
    if not wrong.isEmpty():
        raise AnalysisError(
            "A tie's weight is negative or infinite: the measures are defined for weights from 0 "
            "up. Mend the weights and save the snapshot again."
        )


def _group(column: str, size: int | None) -> Column:
    text = col(column)
    if size:
        text = when(length(text) >= size, substring(text, 1, size))
    return coalesce(text, lit(UNKNOWN)).alias(column)
