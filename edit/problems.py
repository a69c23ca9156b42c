"""What is wrong with what somebody wants to change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Code = Literal["BAD_USER_INPUT", "CONFLICT", "FORBIDDEN", "UNKNOWN_ID"]
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence for the person, a code for the program, and the way to the input that is meant."""

    path: Path
    message: str
    code: Code = "BAD_USER_INPUT"


class Rejected(ValueError):
    """Nothing is changed, for these reasons."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the reasons."""
        super().__init__(" ".join(one.message for one in problems))
        self.problems = tuple(problems)


class Conflict(ValueError):
    """A row contradicts what the graph says by now."""


class Unknown(ValueError):
    """A row names what the graph has not."""
