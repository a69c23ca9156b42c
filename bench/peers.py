"""The same network as each library has it, and what they call the same measure."""

# ruff: noqa: ANN401  (libraries' own graphs and results have no types)

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from mosty.graph.analysis.betweenness import betweenness, near, subset_betweenness
from mosty.graph.analysis.brokerage import brokerage
from mosty.graph.analysis.centrality import closeness, harmonic, hits, pagerank
from mosty.graph.analysis.communities import leiden, modularity
from mosty.graph.analysis.holes import effective_size, holes
from mosty.graph.analysis.kernels.distances import LANES, sums
from mosty.graph.analysis.mixing import assortativity, mixing
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.structure import (
    articulation_points,
    bridges,
    clustering,
    components,
    core_numbers,
)

TOLERANCE = 1e-10
SMALL = 5_000  # all pairs are measured up to here, and networkx
RUNS, FEW, TOGETHER = 6, 2, 8  # sources: so many runs of so many that are searched together
LARGE = 50_000  # beyond, only few runs


class Case:
    """A network in a library's own form, made when first asked for."""

    def __init__(self, file: Path) -> None:
        held = np.load(file)
        self.a, self.b = (np.ascontiguousarray(end) for end in held["ties"].T)
        self.country = held["country"]
        self.n = self.country.size

    def module(self, name: str) -> Any:
        """Import a library only in the process that measures it."""
        return importlib.import_module(name)

    @cached_property
    def mosty(self) -> Network:
        return Network.of(self.n, self.a, self.b)

    @cached_property
    def arcs(self) -> Network:
        return Network.of(self.n, self.a, self.b, directed=True)

    @cached_property
    def igraph(self) -> Any:
        return self.module("igraph").Graph(self.n, np.column_stack([self.a, self.b]))

    @cached_property
    def rustworkx(self) -> Any:
        graph = self.module("rustworkx").PyGraph(multigraph=False)
        graph.add_nodes_from(range(self.n))
        graph.add_edges_from_no_data([*zip(self.a.tolist(), self.b.tolist(), strict=True)])
        return graph

    @cached_property
    def rustworkx_directed(self) -> Any:
        return self.rustworkx.to_directed()

    @cached_property
    def networkit(self) -> Any:
        self.module("networkit").setNumberOfThreads(1)
        graph = self.module("networkit.graph").GraphFromCoo((self.a, self.b), n=self.n)
        if graph.numberOfEdges() != self.a.size:
            raise SystemExit("NetworKit has read another network.")
        return graph

    @cached_property
    def matrix(self) -> Any:
        ends = (np.r_[self.a, self.b], np.r_[self.b, self.a])
        return sparse.csr_matrix((np.ones(ends[0].size), ends), (self.n, self.n))

    @cached_property
    def networkx(self) -> Any:
        graph = self.module("networkx").empty_graph(self.n)
        graph.add_edges_from(zip(self.a.tolist(), self.b.tolist(), strict=True))
        return graph

    @cached_property
    def sources(self) -> Any:
        """Some nodes of one country, in runs that are searched together among all of it too."""
        order = np.argsort(near(self.mosty), kind="stable")
        order = order[self.country[order] == 1]
        several = RUNS if self.n <= LARGE else FEW
        runs = np.random.default_rng(0).choice(order.size // TOGETHER, several, replace=False)
        return np.concatenate([order[one * TOGETHER : (one + 1) * TOGETHER] for one in runs])


LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "mosty": ("mosty", "arcs", "sources"),
    "igraph": ("igraph", "sources"),
    "networkit": ("networkit",),
    "rustworkx": ("rustworkx", "rustworkx_directed"),
    "scikit-network": ("matrix",),
    "networkx": ("networkx",),
    "scipy": ("arcs",),
}
LIMITS = {"rustworkx": 200_000, "networkx": SMALL}  # nodes; beyond, their graphs take gigabytes


def prepare(library: str, case: Case) -> None:
    """Make the library's form of the network, and let compiled code be loaded."""
    for name in LIBRARIES[library]:
        getattr(case, name)
    if library == "mosty":
        tiny = Case.__new__(Case)
        tiny.a, tiny.b = np.array([0, 1, 2]), np.array([1, 2, 3])
        tiny.n, tiny.country = 4, np.array([0, 0, 1, 1])
        tiny.__dict__["sources"] = np.array([0, 1])
        for measure in MEASURES.values():
            measure["mosty"].run(tiny)


