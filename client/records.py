"""What answers hold: objects whose attributes are the fields that were asked for.

Values are converted when they are read: a page of a hundred rows costs nothing before.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, ClassVar

_CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")


def snake(name: str) -> str:
    """Return a GraphQL name in Python's way: `nameCs` is `name_cs`."""
    return _CAPITAL.sub(r"_\1", name).lower()


def camel(name: str) -> str:
    """Return a Python name in GraphQL's way."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(one[:1].upper() + one[1:] for one in rest)


class Selected:
    """An object of an answer. What was not asked for has no attribute."""

    CLASSES: ClassVar[dict[str, type["Selected"]]] = {}
    KINDS: ClassVar[Mapping[str, str]] = {}  # field → type, where it is no plain JSON value
    FIELDS: ClassVar[str] = "__typename"  # what is asked for unless `fields` says otherwise

    def __init_subclass__(cls) -> None:
        """Remember the class under the name of its type."""
        Selected.CLASSES[cls.__name__] = cls
        own = (vars(one).get("KINDS", {}) for one in reversed(cls.__mro__))
        cls.KINDS = {key: kind for kinds in own for key, kind in kinds.items()}

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take the values as the API gave them."""
        self._values = values

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Return a field."""
        key = name if name in self._values else camel(name)
        if key not in self._values:
            raise AttributeError(
                f"{type(self).__name__} has no {name!r} here; asked for were "
                f"{', '.join(map(snake, self._values))}. Add it to `fields`."
            )
        value = made(self.KINDS.get(key, ""), self._values[key])
        self.__dict__[name] = value
        return value

    def __repr__(self) -> str:
        """Return the type and its values."""
        return f"{type(self).__name__}({dict(self._values)!r})"

    def __eq__(self, other: object) -> bool:
        """Return whether both are of one type and hold the same."""
        return isinstance(other, Selected) and repr(self) == repr(other)

    def __hash__(self) -> int:
        """Return a hash of the id, where there is one."""
        return hash((type(self), self._values.get("id")))

    def as_dict(self) -> dict[str, Any]:
        """Return the values as the API gave them."""
        return dict(self._values)


class Ties(Selected):
    """A page of ties of a node, or of anything else that comes in pages."""

    def __iter__(self) -> Iterator[Any]:
        """Yield its edges."""
        return iter(self.edges)

    def __len__(self) -> int:
        """Return how many edges this page has."""
        return len(self._values["edges"])


_MADE: Mapping[str, Callable[[str], Any]] = {
    "Date": date.fromisoformat,
    "DateTime": datetime.fromisoformat,
}


def made(kind: str, value: Any) -> Any:  # noqa: ANN401
    """Return a value of an answer as Python has it; `kind` is the type it has in the schema."""
    if isinstance(value, list):
        return [made(kind, one) for one in value]
    if value is None:
        return None
    if isinstance(value, dict):
        name = value.get("__typename") or kind
        cls = Selected.CLASSES.get(name) or Selected.CLASSES.get(kind)
        if cls is None:
            cls = Ties if "edges" in value else Selected
        return cls(value)
    return _MADE[kind](value) if kind in _MADE else value
