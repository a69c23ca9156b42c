"""The small border region of `region.yaml`, in the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from neo4j.spatial import WGS84Point

from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Store

Node = tuple[str, str, dict[str, Any]]
Tie = tuple[str, str, str, dict[str, Any]]

_NODES = "UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties"
_TIES = """
    UNWIND $ties AS tie
    MATCH (a:Entity {id: tie[0]})
    MATCH (b:Entity {id: tie[2]})
    CREATE (a)-[t:$(tie[1])]->(b)
    SET t = tie[3]
"""


def _nodes(region: dict[str, Any]) -> Iterator[Node]:
    for id_, type_, name, country, town, _, at, _ in region["actors"]:
        location = WGS84Point((at[1], at[0])) if at else None
        more = {"synthetic": True} if id_ in region["synthetic"] else {}
        known = {"name": name, "country": country, "town": town, "location": location}
        yield type_, id_, known | more
    for code, name in region["regions"].items():
        known = {"name": name, "code": code, "level": len(code) - 2, "country": code[:2]}
        yield "Region", f"nuts:{code}", known
    for code, (name, level, _) in region["sectors"].items():
        yield "Sector", f"nace:{code}", {"name": name, "code": code, "level": level}
    yield from region["nodes"]


def _ties(region: dict[str, Any]) -> Iterator[Tie]:
    for id_, *_, place, _, sector in region["actors"]:
        if place:
            yield id_, "LOCATED_IN", f"nuts:{place}", {}
        if sector:
            yield id_, "ACTIVE_IN", f"nace:{sector}", {}
    for code in region["regions"]:
        if len(code) > 2:
            yield f"nuts:{code}", "WITHIN", f"nuts:{code[:-1]}", {}
    for code, (_, _, parent) in region["sectors"].items():
        if parent:
            yield f"nace:{code}", "WITHIN", f"nace:{parent}", {}
    yield from region["ties"]


@pytest.fixture
def region(store: Store) -> Store:
    """The small border region."""
    known = yaml.safe_load(Path(__file__).with_name("region.yaml").read_text("utf-8"))
    nodes = [
        {"labels": ontology().nodes[type_].labels, "properties": {"id": id_} | properties}
        for type_, id_, properties in _nodes(known)
    ]
    store.write(_NODES, nodes=nodes)
    store.write(_TIES, ties=[list(tie) for tie in _ties(known)])
    return store
