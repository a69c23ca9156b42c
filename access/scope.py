"""What is a principal's own.

An organisation's own nodes are itself, the actors that are its members today, and what it or they
offer, request and organise, and the missing ties at whose ends they are. A membership thereby
gives a right over the member: whoever lets somebody add one to an existing actor must see to it
that they may change that actor already.
"""

from collections.abc import Collection

from neo4j import ManagedTransaction

from mosty.access.principal import Principal, Role
from mosty.cypher.library import statement
from mosty.graph.store import Store, literal


def within(
    graph: Store | ManagedTransaction, principal: Principal, ids: Collection[str]
) -> set[str]:
    """Return those of `ids` whose nodes the principal may change.

    A merged id counts as the actor it is in, on both sides. Ids that the graph has not are left out
    for those who speak for organisations; for those whose role holds everywhere all `ids` are in.
    """
    if principal.everywhere(Role.EDITOR):
        return set(ids)
    if not ids or not principal.may(Role.EDITOR):
        return set()
    text = statement("read", "scope").text
    given = {"ids": list(ids), "organisations": sorted(principal.organisations)}
    if isinstance(graph, Store):
        return {row["id"] for row in graph.rows(text, **given)}
    return {row["id"] for row in graph.run(literal(text), given)}
