"""All labelled sets by name."""

from collections.abc import Callable
from pathlib import Path

from mosty.resolve.scores import affiliations, name_pairs, offeneregister, ror, senzing
from mosty.resolve.scores.labels import LabelSet

SETS: dict[str, Callable[[Path], LabelSet]] = {
    one.NAME: one.load for one in (ror, offeneregister, name_pairs, affiliations, senzing)
}


def load(name: str, folder: Path) -> LabelSet:
    """Read a set from the folder of labels.

    Raises:
        SourceError: a file of it is not there.

    """
    return SETS[name](folder)
