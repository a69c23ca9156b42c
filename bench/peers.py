"""The same network as each library has it, and what they call the same measure.

Each entry of `MEASURES` takes a `Case`. Values come back as the library gives them;
`bench/analysis.py` says how to compare.
"""

# ruff: noqa: ANN401  (libraries' own graphs and results have no types)

from collections.abc import Callable
from functools import cached_property
from typing import Any

import igraph
import networkit
import networkx as nx
import numpy as np
import rustworkx
from generated import Generated
from scipy import sparse
from sknetwork.ranking import HITS, PageRank
from sknetwork.topology import get_core_decomposition

TOLERANCE = 1e-10
SMALL = 10_000  # networkx is only tried below


class Case:
    """A generated network in every library's own form, made when first asked for."""

    def __init__(self, made: Generated) -> None:
        self.made = made
        self.n = made.n
        self.ties = made.ties.tolist()

    @cached_property
    def igraph(self) -> Any:
        return igraph.Graph(self.n, self.ties)

    @cached_property
    def rustworkx(self) -> Any:
        graph = rustworkx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(self.n))
        graph.add_edges_from_no_data([(a, b) for a, b in self.ties])
        return graph

    @cached_property
    def rustworkx_directed(self) -> Any:
        return self.rustworkx.to_directed()

    @cached_property
    def networkit(self) -> Any:
        graph = networkit.Graph(self.n)
        graph.addEdges((self.made.ties[:, 0], self.made.ties[:, 1]))
        return graph

    @cached_property
    def matrix(self) -> Any:
        a, b = self.made.ties.T
        ends = (np.r_[a, b], np.r_[b, a])
        return sparse.csr_matrix((np.ones(ends[0].size), ends), (self.n, self.n))

    @cached_property
    def networkx(self) -> "nx.Graph[int]":
        graph = nx.empty_graph(self.n)
        graph.add_edges_from(self.ties)
        return graph


def _networkit(algorithm: Any) -> Any:
    algorithm.run()
    return algorithm


def _values(found: Any) -> Any:
    return np.array([found[one] for one in range(len(found))])


def _by_triangles(case: Case) -> Any:
    graph = case.igraph
    degree = np.array(graph.degree(), float)
    share = np.array(graph.transitivity_local_undirected(mode="zero"))
    with np.errstate(invalid="ignore"):
        return degree - share * (degree - 1) * (degree > 0) / (degree > 0)


def _membership(parts: Any, case: Case) -> Any:
    of = np.empty(case.n, np.int64)
    for number, part in enumerate(parts):
        of[[*part]] = number
    return of


def brokerage_by_matrices(case: Case) -> Any:
    """Return the roles by country from sparse products: what a careful researcher would write."""
    n, group = case.n, case.made.country
    a, b = case.made.ties.T
    arcs = sparse.csr_matrix((np.ones(a.size), (a, b)), (n, n))
    same = group[a] == group[b]
    own, other = (
        sparse.csr_matrix((np.ones(keep.sum()), (a[keep], b[keep])), (n, n))
        for keep in (same, ~same)
    )
    into = [np.asarray(one.sum(0)).ravel() for one in (own, other)]
    out = [np.asarray(one.sum(1)).ravel() for one in (own, other)]
    mutual = [np.asarray(one.multiply(one.T).sum(1)).ravel() for one in (own, other)]
    from_own, from_other = own.T @ arcs, other.T @ arcs
    closed = [
        np.asarray(one.multiply(two).sum(1)).ravel()
        for one, two in (
            (from_own, own),
            (other.T @ own, other),
            (from_own, other),
            (from_other, own),
            (from_other, other),
        )
    ]
    groups = np.eye(group.max() + 1)[group]
    paired = ((other.T @ groups) * (other @ groups)).sum(1)
    return np.column_stack(
        [
            into[0] * out[0] - mutual[0] - closed[0],
            paired - mutual[1] - closed[1],
            into[0] * out[1] - closed[2],
            into[1] * out[0] - closed[3],
            into[1] * out[1] - paired - (closed[4] - closed[1]),
        ]
    )


