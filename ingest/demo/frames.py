"""The drawn region as tables, all nodes before all ties."""

from collections.abc import Iterator

import numpy as np

from mosty.ingest.columns import Table
from mosty.ingest.demo import extras, nodes, ties
from mosty.ingest.demo.network import Network
from mosty.ingest.demo.reference import towns


def frames(graph: Network) -> Iterator[Table]:
    """Yield the whole region, a chunk of a table at a time."""
    firms = graph.firms
    work, offers, requests = extras.projects(graph), extras.offers(graph), extras.requests(graph)
    yield from nodes.run(graph)
    yield from nodes.clusters()
    yield from nodes.institutes()
    yield from nodes.companies(graph)
    yield from nodes.projects(graph, work)
    yield from nodes.listings(graph, "Offer", offers)
    yield from nodes.listings(graph, "Request", requests)
    yield from ties.region_ties("institute", np.arange(len(towns().regions)), "town")
    yield from ties.region_ties("company", firms.region, "town")
    yield from ties.region_ties("project", firms.region[work.lead], "region")
    yield from ties.sector_ties("company", firms.sector)
    yield from ties.supplies(graph)
    yield from ties.cooperations(graph)
    yield from ties.ownerships(graph)
    yield from ties.memberships(extras.members(graph))
    yield from ties.participations(graph, work)
    yield from ties.listed("OFFERS", "offer", offers)
    yield from ties.listed("REQUESTS", "request", requests)
