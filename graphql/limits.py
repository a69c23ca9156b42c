"""What one request may ask for, checked before anything runs.

Depth, aliases, root fields and fields are counted with fragments written out, each fragment once,
so counting is linear in the document. Nodes are the page sizes multiplied down the tree.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    value_from_ast_untyped,
)

from mosty.graph.settings import Settings
from mosty.graphql.errors import refusal
from mosty.graphql.paging import DEFAULT_PAGE

SENTENCES = {
    "tokens": "The document has more than {allowed:,} tokens. Send it in parts.",
    "length": "The document has {asked:,} characters; {allowed:,} are allowed. Put values into "
    "variables, or send it in parts.",
    "depth": "The operation is {asked:,} levels deep; {allowed:,} are allowed. Ask for the inner "
    "levels in a second request, by id.",
    "aliases": "The operation has {asked:,} aliases; {allowed:,} are allowed. Ask for many nodes "
    "at once with nodes(ids:), or send several requests.",
    "roots": "The operation has {asked:,} root fields; {allowed:,} are allowed. Send several "
    "requests.",
    "fields": "The operation selects {asked:,} fields, its fragments written out; {allowed:,} are "
    "allowed. Send it in parts.",
    "nodes": "The request asks for up to {asked:,} nodes, its page sizes multiplied down the tree; "
    "{allowed:,} are allowed. Ask for smaller pages, or fewer levels.",
    "body": "The request has more than {allowed:,} bytes. Send it in parts.",
    "batch": "The request holds {asked:,} operations; {allowed:,} are allowed. Send them one by "
    "one, or in smaller parts.",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one operation; those of the settings of the same names."""

    depth: int
    aliases: int
    tokens: int
    roots: int
    nodes: int

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Read the limits."""
        return cls(
            depth=settings.graphql_depth,
            aliases=settings.graphql_aliases,
            tokens=settings.graphql_tokens,
            roots=settings.graphql_roots,
            nodes=settings.graphql_nodes,
        )


def over(limit: str, allowed: int, asked: int | None = None) -> GraphQLError:
    """Return the error that names a limit and what was asked."""
    sentence = SENTENCES[limit].format(allowed=allowed, asked=asked or 0)
    told = {} if asked is None else {"asked": asked}
    return refusal("COST_LIMIT_EXCEEDED", sentence, limit=limit, allowed=allowed, **told)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is."""

    depth: int = 0
    aliases: int = 0
    fields: int = 0
    roots: int = 0


class Ruler:
    """Measures a document's selections."""

    def __init__(self, document: DocumentNode) -> None:
        """Remember the document's fragments."""
        self._fragments = fragments(document)
        self._known: dict[str, Size] = {}

    def size(self, selection: SelectionSetNode | None) -> Size:
        """Return the size of a selection; a circle of fragments counts once."""
        parts = [self._part(one) for one in selection.selections] if selection else []
        return Size(
            depth=max((one.depth for one in parts), default=0),
            aliases=sum(one.aliases for one in parts),
            fields=sum(one.fields for one in parts),
            roots=sum(one.roots for one in parts),
        )

    def _part(self, node: SelectionNode) -> Size:
        if isinstance(node, FieldNode):
            inner = self.size(node.selection_set)
            aliases = inner.aliases + (node.alias is not None)
            return Size(inner.depth + 1, aliases, inner.fields + 1, 1)
        if isinstance(node, InlineFragmentNode):
            return self.size(node.selection_set)
        name = cast("FragmentSpreadNode", node).name.value
        if name not in self._known:
            self._known[name] = Size()
            fragment = self._fragments.get(name)
            self._known[name] = self.size(fragment.selection_set) if fragment else Size()
        return self._known[name]


def check(document: DocumentNode, limits: Limits) -> None:
    """Refuse a document whose operations are too large.

    Raises:
        GraphQLError: `COST_LIMIT_EXCEEDED`, with the limit and what was asked.

    """
    ruler = Ruler(document)
    for operation in operations(document):
        size = ruler.size(operation.selection_set)
        allowed = {
            "depth": limits.depth,
            "aliases": limits.aliases,
            "roots": limits.roots,
            "fields": limits.tokens,
        }
        for name, most in allowed.items():
            if getattr(size, name) > most:
                raise over(name, most, getattr(size, name))


