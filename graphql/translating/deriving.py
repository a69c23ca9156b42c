"""Which derived fields there are: of nodes by type, and of every tie."""

from collections.abc import Mapping
from functools import cache

from mosty.graph.ontology.loader import ontology
from mosty.graphql.computing import measured, missing
from mosty.graphql.translating import provenance
from mosty.graphql.translating.derived import Derived
from mosty.graphql.translating.maker import Maker

NODES: Mapping[str, Mapping[str, Derived]] = {
    "Entity": {"facts": provenance.FACTS},
    "Actor": {"measures": measured.MEASURES},
    "Run": {"ranking": measured.RANKING, "figures": measured.FIGURES},
    "Gap": {"reasons": missing.REASONS, "statuses": missing.STATUSES},
}
TIES: Mapping[str, Derived] = {"statedBy": provenance.STATED_BY}


@cache
def derived(type_: str) -> Mapping[str, Derived]:
    """Return the derived fields of a node type of the ontology, inherited ones included."""
    return {
        name: one
        for label in reversed(ontology().nodes[type_].labels)
        for name, one in NODES.get(label, {}).items()
    }


def prepare(maker: Maker) -> None:
    """Make the types that derived fields have."""
    for module in (measured, missing, provenance):
        module.prepare(maker)