def _as_array(found: Any, _: Case) -> Any:
    return np.asarray(found, np.float64)


def _values(found: Any, _: Case) -> Any:
    return np.array([found[one] for one in range(len(found))], np.float64)


def _scores(found: Any, _: Case) -> Any:
    return np.asarray(found.scores(), np.float64)


def _sorted(found: Any, _: Case) -> Any:
    return np.sort(np.array([*found], np.int64))


def _pairs(found: Any, _: Case) -> Any:
    ends = np.sort(np.array([*found], np.int64).reshape(-1, 2), axis=1)
    return ends[np.lexsort(ends.T[::-1])]


def _nothing(*_: Any) -> Any:
    return np.empty(0)


@dataclass(frozen=True)
class Work:
    """How a library measures it; how its result becomes an array; up to how many nodes."""

    run: Callable[[Case], Any]
    convert: Callable[[Any, Case], Any] = _as_array
    limit: int = 1_000_000
    times: Callable[[Case], float] = lambda _: 1.0
    """What the time is multiplied with: more than 1 where only some sources are measured."""


def _run(algorithm: Any) -> Any:
    algorithm.run()
    return algorithm


def _networkit(name: str, *values: Any, **options: Any) -> Callable[[Case], Any]:
    folder, kind = name.split(".")

    def run(case: Case) -> Any:
        return _run(
            getattr(case.module(f"networkit.{folder}"), kind)(case.networkit, *values, **options)
        )

    return run


def _rustworkx(name: str, form: str = "rustworkx", **options: Any) -> Callable[[Case], Any]:
    return lambda case: getattr(case.module("rustworkx"), name)(getattr(case, form), **options)


def _networkx(name: str, convert: Callable[[Any, Case], Any] = _values, **options: Any) -> Work:
    def run(case: Case) -> Any:
        found = getattr(case.module("networkx"), name)(case.networkx, **options)
        return found if isinstance(found, (dict, float)) else [*found]

    return Work(run, convert, SMALL)


def _share(found: Any, _: Case) -> Any:
    """Make the largest 1: libraries differ in what hubs and authorities add up to."""
    found = np.abs(np.asarray(found, np.float64))
    return found / found.max()


def _membership(parts: Any, case: Case) -> Any:
    of = np.empty(case.n, np.int64)
    for number, part in enumerate(parts):
        of[[*part]] = number
    return of


def _effective_size_by_triangles(case: Case) -> Any:
    graph = case.igraph
    degree = np.array(graph.degree(), float)
    share = np.array(graph.transitivity_local_undirected(mode="zero"))
    return np.where(degree > 0, degree - share * (degree - 1), np.nan)


def brokerage_by_matrices(case: Case) -> Any:
    """Return the roles by country from sparse products: what a careful researcher would write."""
    n, group = case.n, case.country
    a, b, arcs = case.a, case.b, case.arcs.matrix
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
    paired = np.asarray((other.T @ groups) * (other @ groups)).sum(1)
    return np.column_stack(
        [
            into[0] * out[0] - mutual[0] - closed[0],
            paired - mutual[1] - closed[1],
            into[0] * out[1] - closed[2],
            into[1] * out[0] - closed[3],
            into[1] * out[1] - paired - (closed[4] - closed[1]),
        ]
    )


def _some_closeness(case: Case) -> Any:
    if case.n <= SMALL:
        return closeness(case.mosty)
    one = case.mosty
    nodes = np.argsort(near(one), kind="stable").astype(np.int32)[:LANES]
    return sums(one.starts, one.ends, one.starts, one.ends, nodes)


def _only_small(found: Any, case: Case) -> Any:
    return np.nan_to_num(np.asarray(found, np.float64)) if case.n <= SMALL else np.empty(0)


def _igraph_over_the_border(case: Case) -> Any:
    targets = np.flatnonzero(case.country == 0).tolist()
    return case.igraph.betweenness(directed=False, sources=case.sources.tolist(), targets=targets)


