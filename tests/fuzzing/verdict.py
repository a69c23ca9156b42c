"""What is right about an answer, and what is not."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from fuzzing.asked import Asked
from fuzzing.grammar import Document
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    is_abstract_type,
    is_leaf_type,
    parse,
)
from graphql import GraphQLIncludeDirective as Include
from graphql import GraphQLSkipDirective as Skip

from mosty.graphql.serving.errors import STATUS

HONEST = {503: "UNAVAILABLE", 504: "TIMEOUT"}
# What Cypher, Java, Python or the machine would say of themselves.
INTERNALS = re.compile(
    r"Traceback|neo4j\.|Neo\.\w+Error|org\.neo4j|java\.|lucene|(?-i:RETURN |MATCH \()|site-packages|"
    r"/home/|\.py\b|File \"|0x[0-9a-f]{8}|object at|NoneType|KeyError|TypeError|ValueError",
    re.IGNORECASE,
)
_KINDS = {"Int": int, "Float": (int, float), "String": str, "ID": str, "Boolean": bool}


def wrong(
    schema: GraphQLSchema, asked: Asked, status: int, headers: Mapping[str, str], body: bytes
) -> str:
    """Return what is wrong with an answer; nothing if all is well."""
    if status >= 500 and status not in HONEST:
        return f"status {status}"
    if asked.path.startswith("/graphql") and "graphql" in asked.path.split("?")[0].split("/")[-1]:
        return _graphql(schema, asked, status, headers, body)
    if status >= 400 and headers.get("content-type", "").startswith("application/json") and body:
        given = json.loads(body)
        if "errors" in given:
            return _errors(given["errors"], asked)
    return ""


def _graphql(
    schema: GraphQLSchema, asked: Asked, status: int, headers: Mapping[str, str], body: bytes
) -> str:
    media = headers.get("content-type", "").split(";")[0]
    if media not in {"application/json", "application/graphql-response+json"}:
        plain = (
            status in {304, 404, 405, 307, 503} or media == "text/html" or asked.method != "POST"
        )
        return "" if plain else f"media type {media}"
    if asked.method == "HEAD":
        return ""
    try:
        given = json.loads(body)
    except ValueError:
        return "no JSON"
    many = given if isinstance(given, list) else [given]
    return next(filter(None, (_one(schema, asked, status, media, one) for one in many)), "")


def _one(schema: GraphQLSchema, asked: Asked, status: int, media: str, given: Any) -> str:
    if not isinstance(given, dict) or not given or given.keys() - {"data", "errors", "extensions"}:
        return f"keys {sorted(given) if isinstance(given, dict) else given}"
    if "errors" in given and (told := _errors(given["errors"], asked)):
        return told
    if "data" not in given:
        if "errors" not in given:
            return "neither data nor errors"
        if media != "application/json" and status == 200 and asked.family != "batch":
            return "a request that was refused has status 200"
        return ""
    if status != 200:
        return f"data with status {status}"
    if given["data"] is None:
        return "" if "errors" in given else "no data and no errors"
    if asked.document:
        return shape(schema, asked.document, given["data"])
    return ""


def _errors(errors: Any, asked: Asked) -> str:
    if not isinstance(errors, list) or not errors:
        return "errors is no list or empty"
    for one in errors:
        code = one.get("extensions", {}).get("code")
        if code not in STATUS:
            return f"code {code}: {one.get('message')}"
        if code == "INTERNAL":
            return f"INTERNAL at {one.get('path')}"
        if not one["extensions"].get("requestId"):
            return "no request id"
        if not isinstance(one.get("message"), str) or not one["message"].strip():
            return "no message"
        found = INTERNALS.search(one["message"])
        if found and not _echo(found[0], asked):
            return f"internals: {one['message'][:300]}"
    return ""


def _echo(found: str, asked: Asked) -> bool:
    """Return whether a word is the client's own."""
    return found.lower() in (asked.path + asked.body.decode("latin-1")).lower() or "%" in asked.path


