"""Documents that the schema allows, or nearly: selections, arguments, fragments, variables.

Whatever is drawn comes from one `Random`, so that a seed is a request, and hypothesis can shrink it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from fuzzing import values
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)

DEEPEST = 5
Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType


class Name(str):
    """A value of an enum, which a document writes without quotation marks."""

    __slots__ = ()


@dataclass
class Document:
    """An operation with the values of its variables."""

    text: str
    variables: dict[str, Any]
    name: str | None = None


@dataclass
class _Draft:
    """What an operation needs beside its selection."""

    variables: dict[str, tuple[str, Any]] = field(default_factory=dict)
    fragments: dict[str, tuple[str, str]] = field(default_factory=dict)
    left: int = 20  # fields
    bound: float = 0.3  # how many of the arguments are variables


def literal(value: Any) -> str:
    """Return a value as a document writes it."""
    if isinstance(value, Name):
        return value
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {literal(one)}' for key, one in value.items())}}}"
    if isinstance(value, str):
        return _string(value)
    return json.dumps(value)


def _string(value: str) -> str:
    """Return a string; GraphQL escapes pairs of surrogates as JSON does, or by code point."""
    return json.dumps(value, ensure_ascii=any("\ud800" <= one <= "\udfff" for one in value))


class Grammar:
    """Draws documents from a schema."""

    def __init__(self, schema: GraphQLSchema, pool: values.Pool) -> None:
        """Take the schema, and values that answers gave."""
        self.schema, self._pool = schema, pool

    def document(self, r: Random, *, writes: bool = False, bound: float = 0.3) -> Document:
        """Return an operation with one root field or some."""
        kind = "mutation" if writes else "query"
        root = self.schema.mutation_type if writes else self.schema.query_type
        assert root
        draft = _Draft(bound=bound)
        roots = [r.choice([*root.fields]) for _ in range(1 if r.random() < 0.8 else 3)]
        body = " ".join(self._field(r, root, one, draft, 0) for one in dict.fromkeys(roots))
        name = r.choice([None, "Q", "query", "on_"]) if not draft.variables else "Q"
        defined = ", ".join(f"${key}: {type_}" for key, (type_, _) in draft.variables.items())
        head = f"{kind} {name or ''}{f'({defined})' if defined else ''}"
        parts = [
            f"{head} {{ {body} }}" if head != "query " or r.random() < 0.5 else f"{{ {body} }}"
        ]
        parts += [
            f"fragment {key} on {on} {{ {one} }}" for key, (on, one) in draft.fragments.items()
        ]
        given = {key: value for key, (_, value) in draft.variables.items()}
        return Document("\n".join(parts), given, name if r.random() < 0.7 else None)

    def again(self, r: Random, one: Document) -> Document:
        """Return a document with other values of the same kinds."""
        return Document(
            one.text, {key: self._other(r, value) for key, value in one.variables.items()}, one.name
        )

    def _other(self, r: Random, value: Any) -> Any:
        if isinstance(value, list):
            return [self._other(r, one) for one in value]
        if isinstance(value, dict):
            return {key: self._other(r, one) for key, one in value.items()}
        if isinstance(value, bool | Name | None) or r.random() < 0.2:
            return value
        if isinstance(value, str):
            return r.choice((self._pool.id, self._pool.cursor, values.moment, values.text))(r)
        return values.whole(r) if isinstance(value, int) else values.part(r)

    def _selection(self, r: Random, type_: Composite, draft: _Draft, depth: int) -> str:
        parts = []
        fields = {} if isinstance(type_, GraphQLUnionType) else type_.fields
        if not isinstance(type_, GraphQLObjectType):
            parts.append("__typename")
            parts += [self._fragment(r, type_, draft, depth) for _ in range(r.choice((0, 0, 1, 2)))]
        deep = depth >= DEEPEST or draft.left <= 0
        names = [
            one for one in fields if not deep or is_leaf_type(get_named_type(fields[one].type))
        ]
        if names:
            wanted = r.sample(names, min(len(names), r.choice((1, 1, 2, 3, 5))))
            for one in ("edges", "node"):
                if one in names and one not in wanted and r.random() < 0.7:
                    wanted.append(one)
            parts += [self._field(r, type_, one, draft, depth) for one in wanted]
        return " ".join(parts) or "__typename"

    def _fragment(self, r: Random, type_: Composite, draft: _Draft, depth: int) -> str:
        """Spread a type's fields over some of what it may be, by name or in place."""
        on = r.choice([type_, *self.schema.get_possible_types(type_)]).name  # type: ignore[arg-type]
        inner = self.schema.type_map[on]
        body = self._selection(r, inner, draft, depth + 1)  # type: ignore[arg-type]
        if r.random() < 0.6:
            return f"... on {on}{self._directive(r, draft)} {{ {body} }}"
        name = f"F{len(draft.fragments)}"
        draft.fragments[name] = (on, body)
        return f"...{name}{self._directive(r, draft)}"

    def _field(self, r: Random, type_: Composite, name: str, draft: _Draft, depth: int) -> str:
        assert not isinstance(type_, GraphQLUnionType)
        spec: GraphQLField = type_.fields[name]
        draft.left -= 1
        given = [*self._arguments(r, spec.args, draft)]
        # Fields of one response key must be alike wherever fragments meet, so those that take
        # arguments get a key of their own.
        alias = ""
        if given or r.random() < 0.1:
            alias = f"a{draft.left + 100}: " if r.random() < 0.95 else f"{r.choice(_KEYS)}: "
        inner = get_named_type(spec.type)
        body = ""
        if not is_leaf_type(inner):
            body = f" {{ {self._selection(r, inner, draft, depth + 1)} }}"  # type: ignore[arg-type]
        arguments = f"({', '.join(given)})" if given else ""
        return f"{alias}{name}{arguments}{self._directive(r, draft)}{body}"

    def _directive(self, r: Random, draft: _Draft) -> str:
        if r.random() > 0.06:
            return ""
        kind = r.choice(("include", "skip"))
        if r.random() < 0.5:
            return f" @{kind}(if: {r.choice(('true', 'false'))})"
        name = f"v{len(draft.variables)}"
        draft.variables[name] = ("Boolean!", r.random() < 0.5)
        return f" @{kind}(if: ${name})"

    def _arguments(
        self, r: Random, specs: dict[str, GraphQLArgument], draft: _Draft
    ) -> Iterator[str]:
        paged = {"first", "last"} & specs.keys()
        side = r.choice(("first", "first", "last")) if paged else ""
        for name, spec in specs.items():
            must = isinstance(spec.type, GraphQLNonNull) and spec.default_value is _NOTHING
            if name in paged:
                must = (name == side) != (r.random() < 0.03)
                if not must:
                    continue
            chance = 0.12 if name in {"after", "before"} else 0.3
            if not must and r.random() > chance:
                continue
            value = self._argument(r, name, spec.type)
            if r.random() < draft.bound:
                variable = f"v{len(draft.variables)}"
                draft.variables[variable] = (str(spec.type), value)
                yield f"{name}: ${variable}"
            else:
                yield f"{name}: {literal(value)}"

    def _argument(self, r: Random, name: str, type_: Any) -> Any:
        if name in {"first", "last"} and r.random() < 0.96:
            return r.choice((0, 1, 2, 3, 5, 5, 10))
        if name in {"after", "before"} and r.random() < 0.97:
            return self._pool.cursor(r)
        return self.value(r, type_)

    def value(self, r: Random, type_: Any, depth: int = 0) -> Any:
        """Return a value of a type; one in fifty is of any other."""
        if r.random() < 0.02:
            return values.odd(r)
        if isinstance(type_, GraphQLNonNull):
            return self.value(r, type_.of_type, depth)
        if r.random() < 0.03:
            return None
        if isinstance(type_, GraphQLList):
            if r.random() < 0.1:
                return self.value(r, type_.of_type, depth + 1)
            return [
                self.value(r, type_.of_type, depth + 1) for _ in range(r.choice((0, 1, 1, 2, 3)))
            ]
        if isinstance(type_, GraphQLEnumType):
            return Name(r.choice([*type_.values]))
        if isinstance(type_, GraphQLInputObjectType):
            return self._input(r, type_, depth)
        return self._scalar(r, type_)

    def _input(self, r: Random, type_: GraphQLInputObjectType, depth: int) -> dict[str, Any]:
        must = [
            name
            for name, one in type_.fields.items()
            if isinstance(one.type, GraphQLNonNull) and one.default_value is _NOTHING
        ]
        rest = [
            name
            for name, one in type_.fields.items()
            if name not in must
            and (
                depth < DEEPEST or not isinstance(get_named_type(one.type), GraphQLInputObjectType)
            )
        ]
        some = r.sample(rest, min(len(rest), r.choice((0, 1, 1, 1, 2, 3)))) if rest else []
        return {one: self.value(r, type_.fields[one].type, depth + 1) for one in (*must, *some)}

    def _scalar(self, r: Random, type_: GraphQLScalarType) -> Any:
        draw = {
            "ID": self._pool.id,
            "Int": values.whole,
            "Float": values.part,
            "Boolean": lambda r: r.random() < 0.5,
            "Date": lambda r: values.moment(r)[:10],
            "DateTime": values.moment,
        }.get(type_.name)
        if draw:
            return draw(r)
        if type_.name == "String":
            return self._pool.id(r) if r.random() < 0.2 else values.text(r)
        return values.odd(r)


