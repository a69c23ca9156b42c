"""The writing statements whose labels and types follow from the ontology."""

from functools import cache

from mosty.graph.ontology.loader import ontology

_ENDS = "UNWIND $rows AS row\nMATCH (a:Entity {id: row.start})\nMATCH (b:Entity {id: row.end})\n"
_NUMBER = "MATCH (schema:Migration {name: 'schema'})\nWITH schema.number AS number\n"
_STAMP = "a.changed = number, b.changed = number"


def _labels(kind: str) -> str:
    return ":".join(f"`{label}`" for label in ontology().nodes[kind].labels)


@cache
def new_nodes(kind: str) -> str:
    """Return the statement that makes nodes that are surely not there; $rows are properties."""
    return (
        f"{_NUMBER}UNWIND $rows AS row\nCREATE (n:{_labels(kind)})\nSET n = row, n.changed = number"
    )


@cache
def exact_nodes(kind: str) -> str:
    """Return the statement that turns known nodes into this kind, with just these properties.

    $rows are properties with the id among them.
    """
    known = ontology().nodes
    others = "".join(f":`{name}`" for name in known if name not in known[kind].labels)
    return (
        f"{_NUMBER}UNWIND $rows AS row\n"
        "MATCH (n:Entity {id: row.id})\n"
        f"REMOVE n{others}\n"
        f"SET n:{_labels(kind)}, n = row, n.changed = number"
    )


@cache
def new_ties(kind: str) -> str:
    """Return the statement that makes ties; $rows hold start, end and properties."""
    return f"{_NUMBER}{_ENDS}CREATE (a)-[t:`{kind}`]->(b)\nSET t = row.properties, {_STAMP}"


@cache
def ties_between(kind: str) -> str:
    """Return the statement that reads ties; $rows hold start and end.

    OPTIONAL makes the planner look from the end that has fewer ties, not from where it likes.
    """
    return (
        f"{_ENDS}OPTIONAL MATCH (a)-[t:`{kind}`]->(b)\n"
        "WITH row, t WHERE t IS NOT NULL\n"
        "RETURN row.start AS start, row.end AS end, elementId(t) AS tie,\n"
        "       properties(t) AS properties"
    )


@cache
def ties(kind: str, key: tuple[str, ...]) -> str:
    """Return the statement that makes ties where they are not there; it returns those that are.

    $rows hold start, end, properties, and `at` as a number that is returned. `key` are the
    properties, all given, that tell two such ties of the same pair apart.
    """
    known = ontology().relationships[kind].key
    given = ", ".join(f"`{name}`: row.properties.`{name}`" for name in key)
    # MERGE cannot look for a property that is absent.
    absent = " AND ".join(f"old.`{name}` IS NULL" for name in known if name not in key)
    return (
        f"{_NUMBER}{_ENDS}OPTIONAL MATCH (a)-[old:`{kind}` {{{given}}}]->(b)"
        f"{' WHERE ' + absent if absent else ''}\n"
        "FOREACH (one IN CASE WHEN old IS NULL THEN [1] ELSE [] END |\n"
        f"  CREATE (a)-[new:`{kind}`]->(b) SET new = row.properties, {_STAMP})\n"
        "WITH row, old WHERE old IS NOT NULL\n"
        "RETURN row.at AS at, elementId(old) AS tie, properties(old) AS properties"
    )
