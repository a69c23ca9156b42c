"""What a request asks for, before GraphQL begins: its media types and its parameters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from graphql import GraphQLError
from starlette.requests import Request

from mosty.graph.settings import Settings
from mosty.graphql.serving.errors import bad_input, refusal
from mosty.graphql.serving.limits import over
from mosty.graphql.streaming.events import EVENTS

JSON = "application/json"
RESPONSE = "application/graphql-response+json"
PAGE = "text/html"
_TYPES = {
    JSON: JSON,
    "application/*": JSON,
    "*/*": JSON,
    RESPONSE: RESPONSE,
    PAGE: PAGE,
    "text/*": PAGE,
    EVENTS: EVENTS,
}


@dataclass(frozen=True, slots=True)
class Given:
    """The parameters of one operation."""

    query: str | None
    variables: dict[str, Any]
    name: str | None
    extensions: Mapping[str, Any]


class Problem(Exception):
    """A request that is wrong before GraphQL begins; its status says so to every client."""

    def __init__(self, error: GraphQLError, status: int = 400, **headers: str) -> None:
        """Keep what is told, the status and further headers."""
        super().__init__(error.message)
        self.error, self.status, self.headers = error, status, headers


@lru_cache(maxsize=256)
def accepted(header: str, method: str) -> str | None:
    """Return the media type to answer with, None if none is accepted."""
    if not header:
        return JSON
    wanted: list[tuple[float, int, str]] = []
    for at, part in enumerate(header.split(",")):
        name, *parameters = (one.strip().lower() for one in part.split(";"))
        media = _TYPES.get(name)
        quality = _quality(parameters)
        if media and quality and not (media == PAGE and (method != "GET" or name != PAGE)):
            wanted.append((-quality, at, media))
    return min(wanted)[2] if wanted else None


def _quality(parameters: Sequence[str]) -> float:
    given = next((one[2:] for one in parameters if one.startswith("q=")), "1")
    try:
        return float(given)
    except ValueError:
        return 0.0


def origins(settings: Settings) -> list[str]:
    """Return the origins whose pages may ask."""
    return [one.strip().rstrip("/") for one in settings.cors_origins.split(",") if one.strip()]


@lru_cache(maxsize=256)
def _is_json(header: str) -> bool:
    media, *parameters = (one.strip().lower() for one in header.split(";"))
    charsets = {one[8:].strip('"') for one in parameters if one.startswith("charset=")}
    return media == JSON and charsets <= {"utf-8", "utf8"}


def _read(text: str | bytes, what: str) -> Any:  # noqa: ANN401
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Problem(bad_input(f"{what} is not JSON: {error}.")) from None


def from_address(request: Request) -> dict[str, Any]:
    """Return the parameters in an address."""
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if given.get(name):
            given[name] = _read(given[name], f"The parameter {name}")
        else:
            given.pop(name, None)
    return given


def parameters(given: object) -> Given:
    """Return the parameters of one operation.

    Raises:
        Problem: they are none.

    """
    if not isinstance(given, dict):
        raise Problem(bad_input("The body must be a JSON object with the parameter `query`."))
    kinds = {"query": str, "operationName": str, "variables": dict, "extensions": dict}
    for name, kind in kinds.items():
        if given.get(name) is not None and not isinstance(given[name], kind):
            word = "a string" if kind is str else "an object"
            raise Problem(bad_input(f"The parameter {name} must be {word}."))
    extensions = given.get("extensions") or {}
    if not given.get("query") and not extensions.get("persistedQuery"):
        raise Problem(bad_input("The request has no query. Send one as the parameter `query`."))
    return Given(
        given.get("query"),
        given.get("variables") or {},
        given.get("operationName") or None,
        extensions,
    )


def same_site(request: Request, allowed: Sequence[str]) -> None:
    """Refuse what a page of another site asks for in its visitor's name."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site in {"same-origin", "none"}:
        return
    if "*" not in allowed and request.headers.get("origin") not in allowed:
        raise Problem(
            refusal(
                "FORBIDDEN",
                "Pages of other sites may not ask this server; MOSTY_CORS_ORIGINS says which may.",
            ),
            403,
        )


async def sent(request: Request, most: int) -> Any:  # noqa: ANN401
    """Return the JSON of a request's body, of up to `most` bytes."""
    if not _is_json(request.headers.get("content-type", "")):
        raise Problem(bad_input(f"Send the request as Content-Type: {JSON}, in UTF-8."), 415)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise Problem(over("body", most), 413)
    return _read(bytes(body), "The body")
