"""Options that several commands have."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from mosty.graph.ontology.model import LANGUAGES

F = TypeVar("F", bound=Callable[..., object])


def in_language(of: str) -> Callable[[F], F]:
    """Add `--language`: in which of the four languages something is written."""
    return click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        default="en",
        show_default=True,
        help=f"The language of {of}.",
    )


def in_format(known: Sequence[str], of: str = "How the rows are written.") -> Callable[[F], F]:
    """Add `--format`, passed on as `format_`: one of `known`, by default the first."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(known),
        default=known[0],
        show_default=True,
        help=of,
    )
