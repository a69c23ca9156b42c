"""Who is near to all, and who is pointed to: closeness, PageRank, HITS."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse.linalg import LinearOperator, eigsh

from mosty.graph.analysis.betweenness import near
from mosty.graph.analysis.kernels.distances import sums
from mosty.graph.analysis.kernels.pagerank import sweep
from mosty.graph.analysis.network import Floats, Network
from mosty.graph.analysis.ratios import over
from mosty.graph.errors import AnalysisError

SMALL = 64  # below, a dense solver is at hand and as fast


def closeness(network: Network, *, improved: bool = False) -> Floats:
    """Return the closeness of each node, (n,): the nodes it reaches over the sum of the distances.

    Ties are steps of length 1, gone along the arcs (networkx goes against them). Only nodes that
    can be reached count; `improved` multiplies by their share of all others, so that a small
    component does not make its nodes central (Wasserman and Faust 1994, p. 201). 0 for a node that
    reaches nobody. Time O(n m / 512) at best, memory O(n) per thread.

    Source: Freeman, Social Networks 1979; 512 sources at once: Then et al., VLDB 2014.
    """
    reached, distance, _ = _distances(network)
    found = over(reached, distance, 0)
    return np.asarray(found * reached / max(network.n - 1, 1) if improved else found)


def harmonic(network: Network, *, normalised: bool = False) -> Floats:
    """Return Σ 1/d over the nodes that each node reaches, (n,); `normalised` divides by n − 1.

    Source: Marchiori and Latora, Physica A 2000; Boldi and Vigna, Internet Mathematics 2014.
    """
    found = _distances(network)[2]
    return np.asarray(found / max(network.n - 1, 1) if normalised else found)


def _distances(network: Network) -> Floats:
    back = network.reversed
    sources = np.argsort(near(network), kind="stable").astype(np.int32)
    # A node is told of each source that it reaches, so the search runs against the arcs.
    return np.asarray(sums(back.starts, back.ends, network.starts, network.ends, sources))


def pagerank(
    network: Network,
    *,
    damping: float = 0.85,
    restart: ArrayLike | None = None,
    tolerance: float = 1e-12,
) -> Floats:
    """Return the PageRank of each node, (n,), which add up to 1.

    A walker follows an arc by its weight, or with probability 1 − `damping`, and always where no
    arc leaves, starts anew: anywhere, or where `restart` (weights, (n,)) says (personalised). Ends
    when the ranks change by less than `tolerance` in all. Time O(m) a sweep, some 50 of them.

    Source: Brin and Page 1998; Gauss–Seidel: Arasu et al., WWW 2002.

    Raises:
        AnalysisError: `restart` does not fit, or the ranks do not settle.

    """
    n = network.n
    if not n:
        return np.zeros(0)
    begin = np.ones(n) if restart is None else np.asarray(restart, np.float64)
    if begin.shape != (n,) or begin.min() < 0 or not 0 < begin.sum() < np.inf:
        raise AnalysisError(f"A restart needs {n} weights from 0 up, not all of them 0.")
    back = network.reversed
    alike = bool((network.weights == 1).all())
    given = (
        network.degrees.astype(np.float64)
        if alike
        else np.asarray(network.matrix.sum(axis=1)).ravel()
    )
    weights = np.empty(0) if alike else back.weights
    rounds = 100_000
    found, done = sweep(
        back.starts, back.ends, weights, given, damping, begin / begin.sum(), tolerance, rounds
    )
    if done > rounds:
        raise AnalysisError(f"PageRank did not settle at damping {damping}: take one below 1.")
    return np.asarray(found)


def hits(network: Network) -> tuple[Floats, Floats]:
    """Return hubs and authorities, each (n,) and adding up to 1.

    A good hub points to good authorities, which good hubs point to: the principal singular vectors
    of the weights. Where several components tie for the first place, each has its share, as a power
    iteration from equal values would give. All 0 without arcs.

    Source: Kleinberg, J. ACM 1999.
    """
    matrix = network.matrix
    n, ones = network.n, np.ones(network.n)
    if not network.m:
        return np.zeros(n), np.zeros(n)
    if n < SMALL:
        values, vectors = np.linalg.eigh((matrix.T @ matrix).toarray())
        first = vectors[:, values > values[-1] * (1 - 1e-9)]
        authority = first @ (first.T @ ones)
    else:
        turned = network.reversed.matrix
        gram = LinearOperator((n, n), matvec=lambda x: turned @ (matrix @ x), dtype=np.float64)
        authority = eigsh(gram, k=1, v0=ones, ncv=10, tol=1e-12)[1][:, 0]
    authority = np.abs(authority)
    hub = matrix @ authority
    return hub / hub.sum(), authority / authority.sum()
