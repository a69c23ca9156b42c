"""Clauses of Cypher."""

from collections.abc import Sequence


def condition(conditions: Sequence[str]) -> str:
    """Return the `WHERE` of conditions that must all hold, or nothing."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
