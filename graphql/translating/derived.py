"""Fields of nodes and ties that are neither a property nor a tie of theirs.

Each becomes a part of its root field's one statement, as all other fields do.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from graphql import GraphQLField

from mosty.graphql.translating.maker import Arguments, Maker
from mosty.graphql.translating.selection import Details
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import Translator

Translate = Callable[[Translator, str, GraphQLField, Details], tuple[str, Shape]]


@dataclass(frozen=True, slots=True)
class Derived:
    """A field: its type, what it says, and how it becomes Cypher for a variable, and a shape."""

    annotation: str
    help: str
    translate: Translate
    arguments: Arguments = field(default_factory=dict)

    def made(self, maker: Maker) -> tuple[str, object]:
        """Return the field for the schema."""
        return self.annotation, maker.field(self.annotation, self.arguments, self.help)
