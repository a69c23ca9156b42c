"""`python -m mosty.graph.analysis.spark FOLDER MEASURE -o OUT`: one measure of a saved snapshot.

FOLDER and OUT are any addresses that Spark knows. Give this file to spark-submit for a cluster.
"""

import argparse
import sys
import time
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession  # pyright: ignore[reportMissingImports]

from mosty.graph.analysis.actors import COLUMNS
from mosty.graph.analysis.spark.candidates import HUB, candidates
from mosty.graph.analysis.spark.centrality import degrees, pagerank
from mosty.graph.analysis.spark.communities import labels
from mosty.graph.analysis.spark.mixing import ei_index, mixing
from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.snapshot import Snapshot
from mosty.graph.analysis.spark.structure import components, triangles
from mosty.graph.analysis.ties import KINDS
from mosty.graph.errors import MostyError

OF_NODES: dict[str, Callable[[Network], DataFrame]] = {
    "components": components,
    "degrees": degrees,
    "labels": labels,
    "pagerank": pagerank,
    "triangles": triangles,
}
BY_GROUP = ("candidates", "ei", "mixing")
IDS = ("number", "other", "first")


def main() -> None:
    """Compute and write what the arguments say."""
    given = _parser().parse_args()
    session = SparkSession.builder.appName(f"mosty {given.measure}").getOrCreate()
    begun = time.perf_counter()
    try:
        found = _found(Snapshot.load(session, given.folder), given)
        found.write.mode("overwrite").parquet(given.output)
    except MostyError as error:
        sys.exit(str(error))
    spent = time.perf_counter() - begun
    rows = session.read.parquet(given.output).count()
    _tell(f"{rows:,} rows in {given.output}, {spent:.0f} s")
    session.stop()


def _found(snapshot: Snapshot, given: argparse.Namespace) -> DataFrame:
    network = snapshot.network(given.kind, directed=given.directed)
    if given.measure in OF_NODES:
        found = OF_NODES[given.measure](network)
    else:
        groups = snapshot.groups(dict(given.by or [("country", None)]))
        found = _by_group(network, groups, given)
    return snapshot.identified(found, *(one for one in IDS if one in found.columns))


def _by_group(network: Network, groups: DataFrame, given: argparse.Namespace) -> DataFrame:
    if given.measure == "mixing":
        return mixing(network, groups)
    if given.measure == "ei":
        index = ei_index(network, groups)
        _tell(f"E–I index of the whole: {index.whole}")
        return index.node
    pairs = candidates(network, groups, top=given.top, hub=given.hub)
    _tell(f"{pairs.hubs:,} actors of more than {given.hub:,} ties do not count as shared contacts.")
    return pairs.pairs


def _tell(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201


def _column(text: str) -> tuple[str, int | None]:
    name, _, length = text.partition(":")
    if name not in COLUMNS or (length and not length.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text}: give one of {', '.join(COLUMNS)}, or nuts:4")
    return name, int(length) if length else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m mosty.graph.analysis.spark", description=__doc__)
    parser.add_argument("folder", help="a snapshot's folder, as Snapshot.save writes it")
    parser.add_argument("measure", choices=sorted([*OF_NODES, *BY_GROUP]))
    parser.add_argument("-o", "--output", required=True, help="a folder of Parquet files")
    parser.add_argument("--kind", nargs="+", choices=KINDS, help="ties to count; by default all")
    parser.add_argument("--directed", action="store_true", help="keep directions")
    parser.add_argument(
        "--by", nargs="+", type=_column, metavar="COLUMN[:LENGTH]", help="e.g. nuts:4 nace:1"
    )
    parser.add_argument("--top", type=int, default=20, help="candidates for each actor")
    parser.add_argument("--hub", type=int, default=HUB, help="most ties of a shared contact")
    return parser


if __name__ == "__main__":
    main()
