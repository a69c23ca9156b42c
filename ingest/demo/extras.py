"""Draw what companies do besides their ties: projects, clusters, offers and requests."""

from dataclasses import dataclass

import numpy as np

from mosty.ingest.demo.closure import Neighbours
from mosty.ingest.demo.network import Arcs, Network
from mosty.ingest.demo.reference import Floats, Ints, sectors, table

_COMPANIES = 7  # in a project at most; with an institute it has eight partners
_WITH_INSTITUTE = 0.5  # share of the projects


@dataclass(frozen=True, slots=True)
class Projects:
    """The projects, one position each, and their partners.

    `joins` goes from actors to projects; an actor is a company's position or, from the number of
    companies on, a region's: its institute. `started` and `ended` are days from the epoch.
    """

    lead: Ints
    joins: Arcs
    theme: Ints
    started: Ints
    ended: Ints
    cost: Floats

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.lead)


@dataclass(frozen=True, slots=True)
class Listings:
    """Offers or requests: whose, of which sector's which product, and when (days from epoch)."""

    company: Ints
    sector: Ints
    product: Ints
    published: Ints
    expires: Ints
    price: Floats

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.company)


def projects(graph: Network) -> Projects:
    """Let well-connected companies start projects, with partners among those they deal with.

    Partners know each other, so projects follow the border effect, the decay and the gaps.
    """
    random = np.random.default_rng([graph.parameters.seed, 3])
    firms = len(graph.firms)
    count = round(firms * graph.parameters.projects)
    known = Neighbours(graph.pairs, firms)
    lead = known.owner[(random.random(count) * len(known.owner)).astype(np.int64)]
    partners = 1 + ((_COMPANIES - 1) * random.random(count) ** 2).astype(np.int64)
    project = np.repeat(np.arange(count), partners)
    partner = known.any(lead[project], random)
    invited = np.flatnonzero(random.random(count) < _WITH_INSTITUTE)
    actor = np.concatenate([lead, partner, firms + graph.firms.region[lead[invited]]])
    joined = np.concatenate([np.arange(count), project, invited])
    joins = np.unique(joined * 2 * firms + actor)
    started = 180 - (3650 * random.random(count)).astype(np.int64)
    return Projects(
        lead=lead,
        joins=Arcs(joins % (2 * firms), joins // (2 * firms)),
        theme=(random.random(count) * len(table("words")["themes"])).astype(np.int64),
        started=started,
        ended=started + 365 + (900 * random.random(count)).astype(np.int64),
        cost=np.round(10 ** (5 + 1.5 * random.random(count)), -3),
    )


def members(graph: Network) -> Arcs:
    """Return which company is a member of which cluster: country * families + family."""
    random = np.random.default_rng([graph.parameters.seed, 4])
    company = np.flatnonzero(random.random(len(graph.firms)) < graph.parameters.membership)
    family = sectors().family[graph.firms.sector[company]]
    return Arcs(company, graph.firms.country[company] * len(sectors().families) + family)


def offers(graph: Network) -> Listings:
    """Let companies offer what their sector makes."""
    random = np.random.default_rng([graph.parameters.seed, 5])
    company = _companies(graph, graph.parameters.offers, random)
    return _listings(company, graph.firms.sector[company], random)


def requests(graph: Network) -> Listings:
    """Let companies look for what their sector is supplied with."""
    random = np.random.default_rng([graph.parameters.seed, 6])
    company = _companies(graph, graph.parameters.requests, random)
    feeds = sectors().feeds + 1e-9 * np.eye(len(sectors().code))  # fed by nobody: by its own
    bounds = np.cumsum(feeds, axis=0)
    bounds = (bounds / bounds[-1])[:, graph.firms.sector[company]]
    return _listings(company, (bounds <= random.random(len(company))).sum(axis=0), random)


def _companies(graph: Network, rate: float, random: np.random.Generator) -> Ints:
    firms = len(graph.firms)
    return (random.random(round(firms * rate)) * firms).astype(np.int64)


def _listings(company: Ints, sector: Ints, random: np.random.Generator) -> Listings:
    count = len(company)
    published = -(360 * random.random(count)).astype(np.int64)
    return Listings(
        company=company,
        sector=sector,
        product=product(sector, random),
        published=published,
        expires=published + 30 + (510 * random.random(count)).astype(np.int64),
        price=np.round(10 ** (1 + 4 * random.random(count))),
    )


def product(sector: Ints, random: np.random.Generator) -> Ints:
    """Return a product of each sector, as its position in the sector's list."""
    known = np.array([len(one) for one in sectors().products])
    position: Ints = (random.random(len(sector)) * known[sector]).astype(np.int64)
    return position
