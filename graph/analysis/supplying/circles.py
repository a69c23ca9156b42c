"""Supply in a circle: who is, over others, a supplier of its own suppliers."""

from dataclasses import dataclass

import numpy as np

from mosty.graph.analysis.kernels.circles import shortest_circles
from mosty.graph.analysis.network import Ints
from mosty.graph.analysis.structure import components
from mosty.graph.analysis.supplying.market import Market


@dataclass(frozen=True, slots=True)
class Circle:
    """Actors who supply each other round and round, from the lowest number on.

    `products[i]` are what `actors[i]` supplies to the next, the last to the first.
    """

    actors: tuple[int, ...]
    products: tuple[tuple[str, ...], ...]


def circles(market: Market, longest: int = 4) -> list[Circle]:
    """Return a shortest circle of supply through each actor that is in one of up to `longest`.

    Each circle once, the shortest first. Supplies to oneself are no circle: `Market.loops`.
    """
    network = market.network
    parts = components(network, strong=True).of
    rows = shortest_circles(network.starts, network.ends, parts, longest)
    found = {_turned(row[row >= 0].tolist()) for row in rows[rows[:, 0] >= 0]}
    return [
        Circle(one, _products(market, one))
        for one in sorted(found, key=lambda one: (len(one), one))
    ]


def knots(market: Market) -> list[Ints]:
    """Return the strong components of more than one actor: all there supply each other in the end.

    The largest first.
    """
    found = components(market.network, strong=True)
    return [np.flatnonzero(found.of == one) for one in np.flatnonzero(found.sizes > 1)]


def _turned(actors: list[int]) -> tuple[int, ...]:
    at = actors.index(min(actors))
    return (*actors[at:], *actors[:at])


def _products(market: Market, actors: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    pairs = zip(actors, (*actors[1:], actors[0]), strict=True)
    supplier, customer = market.supplies.supplier, market.customer
    return tuple(
        tuple(
            market.products[one]
            for one in np.unique(market.product[(supplier == a) & (customer == b)])
        )
        for a, b in pairs
    )
