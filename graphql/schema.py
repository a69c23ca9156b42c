"""The GraphQL schema, made from the ontology: one loop per kind of type, no class per type."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache
from inspect import Parameter
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.tools import merge_types
from strawberry.types import ExecutionContext

from mosty.graphql.computing import (
    changing,
    found,
    matching,
    pictures,
    scorecards,
    suggestions,
    supplying,
    timelines,
)
from mosty.graphql.serving import rate_limit, viewer
from mosty.graphql.streaming import changes
from mosty.graphql.translating import aggregates, borders, dates, deriving, ordering
from mosty.graphql.translating.api import (
    ApiType,
    PropertyField,
    TieField,
    api_types,
    edge_properties,
)
from mosty.graphql.translating.deriving import TIES, derived
from mosty.graphql.translating.execution import Ask, Context, Translate
from mosty.graphql.translating.filters import OPERATORS, filter_name
from mosty.graphql.translating.maker import Arguments, Maker, Members
from mosty.graphql.translating.paging import LARGEST_BULK, LARGEST_PAGE
from mosty.graphql.translating.personal import NOTE as PERSONAL
from mosty.graphql.translating.relations import QUANTIFIERS
from mosty.graphql.writing import edit_log, editing
from mosty.graphql.writing.mutations import Mutation as Reviewing

SEARCH = "Search"
QUERIES: tuple[Callable[[Maker], Members], ...] = (  # root fields beyond those of the ontology
    suggestions.fields,
    supplying.fields,
    matching.fields,
    changing.fields,
    scorecards.fields,
    found.fields,
    rate_limit.fields,
    viewer.fields,
    changes.fields,
    edit_log.fields,
    pictures.fields,
    timelines.fields,
)
MUTATIONS: tuple[type, ...] = (Reviewing,)
MADE_MUTATIONS: tuple[Callable[[Maker], type], ...] = (editing.mutations,)
PYTHON = {
    "string": "str",
    "integer": "int",
    "float": "float",
    "boolean": "bool",
    "date": "date",
    "datetime": "datetime",
    "point": "Point",
}
PAGING = {
    "first": ("int | None", strawberry.UNSET),
    "after": ("str | None", strawberry.UNSET),
    "last": ("int | None", strawberry.UNSET),
    "before": ("str | None", strawberry.UNSET),
}
PAGE_HELP = (
    "Where `edges` or `pageInfo` are selected, `first` or `last` says how many rows: "
    f"{LARGEST_PAGE} at most, {LARGEST_BULK:,} with the bulk right."
)


def _help(field: PropertyField) -> str:
    spec = field.spec
    unit = f" Unit: {spec.unit}." if spec.unit else ""
    values = f" One of: {', '.join(spec.values)}." if spec.values else ""
    personal = f" {PERSONAL}" if spec.personal else ""
    return f"{spec.description.en}{unit}{values}{personal}"


def _property(field: PropertyField) -> tuple[str, Any]:
    kind = "ID" if field.property == "id" else PYTHON[field.spec.type]
    kind = f"list[{kind}]" if field.spec.list else kind
    sure = (field.spec.required or field.spec.type == "boolean") and not field.spec.personal
    return kind if sure else f"{kind} | None", strawberry.field(
        name=field.name, description=_help(field)
    )


def _arguments(target: ApiType) -> Arguments:
    return {
        **PAGING,
        "filter": (f"{target.name}Filter | None", strawberry.UNSET),
        "order_by": (f"list[{target.name}Order] | None", strawberry.UNSET),
    }


_AS_OF_HELP = (
    "A day: only nodes and ties that held on it, here and at every level below. Their properties "
    "are those known today."
)
AS_OF: Arguments = {
    "as_of": (f"Annotated[date | None, argument(description={_AS_OF_HELP!r})]", strawberry.UNSET)
}


def _tie(maker: Maker, field: TieField) -> tuple[str, Any]:
    help_ = f"{field.tie.description.en} {PAGE_HELP}"
    annotation = f"{field.connection}Connection"
    return annotation, maker.field(annotation, _arguments(api_types()[field.target]), help_)


def _connection(maker: Maker, name: str, target: ApiType, tie: TieField | None = None) -> None:
    """Make a connection to nodes of a type, once, with its edge and its aggregate."""
    if maker.knows(f"{name}Connection"):
        return
    described = strawberry.field
    members: Members = {
        "cursor": ("str", described(description="Where this row stands, for `after`.")),
        "node": (target.name, described(description="What stands there.")),
        **({"score": ("float", described())} if name == SEARCH else {}),
        **(_edge(maker, tie) if tie else {}),
    }
    maker.add(strawberry.type, f"{name}Edge", members, help_=f"One row of {name}Connection.")
    _aggregate(maker, name, target, tie)
    members = {
        "total_count": ("int", described(description="Rows under the filter, on all pages.")),
        "aggregate": (f"{name}Aggregate", described(description="Figures of all these rows.")),
        "edges": (f"list[{name}Edge]", described(description="The rows of this page.")),
        "page_info": ("PageInfo", described(description="Whether there is more.")),
    }
    help_ = f"A page of {target.name}."
    maker.add(strawberry.type, f"{name}Connection", members, help_=help_)


def _aggregate(maker: Maker, name: str, target: ApiType, tie: TieField | None) -> None:
    described = strawberry.field
    members: Members = {"count": ("int", described(description="How many rows."))}
    nodes = f"{target.name}Values"
    if aggregates.values(maker, nodes, target.properties.values(), target.plural):
        members["node"] = (nodes, described(description="Figures of the rows' nodes."))
    edges = f"{name}EdgeValues"
    known = edge_properties(tie.tie.name).values() if tie else ()
    if aggregates.values(maker, edges, known, f"the ties of {name}Connection"):
        members["edge"] = (edges, described(description="Figures of the ties themselves."))
    members |= aggregates.group_field(maker, target)
    help_ = f"Figures of all rows of {name}Connection under its filter."
    maker.add(strawberry.type, f"{name}Aggregate", members, help_=help_)


def _filter(name: str, fields: Iterable[PropertyField]) -> Members:
    """Return what every filter has: a field per property, and the three connectives."""
    unset = strawberry.UNSET
    several = f"list[{name}] | None"
    return {
        "and_": (several, strawberry.field(name="and", default=unset, description="All hold.")),
        "or_": (several, strawberry.field(name="or", default=unset, description="One holds.")),
        "not_": (
            f"{name} | None",
            strawberry.field(name="not", default=unset, description="It does not hold."),
        ),
        **{
            one.property: (
                f"{filter_name(one)}Filter | None",
                strawberry.field(name=one.name, default=unset, description=one.spec.label.en),
            )
            for one in fields
        },
    }


def _tie_filter(maker: Maker, tie: TieField) -> tuple[str, Any]:
    """Make the filter on ties of one kind, once; return the field that takes it."""
    name = f"{tie.connection}TieFilter"
    unset = strawberry.UNSET
    if not maker.knows(name):
        one = f"One{name}"
        members = _filter(one, edge_properties(tie.tie.name).values())
        help_ = f"What stands at the end of {tie.name}."
        node = (
            f"{api_types()[tie.target].name}Filter | None",
            strawberry.field(default=unset, description=help_),
        )
        maker.add(strawberry.input, one, {**members, "node": node}, help_="What a tie must be.")
        quantifiers: Members = {
            key: (f"{one} | None", strawberry.field(name=key, default=unset, description=text))
            for key, text in QUANTIFIERS.items()
        }
        maker.add(strawberry.input, name, quantifiers, help_=f"Which {tie.name} there must be.")
    help_ = tie.tie.description.en
    return f"{name} | None", strawberry.field(name=tie.name, default=unset, description=help_)


def _inputs(maker: Maker, type_: ApiType) -> None:
    """Make a type's filter and order."""
    name = f"{type_.name}Filter"
    members = _filter(name, type_.properties.values())
    members |= {f"{tie.name}_": _tie_filter(maker, tie) for tie in type_.ties.values()}
    members |= borders.fields(maker, type_) | dates.fields(maker, type_)
    maker.add(strawberry.input, name, members, help_=f"Which {type_.plural} are wanted.")
    fields = f"{type_.name}OrderField"
    help_ = "Properties, how many ties of a kind there are, and the distance from a place."
    maker.enum(fields, ordering.choice(type_), help_)
    help_ = "Where distances start; only with the field of a place."
    members = {
        "field": (fields, strawberry.field(description="What to sort by.")),
        "direction": ("Direction", strawberry.field(default=Direction.ASC)),
    }
    if ordering.has_place(type_):
        near = strawberry.field(default=strawberry.UNSET, description=help_)
        members["near"] = ("Place | None", near)
    maker.add(strawberry.input, f"{type_.name}Order", members, help_="One key to sort by.")


