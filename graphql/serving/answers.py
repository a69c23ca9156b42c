"""What is not GraphQL answers its errors as GraphQL does, with an HTTP status."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from datetime import date
from functools import wraps

import orjson
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response

from mosty.graph.errors import DiskFull, StoreError
from mosty.graphql.serving.errors import STATUS, bad_input, from_store, told
from mosty.graphql.serving.limits import over
from mosty.graphql.serving.rate import STATUS as TOO_MANY
from mosty.graphql.serving.rate import Exhausted

TOO_LARGE = 413

Endpoint = Callable[[Request], Awaitable[Response]]


def answered(endpoint: Endpoint) -> Endpoint:
    """Let an endpoint answer its errors as `{"errors": [{"message", "extensions": {"code"}}]}`."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except (StoreError, DiskFull) as error:
            return refused(from_store(error))
        except GraphQLError as error:
            return refused(error)

    return answer


async def body(request: Request, most: int) -> bytes:
    """Return the body of a request, of `most` bytes at most.

    Raises:
        GraphQLError: there are more.

    """
    found = bytearray()
    async for part in request.stream():
        found += part
        if len(found) > most:
            raise over("body", most)
    return bytes(found)


def refused(error: GraphQLError) -> Response:
    """Return the answer to a request that failed."""
    code = str((error.extensions or {})["code"])
    headers = {"Cache-Control": "no-store"}
    status = TOO_LARGE if (error.extensions or {}).get("limit") == "body" else STATUS[code]
    if isinstance(error, Exhausted):
        status, headers = TOO_MANY, headers | error.headers
    return Response(as_json(error), status, headers, "application/json")


def as_json(error: GraphQLError) -> bytes:
    """Return what a client is told of an error; log it if it is ours."""
    return orjson.dumps({"errors": told([error], "INTERNAL")})


def known_parameters(given: Iterable[str], known: Collection[str]) -> None:
    """See to it that every parameter of an address is one we read.

    Raises:
        GraphQLError: one is not; without this a slip of the pen would ask for everything.

    """
    if unknown := sorted(set(given) - set(known)):
        names = ", ".join(sorted(known))
        raise bad_input(f"There is no parameter {', '.join(unknown)}. There are: {names}.")


def day(query: Mapping[str, str], name: str) -> date | None:
    """Return a parameter that is a day, None if it is not given.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, it is no day.

    """
    try:
        return date.fromisoformat(query[name]) if query.get(name) else None
    except ValueError:
        raise bad_input(f"{name} is {query[name]!r}; give a day, such as 2026-05-31.") from None