Peer = Callable[[Case], Any]
MEASURES: dict[str, dict[str, Peer]] = {
    "pagerank": {
        "igraph": lambda case: case.igraph.pagerank(),
        "rustworkx": lambda case: _values(
            rustworkx.pagerank(case.rustworkx_directed, tol=TOLERANCE / case.n, max_iter=1_000)
        ),
        "networkit": lambda case: _networkit(
            networkit.centrality.PageRank(case.networkit, tol=TOLERANCE)
        ).scores(),
        "scikit-network": lambda case: PageRank(tol=TOLERANCE, n_iter=1_000).fit_predict(
            case.matrix
        ),
        "networkx": lambda case: _values(nx.pagerank(case.networkx, tol=TOLERANCE / case.n)),
    },
    "hits": {
        "igraph": lambda case: case.igraph.authority_score(),
        "rustworkx": lambda case: _values(
            rustworkx.hits(case.rustworkx_directed, tol=TOLERANCE, max_iter=10_000)[1]
        ),
        "scikit-network": lambda case: np.abs(HITS().fit(case.matrix).scores_col_),
        "networkx": lambda case: _values(nx.hits(case.networkx)[1]),
    },
    "constraint": {
        "igraph": lambda case: case.igraph.constraint(),
        "networkx": lambda case: _values(nx.constraint(case.networkx)),
    },
    "effective size": {
        "igraph (triangles)": _by_triangles,
        "networkx": lambda case: _values(nx.effective_size(case.networkx)),
    },
    "clustering": {
        "igraph": lambda case: case.igraph.transitivity_local_undirected(mode="zero"),
        "networkit": lambda case: _networkit(
            networkit.centrality.LocalClusteringCoefficient(case.networkit, True)  # noqa: FBT003
        ).scores(),
        "networkx": lambda case: _values(nx.clustering(case.networkx)),
    },
    "articulation points": {
        "igraph": lambda case: sorted(case.igraph.articulation_points()),
        "rustworkx": lambda case: sorted(rustworkx.articulation_points(case.rustworkx)),
        "networkx": lambda case: sorted(nx.articulation_points(case.networkx)),
    },
    "bridges": {
        "igraph": lambda case: sorted(
            sorted(case.igraph.es[one].tuple) for one in case.igraph.bridges()
        ),
        "rustworkx": lambda case: sorted(sorted(one) for one in rustworkx.bridges(case.rustworkx)),
        "networkx": lambda case: sorted(sorted(one) for one in nx.bridges(case.networkx)),
    },
    "core numbers": {
        "igraph": lambda case: case.igraph.coreness(),
        "rustworkx": lambda case: _values(rustworkx.core_number(case.rustworkx)),
        "networkit": lambda case: _networkit(
            networkit.centrality.CoreDecomposition(case.networkit)
        ).scores(),
        "scikit-network": lambda case: get_core_decomposition(case.matrix),
        "networkx": lambda case: _values(nx.core_number(case.networkx)),
    },
    "components": {
        "igraph": lambda case: sorted(case.igraph.connected_components().sizes()),
        "rustworkx": lambda case: sorted(map(len, rustworkx.connected_components(case.rustworkx))),
        "networkit": lambda case: sorted(
            _networkit(networkit.components.ConnectedComponents(case.networkit))
            .getComponentSizes()
            .values()
        ),
        "networkx": lambda case: sorted(map(len, nx.connected_components(case.networkx))),
    },
    "closeness": {
        "igraph": lambda case: case.igraph.closeness(),
        "rustworkx": lambda case: _values(
            rustworkx.closeness_centrality(case.rustworkx, wf_improved=False)
        ),
    },
    "betweenness": {
        "igraph": lambda case: case.igraph.betweenness(),
        "rustworkx": lambda case: _values(
            rustworkx.betweenness_centrality(case.rustworkx, normalized=False)
        ),
        "networkit": lambda case: (
            np.array(_networkit(networkit.centrality.Betweenness(case.networkit)).scores()) / 2
        ),
    },
    "communities": {
        "igraph": lambda case: (
            case.igraph.community_leiden("modularity", n_iterations=2).membership
        ),
        "networkit": lambda case: (
            _networkit(networkit.community.ParallelLeiden(case.networkit, randomize=True))
            .getPartition()
            .getVector()
        ),
        "networkx": lambda case: _membership(nx.community.louvain_communities(case.networkx), case),
    },
    "brokerage": {"scipy": brokerage_by_matrices},
}
