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
    VariableNode,
    get_named_type,
    value_from_ast_untyped,
)

from mosty.graph.settings import Settings
from mosty.graphql.serving.errors import refusal
from mosty.graphql.translating.paging import LARGEST_PAGE, size

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


_COUNTED = 2**53  # what JSON's readers hold; fragments that double each other ask for more


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
    asked = min(asked or 0, _COUNTED)
    sentence = SENTENCES[limit].format(allowed=allowed, asked=asked)
    told = {"asked": asked} if asked else {}
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
class Given:
    """What an argument is given: a number, how many ids, or the variable that has it."""

    number: int | None
    variable: str | None = None

    def value(self, variables: Mapping[str, Any]) -> int | None:
        """Return the number, None if there is none."""
        if self.variable is None or self.variable not in variables:
            return self.number
        given = variables[self.variable]
        return len(given) if isinstance(given, list) else given if _whole(given) else None


NOTHING = Given(None)


@dataclass(frozen=True, slots=True)
class Rows:
    """A list that is asked for: how long it is, and the lists below each of its rows.

    `first` and `last` are what a page is given, or what another list is given as its length.
    """

    node: FieldNode
    first: Given
    last: Given
    page: bool
    inner: tuple["Rows", ...]

    def nodes(self, variables: Mapping[str, Any], largest: int = LARGEST_PAGE) -> int:
        """Return how many nodes it may give, with those of the lists below.

        Raises:
            GraphQLError: a page has no size, or one that is too large.

        """
        below = sum(one.nodes(variables, largest) for one in self.inner)
        return self._size(variables, largest) * (1 + below)

    def _size(self, variables: Mapping[str, Any], largest: int) -> int:
        first, last = self.first.value(variables), self.last.value(variables)
        if not self.page:
            return max(first or 0, 0)
        try:
            return size(self.node.name.value, first, last, largest)
        except GraphQLError as error:
            raise GraphQLError(error.message, self.node, extensions=error.extensions) from None


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
        groups = self._groups(parent, selections)
        return tuple(one for type_, nodes in groups for one in self._of(type_, nodes))

    def fields(
        self, parent: GraphQLCompositeType | None, selections: Iterable[SelectionSetNode]
    ) -> tuple[FieldNode, ...]:
        """Return the fields of a selection, those of the same key as one."""
        return tuple(nodes[0] for _, nodes in self._groups(parent, selections))

    def _groups(
        self, parent: GraphQLCompositeType | None, selections: Iterable[SelectionSetNode]
    ) -> Iterable[tuple[GraphQLCompositeType, list[FieldNode]]]:
        groups: dict[tuple[str, str], tuple[GraphQLCompositeType, list[FieldNode]]] = {}
        for type_, node in self._fields(parent, selections):
            key = (type_.name, (node.alias or node.name).value)
            groups.setdefault(key, (type_, []))[1].append(node)
        return groups.values()

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
        if {"first", "last"} <= field.args.keys():
            return tuple(self._connection(type_, field, nodes[0], below))
        inner = self.rows(type_, below)
        sized = next((one for one in ("first", "ids") if one in field.args), None)
        if sized is None:
            return inner
        length = self._given(field, nodes[0], sized)
        return (Rows(nodes[0], length, NOTHING, page=False, inner=inner),)

    def _connection(
        self,
        type_: GraphQLCompositeType,
        field: GraphQLField,
        node: FieldNode,
        below: list[SelectionSetNode],
    ) -> Iterator[Rows]:
        """Yield a page, if its rows are wanted, and what is wanted once beside them."""
        inner: list[Rows] = []
        paged = False
        for parent, nodes in self._groups(type_, below):
            paged |= nodes[0].name.value in {"edges", "pageInfo"}
            if nodes[0].name.value == "edges":
                inner += self._of(parent, nodes)
            else:
                yield from self._of(parent, nodes)
        if paged:
            first, last = (self._given(field, node, one) for one in ("first", "last"))
            yield Rows(node, first, last, page=True, inner=tuple(inner))

    def _given(self, field: GraphQLField, node: FieldNode, name: str) -> Given:
        """Return what is given for an argument: a number, or how many there are in a list."""
        value = next((one.value for one in node.arguments or () if one.name.value == name), None)
        default = field.args[name].default_value
        otherwise = default if _whole(default) else None
        if isinstance(value, VariableNode):
            variable = value.name.value
            given: Any = self._defaults.get(variable, otherwise)
            return Given(given if _whole(given) else None, variable)
        if isinstance(value, IntValueNode):
            return Given(int(value.value))
        if isinstance(value, ListValueNode):
            return Given(len(value.values))
        if isinstance(value, NullValueNode):
            return NOTHING
        return Given(otherwise if value is None else 1)  # one value stands for a list of it


def written(field: FieldNode, variables: Mapping[str, Any]) -> int:
    """Return how many objects the lists of a field's input hold: what a mutation may write."""
    return sum(
        _objects(value_from_ast_untyped(one.value, dict(variables)))
        for one in field.arguments or ()
    )


def _objects(value: object) -> int:
    if isinstance(value, dict):
        return sum(map(_objects, value.values()))
    if isinstance(value, list):
        return sum(int(isinstance(one, dict)) + _objects(one) for one in value)
    return 0


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
