"""The modules of the Python client that are made from the schema (`docs/generate.py` writes them).

`nodes` has a class for each type that answers hold, `inputs` the types of what is given to filters,
orders and mutations, `queries` a method for each root field, with and without `await`.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from keyword import iskeyword

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

Composite = GraphQLObjectType | GraphQLInterfaceType
SCALARS = {
    "ID": "str",
    "String": "str",
    "Int": "int",
    "Float": "float",
    "Boolean": "bool",
    "Date": "date",
    "DateTime": "datetime",
}
_OWN = frozenset(
    {"Client", "AsyncClient", "get", "query", "close", "follow", "export", "http", "url", "key"}
)
_DEEP = 2  # levels of what is asked for if nobody says what


def attribute(name: str) -> str:
    """Return a field's name in Python."""
    found = re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()
    return f"{found}_" if iskeyword(found) or found in _OWN else found


def answered(type_: object, prefix: str = "") -> str:
    """Return the annotation of what a field answers."""
    if is_non_null_type(type_):
        return _answered(type_.of_type, prefix)
    return f"{_answered(type_, prefix)} | None"


def _answered(type_: object, prefix: str) -> str:
    if is_list_type(type_):
        return f"list[{answered(type_.of_type, prefix)}]"
    assert isinstance(type_, GraphQLNamedType)  # noqa: S101
    if isinstance(type_, GraphQLEnumType):
        return "str"
    composite = not is_leaf_type(type_)
    if composite:
        return f"{prefix}{type_.name}" if _classed(type_) else "records.Selected"
    return SCALARS.get(type_.name, "Any")


def given(type_: object, prefix: str = "") -> str:
    """Return the annotation of what an argument takes."""
    if is_non_null_type(type_):
        return _given(type_.of_type, prefix)
    return f"{_given(type_, prefix)} | None"


def _given(type_: object, prefix: str) -> str:
    if is_list_type(type_):
        return f"Sequence[{given(type_.of_type, prefix)}]"
    assert isinstance(type_, GraphQLNamedType)  # noqa: S101
    if isinstance(type_, GraphQLEnumType | GraphQLInputObjectType):
        return f"{prefix}{type_.name}"
    kind = SCALARS.get(type_.name, "Any")
    return f"{kind} | str" if kind in {"date", "datetime"} else kind


def _classed(type_: GraphQLNamedType) -> bool:
    """Return whether a type gets a class; figures, of which there are hundreds, share one."""
    return not type_.name.endswith(("Aggregate", "Values"))


def _required(spec: GraphQLArgument) -> bool:
    return isinstance(spec.type, GraphQLNonNull) and spec.default_value is Undefined


def _named(schema: GraphQLSchema, kind: type) -> Iterator[GraphQLNamedType]:
    return (
        one
        for name, one in sorted(schema.type_map.items())
        if isinstance(one, kind) and not name.startswith("__")
    )


def _page_of(type_: object) -> Composite | None:
    """Return the type of the nodes of a connection; None if it is none."""
    edges = getattr(type_, "fields", {}).get("edges")
    edge = get_named_type(edges.type) if edges else None
    node = getattr(edge, "fields", {}).get("node")
    return get_named_type(node.type) if node else None


def _free(field: GraphQLField) -> bool:
    return not any(_required(one) for one in field.args.values())


def plain(type_: Composite) -> list[str]:
    """Return the fields of a type that are values: no objects but places."""
    return [
        name
        for name, one in type_.fields.items()
        if _free(one)
        and (is_leaf_type(get_named_type(one.type)) or get_named_type(one.type).name == "Point")
    ]


def default(schema: GraphQLSchema, type_: GraphQLNamedType, depth: int = _DEEP) -> str:
    """Return what to select of a type if nobody says what: its values, and those of its parts."""
    if isinstance(type_, GraphQLUnionType):
        inner = (f"... on {one.name} {{ {default(schema, one, depth)} }}" for one in type_.types)
        return " ".join(("__typename", *inner))
    assert isinstance(type_, Composite)  # noqa: S101
    node = "id" in type_.fields and type_.name != "Node"
    if node and depth < _DEEP:
        return f"__typename {' '.join(one for one in ('id', 'name') if one in type_.fields)}"
    parts = ["__typename", *(one for one in plain(type_) if one != "location")]
    if "location" in type_.fields:
        parts.append("location { latitude longitude }")
    if type_.name == "Node":
        parts.append("... on Named { name }")
    if not node and depth:
        parts += [
            f"{name} {{ {default(schema, get_named_type(one.type), depth - 1)} }}"
            for name, one in type_.fields.items()
            if not is_leaf_type(get_named_type(one.type))
            and name != "location"
            and _free(one)
            and not _page_of(get_named_type(one.type))
            and not name.startswith("aggregate")
        ]
    return " ".join(parts)


