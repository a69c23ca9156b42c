"""Each measure beside the libraries that have it: on the same network, with the same result.

Everybody works on one thread, and times are CPU seconds, so that neither a busy machine nor a
second core counts: the best of some rounds, after a first call that may compile. The other
libraries are the dependency group `peers`; building their form of the network is not counted.
"""

# ruff: noqa: ANN401, E402  (libraries' own graphs and results have no types; threads come first)

import argparse
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

for _name in ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np
from generated import generate
from peers import MEASURES, SMALL, TOLERANCE, Case
from table import Row, publish

from mosty.graph.analysis.betweenness import (
    betweenness,
    cross_border_betweenness,
    subset_betweenness,
)
from mosty.graph.analysis.brokerage import brokerage
from mosty.graph.analysis.centrality import closeness, hits, pagerank
from mosty.graph.analysis.communities import leiden, modularity
from mosty.graph.analysis.holes import effective_size, holes
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.sampling import Precision, sampled_cross_border_betweenness
from mosty.graph.analysis.structure import (
    articulation_points,
    bridges,
    clustering,
    components,
    core_numbers,
)

TIES = 5  # a node
ALL_PAIRS = 5_000  # more nodes, and other libraries' all-pairs measures take minutes
LONG = 1.0  # seconds
SOURCES = 48  # of which their time is then taken
EXACT = 50_000
GOALS = {"constraint": 4.0, "brokerage": 2.0, "cross-border betweenness": 3.0}
OURS: dict[str, Callable[[Network], Any]] = {
    "pagerank": lambda one: pagerank(one, tolerance=TOLERANCE),
    "hits": lambda one: hits(one)[1],
    "constraint": lambda one: holes(one).constraint,
    "effective size": effective_size,
    "clustering": clustering,
    "articulation points": lambda one: articulation_points(one).tolist(),
    "bridges": lambda one: bridges(one).tolist(),
    "core numbers": core_numbers,
    "components": lambda one: sorted(components(one).sizes.tolist()),
    "closeness": closeness,
    "betweenness": betweenness,
    "communities": leiden,
}


def clock(work: Callable[[], Any], rounds: int) -> tuple[Any, float]:
    """Return the result and the least CPU time of some rounds; long work gets only one."""
    result, best = None, float("inf")
    for _ in range(rounds):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
        if best > LONG:
            break
    return result, best


def same(name: str, ours: Any, theirs: Any, network: Network) -> bool:
    """Return whether both found the same: exactly, to 1e-6, or (communities) as good."""
    if name == "communities":
        return modularity(network, ours) > 0.97 * modularity(network, theirs)
    if name in {"articulation points", "bridges"}:
        return bool(ours == theirs)
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if name == "hits":
        ours, theirs = ours / ours.max(), theirs / theirs.max()
    if name == "closeness":
        theirs = np.nan_to_num(theirs)
    return bool(np.allclose(ours, theirs, rtol=1e-6, atol=1e-6 / network.n, equal_nan=True))


def row(case: str, ours: float, peer: float) -> Row:
    """Return how many times as fast ours is, held against its goal."""
    goal = next((goal for name, goal in GOALS.items() if case.startswith(name)), 1.0)
    return Row(case, ours, peer, peer / ours, goal, "min")


def measures(case: Case, network: Network, size: str, rounds: int) -> Iterator[Row]:
    """Compare every measure with the fastest library that has it."""
    for name, work in OURS.items():
        if case.n > ALL_PAIRS and name in {"closeness", "betweenness"}:
            continue
        work(network)
        found, ours = clock(lambda work=work: work(network), rounds)
        times = {}
        for library, peer in MEASURES[name].items():
            if library == "networkx" and case.n > SMALL:
                continue
            theirs, times[library] = clock(lambda peer=peer: peer(case), rounds)
            if not same(name, found, theirs, network):
                print(f"{name}: {library} finds something else; its time does not count.")
                del times[library]
        if times:
            fastest = min(times, key=times.__getitem__)
            print(f"{name}, {size}: {ours:.4f} s; {times}", flush=True)
            yield row(f"{name}, {size}, {fastest}", ours, times[fastest])


def brokers(case: Case, size: str, rounds: int) -> Row:
    """Compare the roles of the same ties as arcs with sparse matrix products."""
    arcs = Network.of(case.n, *case.made.ties.T, directed=True)
    brokerage(arcs, case.made.country)
    found, ours = clock(lambda: brokerage(arcs, case.made.country), rounds)
    theirs, peer = clock(lambda: MEASURES["brokerage"]["scipy"](case), rounds)
    if not np.array_equal(found, theirs):
        raise SystemExit("brokerage: the sparse products find something else.")
    return row(f"brokerage, {size}, scipy", ours, peer)


def paths(case: Case, network: Network, size: str) -> Iterator[Row]:
    """Compare the measures of all pairs; of a large network by some sources' time."""
    country, n = case.made.country, case.n
    first = np.flatnonzero(country == 1)
    chosen = np.random.default_rng(0).choice(n, SOURCES, replace=False)
    if n > ALL_PAIRS and n <= EXACT:
        _, ours = clock(lambda: closeness(network), 1)
        _, peer = clock(lambda: case.igraph.closeness([*chosen]), 1)
        yield row(f"closeness, {size}, igraph from {SOURCES} nodes", ours, peer / SOURCES * n)
    if n > EXACT:
        return
    subset_betweenness(network, [0], [1])
    exact, ours = clock(lambda: cross_border_betweenness(network, country), 1)
    targets = np.flatnonzero(country == 0)
    some = [*np.random.default_rng(0).choice(first, SOURCES, replace=False)]
    _, peer = clock(
        lambda: case.igraph.betweenness(directed=False, sources=some, targets=[*targets]), 1
    )
    yield row(
        f"cross-border betweenness, {size}, igraph from {SOURCES} sources",
        ours,
        peer / SOURCES * first.size,
    )
    yield from sampled(network, country, exact / (first.size * targets.size), size)


def sampled(network: Network, country: Any, exact: Any, size: str) -> Iterator[Row]:
    """Sample pairs to an ε of .002; then sources, until the true error is as small."""
    sampled_cross_border_betweenness(network, country, Precision(0.2))
    found, ours = clock(
        lambda: sampled_cross_border_betweenness(network, country, Precision(0.002)), 1
    )
    error = float(np.abs(found.value - exact).max())
    sides = [np.flatnonzero(country == one) for one in (1, 0)]
    order = np.random.default_rng(0).permutation(sides[0])
    k, spent = 64, 0.0
    while True:
        k = min(int(k * 1.25), order.size)
        part, spent = clock(lambda k=k: subset_betweenness(network, order[:k], sides[1]), 1)
        if np.abs(part / (k * sides[1].size) - exact).max() <= error or k == order.size:
            break
    print(f"{size}: true error {error:.2g} (ε {found.epsilon:.2g}), {found.samples:,} pairs")
    case = f"sampled cross-border betweenness, {size}, {k:,} sources"
    yield Row(case, ours, spent, spent / ours, 4.0, "min")


def main() -> None:
    """Measure at the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, nargs="*", default=[5_000, 50_000], help="nodes")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    rows: list[Row] = []
    for n in given.size:
        case, size = Case(generate(n, TIES * n)), f"{n:,}/{TIES * n:,}"
        network = Network.of(n, *case.made.ties.T)
        rows += measures(case, network, size, given.rounds)
        rows.append(brokers(case, size, given.rounds))
        rows += paths(case, network, size)
    publish("analysis", rows)


if __name__ == "__main__":
    main()
