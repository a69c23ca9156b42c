"""Aggregates of a connection: how many rows, sums, means and extremes, and the largest groups.

All figures of one `aggregate` come from one pass over the rows; groups take a pass each. None runs
unless it is selected.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from inspect import Parameter
from typing import Any, Protocol

import strawberry
from graphql import GraphQLField, GraphQLObjectType

from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.api import ApiType, PropertyField, TieField, api_types, constant
from mosty.graphql.translating.filters import property_value
from mosty.graphql.translating.maker import Arguments as Given
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments, Details, Fields, listed, name_of
from mosty.graphql.translating.shapes import MapShape, Shape

LARGEST = 100
COUNT = "count(*)"
KIND = "__typename"  # what groups nodes by their type
EXTREMES = {"min": "The smallest, or null if no row has one.", "max": "The largest, or null."}
NUMBERS = {"sum": "All together; 0 if no row has one.", "avg": "The mean, or null."}
# what a property's type can be aggregated to: function → annotation
FUNCTIONS: Mapping[str, Mapping[str, str]] = {
    "integer": {"sum": "float", "avg": "float | None", "min": "int | None", "max": "int | None"},
    "float": {"sum": "float", **dict.fromkeys(("avg", *EXTREMES), "float | None")},
    "string": dict.fromkeys(EXTREMES, "str | None"),
    "date": dict.fromkeys(EXTREMES, "date | None"),
    "datetime": dict.fromkeys(EXTREMES, "datetime | None"),
}
NAMES = {"integer": "Int", "float": "Float", "string": "String", "date": "Date"}


def _values(kind: str) -> str:
    return f"{NAMES.get(kind, 'DateTime')}Values"


def aggregated(fields: Iterable[PropertyField]) -> dict[str, PropertyField]:
    """Return those properties that can be aggregated, by name."""
    return {
        one.name: one
        for one in fields
        if one.spec.type in FUNCTIONS and not one.spec.list and one.property != "id"
    }


def grouping(type_: ApiType) -> dict[str, str]:
    """Return what nodes can be grouped by: enum values and the fields they stand for.

    That is each text of theirs, their kind, and what they are tied to: what has a name itself, what
    has none by its indexed texts, as in `records.source`.
    """
    found = {"TYPENAME": KIND} if len(type_.concrete) > 1 else {}
    found |= {one.property.upper(): one.name for one in _texts(type_)}
    for tie in type_.ties.values():
        target, name = api_types()[tie.target], constant(tie)
        if "Named" in target.node.labels:
            found[name] = tie.name
        else:
            found |= {
                f"{name}_{one.property.upper()}": f"{tie.name}.{one.name}"
                for one in _texts(target)
                if one.spec.indexed
            }
    return found


def _texts(type_: ApiType) -> list[PropertyField]:
    known = aggregated(type_.properties.values()).values()
    return [one for one in known if one.spec.type == "string"]


def fixed(maker: Maker) -> None:
    """Make the types that every aggregate shares."""
    plain = strawberry.field
    helps = {**NUMBERS, **EXTREMES}
    for kind, functions in FUNCTIONS.items():
        figures: Members = {
            key: (one, plain(description=helps[key])) for key, one in functions.items()
        }
        maker.add(strawberry.type, _values(kind), figures, help_="Figures of one property.")
    group: Members = {
        "value": ("str | None", plain(description="What they have in common; null if not known.")),
        "node": ("Named | None", plain(description="The same as a node, if it is one.")),
        "count": ("int", plain(description="How many rows.")),
    }
    maker.add(strawberry.type, "Group", group, help_="Rows with the same value.")
    groups: Members = {
        "total_count": ("int", plain(description="How many groups there are, shown or not.")),
        "groups": ("list[Group]", plain(description="The largest first, then by value.")),
    }
    maker.add(strawberry.type, "Groups", groups, help_="Rows grouped by a property.")


def values(maker: Maker, name: str, fields: Iterable[PropertyField], what: str) -> bool:
    """Make the type of all figures of some properties; return whether there are any."""
    found = aggregated(fields)
    if found and not maker.knows(name):
        members: Members = {
            one.property: (
                _values(one.spec.type),
                strawberry.field(name=one.name, description=one.spec.label.en),
            )
            for one in found.values()
        }
        maker.add(strawberry.type, name, members, help_=f"Figures of {what}, row by row.")
    return bool(found)


def group_field(maker: Maker, type_: ApiType) -> Members:
    """Return the field `groupBy` of a connection to nodes of a type, if they can be grouped."""
    choice, name = grouping(type_), f"{type_.name}GroupField"
    if not choice:
        return {}
    if not maker.knows(name):
        maker.enum(name, choice, f"What to group {type_.plural} by.")
    arguments: Given = {"field": (name, Parameter.empty), "first": ("int", 20)}
    help_ = (
        "The largest groups of rows by a property of their node, or by what it is tied to (one "
        f"with several such ties counts in several groups); up to {LARGEST}."
    )
    return {"group_by": ("Groups", maker.field("Groups", arguments, help_))}


class Source(Protocol):
    """What an aggregate needs of the translator."""

    def bind(self, value: object) -> str:
        """Keep a value as a parameter; return its name in Cypher."""
        ...

    def object(self, name: str) -> GraphQLObjectType:
        """Return a type."""
        ...

    def fields(self, name: str, details: Details) -> Fields:
        """Return what is selected of a type."""
        ...

    def arguments(self, spec: GraphQLField, details: Details) -> Arguments:
        """Return the coerced arguments of a field."""
        ...

    def project(self, variable: str, type_: ApiType, details: Details) -> tuple[str, Shape]:
        """Return the projection of a node."""
        ...


@dataclass(frozen=True, slots=True)
class Shaper:
    """Makes an aggregate of `[figures, groups, groups, …]`."""

    order: tuple[str, ...]
    figures: MapShape
    groups: Mapping[str, Shape]

    def __call__(self, raw: list[Any]) -> dict[str, Any]:
        """Return the aggregate as the response shows it."""
        made = self.figures(raw[0])
        for (key, shape), one in zip(self.groups.items(), raw[1:], strict=True):
            made[key] = shape(one)
        return {key: made[key] for key in self.order}


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The aggregate of some rows: `rows` is the `MATCH … WHERE …` that finds them."""

    source: Source
    name: str
    target: ApiType
    rows: str
    count: str
    node: str
    edge: str
    tie: Mapping[str, PropertyField]

    def translate(self, details: Details) -> tuple[str, Shaper]:
        """Return the Cypher of a selection and its shape."""
        fields = self.source.fields(f"{self.name}Aggregate", details)
        grouped = {key: one for key, one in fields.items() if name_of(one) == "groupBy"}
        plain = {key: one for key, one in fields.items() if key not in grouped}
        text, figures = listed(plain, self._figure)
        without = text.replace(COUNT, self.count)  # the database knows it without a look at each
        figured = "(" in text.replace(COUNT, "")  # a function is called: sum, avg, min or max
        text = f"head(COLLECT {{ {self.rows} RETURN {text} }})" if figured else without
        groups = {key: self._groups(one) for key, one in grouped.items()}
        shapes = {key: shape for key, (_, shape) in groups.items()}
        texts = [text, *(one for one, _ in groups.values())]
        return f"[{', '.join(texts)}]", Shaper(tuple(fields), figures, shapes)

    def _figure(self, name: str, details: Details) -> tuple[str, Shape | None]:
        match name:
            case "count":
                return COUNT, None
            case "node":
                known = self.target.properties
                return self._of(f"{self.target.name}Values", self.node, known, details)
            case "edge":
                return self._of(f"{self.name}EdgeValues", self.edge, self.tie, details)
        return f"'{self.name}Aggregate'", None

    def _of(
        self, type_: str, variable: str, known: Mapping[str, PropertyField], details: Details
    ) -> tuple[str, Shape]:
        """Return the figures of the properties of one variable."""

        def figures(name: str, details: Details) -> tuple[str, Shape | None]:
            if name == "__typename":
                return f"'{type_}'", None
            spec = known[name]
            value, kind = property_value(variable, spec), _values(spec.spec.type)
            shown = "toString({})" if spec.spec.type in {"date", "datetime"} else "{}"

            def figure(name: str, _: Details) -> tuple[str, None]:
                return f"'{kind}'" if name == "__typename" else shown.format(
                    f"{name}({value})"
                ), None

            return listed(self.source.fields(kind, details), figure)

        return listed(self.source.fields(type_, details), figures)

    def _groups(self, details: Details) -> tuple[str, Shape]:
        owner = self.source.object(f"{self.name}Aggregate").fields["groupBy"]
        given = self.source.arguments(owner, details)
        if not 0 <= given["first"] <= LARGEST:
            raise bad_input(f"Ask for 0 to {LARGEST} groups; {given['first']} were asked for.")
        groups, value, end = self._grouped(given["field"].value)

        def group(name: str, details: Details) -> tuple[str, Shape | None]:
            match name:
                case "value":
                    return value, None
                case "count":
                    return "size", None
                case "node":
                    return self._end(end, details)
            return "'Group'", None

        def part(name: str, details: Details) -> tuple[str, Shape | None]:
            match name:
                case "totalCount":
                    return f"COUNT {{ {groups} RETURN size }}", None
                case "groups":
                    text, shape = listed(self.source.fields("Group", details), group)
                    return (
                        f"COLLECT {{ {groups} ORDER BY size DESC, {value} "
                        f"LIMIT {given['first']} RETURN {text} }}"
                    ), lambda rows: [shape(one) for one in rows]
            return "'Groups'", None

        return listed(self.source.fields("Groups", details), part)

    def _grouped(self, field: str) -> tuple[str, str, TieField | None]:
        """Return the rows of groups, what has their value, and the tie that leads to their node."""
        name, _, property_ = field.partition(".")
        tie = self.target.ties.get(name)
        if tie is None:
            value = self._kind() if field == KIND else self._value(self.node, self.target, field)
            return f"{self.rows} WITH {value} AS value, count(*) AS size", "value", None
        size = f"count(DISTINCT {self.node}) AS size"
        ends = f"{self.rows} MATCH {tie.pattern(self.node, '', 'end')}"
        if not property_:
            return f"{ends} WITH end, {size}", "end.id", tie
        value = self._value("end", api_types()[tie.target], property_)
        return f"{ends} WITH {value} AS value, {size}", "value", None

    def _kind(self) -> str:
        names = self.source.bind(self.target.concrete)
        return f"head([one IN labels({self.node}) WHERE one IN {names}])"

    @staticmethod
    def _value(variable: str, type_: ApiType, name: str) -> str:
        return property_value(variable, type_.properties[name])

    def _end(self, tie: TieField | None, details: Details) -> tuple[str, Shape | None]:
        """Return the node that the rows of a group have in common; null where it is a value."""
        if tie is None:
            return "null", None
        return self.source.project("end", api_types()[tie.target], details)