_HEAD = '"""{}\n\nMade from the schema by docs/generate.py: change nothing here.\n"""\n\n'


def nodes(schema: GraphQLSchema) -> str:
    """Return the module with a class for each type of answers."""
    types = [*_named(schema, GraphQLInterfaceType), *_named(schema, GraphQLObjectType)]
    roots = {schema.query_type, schema.mutation_type, schema.subscription_type}
    wanted = [one for one in types if one not in roots and _classed(one)]
    text = (
        _HEAD.format("What answers hold: a class for each type of the API.")
        + "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING, Any\n\n"
        + "from mosty.client import records\n\n"
        + "if TYPE_CHECKING:\n    from datetime import date, datetime\n\n"
        + "".join(_class(schema, one) for one in _parents_first(wanted))
    )
    return text if "Any" in text.split("records\n", 1)[1] else text.replace(", Any\n", "\n")


def _parents_first(types: Iterable[GraphQLNamedType]) -> list[Composite]:
    found = [one for one in types if isinstance(one, Composite)]
    return sorted(found, key=lambda one: (len(one.interfaces), one.name))


def _class(schema: GraphQLSchema, type_: Composite) -> str:
    inherited = {one.name for parent in type_.interfaces for one in parent.interfaces}
    bases = [one.name for one in type_.interfaces if one.name not in inherited]
    if not bases:
        bases = ["records.Ties" if "edges" in type_.fields else "records.Selected"]
    known = {name for one in type_.interfaces for name in one.fields}
    own = {
        name: one
        for name, one in type_.fields.items()
        if name not in known or one.type != _inherited(type_, name)
    }
    kinds = {
        name: get_named_type(one.type).name
        for name, one in own.items()
        if not is_leaf_type(get_named_type(one.type))
        or get_named_type(one.type).name in {"Date", "DateTime"}
    }
    head = f"class {type_.name}({', '.join(bases)}):\n{_doc(type_.description or type_.name, 4)}\n"
    told = f"    KINDS = {kinds!r}\n" if kinds else ""
    asked = f"    FIELDS = {default(schema, type_)!r}\n" if _asked(type_) else ""
    return f"{head}{told}{asked}" + "".join(_attribute(*one) for one in own.items()) + "\n\n"


def _inherited(type_: Composite, name: str) -> object:
    return next(one.fields[name].type for one in type_.interfaces if name in one.fields)


def _asked(type_: Composite) -> bool:
    """Return whether a root field may answer with this type."""
    return not type_.name.endswith(("Connection", "Edge"))


def _attribute(name: str, field: GraphQLField) -> str:
    help_ = (
        _doc(field.description.split(" Where `edges`")[0], 4) + "\n" if field.description else ""
    )
    return f"    {attribute(name)}: {answered(field.type)}\n{help_}"


def _doc(text: str, indent: int) -> str:
    text = " ".join(text.split()).replace("\\", "\\\\").replace('"', "'")
    text = text if text.endswith((".", "?", "!")) else f"{text}."
    return f'{" " * indent}"""{text}"""'


def inputs(schema: GraphQLSchema) -> str:
    """Return the module with the types of what is given."""
    enums = "".join(
        f"{one.name} = Literal[{', '.join(repr(name) for name in one.values)}]\n"  # type: ignore[attr-defined]
        for one in _named(schema, GraphQLEnumType)
    )
    fields = "".join(
        f"{one.name}Field = Literal[{', '.join(repr(attribute(name)) for name in plain(one))}]\n"  # type: ignore[arg-type]
        for one in _nodes(schema)
    )
    return (
        _HEAD.format("What filters, orders and mutations take: the types of plain dicts.")
        + "from collections.abc import Sequence\nfrom datetime import date, datetime\n"
        + "from typing import Literal, Required, TypedDict\n\n"
        + enums
        + fields
        + "".join(_input(one) for one in _named(schema, GraphQLInputObjectType))  # type: ignore[arg-type]
    )


def _nodes(schema: GraphQLSchema) -> Iterator[GraphQLNamedType]:
    """Yield the types that stand in connections."""
    found = {
        _page_of(get_named_type(one.type))
        for type_ in (schema.query_type,)
        if type_
        for one in type_.fields.values()
    }
    return iter(sorted(filter(None, found), key=lambda one: one.name))


