"""Structural holes: how far a node's contacts know each other (Burt, *Structural Holes*, 1992).

All measures look at a node's contacts, in whichever direction they are tied, and weigh a contact by
a_ij + a_ji, as Burt does; so one definition covers weighted and directed networks. Let p_ij be j's
share of i's weights, and m_jq the weight of j and q divided by j's largest weight.
"""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.kernels.holes import walk
from mosty.graph.analysis.network import Floats, Network
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.structure import triangles


@dataclass(frozen=True, slots=True)
class Holes:
    """One value per node, shape (n,); NaN for a node without contacts.

    - `constraint` is Σ_j (p_ij + Σ_q p_iq p_qj)²: high where the contacts are tied to each other;
    - `effective_size` is Σ_j (1 − Σ_q p_iq m_jq): how many of the contacts are not redundant;
    - `efficiency` is effective size over the number of contacts;
    - `hierarchy` says how far the constraint comes from a single contact: 0 to 1, and 1 for a node
      with one contact (Coleman-Theil index; Burt 1992, equation 2.9).
    """

    constraint: Floats
    effective_size: Floats
    efficiency: Floats
    hierarchy: Floats


def holes(network: Network) -> Holes:
    """Return all four measures in one walk over the triangles. Time O(m^1.5), memory O(m)."""
    both = network.undirected
    found = walk(both.starts, both.ends, both.weights)
    size = both.degrees.astype(np.float64)
    efficiency = over(found[1], size)
    return Holes(found[0], found[1], efficiency, found[2])


def effective_size(network: Network) -> Floats:
    """Return the effective size alone, (n,): far faster where all ties weigh the same.

    There it is d − 2t/d of a node with d contacts, t of which pairs are tied (Borgatti, Connections
    20 (1997) 35–38), in time O(m^1.5).
    """
    both = network.undirected
    if both.m and both.weights.min() < both.weights.max():
        return holes(network).effective_size
    size = both.degrees.astype(np.float64)
    redundant = over(2 * triangles(both), size)
    return np.asarray(size - redundant)
