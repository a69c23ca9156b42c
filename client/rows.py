"""Lists that are fetched page by page, as far as they are read."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from mosty.client.errors import NotDone
from mosty.client.records import Selected, camel, made
from mosty.client.transport import AsyncWire, Wire

T = TypeVar("T", bound=Selected)
Arguments = Mapping[str, tuple[str, Any]]  # GraphQL name → its type in the schema, its value
Fields = str | Sequence[str] | None
_COMPOSITE = {"location": "location { latitude longitude }"}


def selection(type_: type[Selected], fields: Fields) -> str:
    """Return what to select: GraphQL as it is given, names of properties, or all of them."""
    if fields is None:
        return type_.FIELDS
    if isinstance(fields, str):
        return f"__typename {fields}"
    named = map(camel, fields)
    return " ".join(("__typename", *(_COMPOSITE.get(one, one) for one in named)))


def operation(
    kind: str, field_: str, arguments: Arguments, body: str = ""
) -> tuple[str, dict[str, Any]]:
    """Return an operation with one root field, and its variables; None stands for not given."""
    given = {name: one for name, one in arguments.items() if one[1] is not None}
    defined = ", ".join(f"${name}: {type_}" for name, (type_, _) in given.items())
    passed = ", ".join(f"{name}: ${name}" for name in given)
    text = (
        f"{kind}{f'({defined})' if defined else ''} "
        f"{{ answer: {field_}{f'({passed})' if passed else ''}{f' {{ {body} }}' if body else ''} }}"
    )
    return text, {name: value for name, (_, value) in given.items()}


@dataclass(frozen=True)
class Listed(Generic[T]):
    """Which rows of which connection."""

    root: str
    type_: type[T]
    arguments: Arguments
    fields: Fields = None
    page_size: int | None = None

    def page(self, size: int, after: str | None) -> tuple[str, dict[str, Any]]:
        """Return the operation that fetches a page."""
        paged = {"first": ("Int", size), "after": ("String", after)}
        nodes = f"edges {{ node {{ {selection(self.type_, self.fields)} }} }}"
        body = f"pageInfo {{ hasNextPage endCursor }} {nodes}"
        return operation("query", self.root, {**self.arguments, **paged}, body)

    def counted(self) -> tuple[str, dict[str, Any]]:
        """Return the operation that counts all rows."""
        return operation("query", self.root, self.arguments, "totalCount")

    def made(self, answer: Mapping[str, Any]) -> list[T]:
        """Return the rows of a page."""
        kind = self.type_.__name__
        return [cast("T", made(kind, edge["node"])) for edge in answer["edges"]]


def following(answer: Mapping[str, Any]) -> str | None:
    """Return the cursor that the next page starts after; None if there is none."""
    info = answer["pageInfo"]
    return info["endCursor"] if info["hasNextPage"] else None


@dataclass(frozen=True)
class Rows(Generic[T]):
    """Rows of a connection. Nothing is asked before they are read; each comes exactly once."""

    wire: Wire = field(repr=False)
    listed: Listed[T]

    def pages(self) -> Iterator[list[T]]:
        """Yield the rows in pages as they are fetched."""
        after: str | None = None
        size = self.listed.page_size or self.wire.page_size
        while True:
            answer = self.wire.query(*self.listed.page(size, after))["answer"]
            yield self.listed.made(answer)
            after = following(answer)
            if after is None:
                return

    def __iter__(self) -> Iterator[T]:
        """Yield the rows."""
        for page in self.pages():
            yield from page

    def first(self) -> T | None:
        """Return the first row, None if there is none."""
        return next(
            iter(self.listed.made(self.wire.query(*self.listed.page(1, None))["answer"])), None
        )

    def count(self) -> int:
        """Return how many rows there are on all pages."""
        return int(self.wire.query(*self.listed.counted())["answer"]["totalCount"])


@dataclass(frozen=True)
class AsyncRows(Generic[T]):
    """Rows of a connection, for `async for`."""

    wire: AsyncWire = field(repr=False)
    listed: Listed[T]

    async def pages(self) -> AsyncIterator[list[T]]:
        """Yield the rows in pages as they are fetched."""
        after: str | None = None
        size = self.listed.page_size or self.wire.page_size
        while True:
            answer = (await self.wire.query(*self.listed.page(size, after)))["answer"]
            yield self.listed.made(answer)
            after = following(answer)
            if after is None:
                return

    async def __aiter__(self) -> AsyncIterator[T]:
        """Yield the rows."""
        async for page in self.pages():
            for one in page:
                yield one

    async def first(self) -> T | None:
        """Return the first row, None if there is none."""
        answer = (await self.wire.query(*self.listed.page(1, None)))["answer"]
        return next(iter(self.listed.made(answer)), None)

    async def count(self) -> int:
        """Return how many rows there are on all pages."""
        return int((await self.wire.query(*self.listed.counted()))["answer"]["totalCount"])


def done(kind: str, payload: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """Return a mutation's payload.

    Raises:
        NotDone: it has user errors.

    """
    if payload.get("userErrors"):
        raise NotDone(payload)
    return made(kind, dict(payload))
