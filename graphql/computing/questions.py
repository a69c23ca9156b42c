"""Root fields whose answers are computed of the network."""

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import Any

from mosty.graphql.computing.answering import Answer
from mosty.graphql.computing.reasons import told
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.translating.selection import Arguments

MOST = 100

Given = Callable[[Arguments], Mapping[str, Any]]


def first() -> tuple[str, object]:
    """Return the argument that says how many rows are wanted."""
    return "int", Parameter.empty


def rows_wanted(arguments: Arguments) -> int:
    """Return how many rows are wanted.

    Raises:
        GraphQLError: too many, or none.

    """
    wanted: int = arguments["first"]
    if not 0 < wanted <= MOST:
        raise bad_input(f"Ask for 1 to {MOST} rows; {wanted:,} were asked for.")
    return wanted


def asked(question: str, given: Given) -> Answer:
    """Return what answers a field: a question to the network, and what it is given."""

    async def compute(context: Mapping[str, Any], arguments: Arguments) -> Any:  # noqa: ANN401
        wanted = rows_wanted(arguments)
        answer = await context["knowledge"].ask(question, first=wanted, **given(arguments))
        return told(answer)

    return Answer(compute)
