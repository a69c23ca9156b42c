"""The measures that scale out, on Spark: for a snapshot that one machine is too small for.

Read in this order:

- `snapshot`: a saved snapshot's Parquet files as Spark's tables, and networks taken from it.
- `network`: nodes and ties as tables; `rounds` cuts what an iteration builds on.
- `structure`: components and triangles. `centrality`: degrees and PageRank.
- `communities`: label propagation. `mixing`: ties from group to group, the E–I index.
- `candidates`: who, over the border, shares contacts and is not tied yet.
- `__main__`: `python -m mosty.graph.analysis.spark FOLDER MEASURE -o OUT`, also for spark-submit.

Definitions are those of the modules of the same names in `mosty.graph.analysis`, whose results they
equal. All is SQL on tables: the machines of a cluster need neither Python nor Mosty, only the
driver does, with the extra `spark`.
"""

from mosty.graph.analysis.spark.candidates import Candidates, candidates
from mosty.graph.analysis.spark.centrality import degrees, pagerank
from mosty.graph.analysis.spark.communities import labels
from mosty.graph.analysis.spark.mixing import EIIndex, ei_index, mixing
from mosty.graph.analysis.spark.network import Network
from mosty.graph.analysis.spark.snapshot import Snapshot
from mosty.graph.analysis.spark.structure import components, triangles

__all__ = [
    "Candidates",
    "EIIndex",
    "Network",
    "Snapshot",
    "candidates",
    "components",
    "degrees",
    "ei_index",
    "labels",
    "mixing",
    "pagerank",
    "triangles",
]
