"""Options that several commands have."""

from collections.abc import Callable
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
