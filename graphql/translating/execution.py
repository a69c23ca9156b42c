"""Execution: root fields are answered by one statement each, in the response's shape.

graphql-core collects, validates and coerces as ever; where a root resolver returns `Ask`, the
value is fetched whole and passed on as it is, instead of being completed object by object. `Answer`
values are computed of the network first (see `answering`).
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from mosty.access.principal import NOBODY
from mosty.graph.errors import StoreError
from mosty.graph.store import AsyncStore
from mosty.graphql.computing.answering import Answer, Shaper
from mosty.graphql.serving.errors import from_store
from mosty.graphql.translating.deriving import TIES, derived
from mosty.graphql.translating.paging import largest
from mosty.graphql.translating.personal import shown_to
from mosty.graphql.translating.selection import Arguments, Details
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import More, Translator

_MORE = More(derived, TIES)
Translate = Callable[[Translator, Arguments, Details], tuple[str, Shape]]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a root resolver returns: how its selection becomes a statement of one row, or none.

    `ground` is a
    statement to run first, whose row goes with the other as parameters (`AsyncStore.after`). What
    the root value holds goes before the arguments given.
    """

    translate: Translate
    ground: str = ""


class Context(StrawberryGraphQLCoreExecutionContext):
    """Answers `Ask` values; leaves all others to graphql-core."""

    def complete_value(  # noqa: PLR0913, PLR0917 — graphql-core's signature
        self,
        return_type: Any,  # noqa: ANN401
        field_details_list: Details,
        info: Any,  # noqa: ANN401
        path: Any,  # noqa: ANN401
        result: Any,  # noqa: ANN401
        position_context: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Complete a value; an `Ask` by one statement."""
        if isinstance(result, Ask):
            return self._ask(result, info, field_details_list)
        if isinstance(result, Answer):
            return self._computed(result, return_type, info, field_details_list)
        return super().complete_value(
            return_type, field_details_list, info, path, result, position_context
        )

    def _ask(self, ask: Ask, info: Any, details: Details) -> Awaitable[Any]:  # noqa: ANN401
        translator, arguments = self._translator(info, details)
        with shown_to(info.context.get("principal", NOBODY)):
            given = {**arguments, **(info.root_value or {})}
            text, shape = ask.translate(translator, given, details)
        return _answer(info.context["store"], ask, text, translator.parameters, shape)

    def _computed(
        self,
        answer: Answer,
        type_: Any,  # noqa: ANN401
        info: Any,  # noqa: ANN401
        details: Details,
    ) -> Awaitable[Any]:
        translator, arguments = self._translator(info, details)
        with shown_to(info.context.get("principal", NOBODY)):
            shaper = Shaper(translator, type_, details)

        async def compute() -> Any:  # noqa: ANN401
            value = await answer.compute(info.context, arguments)
            return await shaper.shaped(value, info.context["store"])

        return compute()

    def _translator(self, info: Any, details: Details) -> tuple[Translator, Arguments]:  # noqa: ANN401
        translator = Translator(
            self.schema,
            lambda type_, nodes: self.collect_subfields(type_, nodes).grouped_field_set,
            self.variable_values,
            largest(info.context.get("principal", NOBODY)),
            _MORE,
        )
        field = info.parent_type.fields[info.field_name]
        return translator, translator.arguments(field, details)


async def _answer(
    store: AsyncStore, ask: Ask, text: str, parameters: dict[str, object], shape: Shape
) -> Any:  # noqa: ANN401
    try:
        rows = await (
            store.after(ask.ground, text, **parameters)
            if ask.ground
            else store.rows(text, **parameters)
        )
    except StoreError as error:
        raise from_store(error) from error
    return next((shape(row["value"]) for row in rows), None)
