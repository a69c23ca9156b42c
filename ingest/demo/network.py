"""Draw the companies' ties: who supplies, owns or cooperates with whom."""

from dataclasses import dataclass

import numpy as np

from mosty.ingest.demo.closure import closing
from mosty.ingest.demo.companies import Companies, companies
from mosty.ingest.demo.gaps import Gap, cut
from mosty.ingest.demo.kernel import kernel
from mosty.ingest.demo.pairs import drawn, ends
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import Floats, Ints


@dataclass(frozen=True, slots=True)
class Arcs:
    """Ties from `start` to `end`, both positions of companies."""

    start: Ints
    end: Ints

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Network:
    """The companies, all pairs that have a tie, what each pair's tie is, and the planted gaps."""

    parameters: Parameters
    firms: Companies
    pairs: Ints
    supplies: Arcs
    cooperates: Arcs
    owns: Arcs
    gaps: tuple[Gap, ...]


def network(parameters: Parameters) -> Network:
    """Draw the network; a pair has at most one tie."""
    firms = companies(parameters)
    random = np.random.default_rng([parameters.seed, 2])
    wanted = round(parameters.companies * parameters.mean_degree / 2)
    closed = round(wanted * parameters.closure)
    odds = kernel(firms, parameters)
    pairs = drawn(odds, len(firms), wanted - closed, random)
    if closed:
        pairs = np.union1d(pairs, closing(pairs, firms, closed, random))
    pairs, gaps = cut(pairs, firms, parameters, random)
    one, other = ends(pairs, len(firms))
    sort = random.random(len(pairs))
    owned = sort < parameters.ownership
    shared = ~owned & (sort < parameters.ownership + parameters.cooperation)
    supplied = ~owned & ~shared
    return Network(
        parameters=parameters,
        firms=firms,
        pairs=pairs,
        supplies=_supplies(one[supplied], other[supplied], firms, odds.forward, random),
        cooperates=Arcs(one[shared], other[shared]),
        owns=_owns(one[owned], other[owned], firms),
        gaps=gaps,
    )


def _supplies(
    one: Ints, other: Ints, firms: Companies, forward: Floats, random: np.random.Generator
) -> Arcs:
    """Point each tie the way the value chain goes, by the odds of either way."""
    onward = random.random(len(one)) < forward[firms.sector[one], firms.sector[other]]
    return Arcs(np.where(onward, one, other), np.where(onward, other, one))


def _owns(one: Ints, other: Ints, firms: Companies) -> Arcs:
    """Let the stronger own the weaker, so that nobody owns itself round a circle."""
    stronger = firms.pull[one] >= firms.pull[other]
    return Arcs(np.where(stronger, one, other), np.where(stronger, other, one))
