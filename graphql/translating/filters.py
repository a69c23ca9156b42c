"""Filters: the operators of each property type, and their Cypher.

A filter is an object of fields, each an object of operators, all of which must hold:
`{country: {in: ["CZ", "PL"]}, name: {contains: "textil"}, not: {status: {eq: "closed"}}}`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.translating.api import (
    ApiType,
    PropertyField,
    TieField,
    api_types,
    edge_properties,
)
from mosty.graphql.translating.borders import NAME as OVER_BORDER
from mosty.graphql.translating.borders import over_border
from mosty.graphql.translating.dates import NAME as DATED
from mosty.graphql.translating.dates import dated
from mosty.graphql.translating.personal import check
from mosty.graphql.translating.relations import quantified
from mosty.graphql.translating.validity import Held, always

Bind = Callable[[object], str]

ORDERED = {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}
STRING = {
    "contains": "CONTAINS",
    "startsWith": "STARTS WITH",
    "endsWith": "ENDS WITH",
}
EMPTY = {"and": "true", "or": "false"}  # what no condition at all means
LIST = "StringList"
FARTHEST = {"latitude": 90, "longitude": 180}
DEEPEST = 32  # objects and lists within each other; some 100, and Neo4j sends no answer at all
WIDEST = 500  # objects; each becomes a condition, which Neo4j takes time and memory to plan

# operator → its argument in Python's words, by the filter's name
OPERATORS: Mapping[str, Mapping[str, str]] = {
    "String": {
        "eq": "str",
        "ne": "str",
        "in": "list[str]",
        **dict.fromkeys(STRING, "str"),
        "isNull": "bool",
    },
    LIST: {"has": "str", "hasAny": "list[str]", "isNull": "bool"},
    "Boolean": {"eq": "bool"},
    "Point": {"within": "Circle", "inside": "Box", "isNull": "bool"},
    **{
        name: {
            "eq": kind,
            "ne": kind,
            "in": f"list[{kind}]",
            **dict.fromkeys(ORDERED, kind),
            "isNull": "bool",
        }
        for name, kind in {
            "Int": "int",
            "Float": "float",
            "Date": "date",
            "DateTime": "datetime",
        }.items()
    },
}

SCALARS = {
    "string": "String",
    "integer": "Int",
    "float": "Float",
    "boolean": "Boolean",
    "date": "Date",
    "datetime": "DateTime",
    "point": "Point",
}


def filter_name(field: PropertyField) -> str:
    """Return the name of a property's filter, without the word."""
    return LIST if field.spec.list else SCALARS[field.spec.type]


def place(given: Mapping[str, float], bind: Bind) -> str:
    """Return the Cypher point of a latitude and a longitude.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, it is not on this planet.

    """
    degrees = {key: given[key] for key in FARTHEST}
    if any(abs(degrees[key]) > most for key, most in FARTHEST.items()):
        raise bad_input("A latitude is from -90 to 90 and a longitude from -180 to 180 degrees.")
    return f"point({bind(degrees)})"


def _corners(box: Mapping[str, float]) -> Iterator[Mapping[str, float]]:
    """Yield a box's corners, that in the south-west first."""
    yield {"latitude": box["south"], "longitude": box["west"]}
    yield {"latitude": box["north"], "longitude": box["east"]}


def _operator(value: str, operator: str, argument: Any, bind: Bind) -> str:  # noqa: ANN401, PLR0911
    match operator:
        case "eq":
            return f"{value} = {bind(argument)}"
        case "ne":
            return f"({value} <> {bind(argument)} OR {value} IS NULL)"
        case "in":
            return f"{value} IN {bind(argument)}"
        case "isNull":
            return f"{value} IS {'' if argument else 'NOT '}NULL"
        case "has":
            return f"{bind(argument)} IN {value}"
        case "hasAny":
            return f"any(one IN {bind(argument)} WHERE one IN {value})"
        case "within":
            metres = bind(argument["km"] * 1000)
            return f"point.distance({value}, {place(argument, bind)}) <= {metres}"
        case "inside":
            corners = (place(one, bind) for one in _corners(argument))
            return f"point.withinBBox({value}, {', '.join(corners)})"
    if operator in STRING:
        return f"toLower({value}) {STRING[operator]} {bind(argument.lower())}"  # once, not per row
    return f"{value} {ORDERED[operator]} {bind(argument)}"