@dataclass(frozen=True, slots=True)
class Rows:
    """A list that is asked for: its page size, or the variable that has it, and lists below."""

    size: int
    variable: str | None
    inner: tuple["Rows", ...]

    def nodes(self, variables: Mapping[str, Any]) -> int:
        """Return how many nodes it may give, with those of the lists below."""
        size = self.size
        if self.variable is not None and self.variable in variables:
            given = variables[self.variable]
            size = len(given) if isinstance(given, list) else given if _whole(given) else size
        return max(size, 0) * (1 + sum(one.nodes(variables) for one in self.inner))


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class Counter:
    """Finds the lists that a valid operation asks for."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode
    ) -> None:
        """Remember fragments and the variables' default values."""
        self._schema = schema
        self._fragments = fragments(document)
        self._defaults = {
            one.variable.name.value: value_from_ast_untyped(one.default_value)
            for one in operation.variable_definitions or ()
            if one.default_value
        }

    def rows(
        self, parent: GraphQLCompositeType | None, selections: Iterable[SelectionSetNode]
    ) -> tuple[Rows, ...]:
        """Return the lists below a selection; fields of the same key are one."""
        groups: dict[tuple[str, str], list[FieldNode]] = {}
        parents: dict[str, GraphQLCompositeType] = {}
        for type_, node in self._fields(parent, selections):
            key = (node.alias or node.name).value
            groups.setdefault((type_.name, key), []).append(node)
            parents[type_.name] = type_
        return tuple(
            one for (name, _), nodes in groups.items() for one in self._of(parents[name], nodes)
        )

    def _fields(
        self, parent: GraphQLCompositeType | None, selections: Iterable[SelectionSetNode]
    ) -> Iterator[tuple[GraphQLCompositeType, FieldNode]]:
        for selection in selections:
            for node in selection.selections:
                if isinstance(node, FieldNode):
                    if parent:
                        yield parent, node
                    continue
                fragment = (
                    self._fragments[node.name.value]
                    if isinstance(node, FragmentSpreadNode)
                    else cast("InlineFragmentNode", node)
                )
                on = fragment.type_condition
                type_ = self._schema.get_type(on.name.value) if on else parent
                yield from self._fields(type_, [fragment.selection_set])  # type: ignore[arg-type]

    def _of(self, parent: GraphQLCompositeType, nodes: list[FieldNode]) -> tuple[Rows, ...]:
        if not isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
            return ()
        field = parent.fields.get(nodes[0].name.value)
        below = [one.selection_set for one in nodes if one.selection_set]
        if not field or not below:
            return ()
        type_ = get_named_type(field.type)
        inner = self.rows(type_, below)
        sized = {"first", "last", "ids"} & field.args.keys()
        if not sized:
            return inner
        if type_.name.endswith("Connection") and not self._wants_rows(below):
            return ()
        size, variable = self._page(field, nodes[0])
        return (Rows(size, variable, inner),)

    def _wants_rows(self, below: list[SelectionSetNode]) -> bool:
        """Return whether more of a connection is wanted than its figures."""
        named = {node.name.value for _, node in self._fields(self._schema.query_type, below)}
        return bool(named & {"edges", "nodes", "pageInfo"})

    def _page(self, field: GraphQLField, node: FieldNode) -> tuple[int, str | None]:
        given = {one.name.value: one.value for one in node.arguments or ()}
        for name in ("first", "last", "ids"):
            value = given.get(name)
            if name in field.args and value and not isinstance(value, NullValueNode):
                return self._number(value)
        return DEFAULT_PAGE, None

    def _number(self, value: ValueNode) -> tuple[int, str | None]:
        if isinstance(value, VariableNode):
            default: Any = self._defaults.get(value.name.value)
            return default if _whole(default) else DEFAULT_PAGE, value.name.value
        if isinstance(value, ListValueNode):
            return len(value.values), None
        return int(value.value) if isinstance(value, IntValueNode) else 1, None


def fragments(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    """Return a document's fragments by name."""
    return {
        one.name.value: one
        for one in document.definitions
        if isinstance(one, FragmentDefinitionNode)
    }


def operations(document: DocumentNode) -> list[OperationDefinitionNode]:
    """Return a document's operations."""
    return [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
