"""Quotients of arrays where some divisors are nothing."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mosty.graph.analysis.network import Floats


def over(above: ArrayLike, below: ArrayLike, otherwise: float = np.nan) -> Floats:
    """Return above / below, of their common shape; `otherwise` where `below` is not positive."""
    a, b = np.asarray(above), np.asarray(below)
    positive: NDArray[np.bool_] = np.broadcast_to(b > 0, np.broadcast_shapes(a.shape, b.shape))
    found: Floats = np.full(positive.shape, otherwise, np.float64)
    np.divide(a, b, out=found, where=positive)
    return found
