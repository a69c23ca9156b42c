"""The writing statements whose labels and types follow from the ontology."""

from functools import cache

from mosty.graph.ontology.loader import ontology

_ALL = ("Entity", "Named")


def _labels(kind: str) -> str:
    return ":".join(f"`{label}`" for label in ontology().nodes[kind].labels)


def _others(kind: str) -> str:
    """Return the kinds that a node of this kind may have been taken for: those of the same parent.

    Only abstract parents count: an Organisation may turn out to be a Company, a Record nothing.
    """
    known = ontology().nodes
    parents = {name for name in known[kind].labels[1:] if known[name].abstract and name not in _ALL}
    return "".join(
        f":`{name}`"
        for name, one in known.items()
        if not one.abstract and parents & {*one.labels} and name not in known[kind].labels
    )


@cache
def nodes(kind: str) -> str:
    """Return the statement that makes or updates nodes; $rows hold id and properties."""
    others = _others(kind)
    return (
        "UNWIND $rows AS row\n"
        "MERGE (n:Entity {id: row.id})\n"
        f"SET n:{_labels(kind)}, n += row.properties\n"
        f"{'REMOVE n' + others if others else ''}"
    )


@cache
def mentions(kind: str) -> str:
    """Return the statement that makes nodes where they are not known yet."""
    return (
        "UNWIND $rows AS row\n"
        "MERGE (n:Entity {id: row.id})\n"
        f"ON CREATE SET n:{_labels(kind)}, n += row.properties"
    )


@cache
def ties(kind: str, key: tuple[str, ...]) -> str:
    """Return the statement that makes or updates ties; $rows hold start, end and properties.

    `key` are the properties, all given, that tell two such ties of the same pair apart.
    """
    known = ontology().relationships[kind].key
    ends = "UNWIND $rows AS row\nMATCH (a:Entity {id: row.start})\nMATCH (b:Entity {id: row.end})\n"
    given = ", ".join(f"`{name}`: row.properties.`{name}`" for name in key)
    if len(key) == len(known):
        return f"{ends}MERGE (a)-[t:`{kind}` {{{given}}}]->(b)\nSET t += row.properties"
    # MERGE cannot look for a property that is absent.
    absent = " AND ".join(f"old.`{name}` IS NULL" for name in known if name not in key)
    return (
        f"{ends}OPTIONAL MATCH (a)-[old:`{kind}` {{{given}}}]->(b) WHERE {absent}\n"
        "FOREACH (one IN CASE WHEN old IS NULL THEN [] ELSE [old] END |\n"
        "  SET one += row.properties)\n"
        "FOREACH (one IN CASE WHEN old IS NULL THEN [1] ELSE [] END |\n"
        f"  CREATE (a)-[new:`{kind}`]->(b) SET new = row.properties)"
    )
