"""Cross-border betweenness by sampled pairs beside sampled sources, to the same true error.

The network is small enough for exact values. Of sources more and more are taken, until no node is
farther off than with the pairs; only the last search counts. They are searched eight at once, by
our own kernel: faster than any other library's.
"""

import time
from dataclasses import dataclass

import numpy as np
from generated import generate

from mosty.graph.analysis.betweenness import cross_border_betweenness, subset_betweenness
from mosty.graph.analysis.network import Network
from mosty.graph.analysis.sampling import Precision, sampled_cross_border_betweenness

NODES, TIES = 20_000, 100_000
EPSILON = 0.002
MORE = 1.25


@dataclass(frozen=True)
class Sample:
    """CPU seconds, the true error, and how many were drawn of what."""

    seconds: float
    error: float
    drawn: str


def sampled() -> tuple[Sample, Sample]:
    """Return what pairs took, and sources."""
    made = generate(NODES, TIES)
    network = Network.of(NODES, *made.ties.T)
    sides = [np.flatnonzero(made.country == one) for one in (1, 0)]
    count = sides[0].size * sides[1].size
    exact = cross_border_betweenness(network, made.country) / count
    sampled_cross_border_betweenness(network, made.country, Precision(0.3))
    start = time.process_time()
    found = sampled_cross_border_betweenness(network, made.country, Precision(EPSILON))
    seconds = time.process_time() - start
    error = float(np.abs(found.value - exact).max())
    order = np.random.default_rng(0).permutation(sides[0])
    k, off, spent = 512, 1.0, 0.0
    while off > error and k < order.size:
        k = min(int(k * MORE), order.size)
        start = time.process_time()
        part = subset_betweenness(network, order[:k], sides[1]) / (k * sides[1].size)
        spent, off = time.process_time() - start, float(np.abs(part - exact).max())
    return (
        Sample(seconds, error, f"{found.samples:,} pairs"),
        Sample(spent, off, f"{k:,} sources"),
    )