def shape(schema: GraphQLSchema, document: Document, data: Any) -> str:
    """Return where data is not what was selected, by name and by type."""
    try:
        tree = parse(document.text)
    except GraphQLError:
        return "data for what cannot be read"
    operations = [one for one in tree.definitions if isinstance(one, OperationDefinitionNode)]
    operation = next(
        (one for one in operations if one.name and one.name.value == document.name), operations[0]
    )
    fragments = {
        one.name.value: one for one in tree.definitions if isinstance(one, FragmentDefinitionNode)
    }
    given = {
        one.variable.name.value: getattr(one.default_value, "value", None)
        for one in operation.variable_definitions or ()
    } | document.variables
    root = schema.get_root_type(operation.operation)
    assert root
    return _Walk(schema, fragments, given).object(root, [operation.selection_set], data, "data")


class _Walk:
    def __init__(
        self, schema: GraphQLSchema, fragments: dict[str, Any], given: dict[str, Any]
    ) -> None:
        self.schema, self.fragments, self.given = schema, fragments, given

    def object(self, type_: Any, selections: list[Any], data: Any, at: str) -> str:
        if not isinstance(data, dict):
            return f"{at} is no object"
        if is_abstract_type(type_):
            told = [
                self.object(one, selections, data, at)
                for one in self.schema.get_possible_types(type_)
                if data.get("__typename", one.name) == one.name
            ]
            return min(told, key=len, default=f"{at}: {data.get('__typename')} is no {type_.name}")
        fields: dict[str, list[FieldNode]] = {}
        for node in self._fields(type_, selections):
            fields.setdefault((node.alias or node.name).value, []).append(node)
        if [*fields] != [*data]:
            return f"{at} has {[*data]}, asked were {[*fields]}"
        told = (
            self._value(type_, nodes, data[key], f"{at}.{key}") for key, nodes in fields.items()
        )
        return next(filter(None, told), "")

    def _fields(self, type_: GraphQLObjectType, selections: list[Any]) -> Iterator[FieldNode]:
        for selection in selections:
            for node in selection.selections:
                if not self._wanted(node):
                    continue
                if isinstance(node, FieldNode):
                    yield node
                    continue
                part = (
                    self.fragments[node.name.value]
                    if isinstance(node, FragmentSpreadNode)
                    else node
                )
                on = (
                    self.schema.get_type(part.type_condition.name.value)
                    if part.type_condition
                    else type_
                )
                if on is type_ or (is_abstract_type(on) and self.schema.is_sub_type(on, type_)):
                    yield from self._fields(type_, [part.selection_set])

    def _wanted(self, node: Any) -> bool:
        def value(directive: Any) -> Any:
            found = next((d for d in node.directives or () if d.name.value == directive.name), None)
            if found is None:
                return None
            given = found.arguments[0].value
            return self.given[given.name.value] if given.kind == "variable" else given.value

        return value(Skip) is not True and value(Include) is not False

    def _value(self, type_: GraphQLObjectType, nodes: list[FieldNode], data: Any, at: str) -> str:
        name = nodes[0].name.value
        if name == "__typename":
            return "" if data == type_.name else f"{at} is {data}, not {type_.name}"
        if name.startswith("__"):
            return ""
        below = [one.selection_set for one in nodes if one.selection_set]
        return self._typed(type_.fields[name].type, below, data, at)

    def _typed(self, type_: Any, below: list[Any], data: Any, at: str) -> str:
        if isinstance(type_, GraphQLNonNull):
            return f"{at} is null" if data is None else self._typed(type_.of_type, below, data, at)
        if data is None:
            return ""
        if isinstance(type_, GraphQLList):
            if not isinstance(data, list):
                return f"{at} is no list"
            told = (self._typed(type_.of_type, below, one, f"{at}[]") for one in data)
            return next(filter(None, told), "")
        if not is_leaf_type(type_):
            return self.object(type_, below, data, at)
        if isinstance(type_, GraphQLEnumType):
            return "" if data in type_.values else f"{at} is {data!r}, no {type_}"
        kind = _KINDS.get(type_.name, object)
        right = isinstance(data, kind) and (
            kind is not int or (not isinstance(data, bool) and abs(data) <= 2**31)
        )
        return "" if right else f"{at} is {data!r}, no {type_}"
