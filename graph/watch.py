"""What a store tells, of each statement, to whoever watches it."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(slots=True)
class Seen:
    """What is known of a statement when it has ended."""

    rows: int = 0


class Watch(Protocol):
    """Opens when a statement begins and closes when it ends, with its error if it failed."""

    def __call__(
        self, text: str, parameters: Mapping[str, Any], *, kind: str
    ) -> AbstractContextManager[Seen]:
        """Begin; `kind` is `read`, `write`, or `stream` if the reader's own pace counts, too."""


def unwatched(
    text: str, parameters: Mapping[str, Any], *, kind: str
) -> AbstractContextManager[Seen]:
    """Watch nothing."""
    del text, parameters, kind
    return nullcontext(Seen())