_NOTHING = GraphQLArgument(GraphQLScalarType("None")).default_value
_KEYS = ("cursor", "rows", "total", "id", "node", "__proto__", "edges", "a", "n", "errors", "data")


TOKENS = re.compile(r'"(?:\\.|[^"\\])*"|\w+|\.\.\.|\S')
_STRAY = (
    "{", "}", "(", ")", "[", "]", ":", "!", "|", "&", "$", "@", "...", '"', '"""', "#", "\\", "\x00",
    "\ufeff", "query", "mutation", "subscription", "fragment", "on", "null", "true", "-", "1e", "0x1",
    "00", "𝒳", "é", "__schema", "__type", "type X", "extend", "@include", "@skip(if: 1)", "@defer",
    "@stream", "@oneOf", "\ud800", "'", "`", "$p0", "\\u{110000}",
)  # fmt: skip


def broken(r: Random, text: str) -> str:
    """Return a document with tokens lost, doubled, swapped, or of elsewhere."""
    tokens = TOKENS.findall(text)
    for _ in range(r.choice((1, 1, 1, 2, 5))):
        at = r.randrange(len(tokens) or 1)
        way = r.randrange(5)
        if way == 0:
            del tokens[at : at + r.choice((1, 1, 3))]
        elif way == 1:
            tokens[at:at] = tokens[at : at + r.choice((1, 4))]
        elif way == 2:
            tokens.insert(at, r.choice(_STRAY))
        elif way == 3 and tokens:
            tokens[at] = r.choice(_STRAY)
        elif tokens:
            other = r.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
    return " ".join(tokens)


