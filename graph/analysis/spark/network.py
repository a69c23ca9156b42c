"""Who is tied to whom, as tables."""

from dataclasses import dataclass

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes and their ties, as `mosty.graph.analysis.network.Network` has them.

    `nodes` has the column `number`; `ties` has `source`, `target`, `weight`: no tie of a node to
    itself, no pair twice. An undirected tie stands once, from the lower number to the higher.
    """

    nodes: DataFrame
    ties: DataFrame
    directed: bool = False

    def ends(self) -> DataFrame:
        """Return each tie from both of its ends: `source`, `target`, `weight`."""
        turned = self.ties.selectExpr("target AS source", "source AS target", "weight")
        return self.ties.union(turned)

    def arcs(self) -> DataFrame:
        """Return each tie as it can be followed: an undirected one both ways."""
        return self.ties if self.directed else self.ends()

    def pairs(self) -> DataFrame:
        """Return who is tied, without directions and weights: `low`, `high`, each pair once."""
        if not self.directed:
            return self.ties.selectExpr("source AS low", "target AS high")
        ends = "least(source, target) AS low", "greatest(source, target) AS high"
        return self.ties.selectExpr(*ends).distinct()

    def neighbours(self) -> DataFrame:
        """Return each pair from both sides: `source`, `target`."""
        pairs = self.pairs()
        turned = pairs.selectExpr("high AS source", "low AS target")
        return pairs.selectExpr("low AS source", "high AS target").union(turned)

    def filled(self, found: DataFrame) -> DataFrame:
        """Return what was found of nodes (`number`, …) for all of them: 0 where nothing was."""
        return self.nodes.join(found, "number", "left").na.fill(0)