@strawberry.enum
class Direction(Enum):
    """Which way to sort; nulls come last ascending, first descending."""

    ASC = "ASC"
    DESC = "DESC"


def _fixed(maker: Maker) -> None:
    """Make the types that don't depend on the ontology."""
    maker.module.Direction = Direction  # type: ignore[attr-defined]
    info = {
        "has_next_page": "bool",
        "has_previous_page": "bool",
        "start_cursor": "str | None",
        "end_cursor": "str | None",
    }
    plain = strawberry.field
    maker.add(strawberry.type, "PageInfo", {key: (one, plain()) for key, one in info.items()})
    degrees = {"latitude": ("float", plain()), "longitude": ("float", plain())}
    maker.add(strawberry.type, "Point", degrees, help_="A place in degrees (WGS 84).")
    maker.add(strawberry.input, "Place", degrees, help_="A place in degrees (WGS 84).")
    circle: Members = {**{k: ("float", plain()) for k in degrees}, "km": ("float", plain())}
    maker.add(strawberry.input, "Circle", circle, help_="All places within so many kilometres.")
    box: Members = {one: ("float", plain()) for one in ("south", "west", "north", "east")}
    maker.add(strawberry.input, "Box", box, help_="All places between two parallels and meridians.")
    aggregates.fixed(maker)
    for name, operators in OPERATORS.items():
        members: Members = {
            f"{key}_": (f"{kind} | None", plain(name=key, default=strawberry.UNSET))
            for key, kind in operators.items()
        }
        maker.add(strawberry.input, f"{name}Filter", members)


