"""What may be kept of a register's answer: only what is named, so that no person slips through."""

from collections.abc import Collection
from typing import Any


def only(value: Any, names: Collection[str]) -> Any:  # noqa: ANN401
    """Return a JSON value with the keys in `names` alone, at every level.

    What is left empty by it goes, too.
    """
    if isinstance(value, dict):
        kept = {key: only(one, names) for key, one in value.items() if key in names}
        return {key: one for key, one in kept.items() if one not in ({}, [])}
    if isinstance(value, list):
        return [one for one in (only(one, names) for one in value) if one not in ({}, [])]
    return value
