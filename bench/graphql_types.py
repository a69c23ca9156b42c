"""The ontology as type definitions of `@neo4j/graphql`.

Every node type becomes a type with all its labels, so that every index serves it; the abstract ones
too, because the peer asks once for each concrete type behind an interface, and once in all for a
plain type. Names are those of our API.
"""

from collections.abc import Iterator

from mosty.graph.ontology.loader import ontology
from mosty.graph.schema import SEARCH, indexes
from mosty.graphql.translating.api import (
    ApiType,
    PropertyField,
    TieField,
    api_types,
    edge_properties,
)
from mosty.graphql.translating.filters import SCALARS

READS = "extend schema @mutation(operations: []) @subscription(events: [])"


def definitions() -> str:
    """Return the whole text."""
    ties = ontology().ties
    parts = [READS, *map(_node, api_types().values()), *filter(None, map(_tie, ties))]
    return "\n\n".join(parts)


def search(type_: ApiType) -> str:
    """Return the name of the root field that finds nodes of a type by their words."""
    return f"search{type_.node.name}"


def _node(type_: ApiType) -> str:
    fields = [*map(_property, type_.properties.values()), *map(_relationship, type_.ties.values())]
    body = "\n".join(f"  {one}" for one in fields)
    labels = ", ".join(f'"{one}"' for one in type_.node.labels)
    label = f'@node(labels: [{labels}]) @plural(value: "{type_.plural}")'
    return f"type {type_.node.name} {label}{''.join(_fulltext(type_))} {{\n{body}\n}}"


def _property(field: PropertyField) -> str:
    kind = "ID" if field.property == "id" else SCALARS[field.spec.type]
    kind = f"[{kind}!]" if field.spec.list else kind
    alias = "" if field.name == field.property else f' @alias(property: "{field.property}")'
    return f"{field.name}: {kind}{'!' if field.spec.required else ''}{alias}"


def _relationship(field: TieField) -> str:
    direction = "IN" if field.direction == "in" else "OUT"
    both = ", queryDirection: UNDIRECTED" if field.direction == "both" else ""
    known = f', properties: "{_name(field.tie.name)}"' if edge_properties(field.tie.name) else ""
    return (
        f"{field.name}: [{field.target}!]! "
        f'@relationship(type: "{field.tie.name}", direction: {direction}{both}{known})'
    )


def _fulltext(type_: ApiType) -> Iterator[str]:
    known = [
        one.name
        for one in type_.properties.values()
        if not one.spec.list and one.property in indexes(ontology())[SEARCH].properties
    ]
    if known:
        fields = ", ".join(f'"{one}"' for one in known)
        index = f'indexName: "{SEARCH}", queryName: "{search(type_)}", fields: [{fields}]'
        yield f" @fulltext(indexes: [{{{index}}}])"


def _name(tie: str) -> str:
    return "".join(part.capitalize() for part in tie.split("_")) + "Properties"


def _tie(tie: str) -> str:
    fields = "\n".join(f"  {_property(one)}" for one in edge_properties(tie).values())
    return f"type {_name(tie)} @relationshipProperties {{\n{fields}\n}}" if fields else ""


if __name__ == "__main__":
    print(definitions())
