"""Documents, read once: parsed, measured, validated, and kept while they are in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    parse,
    specified_rules,
    validate,
)
from graphql.validation.validate import ValidationAbortedError
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from mosty.graphql.serving.errors import SENTENCES, bad_input, refusal
from mosty.graphql.serving.limits import Counter, Limits, Rows, check, operations, over, written
from mosty.graphql.serving.persisted import digest
from mosty.graphql.serving.rate import MUTATION, OPERATION
from mosty.graphql.translating.paging import LARGEST_PAGE

KEPT = 200  # of up to 0.7 MB each, most of them a tenth of that
MOST_ERRORS = 20
FREE = frozenset({"__typename", "rateLimit"})
RULES = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)

_UNCHECKED = "The document is too large or too deeply nested to be checked. Send it in parts."


class Invalid(Exception):
    """A document that cannot be run, with every reason."""

    def __init__(self, code: str, errors: list[GraphQLError]) -> None:
        """Remember the errors and the code of those that have none."""
        super().__init__(code)
        self.code, self.errors = code, errors


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a document."""

    kind: OperationType
    fields: tuple[FieldNode, ...]
    rows: tuple[Rows, ...]

    def nodes(self, variables: Mapping[str, Any], largest: int = LARGEST_PAGE) -> int:
        """Return how many nodes it asks for at most, in pages of `largest` rows at most.

        Raises:
            GraphQLError: a page has no size, or one that is too large.

        """
        return sum(one.nodes(variables, largest) for one in self.rows)

    def cost(self, nodes: int, variables: Mapping[str, Any]) -> int:
        """Return the points it costs, asking for so many nodes."""
        if all(one.name.value in FREE for one in self.fields):
            return 0
        changes = self.fields if self.kind is OperationType.MUTATION else ()
        return OPERATION + nodes + sum(MUTATION + written(one, variables) for one in changes)


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document; `hash` is the beginning of its text's SHA-256."""

    node: DocumentNode
    hash: str
    operations: Mapping[str, Operation]

    def name(self, given: str | None) -> str:
        """Return the name of the operation to run."""
        return given or (next(iter(self.operations)) if len(self.operations) == 1 else "")

    def operation(self, name: str | None) -> Operation:
        """Return the operation to run.

        Raises:
            GraphQLError: there is none of that name, or several and no name was given.

        """
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        try:
            return self.operations[name or ""]
        except KeyError:
            there = ", ".join(one or "one without a name" for one in self.operations)
            raise bad_input(
                f"operationName must name an operation of the document. There is: {there or 0}."
            ) from None


class Documents:
    """The documents of a schema."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        """Start with none."""
        self._schema, self._limits = schema, limits
        self.read = lru_cache(maxsize=KEPT)(self._read)

    def _read(self, text: str) -> Document:
        """Return a document that may run.

        Raises:
            Invalid: it may not.

        """
        try:
            return self._valid(self._parsed(text), digest(text)[:16])
        except RecursionError:
            deep = refusal("COST_LIMIT_EXCEEDED", SENTENCES["COST_LIMIT_EXCEEDED"], limit="depth")
            raise Invalid("COST_LIMIT_EXCEEDED", [deep]) from None
        except GraphQLSyntaxError as error:
            raise Invalid("GRAPHQL_PARSE_FAILED", [error]) from None
        except GraphQLError as error:
            raise Invalid("COST_LIMIT_EXCEEDED", [error]) from None

    def _parsed(self, text: str) -> DocumentNode:
        try:
            return parse(
                text,
                max_lexical_tokens=self._limits.tokens,
                max_comments=self._limits.tokens,
            )
        except GraphQLSyntaxError as error:
            if "contains more than" in error.message:
                raise over("tokens", self._limits.tokens) from None
            raise

    def _valid(self, node: DocumentNode, hash_: str) -> Document:
        check(node, self._limits)
        if errors := validate(self._schema, node, RULES, max_errors=MOST_ERRORS):
            if isinstance(errors[0], ValidationAbortedError):
                raise refusal("COST_LIMIT_EXCEEDED", _UNCHECKED, limit="checks")
            raise Invalid("GRAPHQL_VALIDATION_FAILED", list(errors))
        found = {
            one.name.value if one.name else "": self._operation(node, one)
            for one in operations(node)
        }
        return Document(node, hash_, found)

    def _operation(self, document: DocumentNode, node: OperationDefinitionNode) -> Operation:
        counter = Counter(self._schema, document, node)
        root, selections = self._schema.get_root_type(node.operation), [node.selection_set]
        return Operation(
            node.operation, counter.fields(root, selections), counter.rows(root, selections)
        )
