"""Where a node is: its point on the map and its region."""

from dataclasses import replace

from neo4j.spatial import WGS84Point

from mosty.graph.ontology.loader import ontology
from mosty.ingest.facts import Node, Tie
from mosty.ingest.places import Place


def located(node: Node, place: Place | None) -> tuple[Node, tuple[Tie, ...]]:
    """Return the node with its location, and its tie to the region it is in."""
    if place is None:
        return node, ()
    known = ontology().nodes[node.type].properties
    if "location" in known and place.latitude is not None and place.longitude is not None:
        point = WGS84Point((place.longitude, place.latitude))
        node = replace(node, properties={"location": point} | node.properties)
    if place.nuts is None:
        return node, ()
    precision = {"precision": place.precision}
    return node, (Tie("LOCATED_IN", node.id, f"nuts:{place.nuts}", precision),)
