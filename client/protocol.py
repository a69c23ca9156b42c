"""Requests and answers without a network: what is sent, when it is sent again, what came back.

`Call` is a coroutine in the old sense: it yields what to send or how long to wait, and is sent the
answers, so that the clients with and without `await` are the same but for ten lines.
"""

import random
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mosty.client.errors import Failure, Unavailable, Unreachable, refused

MEDIA: Final = "application/graphql-response+json, application/json;q=0.9"
AGAIN: Final = frozenset({429, 502, 503})
LONGEST_WAIT: Final = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Request:
    """What to send."""

    body: Mapping[str, Any]
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wait:
    """How many seconds to wait before going on."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Response:
    """What came back; `body` is its JSON, None if there was none to read."""

    status: int
    headers: Mapping[str, str]
    body: Any


@dataclass(frozen=True, slots=True)
class Lost:
    """There was no answer; `sent` says whether the server may have got the request."""

    reason: str
    sent: bool


Call = Generator[Request | Wait, Response | Lost | None, dict[str, Any]]


def call(
    query: str,
    variables: Mapping[str, Any],
    headers: Mapping[str, str],
    retries: int,
    *,
    safe: bool,
) -> Call:
    """Ask, and ask again while the server is busy; return the data.

    `safe` requests may be sent twice; others are sent again only if the first never arrived, or
    the server said that it did nothing.

    Raises:
        Failure: the server says no, or cannot be reached.

    """
    body = {"query": query, "variables": dict(variables)}
    for attempt in range(retries + 1):
        answer = yield Request(body, headers)
        assert answer is not None  # noqa: S101 — whoever runs this sends one
        try:
            return _data(answer)
        except Failure as failure:
            if attempt == retries or not _again(failure, answer, safe=safe):
                raise
        yield Wait(_pause(answer, attempt))
    raise AssertionError


def _data(answer: Response | Lost) -> dict[str, Any]:
    if isinstance(answer, Lost):
        raise Unreachable(answer.reason)
    body = answer.body
    if not isinstance(body, dict) or not body.keys() & {"data", "errors"}:
        kind = Unavailable if answer.status in AGAIN else None
        sentence = f"The server answered with status {answer.status} and no GraphQL."
        if kind:
            raise kind({"message": sentence, "extensions": {"code": "UNAVAILABLE"}})
        raise Unreachable(sentence)
    errors: Sequence[Mapping[str, Any]] = body.get("errors") or ()
    if errors:
        failed = refused(errors[0])
        for other in errors[1:]:
            failed.add_note(f"and: {other.get('message')}")
        raise failed
    data: dict[str, Any] = body["data"]
    return data


def _again(failure: Failure, answer: Response | Lost, *, safe: bool) -> bool:
    if isinstance(answer, Lost):
        return safe or not answer.sent
    if answer.status == 429:  # noqa: PLR2004
        return True
    return isinstance(failure, Unavailable) and safe


def _pause(answer: Response | Lost, attempt: int) -> float:
    """Return how long to wait: as the server says, else longer each time, never in step."""
    if isinstance(answer, Response):
        given = answer.headers.get("retry-after", "")
        if given.replace(".", "", 1).isdecimal():
            return min(float(given), LONGEST_WAIT)
    return float(min(2.0**attempt, LONGEST_WAIT) * random.uniform(0.25, 0.75))  # noqa: S311