def _input(type_: GraphQLInputObjectType) -> str:
    members = "".join(
        f"{name!r}: {_quoted(one.type, required=_required(one))},"
        for name, one in type_.fields.items()
    )
    return f"{type_.name} = TypedDict({type_.name!r}, {{{members}}}, total=False)\n"


def _quoted(type_: object, *, required: bool) -> str:
    kind = repr(given(type_))
    return f"Required[{kind}]" if required else kind


def queries(schema: GraphQLSchema) -> str:
    """Return the module with a method for each root field."""
    return (
        _HEAD.format("The clients: a method for each list, question and mutation of the API.")
        + "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING, Any, cast\n\n"
        + "from mosty.client import base as _base\nfrom mosty.client import nodes as _nodes\n"
        + "from mosty.client.rows import Arguments, AsyncRows, Fields, Listed, Rows\n\n"
        + "if TYPE_CHECKING:\n    from collections.abc import Sequence\n"
        + "    from datetime import date, datetime\n\n"
        + "    from mosty.client import inputs as _inputs\n\n"
        + _client(schema, "Client", waits=False)
        + _client(schema, "AsyncClient", waits=True)
    )


def _client(schema: GraphQLSchema, name: str, *, waits: bool) -> str:
    base = f"_base.{name}"
    does = "with `await`" if waits else "without `await`"
    text = f'class {name}({base}):\n    """Everything the API offers, {does}."""\n\n'
    for root, kind in ((schema.query_type, "query"), (schema.mutation_type, "mutation")):
        for field_name, field in root.fields.items() if root else ():
            text += _method(field_name, field, kind, waits=waits)
    return text + "\n"


def _method(name: str, field: GraphQLField, kind: str, *, waits: bool) -> str:
    node = _page_of(get_named_type(field.type))
    listed = node is not None and {"first", "after"} <= field.args.keys()
    paging = {"first", "after", "last", "before"} if listed else set()
    args = {key: one for key, one in field.args.items() if key not in paging}
    passed = ", ".join(
        f"{key!r}: ({str(one.type)!r}, {attribute(key)})" for key, one in args.items()
    )
    signature = _signature(args, field, node if listed else None)
    help_ = _doc((field.description or name).split(" Where `edges`")[0], 8)
    if listed and node:
        rows = "AsyncRows" if waits else "Rows"
        kindly = f"_nodes.{node.name}"
        head = f"    def {attribute(name)}({signature}) -> {rows}[{kindly}]:\n{help_}\n"
        return (
            f"{head}        arguments: Arguments = {{{passed}}}\n"
            f"        listed = Listed({name!r}, {kindly}, arguments, fields, page_size)\n"
            f"        return {rows}(self, listed)\n\n"
        )
    made = answered(field.type, "_nodes.")
    inner = get_named_type(field.type)
    type_ = "None" if is_leaf_type(inner) else f"_nodes.{inner.name}"
    fields = "None" if is_leaf_type(inner) else "fields"
    return (
        f"    {'async ' * waits}def {attribute(name)}({signature}) -> {made}:\n{help_}\n"
        f"        arguments: Arguments = {{{passed}}}\n"
        f"        found = {'await ' * waits}self._ask({kind!r}, {name!r}, {type_}, arguments, "
        f"{fields})\n        return cast({made!r}, found)\n\n"
    )


def _signature(
    args: Mapping[str, GraphQLArgument], field: GraphQLField, node: Composite | None
) -> str:
    must = [
        f"{attribute(k)}: {given(one.type, '_inputs.')}"
        for k, one in args.items()
        if _required(one)
    ]
    may = [
        f"{attribute(key)}: {_optional(given(one.type, '_inputs.'))} = None"
        for key, one in args.items()
        if not _required(one)
    ]
    if node:
        may.append(f"fields: str | Sequence[_inputs.{node.name}Field] | None = None")
        may.append("page_size: int | None = None")
    elif not is_leaf_type(get_named_type(field.type)):
        may.append("fields: Fields = None")
    return ", ".join(("self", *must, *(("*", *may) if may else ())))


def _optional(annotation: str) -> str:
    return annotation if annotation.endswith("| None") else f"{annotation} | None"


MODULES: Mapping[str, Callable[[GraphQLSchema], str]] = {
    "inputs.py": inputs,
    "nodes.py": nodes,
    "queries.py": queries,
}


def modules(schema: GraphQLSchema) -> dict[str, str]:
    """Return the text of each made module by the name of its file."""
    return {name: _formatted(make(schema), name) for name, make in MODULES.items()}


def _formatted(text: str, name: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--quiet", "--stdin-filename", name, "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout
