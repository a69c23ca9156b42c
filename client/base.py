"""What the clients can do whatever the schema says."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from mosty.client.nodes import ChangeEdge, Node
from mosty.client.records import Selected, made
from mosty.client.rows import Arguments, Fields, done, operation, selection
from mosty.client.transport import AsyncWire, Wire

T = TypeVar("T", bound=Selected)


def _asked(
    kind: str, name: str, type_: type[Selected] | None, arguments: Arguments, fields: Fields
) -> tuple[str, dict[str, Any]]:
    body = selection(type_, fields) if type_ else ""
    if kind == "mutation" and "userErrors" not in body:
        body = f"{body} userErrors {{ field message code }}"
    return operation(kind, name, arguments, body)


def _answer(kind: str, type_: type[Selected] | None, answer: Any) -> Any:  # noqa: ANN401
    name = type_.__name__ if type_ else ""
    return done(name, answer) if kind == "mutation" else made(name, answer)


def _one(type_: type[Selected], id_: str, fields: Fields) -> tuple[str, dict[str, Any]]:
    body = f"__typename ... on {type_.__name__} {{ {selection(type_, fields)} }}"
    return operation("query", "node", {"id": ("ID!", id_)}, body)


def _found(type_: type[T], answer: Mapping[str, Any]) -> T | None:
    one = made("Node", answer["answer"])
    return one if isinstance(one, type_) else None


def _feed(
    since: str | None, types: Sequence[str] | None, fields: str | None
) -> tuple[str, dict[str, Any]]:
    arguments = {
        "first": ("Int!", 100),
        "since": ("String", since),
        "types": ("[String!]", types),
    }
    edge = f"cursor number at kind id node {{ {selection(Node, fields)} }} successor {{ id }}"
    body = f"edges {{ {edge} }} pageInfo {{ hasNextPage endCursor }}"
    return operation("query", "changes", arguments, body)


def _changes(answer: Mapping[str, Any]) -> list[ChangeEdge]:
    return [ChangeEdge(edge) for edge in answer["edges"]]


class Client(Wire):
    """The client without `await`."""

    def get(self, type_: type[T], id: str, fields: Fields = None) -> T | None:  # noqa: A002
        """Return the node of that id, None if there is none of that type."""
        return _found(type_, self.query(*_one(type_, id, fields)))

    def follow(
        self,
        since: str | None = None,
        *,
        types: Sequence[str] | None = None,
        fields: str | None = None,
        pause: float = 2.0,
    ) -> Iterator[ChangeEdge]:
        """Yield changes as they come, for ever; none is missed, none comes twice.

        Args:
            since: the `cursor` of the last change you have; None for all, `now` for those to come.
            types: only changes of nodes of these types.
            fields: what to fetch of the nodes, in GraphQL's words: they may be of any type.
            pause: seconds between two questions when there is nothing new.

        """
        while True:
            answer = self.query(*_feed(since, types, fields))["answer"]
            yield from _changes(answer)
            since = answer["pageInfo"]["endCursor"] or since
            if not answer["pageInfo"]["hasNextPage"]:
                time.sleep(pause)

    def _ask(
        self,
        kind: str,
        name: str,
        type_: type[Selected] | None,
        arguments: Arguments,
        fields: Fields,
    ) -> Any:  # noqa: ANN401
        """Ask for a root field; return what it answers."""
        answer = self.query(*_asked(kind, name, type_, arguments, fields))
        return _answer(kind, type_, answer["answer"])


class AsyncClient(AsyncWire):
    """The client with `await`."""

    async def get(self, type_: type[T], id: str, fields: Fields = None) -> T | None:  # noqa: A002
        """Return the node of that id, None if there is none of that type."""
        return _found(type_, await self.query(*_one(type_, id, fields)))

    async def follow(
        self,
        since: str | None = None,
        *,
        types: Sequence[str] | None = None,
        fields: str | None = None,
        pause: float = 2.0,
    ) -> AsyncIterator[ChangeEdge]:
        """Yield changes as they come, as `Client.follow` does."""
        while True:
            answer = (await self.query(*_feed(since, types, fields)))["answer"]
            for one in _changes(answer):
                yield one
            since = answer["pageInfo"]["endCursor"] or since
            if not answer["pageInfo"]["hasNextPage"]:
                await asyncio.sleep(pause)

    async def _ask(
        self,
        kind: str,
        name: str,
        type_: type[Selected] | None,
        arguments: Arguments,
        fields: Fields,
    ) -> Any:  # noqa: ANN401
        """Ask for a root field; return what it answers."""
        answer = await self.query(*_asked(kind, name, type_, arguments, fields))
        return _answer(kind, type_, answer["answer"])
