"""Communities by label propagation: coarser than Leiden, but each node only asks its neighbours."""

from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]
from pyspark.sql.functions import expr  # pyright: ignore[reportMissingImports]

from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.rounds import cut, named, spread


def labels(network: Network, *, seed: int = 0, rounds: int = 100) -> DataFrame:
    """Return each node's community: `number`, `first` (its lowest node), `size`.

    At first each node is its own label. In each round some half of the nodes, by hash, take the
    label that most of their neighbours have; of several such they keep their own, or else take one
    by hash. It ends when every node has a label that most of its neighbours have, or after so many
    rounds. Directions and weights are not looked at. The same seed gives the same, on any cluster.

    Source: Raghavan, Albert and Kumara, Phys. Rev. E 76 (2007) 036106. That only half of them move
    at a time keeps two sides from swapping labels for ever.
    """
    neighbours = spread(network.neighbours(), "source")
    state = network.nodes.selectExpr("number", "number AS label", "false AS settled")
    for turn in range(rounds):
        state = cut(_round(neighbours, state, seed * rounds + turn))
        if state.where("NOT settled").isEmpty():
            break
    neighbours.unpersist()
    return named(state.selectExpr("number", "label AS part"))


def _round(neighbours: DataFrame, state: DataFrame, turn: int) -> DataFrame:
    told = neighbours.join(state, neighbours.source == state.number).groupBy("target", "label")
    votes = told.agg(expr("count(*) AS votes")).selectExpr(
        "target AS number", "label AS to", "votes"
    )
    chance = f"xxhash64({turn}L, number, to)"
    best = (
        votes.join(state, "number")
        .groupBy("number")
        .agg(expr(f"max(struct(votes, to = label AS own, {chance} AS chance, to)) AS best"))
    )
    moves = f"xxhash64({turn}L, number) % 2 = 0 AND best IS NOT NULL"
    return state.join(best, "number", "left").selectExpr(
        "number",
        f"if({moves}, best.to, label) AS label",
        "coalesce(best.own, true) AS settled",
    )
