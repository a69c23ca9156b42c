"""The graph as it held on a day, as `asOf` asks for it.

Nodes and ties have a first and a last day (`valid_from`, `valid_to`), both of which count; an end
that no source tells is open. What did not hold on the day is left out wherever rows are looked at:
in lists, figures, filters on ties and orders by their number. What a node or a tie is, its
properties, stays what is known of it today.
"""

from collections.abc import Callable

Held = Callable[..., list[str]]  # variables of nodes and ties → the conditions that they held


def always(*_: str) -> list[str]:
    """Return no condition."""
    return []


def on(day: str) -> Held:
    """Return what holds on the day that the parameter `day` has."""

    def held(*variables: str) -> list[str]:
        return [
            f"coalesce({one}.{name} {operator} {day}, true)"
            for one in variables
            for name, operator in (("valid_from", "<="), ("valid_to", ">="))
        ]

    return held