def monster(r: Random) -> str:
    """Return a document that is large in one way."""
    many = r.choice((10, 100, 1_000, 5_000))
    node = 'node(id: "cz-ico:1")'
    return r.choice(
        (
            lambda: "{ " + "a { " * many,
            lambda: "{ " + "a { " * many + "b" + " }" * many + " }",
            lambda: "{ " + " ".join(f"a{one}: __typename" for one in range(many)) + " }",
            lambda: "{ " + "__typename " * many + "}",
            lambda: "{ __typename " + "@skip(if: false) " * many + "}",
            lambda: f"{{ {node} {{ ...A }} }} fragment A on Node {{ id ...B }} "
            "fragment B on Node { id ...A }",
            lambda: "{ ...A } fragment A on Query { ...A }",
            lambda: f"{{ {node} {{ ...F0 }} }} "
            + " ".join(
                f"fragment F{one} on Node {{ ...F{one + 1} ...F{one + 1} }}" for one in range(min(many, 100))
            )
            + f" fragment F{min(many, 100)} on Node {{ id }}",
            lambda: f"{{ {node} {{ " + "... on Node { " * many + "id" + " }" * many + " } }",
            lambda: "{ companies(first: 1, filter: " + "{not: " * many + "{}" + "}" * many
            + ") { totalCount } }",
            lambda: "{ companies(first: 1, filter: {and: [" + "{}, " * many + "]}) { totalCount } }",
            lambda: "{ companies(first: 1, filter: {id: {in: " + "[" * many + "]" * many
            + "}}) { totalCount } }",
            lambda: "{ nodes(ids: [" + '"cz-ico:1", ' * many + "]) { id } }",
            lambda: "{ companies(first: 1, orderBy: [" + "{field: NAME} " * many
            + "]) { edges { cursor } } }",
            lambda: "query(" + " ".join(f"$v{one}: Int" for one in range(many)) + ") { __typename }",
            lambda: "query Q { __typename } " * many,
            lambda: "#" * many + "\n{ __typename }",
            lambda: "{ __schema { types { " + "fields { type { " * min(many, 100) + "name"
            + " } }" * min(many, 100) + " } } }",
            lambda: '{ search(first: 1, text: "' + "a " * many + '") { totalCount } }',
            lambda: '{ search(first: 1, text: """' + "ß\n" * many + '""") { totalCount } }',
            lambda: "{ companies(first: " + "9" * many + ") { totalCount } }",
        )
    )()  # fmt: skip
