"""PageRank, compiled: Gauss–Seidel sweeps, which need half the rounds of a power iteration."""

from numba import njit

from mosty.graph.analysis.network import Floats, Ints, Nodes


@njit(cache=True)
def sweep(
    starts: Ints,
    ends: Nodes,
    share: Floats,
    damping: float,
    restart: Floats,
    lost: Floats,
    tolerance: float,
    rounds: int,
) -> tuple[Floats, int]:
    """Return the ranks and how many sweeps it took; `starts` lead to the nodes that give.

    `share[k]` is which part of its rank `ends[k]` gives; `lost` is 1 for a node that gives to
    nobody, whose rank goes where the restarts go.
    """
    n = starts.size - 1
    rank = restart.copy()
    dangling = 0.0
    for v in range(n):
        dangling += rank[v] * lost[v]
    for done in range(1, rounds + 1):
        change = 0.0
        for v in range(n):
            got = 0.0
            for k in range(starts[v], starts[v + 1]):
                got += rank[ends[k]] * share[k]
            new = (1 - damping + damping * dangling) * restart[v] + damping * got
            change += abs(new - rank[v])
            dangling += (new - rank[v]) * lost[v]
            rank[v] = new
        if change < tolerance:
            return rank / rank.sum(), done
    return rank / rank.sum(), rounds + 1
