"""What a store tells, of each statement, to whoever watches it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["read", "write", "stream"]  # of a stream, the reader's own pace counts, too


@dataclass(slots=True)
class Seen:
    """What is known of a statement when it has ended."""

    rows: int = 0


# Opens when a statement begins and closes when it ends, with its error if it failed.
Watch = Callable[[str, Mapping[str, Any], Kind], AbstractContextManager[Seen]]


def unwatched(text: str, parameters: Mapping[str, Any], kind: Kind) -> AbstractContextManager[Seen]:
    """Watch nothing."""
    del text, parameters, kind
    return nullcontext(Seen())
