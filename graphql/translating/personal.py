"""Personal fields: what the ontology marks `personal` is shown to stewards of the whole graph.

For all others such a field is null, and cannot be filtered, sorted, grouped or summed by, because
whoever can ask "whose e-mail begins with a?" can read it letter by letter. Every property's value
in Cypher is made by `filters.property_value`, which asks here; unless a request's principal was
named, nothing personal is shown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from mosty.access.principal import NOBODY, Principal, Role
from mosty.graphql.serving.errors import refusal
from mosty.graphql.translating.api import PropertyField

NOTE = "Personal: null for all but stewards, and only they may filter, sort or group by it."
_ASKER: ContextVar[Principal] = ContextVar("asker", default=NOBODY)


@contextmanager
def shown_to(principal: Principal) -> Iterator[None]:
    """Translate what this principal asks for."""
    before = _ASKER.set(principal)
    try:
        yield
    finally:
        _ASKER.reset(before)


def asker() -> Principal:
    """Return who asks what is being translated."""
    return _ASKER.get()


def hidden(field: PropertyField) -> bool:
    """Return whether a field must be null for whoever asks."""
    return field.spec.personal and not asker().everywhere(Role.STEWARD)


def check(field: PropertyField) -> None:
    """See to it that the answer may depend on a field.

    Raises:
        GraphQLError: `FORBIDDEN`, it is personal.

    """
    if hidden(field):
        raise refusal(
            "FORBIDDEN",
            f"{field.name} is personal: only the role steward for the whole graph may filter, "
            "sort, group or count by it.",
        )
