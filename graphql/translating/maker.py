"""Makes strawberry's classes from plain values.

strawberry reads annotations by name from a class's module, so the made classes live in a module of
their own, where each finds all the others whatever the order they were made in.
"""

import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from inspect import Parameter, Signature
from types import ModuleType
from typing import Annotated, Any, cast

import strawberry

MADE = "mosty.graphql.made"
Members = dict[str, tuple[str, Any]]  # field → (annotation, strawberry field)
Arguments = Mapping[str, tuple[str, object]]


class Maker:
    """Makes classes in the module of made types."""

    def __init__(self) -> None:
        """Begin with the scalars alone."""
        self.module = ModuleType(MADE)
        vars(self.module).update(
            date=date,
            datetime=datetime,
            ID=strawberry.ID,
            Annotated=Annotated,
            argument=strawberry.argument,
        )
        sys.modules[MADE] = self.module

    def knows(self, name: str) -> bool:
        """Return whether there is a type of that name."""
        return hasattr(self.module, name)

    def add(
        self,
        decorate: Callable[..., Any],
        name: str,
        members: Members,
        *,
        bases: tuple[type, ...] = (),
        help_: str | None = None,
    ) -> type:
        """Make an object, interface or input type."""
        body = {
            "__module__": MADE,
            "__annotations__": {key: annotation for key, (annotation, _) in members.items()},
            **{key: value for key, (_, value) in members.items()},
        }
        made: type = decorate(type(name, bases, body), name=name, description=help_)
        setattr(self.module, name, made)
        return made

    def enum(self, name: str, values: Mapping[str, str], help_: str | None = None) -> None:
        """Make an enum of words and what they stand for."""
        made = cast("Any", Enum)(name, values)  # checkers want literals here
        setattr(self.module, name, strawberry.enum(made, description=help_))

    def field(self, annotation: str, arguments: Arguments, help_: str, value: object = None) -> Any:  # noqa: ANN401
        """Return a field with arguments; `value` is what it resolves to."""

        def resolve(**_: object) -> object:
            return value

        resolve.__module__ = MADE
        resolve.__annotations__ = {key: one for key, (one, _) in arguments.items()}
        resolve.__annotations__["return"] = annotation
        resolve.__signature__ = Signature(  # type: ignore[attr-defined]
            [
                Parameter(key, Parameter.KEYWORD_ONLY, annotation=one, default=default)
                for key, (one, default) in arguments.items()
            ],
            return_annotation=annotation,
        )
        return strawberry.field(resolve, description=help_)
