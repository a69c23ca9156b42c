"""What each node belongs to, as codes: a country, a sector, a type."""

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.network import Network, Nodes
from mosty.graph.errors import AnalysisError


def codes(network: Network, groups: ArrayLike) -> Nodes:
    """Return the groups as an array (n,) of codes from 0 up.

    Raises:
        AnalysisError: there are not as many codes as nodes, or one is negative.

    """
    found = np.asarray(groups, np.int32)
    if found.shape != (network.n,):
        raise AnalysisError(f"There are {network.n} nodes, but {found.size} groups.")
    if found.size and found.min() < 0:
        raise AnalysisError("A group's code is negative: give unknown groups a code of their own.")
    return found