@dataclass(frozen=True, slots=True)
class Fields:
    """What a filter's fields stand for in Cypher: a property's value, or a condition."""

    property: Callable[[str], str]
    other: Mapping[str, Callable[[Any], Iterator[str]]]

    def conditions(self, given: Mapping[str, Any], bind: Bind) -> Iterator[str]:
        """Yield the conditions of a filter, all of which must hold."""
        for name, inner in given.items():
            if inner is None:
                continue
            if name in EMPTY:
                parts = [self.where(one, bind) for one in inner]
                yield "(" + (f" {name.upper()} ".join(parts) or EMPTY[name]) + ")"
            elif name == "not":
                yield f"NOT coalesce({self.where(inner, bind)}, false)"
            elif name in self.other:
                yield from self.other[name](inner)
            else:
                value = self.property(name)
                for operator, argument in inner.items():
                    if argument is not None:
                        yield _operator(value, operator, argument, bind)

    def where(self, given: Mapping[str, Any], bind: Bind) -> str:
        """Return the condition of a filter; an empty one is `true`."""
        return " AND ".join(self.conditions(given, bind)) or "true"


def where(
    variable: str, type_: ApiType, given: Mapping[str, Any], bind: Bind, held: Held = always
) -> str:
    """Return the Cypher condition of a filter on the node `variable`.

    Of its ties, and of those beyond, only those count that `held`.

    Raises:
        GraphQLError: it goes too deep, is too large, or asks for what is personal.

    """
    small(given)

    def related(tie: TieField) -> Callable[[Any], Iterator[str]]:
        def holds(relationship: str, end: str, wanted: Any) -> str:  # noqa: ANN401
            return _tie(tie, (relationship, end), wanted, bind, held)

        return lambda inner: quantified(variable, tie, inner, holds, held)

    def abroad(wanted: Mapping[str, Any]) -> Iterator[str]:
        return over_border(variable, wanted, bind, held)

    return Fields(
        property=lambda name: property_value(variable, type_.properties[name]),
        other={name: related(tie) for name, tie in type_.ties.items()}
        | {OVER_BORDER: abroad, DATED: lambda wanted: dated(variable, wanted, bind)},
    ).where(given, bind)


def small(given: object) -> None:
    """See to it that a filter is neither too deep nor too large.

    Raises:
        GraphQLError: it is.

    """
    deep, wide = _measure(given)
    if deep > DEEPEST:
        told = {"limit": "filterDepth", "allowed": DEEPEST, "asked": deep}
        message = f"A filter goes deeper than {DEEPEST} levels; ask for something simpler."
        raise refusal("COST_LIMIT_EXCEEDED", message, **told)
    if wide > WIDEST:
        told = {"limit": "filterSize", "allowed": WIDEST, "asked": wide}
        message = f"A filter has {wide:,} objects; {WIDEST} are allowed. Use `in` for many values."
        raise refusal("COST_LIMIT_EXCEEDED", message, **told)


def _measure(value: object) -> tuple[int, int]:
    """Return how deep objects and lists lie in each other, and how many objects there are."""
    if not isinstance(value, dict | list):
        return 0, 0
    inner = value.values() if isinstance(value, dict) else value
    found = [_measure(one) for one in inner if isinstance(one, dict | list)]
    deepest = max((deep for deep, _ in found), default=0)
    return deepest + 1, sum(wide for _, wide in found) + isinstance(value, dict)


def _tie(
    tie: TieField, names: tuple[str, str], given: Mapping[str, Any], bind: Bind, held: Held
) -> str:
    """Return the condition on one tie and the node at its end."""
    relationship, end = names
    known, target = edge_properties(tie.tie.name), api_types()[tie.target]
    return Fields(
        property=lambda name: property_value(relationship, known[name]),
        other={"node": lambda inner: iter((where(end, target, inner, bind, held),))},
    ).where(given, bind)


def property_value(variable: str, field: PropertyField) -> str:
    """Return a property's value in Cypher; a boolean that is absent is false.

    Raises:
        GraphQLError: `FORBIDDEN`, it is personal, and whoever asks is no steward.

    """
    check(field)
    value = f"{variable}.{field.property}"
    return f"coalesce({value}, false)" if field.spec.type == "boolean" else value
