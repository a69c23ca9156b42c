"""Groups of a picture's actors: by what is said of each, or by the clusters they are members of."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.network import Ints, Nodes
from mosty.graph.analysis.snapshot import Codes, Snapshot

# what groups are made by: the snapshot's column, how much of its texts counts, the nodes' ids
COLUMNS: dict[str, tuple[str, int | None, str]] = {
    "country": ("country", None, "nuts:"),
    "region": ("nuts", 5, "nuts:"),
    "type": ("type", None, ""),
    "section": ("nace", 1, "nace:"),
}
GROUPS = (*COLUMNS, "cluster")


@dataclass(frozen=True, eq=False)
class Groups:
    """Which actor, (m,), is in which group, (m,), sorted by actor; one may be in several.

    `ids` are the groups', empty for those of whom no group is known; `nodes` are those of what they
    stand for in the graph, None where that is nothing.
    """

    n: int
    actor: Ints
    of: Ints
    ids: list[str]
    nodes: list[str | None]

    @classmethod
    def by(cls, name: str, snapshot: Snapshot, whole: Snapshot) -> "Groups":
        """Group a snapshot's actors by one of `GROUPS`; `whole` has the clusters, too."""
        if name == "cluster":
            return cls._clusters(snapshot, whole)
        column, length, prefix = COLUMNS[name]
        codes: Codes = snapshot.codes(column, length).complete("")
        ids = [f"{prefix}{one}" if one else "" for one in codes.labels]
        nodes = [one or None if prefix else None for one in ids]
        return cls(snapshot.n, np.arange(snapshot.n), codes.of.astype(np.int64), ids, nodes)

    @classmethod
    def _clusters(cls, snapshot: Snapshot, whole: Snapshot) -> "Groups":
        """Group by cluster; a cluster itself is of its own group."""
        clusters = np.flatnonzero((whole.actors["type"] == "Cluster").to_numpy())
        group = np.full(whole.n, -1, np.int64)
        group[clusters] = np.arange(clusters.size)
        ties = whole.ties["MEMBER_OF"]
        actor = np.concatenate([ties.sources, clusters])
        of = group[np.concatenate([ties.targets, clusters])]
        number = np.full(whole.n, -1, np.int64)
        number[whole.numbers(snapshot.ids)] = np.arange(snapshot.n)
        pairs = np.column_stack([number[actor], of])
        pairs = np.unique(pairs[(pairs >= 0).all(axis=1)], axis=0)
        used, at = np.unique(pairs[:, 1], return_inverse=True)
        ids = [whole.ids[clusters[one]] for one in used]
        none = np.setdiff1d(np.arange(snapshot.n), pairs[:, 0])
        members = np.concatenate([pairs[:, 0], none])
        groups = np.concatenate([at.ravel(), np.full(none.size, used.size)])
        order = np.argsort(members, kind="stable")
        more = [""] if none.size else []
        return cls(
            snapshot.n, members[order], groups[order], [*ids, *more], [*ids, *(None for _ in more)]
        )

    def sizes(self) -> Ints:
        """Return how many actors each group has, (k,)."""
        return np.bincount(self.of, minlength=len(self.ids))

    def pairs(self, a: Nodes, b: Nodes) -> tuple[Ints, Ints, Ints]:
        """Return each tie, (m,), from any group of actor `a` to any of `b`, as `tie, from, to`."""
        count = np.bincount(self.actor, minlength=self.n)
        first = np.cumsum(count) - count
        ways = count[a] * count[b]
        tie = np.repeat(np.arange(a.size), ways)
        way = np.arange(tie.size) - np.repeat(np.cumsum(ways) - ways, ways)
        across, along = np.divmod(way, count[b][tie])
        return tie, self.of[first[a[tie]] + across], self.of[first[b[tie]] + along]