def _node_types(maker: Maker) -> Iterator[type]:
    for type_ in api_types().values():
        parents = [vars(maker.module)[api_types()[one].name] for one in type_.node.parents]
        members: Members = {}
        inherited = {name for one in type_.node.parents for name in _fields(api_types()[one])}
        for field in type_.properties.values():
            if field.name not in inherited:
                members[field.property] = _property(field)
        for tie in type_.ties.values():
            _connection(maker, tie.connection, api_types()[tie.target], tie)
            if tie.name not in inherited:
                members[tie.name] = _tie(maker, tie)
        for name, one in derived(type_.node.name).items():
            if name not in inherited:
                members[name] = one.made(maker)
        decorate = strawberry.interface if type_.node.abstract else strawberry.type
        help_ = type_.node.description.en
        yield maker.add(decorate, type_.name, members, bases=tuple(parents), help_=help_)
        _connection(maker, type_.name, type_)
        _inputs(maker, type_)


def _fields(type_: ApiType) -> set[str]:
    return {*type_.properties, *type_.ties, *derived(type_.node.name)}


def _edge(maker: Maker, tie: TieField) -> Members:
    return {
        **{one.property: _property(one) for one in edge_properties(tie.tie.name).values()},
        **{name: one.made(maker) for name, one in TIES.items()},
    }


def _query(maker: Maker) -> type:
    members: Members = {
        "node": (
            "Node | None",
            maker.field(
                "Node | None",
                {"id": ("ID", Parameter.empty)},  # Relay's compiler takes no other argument here
                "The node of that id, or null. `nodes` tells of a day in the past, too.",
                Ask(lambda t, arguments, details: t.node(arguments, details)),
            ),
        ),
        "nodes": (
            "list[Node | None]",
            maker.field(
                "list[Node | None]",
                {"ids": ("list[ID]", Parameter.empty), **AS_OF},
                "The nodes of those ids in the same order, null where there is none.",
                Ask(lambda t, arguments, details: t.nodes(arguments, details)),
            ),
        ),
    }
    _connection(maker, SEARCH, api_types()["Named"])
    arguments = {
        "text": ("str", Parameter.empty),
        **_kinds(api_types()["Named"]),
        **_arguments(api_types()["Named"]),
        **AS_OF,
    }
    help_ = (
        "Full-text search in names and descriptions in every language; accents don't matter and "
        f"the last letters of each word may be missing. {PAGE_HELP}"
    )
    ask = Ask(lambda t, given, details: t.search(given, details))
    members["search"] = (
        "SearchConnection",
        maker.field("SearchConnection", arguments, help_, ask),
    )
    for type_ in api_types().values():
        annotation = f"{type_.name}Connection"
        ask = Ask(_connected(type_))
        help_ = f"{type_.node.description.en} {PAGE_HELP}"
        members[type_.plural] = (
            annotation,
            maker.field(
                annotation,
                {**_arguments(type_), **_words(type_), **_kinds(type_), **AS_OF},
                help_,
                ask,
            ),
        )
    for more in QUERIES:
        members |= more(maker)
    return maker.add(strawberry.type, "Query", members, help_="Entry points for readers.")


def _words(type_: ApiType) -> Arguments:
    """Return the argument for full text, where the type's nodes have any."""
    searchable = any(one.spec.searchable for one in type_.properties.values())
    return {"search": ("str | None", strawberry.UNSET)} if searchable else {}


def _kinds(type_: ApiType) -> Arguments:
    """Return the argument that names some of a type's kinds, where it has several."""
    return {"types": ("list[str] | None", strawberry.UNSET)} if len(type_.concrete) > 1 else {}


def _connected(type_: ApiType) -> Translate:
    return lambda translator, given, details: translator.connection(type_, given, details)


class Schema(strawberry.Schema):
    """A schema that logs what is wrong with the server, not what is wrong with a query."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log the errors that are ours."""
        ours = [one for one in errors if one.original_error]
        if ours:
            super().process_errors(ours, execution_context)


@cache
def schema() -> strawberry.Schema:
    """Return the schema; it is made once."""
    maker = Maker()
    _fixed(maker)
    deriving.prepare(maker)
    types = list(_node_types(maker))
    return Schema(
        query=_query(maker),
        mutation=merge_types("Mutation", (*MUTATIONS, *(make(maker) for make in MADE_MUTATIONS))),
        subscription=changes.subscription(maker),
        types=types,
        execution_context_class=Context,
        extensions=[ParserCache, ValidationCache],
    )