def _all_sources(case: Case) -> float:
    return float((case.country == 1).sum() / case.sources.size)


ESTIMATED = {"closeness", "cross-border betweenness"}
MEASURES: dict[str, dict[str, Work]] = {
    "pagerank": {
        "mosty": Work(lambda case: pagerank(case.mosty, tolerance=TOLERANCE)),
        "igraph": Work(lambda case: case.igraph.pagerank()),
        "rustworkx": Work(
            lambda case: case.module("rustworkx").pagerank(
                case.rustworkx_directed, tol=TOLERANCE / case.n, max_iter=1_000
            ),
            _values,
        ),
        "networkit": Work(
            lambda case: _run(
                case.module("networkit.centrality").PageRank(
                    case.networkit,
                    tol=TOLERANCE,
                    distributeSinks=case.module(
                        "networkit.centrality"
                    ).SinkHandling.DistributeSinks,
                )
            ),
            lambda found, case: _scores(found, case) / sum(found.scores()),
        ),
        "scikit-network": Work(
            lambda case: (
                case.module("sknetwork.ranking")
                .PageRank(solver="piteration", tol=TOLERANCE, n_iter=1_000)
                .fit_predict(case.matrix)
            )
        ),
        "networkx": Work(
            lambda case: case.module("networkx").pagerank(case.networkx, tol=TOLERANCE / case.n),
            _values,
            SMALL,
        ),
    },
    "hits": {
        "mosty": Work(lambda case: hits(case.mosty)[1], _share),
        "igraph": Work(lambda case: case.igraph.authority_score(), _share),
        "rustworkx": Work(
            _rustworkx("hits", "rustworkx_directed", tol=TOLERANCE, max_iter=10_000),
            lambda found, case: _share(_values(found[1], case), case),
        ),
        "scikit-network": Work(
            lambda case: case.module("sknetwork.ranking").HITS().fit(case.matrix).scores_col_,
            _share,
        ),
        "networkx": _networkx("hits", lambda found, case: _share(_values(found[1], case), case)),
    },
    "constraint": {
        "mosty": Work(lambda case: holes(case.mosty).constraint),
        "igraph": Work(lambda case: case.igraph.constraint()),
        "networkx": _networkx("constraint"),
    },
    "effective size": {
        "mosty": Work(lambda case: effective_size(case.mosty)),
        "igraph": Work(_effective_size_by_triangles),
        "networkx": _networkx("effective_size"),
    },
    "brokerage": {
        "mosty": Work(lambda case: brokerage(case.arcs, case.country)),
        "scipy": Work(brokerage_by_matrices),
    },
    "clustering": {
        "mosty": Work(lambda case: clustering(case.mosty)),
        "igraph": Work(lambda case: case.igraph.transitivity_local_undirected(mode="zero")),
        "networkit": Work(
            _networkit("centrality.LocalClusteringCoefficient", True),  # noqa: FBT003
            _scores,
        ),
        "networkx": _networkx("clustering"),
    },
    "assortativity": {
        "mosty": Work(lambda case: assortativity(mixing(case.mosty, case.country))),
        "igraph": Work(
            lambda case: case.igraph.assortativity_nominal(case.country, directed=False)
        ),
    },
    "articulation points": {
        "mosty": Work(lambda case: articulation_points(case.mosty), _sorted),
        "igraph": Work(lambda case: case.igraph.articulation_points(), _sorted),
        "rustworkx": Work(_rustworkx("articulation_points"), _sorted),
        "networkx": _networkx("articulation_points", _sorted),
    },
    "bridges": {
        "mosty": Work(lambda case: bridges(case.mosty), _pairs),
        "igraph": Work(
            lambda case: case.igraph.bridges(),
            lambda found, case: _pairs([case.igraph.es[one].tuple for one in found], case),
        ),
        "rustworkx": Work(_rustworkx("bridges"), _pairs),
        "networkx": _networkx("bridges", _pairs),
    },
    "core numbers": {
        "mosty": Work(lambda case: core_numbers(case.mosty)),
        "igraph": Work(lambda case: case.igraph.coreness()),
        "rustworkx": Work(_rustworkx("core_number"), _values),
        "networkit": Work(_networkit("centrality.CoreDecomposition"), _scores),
        "scikit-network": Work(
            lambda case: case.module("sknetwork.topology").get_core_decomposition(case.matrix)
        ),
        "networkx": _networkx("core_number"),
    },
    "components": {
        "mosty": Work(lambda case: components(case.mosty).sizes, _sorted),
        "igraph": Work(
            lambda case: case.igraph.connected_components(),
            lambda found, case: _sorted(found.sizes(), case),
        ),
        "rustworkx": Work(
            _rustworkx("connected_components"),
            lambda found, case: _sorted(map(len, found), case),
        ),
        "networkit": Work(
            _networkit("components.ConnectedComponents"),
            lambda found, case: _sorted(found.getComponentSizes().values(), case),
        ),
        "scikit-network": Work(
            lambda case: case.module("sknetwork.topology").get_connected_components(case.matrix),
            lambda found, case: _sorted(np.bincount(found), case),
        ),
        "networkx": _networkx(
            "connected_components", lambda found, case: _sorted(map(len, found), case)
        ),
    },
    "communities": {
        "mosty": Work(lambda case: leiden(case.mosty)),
        "igraph": Work(
            lambda case: case.igraph.community_leiden("modularity", n_iterations=2).membership
        ),
        "networkit": Work(
            _networkit("community.ParallelLeiden", randomize=True),
            lambda found, _: np.array(found.getPartition().getVector()),
        ),
        "scikit-network": Work(
            lambda case: (
                case.module("sknetwork.clustering").Leiden(random_state=0).fit_predict(case.matrix)
            )
        ),
        "networkx": Work(
            lambda case: case.module("networkx").community.louvain_communities(case.networkx),
            _membership,
            SMALL,
        ),
    },
    "closeness": {
        "mosty": Work(
            _some_closeness,
            _only_small,
            times=lambda case: 1.0 if case.n <= SMALL else case.n / LANES,
        ),
        "igraph": Work(
            lambda case: case.igraph.closeness(None if case.n <= SMALL else case.sources.tolist()),
            _only_small,
            times=lambda case: 1.0 if case.n <= SMALL else case.n / case.sources.size,
        ),
        "rustworkx": Work(
            _rustworkx("closeness_centrality", wf_improved=False), _values, limit=SMALL
        ),
        "networkit": Work(
            lambda case: _run(
                case.module("networkit.centrality").Closeness(
                    case.networkit,
                    False,  # noqa: FBT003
                    case.module("networkit.centrality").ClosenessVariant.GENERALIZED,
                )
            ),
            _scores,
            limit=SMALL,
        ),
    },
    "harmonic": {
        "mosty": Work(lambda case: harmonic(case.mosty), limit=SMALL),
        "igraph": Work(
            lambda case: case.igraph.harmonic_centrality(),
            lambda found, case: np.nan_to_num(np.asarray(found)) * (case.n - 1),
            limit=SMALL,
        ),
        "networkit": Work(
            _networkit("centrality.HarmonicCloseness", False),  # noqa: FBT003
            _scores,
            limit=SMALL,
        ),
        "networkx": _networkx("harmonic_centrality"),
    },
    "betweenness": {
        "mosty": Work(lambda case: betweenness(case.mosty), limit=SMALL),
        "igraph": Work(lambda case: case.igraph.betweenness(), limit=SMALL),
        "rustworkx": Work(
            _rustworkx("betweenness_centrality", normalized=False), _values, limit=SMALL
        ),
        "networkit": Work(
            _networkit("centrality.Betweenness"),
            lambda found, case: _scores(found, case) / 2,
            limit=SMALL,
        ),
    },
    "cross-border betweenness": {
        "mosty": Work(
            lambda case: subset_betweenness(
                case.mosty, case.sources, np.flatnonzero(case.country == 0)
            ),
            times=_all_sources,
        ),
        "igraph": Work(
            _igraph_over_the_border,
            lambda found, _: 2 * np.asarray(found),
            times=_all_sources,
        ),
    },
}


def modularity_of(file: Path, of: Any) -> float:
    """Return how good some communities are."""
    return modularity(Case(file).mosty, np.unique(of, return_inverse=True)[1])
