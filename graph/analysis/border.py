"""Where ties over the border are missing, or more than elsewhere.

Both questions are put conditional on the border effect: of the ties that a cell has at all, are
those that cross fewer than the cell's row and column let expect (see `expected`)? So a border that
is hard for everybody is no finding. Ties count, not their weights or directions.
"""

import numpy as np
from numpy.typing import ArrayLike

from mosty.graph.analysis.expected import Cells, cells
from mosty.graph.analysis.groups import codes
from mosty.graph.analysis.network import Floats, Network, Nodes
from mosty.graph.errors import AnalysisError


def by_region_and_sector(
    network: Network, country: ArrayLike, region: ArrayLike, sector: ArrayLike
) -> Cells:
    """Test each region's sectors, rows and columns of the cells: codes from 0, one for each node.

    Exposed are the ends of ties at the actors of a cell, observed those of ties over a border.

    Raises:
        AnalysisError: the codes do not fit the nodes.

    """
    of, rows, columns = (codes(network, one) for one in (country, region, sector))
    both = network.undirected
    crosses = of[both.sources()] != of[both.ends]
    at = both.sources()
    return cells(
        _table(rows[at], columns[at], rows, columns),
        _table(rows[at[crosses]], columns[at[crosses]], rows, columns),
    )


def by_sector_pair(network: Network, country: ArrayLike, sector: ArrayLike) -> Cells:
    """Test each pair of sectors, the smaller code as the row.

    Exposed are all ties between the two, observed those over a border.
    """
    of, kind = codes(network, country), codes(network, sector)
    both = network.undirected
    once = both.sources() < both.ends
    a, b = both.sources()[once], both.ends[once]
    low, high = np.minimum(kind[a], kind[b]), np.maximum(kind[a], kind[b])
    crosses = of[a] != of[b]
    return cells(
        _table(low, high, kind, kind),
        _table(low[crosses], high[crosses], kind, kind),
    )


def region_ties(network: Network, region: ArrayLike) -> Floats:
    """Return the number of ties from region to region, (k, k), to fit a gravity model to.

    An undirected tie between two regions counts in both directions, one inside a region once.
    """
    of = codes(network, region)
    table = _table(of[network.sources()], of[network.ends], of, of)
    if not network.directed:
        table[np.diag_indices_from(table)] /= 2
    return table


def _table(row: Nodes, column: Nodes, rows: Nodes, columns: Nodes) -> Floats:
    """Return how often each pair of codes comes, in a table that has room for all codes."""
    shape = int(rows.max(initial=-1)) + 1, int(columns.max(initial=-1)) + 1
    if not shape[0] * shape[1]:
        raise AnalysisError("There are no actors to look at.")
    at = row.astype(np.int64) * shape[1] + column
    return np.bincount(at, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float64)
