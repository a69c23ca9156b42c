"""What a list can be sorted by: properties, how many ties of a kind there are, and the distance."""

from collections.abc import Iterator, Mapping
from typing import Any

from mosty.graph.ontology.loader import ontology
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.api import ApiType, PropertyField, TieField, constant
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.filters import Bind, place, property_value
from mosty.graphql.translating.paging import Key
from mosty.graphql.translating.validity import Held, always

MOST_KEYS = 10
PARSE = {"date": "date({})", "datetime": "datetime({})"}


def choice(type_: ApiType) -> dict[str, str]:
    """Return the enum of what to sort by, and the fields its values stand for."""
    return {
        **{
            field.property.upper(): field.name
            for field in type_.properties.values()
            if not field.spec.list
        },
        **{count_name(tie): tie.name for tie in type_.ties.values()},
    }


def count_name(tie: TieField) -> str:
    """Return `SUPPLIED_BY_COUNT` for the field `suppliedBy`."""
    return f"{constant(tie)}_COUNT"


def has_place(type_: ApiType) -> bool:
    """Return whether its nodes lie somewhere."""
    return any(one.spec.type == "point" for one in type_.properties.values())


def keys(
    variable: str,
    type_: ApiType,
    arguments: Mapping[str, Any],
    bind: Bind,
    held: Held = always,
) -> Iterator[Key]:
    """Yield the sort keys of `orderBy`; of ties, those are counted that `held`.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, a distance from nowhere, a place without a distance, or
            too many keys.

    """
    given = arguments.get("orderBy") or ()
    if len(given) > MOST_KEYS:
        raise bad_input(f"Sort by up to {MOST_KEYS} keys; these are {len(given):,}.")
    for at, one in enumerate(given):
        name, descending = one["field"].value, one["direction"].value == "DESC"
        near, bound = one.get("near"), f"{variable}_key{at}"
        spec = type_.properties.get(name)
        if (near is not None) != (spec is not None and spec.spec.type == "point"):
            raise bad_input("To sort by distance, give both: the field of the place, and near.")
        if spec is None:
            yield Key(bound, descending, made=_count(variable, type_.ties[name], held), sure=True)
        elif near is not None:
            distance = f"point.distance({property_value(variable, spec)}, {place(near, bind)})"
            yield Key(bound, descending, made=distance)
        else:
            yield _by_property(variable, type_, spec, descending=descending)


def _count(start: str, tie: TieField, held: Held) -> str:
    """Return how many ties there are; without a day, the database knows it of every node."""
    names = (f"{start}_tie", f"{start}_end")
    held_on = held(*names)
    pattern = tie.pattern(start, *(names if held_on else ("", "")))
    return f"COUNT {{ {pattern}{condition(held_on)} }}"


def _by_property(variable: str, type_: ApiType, spec: PropertyField, *, descending: bool) -> Key:
    timed = spec.spec.type in PARSE
    return Key(
        property_value(variable, spec),
        descending,
        PARSE.get(spec.spec.type, "{}"),
        "toString({})" if timed else "{}",
        label=indexed(type_, spec.property),
        sure=spec.spec.required or spec.spec.type == "boolean",
    )


def by_id(variable: str) -> Key:
    """Return the key that makes every order total."""
    return Key(f"{variable}.id", label="Entity", sure=True)


def indexed(type_: ApiType, property_: str) -> str:
    """Return the label whose index has this property of a type, or nothing."""
    known = ontology().nodes
    owners = [one for one in type_.node.labels if property_ in known[one].properties]
    spec = known[owners[-1]].properties[property_]
    return owners[-1] if spec.indexed and not spec.list else ""
