"""What is not GraphQL answers its errors as GraphQL does, with an HTTP status."""

from collections.abc import Awaitable, Callable, Collection, Iterable
from functools import wraps
from secrets import token_hex

import orjson
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response

from mosty.graph.errors import StoreError
from mosty.graphql.errors import STATUS, bad_input, from_store, told

RETRY_AFTER = "10"  # seconds

Endpoint = Callable[[Request], Awaitable[Response]]


def answered(endpoint: Endpoint) -> Endpoint:
    """Let an endpoint answer its errors as `{"errors": [{"message", "extensions": {"code"}}]}`."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except StoreError as error:
            return _refused(from_store(error))
        except GraphQLError as error:
            return _refused(error)

    return answer


def _refused(error: GraphQLError) -> Response:
    code = str((error.extensions or {})["code"])
    id_ = token_hex(8)
    headers = {"X-Request-Id": id_, "Cache-Control": "no-store"}
    if code == "UNAVAILABLE":
        headers["Retry-After"] = RETRY_AFTER
    return Response(as_json(error, id_), STATUS[code], headers, "application/json")


def as_json(error: GraphQLError, request: str) -> bytes:
    """Return what a client is told of an error; log it if it is ours."""
    return orjson.dumps({"errors": told([error], request, "INTERNAL")})


def known_parameters(given: Iterable[str], known: Collection[str]) -> None:
    """See to it that every parameter of an address is one we read.

    Raises:
        GraphQLError: one is not; without this a slip of the pen would ask for everything.

    """
    if unknown := sorted(set(given) - set(known)):
        names = ", ".join(sorted(known))
        raise bad_input(f"There is no parameter {', '.join(unknown)}. There are: {names}.")
